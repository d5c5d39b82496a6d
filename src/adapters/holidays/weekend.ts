/** The days of the week that aren't worked, by country. CLDR 46 (supplemental weekData), with India's offices on Monday to Friday. */

const saturdayAndSunday: ReadonlySet<number> = new Set([6, 7])
const fridayAndSaturday: ReadonlySet<number> = new Set([5, 6])

const weekendByCountry: ReadonlyMap<string, ReadonlySet<number>> = new Map([
  ...['BD', 'BH', 'DZ', 'EG', 'IL', 'IQ', 'JO', 'KW', 'LY', 'MV', 'OM', 'PS', 'QA', 'SA', 'SD', 'SY', 'YE'].map(
    (country) => [country, fridayAndSaturday] as const,
  ),
  ['AF', new Set([4, 5])],
  ['IR', new Set([4, 5])],
  ['NP', new Set([6])],
  ['BN', new Set([5, 7])],
])

/** ISO days: 1 is Monday. */
export function weekendOf(country: string): ReadonlySet<number> {
  return weekendByCountry.get(country) ?? saturdayAndSunday
}
