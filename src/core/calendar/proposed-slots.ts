/** Hours to propose where a meeting has to move: within their working day and one's own, said on both clocks. */
import { addBusinessDays, businessDayFrom, type BusinessCalendar } from '../time/business-calendar.ts'
import { cityOfZone, clockInWords, dateInWords } from '../time/moment-in-words.ts'

export type SlotGround = {
  readonly now: Temporal.Instant
  /** Their zone and one's own. */
  readonly there: string
  readonly here: string
  readonly calendar: BusinessCalendar
  /** Starts of what one has already. */
  readonly busy: readonly Temporal.Instant[]
}

export const mostSlots = 3
/** Hours on their clock, in the order of preference; the days take turns, so that morning and afternoon are offered. */
const hours = [10, 14, 11, 15, 16, 9] as const
/** On one's own clock nobody is asked to get up for it. */
const own = { from: 8, until: 20 } as const
const freeMinutes = 120
const daysLookedAt = 10

/** At most three, on different days, the first no earlier than the next working day there. */
export function proposedSlots({ now, there, here, calendar, busy }: SlotGround): readonly Temporal.Instant[] {
  const slots: Temporal.Instant[] = []
  const first = businessDayFrom(now.toZonedDateTimeISO(there).toPlainDate().add({ days: 1 }), calendar)
  for (let ahead = 0; ahead < daysLookedAt && slots.length < mostSlots; ahead++) {
    const day = addBusinessDays(first, ahead, calendar)
    const turned = slots.length % 2 === 0 ? hours : [14, 10, 15, 11, 16, 9]
    const found = turned
      .map((hour) => day.toZonedDateTime({ timeZone: there, plainTime: { hour } }).toInstant())
      .find((at) => isMine(at, here) && busy.every((other) => isFar(at, other)))
    if (found !== undefined) slots.push(found)
  }
  return slots
}

function isMine(at: Temporal.Instant, here: string): boolean {
  const { hour } = at.toZonedDateTimeISO(here)
  return hour >= own.from && hour < own.until
}

const isFar = (a: Temporal.Instant, b: Temporal.Instant) => Math.abs(a.until(b).total('minutes')) >= freeMinutes

/** 'Thursday 26 November, 10 am in Berlin (9 am in London)'. */
export function slotInWords(
  at: Temporal.Instant,
  { now, there, here }: Pick<SlotGround, 'now' | 'there' | 'here'>,
): string {
  const [theirs, mine] = [at.toZonedDateTimeISO(there), at.toZonedDateTimeISO(here)]
  const day = dateInWords(theirs.toPlainDate(), now.toZonedDateTimeISO(there).toPlainDate())
  const said = `${day}, ${clockInWords(theirs.toPlainTime())}`
  if (theirs.offsetNanoseconds === mine.offsetNanoseconds) return said
  const other = mine.toPlainDate().equals(theirs.toPlainDate())
    ? ''
    : `${dateInWords(mine.toPlainDate(), now.toZonedDateTimeISO(here).toPlainDate())}, `
  return `${said} in ${cityOfZone(there)} (${other}${clockInWords(mine.toPlainTime())} in ${cityOfZone(here)})`
}

export function proposalText(slots: readonly string[]): string {
  const [only] = slots
  if (slots.length === 1) return `Would ${only} suit you? If not, please name a time, and I will make it possible.`
  return `Would one of these times suit you?\n\n${slots.map((slot) => `- ${slot}`).join('\n')}\n\nIf none does, please name one, and I will do my best to make it possible.`
}
