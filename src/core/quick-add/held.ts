/** When an interview was or will be, and the words that tell it: what the readings of past and future share. */

import type { Span } from './words-of-text.ts'

export type Held = ({ readonly at: Temporal.PlainDateTime } | { readonly on: Temporal.PlainDate }) & {
  readonly span: Span
  readonly words: string
}

/** The reading, and every piece of the text it rests on, so that a promise isn't read from them again. */
export type HeldReading = { readonly held: Held | null; readonly used: readonly Span[] }

/** Quotes all pieces where they were told in one go, else the first of `used`. */
export function heldReading(
  text: string,
  when: { at: Temporal.PlainDateTime } | { on: Temporal.PlainDate },
  used: readonly Span[],
): HeldReading {
  const ordered = used.toSorted((a, b) => a[0] - b[0])
  const first = ordered[0] ?? [0, 0]
  const last = ordered.at(-1) ?? first
  const span: Span = near(first, last) ? [first[0], Math.max(first[1], last[1])] : (used[0] ?? first)
  return { held: { ...when, span, words: text.slice(span[0], span[1]) }, used }
}

/** Told in one go: at most a few small words between day and hour. */
export function near(a: Span, b: Span): boolean {
  return Math.max(a[0], b[0]) - Math.min(a[1], b[1]) <= 16
}

/** The words since the last stop, comma or dash. */
export function stretchBefore(text: string, at: number): string {
  const head = text.slice(0, at)
  const stop = [...head.matchAll(/[,;!?\n()–—]|\.(?=\s|\.)|\s-+\s/gu)].at(-1)
  return stop === undefined ? head : head.slice(stop.index + stop[0].length)
}
