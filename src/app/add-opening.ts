/** Understands a sentence about an interview, says it back, and stores it as facts once the person agrees. */
import type { Fact, Person } from '../core/facts/fact.ts'
import type { InterviewId, OpeningId, PersonId } from '../core/facts/ids.ts'
import type { PromiseReading } from '../core/promise/read-promise.ts'
import { readPromise } from '../core/promise/read-promise.ts'
import { readQuickAdd } from '../core/quick-add/read-quick-add.ts'
import type { BusinessCalendar } from '../core/time/business-calendar.ts'
import { cityOfZone, clockInWords, dateInWords, dayInWords, listInWords } from '../core/time/moment-in-words.ts'
import type { Context } from './context.ts'
import { calendarOf } from './ground.ts'
import { learn } from './learn.ts'
import type { Me } from '../core/me/me.ts'
import { readMe } from './me.ts'
import { atOneMoment, newFact } from './new-fact.ts'
import { problem, type Problem } from './problem.ts'
import { openingNamed } from './see-today.ts'
import type { SentenceView } from './views/sentence-view.ts'

type AddContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids' | 'guess'>
type Place = { readonly country?: string | undefined; readonly zone?: string | undefined }

/** An example that always works, shown where a sentence could not be read. */
export const exampleSentence = 'Met Dana Kim (CTO) at Acme today at 2 for Staff Engineer, they’ll decide by Friday week'

export async function understandSentence(context: AddContext, text: string, place: Place = {}): Promise<SentenceView> {
  const me = await context.store.read((tx) => readMe(tx.settings, context.guess))
  const { country, zone } = placeOf(me, place)
  const at = context.clock.now().toZonedDateTimeISO(zone)
  const calendar = calendarOf(context, { country }, context.clock.now())
  const reading = readQuickAdd(text, { at, country, calendar })
  const today = at.toPlainDate()
  const held = reading.held
  const promise = reading.promise && promiseView(reading.promise, today)
  const understood = [
    reading.company && `Company: ${reading.company.value}`,
    reading.role && `Role: ${reading.role.value}`,
    reading.people.length > 0 &&
      `People: ${listInWords(reading.people.map((person) => (person.title ? `${person.name} (${person.title})` : person.name)))}`,
    held !== null && `Interview: ${heldWords(held, today, zone)}`,
    promise?.by && `Answer promised: ${promise.inWords}`,
    reading.wentPoorly === true && 'You said it went poorly',
    reading.wentPoorly === false && 'You said it went well',
  ].filter((line): line is string => Boolean(line))
  return {
    text,
    company: reading.company?.value ?? null,
    role: reading.role?.value ?? null,
    people: reading.people.map((person) => ({ name: person.name, ...(person.title ? { title: person.title } : {}) })),
    heldAt: held && 'at' in held ? held.at.toString({ smallestUnit: 'minute' }) : null,
    heldOn: held && 'on' in held ? held.on.toString() : null,
    round: reading.round,
    promise,
    wentPoorly: reading.wentPoorly,
    country,
    zone,
    understood,
    questions: [
      ...(reading.company ? [] : [{ field: 'company' as const, question: 'Which company was it?', needed: true }]),
      ...(held
        ? []
        : [
            {
              field: 'held' as const,
              question: 'When was the interview? For example “today at 2” or “yesterday”.',
              needed: true,
            },
          ]),
      ...(reading.people.length > 0
        ? []
        : [
            {
              field: 'people' as const,
              question: 'Whom did you meet? Names as on their card; leave empty if you do not know.',
              needed: false,
            },
          ]),
      ...(promise
        ? []
        : [
            {
              field: 'promise' as const,
              question: 'By when did they promise an answer? Leave empty if they named no date.',
              needed: false,
            },
          ]),
    ],
    notUnderstood: reading.notUnderstood,
  }
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

export async function addOpening(
  given: AddContext,
  input: NewOpening,
): Promise<{ openingId: OpeningId; isNew: boolean } | Problem> {
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
    const isFuture = Temporal.Instant.compare(at, context.clock.now()) > 0
    facts.push(
      isFuture && 'hour' in held
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
    return { openingId, isNew: existing === undefined }
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
  const view = promiseView(reading, at.toPlainDate())
  if (view === null || view.by === null)
    return problem(
      'input',
      reading.kind === 'unsure' ? reading.question : `No date could be read in “${words}”.`,
      'Name a day, such as “by Friday week” or 2026-12-04.',
    )
  return view
}

function promiseView(reading: PromiseReading, today: Temporal.PlainDate): SentenceView['promise'] {
  if (reading.kind === 'none') return null
  if (reading.kind === 'unsure')
    return { by: null, from: null, vague: true, words: reading.words, inWords: reading.question }
  return {
    by: reading.by.toString(),
    from: reading.from.toString(),
    vague: reading.vague,
    words: reading.words,
    inWords: `by ${dayInWords(reading.by, today)}${reading.vague ? ' (roughly)' : ''}`,
  }
}

function heldWords(
  held: NonNullable<ReturnType<typeof readQuickAdd>['held']>,
  today: Temporal.PlainDate,
  zone: string,
): string {
  if ('on' in held) return dayInWords(held.on, today)
  const day = held.at.toPlainDate()
  const days = today.until(day, { largestUnit: 'days' }).days
  const said = Math.abs(days) <= 1 ? dayInWords(day, today) : dateInWords(day, today)
  return `${said} at ${clockInWords(held.at.toPlainTime())}, ${cityOfZone(zone)} time`
}

function readHeldInput(held: string): Temporal.PlainDateTime | Temporal.PlainDate | null {
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
