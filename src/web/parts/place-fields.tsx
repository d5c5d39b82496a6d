/** Countries and time zones as the browser knows them. */
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Codes the browser has a name for but which are no countries (ISO 3166-1 reserves and groupings). */
const notCountries: ReadonlySet<string> = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UK',
  'UN',
  'XA',
  'XB',
  'ZZ',
  'AN',
  'BU',
  'CS',
  'DD',
  'FX',
  'NT',
  'SU',
  'TP',
  'YD',
  'YU',
  'ZR',
])

/** Codes of former times lead to those of today: DY was Benin before BJ. */
const isOfToday = (code: string) => new Intl.Locale(`und-${code}`).region === code

const countries = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !notCountries.has(code) && names.of(code) !== undefined && isOfToday(code))
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .toSorted((a, b) => a.name.localeCompare(b.name))

const zones = Intl.supportedValuesOf('timeZone')

type SelectProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly id?: string
  readonly 'aria-describedby'?: string | undefined
}

export function CountrySelect({ value, onChange, ...rest }: SelectProps) {
  return (
    <select {...rest} value={value} onChange={(event) => onChange(event.target.value)}>
      <CountryOptions />
    </select>
  )
}

export const CountryOptions = () =>
  countries.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))

export function ZoneSelect({ value, onChange, ...rest }: SelectProps) {
  const offered = zones.includes(value) ? zones : [value, ...zones]
  return (
    <select {...rest} value={value} onChange={(event) => onChange(event.target.value)}>
      {offered.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </select>
  )
}
