/**
 * Clock times in a hurried sentence, in English, German, French and Dutch: '9.30', '2pm', 'half two',
 * '14h30', '10:30 Uhr', 'noon', 'at 11'. Which of them is the interview's is decided by `read-held.ts`.
 */

import type { CountryCode } from '../time/place.ts'
import type { Span } from './words-of-text.ts'

export type FoundClock = { readonly time: Temporal.PlainTime; readonly span: Span }

const hourNames: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  eins: 1, ein: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12,
  één: 1, een: 1, twee: 2, drie: 3, vijf: 5, zes: 6, zeven: 7, negen: 9, tien: 10, twaalf: 12,
} // prettier-ignore

const englishHours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const germanHours = 'eins|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf'
const dutchHours = 'één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf'
const anyHour = `${englishHours}|${germanHours}|${dutchHours}`

const minuteNames: Readonly<Record<string, number>> = {
  quarter: 15, '1/4': 15, five: 5, ten: 10, twenty: 20, 'twenty-five': 25, 'twenty five': 25,
  viertel: 15, fünf: 5, zehn: 10, zwanzig: 20, kwart: 15, vijf: 5, tien: 10,
} // prettier-ignore

/** What may follow a number that counts something and is therefore no hour. */
const counted = String.raw`(?!\s*(?:[-–]\s*\d+\s*)?(?:%|€|\$|£|st\b|nd\b|rd\b|th\b|k\b|x\b|min|mins\b|minutes?\b|hours?\b|hrs?\s+(?:later|of|long)|days?\b|weeks?\b|wks?\b|months?\b|years?\b|yrs?\b|people|persons?|ppl|members|interviewers|rounds?\b|questions|of\s+(?:us|them)|working|business|other|candidates|managers|stunden|tage|wochen|jours|semaines|dagen|weken|leute|[.,:]?\d|/\d|-?\d))`

const notInNumber = String.raw`(?<![\d.,:/€$£#-])`

type Pattern = {
  readonly re: RegExp
  readonly read: (match: RegExpExecArray, country: CountryCode) => Temporal.PlainTime | null
}

const group = (match: RegExpExecArray, name: string): string | undefined => match.groups?.[name]

/** Tried in this order; what an earlier one took, a later one doesn't see. */
const patterns: readonly Pattern[] = [
  {
    re: new RegExp(
      String.raw`${notInNumber}\b(?<from>\d{1,2})(?:[:.h](?<fromMinute>\d{2}))?\s*(?<fromHalf>[ap]\.?m?\.?(?![\p{L}]))?\s*(?:-|–|to|til|till|until|bis|tot|à)\s*\d{1,2}(?:[:.h]\d{2})?\s*(?<half>[ap]\.?m\b|[ap]\b|uhr|h\b|uur)`,
      'giu',
    ),
    read: (match) => {
      const hour = Number(group(match, 'from'))
      return clock(hour, Number(group(match, 'fromMinute') ?? 0), group(match, 'fromHalf'))
    },
  },
  {
    re: new RegExp(
      String.raw`${notInNumber}\b(?<hour>[1-9]|1[0-2])\s+(?:til|till|bis)\s+(?:[1-9]|1[0-2])\b${counted}`,
      'giu',
    ),
    read: (match) => clock(Number(group(match, 'hour')), 0, undefined),
  },
  {
    re: /(?<=(?:^|[.,;:(]\s|\bfrom\s|\bday\s))(?<hour>[7-9]|1[0-2])\s*(?:to|-|–)\s*(?:[1-9]|1[0-2])(?=\s*(?:[.,;)]|$))/giu,
    read: (match) => clock(Number(group(match, 'hour')), 0, undefined),
  },
  {
    re: new RegExp(
      String.raw`${notInNumber}\b(?<hour>\d{1,2})(?<mark>[:.h])(?<minute>\d{2})\s*(?<half>[ap]\.?m\b\.?|[ap]\b|uhr\b|uur\b|hrs?\b|h\b)?(?<dot>\.(?=\s*$|\s+\S|,))?(?![\d%]|[.,/:-]\d|\s*(?:k|lpa|lakh|€|euro|eur|usd|percent)\b)`,
      'giu',
    ),
    read: (match, country) => {
      const [hour, minute] = [Number(group(match, 'hour')), Number(group(match, 'minute'))]
      const half = group(match, 'half')
      const dayFirstDots = country === 'DE' || country === 'AT' || country === 'CH'
      if (group(match, 'mark') === '.' && half === undefined && group(match, 'dot') !== undefined && dayFirstDots)
        if (minute >= 1 && minute <= 12 && !/\b(?:um|at|ab|@)\s*$/iu.test(match.input.slice(0, match.index)))
          return null
      return clock(hour, minute, half)
    },
  },
  {
    re: new RegExp(
      String.raw`${notInNumber}\b(?<hour>\d{1,2})(?:\s*(?<half>[ap]\.?m\b\.?|uhr\b|uur\b|o['’]?clock\b)|(?<short>[aph])(?![\p{L}\d])|(?<h>(?:h|hrs)(?![\p{L}\d])|\s?heures(?![\p{L}\d])))`,
      'giu',
    ),
    read: (match) => clock(Number(group(match, 'hour')), 0, group(match, 'half') ?? group(match, 'short')),
  },
  {
    re: /\b(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)\s*(?:hrs?|h|hours)\b|(?<=\b(?:at|@)\s*)(?<hour2>[01]\d|2[0-3])(?<minute2>[0-5]\d)\b/giu,
    read: (match) =>
      clock(
        Number(group(match, 'hour') ?? group(match, 'hour2')),
        Number(group(match, 'minute') ?? group(match, 'minute2')),
        'h',
      ),
  },
  {
    re: /(?<=,\s)(?<hour>0[6-9]|1\d)(?<minute>[0-5][05])(?=\s*[.,;])/gu,
    read: (match) => clock(Number(group(match, 'hour')), Number(group(match, 'minute')), 'h'),
  },
  {
    re: /(?<=,\s)(?<hour>[1-9]|1[0-2])(?=\s*[,;])/gu,
    read: (match) => clock(Number(group(match, 'hour')), 0, undefined),
  },
  {
    re: /\b(?:12\s+)?(?:noon|midday)\b(?!\s+(?:supervisor|assistant|meal|shift|cover|carer))|(?<=\b(?:à|a|um|at)\s)(?:midi|mittag)\b/giu,
    read: () => Temporal.PlainTime.from({ hour: 12 }),
  },
  {
    re: new RegExp(
      String.raw`\b(?:halb\s+(?<hour>${germanHours}|\d{1,2})|half\s+(?<dutch>${dutchHours}))(?![\p{L}\d])`,
      'giu',
    ),
    read: (match) => before(hourOf(group(match, 'hour') ?? group(match, 'dutch')), 30),
  },
  {
    re: new RegExp(
      String.raw`\bhalf\s+(?:past\s+)?(?<hour>${englishHours}|\d{1,2})(?![\p{L}\d]|[:.]\d)\s*(?<half>[ap]\.?m\b)?`,
      'giu',
    ),
    read: (match) => clock(hourOf(group(match, 'hour')), 30, group(match, 'half')),
  },
  {
    re: new RegExp(
      String.raw`(?<![\d/])(?:a\s+)?(?<minute>1\/4|quarter|five|ten|twenty(?:[- ]five)?|viertel|fünf|zehn|zwanzig|kwart|vijf|tien|[1-5]?\d)\s+(?<way>past|after|nach|over|to|before|vor|voor)\s+(?<hour>${anyHour}|\d{1,2})(?![\p{L}\d]|[:.]\d)\s*(?<half>[ap]\.?m\b)?`,
      'giu',
    ),
    read: (match) => {
      const hour = hourOf(group(match, 'hour'))
      const said = (group(match, 'minute') ?? '').toLowerCase()
      const minute = minuteNames[said] ?? Number(said)
      if (Number.isNaN(minute) || (minute % 5 !== 0 && /\d/u.test(said))) return null
      const way = (group(match, 'way') ?? '').toLowerCase()
      const past = ['past', 'after', 'nach', 'over'].includes(way)
      return past ? clock(hour, minute, group(match, 'half')) : before(hour, minute)
    },
  },
  {
    re: new RegExp(
      String.raw`(?<=(?:\b(?:at|um|om|around|starting|started|from|kl|gegen|vers)\s+(?:about\s+|around\s+|approx\.?\s+|like\s+|exactly\s+|bang\s+on\s+)?|@\s*|~\s*|\bà\s))(?<hour>\d{1,2}|${anyHour})(?:ish|-ish)?(?![\p{L}\d]|[.,:/-]\d|['’])${counted}`,
      'giu',
    ),
    read: (match) => clock(hourOf(group(match, 'hour')), 0, undefined),
  },
  {
    re: new RegExp(
      String.raw`${notInNumber}\b(?<hour>[1-9]|1[0-2])(?:ish)?(?=\s+(?:today|yesterday|yday|yest|this\s+(?:morning|afternoon|arvo|evening)|heute|gestern|vandaag|gisteren|hier\s)\b)`,
      'giu',
    ),
    read: (match) => clock(Number(group(match, 'hour')), 0, undefined),
  },
  {
    re: new RegExp(
      String.raw`(?<=\b(?:today|yesterday|yday|yest|this\s+(?:morning|afternoon|arvo|evening)|heute|gestern|vandaag|gisteren|mon|tues?|wed|thurs?|fri|sat|sun)\s+)(?<hour>[1-9]|1[0-9])(?:ish)?(?![\p{L}\d]|[.,:/-]\d)${counted}(?!\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
      'giu',
    ),
    read: (match) => clock(Number(group(match, 'hour')), 0, undefined),
  },
]

/** Every clock time that can be read, in the order of the text. */
export function foundClocks(text: string, country: CountryCode): readonly FoundClock[] {
  const found: FoundClock[] = []
  for (const { re, read } of patterns) {
    for (const match of text.matchAll(re)) {
      const span: Span = [match.index, match.index + match[0].trimEnd().length]
      if (found.some((other) => other.span[0] < span[1] && span[0] < other.span[1])) continue
      const time = read(match, country)
      if (time !== null) found.push({ time: inHalfTold(time, text.slice(span[1])), span })
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

/** 'früh', 'in the morning', 'abends' behind the hour settle its half of the day. */
function inHalfTold(time: Temporal.PlainTime, after: string): Temporal.PlainTime {
  if (/^\s*(?:früh|morgens|in\s+the\s+morning|du\s+matin|['’]s\s+ochtends)(?!\p{L})/iu.test(after))
    return time.with({ hour: time.hour % 12 })
  if (/^\s*(?:abends|in\s+the\s+evening|at\s+night|du\s+soir|['’]s\s+avonds)(?!\p{L})/iu.test(after))
    return time.with({ hour: (time.hour % 12) + 12 })
  return time
}

function hourOf(said: string | undefined): number {
  if (said === undefined) return Number.NaN
  return hourNames[said.toLowerCase()] ?? Number(said)
}

/** An hour told without its half of the day lies between 8:00 and 19:59. */
function clock(hour: number, minute: number, half: string | undefined): Temporal.PlainTime | null {
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60)) return null
  const part = half?.toLowerCase()[0]
  if (part === 'a') return Temporal.PlainTime.from({ hour: hour % 12, minute })
  if (part === 'p')
    return hour > 12
      ? Temporal.PlainTime.from({ hour, minute })
      : Temporal.PlainTime.from({ hour: (hour % 12) + 12, minute })
  return Temporal.PlainTime.from({ hour: hour >= 1 && hour < 8 ? hour + 12 : hour, minute })
}

function before(hour: number, minutes: number): Temporal.PlainTime | null {
  if (!(hour >= 1 && hour <= 24)) return null
  const earlier = hour === 1 ? 12 : hour - 1
  return clock(earlier, 60 - minutes, undefined)
}
