/**
 * How many recipients a provider takes from one account within a day, by the host that letters are handed in at. Under
 * the limit on purpose: the person writes with other programs too, and a provider that is overrun locks the account.
 */

type Limit = { readonly host: RegExp; readonly provider: string; readonly recipients: number }

/** As the providers' help pages gave them in 2025 for ordinary accounts; a quarter is left to other programs. */
const limits: readonly Limit[] = [
  { host: /(^|\.)(gmail|googlemail)\.com$/, provider: 'Gmail', recipients: 375 },
  { host: /^smtp-mail\.outlook\.com$/, provider: 'Outlook.com', recipients: 225 },
  { host: /(^|\.)(office365|outlook)\.com$/, provider: 'Microsoft 365', recipients: 225 },
  { host: /(^|\.)(mail\.me|icloud)\.com$/, provider: 'iCloud', recipients: 750 },
  { host: /(^|\.)(yahoo|aol)\.com$/, provider: 'Yahoo', recipients: 375 },
  { host: /(^|\.)gmx\.(net|com|de)$/, provider: 'GMX', recipients: 75 },
  { host: /^(127\.0\.0\.1|localhost)$/, provider: 'The Bridge', recipients: 10_000 },
]

const elsewhere = { provider: 'Your provider', recipients: 150 }

export type Handed = { readonly at: Temporal.Instant; readonly recipients: number }

/** Null while there is room; else from when there is again, in words that name the provider. `handed` in any order. */
export function fullUntil(
  host: string,
  handed: readonly Handed[],
  adding: number,
  now: Temporal.Instant,
): { readonly at: Temporal.Instant; readonly note: string } | null {
  const { provider, recipients: most } = limits.find((limit) => limit.host.test(host.toLowerCase())) ?? elsewhere
  const since = now.subtract({ hours: 24 })
  const counted = handed
    .filter(({ at }) => Temporal.Instant.compare(at, since) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  let room = most - counted.reduce((sum, { recipients }) => sum + recipients, 0)
  if (room >= adding || counted.length === 0) return null
  for (const { at, recipients } of counted) {
    room += recipients
    if (room >= adding)
      return {
        at: at.add({ hours: 24 }),
        note: `${provider} takes about ${most} recipients a day from one account, and that many had a letter already.`,
      }
  }
  return null
}
