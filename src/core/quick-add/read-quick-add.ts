/**
 * Reads a sentence typed in a hurry after an interview, or before one: where, for what, with whom, when, how, and by when
 * an answer is promised. Says what it found and where, so that the person can put it right; the promise's
 * date is read by `../promise/read-promise.ts`.
 */

import type { PromiseReading } from '../promise/read-promise.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { CountryCode } from '../time/place.ts'
import { assignPhrases } from './assign-phrases.ts'
import { leftOver } from './left-over.ts'
import { inNaturalCapitals } from './natural-capitals.ts'
import { phrasesOf, type Range } from './phrases.ts'
import type { Held } from './held.ts'
import { readHeld } from './read-held.ts'
import { readWentPoorly } from './read-impression.ts'
import { readPeople, spanOf, type PersonFound } from './read-people.ts'
import { readPromiseInNote } from './read-promise-in-note.ts'
import { readRound, type RoundKind } from './read-round.ts'
import { readUpcoming } from './read-upcoming.ts'
import { timeWords } from './time-words.ts'
import { wordsOfText, type Span, type Word } from './words-of-text.ts'

export type Found<T> = { readonly value: T; readonly span: Span; readonly words: string }

export type QuickAddReading = {
  readonly company: Found<string> | null
  readonly role: Found<string> | null
  readonly people: readonly PersonFound[]
  readonly held: Held | null
  readonly round: RoundKind | null
  readonly promise: PromiseReading | null
  /** True or false only when the sentence tells. */
  readonly wentPoorly: boolean | null
  readonly email: readonly string[]
  /** Stretches of the text in which nothing was understood. */
  readonly notUnderstood: readonly string[]
}

export type Said = {
  readonly at: Temporal.ZonedDateTime
  readonly country: CountryCode
  readonly calendar: BusinessCalendar
}

const momentOf = (held: Held, { at }: Said) =>
  ('at' in held ? held.at : held.on.toPlainDateTime('12:00')).toZonedDateTime(at.timeZoneId)

const nobodyKnown = { companies: [], people: [] } as const

/** UTF-16 units; a note is a sentence or three, and what lies behind this is left unread. */
const longestNote = 1000

/** Total on any text; the same text and moment give the same reading. Spans are UTF-16 indices into `text`. */
export function readQuickAdd(
  whole: string,
  said: Said,
  known: { companies: readonly string[]; people: readonly string[] } = nobodyKnown,
): QuickAddReading {
  const text = whole.slice(0, longestNote)
  const words = wordsOfText(text)
  const held = readUpcoming(text, said) ?? readHeld(text, said)
  const email = words.filter((word) => word.kind === 'mark' && word.text.includes('@') && word.text.length > 1)
  const taken: readonly Span[] = [
    ...held.used,
    ...timeWords(text),
    ...email.map((word): Span => [word.start, word.end]),
  ]
  const assigned = assignPhrases(words, [phrasesOf(words, taken, true), phrasesOf(words, taken, false)], known)
  const company = foundAt(text, words, assigned.company, inNaturalCapitals)
  const role = foundAt(text, words, assigned.role, (job) => job)
  const people = readPeople(text, words, assigned)
  const named = [company, role, ...people].flatMap((one) => (one === null ? [] : [one.span]))
  const titles = assigned.people.flatMap(({ title }) => (title === null ? [] : [spanOf(words, title)]))
  const elsewhere = [...held.used, ...named]
  const promiseSaid = (when: Said) => readPromiseInNote(text, elsewhere, when)
  const now = promiseSaid(said)
  // Told weeks later, the date they named may have passed: it was said at the interview.
  const promise =
    now.kind === 'none' && held.held !== null ? promiseSaid({ ...said, at: momentOf(held.held, said) }) : now
  const understood = [...taken, ...named, ...titles, ...(promise.kind === 'none' ? [] : [promise.span])]
  return {
    company,
    role,
    people,
    held: held.held,
    round: readRound(text),
    promise: promise.kind === 'none' ? null : promise,
    wentPoorly: readWentPoorly(text),
    email: email.map((word) => word.text),
    notUnderstood: leftOver(text, words, understood),
  }
}

function foundAt(
  text: string,
  words: readonly Word[],
  range: Range | null,
  write: (as: string) => string,
): Found<string> | null {
  if (range === null) return null
  const whole = spanOf(words, range)
  const owner =
    /^\s+(?:office|workshop|shop|place|site|kitchen|farm|studio|lab|yard|hq|depot|warehouse|store)\b/iu.test(
      text.slice(whole[1]),
    )
  const ownerEnd = owner ? text.slice(whole[0], whole[1]).replace(/['’]s$/u, '').length : whole[1] - whole[0]
  const span: Span = [whole[0], whole[0] + ownerEnd]
  const said = text.slice(span[0], span[1])
  return { value: write(said), span, words: said }
}
