/** The table of the post laid into the policy, so that the plan and the printer count with the same days. */
import type { Policy, PolicyLine, PolicyLines, Profile } from '../policy/policy.ts'
import type { PaperContent } from './paper-form.ts'

type Table = PaperContent['transit']

/**
 * Everywhere the days of post that crosses a border or of which nothing is known; for the country `home`, from which
 * the person posts, its own row. The late end is with the mailroom. What the person changes lies over both.
 */
export function withPostalTimes(policy: Policy, table: Table, home: string): Policy {
  const row = table.rows[home]
  const lines = { ...policy.lines, ...timesOf(policy, table, table.elsewhere) }
  if (row === undefined) return { ...policy, home, lines }
  const own = policy.profiles.find(({ scope, key }) => scope === 'country' && key === home)
  const profile: Profile = own ?? { scope: 'country', key: home, name: countryName(home), lines: {} }
  const withRow: Profile = { ...profile, lines: { ...profile.lines, ...timesOf(policy, table, row, profile.name) } }
  return {
    ...policy,
    home,
    lines,
    profiles: own ? policy.profiles.map((each) => (each === own ? withRow : each)) : [...policy.profiles, withRow],
  }
}

function timesOf(
  { lines }: Policy,
  { mailroom }: Table,
  { service, usual, late, source }: Table['elsewhere'],
  from?: string,
): Pick<PolicyLines, 'card.transit' | 'card.transit-late'> {
  const line = (of: PolicyLine<number>, value: number): PolicyLine<number> => ({
    ...of,
    value,
    why: `${of.why} Counted for ${service}.`,
    sources: [{ label: source }],
    ...(from === undefined ? {} : { from }),
  })
  return {
    'card.transit': line(lines['card.transit'], usual),
    'card.transit-late': line(lines['card.transit-late'], late + mailroom.late),
  }
}

function countryName(country: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country
}
