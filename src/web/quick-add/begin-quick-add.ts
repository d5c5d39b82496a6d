/** Where a new interview is told: the line of the screen when it has one, and a dialog everywhere else. */
import type { Corrections } from './reading.ts'

/** What a file or a pasted mail told: words for the line, and fields that are known for certain. */
export type Given = {
  readonly words: string
  readonly fields: Corrections
  /** What there is to know about it, in sentences. */
  readonly notes: readonly string[]
}

type Begin = (given: Given | null) => void

const places: { line: Begin | null; dialog: Begin | null } = { line: null, dialog: null }

/** Offers a place to tell it, until the returned function is called. */
export function offerQuickAdd(place: 'line' | 'dialog', begin: Begin): () => void {
  places[place] = begin
  return () => {
    if (places[place] === begin) places[place] = null
  }
}

export const beginQuickAdd: Begin = (given) => (places.line ?? places.dialog)?.(given)
