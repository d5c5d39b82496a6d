/** Understands a sentence about an interview, says it back, and stores it as facts once the person agrees. */
import type { Fact, Person } from '../core/facts/fact.ts'
import type { InterviewId, OpeningId, PersonId } from '../core/facts/ids.ts'
import { readPromise } from '../core/promise/read-promise.ts'
import type { BusinessCalendar } from '../core/time/business-calendar.ts'
import { isToCome } from '../core/time/is-to-come.ts'
import type { Context } from './context.ts'
import { calendarOf } from './ground.ts'
import { knownAt, type Acquaintance } from './known-at.ts'
import { learn } from './learn.ts'
import type { Me } from '../core/me/me.ts'
import { readMe } from './me.ts'
import { atOneMoment, newFact } from './new-fact.ts'
import { problem, type Problem } from './problem.ts'
import { openingNamed } from './see-today.ts'
import type { SentenceGround, SentenceView } from './views/sentence-view.ts'
import { viewPromise, viewSentence } from './views/view-sentence.ts'

type AddContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids' | 'guess'>
type Place = { readonly country?: string | undefined; readonly zone?: string | undefined }

/** An example that always works, shown where a sentence could not be read. */
export const exampleSentence = 'Met Dana Kim (CTO) at Acme today at 2 for Staff Engineer, they’ll decide by Friday week'

export async function understandSentence(context: AddContext, text: string, place: Place = {}): Promise<SentenceView> {
  const me = await context.store.read((tx) => readMe(tx.settings, context.guess))
  const { country, zone } = placeOf(me, place)
  const at = context.clock.now().toZonedDateTimeISO(zone)
  return viewSentence(text, { at, country, calendar: calendarOf(context, { country }, context.clock.now()) })
}

/** What the page needs to read sentences by itself while one types. */
export async function seeSentenceGround(context: AddContext, place: Place = {}): Promise<SentenceGround> {
  const me = await context.store.read((tx) => readMe(tx.settings, context.guess))
  const { country, zone } = placeOf(me, place)
  const now = context.clock.now()
  const { weekend, holidays } = calendarOf(context, { country }, now)
  return { now: now.toString(), country, zone, weekend: [...weekend], holidays: [...holidays] }
}

/** What the doors send once the person has looked at the reading and corrected it. */
export type NewOpening = {
  readonly company: string
  readonly role?: string | undefined
  readonly people: readonly {
    readonly name: string
    readonly title?: string | undefined
    readonly email?: string | undefined
    readonly phone?: string | undefined
    readonly part?: Person['part'] | undefined
  }[]
  /** 'YYYY-MM-DDTHH:MM' at the employer's place, or 'YYYY-MM-DD' where only the day is known. */
  readonly held: string
  readonly round?: 'phone' | 'video' | 'onsite' | 'panel' | 'technical' | 'final' | undefined
  /** 'YYYY-MM-DD'. */
  readonly promise?:
    | {
        readonly by: string
        readonly from?: string | undefined
        readonly vague?: boolean | undefined
        readonly words?: string | undefined
      }
    | undefined
  readonly wentPoorly?: boolean | undefined
  readonly country?: string | undefined
  readonly zone?: string | undefined
  readonly words?: string | undefined
}

export type OpeningTold = {
  readonly openingId: OpeningId
  readonly isNew: boolean
  /** People known from elsewhere who are there. */
  readonly known: readonly Acquaintance[]
}

export async function addOpening(given: AddContext, input: NewOpening): Promise<OpeningTold | Problem> {
  const context = atOneMoment(given)
  const held = readHeldInput(input.held)
  if (held === null)
    return problem(
      'input',
      `“${input.held}” is not a day or a time.`,
      'Write it as 2026-11-24T14:00, or 2026-11-24 when only the day is known.',
    )
  return context.store.write(async (tx) => {
    const me = await readMe(tx.settings, context.guess)
    const { country, zone } = placeOf(me, input)
    const all = await tx.facts.all()
    const known = openingNamed(all, input.company).filter((id) => isSameRole(all, id, input.role))
    const existing = known.length === 1 ? known[0] : undefined
    const openingId = existing ?? (`o-${context.ids.next()}` as OpeningId)
    const at = (typeof held === 'object' && 'hour' in held ? held : held.toPlainDateTime('12:00'))
      .toZonedDateTime(zone)
      .toInstant()
    const facts: Fact[] = existing
      ? []
      : [
          newFact(context, openingId, 'OpeningAdded', {
            company: input.company,
            country,
            zone,
            ...(input.role ? { role: input.role } : {}),
            ...(input.words ? { words: input.words } : {}),
          }),
        ]
    const met: PersonId[] = []
    for (const { name, title, email, phone, part } of input.people) {
      const same = all.find(
        (fact) =>
          fact.kind === 'PersonIntroduced' &&
          fact.openingId === openingId &&
          fact.person.name.toLowerCase() === name.toLowerCase(),
      )
      if (same?.kind === 'PersonIntroduced') {
        met.push(same.person.id)
        continue
      }
      const id = `p-${context.ids.next()}` as PersonId
      met.push(id)
      facts.push(
        newFact(context, openingId, 'PersonIntroduced', {
          person: {
            id,
            name,
            part: part ?? 'interviewer',
            ...(title ? { title } : {}),
            ...(email ? { email } : {}),
            ...(phone ? { phone } : {}),
          },
        }),
      )
    }
    const interviewId = `i-${context.ids.next()}` as InterviewId
    const interview = {
      interviewId,
      dayOnly: !('hour' in held),
      people: met,
      ...(input.round ? { round: input.round } : {}),
    }
    facts.push(
      isToCome(held, context.clock.now().toZonedDateTimeISO(zone))
        ? newFact(context, openingId, 'InterviewScheduled', { ...interview, startsAt: at })
        : newFact(context, openingId, 'InterviewHeld', interview, { at }),
    )
    if (input.promise)
      facts.push(
        newFact(context, openingId, 'AnswerPromised', {
          by: Temporal.PlainDate.from(input.promise.by),
          ...(input.promise.from ? { from: Temporal.PlainDate.from(input.promise.from) } : {}),
          ...(input.promise.vague ? { vague: true } : {}),
          ...(input.promise.words ? { words: input.promise.words } : {}),
        }),
      )
    if (input.wentPoorly !== undefined)
      facts.push(
        newFact(context, openingId, 'NoteTaken', { text: input.wentPoorly ? 'It went poorly.' : 'It went well.' }),
      )
    await learn(context, tx, facts)
    return { openingId, isNew: existing === undefined, known: await knownAt(tx, input.company, openingId) }
  })
}

/** Free words such as "by Friday week", read at the employer's place. */
export function promiseFrom(
  words: string,
  at: Temporal.ZonedDateTime,
  country: string,
  calendar: BusinessCalendar,
): SentenceView['promise'] | Problem {
  const reading = readPromise(words, { at, country, calendar })
  const view = viewPromise(reading, at.toPlainDate())
  if (view === null || view.by === null)
    return problem(
      'input',
      reading.kind === 'unsure' ? reading.question : `No date could be read in “${words}”.`,
      'Name a day, such as “by Friday week” or 2026-12-04.',
    )
  return view
}

/** Null where it is neither a day nor a time. */
export function readHeldInput(held: string): Temporal.PlainDateTime | Temporal.PlainDate | null {
  try {
    return held.includes('T') ? Temporal.PlainDateTime.from(held) : Temporal.PlainDate.from(held)
  } catch {
    return null
  }
}

function isSameRole(facts: readonly Fact[], id: OpeningId, role: string | undefined): boolean {
  if (role === undefined) return true
  const known = facts.findLast(
    (fact) =>
      fact.openingId === id &&
      (fact.kind === 'OpeningAdded' || fact.kind === 'OpeningCorrected') &&
      fact.role !== undefined,
  )
  return known === undefined || ('role' in known && known.role?.toLowerCase() === role.toLowerCase())
}

function placeOf(me: Me, place: Place): { country: string; zone: string } {
  return { country: place.country ?? me.country, zone: place.zone ?? me.zone }
}
