/** Whom to ask for news, and who can still be reached: whoever named the date, who answered last, the coordinator, then who was met. */
import type { Channel, FactOf } from '../facts/fact.ts'
import type { PersonId } from '../facts/ids.ts'
import type { Opening, OpeningPerson, Reply } from '../opening/opening.ts'
import { isAtOrAfter } from '../time/instant-order.ts'
import type { Ground } from './ground.ts'
import { promiseInForce } from './promise-in-force.ts'
import { isBehind } from './planned.ts'

/** Letters to one person that may come back before another way is taken: the first and its one retry. */
export function isGivenUp(person: OpeningPerson, opening: Opening, retries: number): boolean {
  if (person.undeliverable === null) return false
  const returned = opening.letters.filter(({ bouncedFor }) => bouncedFor.includes(person.id)).length
  return returned > retries || isBehind(opening, 'mend-address', [person.undeliverable.id])
}

/** One word at an employer that they would rather not be called holds for all openings there. */
export function areCallsRefused({ opening, sameEmployer }: Pick<Ground, 'opening' | 'sameEmployer'>): boolean {
  return [opening, ...sameEmployer].some(({ callsRefused }) => callsRefused !== null)
}

/** Whom one may call: a number is known, and they did not ask to be spared. */
export function isCallable(person: OpeningPerson | undefined): boolean {
  return person?.phone !== undefined && person.doNotCall !== true
}

/** Their own way is answered on; a call or a letter by post is answered by mail. */
export function channelBack(reply: Pick<Reply, 'channel'> | null): Channel {
  return reply?.channel === 'linkedin' ? 'linkedin' : 'email'
}

/** Absences nobody has come back from: an answer of theirs shows that they are there. */
export function absencesOf(
  to: readonly PersonId[],
  { absences, replies }: Opening,
): readonly FactOf<'AbsenceReceived'>[] {
  return absences
    .filter(({ personId }) => personId === undefined || to.includes(personId))
    .filter(
      (away) =>
        !replies.some(
          ({ at, personId }) => isAtOrAfter(at, away.at) && (away.personId === undefined || personId === away.personId),
        ),
    )
}

/** P34: a committee is asked through its chair or the personnel office. */
function speaksForCommittee({ part, title }: OpeningPerson): boolean {
  return part === 'coordinator' || part === 'recruiter' || /\bchair/i.test(title ?? '')
}

/** Everybody a question may go to, the best first; those without a working address come last. */
export function addressees(opening: Opening, retries: number): readonly OpeningPerson[] {
  const promise = promiseInForce(opening)
  const lastReplier = opening.replies.findLast(({ personId }) => personId !== null)?.personId ?? null
  const met = new Set(opening.interviews.findLast(({ state }) => state === 'held')?.people)
  const rank = (person: OpeningPerson): number => {
    if (opening.route === 'agency') return person.part === 'agent' ? 0 : person.part === 'recruiter' ? 1 : 2
    if (opening.sector !== 'business' && speaksForCommittee(person)) return -1
    if (person.id === promise?.saidBy) return 0
    if (person.id === lastReplier) return 1
    if (person.part === 'coordinator' || person.part === 'recruiter') return opening.route === 'hr' ? 2 : 4
    if (met.has(person.id)) return 3
    return person.part === 'interviewer' ? 5 : 6
  }
  const standing = (person: OpeningPerson): number => {
    if (isGivenUp(person, opening, retries)) return 2
    return person.email === undefined ? 1 : 0
  }
  return [...opening.people.values()].toSorted(
    (a, b) => standing(a) - standing(b) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1),
  )
}

/** The one to ask, as a list: empty where nobody is known by name. */
export function whomToAsk(opening: Opening, retries: number): readonly PersonId[] {
  const first = addressees(opening, retries)[0]
  return first ? [first.id] : []
}
