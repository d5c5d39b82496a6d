/** Which characters the typeface of the sheet has. A letter with another one is refused in words, since it would be printed as a gap. */

/** Newsreader 1.003, as `fc-query` lists it; a test prints them all. */
export const printableSpans: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x131],
  [0x134, 0x148],
  [0x14a, 0x17e],
  [0x1fa, 0x21b],
  [0x1e80, 0x1e85],
  [0x1ea0, 0x1ef9],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2039, 0x203a],
  [0x20a3, 0x20a4],
  [0x20a6, 0x20a7],
  [0x20a9, 0x20a9],
  [0x20ab, 0x20ad],
  [0x20b1, 0x20b2],
  [0x20b9, 0x20ba],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
]

/** The characters it lacks, each once, in the order of the text. Line breaks and tabs are no characters. */
export function unprintable(text: string): readonly string[] {
  const missing = [...text.normalize('NFC')].filter((character) => {
    const code = character.codePointAt(0) ?? 0
    return (
      code !== 10 && code !== 13 && code !== 9 && !printableSpans.some(([from, until]) => from <= code && code <= until)
    )
  })
  return [...new Set(missing)]
}
