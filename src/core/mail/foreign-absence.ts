/**
 * Reads absence notes in German, French, Spanish, Italian, Dutch and Portuguese: whether a text is one, and the first
 * day on which somebody is back. The rules are those of `return-date.ts`; the days are found by `foreign-days.ts`.
 */

import { businessDayFrom } from '../time/business-calendar.ts'
import { awayWords, backWords, candidacyWords, includingWords, monthWords, untilWords } from './absence-words.ts'
import { foreignDaysIn } from './foreign-days.ts'
import type { AbsenceGround } from './return-date.ts'

/** A standing note is short; what is longer has more to say. */
const longestNoteChars = 1500

/**
 * The words that tell that somebody is away; null where none do. Without a machine or a subject that says so, a text
 * that speaks of the candidacy is a person's.
 */
export function foreignAbsence(text: string, isMarked: boolean): string | null {
  const said = text.slice(0, longestNoteChars).toLowerCase()
  // "Ab dem 22. Juni wieder erreichbar" names no absence; a mail marked as a note of one may say no more.
  const away = awayWords.exec(said) ?? (isMarked ? backWords.exec(said) : null)
  if (away === null) return null
  if (isMarked) return away[0]
  // Whom to ask about applications is said in a standing note too.
  const own = sentencesIn(text.slice(0, longestNoteChars)).filter((sentence) => !delegated.test(sentence))
  const isStanding = text.length <= longestNoteChars && !candidacyWords.test(own.join(' '))
  return isStanding && (backWords.test(said) || untilDay.test(said) || delegated.test(said)) ? away[0] : null
}

const untilDay = /(?:bis|jusqu['’]au|hasta|fino al|tot|até)\s+\S{0,20}\s?\d/u
const delegated =
  /@|(?:wenden sie sich|vertretung|contacter|adresser|contacto|dirigirse|contattare|rivolgersi|contact op|contacte|dirija)/u

type Told = { readonly rank: number; readonly day: Temporal.PlainDate }

/** Null where no day is told; never before the day of writing. */
export function foreignReturnDate(text: string, { at, calendar }: AbsenceGround): Temporal.PlainDate | null {
  const today = at.toPlainDate()
  const told: Told[] = []
  let latest = today
  for (const sentence of sentencesIn(text.slice(0, longestNoteChars))) {
    const isBack = backWords.test(sentence)
    for (const { index, length, day, isDated } of foreignDaysIn(sentence, { today, latest })) {
      if (Temporal.PlainDate.compare(day, latest) > 0) latest = day
      const before = sentence.slice(Math.max(0, index - 30), index)
      const after = sentence.slice(index + length, index + length + 16)
      const next = () => businessDayFrom(day.add({ days: 1 }), calendar)
      if (untilWords.test(before)) {
        const isLastAway = includingWords.test(before) || includingWords.test(after) || rangeBefore.test(before)
        told.push(isLastAway ? { rank: 4, day: next() } : { rank: 3, day: businessDayFrom(day, calendar) })
      } else if (isBack && !rangeAfter.test(after)) told.push({ rank: isDated ? 6 : 5, day })
    }
  }
  const ahead = told.filter(({ day }) => Temporal.PlainDate.compare(day, today) >= 0)
  return ahead.toSorted((a, b) => b.rank - a.rank)[0]?.day ?? null
}

/** 'vom 3. bis', 'du 6 au', 'del 3 al', 'dal 3 al', 'van 3 tot', 'de 3 a'. */
const rangeBefore =
  /(?:vom?|du|del?|dal|van|von)\s+(?:\p{L}+,?\s+)?\d[\d./]{0,9}(?:\s+(?:de\s+)?\p{L}+)?\s+(?:bis|au|al|tot|t\/m|a|até)[^\d]*$/u
const rangeAfter = /^\.?\s*(?:bis|au|al|tot|t\/m|até|[-–])(?:\s|\d)/u

/** 'D. Month' and 'D.M.' keep their dots; a sentence ends after a word or a number and its dot, or at a line's end. */
function sentencesIn(text: string): string[] {
  return text
    .replace(/(\d\.)\s+(\p{Lu}\p{L}+)/gu, (both, day: string, word: string) =>
      monthWords.has(word.toLowerCase()) ? both : `${day}\n${word}`,
    )
    .split(/(?<=\p{L}{2}[.!?])\s+|(?<=\d{4}\.)\s+|[;\n]+/u)
    .map((sentence) => sentence.toLowerCase().replace(/\s+/g, ' '))
}
