import { describe, expect, it } from 'vitest'
import { addressRemarks } from './address-check.ts'
import { addressLines } from './address-lines.ts'
import type { PostalAddress } from './postal-address.ts'

const us: PostalAddress = {
  organization: 'Acme Inc.',
  street: ['1 Main Street', 'Suite 400'],
  city: 'Springfield',
  region: 'il',
  postcode: '62701',
  country: 'US',
}
const gb: PostalAddress = {
  organization: 'Acme Ltd',
  street: ['10 High Street'],
  city: 'Leeds',
  region: 'West Yorkshire',
  postcode: 'ls1 4dy',
  country: 'GB',
}
const de: PostalAddress = { street: ['Hauptstraße 5'], city: 'Köln', postcode: '50667', country: 'DE' }
const fr: PostalAddress = { street: ['3 rue de la Paix'], city: 'Paris', postcode: '75002', country: 'FR' }
const india: PostalAddress = {
  street: ['12 MG Road'],
  city: 'Bengaluru',
  region: 'Karnataka',
  postcode: '560001',
  country: 'IN',
}

describe('addressLines', () => {
  it.each([
    ['US', us, ['Ms. Dana Kim', 'Acme Inc.', '1 Main Street', 'Suite 400', 'Springfield, IL 62701']],
    ['GB', gb, ['Ms. Dana Kim', 'Acme Ltd', '10 High Street', 'LEEDS', 'LS1 4DY']],
    ['DE', de, ['Ms. Dana Kim', 'Hauptstraße 5', '50667 Köln']],
    ['FR', fr, ['Ms. Dana Kim', '3 rue de la Paix', '75002 PARIS']],
  ])('follows the post of %s within the country', (country, address, lines) => {
    expect(
      addressLines(address, country, 'Ms. Dana Kim').filter((line) => !line.includes('Acme') || lines.includes(line)),
    ).toEqual(lines)
  })

  it('ends with the country, in English and in capitals, across a border', () => {
    expect(addressLines(de, 'US').at(-1)).toBe('GERMANY')
    expect(addressLines(de, 'DE').join()).not.toContain('GERMANY')
    expect(addressLines(india, 'GB')).toContain('Karnataka')
  })
})

describe('addressRemarks', () => {
  it.each([us, gb, de, fr, india].map((address) => [address.country, address] as const))(
    'finds nothing in a right one of %s',
    (_country, address) => {
      expect(addressRemarks(address)).toEqual([])
    },
  )

  it.each([
    [{ ...us, postcode: '6270' }, 'does not look like a postcode'],
    [{ ...gb, postcode: '12345' }, 'does not look like a postcode'],
    [{ ...us, postcode: undefined }, 'postcode is missing'],
    [{ ...us, region: 'Illinois' }, 'two letters'],
    [{ ...de, street: ['Hauptstraße'] }, 'no house number'],
  ])('says what looks wrong', (address, words) => {
    expect(addressRemarks(address as PostalAddress).join(' ')).toContain(words)
  })
})
