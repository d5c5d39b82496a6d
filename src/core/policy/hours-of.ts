/** The hours at which something may leave or somebody may be called, from the lines of a policy. */
import type { HourWindow, SendingHours } from '../time/good-hour.ts'
import type { PolicyLines } from './policy.ts'

/** Times and days out of the lines that name them; the lines were checked when the policy was read. */
export function hoursOf(lines: PolicyLines): SendingHours {
  const time = (text: string) => Temporal.PlainTime.from(text)
  return {
    window: { from: time(lines['hours.from'].value), until: time(lines['hours.until'].value) },
    preferred: time(lines['hours.preferred'].value),
    calls: lines['hours.calls'].value.map((span): HourWindow => {
      const [from = '', until = ''] = String(span).split('/')
      return { from: time(from), until: time(until) }
    }),
    callDays: new Set(lines['hours.call-days'].value.map(Number)),
  }
}
