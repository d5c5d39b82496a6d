/** What the machine tells about the person: its zone, and the country and language of its locale. */
import type { Me } from '../app/me.ts'

export function guessFromMachine(): Pick<Me, 'country' | 'zone' | 'language'> {
  const options = Intl.DateTimeFormat().resolvedOptions()
  const locale = new Intl.Locale(systemLocale() ?? options.locale)
  const country = locale.region ?? 'US'
  return { country, zone: Temporal.Now.timeZoneId(), language: country === 'US' ? 'en-US' : 'en-GB' }
}

/** LC_ALL, LC_TIME or LANG as a language tag; null for "C" and the like. */
function systemLocale(): string | null {
  const named = process.env['LC_ALL'] || process.env['LC_TIME'] || process.env['LANG'] || ''
  const found = /^([a-z]{2})_([A-Z]{2})\b/.exec(named)
  return found ? `${found[1]}-${found[2]}` : null
}
