/** Reads a moment a person names for sending or putting off: "tomorrow 9:10 in New York", "Friday", "in 3 days", ISO. */
import { cityOfZone } from './moment-in-words.ts'

export type MomentReading =
  | { readonly kind: 'at'; readonly at: Temporal.Instant }
  | { readonly kind: 'unread'; readonly why: string }

/** Cities people name whose zone is called after another city. */
const cityAliases: Readonly<Record<string, string>> = {
  'san francisco': 'America/Los_Angeles', seattle: 'America/Los_Angeles', boston: 'America/New_York',
  washington: 'America/New_York', atlanta: 'America/New_York', miami: 'America/New_York', philadelphia: 'America/New_York',
  dallas: 'America/Chicago', houston: 'America/Chicago', austin: 'America/Chicago', munich: 'Europe/Berlin', münchen: 'Europe/Berlin',
  hamburg: 'Europe/Berlin', frankfurt: 'Europe/Berlin', cologne: 'Europe/Berlin', manchester: 'Europe/London', edinburgh: 'Europe/London',
  lyon: 'Europe/Paris', rotterdam: 'Europe/Amsterdam', mumbai: 'Asia/Kolkata', bangalore: 'Asia/Kolkata', bengaluru: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata', hyderabad: 'Asia/Kolkata', chennai: 'Asia/Kolkata', beijing: 'Asia/Shanghai', osaka: 'Asia/Tokyo',
  montreal: 'America/Toronto', ottawa: 'America/Toronto', geneva: 'Europe/Zurich', barcelona: 'Europe/Madrid', milan: 'Europe/Rome',
} // prettier-ignore

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const usualTime = Temporal.PlainTime.from('09:10')

/**
 * `zones` are the IANA names the machine knows; `there` is the zone meant where none is named. A day without a time
 * means 9:10 in the morning; a time without a day means its next occurrence.
 */
export function readMoment(
  text: string,
  now: Temporal.Instant,
  there: string,
  zones: readonly string[],
): MomentReading {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const exact = readIso(text.trim(), there)
  if (exact) return { kind: 'at', at: exact }
  const span = /^in (\d{1,3}|an?|one|two|three|four|five|six|seven) (minute|hour|day|week|month)s?$/.exec(words)
  if (span) return { kind: 'at', at: addSpan(now.toZonedDateTimeISO(there), span[1] ?? '', span[2] ?? '') }
  const [rest, zone] = splitZone(words, zones)
  if (zone === undefined)
    return { kind: 'unread', why: `No time zone is known for “${words.slice(words.lastIndexOf(' in ') + 4)}”.` }
  const local = now.toZonedDateTimeISO(zone ?? there)
  const time = readTime(rest)
  const dayWords = rest
    .replace(timePattern, ' ')
    .replace(/\b(?:at|on|the)\b/g, ' ')
    .replace(/[\s,]+/g, ' ')
    .trim()
  const day = dayWords === '' ? null : readDay(dayWords, local.toPlainDate())
  if (day === undefined || (day === null && time === null))
    return { kind: 'unread', why: `“${text.trim()}” is not a moment that could be read.` }
  const on = day ?? local.toPlainDate()
  const at = on.toZonedDateTime({ timeZone: zone ?? there, plainTime: time ?? usualTime })
  const isPast = day === null && Temporal.Instant.compare(at.toInstant(), now) <= 0
  return { kind: 'at', at: (isPast ? at.add({ days: 1 }) : at).toInstant() }
}

function readIso(text: string, there: string): Temporal.Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return null
  try {
    if (/(?:z|[+-]\d{2}:?\d{2})$/i.test(text) && text.includes('T')) return Temporal.Instant.from(text)
    if (text.length > 10) return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(there).toInstant()
    return Temporal.PlainDate.from(text).toZonedDateTime({ timeZone: there, plainTime: usualTime }).toInstant()
  } catch {
    return null
  }
}

/** The words before "in PLACE" and the zone of the place: null where none is named, undefined where it is unknown. */
function splitZone(words: string, zones: readonly string[]): [string, string | null | undefined] {
  const found = /^(.*?)\s*\bin ([a-zäöüßé_/ .'-]+)$/.exec(words)
  const name = found?.[2]?.replace(/ time$/, '').trim()
  if (found === null || name === undefined) return [words, null]
  const zone =
    cityAliases[name] ?? zones.find((each) => each.toLowerCase() === name || cityOfZone(each).toLowerCase() === name)
  return [found[1] ?? '', zone]
}

const timePattern =
  /\b(?:noon|\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.)|\d{1,2}[:.]\d{2}|(?<=\bat )\d{1,2})(?![\w:])/

function readTime(words: string): Temporal.PlainTime | null {
  const found = timePattern.exec(words)?.[0]
  if (found === undefined) return null
  if (found === 'noon') return Temporal.PlainTime.from('12:00')
  const parts = /(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?/.exec(found)
  const hour = Number(parts?.[1])
  const half = parts?.[3]
  const full = half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour
  const minute = Number(parts?.[2] ?? 0)
  return full > 23 || minute > 59 ? null : new Temporal.PlainTime(full, minute)
}

function readDay(words: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (words === 'today') return today
  if (words === 'tomorrow') return today.add({ days: 1 })
  if (words === 'next week') return today.add({ days: 8 - today.dayOfWeek })
  const name = words.replace(/^(?:next|this) /, '').slice(0, 3)
  const index =
    name.length === 3 && /^(?:next |this )?[a-z]+$/.test(words)
      ? weekdays.findIndex(
          (weekday) => weekday.startsWith(name) && weekday.startsWith(words.replace(/^(?:next|this) /, '')),
        )
      : -1
  if (index >= 0) {
    const away = (index + 1 - today.dayOfWeek + 7) % 7 || 7
    return today.add({ days: words.startsWith('next ') && index + 1 > today.dayOfWeek ? away + 7 : away })
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) {
    try {
      return Temporal.PlainDate.from(words)
    } catch {
      return undefined
    }
  }
  return undefined
}

const smallNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
}

function addSpan(local: Temporal.ZonedDateTime, count: string, unit: string): Temporal.Instant {
  const amount = smallNumbers[count] ?? Number(count)
  return local.add({ [`${unit}s`]: amount }).toInstant()
}
