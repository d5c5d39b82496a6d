/** Fetches the cards of an address book that lies elsewhere. What is in them is left to the reader. */

export type AddressBookPlace = { readonly url: string; readonly user: string; readonly password: string }

export type AddressBookFetched =
  | { readonly kind: 'cards'; readonly cards: readonly string[] }
  /** In words to be shown as they are. */
  | { readonly kind: 'problem'; readonly why: string }

export interface AddressBookFetcher {
  /** Never rejects. */
  fetch(place: AddressBookPlace): Promise<AddressBookFetched>
}
