/** When the person next looks: some hours after something came up, awake, and not while they are away. */
import type { Dice } from './dice.ts'
import type { World } from './life.ts'

export function looksAt(
  { search: { person } }: Pick<World, 'search'>,
  from: Temporal.Instant,
  dice: Dice,
): Temporal.Instant {
  const minutes = Math.min(60 * 24 * 4, Math.max(1, dice.lognormal(60 * person.looksAfterHours, 1)))
  const at = awake(from.add({ minutes: Math.round(minutes) }), person.zone)
  const { away } = person
  const isAway =
    away !== null &&
    at.epochMilliseconds >= away.from.epochMilliseconds &&
    at.epochMilliseconds < away.until.epochMilliseconds
  return isAway ? awake(away.until.add({ minutes: dice.whole(1, 600) }), person.zone) : at
}

/** Between seven in the morning and eleven at night by their own clock. */
function awake(at: Temporal.Instant, zone: string): Temporal.Instant {
  const local = at.toZonedDateTimeISO(zone)
  if (local.hour >= 7 && local.hour < 23) return at
  const day = local.hour >= 23 ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate()
  return day.toZonedDateTime({ timeZone: zone, plainTime: '07:30' }).toInstant()
}
