/** A name that fits a place of so many pixels in the small size of a drawing. */

/** Pixels; wide enough for all but the widest words in 13 px Inter. */
const letterWidth = 7.4

export function shortened(name: string, width: number): string {
  const fitting = Math.max(3, Math.floor(width / letterWidth))
  return name.length <= fitting ? name : `${name.slice(0, fitting - 1).trimEnd()}…`
}
