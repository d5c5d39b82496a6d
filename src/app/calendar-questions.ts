/** Events that may be interviews, asked about one by one; a yes makes the facts, a no is remembered. */
import type { InterviewId, OpeningId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { namedZone } from '../core/time/named-zone.ts'
import { dateInWords, momentInWords, clockInWords } from '../core/time/moment-in-words.ts'
import { addOpening } from './add-opening.ts'
import { foundEvents, keepFound, startOf, type FoundEvent } from './calendar-memory.ts'
import type { Context } from './context.ts'
import { learn } from './learn.ts'
import { readMe } from './me.ts'
import { newFact } from './new-fact.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import type { CalendarQuestionView } from './views/calendar-view.ts'

type QuestionContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids' | 'guess'>

/** Days after which nobody is asked about what is over. */
const askedFor = 14

/** Soonest first. */
export async function seeCalendarQuestions(
  context: Pick<Context, 'store' | 'clock' | 'guess'>,
): Promise<readonly CalendarQuestionView[]> {
  const now = context.clock.now()
  const { found, zone } = await context.store.read(async (tx) => ({
    found: await foundEvents(tx.settings),
    zone: (await readMe(tx.settings, context.guess)).zone,
  }))
  const since = now.subtract({ hours: askedFor * 24 })
  return found
    .filter((each) => isOpen(each) && Temporal.Instant.compare(startOf(each.when, zone), since) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(startOf(a.when, zone), startOf(b.when, zone)))
    .map((each) => viewQuestion(each, now, zone))
}

const isOpen = ({ state, missing }: FoundEvent) => state === 'asked' || isMissing({ state, missing })
const isMissing = ({ state, missing }: Pick<FoundEvent, 'state' | 'missing'>) =>
  state === 'taken' && missing === 'asked'

function viewQuestion(found: FoundEvent, now: Temporal.Instant, here: string): CalendarQuestionView {
  const { when, company, summary } = found
  const today = now.toZonedDateTimeISO(here).toPlainDate()
  const words =
    when.kind === 'moment'
      ? momentInWords(Temporal.Instant.from(when.startsAt), when.zone ?? here, now, here)
      : when.kind === 'day'
        ? dateInWords(Temporal.PlainDate.from(when.day), today)
        : floatingWords(Temporal.PlainDateTime.from(when.at), today)
  return {
    id: found.id,
    asks: isMissing(found) ? 'still-on' : 'is-interview',
    question: isMissing(found)
      ? `Does this interview still take place? ${company ?? summary}, ${words}`
      : `${found.isSure ? 'Is this an interview?' : 'Could this be an interview?'} ${company ?? summary}, ${words}`,
    summary,
    place: found.place,
    company,
    role: found.role,
    when: words,
    people: isMissing(found) ? [] : found.people,
    evidence: isMissing(found) ? ['It is no longer in your calendar.'] : found.evidence,
    isSure: found.isSure,
    needs: isMissing(found)
      ? []
      : [
          ...(company === null ? (['company'] as const) : []),
          ...(when.kind === 'floating' ? (['clock'] as const) : []),
          ...(when.kind === 'day' ? (['hour'] as const) : []),
        ],
    zone: here,
  }
}

const floatingWords = (at: Temporal.PlainDateTime, today: Temporal.PlainDate) =>
  `${dateInWords(at.toPlainDate(), today)}, ${clockInWords(at.toPlainTime())} on a clock that is not named`

export type CalendarAnswer = {
  readonly id: string
  /** Of one that is gone from the calendar: it takes place all the same. */
  readonly isInterview: boolean
  /** Where the event names none, or names another. */
  readonly company?: string | undefined
  readonly role?: string | undefined
  /** IANA; on whose clock a time is that names none. */
  readonly zone?: string | undefined
  /** 'HH:MM' for an event that only names the day. */
  readonly hour?: string | undefined
  /** Addresses of those who become people of the opening; everybody when left out. */
  readonly people?: readonly string[] | undefined
}

export type CalendarAnswered = { readonly openingId: OpeningId | null; readonly isNew: boolean }

export async function answerCalendarQuestion(
  context: QuestionContext,
  answer: CalendarAnswer,
): Promise<CalendarAnswered | Problem> {
  const { found, here } = await context.store.read(async (tx) => ({
    found: (await foundEvents(tx.settings)).find(({ id }) => id === answer.id),
    here: (await readMe(tx.settings, context.guess)).zone,
  }))
  if (found !== undefined && isMissing(found)) return answerMissing(context, found, answer.isInterview)
  if (found === undefined || found.state !== 'asked')
    return problem('input', 'This is no open question.', 'See what is open with `regards calendar questions`.')
  if (!answer.isInterview) {
    await settle(context, found.id, { state: 'refused', taken: null })
    return { openingId: null, isNew: false }
  }
  const company = answer.company?.trim() || found.company
  if (company === null)
    return problem('person', 'The event does not say at which company.', 'Name the company, and answer once more.')
  if (answer.zone !== undefined && namedZone(answer.zone) === null)
    return problem(
      'input',
      `“${answer.zone}” is not a time zone.`,
      `Write it as Europe/Berlin, or ${here} if it is yours.`,
    )
  const zone = answer.zone === undefined ? undefined : (namedZone(answer.zone) ?? undefined)
  const held = heldOf(found.when, { ...answer, zone }, here)
  if (isProblem(held)) return held
  const role = answer.role?.trim() || found.role
  const added = await addOpening(context, {
    company,
    held: held.at,
    zone: held.zone,
    people: found.people.filter(({ email }) => answer.people === undefined || answer.people.includes(email)),
    ...(role ? { role } : {}),
    ...(found.summary ? { words: found.summary } : {}),
  })
  if (isProblem(added)) return added
  const startsAt = Temporal.PlainDateTime.from(held.at).toZonedDateTime(held.zone).toInstant()
  await settle(context, found.id, { state: 'taken', startsAt, openingId: added.openingId })
  return added
}

/** Gone from the calendar: called off, or kept in spite of it and not asked about again. */
async function answerMissing(
  context: QuestionContext,
  { id, taken }: FoundEvent,
  isStillOn: boolean,
): Promise<CalendarAnswered> {
  await context.store.write(async (tx) => {
    if (taken !== null && !isStillOn) {
      const { openingId, interviewId } = taken
      await learn(context, tx, [newFact(context, openingId, 'InterviewCancelled', { interviewId, by: 'them' })])
    }
    const found = await foundEvents(tx.settings)
    await keepFound(
      tx.settings,
      found.map((each) => (each.id === id ? { ...each, missing: 'kept' } : each)),
    )
  })
  return { openingId: taken?.openingId ?? null, isNew: false }
}

type Settling =
  | { readonly state: 'refused'; readonly taken: null }
  | { readonly state: 'taken'; readonly startsAt: Temporal.Instant; readonly openingId: OpeningId }

async function settle(context: QuestionContext, id: string, settling: Settling): Promise<void> {
  await context.store.write(async (tx) => {
    let taken: { openingId: OpeningId; interviewId: InterviewId } | null = null
    if (settling.state === 'taken') {
      const { openingId, startsAt } = settling
      const { interviews } = openingFrom(await tx.facts.ofOpening(openingId))
      const interview = interviews.findLast((each) => each.startsAt.equals(startsAt))
      taken = interview === undefined ? null : { openingId, interviewId: interview.id }
    }
    const found = await foundEvents(tx.settings)
    await keepFound(
      tx.settings,
      found.map((each) => (each.id === id ? { ...each, state: settling.state, taken } : each)),
    )
  })
}

function heldOf(
  when: FoundEvent['when'],
  answer: CalendarAnswer,
  here: string,
): { readonly at: string; readonly zone: string } | Problem {
  if (when.kind === 'moment') {
    const zone = when.zone ?? here
    const local = Temporal.Instant.from(when.startsAt).toZonedDateTimeISO(zone).toPlainDateTime()
    return { at: local.toString({ smallestUnit: 'minute' }), zone }
  }
  if (when.kind === 'floating') {
    if (answer.zone === undefined)
      return problem(
        'person',
        `The event says ${Temporal.PlainDateTime.from(when.at).toPlainTime().toString({ smallestUnit: 'minute' })}, and not on whose clock.`,
        `Name the time zone, such as ${here} if it is yours.`,
      )
    return { at: Temporal.PlainDateTime.from(when.at).toString({ smallestUnit: 'minute' }), zone: answer.zone }
  }
  if (answer.hour === undefined)
    return problem('person', 'The event names only the day.', 'Say at what hour it begins, such as 14:30.')
  return { at: `${when.day}T${answer.hour}`, zone: answer.zone ?? here }
}
