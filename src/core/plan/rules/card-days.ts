/** When a card to somebody who was met is written, posted and there; by the day chosen for it, else by the policy. */
import type { InterviewId, PersonId } from '../../facts/ids.ts'
import type { FactOf } from '../../facts/fact.ts'
import type { Opening } from '../../opening/opening.ts'
import { postingDayFor } from '../../paper/posting-day.ts'
import { addBusinessDays, businessDayFrom, businessDayUntil } from '../../time/business-calendar.ts'
import { afterDays, laterDay, type Ground } from '../ground.ts'
import { promiseInForce } from '../promise-in-force.ts'
import type { Thanking } from './after-interview.ts'

export type CardDays = {
  readonly chosen: FactOf<'LandingChosen'> | null
  readonly writeBy: Temporal.PlainDate
  readonly post: Temporal.PlainDate
  /** It should have been posted that day, on which no post is collected. */
  readonly closed: Temporal.PlainDate | null
  /** Usual and late ends. */
  readonly lands: Temporal.PlainDate
  readonly landsAtLast: Temporal.PlainDate
  /** The day named for their answer, and whether it comes before the card. */
  readonly decision: Temporal.PlainDate | null
  readonly isTooLate: boolean
}

/**
 * Null where no card is called for. Unasked it goes to the main interviewer of a meeting in person, where the policy
 * offers one; a day that was chosen calls for one anywhere. `from`: not posted before that day.
 */
export function cardDays(
  { interview, day, met }: Thanking,
  personId: PersonId,
  ground: Ground,
  from?: Temporal.PlainDate,
): CardDays | null {
  const { opening, lines, calendar } = ground
  const chosen = landingChosen(interview.id, personId, opening)
  const person = met.find(({ id }) => id === personId)
  // Their thank-you is on paper already, unless a day was chosen for a card.
  const hasLetter = person?.prefers === 'post' && person.address !== undefined
  const isOffered = lines['card.offered'].value && interview.round === 'onsite' && met[0]?.id === personId && !hasLetter
  if (chosen === null && !isOffered) return null
  const calendars = { sender: calendar.posting ?? calendar, recipient: calendar }
  const earliest = from ?? addBusinessDays(day, 1, calendars.sender)
  const transit = lines['card.transit'].value
  const wished = chosen?.lands ?? afterDays(day, lines['card.lands'].value, ground)
  const { post, closed } = postingDayFor(wished, earliest, transit, calendars)
  const lands = afterDays(post, transit, ground)
  const landsAtLast = laterDay(lands, afterDays(post, lines['card.transit-late'].value, ground))
  const decision = promiseInForce(opening)?.by ?? null
  const limit = chosen === null ? landsAtLast.subtract({ days: 1 }) : lands
  return {
    chosen,
    writeBy: chosen === null ? post : earlierDay(post, laterDay(workingDayBefore(post, ground), earliest)),
    post,
    closed,
    lands,
    landsAtLast,
    decision,
    isTooLate: decision !== null && Temporal.PlainDate.compare(decision, limit) <= 0,
  }
}

/** The same card as seen from today, where it can only be posted on that day or after it. */
export function postedOn(
  leaves: Temporal.PlainDate,
  today: Temporal.PlainDate,
  days: CardDays,
  ground: Ground,
): CardDays {
  if (Temporal.PlainDate.compare(leaves, days.post) <= 0)
    return { ...days, writeBy: earlierDay(days.post, laterDay(days.writeBy, today)) }
  const post = businessDayFrom(leaves, ground.calendar.posting ?? ground.calendar)
  return {
    ...days,
    writeBy: post,
    post,
    closed: null,
    lands: afterDays(post, ground.lines['card.transit'].value, ground),
  }
}

const earlierDay = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b)

export function landingChosen(
  interviewId: InterviewId,
  personId: PersonId,
  { landings }: Pick<Opening, 'landings'>,
): FactOf<'LandingChosen'> | null {
  return landings.findLast((fact) => fact.interviewId === interviewId && fact.personId === personId) ?? null
}

/** On which the step can open; nobody is asked to write at the weekend. */
const workingDayBefore = (day: Temporal.PlainDate, { calendar }: Ground) =>
  businessDayUntil(day.subtract({ days: 1 }), calendar)
