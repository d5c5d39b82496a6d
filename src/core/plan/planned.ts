/** A step as a rule plans it: with its id, its hour and its reasons, before the limits that hold for every step. */
import type { Channel } from '../facts/fact.ts'
import type { FactId, PersonId, StepId } from '../facts/ids.ts'
import type { StepKind } from '../facts/step-kind.ts'
import type { Opening } from '../opening/opening.ts'
import type { LineId } from '../policy/line-ids.ts'
import type { PolicyRow, Reason, Step } from './decision.ts'
import { goodHour, type Ground } from './ground.ts'
import { wayOf } from './other-way.ts'

export type Reasons = readonly [Reason, ...Reason[]]

export type Planned = {
  readonly step: Step
  /** Why nothing is to be done before it; its own reasons where they say it already. */
  readonly waiting: Reasons
  /** The part of its id that stays the same when a word of no consequence gives it a new one. */
  readonly base: string
  /** From then on it counts as late. */
  readonly lateAfter: Temporal.Instant | null
  readonly dated: DatedReason | null
}

/** One of its reasons names days, and is said anew for the day on which it leaves by now, seen from today; null where it no longer holds. */
export type DatedReason = {
  readonly reason: Reason
  readonly anew: (leaves: Temporal.PlainDate, today: Temporal.PlainDate) => Reason | null
}

export type Plan = {
  readonly kind: StepKind
  /** Ids of what the step is about; its own id is made of them. */
  readonly anchor: readonly string[]
  readonly to: readonly PersonId[]
  readonly channel?: Channel
  readonly notBefore: Temporal.Instant
  /** When it should leave at the earliest; the good hour from there is chosen. */
  readonly sendFrom?: Temporal.Instant
  readonly notAfter?: Temporal.Instant
  readonly lateAfter?: Temporal.Instant
  readonly touch?: boolean
  readonly reasons: Reasons
  readonly waiting?: Reasons
  readonly dated?: DatedReason
}

/** Steps that stay with the person: nothing leaves, so no hour of the other side matters. */
export const inwardKinds: ReadonlySet<StepKind> = new Set([
  'prepare',
  'debrief',
  'mend-address',
  'understand-reply',
  'decide-offer',
  'resume',
])

export function plan(
  ground: Ground,
  { kind, anchor, to, channel, notBefore, sendFrom, notAfter, lateAfter, touch, reasons, waiting, dated }: Plan,
): Planned {
  const { opening } = ground
  const way = inwardKinds.has(kind)
    ? { channel: channel ?? 'email', reason: null }
    : wayOf(ground, { kind, to, channel, leaves: sendFrom ?? notBefore }, reasons[0].row)
  return {
    step: {
      id: idOf(opening, kind, anchor),
      openingId: opening.id,
      kind,
      to,
      channel: way.channel,
      notBefore,
      sendAt: inwardKinds.has(kind) ? notBefore : goodHour(sendFrom ?? notBefore, ground),
      ...(notAfter ? { notAfter } : {}),
      touch: touch ?? false,
      late: false,
      reasons: way.reason === null ? reasons : [...reasons, way.reason],
    },
    waiting: waiting ?? reasons,
    base: baseOf(opening, kind, anchor),
    lateAfter: lateAfter ?? null,
    dated: dated ?? null,
  }
}

/** The part of a step's id that says what it is about. */
export function baseOf(opening: Opening, kind: StepKind, anchor: readonly string[]): string {
  return [opening.id, kind, ...anchor].join('.')
}

/**
 * The same for the same facts. Every answer of a person, and every letter that came back, makes new ids, so that a yes
 * given before it no longer stands for anything.
 */
function idOf(opening: Opening, kind: StepKind, anchor: readonly string[]): StepId {
  const base = baseOf(opening, kind, anchor)
  const answer = opening.replies.at(-1)?.factId
  const returned = opening.letters.findLast(({ stepId, undelivered }) => undelivered && isAbout(stepId, base))
  const more = [...(answer && !anchor.includes(answer) ? [answer] : []), ...(returned ? [returned.factId] : [])]
  return [base, ...more].join('.') as StepId
}

/** Whether a step id, perhaps of before the last answer, is about the same thing. */
export function isAbout(stepId: StepId, base: string): boolean {
  return stepId === base || stepId.startsWith(`${base}.`)
}

/** The step was done or left out. */
export function isBehind(opening: Opening, kind: StepKind, anchor: readonly string[]): boolean {
  const base = baseOf(opening, kind, anchor)
  return (
    opening.letters.some(({ stepId, undelivered }) => !undelivered && isAbout(stepId, base)) ||
    opening.calls.some(({ stepId }) => stepId !== undefined && isAbout(stepId, base)) ||
    skipOf(opening, kind, anchor) !== null
  )
}

export function skipOf(opening: Opening, kind: StepKind, anchor: readonly string[]): Opening['skips'][number] | null {
  const base = baseOf(opening, kind, anchor)
  return opening.skips.findLast(({ stepId }) => isAbout(stepId, base)) ?? null
}

/** A sentence with the lines that decided; row, sources and dissent are those of the first line that has them. */
export function because(
  { lines }: Ground,
  text: string,
  ids: readonly [LineId, ...LineId[]],
  facts: readonly FactId[],
  row?: PolicyRow,
): Reason {
  const used = ids.map((id) => lines[id])
  const sources = used.flatMap((line) => line.sources)
  const othersSay = used.find((line) => line.othersSay !== undefined)?.othersSay
  return {
    text,
    row: row ?? lines[ids[0]].row,
    lines: ids,
    facts,
    sources: sources.filter(({ label }, at) => sources.findIndex((other) => other.label === label) === at),
    ...(othersSay === undefined ? {} : { othersSay }),
  }
}
