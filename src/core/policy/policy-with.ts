/**
 * The policy with a person's own values over it, for everything or for one opening. Within its range a value needs no
 * reason; outside it, or at a hard limit, it does, and the reason stays with the value.
 */
import type { Source } from '../plan/decision.ts'
import { nearest } from '../words/nearest.ts'
import { hoursOf } from './hours-of.ts'
import { lineIds, type LineId } from './line-ids.ts'
import { allowedInWords, isWithin, wrongKind, type ChosenValue } from './line-value.ts'
import type { OwnValue, Policy, PolicyLine, PolicyLines, Profile } from './policy.ts'

export type PolicyChange = {
  readonly line: string
  readonly value: ChosenValue
  /** Typed by the person; kept with the change. */
  readonly reason?: string
  /** When it was chosen, ISO 8601 with `Z`. */
  readonly at?: string
  /** For this opening only. */
  readonly openingId?: string
}

export type PolicyRefusal = {
  readonly line: string
  readonly words: string
  /** A typed reason would be enough. */
  readonly needsReason: boolean
}

/** What cannot be taken over is said in words; everything else holds, also over the profiles. */
export function policyWith(
  policy: Policy,
  changes: readonly PolicyChange[],
): { readonly policy: Policy; readonly refused: readonly PolicyRefusal[] } {
  const refused: PolicyRefusal[] = []
  let changed = policy
  for (const change of changes) {
    const line = lineNamed(policy, change.line)
    const refusal =
      line === null ? { line: change.line, words: noSuchLine(change.line), needsReason: false } : wrong(line, change)
    if (line === null || refusal !== null) {
      if (refusal !== null) refused.push(refusal)
      continue
    }
    const next =
      change.openingId === undefined ? forAll(changed, line, change) : forOne(changed, line, change, change.openingId)
    const words = wrongHours(next)
    if (words === null) changed = next
    else refused.push({ line: change.line, words, needsReason: false })
  }
  return { policy: changed === policy ? policy : { ...changed, hours: hoursOf(changed.lines) }, refused }
}

export function lineNamed(policy: Policy, id: string): PolicyLine | null {
  const known = lineIds.find((each) => each === id)
  return known === undefined ? null : policy.lines[known]
}

/** 'There is no line called “check-in.after”. Did you mean “check-in.after-final”?' */
export function noSuchLine(id: string): string {
  const near = nearest(id, lineIds) ?? lineIds.find((each) => each.startsWith(id) || each.endsWith(id))
  return `There is no line called “${id}”.${near ? ` Did you mean “${near}”?` : ''}`
}

function forAll(policy: Policy, line: PolicyLine, change: PolicyChange): Policy {
  return {
    ...policy,
    lines: { ...policy.lines, [line.id]: ownLine(line, change) },
    profiles: policy.profiles.map((profile) =>
      profile.scope === 'opening' ? profile : { ...profile, lines: without(profile.lines, line.id) },
    ),
  }
}

function forOne(policy: Policy, line: PolicyLine, change: PolicyChange, key: string): Policy {
  const isIts = (profile: Profile) => profile.scope === 'opening' && profile.key === key
  const before = policy.profiles.find(isIts)?.lines
  const own: Profile = {
    scope: 'opening',
    key,
    name: 'This opening',
    lines: { ...before, [line.id]: ownLine(line, change) },
  }
  return { ...policy, profiles: [...policy.profiles.filter((profile) => !isIts(profile)), own] }
}

function ownLine(
  { from: _, wordsOnly: __, ...line }: PolicyLine,
  { value, reason, at, openingId }: PolicyChange,
): PolicyLine {
  const own: OwnValue = {
    instead: line.own?.instead ?? line.value,
    ...(reason?.trim() ? { reason: reason.trim() } : {}),
    ...(at === undefined ? {} : { at }),
    ...(openingId === undefined ? {} : { forOpening: true }),
  }
  const source: Source = { label: own.reason ? `Your own choice: ${own.reason}` : 'Your own choice' }
  return { ...line, value, own, sources: [source, ...line.sources] }
}

function wrong(line: PolicyLine, change: PolicyChange): PolicyRefusal | null {
  const { id, hard } = line
  const no = (words: string, needsReason = false) => ({ line: id, words, needsReason })
  const needs = wrongKind(id, change.value)
  if (needs !== null) return no(`The line “${id}” ${needs}.`)
  if (change.openingId !== undefined && id.startsWith('hours.'))
    return no(`The line “${id}” holds for all openings; it cannot differ for one.`)
  if (isWithin(change.value, line.range) || change.reason?.trim()) return null
  const limit = hard ? 'It is a limit that protects you and them; beyond it' : 'Beyond that'
  return no(`The line “${id}” allows ${allowedInWords(line)}. ${limit} a typed reason is needed.`, true)
}

/** The hours belong together: the preferred one lies between the first and the last. */
function wrongHours({ lines }: Policy): string | null {
  const from = lines['hours.from'].value
  const until = lines['hours.until'].value
  const preferred = lines['hours.preferred'].value
  return from < preferred && preferred < until
    ? null
    : `The preferred hour (${preferred}) needs to lie between ${from} and ${until}.`
}

/** A person's own value goes before that of a country, a route, a sector or a formality. */
function without(lines: Partial<PolicyLines>, own: LineId): Partial<PolicyLines> {
  return Object.fromEntries(Object.entries(lines).filter(([id]) => id !== own)) as Partial<PolicyLines>
}
