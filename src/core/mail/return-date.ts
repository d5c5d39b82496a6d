/**
 * Reads from an absence note the first day on which somebody is back: "back on D" is D, "until D" is D or the next
 * working day, and an absence that includes D ends on the working day after it. What a day's words mean is left to
 * the reading of dates.
 */

import { findDays } from '../promise/find-days.ts'
import type { Piece } from '../promise/reduce-words.ts'
import { placedAfter } from '../promise/rules/bound-rules.ts'
import type { Day } from '../promise/understood.ts'
import { businessDayFrom } from '../time/business-calendar.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { CountryCode } from '../time/place.ts'

export type AbsenceGround = {
  /** At the absent person's place. */
  readonly at: Temporal.ZonedDateTime
  readonly country: CountryCode
  readonly calendar: BusinessCalendar
}

type Told = { readonly rank: number; readonly day: Temporal.PlainDate }

const back =
  /(?:^| )(?:back|returns?|returning|re ?- ?opens?|reopens?|opens?|reopening|resum(?:es?|ing)|normal service|available again|reachable again|again|see (?:it|your|them)|be with you|give me (?:until|till|til)|(?:answer|reply|respond|read|deal with|attend|picked up|looked at)\b[^.!?]*?(?:on|from))(?: [^ .!?]+){0,9}$/
const includes =
  /(?:^| )(?:until and including|up to and including|to and including|and including|and with|through|thru|einschließlich|inclusive of|including|until the end of|to the end of|t \/ m)(?: the)?$/
const until = /(?:^| )(?:until|untill|till|til|'til|to|by|bis|tot|before|up to|not before|jusqu'au|au)(?: the)?$/
const includedAfter =
  /^(?:inclusive|included|including|\( ?(?:both|inclusive|included)|both days|, (?:both|inclusive|included))/
/** The day itself is still away. */
const endOfDay = /^(?:eod|cob|close of business|end of (?:the )?day)\b/
const habits = /(?:days are|my days|working days|i work|hours are|i only work|hours)(?: [^ .!?]+){0,3}$/
const absence =
  /(?:^| )(?:away|out|off|absent|closed|shut|leave|holidays?|vacation|travell?ing|unavailable|abroad|gone|not in|not here|training|conference|fair|course|surgery|sick|ill)(?: [^ .!?]+){0,8}$/

/** 'I read your mail tomorrow', 'expect an answer Monday'. */
const reading = /(?:^| )(?:read|answer|reply|respond|see|look at|attend to|deal with)(?: [^ .!?]+){0,5}$/

const inOffice =
  /(?:^| )(?:back |again )?(?:in|at) (?:the |my |our )?(?:office|desk|work|shop|school|practice|house)(?: again)?(?: (?:from|on|as of))?(?: the)?$/

/** 'From D I read my mail again', 'as of D I am back'. */
const thereAgain =
  /^[^.!?]*\b(?:again|available|reachable|normal service|at my desk|in the office|my (?:e-?)?mails?|back(?! (?:at |in |on )?(?:the (?:desk|office) )?(?:on |the )*‹))\b/

/** Null where no day is told; never before the day of writing. */
export function readReturnDate(text: string, ground: AbsenceGround): Temporal.PlainDate | null {
  const today = ground.at.toPlainDate()
  const pieces = findDays(text, { ...ground, today })
  let best: Told | null = null
  pieces.forEach((piece, index) => {
    if (piece.is?.kind !== 'day') return
    const day = afterThoseBefore(piece.is, pieces.slice(0, index))
    const words = text.slice(piece.start, piece.end).toLowerCase()
    const told = toldBy(day, words, pieces, index, ground.calendar)
    if (told !== null && Temporal.PlainDate.compare(told.day, today) >= 0 && (best === null || told.rank > best.rank))
      best = told
  })
  return (best as Told | null)?.day ?? null
}

/** "Until 24 April, and on Tuesday I am here again": the Tuesday after it. */
function afterThoseBefore(day: Day, earlier: readonly Piece[]): Day {
  const last = earlier.findLast(({ is }) => is?.kind === 'day')?.is
  const isDated = last?.kind === 'day' && last.bound !== 'past' && last.after === undefined && last.from.equals(last.by)
  return isDated && !last.by.equals(day.by) ? placedAfter(day, last.by) : day
}

function toldBy(
  day: Day,
  words: string,
  pieces: readonly Piece[],
  index: number,
  calendar: BusinessCalendar,
): Told | null {
  if (day.bound === 'past') return null
  const before = sentenceBefore(pieces, index)
  const after = pieces
    .slice(index + 1, index + 9)
    .map((piece) => piece.word)
    .join(' ')
  const next = businessDayFrom(day.by.add({ days: 1 }), calendar)
  if (habits.test(before)) return null
  if (includes.test(before) || includedAfter.test(after)) return { rank: 4, day: next }
  // "Back after Easter" is said by somebody who is there on the next working day.
  const first = day.orElse?.[0]
  if (first !== undefined && /^after\b/.test(words)) return { rank: back.test(before) ? 5 : 3, day: first }
  const isRange = !day.from.equals(day.by)
  if (isRange) return { rank: absence.test(before) ? 4 : 2, day: next }
  if (inOffice.test(before) && !/(?:^| )(?:not|out|away)(?: [^ ]+){0,4}$/.test(before)) return { rank: 5, day: day.by }
  if (/(?:^|from|on|as of|starting)(?: the)?$/.test(before) && thereAgain.test(after)) return { rank: 5, day: day.by }
  if (/(?:from|since|as of|starting|beginning)(?: the)?$/.test(before)) return null
  if (until.test(before) && (day.isEdge === true || endOfDay.test(after))) return { rank: 3, day: next }
  if (day.bound === 'lower' && /^after\b/.test(words)) return { rank: 2, day: next }
  if (day.bound === 'lower' && /^(?:from|as)\b/.test(words))
    return thereAgain.test(after) || thereAgain.test(before) ? { rank: 5, day: day.by } : null
  if (until.test(before) || day.bound === 'lower') return { rank: 3, day: businessDayFrom(day.by, calendar) }
  if (back.test(before)) return { rank: 5, day: day.by }
  if (reading.test(before) && !/(?:^| )(?:not|cannot|unable|can't|won't)(?: |$)/.test(before))
    return { rank: 2, day: day.by }
  return absence.test(before) ? { rank: 1, day: next } : null
}

function sentenceBefore(pieces: readonly Piece[], index: number): string {
  const words: string[] = []
  for (let at = index - 1; at >= 0 && words.length < 14; at--) {
    const word = pieces[at]?.word ?? ''
    if (/^[.!?]$/.test(word)) break
    words.unshift(word)
  }
  return words.join(' ').replaceAll(',', '').replace(/ {2,}/g, ' ').trim()
}
