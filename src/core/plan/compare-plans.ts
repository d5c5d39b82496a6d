/** Two futures of the same silence side by side: what comes earlier or later, what appears and what disappears. */
import type { Channel } from '../facts/fact.ts'
import type { PersonId } from '../facts/ids.ts'
import type { StepKind } from '../facts/step-kind.ts'
import { compareInstants } from '../time/instant-order.ts'
import type { ForecastStep } from './decision.ts'

type Move = 'same' | 'earlier' | 'later' | 'appears' | 'disappears'

export type PlanDifference = {
  readonly kind: StepKind
  readonly to: readonly PersonId[]
  readonly channel: Channel
  readonly move: Move
  readonly before: Temporal.Instant | null
  readonly after: Temporal.Instant | null
  /** Calendar days at the employer's place; 0 where it only appears or disappears. Later is positive. */
  readonly days: number
}

/** In the order of time, by the new hour where there is one. Pure, so that a page may compare while a value is moved. */
export function comparePlans(
  before: readonly ForecastStep[],
  after: readonly ForecastStep[],
  zone: string,
): readonly PlanDifference[] {
  const old = byMeaning(before)
  const fresh = byMeaning(after)
  const keys = [...new Set([...fresh.keys(), ...old.keys()])]
  return keys
    .map((key) => difference(old.get(key), fresh.get(key), zone))
    .filter((each) => each !== null)
    .toSorted((a, b) => compareInstants(momentOf(a), momentOf(b)))
}

/** The same message to the same people, for the first, second, … time. */
function byMeaning(steps: readonly ForecastStep[]): ReadonlyMap<string, ForecastStep> {
  const seen = new Map<string, number>()
  return new Map(
    steps.map((each) => {
      const meaning = `${each.step.kind} ${each.step.to.toSorted().join(' ')}`
      const count = (seen.get(meaning) ?? 0) + 1
      seen.set(meaning, count)
      return [`${meaning} ${count}`, each]
    }),
  )
}

function difference(
  old: ForecastStep | undefined,
  fresh: ForecastStep | undefined,
  zone: string,
): PlanDifference | null {
  const shown = fresh ?? old
  if (shown === undefined) return null
  const { kind, to, channel } = shown.step
  const common = { kind, to, channel, before: old?.at ?? null, after: fresh?.at ?? null }
  if (old === undefined || fresh === undefined)
    return { ...common, move: old === undefined ? 'appears' : 'disappears', days: 0 }
  const order = compareInstants(fresh.at, old.at)
  return {
    ...common,
    move: order === 0 ? 'same' : order < 0 ? 'earlier' : 'later',
    days: daysBetween(old.at, fresh.at, zone),
  }
}

function daysBetween(from: Temporal.Instant, until: Temporal.Instant, zone: string): number {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  return dayOf(from).until(dayOf(until), { largestUnit: 'day' }).days
}

function momentOf({ after, before }: PlanDifference): Temporal.Instant {
  const at = after ?? before
  if (at === null) throw new Error('a difference has a moment on one side at least')
  return at
}
