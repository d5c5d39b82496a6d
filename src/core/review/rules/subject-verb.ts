/**
 * Number of subject and verb, read from noun phrases: "the new board hang by the door", "a tool that need oil".
 * Speaks only where the phrase opens its clause and its head has one number; pronouns and fixed turns are judged in agreement.ts.
 */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { baseOfThirdPerson, thirdPersonOf } from '../verbs.ts'
import { wordClass } from '../word-classes.ts'
import type { Token } from '../word-tokens.ts'

const set = (words: string) => new Set(words.split(' '))
const { noun, nouns, verb, verbs, past, participle, ing, adj, adv } = wordClass
const nounish = noun | nouns | adj | ing | participle

const singularDeterminers = set('a an this that each every another')
const pluralDeterminers = set('these those both many several few two three four five six seven eight nine ten')
const numbers = set('two three four five six seven eight nine ten')
const openDeterminers = set('the my your our their his her its')
const clauseOpeners = set(
  'that because since when if while where how although though until once whether as but so what which before after even way time moment day week reason place',
)
const prepositions = set('of in on at for with from about behind near under between by to inside outside above below')
const subjects = set('i we you they he she')
const forPlural: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ["isn't", "aren't"],
  ["wasn't", "weren't"],
  ["hasn't", "haven't"],
  ["doesn't", "don't"],
])
const forSingular: ReadonlyMap<string, string> = new Map([...forPlural].map(([one, several]) => [several, one]))
const littleAdverbs = set('often also still now always never usually really only already just both')
/** What a verb's object or complement begins with; after it a word in doubt is a verb. */
const afterVerb = set(
  'the a an my your our their his her its this that these those me us you him her them it one two three every each some any all both no by up down out off away to at in on with for from into over under before after more less too very well how what why whether when where not ten twenty half',
)

/** Many in sense, or counted either way in British English. */
const eitherNumber = set(
  'team staff crew panel committee board family police group majority minority number couple pair company firm government public audience department rest lot range variety series set handful total host string mix mixture bunch pack dozen hundred thousand million percentage percent proportion part half third quarter kind sort type class school club council union management hospital museum office bank authority party band side jury cast army choir squad faculty fleet stock trio crowd others same data media remainder bulk average plenty',
)
const singularInS =
  /(?:ss|us|is|'s|news|series|means|works|headquarters|premises|sales|economics|politics|physics|mathematics|maths|logistics|analytics|operations|electronics|mechanics|robotics|ethics|athletics|statistics|gas|lens|species|crossroads|barracks|always|perhaps|besides|thanks|various|goods|systems|services|foods|industries|robots|brothers|sons|partners)$/
/** After these, before the phrase, the verb stands in its plain form or in a mood of its own. */
const otherMood =
  /^(?:suggest|insist|recommend|propos|request|requir|demand|ask|important|essential|vital|crucial|wish|suppose|prefer|lest|rather|necessary|were|had|should|let|lets)/
/** After these a condition may speak of what is not so: "if the plan were". */
const conditions = set('if though whether unless wish than')

export function subjectVerb(reading: Reading): Note[] {
  return reading.tokens.flatMap((tokens) =>
    tokens.flatMap((_token, at) => {
      const phrase = phraseFrom(tokens, at)
      return phrase === null ? [] : disagreement(tokens, at, phrase, reading.text)
    }),
  )
}

type Phrase = {
  /** From the word after the determiner to the last word that could be a noun, a verb among them perhaps. */
  readonly from: number
  readonly to: number
  readonly determiner: string
}

function phraseFrom(tokens: readonly Token[], at: number): Phrase | null {
  const determiner = tokens[at]?.word ?? ''
  if (!openDeterminers.has(determiner) && !singularDeterminers.has(determiner) && !pluralDeterminers.has(determiner))
    return null
  let to = at
  while (to + 1 < tokens.length && to < at + 8) {
    const next = tokens[to + 1]
    if (next === undefined || next.marksBefore !== '') break
    const isModifier = /'s$/.test(next.word) && !forPlural.has(next.word) && next.word !== "let's"
    const isAdverb = to === at && (next.classes.can & adv) !== 0
    const isLittle =
      pluralDeterminers.has(next.word) ||
      littleAdverbs.has(next.word) ||
      /^(?:other|very|more|most|less|ones?)$/.test(next.word)
    if ((next.classes.can & (nounish | verb | verbs)) === 0 && !isModifier && !isAdverb && !isLittle) break
    to++
  }
  return to === at ? null : { from: at + 1, to, determiner }
}

function disagreement(tokens: readonly Token[], at: number, phrase: Phrase, text: string): Note[] {
  const relative = relativeVerb(tokens, at, phrase)
  if (relative !== null) return noted(tokens, relative.head, relative.verb, phrase.determiner, text)
  if (!opensClause(tokens, at) || inOtherMood(tokens, at)) return []
  const plain = verbInside(tokens, phrase)
  if (plain !== null) return noted(tokens, plain - stepBack(tokens, plain), plain, phrase.determiner, text)
  const verbAt = verbBeyond(tokens, phrase)
  return verbAt === null ? [] : noted(tokens, phrase.to, verbAt, phrase.determiner, text)
}

/** Adverbs stand between the head and its verb. */
const stepBack = (tokens: readonly Token[], verbAt: number) =>
  littleAdverbs.has(tokens[verbAt - 1]?.word ?? '') ? 2 : 1

/** "the planners leaves one bay": the verb is among the words that could be nouns. */
function verbInside(tokens: readonly Token[], { from, to }: Phrase): number | null {
  for (let at = from + 1; at <= to; at++) {
    const token = tokens[at]
    const head = tokens[at - stepBack(tokens, at)]
    if (token === undefined || head === undefined || at - stepBack(tokens, at) < from) continue
    const next = tokens[at + 1]
    const goesOn = next !== undefined && next.marksBefore === '' && afterVerb.has(next.word)
    const isPluralHead = (head.classes.can & nouns) !== 0
    if (isPluralHead && surelyThird(token) && goesOn) return at
    const isPlainVerb =
      (token.classes.can & verb) !== 0 &&
      (token.classes.often & verb) !== 0 &&
      (token.classes.often & (noun | adj)) === 0 &&
      (token.classes.can & (past | participle)) === 0 &&
      !/^(?:need|dare|run)$/.test(token.word)
    if (!isPluralHead && isPlainVerb && goesOn && (head.classes.can & noun) !== 0) return at
  }
  return null
}

/** "leaves" of "leave": third person of a verb that is hardly a noun. */
function surelyThird(token: Token): boolean {
  if ((token.classes.can & verbs) !== 0) return true
  const base = baseOfThirdPerson(token.word)
  return base !== null && thirdPersonOf(base) === token.word
}

/** The auxiliary right after the phrase, or after phrases with prepositions that hang on it; the head stays the first. */
function verbBeyond(tokens: readonly Token[], { to }: Phrase): number | null {
  let at = to + 1
  for (let hops = 0; hops < 2; hops++) {
    const token = tokens[at]
    if (token === undefined || token.marksBefore !== '') return null
    if (littleAdverbs.has(token.word)) at++
    if (isAuxiliary(tokens[at])) return at
    if (hops === 0 && subjects.has(token.word)) return beyondContactClause(tokens, at)
    if (hops === 0 && /^(?:who|which|that)$/.test(token.word)) return beyondRelative(tokens, at)
    if (!prepositions.has(token.word)) return null
    const inner = tokens[at + 1]
    if (inner === undefined || inner.marksBefore !== '') return null
    const phrase = phraseFrom(tokens, at + 1) ?? phraseFromBare(tokens, at + 1)
    if (phrase === null || verbInside(tokens, phrase) !== null) return null
    at = phrase.to + 1
  }
  return isAuxiliary(tokens[at]) && tokens[at]?.marksBefore === '' ? at : null
}

/** "every drawer we open have": the clause between has a subject and a verb of its own. */
function beyondContactClause(tokens: readonly Token[], at: number): number | null {
  const own = tokens[at + 1]
  if (own === undefined || (own.classes.can & (verb | past)) === 0) return null
  for (const verbAt of [at + 2, at + 3]) {
    const token = tokens[verbAt]
    if (token === undefined || token.marksBefore !== '') return null
    if (isAuxiliary(token)) return verbAt
    if (!prepositions.has(token.word) && (token.classes.can & (participle | adv)) === 0) return null
  }
  return null
}

/** "the driver who gave me a lift were": the second verb is that of the head. */
function beyondRelative(tokens: readonly Token[], at: number): number | null {
  const own = tokens[at + 1]
  if (own === undefined || (own.classes.can & (verbs | past)) === 0 || clauseTakers.has(own.word)) return null
  for (let verbAt = at + 2; verbAt < Math.min(tokens.length, at + 9); verbAt++) {
    const token = tokens[verbAt]
    if (token === undefined || token.marksBefore !== '' || clauseTakers.has(token.word)) return null
    if (isAuxiliary(token)) return verbAt
    if (
      subjects.has(token.word) ||
      clauseOpeners.has(token.word) ||
      /^(?:that|which|who|and|or|than)$/.test(token.word)
    )
      return null
    if (
      (token.classes.can & (verb | verbs | past)) !== 0 &&
      (token.classes.can & (noun | nouns | adj | participle)) === 0
    )
      return null
  }
  return null
}
const clauseTakers = set(
  'said says say thought thinks think knew knows know hoped hopes hope felt feels feel believed believes believe told tells tell showed shows show means meant mean made makes wished wishes saw sees found finds helped helps let lets asked asks explained mentioned heard',
)

const isAuxiliary = (token: Token | undefined) =>
  token !== undefined && (forPlural.has(token.word) || forSingular.has(token.word))

function phraseFromBare(tokens: readonly Token[], at: number): Phrase | null {
  let to = at - 1
  while (to + 1 < tokens.length && to < at + 3) {
    const next = tokens[to + 1]
    if (next === undefined || (to >= at && next.marksBefore !== '')) break
    if ((next.classes.can & nounish) === 0 && !next.capital) break
    to++
  }
  return to < at ? null : { from: at, to, determiner: '' }
}

/** "a tool that need oil": the phrase hangs on nothing before it, so the clause speaks of its head. */
function relativeVerb(
  tokens: readonly Token[],
  at: number,
  { to, determiner }: Phrase,
): { readonly head: number; readonly verb: number } | null {
  const link = tokens[to + 1]
  const verbAt = to + 2
  const verbToken = tokens[verbAt]
  if (link === undefined || verbToken === undefined || link.marksBefore !== '' || verbToken.marksBefore !== '')
    return null
  if (!/^(?:who|which|that)$/.test(link.word) || determiner === 'that') return null
  const before = tokens[at - 1]?.word ?? ''
  if (tokens[at]?.marksBefore === '' && (prepositions.has(before) || /^(?:and|or|than|only|one|not|as)$/.test(before)))
    return null
  // "I told the clerk that work …", "the fact that work is …": the clause may begin with a noun of its own.
  const next = tokens[verbAt + 1]
  const goesOn = next !== undefined && next.marksBefore === '' && afterVerb.has(next.word)
  const isVerb =
    isAuxiliary(verbToken) ||
    (goesOn &&
      link.word !== 'that' &&
      ((verbToken.classes.can & (verbs | nouns)) === verbs ||
        ((verbToken.classes.often & verb) !== 0 && (verbToken.classes.can & (past | adj)) === 0)))
  return isVerb ? { head: to, verb: verbAt } : null
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (at === 0) return true
  if (/^[,;:]$/.test(token.marksBefore)) return true
  const before = tokens[at - 1]
  if (before === undefined || token.marksBefore !== '') return false
  if (before.word === 'and')
    return before.marksBefore === ',' && !tokens.slice(0, at - 1).some(({ marksBefore }) => marksBefore === ',')
  return clauseOpeners.has(before.word)
}

function inOtherMood(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 6), at).some(({ word }) => otherMood.test(word))
}

function numberOf(head: Token, determiner: string): 'one' | 'several' | null {
  const { can, often } = head.classes
  if (head.word === 'one') return 'one'
  if (head.word === 'ones') return 'several'
  if (/[^s]s$/.test(head.word) && (can & nouns) === 0) return null
  if (head.capital || eitherNumber.has(head.word) || /'s$/.test(head.word)) return null
  // Of a word in no list only its plural ending speaks.
  if (!head.classes.isKnown && ((can & nouns) === 0 || head.word.length < 6)) return null
  if (pluralDeterminers.has(determiner) && (can & nouns) === 0) return null
  if ((can & nouns) !== 0)
    return singularInS.test(head.word) ||
      singularDeterminers.has(determiner) ||
      /^(?:people|police|cattle)$/.test(head.word)
      ? head.word === 'people'
        ? 'several'
        : null
      : 'several'
  return (can & noun) !== 0 && (often & noun) !== 0 && (often & (adj | adv)) === 0 && !pluralDeterminers.has(determiner)
    ? 'one'
    : null
}

function noted(tokens: readonly Token[], headAt: number, verbAt: number, determiner: string, text: string): Note[] {
  const [head, token] = [tokens[headAt], tokens[verbAt]]
  if (head === undefined || token === undefined) return []
  const number = numberOf(head, determiner)
  if (
    number === null ||
    head.word === 'need' ||
    tokens.slice(Math.max(0, headAt - 4), verbAt).some(({ word }) => /^(?:and|or|nor|both)$/.test(word))
  )
    return []
  const mended =
    number === 'several'
      ? (forPlural.get(token.word) ?? (forSingular.has(token.word) ? null : baseOfThirdPerson(token.word)))
      : (forSingular.get(token.word) ?? (plainForm(token) ? thirdPersonOf(token.word) : null))
  // "If the plan were"; "five weeks is long" counts them as one.
  if (token.word === 'were' && tokens.slice(0, headAt).some(({ word }) => conditions.has(word))) return []
  if (numbers.has(determiner) && /^(?:is|was|isn't|wasn't)$/.test(token.word)) return []
  if (mended === null || mended === token.word) return []
  return [
    {
      rule: 'grammar:agreement',
      severity: 'hint',
      span: [token.start, token.end],
      words: text.slice(token.start, token.end),
      title: 'Subject and verb disagree in number',
      why: 'One of the two is singular and the other plural.',
      fixes: [mended],
    },
  ]
}

const plainForm = ({ word, classes }: Token) =>
  (classes.can & verb) !== 0 && !forPlural.has(word) && !word.endsWith('s')
