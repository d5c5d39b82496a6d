/** What happened after the letters of each kind: answered, came back, went on without an answer, or still open. */
import { stepKinds, type StepKind } from '../facts/step-kind.ts'
import type { Opening, SentLetter } from '../opening/opening.ts'
import { isAfter } from '../time/instant-order.ts'
import { daysBetween, heardAfter } from './heard-after.ts'

export type LettersAfter = {
  readonly kind: StepKind
  readonly sent: number
  /** A word came before anything else was written. */
  readonly answered: number
  readonly returned: number
  /** Nothing came until one wrote again, or for two weeks. */
  readonly quiet: number
  /** Sent within two weeks, and nothing has come yet. */
  readonly open: number
}

/** After two weeks without a word a letter counts as unanswered, though an answer may still come and change that. */
const openForDays = 14

/** By kind, in the order in which a search goes; kinds of which none was sent are left out. */
export function lettersAfter(openings: readonly Opening[], now: Temporal.Instant): readonly LettersAfter[] {
  const all = openings.flatMap((opening) =>
    opening.letters.map((letter) => ({ kind: letter.step, came: whatCame(letter, opening, now) })),
  )
  return stepKinds.flatMap((kind): LettersAfter[] => {
    const own = all.filter((each) => each.kind === kind).map(({ came }) => came)
    const count = (came: ReturnType<typeof whatCame>) => own.filter((each) => each === came).length
    return own.length === 0
      ? []
      : [
          {
            kind,
            sent: own.length,
            answered: count('answered'),
            returned: count('returned'),
            quiet: count('quiet'),
            open: count('open'),
          },
        ]
  })
}

function whatCame(letter: SentLetter, opening: Opening, now: Temporal.Instant) {
  if (letter.undelivered) return 'returned'
  const heard = heardAfter(opening, letter.at, 'word')
  const nextSent = opening.letters.find(({ step, at }) => step !== letter.step && isAfter(at, letter.at))?.at
  if (heard !== null && (nextSent === undefined || isAfter(nextSent, heard))) return 'answered'
  return nextSent !== undefined || daysBetween(letter.at, now, opening) > openForDays ? 'quiet' : 'open'
}
