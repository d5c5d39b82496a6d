/** What the sentence at a place of a letter stands on. */
type Standing = { readonly sentence: string; readonly because?: readonly string[] | undefined }

/** In words; null where the sentence is the person's own, or there is none. `offset` is UTF-16 into `text`. */
export function standingAt(offset: number, text: string, standsOn: readonly Standing[]): string | null {
  let from = 0
  for (const { sentence, because } of standsOn) {
    const start = text.indexOf(sentence, from)
    if (start < 0) continue
    from = start + sentence.length
    if (start <= offset && offset < from) return because?.join('; ') || null
  }
  return null
}
