/**
 * Finds the days a German, French, Spanish, Italian, Dutch or Portuguese absence note names: written ('31 de agosto'),
 * numbered ('24.08.'), of the month alone ('am 24.'), weekdays ('lundi') and tomorrow. A weekday or a bare number is the
 * first one after the days named before it, as "absent le 14 et le 15, retour jeudi" means. In all six languages the day
 * stands before the month.
 */

import { dateOrNull, dayOfMonthFrom, weekdayAfter } from '../promise/ground.ts'
import { edged, monthWords } from './absence-words.ts'

/** `index` and `length` in characters of the sentence; a weekday's name before a date belongs to it. */
export type ForeignDay = {
  readonly index: number
  readonly length: number
  readonly day: Temporal.PlainDate
  readonly isDated: boolean
}

const written = /(\d{1,2})(?:\.|º|°|ª|er|e)?\s+(?:de\s+)?(\p{L}{3,10})\.?(?:\s+(?:de\s+)?(\d{4}))?/gu
const numbered = /(?<![\d-])(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?(?!\d)/gu
const standard = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu

const weekdayWords: readonly (readonly string[])[] = [
  ['montag', 'lundi', 'lunes', 'lunedì', 'lunedi', 'maandag', 'segunda'],
  ['dienstag', 'mardi', 'martes', 'martedì', 'martedi', 'dinsdag', 'terça'],
  ['mittwoch', 'mercredi', 'miércoles', 'miercoles', 'mercoledì', 'mercoledi', 'woensdag', 'quarta'],
  ['donnerstag', 'jeudi', 'jueves', 'giovedì', 'giovedi', 'donderdag', 'quinta'],
  ['freitag', 'vendredi', 'viernes', 'venerdì', 'venerdi', 'vrijdag', 'sexta'],
  ['samstag', 'sonnabend', 'samedi', 'sábado', 'sabado', 'sabato', 'zaterdag'],
  ['sonntag', 'dimanche', 'domingo', 'domenica', 'zondag'],
]
const weekdays = new Map(
  weekdayWords.flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
)
const anyWeekday = [...weekdays.keys()].join('|')
const weekday = new RegExp(
  `${edged([...weekdays.keys()]).source}(?:-feira)?(?!-feira|,?\\s*(?:\\p{L}{1,3}\\s+)*\\d)`,
  'gu',
)

/** Not the morning: 'guten Morgen', 'por la mañana'. */
const tomorrow =
  /(?<!(?:gute[nr]?|goede|la|jeden|elke)\s)(?<![\p{L}-])(?:morgen|demain|mañana|domani|amanhã)(?![\p{L}-])/gu

/** 'Am 24.', 'le 20', 'el día 13', 'lunedì 24'; not the start of a span, an hour, a count or a telephone number. */
const ofMonth = new RegExp(
  `(?<![\\p{L}\\d])(?:am|dem|den|zum|le|au|el|del|al|il|op|dia|día|giorno|(?:${anyWeekday})(?:-feira)?),?` +
    '\\s+(\\d{1,2})(?:\\.|º|°|er|e)?(?![\\p{L}\\d:/-]|[.,]\\d|\\s+\\d|' +
    '\\s*(?:bis|au|al|tot|t/m|a|até|[-–])\\s|\\s*(?:uhr|h|heures|horas|ore|uur|tagen?|jours|días|giorni|dagen|dias)(?!\\p{L}))',
  'gu',
)

/** In the order of the text. `latest` is the last day named before this sentence, or the day of writing. */
export function foreignDaysIn(
  sentence: string,
  { today, latest }: { readonly today: Temporal.PlainDate; readonly latest: Temporal.PlainDate },
): ForeignDay[] {
  const dated = withWeekdays(sentence, datedIn(sentence, today))
  const found: ForeignDay[] = []
  let last = latest
  for (const place of [...dated, ...looseIn(sentence, dated)].toSorted((a, b) => a.index - b.index)) {
    const day = 'day' in place ? place.day : place.after(last, today)
    if (Temporal.PlainDate.compare(day, last) > 0) last = day
    found.push({ index: place.index, length: place.length, day, isDated: 'day' in place })
  }
  return found
}

type Place = { readonly index: number; readonly length: number }
type Dated = Place & { readonly day: Temporal.PlainDate }
type Loose = Place & { readonly after: (last: Temporal.PlainDate, today: Temporal.PlainDate) => Temporal.PlainDate }

function datedIn(sentence: string, today: Temporal.PlainDate): Dated[] {
  const found: Dated[] = []
  const add = (hit: RegExpExecArray, day: number, month: number, year: string | undefined): void => {
    const date = dayAhead(day, month, year, today)
    if (date !== null) found.push({ index: hit.index, length: hit[0].length, day: date })
  }
  for (const hit of sentence.matchAll(written)) {
    const month = monthWords.get(hit[2] ?? '')
    if (month !== undefined) add(hit, Number(hit[1]), month, hit[3])
  }
  for (const hit of sentence.matchAll(numbered)) add(hit, Number(hit[1]), Number(hit[2]), hit[3])
  for (const hit of sentence.matchAll(standard)) add(hit, Number(hit[3]), Number(hit[2]), hit[1])
  return found
}

const weekdayBefore = new RegExp(
  `(?:${anyWeekday})(?:-feira)?[,.]?\\s*(?:(?:dem|den|der|le|el|il|de|op|o|dia|día)\\s+)*$`,
  'u',
)

function withWeekdays(sentence: string, days: readonly Dated[]): Dated[] {
  return days.map((one) => {
    const index = weekdayBefore.exec(sentence.slice(0, one.index))?.index ?? one.index
    return { ...one, index, length: one.length + one.index - index }
  })
}

function looseIn(sentence: string, taken: readonly Place[]): Loose[] {
  const found: Loose[] = []
  const add = (hit: RegExpExecArray, after: Loose['after']): void => {
    const [start, end] = [hit.index, hit.index + hit[0].length]
    const isTaken = [...taken, ...found].some(({ index, length }) => start < index + length && index < end)
    if (!isTaken) found.push({ index: start, length: end - start, after })
  }
  for (const hit of sentence.matchAll(ofMonth)) {
    const day = Number(hit[1])
    if (day >= 1 && day <= 31) add(hit, (last) => dayOfMonthFrom(last, day))
  }
  for (const hit of sentence.matchAll(weekday)) {
    const wanted = weekdays.get(hit[0].replace('-feira', '')) ?? 1
    add(hit, (last) => weekdayAfter(last, wanted))
  }
  for (const hit of sentence.matchAll(tomorrow)) add(hit, (_, today) => today.add({ days: 1 }))
  return found
}

/** Without a year the next such day, counted from a week ago so that a note written late still tells the truth. */
function dayAhead(
  day: number,
  month: number,
  year: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const stated = year === undefined ? null : Number(year) < 100 ? 2000 + Number(year) : Number(year)
  const date = dateOrNull(stated ?? today.year, month, day)
  if (date === null) return null
  const isPast = stated === null && Temporal.PlainDate.compare(date, today.subtract({ days: 7 })) < 0
  return isPast ? date.add({ years: 1 }) : date
}
