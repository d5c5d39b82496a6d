/**
 * An address as the post of its country reads it: the order of the lines from libaddressinput's data, capitals where
 * that country's post asks for them, and the country last, in capitals and in English, when the letter crosses a border
 * (UPU; USPS Publication 28; Royal Mail).
 */
import { formatAddress } from 'localized-address-format'
import type { PostalAddress } from './postal-address.ts'

/** Lines from the top. `name` stands above the organization; `from` is the country in which the letter is posted. */
export function addressLines(address: PostalAddress, from: string, name?: string): readonly string[] {
  const { country } = address
  const lines = formatAddress(
    {
      postalCountry: country,
      name: name ?? '',
      organization: address.organization ?? '',
      addressLines: [...address.street],
      locality: capitals.city.has(country) ? address.city.toLocaleUpperCase('en') : address.city,
      administrativeArea: regionOf(address),
      postalCode: address.postcode?.toLocaleUpperCase('en') ?? '',
    },
    'latin',
  )
  return country === from ? lines : [...lines, countryName(country).toLocaleUpperCase('en')]
}

/** Whose post asks for the town in capitals (Royal Mail; NF Z10-011). */
const capitals = { city: new Set(['GB', 'FR']) }

/** Whose last line has no region (Royal Mail: the county is not needed; Deutsche Post and La Poste: code and town). */
const withoutRegion = new Set(['GB', 'DE', 'FR', 'AT', 'CH', 'NL', 'BE', 'DK', 'SE', 'NO', 'FI', 'PL'])

function regionOf({ country, region }: PostalAddress): string {
  if (region === undefined || withoutRegion.has(country)) return ''
  return region.length <= 3 ? region.toLocaleUpperCase('en') : region
}

function countryName(country: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country
}
