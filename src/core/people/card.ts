/** The card of a person in the address book: one across openings and companies, whoever they are known as there. */
import * as z from 'zod'
import { emailAddressPattern } from '../facts/email-address.ts'
import { preferredChannels } from '../facts/fact.ts'
import { personIdSchema } from '../facts/ids.ts'
import { postalAddressSchema } from '../paper/postal-address.ts'

const name = z.string().trim().min(1).max(200)
const words = z.string().trim().min(1).max(20_000)

const cardFields = {
  name,
  /** 'Dr', 'Frau'. */
  honorific: name.optional(),
  title: name.optional(),
  company: name.optional(),
  /** The first is written to; compared without regard to case. */
  emails: z.array(z.string().regex(emailAddressPattern, 'not an e-mail address').max(254)).max(20),
  phones: z.array(name).max(20),
  address: postalAddressSchema.optional(),
  pronunciation: name.optional(),
  /** Their page: a LinkedIn profile. */
  link: z.string().max(2_000).optional(),
  notes: words.optional(),
  howMet: words.optional(),
  /** What one offered to do for them. */
  offered: words.optional(),
  prefers: z.enum(preferredChannels),
  doNotCall: z.boolean(),
}

export const cardSchema = z.object({
  id: personIdSchema,
  /** As whom the openings know this person. */
  knownAs: z.array(personIdSchema),
  /** The UID of its vCard; the same for as long as the card lives. */
  uid: z.string().min(1).max(500),
  /** Of a card made of several: what each of them wished, so that taking one apart gives it back. */
  wishes: z
    .array(z.object({ knownAs: z.array(personIdSchema), prefers: cardFields.prefers, doNotCall: cardFields.doNotCall }))
    .optional(),
  ...cardFields,
})

export type Card = z.output<typeof cardSchema>
/** What a card says about the person, without whose card it is. */
export type CardText = Omit<Card, 'id' | 'knownAs' | 'uid' | 'wishes'>

/** What may be changed by hand; null clears a field, and what is left out stays. */
export const cardChangesSchema = z
  .object({
    name: cardFields.name,
    honorific: name.nullable(),
    title: name.nullable(),
    company: name.nullable(),
    emails: cardFields.emails,
    phones: cardFields.phones,
    address: postalAddressSchema.nullable(),
    pronunciation: name.nullable(),
    link: z.string().max(2_000).nullable(),
    notes: words.nullable(),
    howMet: words.nullable(),
    offered: words.nullable(),
    prefers: cardFields.prefers,
    doNotCall: cardFields.doNotCall,
  })
  .partial()

export type CardChanges = z.output<typeof cardChangesSchema>

export function changedCard(card: Card, changes: CardChanges): Card {
  const told = Object.entries(changes).filter(([, value]) => value !== undefined)
  const cleared = new Set(told.filter(([, value]) => value === null).map(([field]) => field))
  const kept = Object.entries({ ...card, ...Object.fromEntries(told) }).filter(([field]) => !cleared.has(field))
  const isWish = changes.prefers !== undefined || changes.doNotCall !== undefined
  return cardSchema.parse({
    ...Object.fromEntries(kept),
    // What is wished of the whole person stands for everybody the card was made of.
    ...(isWish ? { wishes: undefined } : {}),
    ...(changes.emails ? { emails: withoutDoubles(changes.emails, addressKey) } : {}),
    ...(changes.phones ? { phones: withoutDoubles(changes.phones, phoneKey) } : {}),
  })
}

/** One card out of two: the first one's words stand, lists and notes are joined. */
export function joinedCards(first: Card, second: Card): Card {
  return {
    ...withMissing(first, second),
    knownAs: [...new Set([...first.knownAs, ...second.knownAs])],
    prefers: first.prefers === 'any' ? second.prefers : first.prefers,
    doNotCall: first.doNotCall || second.doNotCall,
    wishes: [...wishesOf(first), ...wishesOf(second)],
  }
}

function wishesOf({ wishes, knownAs, prefers, doNotCall }: Card): NonNullable<Card['wishes']> {
  return wishes ?? [{ knownAs, prefers, doNotCall }]
}

/** The card with the wishes of those it is still made of: their own, where all of them came from one card. */
export function withOwnWishes(card: Card, wishes: Card['wishes']): Card {
  const own = (wishes ?? []).filter(({ knownAs }) => knownAs.some((id) => card.knownAs.includes(id)))
  const [only, ...others] = own
  if (only === undefined) return card
  if (others.length > 0) return { ...card, wishes: own }
  const { wishes: _, ...rest } = card
  return { ...rest, prefers: only.prefers, doNotCall: only.doNotCall }
}

/** What the card does not say yet, from elsewhere; nothing that it says is changed. */
export function withMissing(card: Card, more: Omit<CardText, 'prefers' | 'doNotCall'>): Card {
  const { name: _, emails, phones, notes, howMet, offered, ...rest } = more
  const missing = Object.entries(rest).filter(
    ([field, value]) => simpleFields.has(field) && value !== undefined && !(field in card),
  )
  const joined = Object.entries({
    notes: joinedWords(card.notes, notes),
    howMet: joinedWords(card.howMet, howMet),
    offered: joinedWords(card.offered, offered),
  }).filter(([, text]) => text !== undefined)
  return {
    ...card,
    ...Object.fromEntries(missing),
    ...Object.fromEntries(joined),
    emails: withoutDoubles([...card.emails, ...emails], addressKey).slice(0, 20),
    phones: withoutDoubles([...card.phones, ...phones], phoneKey).slice(0, 20),
  }
}

const simpleFields = new Set(['honorific', 'title', 'company', 'address', 'pronunciation', 'link'])

function joinedWords(own: string | undefined, more: string | undefined): string | undefined {
  if (own === undefined || more === undefined) return own ?? more
  return own.includes(more) ? own : `${own}\n${more}`.slice(0, 20_000)
}

export const addressKey = (email: string): string => email.toLowerCase()
/** A number without the way it is written. */
export const phoneKey = (phone: string): string => phone.replace(/[^+\d]/g, '') || phone

function withoutDoubles(all: readonly string[], key: (each: string) => string): string[] {
  return [...new Map(all.toReversed().map((each) => [key(each), each])).values()].toReversed()
}
