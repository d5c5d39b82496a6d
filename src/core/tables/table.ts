/** A table as it stands in a file: the header found by what it says, not by where it stands. */
export type Table = {
  readonly header: readonly string[]
  /** `line`: where the row begins in the file, counted from 1 as an editor does. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly delimiter: string
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252'
  /** What could not be read: 'Line 12: a quote is not closed'. */
  readonly broken: readonly { readonly line: number; readonly why: string }[]
}

/** Rows before the header that exports put there: a note, an empty line. */
const deepestHeader = 30

/** The row whose cells are most like names of columns; the first with two cells where none is known. Null in an empty file. */
export function headerAt(rows: readonly (readonly string[])[], isKnown: (name: string) => boolean): number | null {
  let best: { at: number; known: number } | null = null
  for (const [at, cells] of rows.slice(0, deepestHeader).entries()) {
    const known = cells.filter((cell) => isKnown(cell)).length
    if (known > (best?.known ?? 0)) best = { at, known }
  }
  if (best && best.known >= 2) return best.at
  const first = rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length >= 2)
  return first === -1 ? (best?.at ?? null) : first
}

/** A column's name without its case, spaces and marks: 'E-mail 1 - Value' → 'email1value'. */
export const columnKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, '')
