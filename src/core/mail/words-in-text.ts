/** Finds a sentence again in the text it was read from, however its lines were broken. */

/** The first place where `told` stands, as offsets into `text`; null where it does not. */
export function wordsInText(told: string, text: string): { readonly start: number; readonly end: number } | null {
  const wanted = told.trim().split(/\s+/).slice(0, mostWords)
  if (wanted.length === 0 || wanted[0] === '') return null
  const found = new RegExp(wanted.map((word) => RegExp.escape(word)).join(String.raw`[\s>]+`), 'iu').exec(text)
  return found === null ? null : { start: found.index, end: found.index + found[0].length }
}

const mostWords = 200
