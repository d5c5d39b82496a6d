/** Days in the letter against the calendar and the record: weekday and date, the day of the interview, days gone by. */
import { dateWords, shortDateWords, weekdayOf } from '../../writing/date-words.ts'
import { datesInText, dayMeant, type DateInText } from '../dates-in-text.ts'
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

export function dates(reading: Reading): Note[] {
  const { context, text, parts } = reading
  const anchor = context.interviewDays.at(-1) ?? context.today
  if (anchor === undefined) return []
  const days = datesInText(text.slice(0, parts.body.end), context.language).filter(
    ({ start }) => start >= parts.body.start,
  )
  return days.flatMap(
    (date) =>
      weekdayDisagrees(reading, date, anchor) ??
      wrongInterviewDay(reading, date, anchor) ??
      gone(reading, date, anchor) ??
      [],
  )
}

function weekdayDisagrees(reading: Reading, date: DateInText, anchor: Temporal.PlainDate): Note[] | null {
  const { language } = reading.context
  if (date.weekday === null || date.day === null) return null
  if (date.month === null) {
    const near = [-1, 0, 1, 2].flatMap((months) => {
      const first = anchor.with({ day: 1 }).add({ months })
      return date.day !== null && date.day <= first.daysInMonth ? [first.with({ day: date.day })] : []
    })
    if (near.length === 0 || near.some(({ dayOfWeek }) => dayOfWeek === date.weekday)) return null
    const meant =
      near.find((day) => reading.context.interviewDays.some((each) => each.equals(day))) ?? near[1] ?? anchor
    return [
      note('facts:weekday', date, 'The weekday and the date disagree', `The ${date.day} is a ${weekdayOf(meant)}.`, [
        `${weekdayOf(meant)} the ${ordinal(date.day)}`,
      ]),
    ]
  }
  const day = dayMeant(date, anchor)
  if (day === null) return [note('facts:weekday', date, 'There is no such day', 'That month has no such day.', [])]
  if (day.dayOfWeek === date.weekday) return null
  const sameWeekday = reading.context.interviewDays.find(
    (each) => each.dayOfWeek === date.weekday && Math.abs(each.until(day, { largestUnit: 'days' }).days) <= 31,
  )
  const fixes = sameWeekday ? [dateWords(sameWeekday, language), dateWords(day, language)] : [dateWords(day, language)]
  return [
    note(
      'facts:weekday',
      date,
      'The weekday and the date disagree',
      `${shortDateWords(day, language)} is a ${weekdayOf(day)}.`,
      fixes,
    ),
  ]
}

/** Words of the talk that the letter follows, between which and the day stands nothing about the future. */
const ofTheTalk =
  /\b(?:met|meet(?:ing)?|spoke|spoken|speak(?:ing)?|talk(?:ed|ing|s)?|convers(?:ation|ed)s?|discuss(?:ed|ion|ing)?|interview(?:ed|ing|s)?|visit(?:ed|ing)?|chat(?:ted)?|(?:thank(?:s| you)|grateful|enjoyed|appreciated?)[^.?!;]{0,90}\b(?:time|hour|hours|day|morning|afternoon|tour|welcome|call|session|panel|walk|lunch|coffee|demonstration|chance|opportunity)|\b(?:our|the|that) (?:long |short |first |second |whole )?(?:afternoon|morning|evening|hours?|tour)\b(?: together| with you)?|\bour (?:day|visit|call|lunch|coffee|round)\b|(?:thank(?:s| you)|grateful)[^.?!;]{0,40}\b(?:having me|seeing me|meeting me|inviting me|interviewing me|making time|talking (?:to|with) me|speaking (?:to|with) me)|see(?:ing)? you|saw you|showed me|told me|asked me|walked me|(?:came|come|coming) (?:to|in|by))\b(?<between>[^.?!;]*)$/i
const aboutSomethingElse =
  /\b(?:by|until|till|before|after|deci(?:de|sion|ded)|hear|heard|answer(?:ed)?|start(?:s|ed|ing)?|offer(?:ed)?|deadline|due|expect(?:ed)?|available|free|week of|w\/c|week beginning|from|through|wrote|written|sent|repl(?:y|ied)|next|again|(?:your|the) (?:e-?mail|mail|message|letter|note|reply|offer|invitation|news))\b/i
const saidAfter =
  /^,? (?:(?:when|where) )?(?:you|we|I|(?:(?:Mr|Ms|Mrs|Dr|Mme|Frau|Herr)\.? )?\p{Lu}[\p{L}-]+(?: and (?:you|\p{Lu}[\p{L}-]+))?|\w+ of the panel)(?: (?:both|all|briefly|kindly|also|first))? (?:asked|met|spoke|said|told|talked|discussed|showed|described|explained|wanted|walked|interviewed|sat)\b/u
/** "on 2 September, when we walked the line" */
const whenWeMet =
  /^,? when (?:we|you (?:and I|showed|asked|told)|I (?:met|visited|came)) ?(?:all |both |first )?(?:\p{L}+ed|met|spoke|sat|saw|went|stood)?\b/u
/** "the Saturday queue" is a queue and no day. */
const ofAWeekday = /\b(?:the|a|an|your|our|their|my|every|each|this|that) $/i
const isNamedAfter =
  /^ (?!(?:when|where|that|which|who|you|we|and|or|at|in|of|on|with|for|before|after|about|to|was|is|as)\b)\p{Ll}+/u

/** A talk given to others, or held with a stranger. */
const withOthers =
  /\b(?:(?:gave|giving|give|held|presented|chaired|attended|joined) (?:a|an|my|the|our|two|three) (?:[\w-]+ ){0,2}(?:talk|lecture|paper|seminar|tour|class|presentation|workshop|session)|I (?:also )?(?:spoke|talked|met|visited|interviewed|chatted)(?: (?:with|to|at))? (?:a|an|my|our|two|three|some|several|another)\b)[^.?!;]*$/i
const aboutTheRole =
  /^,? (?:about|for|regarding|concerning) (?:the|your|this) (?:[\p{L}&-]+ ){1,5}(?:role|position|post|job|opening|vacancy)\b/iu

function wrongInterviewDay(reading: Reading, date: DateInText, anchor: Temporal.PlainDate): Note[] | null {
  const { interviewDays, language } = reading.context
  const last = interviewDays.at(-1)
  if (last === undefined || !isSaidOfTheTalk(reading, date)) return null
  if (date.month !== null) {
    const day = dayMeant(date, anchor)
    if (day === null || interviewDays.some((each) => each.equals(day))) return null
    const sameWay = date.weekday !== null ? dateWords(last, language) : shortDateWords(last, language)
    return [
      note(
        'facts:interview-day',
        date,
        'The interview was on another day',
        `In your record it is ${dateWords(last, language)}.`,
        [sameWay],
      ),
    ]
  }
  if (date.day !== null) {
    if (interviewDays.some((each) => each.day === date.day)) return null
    return [
      note(
        'facts:interview-day',
        date,
        'The interview was on another day',
        `In your record it is ${dateWords(last, language)}.`,
        [`the ${ordinal(last.day)}`],
      ),
    ]
  }
  const soonAfter = ['thank-you', 'coordinator-note', 'recovery', 'additional-information'].includes(
    reading.letter.kind,
  )
  if (!soonAfter || interviewDays.some(({ dayOfWeek }) => dayOfWeek === date.weekday)) return null
  return [
    note(
      'facts:interview-day',
      date,
      'The interview was on another weekday',
      `In your record it is ${dateWords(last, language)}.`,
      [weekdayOf(last)],
    ),
  ]
}

/** "that we looked at on …": said of the talk only when the day is near it, for the sender's old team is "we" too. */
const togetherThen =
  /\b(?:we|you)(?: both| all| also| then| briefly)? (?:\p{L}{3,}ed|went|saw|sat|stood|drew|ran|had|did|took|gave|made|spent|came|began|left|held|told|said|met)\b[^,;.]*\bon (?:the )?$/iu

function isNear(reading: Reading, date: DateInText): boolean {
  return reading.context.interviewDays.some((day) => {
    const meant = dayMeant(date, day)
    return meant !== null && Math.abs(meant.until(day, { largestUnit: 'days' }).days) <= 10
  })
}

function isSaidOfTheTalk(reading: Reading, date: DateInText): boolean {
  const sentence = reading.sentences.find(({ start, end }) => start <= date.start && date.end <= end)
  if (sentence === undefined) return false
  const before = reading.text.slice(sentence.start, date.start)
  const after = reading.text.slice(date.end, sentence.end)
  if (
    /\b(?:by|until|till|before|after|from|since|starting|through|week of|beginning|between|next|and|or|to|for|dated|of your (?:e-?mail|mail|message|letter|note|reply|offer))\s+(?:the |this |last )?$/i.test(
      before,
    )
  )
    return false
  if (withOthers.test(before)) return false
  if (date.day === null && ofAWeekday.test(before) && isNamedAfter.test(after)) return false
  const talk = ofTheTalk.exec(before)
  if (
    talk &&
    !aboutSomethingElse.test(talk.groups?.between ?? '') &&
    !/\b(?:would|will|shall|could|can|may|might|hope to|glad to|happy to)\b[^,]*$/i.test(before)
  )
    return true
  if (
    date.month !== null &&
    isNear(reading, date) &&
    togetherThen.test(before) &&
    !aboutSomethingElse.test(before.slice(-40))
  )
    return true
  if (date.month !== null && /\bon (?:the )?$/i.test(before) && whenWeMet.test(after)) return true
  const opensClause = /(?:^|[,;] |\band )on (?:the )?$/i.test(before)
  if (opensClause && saidAfter.test(after)) return true
  return (
    date.month !== null &&
    /\bon (?:the )?$/i.test(before) &&
    aboutTheRole.test(after) &&
    !aboutSomethingElse.test(before)
  )
}

/** "I am free on …" for a day that has passed. */
const toCome =
  /\b(?:available|free|come|meet|call|speak|talk|start|ready|deliver|send|will|shall|can|could|by|until|before|from)\b[^.?!;]*$/i

/** "as set out in your letter of 20 November" */
const writtenOn =
  /\b(?:letter|e-?mail|mail|message|note|offer|contract|call|version|draft) (?:of|from|dated)(?: the)? $/i

function gone(reading: Reading, date: DateInText, anchor: Temporal.PlainDate): Note[] | null {
  const { today, language } = reading.context
  if (today === undefined || date.month === null) return null
  const day = dayMeant(date, anchor)
  if (day === null || Temporal.PlainDate.compare(day, today) >= 0) return null
  // Whoever names the day of the talk looks back, whatever the sentence goes on to say.
  if (reading.context.interviewDays.some((held) => held.equals(day))) return null
  const sentence = reading.sentences.find(({ start, end }) => start <= date.start && date.end <= end)
  if (sentence === undefined) return null
  const before = reading.text.slice(sentence.start, date.start)
  if (writtenOn.test(before)) return null
  if (
    !toCome.test(before) ||
    /\b(?:\w+ed|said|thought|told|hoped|expected|meant|would|was|were|had|met|spoke|did|you)\b/i.test(before)
  )
    return null
  return [
    {
      ...note('facts:day-gone', date, 'This day has passed', `${dateWords(day, language)} is before today.`, []),
      severity: 'error',
    },
  ]
}

function ordinal(day: number): string {
  const tens = day % 100
  const ending =
    tens >= 11 && tens <= 13 ? 'th' : day % 10 === 1 ? 'st' : day % 10 === 2 ? 'nd' : day % 10 === 3 ? 'rd' : 'th'
  return `${day}${ending}`
}

function note(rule: string, date: DateInText, title: string, why: string, fixes: string[]): Note {
  return { rule, severity: 'error', span: [date.start, date.end], words: date.words, title, why, fixes }
}
