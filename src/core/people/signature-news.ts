/** What the signature of somebody's newest answer tells that their card does not say; it is asked about before it is kept. */
import type { FactId } from '../facts/ids.ts'
import { phoneKey, type Card, type CardChanges } from './card.ts'
import type { Member } from './people-of.ts'
import { signatureOf } from './signature.ts'

export type SignatureNews = { readonly replyId: FactId; readonly changes: CardChanges }

export function newsOfSignature(members: readonly Member[], card: Card): SignatureNews | null {
  const replies = members
    .flatMap(({ opening, person }) =>
      opening.facts.flatMap((fact) =>
        fact.kind === 'ReplyReceived' && fact.personId === person.id && fact.automatic !== true && fact.preview
          ? [{ opening, person, fact, text: fact.preview }]
          : [],
      ),
    )
    .toSorted((a, b) => Temporal.Instant.compare(b.fact.at, a.fact.at))
  for (const { opening, person, fact, text } of replies) {
    const signature = signatureOf(text, {
      names: [card.name, person.name, ...(fact.from?.name ? [fact.from.name] : [])],
      email: fact.from?.email ?? person.email,
      company: opening.company,
      country: opening.place.country,
    })
    if (signature === null) continue
    const { name, title, address } = signature
    const known = new Set(card.phones.map(nationalKey))
    const phones = signature.phones.filter((phone) => !known.has(nationalKey(phone)))
    const changes: CardChanges = {
      ...(isFuller(name, card.name) ? { name } : {}),
      ...(title !== undefined && !isAlike(title, card.title) ? { title } : {}),
      ...(phones.length > 0 ? { phones: [...card.phones, ...phones].slice(0, 20) } : {}),
      ...(address !== undefined && card.address === undefined ? { address } : {}),
    }
    return Object.keys(changes).length === 0 ? null : { replyId: fact.id, changes }
  }
  return null
}

/** The same number with and without the code of its country counts as one. */
const nationalKey = (phone: string) => phoneKey(phone).slice(-9)

const isAlike = (a: string, b: string | undefined) => b !== undefined && a.toLowerCase() === b.trim().toLowerCase()

/** 'Dana Kim' where the card says 'Dana' or an address. */
function isFuller(name: string, known: string): boolean {
  const [own, before] = [wordsOf(name), wordsOf(known.replace(/@.*$/, ''))]
  return own.length > 1 && own.length > before.length && before.every((word) => own.includes(word))
}

const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s._-]+/)
    .filter(Boolean)
