/** Contracts what is spelt out and spells out what is contracted, where the meaning stays the same. English. */

/** What may follow “I have” for it to be contracted: a past participle, not a thing one has. */
const participle = '(?:been|had|thought|put|come|made|written|found|kept|heard|learnt|(?!need)[a-z]{2,}ed)\\b'

const shorter: readonly (readonly [RegExp, string])[] = [
  [/\b(I) am(?= [\w{])/g, "$1'm"],
  [/\b(you|we|they) are(?= [\w{])/gi, "$1're"],
  [new RegExp(`\\b(I|you|we|they) have(?= (?:also |already |often )?${participle})`, 'gi'), "$1've"],
  [/\b(I|you|we|they|it) will(?! not)(?= \w)/gi, "$1'll"],
  [/\b(I|you|we|they) would(?! not)(?= \w)/gi, "$1'd"],
  [/\b(it) is(?= (?:a|an|the|not|good|clear|still|very|no|of|simple|easy)\b)/gi, "$1's"],
  [/\b(do|does|did|is|are|was|were|has|have|had|could|would|should) not\b/gi, "$1n't"],
  [/\b(w)ill not\b/gi, "$1on't"],
  [/\b(c)an(?:not| not)\b/gi, "$1an't"],
]

const longer: readonly (readonly [RegExp, string])[] = [
  [/\b(w)on't\b/gi, '$1ill not'],
  [/\b(c)an't\b/gi, '$1annot'],
  [/\b(do|does|did|is|are|was|were|has|have|had|could|would|should|need)n't\b/gi, '$1 not'],
  [/\b(I)'m\b/g, '$1 am'],
  [/\b(you|we|they)'re\b/gi, '$1 are'],
  [/\b(I|you|we|they|would|could|should)'ve\b/gi, '$1 have'],
  [/\b(I|you|we|they|he|she|it|that|there)'ll\b/gi, '$1 will'],
  [new RegExp(`\\b(I|you|we|they|he|she)'d(?= (?:also |already )?${participle})`, 'gi'), '$1 had'],
  [/\b(I|you|we|they|he|she|it)'d\b/gi, '$1 would'],
  [new RegExp(`\\b(it|that|he|she)'s(?= ${participle})`, 'gi'), '$1 has'],
  [/\b(it|that|he|she|here|there|what|where)'s\b/gi, '$1 is'],
  [/\b(l)et's\b/gi, '$1et us'],
]

export const contracted = (text: string): string => apply(shorter, text)
/** Typographic apostrophes are known too. */
export const spelledOut = (text: string): string => apply(longer, text.replace(/(?<=\w)’(?=\w)/g, "'"))

/** How many places of a text are contracted, and how many could be and are not. */
export function contractionCounts(text: string): { readonly contracted: number; readonly spelledOut: number } {
  const plain = text.replace(/(?<=\w)’(?=\w)/g, "'")
  return { contracted: places(longer, plain), spelledOut: places(shorter, plain) }
}

const apply = (rules: typeof longer, text: string) => rules.reduce((said, [from, to]) => said.replace(from, to), text)
const places = (rules: typeof longer, text: string) =>
  rules.reduce((sum, [from]) => sum + (text.match(from)?.length ?? 0), 0)
