/**
 * What shape the person's words have: a thing ("the late invoices"), a question ("how you choose"), a clause ("you lose
 * referrals"), or a verb without its subject. A joint of a letter fits some shapes and not others. Where the words can be
 * read in two ways ("the ledger drifts"), that is said rather than guessed.
 */
import { classesOf, wordClass } from '../review/word-classes.ts'
import { irregularPast, plainVerbBases } from '../review/verbs.ts'

export type ToldShape = 'thing' | 'question' | 'clause' | 'infinitive' | 'base' | 'third' | 'past' | 'ing' | 'unclear'

const finite =
  /^(?:am|is|are|was|were|has|have|had|does|do|did|can|could|will|would|shall|should|may|might|must|cannot|can't|won't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|doesn't|don't|didn't|couldn't|wouldn't|shouldn't)$/
/** After these the rest hangs on a thing: "the forecast that nobody trusts". */
const hangs =
  /^(?:that|who|whom|whose|which|how|what|why|where|when|whether|if|because|as|than|while|i|you|he|she|it|we|they|nobody|everybody|everyone|people)$/
const subject =
  /^(?:i|you|he|she|it|we|they|there|nobody|everybody|everyone|somebody|someone|this|that's|it's|they're|we're|you're|i'm|i've|they've|we've)$/
/** Verbs, wherever a noun stands before them and something after. */
const surelyVerbs =
  /^(?:takes?|lives|wants?|needs|comes?|goes|go|makes?|gets?|keeps?|gives?|runs|leaves?|loses?|depends?|means|costs|works|breaks?|grows?|waits|fails?|falls?|starts|ends)$/
const verbsFirst = /^(?:hire|handle|teach|help|build|lead|grow|fix|make|run|cut|move|find|train|show)$/
const preposition = /^(?:of|in|on|at|for|with|from|between|about|by|to|into|over|after|before|under|without|and|or)$/
/** Nouns as well as verbs, but with such a word after them they are verbs. */
const needing = /^(?:need|want|struggle|lack|lose|hope|plan)s?$/
const object = /^(?:a|an|the|to|more|some|somebody|someone|another|two|three|their|its|with)$/
const determiner = /^(?:a|an|the|my|your|his|her|its|our|their|this|these|those|such|some|two|three|four|five|no|one)$/

export function shapeOf(text: string): ToldShape {
  const words = (text.split(/[.!?;](?:\s|$)/)[0] ?? '')
    .replaceAll('’', "'")
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
  const [head = '', next = ''] = words.map((word) => word.toLowerCase())
  if (/^(?:how|what|why|where|when|whether|which|who|whose)$/.test(head)) return 'question'
  if (head === 'that' && words.length > 2) return 'clause'
  if (head === 'to' && plainOrListed(next)) return 'infinitive'
  if (subject.test(head) && words.length > 1) return 'clause'
  const leading = shapeByHead(words[0] ?? '', head, next)
  return leading ?? shapeAfter(words)
}

function shapeByHead(written: string, head: string, next: string): ToldShape | null {
  if (determiner.test(head) || /^\p{Lu}{2}/u.test(written)) return null
  if (needing.test(head) && object.test(next)) return head.endsWith('s') ? 'third' : 'base'
  if (/^(?:was|were|had|did|didn't|have|haven't)$/.test(head)) return 'past'
  if (verbsFirst.test(head) && next !== '' && !preposition.test(next) && !finite.test(next) && !surelyVerbs.test(next))
    return determiner.test(next) || /^(?:hire|handle|teach|help)$/.test(head) ? 'base' : null
  const { can, isKnown } = classesOf(irregularPast.has(head.replace(/^re/, '')) ? head.replace(/^re/, '') : head)
  if (!isKnown) return null
  const nominal = wordClass.noun | wordClass.nouns | wordClass.adj
  if (
    can & wordClass.past &&
    (determiner.test(next) || /^(?:\d|(?:up|out|on|over|about|that|how|in|too|late|my)\b)/.test(next))
  )
    return 'past'
  if (can & wordClass.ing && !(can & wordClass.adj)) return 'ing'
  if (can & wordClass.past && !(can & nominal)) return 'past'
  if (can & wordClass.verbs && !(can & nominal)) return 'third'
  return plainVerbBases.has(head) && next !== '' && !(can & wordClass.adj) && !finite.test(next) ? 'base' : null
}

const plainOrListed = (word: string) =>
  plainVerbBases.has(word) || (classesOf(word).can & wordClass.verb) !== 0 || word === 'be'

/** The words after the first: is there a verb, and is it surely one? */
function shapeAfter(words: readonly string[]): ToldShape {
  const { noun, nouns, verb, verbs, past, participle, adj } = wordClass
  let isNamed = false
  for (const [index, written] of words.entries()) {
    const word = written.toLowerCase()
    if (index > 0 && hangs.test(word)) return 'thing'
    if (index > 0 && finite.test(word)) return 'clause'
    const { can } = classesOf(word)
    if (isNamed && index > 0) {
      if (can & (verbs | past) && !(can & (noun | nouns | adj | participle))) return 'clause'
      const before = classesOf(words[index - 1]?.toLowerCase() ?? '').can
      const endsThere = index === words.length - 1
      if (before & (noun | nouns) && !(before & adj) && can & participle && can & past && !endsThere) return 'unclear'
      if (before & noun && !(before & (adj | nouns)) && can & nouns && can & verbs && endsThere) return 'unclear'
      if (before & nouns && can & verb && !(can & (noun | adj | participle))) return 'clause'
      if (!endsThere && !(before & adj && !(before & (noun | nouns))) && surelyVerbs.test(word))
        return word.endsWith('s') || before & nouns ? 'clause' : 'unclear'
    }
    // What follows a preposition is no subject: "of the ledger".
    if (preposition.test(word)) isNamed = false
    else if (can & (noun | nouns) || /^\p{Lu}/u.test(written) || verbsFirst.test(word)) isNamed = true
  }
  return 'thing'
}
