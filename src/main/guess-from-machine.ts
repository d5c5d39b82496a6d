/** What the machine tells about the person: its zone, and the country and language of its locale. */
import type { Me } from '../core/me/me.ts'

/** Asked only for what the person has not told; Intl, which is slow to load, only where the environment names no locale. */
export function guessFromMachine(): Pick<Me, 'country' | 'zone' | 'language'> {
  const country = () =>
    regionOf(
      systemLocale() ?? (process.platform === 'linux' ? 'en-US' : Intl.DateTimeFormat().resolvedOptions().locale),
    )
  return {
    get country() {
      return country()
    },
    get zone() {
      return Temporal.Now.timeZoneId()
    },
    get language() {
      return country() === 'US' ? 'en-US' : 'en-GB'
    },
  }
}

const regionOf = (tag: string) => /-([A-Z]{2})\b/.exec(tag)?.[1] ?? 'US'

/** LC_ALL, LC_TIME or LANG as a language tag; null for "C" and the like. */
function systemLocale(): string | null {
  const named = process.env['LC_ALL'] || process.env['LC_TIME'] || process.env['LANG'] || ''
  const found = /^([a-z]{2})_([A-Z]{2})\b/.exec(named)
  return found ? `${found[1]}-${found[2]}` : null
}
