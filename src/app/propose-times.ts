/** A few words that propose other hours for a meeting, on both clocks; put on the desk or copied by the person. */
import { mostSlots, proposalText, proposedSlots, slotInWords } from '../core/calendar/proposed-slots.ts'
import type { OpeningId } from '../core/facts/ids.ts'
import { foundEvents } from './calendar-memory.ts'
import type { Context } from './context.ts'
import { calendarOf, openingsOf } from './ground.ts'
import { readMe } from './me.ts'
import { problem, type Problem } from './problem.ts'

/** `slots`, if given, are local times at the person's own place: '2026-11-26T15:00'. */
export async function proposeTimes(
  context: Pick<Context, 'store' | 'clock' | 'holidays' | 'guess'>,
  input: { readonly openingId: OpeningId; readonly slots?: readonly string[] | undefined },
): Promise<{ readonly text: string; readonly slots: readonly string[] } | Problem> {
  const now = context.clock.now()
  const { facts, found, me } = await context.store.read(async (tx) => ({
    facts: await tx.facts.all(),
    found: await foundEvents(tx.settings),
    me: await readMe(tx.settings, context.guess),
  }))
  const openings = openingsOf(facts)
  const opening = openings.find(({ id }) => id === input.openingId)
  if (opening === undefined)
    return problem('input', 'There is no such opening.', 'See your openings with `regards list`.')
  const busy = [
    ...openings.flatMap(({ interviews }) =>
      interviews.flatMap(({ state, startsAt }) => (state === 'scheduled' ? [startsAt] : [])),
    ),
    ...found.flatMap(({ when, state }) =>
      when.kind === 'moment' && state === 'asked' ? [Temporal.Instant.from(when.startsAt)] : [],
    ),
  ]
  const ground = {
    now,
    there: opening.place.zone,
    here: me.zone,
    calendar: calendarOf(context, opening.place, now),
    busy,
  }
  const chosen = input.slots?.length ? given(input.slots, me.zone, now) : proposedSlots(ground)
  if ('kind' in chosen) return chosen
  if (chosen.length === 0)
    return problem(
      'person',
      'No hour of the next two weeks is day for both of you and free.',
      'Name the hours yourself, such as 2026-11-26T07:00.',
    )
  const slots = chosen.map((at) => slotInWords(at, ground))
  return { text: proposalText(slots), slots }
}

function given(slots: readonly string[], zone: string, now: Temporal.Instant): readonly Temporal.Instant[] | Problem {
  if (slots.length > mostSlots)
    return problem('input', 'More than three times are hard to answer.', 'Name three at most.')
  const read: Temporal.Instant[] = []
  for (const slot of slots) {
    try {
      read.push(Temporal.PlainDateTime.from(slot).toZonedDateTime(zone).toInstant())
    } catch {
      return problem('input', `“${slot}” is not a day and an hour.`, 'Write it as 2026-11-26T15:00, on your own clock.')
    }
  }
  const past = read.find((at) => Temporal.Instant.compare(at, now) <= 0)
  return past === undefined ? read : problem('input', 'One of these times is over.', 'Name times to come.')
}
