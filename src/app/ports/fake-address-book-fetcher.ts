/** An address book elsewhere that is told what to answer, and keeps what it was asked. */
import type { AddressBookFetched, AddressBookFetcher, AddressBookPlace } from './address-book-fetcher.ts'

export type FakeAddressBookFetcher = AddressBookFetcher & {
  readonly asked: AddressBookPlace[]
  answer: AddressBookFetched
}

export function createFakeAddressBookFetcher(): FakeAddressBookFetcher {
  const fake: FakeAddressBookFetcher = {
    asked: [],
    answer: { kind: 'problem', why: 'Nobody answers.' },
    fetch: (place) => {
      fake.asked.push(place)
      return Promise.resolve(fake.answer)
    },
  }
  return fake
}
