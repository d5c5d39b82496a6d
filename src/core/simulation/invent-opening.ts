/** Invents one opening: where, who, how many rounds, when they decide, what they promise and how it ends. */
import type { Person, Round, Route } from '../facts/fact.ts'
import type { InterviewId, OpeningId, PersonId } from '../facts/ids.ts'
import type { Place } from '../time/place.ts'
import { diceFor, type Dice } from './dice.ts'
import type { Ground } from './invent-search.ts'
import type { Cell, Parameters } from './parameters.ts'
import type { Ending, OpeningTruth, RoundTruth, Trouble, Turn } from './truth.ts'
import { afterWorkingMinutes, dayAt, momentOn, workedDayAfter, type Office } from './working-time.ts'

export type Invention = {
  readonly number: number
  readonly names: readonly (string | number)[]
  readonly place: Place
  /** Another role at the same company. */
  readonly sibling: OpeningTruth | null
  readonly addedAt: Temporal.Instant
  readonly cell: Cell
  readonly ground: Ground
}

export function inventOpening({ number, names, place, sibling, addedAt, cell, ground }: Invention): OpeningTruth {
  const { parameters, calendarFor } = ground
  const dice = (what: string) => diceFor(...names, what)
  const office: Office = { zone: place.zone, calendar: sibling?.office.calendar ?? calendarFor(place) }
  const route = sibling?.route ?? dice('route').weigh(parameters.routes)
  const sector = sibling?.sector ?? dice('sector').weigh(parameters.sectors)
  const people = sibling?.people ?? inventPeople(dice('people'), number, route)
  const rounds = inventRounds({ names, office, people, addedAt, parameters, cell, place, sector })
  const last = rounds.at(-1) ?? rounds[0]
  const ending = endingOf(dice('ending'), cell, parameters)
  const lateDice = dice('late word')
  return {
    id: `o${number}` as OpeningId,
    company: sibling?.company ?? companies[(number - 1) % companies.length] ?? 'Acme',
    role: dice('role').pick(roles),
    place,
    office,
    route,
    sector,
    people,
    unreachable: new Set(
      people.filter(({ id }) => dice(`address ${id}`).chance(parameters.mail.wrongAddress)).map(({ id }) => id),
    ),
    addedAt,
    isToldAfterwards: dice('told').chance(0.4),
    rounds,
    ending,
    isForgotten: dice('forgotten').chance(dice('share').between(...parameters.answer.recovered)),
    turns: inventTurns(dice('turns'), last, office, parameters),
    lateWordAt: lateDice.chance(parameters.turns.wordAfterTheEnd)
      ? afterWorkingMinutes(last.decidedAt.add({ hours: 24 * lateDice.whole(50, 130) }), 60, office)
      : null,
    names,
  }
}

const companies = ['Northwind', 'Harbour Mills', 'Lindqvist', 'Atelier Roux', 'Kestrel Labs', 'Okada Works'] as const
const roles = ['Engineer', 'Analyst', 'Designer', 'Manager'] as const
const given = ['Dana', 'Robin', 'Kim', 'Alex', 'Sam', 'Noa'] as const

function inventPeople(dice: Dice, number: number, route: Route): readonly Person[] {
  const parts: Person['part'][] = Array.from({ length: dice.whole(1, 3) }, () => 'interviewer')
  if (dice.chance(0.4)) parts.push('coordinator')
  if (route === 'agency') parts.push('agent')
  else if (route === 'hr') parts.push('recruiter')
  return parts.map((part, at): Person => {
    const id = `p${number}${at + 1}`
    const name = `${given[at] ?? 'Jo'} ${String.fromCharCode(64 + number)}.`
    // Whoever arranges meetings wrote first, so their address is known.
    const hasEmail = part !== 'interviewer' || dice.chance(0.85)
    const hasPhone = dice.chance(0.6)
    return {
      id: id as PersonId,
      name,
      part,
      ...(hasEmail ? { email: `${id}@company.example` } : {}),
      ...(hasPhone ? { phone: '+1 555 0100' } : {}),
    }
  })
}

function endingOf(dice: Dice, { ghost }: Cell, { offer }: Parameters): Ending {
  const at = dice.roll()
  return at < ghost ? 'ghost' : at < ghost + offer ? 'offer' : 'no'
}

type RoundsInvention = Pick<Invention, 'names' | 'place' | 'addedAt' | 'cell'> & {
  readonly office: Office
  readonly people: readonly Person[]
  readonly parameters: Parameters
  readonly sector: OpeningTruth['sector']
}

/** The time to the end is drawn once and shared out: deciding, then arranging the next meeting, and so on. */
function inventRounds(invention: RoundsInvention): readonly [RoundTruth, ...RoundTruth[]] {
  const { names, office, people, addedAt, parameters, cell, place, sector } = invention
  const dice = diceFor(...names, 'rounds')
  const { meanDays, byCountry, bySector, rounds } = parameters.decision
  const count = Number(dice.weigh(rounds))
  const mean = meanDays * (byCountry[place.country] ?? 1) * (bySector[sector] ?? 1)
  // A log-normal with this mean and spread: sigma² = ln(1 + cv²), median = mean / √(1 + cv²).
  const widening = 1 + cell.spread ** 2
  const days = dice.lognormal(mean / Math.sqrt(widening), Math.sqrt(Math.log(widening)))
  const slot = Math.max(0.6, days / (2 * count - 1))
  const met = people.filter(({ part }) => part === 'interviewer')
  const found: RoundTruth[] = []
  let setFor = meetingAt(addedAt.add({ hours: 24 * dice.whole(2, 9) }), dice, office)
  for (let number = 1; number <= count; number++) {
    const own = diceFor(...names, 'round', number)
    const trouble = troubleOf(own, parameters)
    const again = meetingAt(setFor.add({ hours: 24 * own.whole(4, 10) }), own, office)
    const startsAt = trouble === null ? setFor : again
    const decidedAt = afterWorkingMinutes(startsAt.add({ hours: Math.round(24 * slot) }), own.whole(1, 400), office)
    const named = startsAt.add({ hours: Math.round(24 * slot * own.between(...parameters.promise.optimism)) })
    found.push({
      interviewId: `i${number}` as InterviewId,
      round: roundOf(number, count, own),
      startsAt,
      setFor,
      people: met.slice(0, own.whole(1, met.length)).map(({ id }) => id),
      trouble,
      decidedAt,
      promise: own.chance(parameters.promise.given) ? workedDayAfter(dayAt(named, office), 0, office) : null,
      rating: own.pick([1, 2, 3, 3, 4, 4, 4, 5, 5]),
    })
    setFor = meetingAt(decidedAt.add({ hours: Math.round(24 * Math.max(2, slot)) }), own, office)
  }
  const [first, ...others] = found
  if (first === undefined) throw new RangeError('an opening has at least one round')
  return [first, ...others]
}

function meetingAt(near: Temporal.Instant, dice: Dice, office: Office): Temporal.Instant {
  const time = `${String(dice.whole(9, 16)).padStart(2, '0')}:${dice.pick(['00', '30'])}`
  return momentOn(workedDayAfter(dayAt(near, office), 0, office), time, office)
}

function roundOf(number: number, count: number, dice: Dice): Round {
  if (count > 1 && number === 1) return dice.pick(['phone', 'video'])
  if (number === count && count > 1) return dice.pick(['final', 'onsite', 'panel'])
  return dice.pick(['onsite', 'video', 'technical'])
}

function troubleOf(dice: Dice, { turns }: Parameters): Trouble | null {
  const { movedByThem, cancelledByThem, missedByThem, missedByMe, positionClosed } = turns
  const shares = {
    'moved-by-them': movedByThem,
    'cancelled-by-them': cancelledByThem,
    'missed-by-them': missedByThem,
    'missed-by-me': missedByMe,
    'position-closed': positionClosed,
  }
  const all = Object.values(shares).reduce((sum, share) => sum + share, 0)
  const found = dice.weigh<Trouble | 'none'>({ ...shares, none: 1 - all })
  return found === 'none' ? null : found
}

/** What they say on the way to the last decision. Dates they name are as hopeful as those of the meeting. */
function inventTurns(dice: Dice, last: RoundTruth, office: Office, { turns, promise }: Parameters): readonly Turn[] {
  const length = last.startsAt.until(last.decidedAt).total('hours')
  const during = () =>
    afterWorkingMinutes(last.startsAt.add({ hours: Math.floor(length * dice.between(0.1, 0.9)) }), 30, office)
  const dateAfter = (at: Temporal.Instant) => {
    const left = Math.max(24, at.until(last.decidedAt).total('hours'))
    return workedDayAfter(
      dayAt(at.add({ hours: Math.round(left * dice.between(...promise.optimism)) + 24 }), office),
      0,
      office,
    )
  }
  const found: Turn[] = []
  const maybe = (probability: number, what: Turn['what'], at: Temporal.Instant, dated: number) => {
    if (dice.chance(probability)) found.push({ what, at, newDate: dice.chance(dated) ? dateAfter(at) : null })
  }
  maybe(turns.onHold, 'on-hold', during(), 0.4)
  maybe(turns.doNotContact, 'do-not-contact', during(), 0.3)
  maybe(turns.asksForInformation, 'needs-information', during(), 0)
  if (
    last.promise !== null &&
    momentOn(last.promise, '12:00', office).epochMilliseconds < last.decidedAt.epochMilliseconds
  ) {
    const onTheDay = afterWorkingMinutes(momentOn(last.promise, '09:00', office), dice.whole(1, 460), office)
    maybe(promise.movedByMail, 'moved-by-mail', onTheDay, 0.9)
    maybe(promise.movedByWord, 'moved-by-word', onTheDay, 1)
  }
  return found.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
}
