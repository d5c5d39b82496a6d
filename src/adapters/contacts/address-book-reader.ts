/** Contacts and tables out of files of other programs; which form it is, is seen in the file, not in its name. */
import type { AddressBookReader } from '../../app/ports/address-book-reader.ts'
import { contactsOf, isContactColumn } from '../../core/people/contact-columns.ts'
import type { FoundContacts } from '../../core/people/found-contact.ts'
import { decodeText } from './decode-text.ts'
import { readTable } from './read-table.ts'
import { readVcards } from './read-vcards.ts'

export function createAddressBookReader(): AddressBookReader {
  return {
    contacts: (bytes) => Promise.resolve(readContacts(bytes)),
    table: (bytes, isKnown) => Promise.resolve(readTable(bytes, isKnown)),
  }
}

export function readContacts(bytes: Uint8Array): FoundContacts {
  if (/:[ \t]*VCARD[ \t]*\r?$/im.test(decodeText(bytes.subarray(0, 100_000)).text))
    return readVcards(bytes, countryCode)
  return contactsOf(readTable(bytes, isContactColumn))
}

let codes: ReadonlyMap<string, string> | null = null

/** 'Germany', 'Deutschland' and 'USA' to their two letters; null where the name is none. */
function countryCode(name: string): string | null {
  codes ??= new Map(
    ['en', 'de', 'fr', 'es'].flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
      return allCodes.flatMap((code) => {
        const known = names.of(code)
        return known === undefined ? [] : [[known.toLowerCase(), code] as const]
      })
    }),
  )
  const key = name.trim().toLowerCase()
  return short[key] ?? codes.get(key) ?? null
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const allCodes = letters.flatMap((a) => letters.map((b) => `${a}${b}`))
const short: Record<string, string> = {
  usa: 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  uk: 'GB',
  england: 'GB',
  'great britain': 'GB',
}
