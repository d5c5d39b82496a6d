/** What is asked about a card, in words. */
import type { CardChanges } from '../people/card.ts'
import type { PostalAddress } from '../paper/postal-address.ts'

export type AskedField = Exclude<keyof CardChanges, 'prefers' | 'doNotCall' | 'howMet' | 'offered'>

export const cardFieldWords: Readonly<Record<AskedField, string>> = {
  name: 'Name',
  honorific: 'Form of address',
  title: 'What they do',
  company: 'Company',
  emails: 'E-mail',
  phones: 'Phone',
  address: 'Post address',
  pronunciation: 'How the name is said',
  link: 'Their page',
  notes: 'Notes',
}

/** Of a list only what `known` does not hold yet. */
export function cardValueWords(value: CardChanges[AskedField], known?: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.filter((each) => !Array.isArray(known) || !known.includes(each)).join(', ')
  const { organization, street, postcode, city, region, country } = value as PostalAddress
  return [organization, ...street, [postcode, city].filter(Boolean).join(' '), region, country]
    .filter(Boolean)
    .join(', ')
}
