/** Invents one search: the person with their habits, and several openings spread over the first months of a year. */
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Place } from '../time/place.ts'
import { diceFor, type Dice } from './dice.ts'
import { inventOpening } from './invent-opening.ts'
import { placeOf, type Cell, type Parameters } from './parameters.ts'
import type { OpeningTruth, PersonTruth, SearchTruth } from './truth.ts'

export type Ground = {
  readonly parameters: Parameters
  /** Weekend and holidays of a place, as data, for the years from `firstYear` to three after it. */
  readonly calendarFor: (place: Pick<Place, 'country' | 'region'>) => BusinessCalendar
  readonly seed: number
  readonly firstYear: number
}

/** Days a search is watched: a year, and the time its last openings may still need. */
const watchedDays = 480
/** Openings are added within so many days of the first. */
const addingDays = 120

export function inventSearch(index: number, cell: Cell, ground: Ground): SearchTruth {
  const { seed, firstYear, parameters } = ground
  const names = [seed, index]
  const dice = diceFor(...names, 'search')
  const startsAt = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 })
    .add({ days: dice.whole(0, 364) })
    .toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' })
    .toInstant()
  const endsAt = startsAt.add({ hours: 24 * watchedDays })
  const home = drawPlace(dice, parameters)
  const count = dice.whole(2, 6)
  const openings: OpeningTruth[] = []
  for (let number = 1; number <= count; number++) {
    const own = diceFor(...names, number, 'place')
    // Now and then two roles at one company, and mostly where the person lives.
    const sibling = own.chance(0.12) ? (openings.at(-1) ?? null) : null
    const place = sibling?.place ?? (own.chance(0.7) ? home : drawPlace(own, parameters))
    const added = startsAt.add({ hours: 24 * own.whole(0, addingDays) })
    openings.push(
      inventOpening({
        number,
        names: [...names, number],
        place,
        sibling,
        addedAt: sibling ? sibling.addedAt.add({ hours: own.whole(1, 24 * 30) }) : added,
        cell,
        ground,
      }),
    )
  }
  return {
    index,
    names,
    startsAt,
    endsAt,
    openings,
    person: inventPerson(diceFor(...names, 'person'), home, startsAt, ground),
  }
}

function drawPlace(dice: Dice, { places }: Parameters): Place {
  const key = dice.weigh(Object.fromEntries(places.map(({ share }, at) => [String(at), share])))
  const found = places[Number(key)]
  if (found === undefined) throw new RangeError('there are no places')
  return placeOf(found)
}

function inventPerson(dice: Dice, home: Place, startsAt: Temporal.Instant, { parameters }: Ground): PersonTruth {
  const { habits, turns } = parameters
  const awayFrom = startsAt.add({ hours: 24 * dice.whole(10, 200) })
  const isAway = dice.chance(habits.twoWeeksAway)
  const awayDays = dice.whole(14, 24)
  const outsideAt = startsAt.add({ hours: 24 * dice.whole(20, 150) + dice.whole(8, 18) })
  return {
    zone: home.zone,
    hasMailbox: !dice.chance(habits.noMailbox),
    looksAfterHours: dice.pick([0.3, 2, 5, 12]),
    diligence: dice.between(0.6, 1),
    withCards: dice.chance(habits.withCards),
    away: isAway ? { from: awayFrom, until: awayFrom.add({ hours: 24 * awayDays }) } : null,
    offerFromOutside: dice.chance(turns.offerFromOutside)
      ? {
          at: outsideAt,
          expiresOn: outsideAt
            .toZonedDateTimeISO(home.zone)
            .toPlainDate()
            .add({ days: dice.whole(3, 14) }),
        }
      : null,
  }
}
