/** Whether a moment has come. Moments are ISO 8601 strings whose fractions differ in length, so they are never compared as text. */

/** A view is made a moment after the one beside it; what is due within it is due now. */
const sameMomentMs = 60_000

export const hasCome = (at: string, now: string): boolean => Date.parse(at) - Date.parse(now) < sameMomentMs
