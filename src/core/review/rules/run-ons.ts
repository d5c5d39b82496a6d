/** Two whole sentences joined by a comma alone. Cautious: it speaks only where both halves plainly have a subject and a verb. */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { classesOf, wordClass } from '../word-classes.ts'
import type { Token } from '../word-tokens.ts'

const pronouns = new Set([
  'i',
  'we',
  'you',
  'he',
  'she',
  'it',
  'they',
  'this',
  'there',
  "i'm",
  "it's",
  "i've",
  "we've",
  "you've",
  "i'd",
  "we're",
  "you're",
  "they're",
  "that's",
  "there's",
  "i'll",
  "you'll",
  "we'll",
  "he's",
  "she's",
  "it'll",
])
const determiners = new Set([
  'the',
  'my',
  'your',
  'our',
  'their',
  'his',
  'her',
  'these',
  'those',
  'its',
  'nobody',
  'everyone',
  'everybody',
  'most',
  'some',
  'both',
  'all',
  'nothing',
])
const carriers = new Set([
  'then',
  'now',
  'even',
  'perhaps',
  'maybe',
  'anyway',
  'therefore',
  'however',
  'thus',
  'moreover',
  'afterwards',
  'also',
])
const finite = new Set(
  "goes comes takes makes gives keeps am is are was were has have had do does did can could will would should may might must isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't hasn't haven't hadn't".split(
    ' ',
  ),
)
const joiners =
  /^(?:if|when|while|although|though|because|since|as|after|before|until|unless|once|whether|where|whereas|wherever|whatever|whenever|however|given|having|being|despite|in|on|at|for|from|with|without|by|to|of|during|under|over|like|unlike|besides|instead|and|but|or|so|yet|nor|not|that|which|who|whom|whose|what|how|why|the more|the less|the sooner|had|should|were|please|thanks|thank)$/
const tags =
  /^(?:i|we) (?:think|believe|hope|guess|suppose|imagine|gather|fear|trust|admit|should (?:say|think|add)|must (?:say|admit|confess)|take it|wonder|confess|assure)\b|^(?:i|we) (?:(?:'m|am|was) (?:afraid|sure|told)|(?:know|see|feel|find|understand|expect|remember|recall|realise|realize)(?: that| now| well)?)$|^(?:i'm|we're) (?:afraid|sure|told)\b|^it (?:seems|seemed|appears|turned out|turns out)\b|^you (?:see|know|said|told|mentioned|may)\b|^(?:they|he|she|you|we|people) (?:say|said|tell|told|thought)\b|^(?:the (?:more|less|sooner|better|fewer)|that is|this being|thank)\b|^is (?:it|that)\b/

export function runOns(reading: Reading): Note[] {
  return reading.sentences.flatMap((sentence, index) => {
    const tokens = reading.tokens[index] ?? []
    if (/["():—–?]|\s-\s/.test(sentence.text)) return []
    return partsOf(tokens).flatMap((part) => splicesIn(part, reading.text))
  })
}

/** What stands between semicolons is judged by itself. */
function partsOf(tokens: readonly Token[]): (readonly Token[])[] {
  const cut = tokens.findIndex(({ marksBefore }, at) => at > 0 && marksBefore === ';')
  return cut < 0 ? [tokens] : [tokens.slice(0, cut), ...partsOf(tokens.slice(cut))]
}

function splicesIn(tokens: readonly Token[], text: string): Note[] {
  const commas = tokens.flatMap((token, index) => (token.marksBefore === ',' && index > 0 ? [index] : []))
  // With more commas it is a list or an insertion more often than a slip.
  if (commas.length === 0 || commas.length > 2) return []
  return commas.flatMap((at) => {
    const isSecond = commas.length === 2 && at === commas[1]
    const first = tokens.slice(isSecond ? commas[0] : 0, at)
    const second = tokens.slice(at)
    const isLed = !isSecond && isThanks(first)
    if (!(isWhole(first) || isLed || (!isSecond && isWhole(withoutOpening(first)))) || !isWhole(second)) return []
    const rest = second.map(({ word }) => word).join(' ')
    if (tags.test(rest) || (commas.length === 2 && /\b(?:and|or)\b/.test(rest))) return []
    const opening = tokens[0]?.word ?? ''
    if (joiners.test(opening) && !isLed && (isSecond || !places.has(opening))) return []
    const before = tokens[at - 1]
    const word = tokens[at]
    if (before === undefined || word === undefined) return []
    const [from, to] = [before.end, word.end]
    return [
      {
        rule: 'punctuation:comma-splice',
        severity: 'hint',
        span: [from, to],
        words: text.slice(from, to),
        title: 'Two sentences joined by a comma',
        why: 'Each half could stand alone. A full stop or a semicolon carries it.',
        fixes: [`;${text.slice(from + 1, to)}`],
      } satisfies Note,
    ]
  })
}

/** "Thanks again for Wednesday, I …": a sentence by itself. */
function isThanks(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  // "Thank you, I would …" is a habit of its own.
  if (tokens.length < 4) return false
  return first?.word === 'thanks' || (first?.word === 'thank' && second?.word === 'you')
}

/** "At Hollin Quay we painted …": place and time stand before the subject. */
const places = new Set(['in', 'on', 'at', 'for', 'during', 'before', 'after', 'since'])
function withoutOpening(tokens: readonly Token[]): readonly Token[] {
  if (!places.has(tokens[0]?.word ?? '')) return []
  const subject = tokens.findIndex(({ word }, at) => at > 1 && /^(?:i|we|he|she|they)$/.test(word))
  const opening = tokens.slice(1, subject)
  // "At the shop I ran in May, we …": what has an article may carry a clause of its own.
  const isClosed = opening.every(
    ({ word, capital, classes }) =>
      (opening.length === 1 && word === 'that') || capital || (classes.can !== 0 && classes.can !== wordClass.past),
  )
  return subject < 0 || subject > 4 || !isClosed ? [] : tokens.slice(subject)
}

/** Begins with its subject and has a finite verb of its own, with no joining word before it. */
function isWhole(tokens: readonly Token[]): boolean {
  // ", then we found it": the little word joins nothing.
  const skipped =
    carriers.has(tokens[0]?.word ?? '') &&
    (pronouns.has(tokens[1]?.word ?? '') || determiners.has(tokens[1]?.word ?? ''))
      ? 1
      : 0
  const first = tokens[skipped]
  const second = tokens[skipped + 1]
  if (first === undefined || second === undefined || tokens.length < 3) return false
  if (joiners.test(first.word)) return false
  if (pronouns.has(first.word))
    return (
      first.word.includes("'") ||
      isFinite(second.word) ||
      (/^(?:also|still|now|never|always|really|very|then|just|only|fully|gladly|certainly)$/.test(second.word) &&
        isFinite(tokens[skipped + 2]?.word ?? ''))
    )
  if (!determiners.has(first.word) && !first.capital) return false
  if (!determiners.has(first.word)) return false
  // A noun phrase and then a verb that is surely finite, before anything that opens a clause inside it.
  const inner = tokens.slice(1, 10)
  const verb = inner.findIndex(
    ({ word, classes }) => finite.has(word) || classes.can === wordClass.past || classes.can === wordClass.verbs,
  )
  const opener = inner.findIndex(({ word }) =>
    /^(?:that|which|who|whom|whose|where|when|if|what|how|as|because|than|i|you|we|he|she|they)$/.test(word),
  )
  return verb >= 1 && (opener < 0 || verb < opener)
}

function isFinite(word: string): boolean {
  return finite.has(word) || (classesOf(word).can & (wordClass.verb | wordClass.verbs | wordClass.past)) !== 0
}
