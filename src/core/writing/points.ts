/**
 * Which point of a talk a letter to somebody takes up: theirs, else one that nobody else gets. What one person said is
 * never put into a colleague's letter, and a point met twice is left to rest.
 */
import type { FactOf } from '../facts/fact.ts'
import type { PersonId } from '../facts/ids.ts'
import type { Interview } from '../opening/opening.ts'
import { pointFields } from './field-words.ts'
import { wasSaid, type HeardLetter } from './heard.ts'

type Point = FactOf<'DebriefGiven'>['points'][number]

/** How often one person may meet the same point. */
const mostMeetings = 2

export function pointFor(
  { debrief, people }: Interview,
  personId: PersonId | null,
  heard: readonly HeardLetter[],
): Point | null {
  const points = debrief?.points ?? []
  const own = points.filter((point) => point.personId !== undefined && point.personId === personId)
  const candidates = own.length > 0 ? own : shareOf(points, people, personId)
  const met = candidates.map((point) => ({ point, meetings: meetingsOf(point, heard) }))
  const [rarest] = met.toSorted((a, b) => a.meetings - b.meetings)
  return rarest === undefined || rarest.meetings >= mostMeetings ? null : rarest.point
}

/** Points noted for nobody in particular go round, one each, among those who have none of their own. */
function shareOf(points: readonly Point[], people: readonly PersonId[], personId: PersonId | null): readonly Point[] {
  const common = points.filter((point) => point.personId === undefined)
  const without = people.filter((id) => !points.some((point) => point.personId === id))
  const place = personId === null ? -1 : without.indexOf(personId)
  // Somebody who was not in the room, such as a coordinator, may hear of any of it.
  if (place < 0) return personId !== null && people.includes(personId) ? [] : points
  return without.length === 1 ? common : common.slice(place, place + 1)
}

function meetingsOf({ said }: Point, heard: readonly HeardLetter[]): number {
  const { point, pointClause, pointWords } = pointFields(said)
  const words = point ?? pointClause ?? pointWords
  return words === undefined ? 0 : heard.filter((letter) => letter.toSamePerson && wasSaid(words, letter)).length
}
