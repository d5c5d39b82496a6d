/**
 * Reads from what was said, or reported, by which day an answer is promised. It asks where two readings are as
 * likely, and promises nothing where only "soon" was said. The rules are those of "Deadline parsing" in the policy.
 */
import { choosePromise } from './choose-promise.ts'
import { clausesOf } from './clauses.ts'
import { vagueWords } from './cues.ts'
import { placedDays, type PlacedDay } from './day-roles.ts'
import { findDays } from './find-days.ts'
import type { Ground, Said } from './ground.ts'
import { textOf, type Piece } from './reduce-words.ts'
import type { Day } from './understood.ts'

export type { Said } from './ground.ts'

export type PromiseReading =
  | {
      readonly kind: 'by'
      /** The earliest day of the interval the words leave open. */
      readonly from: Temporal.PlainDate
      readonly by: Temporal.PlainDate
      /** The words leave room: "next week", "a few days". */
      readonly vague: boolean
      readonly words: string
      /** UTF-16 indices into the text; the end is exclusive. */
      readonly span: readonly [number, number]
    }
  | { readonly kind: 'none'; readonly why: string; readonly vagueWords?: string }
  | {
      readonly kind: 'unsure'
      /** Earliest first. */
      readonly candidates: readonly Temporal.PlainDate[]
      readonly words: string
      readonly span: readonly [number, number]
      readonly question: string
    }

/** Total on any text; the same text and moment give the same reading. `by` is never before the day of saying. */
export function readPromise(text: string, said: Said): PromiseReading {
  const ground: Ground = { ...said, today: said.at.toPlainDate() }
  const pieces = findDays(text, ground)
  const clauses = clausesOf(pieces, text)
  const choice = choosePromise(placedDays(clauses), clauses, ground)
  switch (choice.kind) {
    case 'none':
      return none(choice.why, pieces)
    case 'between':
      return unsure(
        choice.days.map(({ day }) => day.by),
        text,
        choice.days,
        ground,
      )
    case 'doubtful':
      return unsure([choice.placed.day.by], text, [choice.placed], ground)
    case 'day':
      return choice.day.orElse && choice.day.orElse.length > 0
        ? unsure([choice.day.by, ...choice.day.orElse], text, [choice.placed], ground)
        : promised(choice.day, text, choice.placed, pieces)
  }
}

const reasons = {
  'no day': 'No day was named.',
  refused: 'They would not name a day.',
  'only earliest': 'Only the earliest day was named, not the latest.',
  'something else': 'The days named are for something else than an answer.',
} as const

function none(why: keyof typeof reasons, pieces: readonly Piece[]): PromiseReading {
  const vague = vagueWords.exec(textOf(pieces))?.[0]
  return { kind: 'none', why: reasons[why], ...(vague === undefined ? {} : { vagueWords: vague }) }
}

function promised(day: Day, text: string, placed: PlacedDay, pieces: readonly Piece[]): PromiseReading {
  const span = quoted(placed.piece, pieces)
  return { kind: 'by', from: day.from, by: day.by, vague: day.vague, words: text.slice(...span), span }
}

const leadsIn = /^(?:by|before|until|on|within|in|at|the|latest|no|later|than|or|about|around|for)$/

/** The words of the day, with the little words before them. */
function quoted(piece: Piece, pieces: readonly Piece[]): [number, number] {
  let first = pieces.indexOf(piece)
  while (first > 0 && leadsIn.test(pieces[first - 1]?.word ?? '')) first--
  return [pieces[first]?.start ?? piece.start, piece.end]
}

function unsure(
  days: readonly Temporal.PlainDate[],
  text: string,
  placed: readonly PlacedDay[],
  { today }: Ground,
): PromiseReading {
  const candidates = days
    .filter(
      (day, index) =>
        days.findIndex((other) => other.equals(day)) === index && Temporal.PlainDate.compare(day, today) >= 0,
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  const [first, last] = [placed[0]?.piece, placed.at(-1)?.piece]
  const span: [number, number] = [first?.start ?? 0, last?.end ?? 0]
  const words = text.slice(...span)
  const question =
    candidates.length > 1 ? `Which day did they mean by “${words}”?` : `Is “${words}” when they promised to answer?`
  return { kind: 'unsure', candidates, words, span, question }
}
