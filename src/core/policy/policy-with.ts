/** The policy with a person's own values over it. Within its range a value needs no reason; outside it, or at a hard limit, it does. */
import { lineIds, type LineId } from './line-ids.ts'
import type { Policy, PolicyLine, PolicyLines } from './policy.ts'

export type PolicyChange = {
  readonly line: string
  readonly value: number | boolean
  /** Typed by the person; kept with the change. */
  readonly reason?: string
}

export type PolicyRefusal = { readonly line: string; readonly words: string }

/** What cannot be taken over is said in words; everything else holds, also over the profiles. */
export function policyWith(
  policy: Policy,
  changes: readonly PolicyChange[],
): { readonly policy: Policy; readonly refused: readonly PolicyRefusal[] } {
  const refused: PolicyRefusal[] = []
  const own: Partial<Record<LineId, PolicyLine>> = {}
  for (const change of changes) {
    const id = lineIds.find((each) => each === change.line)
    const line: PolicyLine | undefined = id && policy.lines[id]
    const words = line === undefined ? `There is no line called “${change.line}”.` : wrong(line, change)
    if (words !== null || id === undefined || line === undefined)
      refused.push({ line: change.line, words: words ?? '' })
    else
      own[id] = {
        ...line,
        value: change.value,
        sources: [{ label: change.reason ? `Your own choice: ${change.reason}` : 'Your own choice' }],
      }
  }
  const lines = { ...policy.lines, ...own } as PolicyLines
  const profiles = policy.profiles.map((profile) => ({ ...profile, lines: without(profile.lines, own) }))
  return { policy: { ...policy, lines, profiles }, refused }
}

function wrong({ id, value, range, hard }: PolicyLine, change: PolicyChange): string | null {
  if (typeof value !== typeof change.value)
    return `The line “${id}” needs ${typeof value === 'boolean' ? 'yes or no' : 'a number'}.`
  if (typeof change.value !== 'number') return null
  if (!Number.isInteger(change.value) || change.value < 0) return `The line “${id}” needs a whole number.`
  const isWithin = range === undefined || (change.value >= range[0] && change.value <= range[1])
  if (isWithin || change.reason?.trim()) return null
  const allowed = range[0] === range[1] ? String(range[0]) : `${range[0]} to ${range[1]}`
  return `The line “${id}” allows ${allowed}. ${hard ? 'It is a limit that protects you and them; beyond it' : 'Beyond that'} a typed reason is needed.`
}

/** A person's own value goes before that of a country, a route or a sector. */
function without(lines: Partial<PolicyLines>, own: Partial<Record<LineId, PolicyLine>>): Partial<PolicyLines> {
  return Object.fromEntries(Object.entries(lines).filter(([id]) => !(id in own))) as Partial<PolicyLines>
}
