/** A rhythm with a person's own values over it, as the page holds them until they are stored anywhere. */
import type { PolicyGroundView, PolicyJson } from '../../app/views/policy-ground-view.ts'
import { linesFor, type PolicyLine, type PolicyLines, type Rhythm } from '../../core/policy/policy.ts'
import type { PolicyChange } from '../../core/policy/policy-with.ts'

/** The person's values by line; a line that is not named keeps that of the rhythm. */
export type Values = Readonly<Record<string, number | boolean>>

export type Chosen = {
  readonly rhythm: Rhythm
  readonly values: Values
  /** Working days until the promised answer; null where no date was named. */
  readonly promisedWithin: number | null
}

export type ChosenChange = PolicyChange & { readonly value: number | boolean }

export const changesOf = (values: Values): readonly ChosenChange[] =>
  Object.entries(values).map(([line, value]) => ({ line, value }))

export function jsonIn(ground: PolicyGroundView, rhythm: Rhythm): PolicyJson {
  const found = ground.policies.find((policy) => policy.rhythm === rhythm)
  if (found === undefined) throw new Error(`no policy in the rhythm ${rhythm}`)
  return found
}

/** The lines that hold at the person's own place, before any change. */
export function linesHere(ground: PolicyGroundView, rhythm: Rhythm): PolicyLines {
  return linesFor(jsonIn(ground, rhythm), { place: ground, route: 'direct', sector: 'business' })
}

/** What differs from the lines that hold there already. */
export function changedFrom(ground: PolicyGroundView, rhythm: Rhythm, values: Values): readonly ChosenChange[] {
  const lines: Readonly<Record<string, PolicyLine>> = linesHere(ground, rhythm)
  return changesOf(values).filter(({ line, value }) => lines[line]?.value !== value)
}
