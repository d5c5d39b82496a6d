/** Says back what was read of a sentence, and what to ask. Pure, so that the page can do it while one types. */
import type { PromiseReading } from '../../core/promise/read-promise.ts'
import type { Held } from '../../core/quick-add/held.ts'
import { readQuickAdd, type Said } from '../../core/quick-add/read-quick-add.ts'
import { isToCome } from '../../core/time/is-to-come.ts'
import { cityOfZone, clockInWords, dateInWords, dayInWords, listInWords } from '../../core/time/moment-in-words.ts'
import type { SentenceGround, SentenceView } from './sentence-view.ts'

/** Reads a sentence on ground that travelled as data; `zone` is where the interview was, if not where the person is. */
export function readOnGround(text: string, ground: SentenceGround, zone = ground.zone): SentenceView {
  const { country, now, weekend, holidays } = ground
  const at = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  return viewSentence(text, {
    at,
    country,
    calendar: { weekend: new Set(weekend), holidays: new Map(holidays) },
  })
}

/** `said.at` is the moment on the employer's clock; its zone is the one the interview is told in. */
export function viewSentence(text: string, said: Said): SentenceView {
  const { at, country } = said
  const zone = at.timeZoneId
  const reading = readQuickAdd(text, said)
  const today = at.toPlainDate()
  const held = reading.held
  const isAhead = held !== null && isToCome('at' in held ? held.at : held.on, at)
  const promise = reading.promise && viewPromise(reading.promise, today)
  const understood = [
    reading.company && `Company: ${reading.company.value}`,
    reading.role && `Role: ${reading.role.value}`,
    reading.people.length > 0 &&
      `People: ${listInWords(reading.people.map((person) => (person.title ? `${person.name} (${person.title})` : person.name)))}`,
    held !== null && `${isAhead ? 'Interview to come' : 'Interview'}: ${heldWords(held, today, zone)}`,
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
              question: 'When was the interview, or when will it be? For example “today at 2” or “next Tuesday at 10”.',
              needed: true,
            },
          ]),
      ...(reading.people.length > 0
        ? []
        : [
            {
              field: 'people' as const,
              question: `Whom ${isAhead ? 'will' : 'did'} you meet? Names as on their card; leave empty if you do not know.`,
              needed: false,
            },
          ]),
      ...(promise || isAhead
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

export function viewPromise(reading: PromiseReading, today: Temporal.PlainDate): SentenceView['promise'] {
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

function heldWords(held: Held, today: Temporal.PlainDate, zone: string): string {
  if ('on' in held) return dayInWords(held.on, today)
  const day = held.at.toPlainDate()
  const days = today.until(day, { largestUnit: 'days' }).days
  const said = Math.abs(days) <= 1 ? dayInWords(day, today) : dateInWords(day, today)
  return `${said} at ${clockInWords(held.at.toPlainTime())}, ${cityOfZone(zone)} time`
}
