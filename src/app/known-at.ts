/** Whom one knows at a company: met for another opening there, or in the address book. */
import { companyKey } from '../core/opening/same-company.ts'
import type { OpeningId } from '../core/facts/ids.ts'
import { knownPeopleIn } from './keep-cards.ts'
import type { ReadTransaction } from './ports/store.ts'

export type Acquaintance = {
  readonly personId: string
  readonly name: string
  /** 'You met about Staff Engineer', or what they do. */
  readonly words: string | null
}

/** Those of the opening itself are left out; at most ten, those met first. */
export async function knownAt(
  tx: ReadTransaction,
  company: string,
  openingId: OpeningId | null,
): Promise<readonly Acquaintance[]> {
  const key = companyKey(company)
  if (key === '') return []
  return (await knownPeopleIn(tx))
    .flatMap(({ card, members }) => {
      if (members.some(({ opening }) => opening.id === openingId)) return []
      const met = members.find(({ opening }) => opening.companyKey === key)
      const isThere = card?.company !== undefined && companyKey(card.company) === key
      if (!met && !isThere) return []
      const name = card?.name ?? met?.person.name ?? ''
      const words = met
        ? `You know each other from ${met.opening.role ?? 'another opening'}.`
        : (card?.title ?? card?.howMet ?? null)
      return [{ personId: card?.id ?? met?.person.id ?? '', name, words, rank: met ? 0 : 1 }]
    })
    .toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name))
    .slice(0, 10)
    .map(({ personId, name, words }) => ({ personId, name, words }))
}
