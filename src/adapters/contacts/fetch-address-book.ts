/** Fetches all cards of all address books of a CardDAV account (RFC 6352). */
import type { AddressBookFetched, AddressBookFetcher, AddressBookPlace } from '../../app/ports/address-book-fetcher.ts'
import { dataOfAccount } from '../calendar/dav-account.ts'

export const createAddressBookFetcher = (): AddressBookFetcher => ({ fetch: fetchAddressBook })

async function fetchAddressBook(place: AddressBookPlace): Promise<AddressBookFetched> {
  const read = await dataOfAccount('carddav', place, async (client) => {
    const cards: string[] = []
    for (const addressBook of await client.fetchAddressBooks())
      for (const { data } of await client.fetchVCards({ addressBook })) if (typeof data === 'string') cards.push(data)
    return cards
  })
  return read.kind === 'data' ? { kind: 'cards', cards: read.data } : { kind: 'problem', why: read.why }
}
