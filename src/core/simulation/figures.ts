/** Counts what was lived: how much was asked, when, how long until one knew, and everything that should not have been. */
import { breaches, type Breach } from './breach.ts'
import { isQuestion, isTouch, promisedUntil, type Entry, type Left } from './ledger.ts'
import type { Life } from './life.ts'
import { isUnaskedAnswer } from './after-letter.ts'
import type { Lived } from './live-search.ts'
import type { Parameters } from './parameters.ts'
import { dayAt, workedDaysBetween } from './working-time.ts'

/** Of one search or of many; plain numbers, so that it can be added up and carried between threads. */
export type Tally = {
  readonly searches: number
  readonly openings: number
  readonly decisions: number
  readonly letters: number
  readonly touches: number
  readonly touchesAfterDecision: number
  /** Silent openings where one more question would have had an answer. */
  readonly unaskedAnswers: number
  readonly annoyance: number
  /** Faults the judge found in answers of the planner. */
  readonly misjudged: number
  readonly breaches: Readonly<Record<Breach, number>>
  /** Days from the first interview until the person knew, or the plan let it rest; one entry for each opening. */
  readonly days: readonly number[]
  /** The first faults, in words. */
  readonly faults: readonly { readonly search: number; readonly words: string }[]
}

const noBreaches = Object.fromEntries(breaches.map((breach) => [breach, 0])) as Record<Breach, number>

export const emptyTally: Tally = {
  searches: 0,
  openings: 0,
  decisions: 0,
  letters: 0,
  touches: 0,
  touchesAfterDecision: 0,
  unaskedAnswers: 0,
  annoyance: 0,
  misjudged: 0,
  breaches: noBreaches,
  days: [],
  faults: [],
}

const mostFaults = 20

export function tallyOf(lived: Lived, parameters: Parameters): Tally {
  const { lives, faults, found, search } = lived
  const told = lives.filter(({ facts }) => facts.length > 0)
  const left = told.map(({ ledger }) => ledger.filter((entry): entry is Left => entry.kind === 'left'))
  const sum = (count: (life: Life) => number) => told.reduce((all, life) => all + count(life), 0)
  return {
    searches: 1,
    openings: told.length,
    decisions: lived.decisions,
    letters: left.flat().length,
    touches: left.flat().filter(isTouch).length,
    touchesAfterDecision: sum(touchesAfterDecision),
    unaskedAnswers: sum((life) => (isUnaskedAnswer(life, lived.ground) ? 1 : 0)),
    annoyance: sum((life) => annoyance(life, parameters)),
    misjudged: faults.length,
    breaches: found.reduce((counts, { breach }) => ({ ...counts, [breach]: counts[breach] + 1 }), noBreaches),
    days: told.flatMap((life) => daysToCertainty(life, search.endsAt)),
    faults: [
      ...faults.map(({ at, life, words }) => ({
        search: search.index,
        words: `${life.truth.id} ${dayAt(at, life.truth.office).toString()}: ${words}`,
      })),
      ...found.map(({ at, life, words, breach }) => ({
        search: search.index,
        words: `${life.truth.id} ${dayAt(at, life.truth.office).toString()}: ${breach}: ${words}`,
      })),
    ].slice(0, mostFaults),
  }
}

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    searches: a.searches + b.searches,
    openings: a.openings + b.openings,
    decisions: a.decisions + b.decisions,
    letters: a.letters + b.letters,
    touches: a.touches + b.touches,
    touchesAfterDecision: a.touchesAfterDecision + b.touchesAfterDecision,
    unaskedAnswers: a.unaskedAnswers + b.unaskedAnswers,
    annoyance: a.annoyance + b.annoyance,
    misjudged: a.misjudged + b.misjudged,
    breaches: Object.fromEntries(breaches.map((breach) => [breach, a.breaches[breach] + b.breaches[breach]])) as Record<
      Breach,
      number
    >,
    days: [...a.days, ...b.days],
    faults: [...a.faults, ...b.faults].toSorted((one, other) => one.search - other.search).slice(0, mostFaults),
  }
}

export function violationsOf({ misjudged, breaches: counts }: Tally): number {
  return misjudged + Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** The value below which that part of all lies; null of none. */
export function quantile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? null
}

const tells = new Set(['next-round', 'offer', 'rejection', 'interview-cancelled'])

/** Questions that met a decision nobody had told. */
function touchesAfterDecision({ ledger }: Life): number {
  return ledger.filter((entry) => {
    if (entry.kind !== 'left' || !isTouch(entry)) return false
    const decided = ledger.findLast((other) => other.kind === 'decided' && isBefore(other.at, entry.at))
    return (
      decided !== undefined &&
      !ledger.some(
        (other) =>
          other.kind === 'answered' &&
          tells.has(other.meaning) &&
          isBefore(decided.at, other.at) &&
          isBefore(other.learntAt, entry.at),
      )
    )
  }).length
}

/** The shape of it: each question presses a little, more so when soon after the last, beyond the second, or before the date. */
function annoyance({ ledger, truth }: Life, { annoyance: size }: Parameters): number {
  const { office } = truth
  let pressed = 0
  let asked: Left[] = []
  for (const [index, entry] of ledger.entries()) {
    if (entry.kind === 'answered' || entry.kind === 'met') asked = []
    if (entry.kind !== 'left' || !isTouch(entry)) continue
    const day = dayAt(entry.at, office)
    const last = asked.at(-1)
    const gap = last ? workedDaysBetween(dayAt(last.at, office), day, office) : 5
    const due = isQuestion(entry) ? promisedUntil(ledger.slice(0, index), office) : null
    pressed += size.touch + size.perDayTooSoon * Math.max(0, 5 - gap)
    if (asked.length >= 2) pressed += size.beyondTwo
    if (due !== null && Temporal.PlainDate.compare(day, due) <= 0) pressed += size.beforeDate
    asked = [...asked, entry]
  }
  return pressed
}

function daysToCertainty({ ledger }: Life, endsAt: Temporal.Instant): number[] {
  const met = ledger.find(({ kind }) => kind === 'met')
  if (met === undefined) return []
  const known = (entry: Entry) =>
    entry.kind === 'ended' ||
    (entry.kind === 'understood' && entry.meaning !== 'next-round' && tells.has(entry.meaning)) ||
    (entry.kind === 'left' && entry.step === 'closing')
  const at =
    ledger.find((entry) => isBefore(met.at, entry.at) && known(entry))?.at ??
    ledger.findLast((entry) => entry.kind === 'rested' && isBefore(met.at, entry.at))?.at ??
    endsAt
  return [Math.round(met.at.until(at).total('hours') / 24)]
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => a.epochMilliseconds < b.epochMilliseconds
