/** One search as a story to read: what happened, what was proposed and what left, day by day in the time of each place. */
import type { Lived } from './live-search.ts'
import { dayAt } from './working-time.ts'

/** One line each; `lived` with its story. */
export function timeline({ search, lives, story, faults, found }: Lived): readonly string[] {
  const { person } = search
  const head = [
    `Search ${search.index}, seed ${search.names[0]}. The person lives in ${person.zone}, ${person.hasMailbox ? 'lets Regards see the mailbox' : 'tells answers by hand'}, looks after ${person.looksAfterHours} h${person.away ? `, is away from ${dayAt(person.away.from, person).toString()} to ${dayAt(person.away.until, person).toString()}` : ''}.`,
    ...lives.map(
      ({ truth }) =>
        `${truth.id}: ${truth.role} at ${truth.company}, ${truth.place.country} (${truth.place.zone}), ${truth.route}, ${truth.sector}; in truth ${truth.rounds.length === 1 ? 'one round' : `${truth.rounds.length} rounds`}, decided ${dayAt((truth.rounds.at(-1) ?? truth.rounds[0]).decidedAt, truth.office).toString()}, ${truth.ending}${truth.unreachable.size > 0 ? `, wrong address of ${[...truth.unreachable].join(' ')}` : ''}.`,
    ),
    '',
  ]
  const marks = [
    ...faults.map(({ at, life, words }) => ({ at, life, words: `!! ${words}` })),
    ...found.map(({ at, life, words, breach }) => ({ at, life, words: `!! ${breach}: ${words}` })),
  ]
  const lines = [...story, ...marks].toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
  return [
    ...head,
    ...lines.map(({ at, life, words }) => {
      const local = at.toZonedDateTimeISO(life.truth.office.zone)
      return `${weekday[local.dayOfWeek - 1]} ${local.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')}  ${life.truth.id}  ${words}`
    }),
  ]
}

const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
