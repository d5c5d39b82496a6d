/** The shelf of an opening: what the person can offer there, who has had it, and how something is put there or taken down. */
import type { FactOf } from '../core/facts/fact.ts'
import type { FactId, OpeningId, PersonId } from '../core/facts/ids.ts'
import { wasSaid } from '../core/writing/heard.ts'
import { offerFrom } from '../core/writing/offer-shelf.ts'
import type { Context } from './context.ts'
import { openingAmong } from './ground.ts'
import { learn } from './learn.ts'
import { newFact } from './new-fact.ts'
import { problem, type Problem } from './problem.ts'
import type { ShelfView } from './views/shelf-view.ts'

export async function seeShelf(context: Pick<Context, 'store'>, openingId: OpeningId): Promise<ShelfView> {
  return context.store.read(async (tx) => {
    const opening = await openingAmong(tx, openingId)
    const drafts = await tx.drafts.ofOpening(openingId)
    const offers = opening.facts.filter(
      (fact): fact is FactOf<'DetailGiven'> => fact.kind === 'DetailGiven' && fact.field === 'offer',
    )
    return offers.flatMap((fact) => {
      const offer = offerFrom(fact)
      if (offer === null) return []
      const had = drafts.filter(({ body }) => wasSaid(offer.text, { body, toSamePerson: true }))
      const nameOf = (id: PersonId | undefined) => (id === undefined ? undefined : opening.people.get(id)?.name)
      return [
        {
          id: fact.id,
          text: fact.text,
          kind: offer.kind,
          forPerson: nameOf(fact.personId) ?? null,
          inLettersTo: [...new Set(had.flatMap(({ personIds }) => personIds.flatMap((id) => nameOf(id) ?? [])))],
        },
      ]
    })
  })
}

export async function putOnShelf(
  context: Context,
  input: { readonly openingId: OpeningId; readonly text: string; readonly personId?: PersonId | undefined },
): Promise<ShelfView | Problem> {
  const text = input.text.trim()
  if (text === '') return problem('input', 'What can you offer?', 'Write it as “a page on how we tested the ledger”.')
  const done = await context.store.write(async (tx) => {
    const { facts, people } = await openingAmong(tx, input.openingId)
    if (facts.length === 0)
      return problem('input', 'There is no such opening.', 'See the openings with `regards list`.')
    if (input.personId !== undefined && !people.has(input.personId))
      return problem('input', 'Nobody there has that name.', 'See the people with `regards show`.')
    const isThere = facts.some((fact) => fact.kind === 'DetailGiven' && fact.field === 'offer' && fact.text === text)
    if (isThere) return problem('person', 'That is on the shelf already.', 'See it with `regards offer list`.')
    await learn(context, tx, [
      newFact(context, input.openingId, 'DetailGiven', {
        field: 'offer',
        text,
        ...(input.personId ? { personId: input.personId } : {}),
      }),
    ])
    return null
  })
  return done ?? seeShelf(context, input.openingId)
}

export async function takeOffShelf(
  context: Context,
  { openingId, offerId }: { readonly openingId: OpeningId; readonly offerId: FactId },
): Promise<ShelfView | Problem> {
  const done = await context.store.write(async (tx) => {
    const { facts } = await openingAmong(tx, openingId)
    const offer = facts.find(({ id, kind }) => id === offerId && kind === 'DetailGiven')
    if (offer === undefined)
      return problem('input', 'That is not on the shelf.', 'See what is with `regards offer list`.')
    await learn(context, tx, [newFact(context, openingId, 'Retracted', { factId: offer.id })])
    return null
  })
  return done ?? seeShelf(context, openingId)
}
