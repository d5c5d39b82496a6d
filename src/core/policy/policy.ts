/** The policy: every number and switch the planner goes by, each with its range, its reason and its sources. */
import type { PolicyRow, Source } from '../plan/decision.ts'
import type { SendingHours } from '../time/good-hour.ts'
import type { Formality } from '../writing/letter-kind.ts'
import type { CountLineId, LineId, ListLineId, SwitchLineId, TimeLineId } from './line-ids.ts'

/** How fast a person likes to go. */
export const rhythms = ['gentle', 'steady', 'brisk'] as const
export type Rhythm = (typeof rhythms)[number]

export const units = [
  'business days', 'days', 'hours', 'minutes', 'months', 'messages', 'calls', 'times', 'stars of five', 'yes or no',
  'time of day', 'spans', 'weekdays',
] as const // prettier-ignore
export type Unit = (typeof units)[number]

/** From and to, both allowed: numbers, or times of day such as '08:00'. */
export type LineRange = readonly [number, number] | readonly [string, string]

/** A value that a person chose, and what it stands in place of. */
export type OwnValue = {
  readonly instead: unknown
  /** As the person typed it; always there beyond the range. */
  readonly reason?: string
  /** When it was chosen, ISO 8601 with `Z`. */
  readonly at?: string
  /** It holds for one opening only. */
  readonly forOpening?: boolean
}

export type PolicyLine<Value = unknown> = {
  readonly id: LineId
  readonly row: PolicyRow
  readonly value: Value
  readonly unit: Unit
  /** What a person may choose without giving a reason. */
  readonly range?: LineRange
  /** A limit that moves only for a typed reason. */
  readonly hard: boolean
  /** One sentence to the person. */
  readonly why: string
  readonly sources: readonly Source[]
  /** Where advisers disagree, what the others say. */
  readonly othersSay?: string
  /** Who says so. */
  readonly against?: readonly Source[]
  /** The name of the country, route, sector or formality whose file said this; absent for what holds everywhere. */
  readonly from?: string
  /** The file gives other words, and leaves the value to whoever else says one. */
  readonly wordsOnly?: boolean
  readonly own?: OwnValue
}

export type PolicyLines = { readonly [Id in CountLineId]: PolicyLine<number> } & {
  readonly [Id in SwitchLineId]: PolicyLine<boolean>
} & { readonly [Id in TimeLineId]: PolicyLine<string> } & {
  readonly [Id in ListLineId]: PolicyLine<readonly (string | number)[]>
}

/** In the order in which they lie over each other: what comes later goes before what comes earlier. */
export const profileScopes = ['formality', 'country', 'route', 'sector'] as const
export type ProfileScope = (typeof profileScopes)[number]

/** The key of the file for every country that has none of its own. */
export const otherCountry = 'other'

/** What a country, a route, a sector or a formality changes; or a person, for one opening. */
export type Profile = {
  readonly scope: ProfileScope | 'opening'
  readonly key: string
  readonly name: string
  readonly lines: Partial<PolicyLines>
}

export type Policy = {
  readonly rhythm: Rhythm
  /** One sentence on the rhythm. */
  readonly about: string
  /** The person's tone; its profile lies over the general lines, under everything else. */
  readonly formality: Formality
  /** The country from which the person posts letters; absent in the shipped policy. */
  readonly home?: string
  readonly lines: PolicyLines
  readonly profiles: readonly Profile[]
  readonly hours: SendingHours
}

/** What decides which profiles apply. */
export type PolicyScope = {
  readonly id?: string
  readonly place: { readonly country: string }
  readonly route: string
  readonly sector: string
}

/** The lines that hold for one opening: the general ones, then formality, country, route, sector and its own on top. */
export function linesFor(policy: Pick<Policy, 'lines' | 'profiles' | 'formality'>, opening: PolicyScope): PolicyLines {
  const lines: Record<string, PolicyLine> = { ...policy.lines }
  for (const profile of profilesFor(policy, opening))
    for (const line of Object.values(profile.lines))
      if (!line.wordsOnly || isPlain(lines[line.id])) lines[line.id] = line
  return lines as PolicyLines
}

/** Nobody has changed its value, so that other words for it still fit. */
function isPlain(line: PolicyLine | undefined): boolean {
  return line?.own === undefined && (line?.from === undefined || line.wordsOnly === true)
}

/** The profiles that apply, those that go before the others last. */
export function profilesFor(
  { profiles, formality }: Pick<Policy, 'profiles' | 'formality'>,
  opening: PolicyScope,
): readonly Profile[] {
  const of = (scope: Profile['scope'], key: string | undefined) =>
    profiles.filter((profile) => profile.scope === scope && profile.key === key)
  const own = of('country', opening.place.country)
  return [
    ...of('formality', formality),
    ...(own.some(saysMoreThanSeasons) ? [] : of('country', otherCountry)),
    ...own,
    ...of('route', opening.route),
    ...of('sector', opening.sector),
    ...(opening.id === undefined ? [] : of('opening', opening.id)),
  ]
}

/** A country of which only the slow weeks and the post are known is an unknown one otherwise. */
function saysMoreThanSeasons({ lines }: Profile): boolean {
  return Object.keys(lines).some((id) => !id.startsWith('season.') && !id.startsWith('card.transit'))
}
