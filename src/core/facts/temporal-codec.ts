/** How moments and days travel as JSON: ISO 8601 strings outside, Temporal inside. */
import * as z from 'zod'

const reads = (parse: (text: string) => unknown) => (text: string) => {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

/** '2026-11-24T09:10:00Z', or with any offset; kept as the moment alone. */
export const instantSchema = z.codec(
  z.string().refine(
    reads((text) => Temporal.Instant.from(text)),
    'not a moment such as 2026-11-24T09:10:00Z',
  ),
  z.instanceof(Temporal.Instant),
  { decode: (text) => Temporal.Instant.from(text), encode: (instant) => instant.toString() },
)

/** '2026-11-24'. */
export const plainDateSchema = z.codec(
  z.string().refine(
    reads((text) => Temporal.PlainDate.from(text)),
    'not a day such as 2026-11-24',
  ),
  z.instanceof(Temporal.PlainDate),
  { decode: (text) => Temporal.PlainDate.from(text), encode: (day) => day.toString() },
)
