/** What part of speech a word can be, standing alone: noun, verb form, adjective, adverb. Which of them it is in its place, the rules decide. */
import { baseOfPast, irregularPast, participleOnly, verbBases } from './verbs.ts'
import lists from './word-classes.json' with { type: 'json' }

/** Bits, so that a word can be several. */
export const wordClass = {
  noun: 1,
  nouns: 2,
  verb: 4,
  verbs: 8,
  past: 16,
  participle: 32,
  ing: 64,
  adj: 128,
  adv: 256,
} as const
export type WordClass = keyof typeof wordClass

export type WordClasses = {
  /** Everything the word can be. */
  readonly can: number
  /** What it usually is. */
  readonly often: number
  /** False where only its ending speaks for it. */
  readonly isKnown: boolean
}

const { noun, nouns, verb, verbs, past, participle, ing, adj, adv } = wordClass

const functionWords = new Set(
  `a an the this that these those my your our their his her its i you he she it we they me us him them myself yourself himself herself itself ourselves themselves yourselves mine yours hers ours theirs who whom whose which what when where why how whether if because although though unless until while since as than and or but nor so yet
  of in on at by for with from to into onto about above after against along among around before behind below beneath beside besides between beyond despite down during except inside like near off out outside over past per round through throughout towards toward under underneath unlike up upon via within without
  am is are was were be been being have has had having do does did doing done can could will would shall should may might must ought cannot not no yes some any each every either neither both all another other others such none nobody somebody anybody everybody someone anyone everyone nothing something anything everything much many few several more most less least lots one two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand
  there here then now just also too very quite rather even only still already almost never always often ever again once twice soon please thanks ago well away back maybe perhaps however therefore instead otherwise else enough`.split(
    /\s+/,
  ),
)

const irregularPlurals = new Set(
  'people men women children feet teeth mice police staff data media criteria phenomena analyses bases crises theses wives lives knives halves shelves selves leaves thieves loaves'.split(
    ' ',
  ),
)

const bitOf: Readonly<Record<string, number>> = { n: noun, v: verb, a: adj, r: adv }

/** Filled on first use: a start of the program that reviews nothing does not pay for it. */
let known: Map<string, WordClasses> | null = null
const worked = new Map<string, WordClasses>()
const mostWorked = 20_000

function knownWords(): Map<string, WordClasses> {
  if (known !== null) return known
  known = new Map()
  for (const [code, words] of Object.entries(lists)) {
    let [can, often] = [0, 0]
    for (const letter of code) {
      const bit = bitOf[letter.toLowerCase()] ?? 0
      can |= bit
      if (letter !== letter.toLowerCase()) often |= bit
    }
    const classes = { can, often, isKnown: true }
    for (const word of words.split(' ')) known.set(word, classes)
  }
  for (const word of verbBases) {
    const { can, often } = known.get(word) ?? { can: 0, often: verb }
    known.set(word, { can: can | verb, often, isKnown: true })
  }
  return known
}

/** `word` in small letters with a plain apostrophe. Little words such as "of" and "would" belong to no class. */
export function classesOf(word: string): WordClasses {
  const before = worked.get(word)
  if (before !== undefined) return before
  const classes = workOut(word)
  if (worked.size >= mostWorked) worked.clear()
  worked.set(word, classes)
  return classes
}

const nothing: WordClasses = { can: 0, often: 0, isKnown: true }

function workOut(word: string): WordClasses {
  if (functionWords.has(word) || /['\d]/.test(word)) return nothing
  if (irregularPlurals.has(word)) return { can: nouns, often: nouns, isKnown: true }
  const own = knownWords().get(word)
  const inflected = inflectedForms(word)
  if (own === undefined && inflected.can === 0) return byEnding(word)
  return {
    can: (own?.can ?? 0) | inflected.can,
    often: (own?.often ?? 0) | (own === undefined || inflected.often & (past | participle | ing) ? inflected.often : 0),
    isKnown: true,
  }
}

function inflectedForms(word: string): { can: number; often: number } {
  let [can, often] = [0, 0]
  const add = (bits: number, isOften: boolean) => {
    can |= bits
    if (isOften) often |= bits
  }
  const lookUp = (base: string, from: number) => {
    const classes = knownWords().get(base)
    return classes === undefined || !(classes.can & from) ? null : { isOften: (classes.often & from) !== 0 }
  }
  if (irregularPast.has(word)) add(past, true)
  if (participleOnly.has(word)) add(participle, true)
  if (irregularPast.has(word) && baseOfPast(word) !== null && !participleOnly.has(word)) {
    // 'told' is both, 'wrote' is not
    if (!pastOnlyForms.has(word)) add(participle, true)
  }
  if (/[^s]s$/.test(word))
    for (const base of [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]) {
      if (base === word) continue
      const asNoun = lookUp(base, noun)
      const asVerb = lookUp(base, verb)
      if (asNoun !== null) add(nouns, asNoun.isOften)
      if (asVerb !== null) add(verbs, asVerb.isOften)
      if (can !== 0) break
    }
  if (/[^e]ed$/.test(word))
    for (const base of stemsOf(word, 2)) {
      const asVerb = lookUp(base, verb)
      if (asVerb !== null) add(past | participle, true)
    }
  if (word.length > 4 && word.endsWith('ing'))
    for (const base of stemsOf(word, 3)) {
      const asVerb = lookUp(base, verb)
      if (asVerb !== null) add(ing, true)
    }
  if (/(?:er|est)$/.test(word))
    for (const base of stemsOf(word, word.endsWith('est') ? 3 : 2)) {
      if (lookUp(base, adj) !== null) add(adj, true)
    }
  if (word.length > 4 && word.endsWith('ly')) add(adv, true)
  return { can, often }
}

const pastOnlyForms = new Set(
  'arose was were ate became began bit blew broke chose came did drew drank drove fell flew forgot forgave froze gave went grew hid knew lay mistook overcame oversaw ran rang rode rose saw sang sank shook showed shrank spoke stole swore swam took tore threw undertook underwent woke wore withdrew wrote rewrote beat bore swung sprang'.split(
    ' ',
  ),
)

/** What may stand before the last `length` letters: "plann" also as "plan", "hop" as "hope", "tri" as "try". */
function stemsOf(word: string, length: number): string[] {
  const stem = word.slice(0, -length)
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y'), stem.replace(/y$/, 'ie')]
}

function byEnding(word: string): WordClasses {
  const classes = (can: number): WordClasses => ({ can, often: can, isKnown: false })
  if (/(?:ly)$/.test(word)) return classes(adv)
  if (/(?:ful|ous|ive|able|ible|less|ical|ish)$/.test(word)) return classes(adj)
  if (/(?:tion|ment|ness|ity|ship|ism|ance|ence|age)$/.test(word)) return classes(noun)
  if (/[^s]s$/.test(word)) return classes(nouns | verbs)
  if (word.endsWith('ed')) return classes(past | participle | adj)
  if (word.endsWith('ing')) return classes(ing | noun | adj)
  return classes(noun | verb | adj)
}
