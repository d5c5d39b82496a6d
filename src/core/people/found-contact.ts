/** A contact as a file tells it, before it is known whose card it belongs to. */
import type { CardText } from './card.ts'

export type FoundContact = Omit<CardText, 'prefers' | 'doNotCall'> & {
  /** Where it stands in the file, counted from 1: a line of a table, a card of a vCard file. */
  readonly place: number
  readonly uid?: string
}

/** What one file gave; a row is a contact or is named here with the reason. */
export type FoundContacts = {
  readonly kind: 'vcard' | 'linkedin' | 'google' | 'outlook' | 'table'
  readonly contacts: readonly FoundContact[]
  readonly failed: readonly { readonly place: number; readonly why: string }[]
}
