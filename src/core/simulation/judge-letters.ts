/** The invariants about words: two letters to one employer are not the same letter, and no letter says what nobody told. */

const parts = (text: string) =>
  text
    .split(/\n+|(?<=[.?!…])\s+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part.length > 0)

/** Sentences of the letter itself: without the salutation, the closing and the names and numbers under it. */
export function sentencesIn(letter: string): readonly string[] {
  const blocks = letter.split(/\n{2,}/)
  const body = blocks.slice(/,\s*$/.test(blocks[0] ?? '') ? 1 : 0)
  const closing = body.findIndex((block) => /^[\p{L} ]{3,30},\n/u.test(block))
  const said = closing === -1 ? body : body.slice(0, closing)
  // A short note has no closing, only a name under it.
  return parts((/[.?!]/.test(said.at(-1) ?? '') ? said : said.slice(0, -1)).join('\n\n'))
}

/** Invariant 6: how much of the shorter letter stands in the other, word for word; 0 to 1. */
export function sharedOf(one: string, other: string): number {
  const [first, second] = [sentencesIn(one), sentencesIn(other)]
  const said = new Set(second)
  const least = Math.min(first.length, second.length)
  return least === 0 ? 0 : first.filter((sentence) => said.has(sentence)).length / least
}

/**
 * Invariant 8: names, numbers, days and quoted words of a letter that neither the person, nor a fact, nor the letter's
 * own file supplied. `supplied` and `template` are texts; a word counts as supplied in whatever case.
 */
export function unsupplied(letter: string, supplied: readonly string[], template: string): readonly string[] {
  const known = new Set([...supplied, template].flatMap((text) => words(text)))
  const quoted = [...letter.matchAll(/[“"]([^”"]+)[”"]/g)].map((found) => found[1] ?? '')
  const all = [...supplied, template].join('\n').toLowerCase()
  const claims = words(letter, true).filter((word) => !known.has(word.toLowerCase()))
  return [...new Set([...claims, ...quoted.filter((words_) => !all.includes(words_.toLowerCase()))])]
}

/** Words in lower case; with `claimsOnly` those that name or count something, as they are written. */
function words(text: string, claimsOnly = false): readonly string[] {
  const found = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'@.:-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? []
  const bare = found.map((word) => word.replace(/[’']s$/, ''))
  return claimsOnly ? bare.filter((word) => /^\p{Lu}|\p{N}/u.test(word)) : bare.map((word) => word.toLowerCase())
}
