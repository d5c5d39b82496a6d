/** The policy: every number and switch the planner goes by, each with its range, its reason and its sources. */
import type { PolicyRow, Source } from '../plan/decision.ts'
import type { SendingHours } from '../time/good-hour.ts'
import type { CountLineId, LineId, ListLineId, SwitchLineId, TimeLineId } from './line-ids.ts'

/** How fast a person likes to go. */
export const rhythms = ['gentle', 'steady', 'brisk'] as const
export type Rhythm = (typeof rhythms)[number]

export const units = [
  'business days', 'days', 'hours', 'minutes', 'months', 'messages', 'calls', 'times', 'stars of five', 'yes or no',
  'time of day', 'spans', 'weekdays',
] as const // prettier-ignore
export type Unit = (typeof units)[number]

export type PolicyLine<Value = unknown> = {
  readonly id: LineId
  readonly row: PolicyRow
  readonly value: Value
  readonly unit: Unit
  /** What a person may choose without giving a reason. */
  readonly range?: readonly [number, number]
  /** A limit that moves only for a typed reason. */
  readonly hard: boolean
  /** One sentence to the person. */
  readonly why: string
  readonly sources: readonly Source[]
  /** Where advisers disagree, what the others say. */
  readonly othersSay?: string
}

export type PolicyLines = { readonly [Id in CountLineId]: PolicyLine<number> } & {
  readonly [Id in SwitchLineId]: PolicyLine<boolean>
} & { readonly [Id in TimeLineId]: PolicyLine<string> } & {
  readonly [Id in ListLineId]: PolicyLine<readonly (string | number)[]>
}

/** What a country, a route or a sector changes. */
export type Profile = {
  readonly scope: 'country' | 'route' | 'sector'
  readonly key: string
  readonly name: string
  readonly lines: Partial<PolicyLines>
}

export type Policy = {
  readonly rhythm: Rhythm
  readonly lines: PolicyLines
  readonly profiles: readonly Profile[]
  readonly hours: SendingHours
}

/** What decides which profiles apply. */
export type PolicyScope = {
  readonly place: { readonly country: string }
  readonly route: string
  readonly sector: string
}

/** The lines that hold for one opening: the general ones, then its country, its route and its sector on top. */
export function linesFor({ lines, profiles }: Pick<Policy, 'lines' | 'profiles'>, opening: PolicyScope): PolicyLines {
  const keys = { country: opening.place.country, route: opening.route, sector: opening.sector }
  const fitting = (['country', 'route', 'sector'] as const).flatMap((scope) =>
    profiles.filter((profile) => profile.scope === scope && profile.key === keys[scope]),
  )
  return fitting.reduce<PolicyLines>((all, profile) => ({ ...all, ...profile.lines }), lines)
}
