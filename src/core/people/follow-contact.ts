/**
 * What a contact that was changed in an address book elsewhere changes on its card here: what still says the same as
 * when it was last read follows it; what was put in one's own words since is asked about, and nothing is lost.
 */
import { addressKey, changedCard, phoneKey, type Card, type CardChanges } from './card.ts'
import type { FoundContact } from './found-contact.ts'

export type Followed = {
  readonly card: Card
  readonly changes: CardChanges
  /** Where both sides changed. */
  readonly asks: CardChanges
}

const followedFields = ['name', 'honorific', 'title', 'company', 'address', 'pronunciation', 'link', 'notes'] as const

/** `before` is the contact as it was last read there, `now` as it is. */
export function followContact(card: Card, before: FoundContact, now: FoundContact): Followed {
  const changes: Record<string, unknown> = {}
  const asks: Record<string, unknown> = {}
  for (const field of followedFields) {
    const [was, is, own] = [before[field], now[field], card[field]]
    if (isSame(was, is) || isSame(own, is)) continue
    if (isSame(own, was)) changes[field] = is ?? null
    else if (field === 'notes' && was !== undefined && card.notes?.includes(String(was)))
      changes[field] = card.notes.replace(String(was), () => String(is ?? '')).trim() || null
    else if (is !== undefined) asks[field] = is
  }
  const emails = followList(card.emails, before.emails, now.emails, addressKey)
  const phones = followList(card.phones, before.phones, now.phones, phoneKey)
  if (emails !== null) changes.emails = emails
  if (phones !== null) changes.phones = phones
  return { card: Object.keys(changes).length === 0 ? card : changedCard(card, changes), changes, asks }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : value

/** What came is added and what went there goes; what is known from elsewhere stays. Null where nothing changes. */
function followList(
  own: readonly string[],
  before: readonly string[],
  now: readonly string[],
  key: (each: string) => string,
): string[] | null {
  const [was, is, has] = [new Set(before.map(key)), new Set(now.map(key)), new Set(own.map(key))]
  const came = now.filter((each) => !was.has(key(each)) && !has.has(key(each)))
  const stays = (each: string) => !was.has(key(each)) || is.has(key(each))
  if (came.length === 0 && own.every(stays)) return null
  // A changed entry keeps its place: the first is the one that is written to.
  const went = own.findIndex((each) => !stays(each))
  const kept = own.filter(stays)
  return (went === -1 ? [...kept, ...came] : kept.toSpliced(went, 0, ...came)).slice(0, 20)
}
