/**
 * When the interview was: 'yesterday 3.45pm', 'half two today', 'last Friday', 'just got off the phone'.
 * Looks back only; what lies ahead ('by Friday', 'they ring tonight') is left to the promise.
 */

import type { CountryCode } from '../time/place.ts'
import { foundClocks } from './found-clocks.ts'
import { heldReading, near, stretchBefore, type HeldReading } from './held.ts'
import { isNamePart } from './time-words.ts'
import type { Span } from './words-of-text.ts'

type FoundDay = { readonly day: Temporal.PlainDate; readonly span: Span; readonly certain: boolean }

/** Ahead of a time in the same stretch of words, these make it a promise rather than the interview. */
const ahead =
  /\b(?:when|back\s+on|by(?!\s+(?:teams|zoom|phone|tel\w*|video|skype|meet|webex|facetime|the\s+(?:ceo|head|owner)))|before|until|til|till|within|not\s+before|latest|bis|avant|d['’]ici|tot|tomorrow|morgen|demain|next|said|says?|told|hop(?:ed|es?|ing)(?:\s+for)?|(?:they|he|she|board|committee|council)\s+meets?|decid\w*|decision|hear(?:ing)?|answer|repl(?:y|ies)|results?|outcome|verdict|feedback|know|tells?\s+me|telling\s+me|(?:call|ring|phone|email|mail|text|message|write|app|get|come|go|be)(?:s|ing)?\s+(?:me|us|people|everyone|back|in\s+touch)|calling|ringing|phoning|callback|let(?:ting)?\s+(?:me|us|people|everyone)|will(?=\s+\p{Ll})|'ll|they['’]ll|she['’]ll|he['’]ll|gonna|going\s+to|expect\w*|promis\w*|letter|offer|antwort|bescheid|melde[tn]|rückmeldung|zusage|réponse|rappel\w*|antwoord|laten\s+weten|terugbellen|debriefs?|(?:they|she|he|we|hr|it)\s+(?:call|ring|phone|email|write|text|message|decide|announce|choose|pick|let|tell|meet)s?|(?:calls|rings|phones|emails|writes|announces?|choose|chooses|picks?|says|confirms?)|starts?\s+(?:on|date)|(?:second|next|2nd)\s+(?:round|interview)\s+(?:on|is|will))\b/iu

/** The person looks back in this stretch of words. */
const back =
  /\b(?:interview\w*|met|saw|seen|spoke|talk(?:ed)?|chat(?:ted)?|had|was|were|went|did|came|visited|round|panel|screen(?:ing)?|call|zoom|teams|visio|video|shift|trial|session|vorstellungsgespräch|gespräch|probetag|probearbeiten|telefonat|entretien|gesprek|sollicitatiegesprek|held|done|finished|committee\s+of|people|\p{L}{3,}ed)(?!\p{L})/iu

/** An application is no interview yet. */
const onlyApplied =
  /\b(?:applied|applying|(?:sent|submitted|put)\s+(?:in\s+)?(?:my|an|the)\s+(?:application|cv|r[eé]sum[eé]))\b/iu

const weekdayNames: readonly RegExp[] = [
  /^(?:mon|monday|montag|lundi|maandag)$/u,
  /^(?:tue|tues|tuesday|dienstag|mardi|dinsdag)$/u,
  /^(?:wed|weds|wednesday|mittwoch|mercredi|woensdag)$/u,
  /^(?:thu|thur|thurs|thursday|donnerstag|jeudi|donderdag)$/u,
  /^(?:fri|friday|freitag|vendredi|vrijdag)$/u,
  /^(?:sat|saturday|samstag|samedi|zaterdag)$/u,
  /^(?:sun|sunday|sonntag|dimanche|zondag)$/u,
]

const weekdayWords =
  'mon|monday|tues?|tuesday|weds?|wednesday|thu|thurs?|thursday|fri|friday|sat|saturday|sun|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag'

const monthWords: readonly RegExp[] = [
  /^jan/u, /^(?:feb|fév|fev)/u, /^(?:mar(?!di)|mär|mrz|maart)/u, /^(?:apr|avr)/u, /^(?:may|mai|mei)/u, /^(?:jun|juin)/u,
  /^(?:jul|juil)/u, /^(?:aug|aoû|aou)/u, /^sep/u, /^(?:oct|okt)/u, /^nov/u, /^(?:dec|dez|déc)/u,
] // prettier-ignore

const months =
  'jan(?:uary|uar|vier|uari)?|feb(?:ruary|ruar|ruari)?|f[ée]v(?:rier)?|mar(?:ch|s)?|märz|mrz|maart|apr(?:il)?|avr(?:il)?|may|mai|mei|june?|juni|juin|july?|juli|juil(?:let)?|aug(?:ust|ustus)?|ao[ûu]t|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|d[ée]c(?:embre)?'

const justNow =
  /\bjust\s+(?:now|got|gotten|had|finished|done|left|did|came|come|met|spoke|talked|out|back|off|hung|walked|wrapped|completed|ended|stepped|(?!emailed|called|texted|confirmed|heard|told|asked|messaged|replied|wanted|decided)\p{L}{3,}ed)\b(?!\s+(?:to\s+wait|\d+\s*min))|\bfresh\s+(?:out|off)\b|\b(?:literally|only)\s+just\b|\b(?:vorhin|soeben|gerade\s+eben|eben\s+(?:gerade|aus)|zojuist|daarnet|net\s+(?:klaar|terug|gebeld|gehad)|tout\s+à\s+l['’]heure|(?:an?|one|two|half\s+an|\d)\s+hours?\s+ago)\b|\bgerade\s+(?:telefoniert|fertig|raus|zurück)\b|\bje\s+(?:sors|viens)\b/giu

/** `at` is when and where the sentence was typed: its day is today. */
export function readHeld(text: string, said: { at: Temporal.ZonedDateTime; country: CountryCode }): HeldReading {
  if (onlyApplied.test(text) && !back.test(text.replace(onlyApplied, ''))) return { held: null, used: [] }
  const today = said.at.toPlainDate()
  const clocks = foundClocks(text, said.country).filter((clock) => !looksAhead(text, clock.span))
  const { days, impossible } = foundDays(text, today, said.country)
  const clock = clocks[0]
  const certain = days.find((day) => day.certain)
  const day = certain ?? (clock === undefined ? undefined : days.find((other) => near(other.span, clock.span)))

  if (clock === undefined) {
    if (day !== undefined) return heldReading(text, { on: day.day }, [day.span])
    const just = text.matchAll(justNow).next().value
    return just === undefined
      ? { held: null, used: [] }
      : heldReading(text, { on: today }, [[just.index, just.index + just[0].length]])
  }
  // 'on December 1 at 2' was no interview yet: better to ask than to take the hour for one of yesterday.
  if (day === undefined && impossible.some((span) => near(span, clock.span))) return { held: null, used: [] }
  const spans = day === undefined ? [clock.span] : [clock.span, day.span]
  const at = (day?.day ?? today).toPlainDateTime(clock.time)
  return heldReading(text, { at: notAhead(at, day !== undefined, said.at.toPlainDateTime()) }, spans)
}

/** A time still to come today was meant for the morning ('7.15 today', typed at nine), else for the day before. */
function notAhead(at: Temporal.PlainDateTime, dayTold: boolean, now: Temporal.PlainDateTime): Temporal.PlainDateTime {
  if (Temporal.PlainDateTime.compare(at, now) <= 0) return at
  const morning = at.subtract({ hours: 12 })
  if (
    at.hour >= 17 &&
    morning.toPlainDate().equals(now.toPlainDate()) &&
    Temporal.PlainDateTime.compare(morning, now) <= 0
  )
    return morning
  return dayTold ? at : at.subtract({ days: 1 })
}

/** `impossible` are named days on which no interview told now can have been. */
function foundDays(
  text: string,
  today: Temporal.PlainDate,
  country: CountryCode,
): { readonly days: FoundDay[]; readonly impossible: readonly Span[] } {
  const found: FoundDay[] = []
  const impossible: Span[] = []
  const add = (span: Span, day: Temporal.PlainDate | null, certain: boolean): void => {
    if (day === null || found.some((other) => other.span[0] < span[1] && span[0] < other.span[1])) return
    found.push({ day, span, certain })
  }
  for (const match of text.matchAll(
    /\b(?:the\s+day\s+before\s+yesterday|vorgestern|avant-hier|eergisteren|two\s+days\s+ago|2\s+days\s+ago)\b/giu,
  ))
    add(spanOf(match), today.subtract({ days: 2 }), true)
  for (const match of text.matchAll(
    /\b(?:yesterday|yday|y['’]day|yest|ystrday|yesturday|gestern|hier(?=\s+(?:matin|soir|après|à|j|\d))|gisteren(?:ochtend|middag)?|last\s+night)\b/giu,
  ))
    add(spanOf(match), today.subtract({ days: 1 }), true)
  for (const match of text.matchAll(
    /\b(?:today|2day|this\s+(?:morning|arvo|afternoon|lunchtime|evening|noon|a\.?m\b)|earlier\s+(?:today|on)|tonight|heute(?:\s+(?:morgen|früh|vormittag|mittag|nachmittag))?|vandaag|vanmorgen|vanochtend|vanmiddag|aujourd['’]?hui|ce\s+(?:matin|midi)|cet\s+(?:après-midi|aprem))\b/giu,
  )) {
    if (/tonight/iu.test(match[0]) || looksAhead(text, spanOf(match))) continue
    add(spanOf(match), today, true)
  }
  for (const match of text.matchAll(
    new RegExp(String.raw`\b(?<days>\d{1,2}|three|four|five|six)\s+days\s+ago\b`, 'giu'),
  ))
    add(spanOf(match), today.subtract({ days: countOf(match.groups?.['days']) }), true)
  numericDays(text, today, country, add, impossible)
  weekdays(text, today, add)
  return { days: found.sort((a, b) => a.span[0] - b.span[0]), impossible }
}

type AddDay = (span: Span, day: Temporal.PlainDate | null, certain: boolean) => void

function numericDays(
  text: string,
  today: Temporal.PlainDate,
  country: CountryCode,
  add: AddDay,
  impossible: Span[],
): void {
  const passed = (month: number, day: number): Temporal.PlainDate | null => {
    if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
    const inYear = (year: number): Temporal.PlainDate =>
      Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' })
    const date = inYear(today.year)
    const held = Temporal.PlainDate.compare(date, today) > 0 ? inYear(today.year - 1) : date
    return held.until(today).days > longestAgoDays ? null : held
  }
  for (const match of text.matchAll(
    /(?<![\d.,/-])(?<a>\d{1,2})(?:(?:\/|-)(?<b>\d{1,2})(?:[/-]\d{2,4})?|\.(?<c>\d{1,2})\.(?:\d{2,4})?)(?![\d%])(?!\s*(?:%|weeks?|days?|people|hours?|min|business|working))/gu,
  )) {
    if (looksAhead(text, spanOf(match))) continue
    const [a, b] = [Number(match.groups?.['a']), Number(match.groups?.['b'] ?? match.groups?.['c'])]
    add(spanOf(match), country === 'US' ? passed(a, b) : passed(b, a), true)
  }
  for (const match of text.matchAll(
    new RegExp(
      String.raw`\b(?:(?<day>\d{1,2})(?:st|nd|rd|th|er)?\.?\s+(?:of\s+)?(?<month>${months})|(?<month2>${months})\.?\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?)(?![\p{L}\d])`,
      'giu',
    ),
  )) {
    if (looksAhead(text, spanOf(match))) continue
    const name = (match.groups?.['month'] ?? match.groups?.['month2'] ?? '').toLowerCase()
    const month = monthWords.findIndex((form) => form.test(name)) + 1
    const day = passed(month, Number(match.groups?.['day'] ?? match.groups?.['day2']))
    if (day === null) impossible.push(spanOf(match))
    add(spanOf(match), day, true)
  }
}

/** A date further back than this is hardly the interview somebody is only now writing down. */
const longestAgoDays = 60

function weekdays(text: string, today: Temporal.PlainDate, add: AddDay): void {
  const re = new RegExp(
    String.raw`(?<last>\b(?:last|letzten|letzte|vorigen|vorige|afgelopen)\s+)?\b(?<name>${weekdayWords})\b(?<dernier>\s+dernier)?(?<after>['’]s\b|\s+(?:morning|afternoon|arvo|evening|lunchtime|gone|just\s+gone|\p{L}+))?`,
    'giu',
  )
  for (const match of text.matchAll(re)) {
    const name = (match.groups?.['name'] ?? '').toLowerCase()
    const number = weekdayNames.findIndex((form) => form.test(name)) + 1
    const last = match.groups?.['last'] !== undefined || match.groups?.['dernier'] !== undefined
    const start = match.index
    const end = start + match[0].length - (match.groups?.['after']?.length ?? 0)
    const daysAgo = (today.dayOfWeek - number + 7) % 7
    const after = (match.groups?.['after'] ?? '').trim()
    const span: Span = [start, end]
    if (isNamePart(text, span)) continue
    if (!last && (looksAhead(text, span) || /^(?:week|next|latest|then|they|he|she|hopefully)$/iu.test(after))) continue
    const joined =
      /^(?:['’]s|shift|interview|trial|session|call|zoom|round|panel|night|lunch|dinner|breakfast|morning|afternoon|arvo|evening|gone)$/iu.test(
        after,
      )
    const told =
      joined ||
      back.test(stretchAfter(text, end)) ||
      back.test(stretchBefore(text, start)) ||
      /^\s*(?:(?:at|@|um|om|à)\s*\p{L}*|with\b|w\b|\d|half|quarter|noon)/iu.test(text.slice(end, end + 9))
    const opens = text.slice(0, start).trim() === '' && /^\s*[.,:;–-]/u.test(text.slice(end))
    if (!last && !told && !opens && stretchBefore(text, start).trim() !== '') continue
    const ago = last && daysAgo === 0 ? 7 : daysAgo
    add(span, today.subtract({ days: ago }), last || told || opens)
  }
}

function countOf(said: string | undefined): number {
  const named: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, six: 6 }
  return named[said ?? ''] ?? Number(said)
}

function stretchAfter(text: string, at: number): string {
  return /^[^,;!?\n()–—.]*/u.exec(text.slice(at))?.[0] ?? ''
}

function looksAhead(text: string, span: Span): boolean {
  const after = text.slice(span[1], span[1] + 24)
  return (
    ahead.test(stretchBefore(text, span[0])) ||
    /^\s*(?:week|next\s+week|latest|at\s+the\s+(?:very\s+)?latest|tomorrow|the\s+latest)\b/iu.test(after)
  )
}

function spanOf(match: RegExpExecArray): Span {
  return [match.index, match.index + match[0].trimEnd().length]
}
