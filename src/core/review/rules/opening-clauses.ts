/** The comma after a clause that opens a sentence: "If the plans have changed I would be glad of a word." Other commas are judged elsewhere. */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { wordClass } from '../word-classes.ts'
import type { Token } from '../word-tokens.ts'

const set = (words: string) => new Set(words.split(' '))
const { noun, nouns, verb, verbs, past, adj, participle, adv } = wordClass

/** What follows these is a clause; what follows the doubtful ones may be a noun alone. */
const openers = set('when while although though because if once unless whenever where wherever')
const doubtful = set('as before after until since')
const inverted = set('should had were')
const lead = set('and but so or now then yet')
const auxiliaries = set(
  "am is are was were has have had do does did can could will would should may might must shall isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't cannot",
)
const subjects = set("i we he she they i'm i'd i'll i've we'd we'll we're we've they'd they'll he'd she'd")
/** These can be objects too, so the word before must be none that takes one. */
const doubtfulSubjects = set("it you please it's it'd it'll you'd you'll you're")
const pronouns = set(
  "i we you he she it they this that these those there i'm i've i'd we're we've we'd you're you've it's they're there's that's everybody everyone nobody somebody someone",
)
const determiners = set(
  'the a an my your our their his her its this that these those each every some any no all both one two three most',
)
const little = set(
  'also then still first quickly always only now really very just gladly certainly never often soon at once',
)
/** A clause of its own may hang on these without a comma: "if you think I …", "when the day we …". */
const carriers = set(
  'that what which who whom whose how where whether if when than like as because and or but nor think thought know knew known say said says tell told show showed shown sure glad happy afraid sorry hope hoped believe believed feel felt find found wish see saw seen guess suppose mean meant imagine understand understood decide decided agree agreed thing things one ones way time day days moment everything anything something nothing all reason place point points question questions the a an to for with of in at on from about by is was were are be been had have has did do does not last first year week month every each so any no some more most whatever whoever gave give given sent send asked ask let lets make makes made wonder confirm ensure hear heard heard',
)
const objects = set('me us you him her them it')
/** The word before a main clause that has a verb of its own at once: "would", "am". */
const mainVerbs = set("would will shall can could am i'd i'll i'm we'd we'll")

export function openingClauses(reading: Reading): Note[] {
  return reading.sentences.flatMap((sentence, index) => {
    const tokens = reading.tokens[index] ?? []
    if (sentence.text.endsWith('?')) return []
    const begins = lead.has(tokens[0]?.word ?? '') && tokens[1]?.marksBefore === '' ? 1 : 0
    const least = endOfOpening(tokens, begins)
    if (least === null) return []
    for (let at = least; at < tokens.length; at++) {
      const token = tokens[at]
      if (token === undefined || token.marksBefore !== '') return []
      if (!isMainSubject(tokens, at)) continue
      // After a short "since we met" many write none.
      if (doubtful.has(tokens[begins]?.word ?? '') && at - begins < 7) return []
      if (laterCommaCloses(tokens, at)) return []
      const before = tokens[at - 1]
      return before === undefined ? [] : [missing(reading.text, before, token)]
    }
    return []
  })
}

/** The first place where the main clause can begin; null where no such clause opens the sentence. */
function endOfOpening(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]
  if (next === undefined || next.marksBefore !== '') return null
  if (inverted.has(word)) return pronouns.has(next.word) && word !== 'were' ? at + 4 : null
  // "To mend it we …": an aim.
  if (word === 'to')
    return (next.classes.often & verb) !== 0 &&
      (next.classes.can & adj) === 0 &&
      next.word !== 'be' &&
      determiners.has(tokens[at + 2]?.word ?? '')
      ? at + 4
      : null
  if (!openers.has(word) && !doubtful.has(word)) return null
  const isPronoun = pronouns.has(next.word) && next.word !== 'that' && next.word !== 'this'
  if (!isPronoun && !determiners.has(next.word) && !next.capital && (next.classes.can & nouns) === 0) return null
  for (
    let verbAt = at + (next.word.includes("'") && isPronoun ? 1 : 2);
    verbAt < Math.min(tokens.length, at + 9);
    verbAt++
  ) {
    const token = tokens[verbAt]
    if (token === undefined || (token.marksBefore !== '' && verbAt > at + 1)) return null
    const isSure =
      auxiliaries.has(token.word) ||
      ((token.classes.can & past) !== 0 && (token.classes.can & (noun | adj)) === 0) ||
      ((token.classes.can & verbs) !== 0 && (token.classes.can & nouns) === 0)
    const isLikely =
      (isPronoun || openers.has(word)) && (token.classes.can & (verb | verbs | past)) !== 0 && !subjects.has(token.word)
    if (isSure || isLikely || (next.word.includes("'") && isPronoun)) return verbAt + 1
  }
  return null
}

function isMainSubject(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (before === undefined || token === undefined || next === undefined || next.marksBefore !== '') return false
  // "as I told you I would": the words told hang on the verb before.
  const teller = objects.has(before.word) ? tokens[at - 2] : before
  if (teller === undefined || carriers.has(teller.word) || subjects.has(before.word)) return false
  if (token.word === 'please') return (next.classes.can & verb) !== 0 && (before.classes.can & verb) === 0
  if (doubtfulSubjects.has(token.word)) {
    const takesNone =
      (before.classes.can & (verb | verbs | past | participle)) === 0 &&
      (before.classes.can & (noun | nouns | adv | adj)) !== 0
    return takesNone && (token.word.includes("'") || auxiliaries.has(next.word)) && !contactNoun(tokens, at)
  }
  if (!subjects.has(token.word)) return false
  const follows = little.has(next.word) ? tokens[at + 2] : next
  return (
    token.word.includes("'") ||
    (follows !== undefined && (auxiliaries.has(follows.word) || (follows.classes.can & (verb | verbs | past)) !== 0))
  )
}

/** "the list you have": what stands before may carry the clause itself. */
const contactNoun = (tokens: readonly Token[], at: number) => determiners.has(tokens[at - 2]?.word ?? '')

/** "If you like the list I sent, call me": the clause runs on to the comma. "…, and so on" closes nothing. */
function laterCommaCloses(tokens: readonly Token[], at: number): boolean {
  const closing = tokens.slice(at + 1).find(({ marksBefore }) => marksBefore !== '')
  if (closing === undefined || closing.marksBefore !== ',') return false
  const word = tokens[at]?.word ?? ''
  const isMain = mainVerbs.has(word) || mainVerbs.has(tokens[at + 1]?.word ?? '')
  return !(isMain && /^(?:and|but|or|so|which|who|though|because|where|if|as|since|even|not|with)$/.test(closing.word))
}

function missing(text: string, before: Token, token: Token): Note {
  const words = text.slice(before.start, token.end)
  return {
    rule: 'punctuation:after-opening-clause',
    severity: 'hint',
    span: [before.start, token.end],
    words,
    title: 'A comma where two clauses meet',
    why: 'The reader needs to see where the first clause ends and the next begins.',
    fixes: [words.replace(/\s+/, ', ')],
  }
}
