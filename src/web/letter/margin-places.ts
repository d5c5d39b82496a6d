/** Puts remarks beside their lines: as near as can be, in order, none over another. */

/** The upper edge of each note, in pixels of the margin; `wanted` in reading order. */
export function marginPlaces(
  notes: readonly { readonly wanted: number; readonly height: number }[],
  gap: number,
): readonly number[] {
  let free = 0
  return notes.map(({ wanted, height }) => {
    const top = Math.max(free, wanted)
    free = top + height + gap
    return top
  })
}
