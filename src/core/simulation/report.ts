/** What many searches come to: the line a script reads, and the figures of policies side by side. */
import { addTallies, emptyTally, quantile, violationsOf, type Tally } from './figures.ts'
import { typicalCell, type Job } from './simulate.ts'
import { cellsOf, type Cell, type Parameters } from './parameters.ts'

export type Figures = {
  readonly searches: number
  readonly openings: number
  readonly decisions: number
  readonly violations: number
  readonly touches: number
  readonly touchesPerOpening: number
  readonly prematureTouches: number
  readonly touchesOverCap: number
  readonly touchesAfterDecision: number
  readonly onHoliday: number
  readonly atNight: number
  readonly afterAnswerSeen: number
  readonly forgotten: number
  /** Answers that came and were never shown. */
  readonly missedAnswers: number
  /** Silent openings where one more question would have been answered. */
  readonly unaskedAnswers: number
  readonly daysToCertainty: { readonly median: number | null; readonly p90: number | null }
  /** Per opening; its size is assumed, only its order means something. */
  readonly annoyance: number
  readonly otherBreaches: Readonly<Record<string, number>>
  readonly misjudged: number
}

export type Done = { readonly job: Job; readonly tally: Tally }

export const sumOf = (done: readonly Done[]): Tally =>
  done.reduce((sum, { tally }) => addTallies(sum, tally), emptyTally)

export function figuresOf(tally: Tally): Figures {
  const { premature, overCap, onHoliday, atNight, afterAnswerSeen, forgotten, unreadAnswer, ...others } = tally.breaches
  return {
    searches: tally.searches,
    openings: tally.openings,
    decisions: tally.decisions,
    violations: violationsOf(tally),
    touches: tally.touches,
    touchesPerOpening: rounded(tally.touches / tally.openings),
    prematureTouches: premature,
    touchesOverCap: overCap,
    touchesAfterDecision: tally.touchesAfterDecision,
    onHoliday,
    atNight,
    afterAnswerSeen,
    forgotten,
    missedAnswers: unreadAnswer,
    unaskedAnswers: tally.unaskedAnswers,
    daysToCertainty: { median: quantile(tally.days, 0.5), p90: quantile(tally.days, 0.9) },
    annoyance: rounded(tally.annoyance / tally.openings),
    otherBreaches: others,
    misjudged: tally.misjudged,
  }
}

const rounded = (value: number) => (Number.isFinite(value) ? Math.round(value * 100) / 100 : 0)

/** What is compared between policies; of all of them less is better. Per hundred openings, and days. */
export const measures = ['touches', 'premature', 'afterDecision', 'missed', 'days', 'annoyance'] as const
export type Measure = (typeof measures)[number]
export type Measured = Readonly<Record<Measure, number>>

export type PolicyReport = {
  readonly name: string
  readonly typical: Measured
  /** The least favourable cell for each figure by itself. */
  readonly worst: Measured
  readonly violations: number
}

function measure(tally: Tally): Measured {
  const share = (count: number) => rounded((100 * count) / tally.openings)
  return {
    touches: share(tally.touches),
    premature: share(tally.breaches.premature),
    afterDecision: share(tally.touchesAfterDecision),
    missed: share(tally.unaskedAnswers),
    days: quantile(tally.days, 0.5) ?? 0,
    annoyance: share(tally.annoyance),
  }
}

/** One row for each policy, in their order. */
export function comparePolicies(
  names: readonly string[],
  done: readonly Done[],
  parameters: Parameters,
): readonly PolicyReport[] {
  const cells = cellsOf(parameters)
  const middle = cells.findIndex((cell) => isSame(cell, typicalCell(parameters)))
  return names.map((name, policy) => {
    const own = done.filter(({ job }) => job.policy === policy)
    const byCell = cells.map((_, cell) => measure(sumOf(own.filter(({ job }) => job.cell === cell))))
    const worst = Object.fromEntries(
      measures.map((each) => [each, Math.max(...byCell.map((cell) => cell[each]))]),
    ) as Measured
    return { name, typical: byCell[middle] ?? worst, worst, violations: violationsOf(sumOf(own)) }
  })
}

const isSame = (a: Cell, b: Cell) => a.ghost === b.ghost && a.willing === b.willing && a.spread === b.spread
