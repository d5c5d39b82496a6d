/**
 * On whose clock a time of a calendar file is. A name that is known counts for more than the rules the file carries for
 * it, which are often cut short or old; unknown names are read by the rules of the file, else nobody knows.
 */
import ICAL from 'ical.js'
import { namedZone } from '../../core/time/named-zone.ts'

export type FileZone =
  | { readonly kind: 'known'; readonly zone: string }
  /** The file's own rules under a name that nobody else knows. */
  | { readonly kind: 'told'; readonly instantOf: (local: Temporal.PlainDateTime) => Temporal.Instant }
  | { readonly kind: 'unknown'; readonly named: string | null }

export type ZonesOfFile = { readonly zoneNamed: (named: string | null) => FileZone }

export function zonesOfFile(zones: readonly string[], ownZone: string | null): ZonesOfFile {
  const told = zones.flatMap((text) => toldZone(text) ?? [])
  const seen = new Map<string | null, FileZone>()
  const resolve = (named: string | null): FileZone => {
    if (named === null) {
      const own = ownZone === null ? null : knownZone(ownZone)
      return own === null ? { kind: 'unknown', named: null } : { kind: 'known', zone: own }
    }
    const known = knownZone(named)
    if (known !== null) return { kind: 'known', zone: known }
    // Some programs call their only zone one thing in its rules and another in the event.
    const rules = told.find(({ name }) => plain(name) === plain(named)) ?? (told.length === 1 ? told[0] : undefined)
    return rules?.zone ?? { kind: 'unknown', named }
  }
  return {
    zoneNamed: (named) => {
      const known = seen.get(named) ?? resolve(named)
      seen.set(named, known)
      return known
    },
  }
}

const plain = (name: string) => name.trim().replace(/^"|"$/g, '').toLowerCase()

function knownZone(name: string): string | null {
  return namedZone(name) ?? offsetZone(name) ?? displayedZone(name)
}

/** 'GMT+0200', 'UTC-5': hours that never change, as Etc/GMT names them with the sign the other way round. */
function offsetZone(name: string): string | null {
  const [, sign, hours] = /^(?:GMT|UTC)\s*([+-])0?(\d{1,2})(?::?00)?$/i.exec(name.trim()) ?? []
  if (sign === undefined || Number(hours) > 14) return null
  return Number(hours) === 0 ? 'UTC' : namedZone(`Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`)
}

/** '(UTC+01:00) Amsterdam, Berlin, Bern, Rome': as Windows shows it, by the first city that a zone is named after. */
function displayedZone(name: string): string | null {
  const cities = /^\((?:UTC|GMT)[^)]*\)\s*(.+)$/i.exec(name.trim())?.[1]
  if (cities === undefined) return null
  const shown = { 'eastern time': 'America/New_York', 'central time': 'America/Chicago' } as const
  const american = { ...shown, 'mountain time': 'America/Denver', 'pacific time': 'America/Los_Angeles' } as const
  for (const [words, zone] of Object.entries(american)) if (cities.toLowerCase().startsWith(words)) return zone
  const all = Intl.supportedValuesOf('timeZone')
  for (const city of cities.split(/,\s*/)) {
    const found = all.find((zone) => zone.endsWith(`/${city.trim().replaceAll(' ', '_')}`))
    if (found !== undefined) return found
  }
  return null
}

function toldZone(text: string): { readonly name: string; readonly zone: FileZone } | null {
  try {
    const component = new ICAL.Component(ICAL.parse(text))
    const name = String(component.getFirstPropertyValue('tzid') ?? '')
    const known = knownZone(String(component.getFirstPropertyValue('x-lic-location') ?? ''))
    if (known !== null) return { name, zone: { kind: 'known', zone: known } }
    if (component.getAllSubcomponents().length === 0) return null
    const rules = new ICAL.Timezone(component)
    const instantOf = (local: Temporal.PlainDateTime) => {
      const { year, month, day, hour, minute, second } = local
      const time = new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, rules)
      return local.toZonedDateTime('UTC').toInstant().subtract({ seconds: time.utcOffset() })
    }
    return { name, zone: { kind: 'told', instantOf } }
  } catch {
    return null
  }
}
