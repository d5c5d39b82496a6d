/** The cards of the address book, change by change; the latest change of a card is the card. */
import type { Kysely } from 'kysely'
import type { CardChange, Cards } from '../../../app/ports/store.ts'
import type { FactId, PersonId } from '../../../core/facts/ids.ts'
import { cardSchema } from '../../../core/people/card.ts'
import type { StoreTables } from './tables.ts'
import { readDocument } from './unreadable-document.ts'

export function createCardsTable(db: Kysely<StoreTables>): Cards {
  const changes = db.selectFrom('card_change').selectAll().orderBy('sequence')
  return {
    async all() {
      const rows = await db
        .selectFrom('card_change as change')
        .innerJoin(
          db
            .selectFrom('card_change')
            .select(({ fn }) => ['card_id', fn.max('sequence').as('last'), fn.min('sequence').as('first')])
            .groupBy('card_id')
            .as('latest'),
          'latest.last',
          'change.sequence',
        )
        .select(['change.document'])
        .orderBy('latest.first')
        .execute()
      return rows.flatMap((row) => cardOf(row) ?? [])
    },
    async changes() {
      return (await changes.execute()).map(rowToChange)
    },
    async history(cardId) {
      return (await changes.where('card_id', '=', cardId).execute()).map(rowToChange)
    },
    async lastBatch() {
      const last = await db.selectFrom('card_change').select('batch').orderBy('sequence', 'desc').executeTakeFirst()
      return last === undefined ? [] : (await changes.where('batch', '=', last.batch).execute()).map(rowToChange)
    },
    async revision() {
      const row = await db
        .selectFrom('card_change')
        .select(({ fn }) => [fn.max('sequence').as('last'), fn.countAll<number>().as('count')])
        .executeTakeFirst()
      return Number(row?.last ?? 0) * 1_000_000 + Number(row?.count ?? 0)
    },
    async put(added) {
      for (const { batch, cardId, at, card, factIds } of added)
        await db
          .insertInto('card_change')
          .values({
            batch,
            card_id: cardId,
            at: at.toString(),
            document: JSON.stringify(card),
            fact_ids: JSON.stringify(factIds),
          })
          .execute()
    },
    async takeBack(batch) {
      await db.deleteFrom('card_change').where('batch', '=', batch).execute()
    },
    async remove(cardId) {
      await db.deleteFrom('card_change').where('card_id', '=', cardId).execute()
    },
  }
}

type Row = { batch: string; card_id: string; at: string; document: string; fact_ids: string }

function rowToChange(row: Row): CardChange {
  return {
    batch: row.batch,
    cardId: row.card_id as PersonId,
    at: Temporal.Instant.from(row.at),
    card: cardOf(row),
    factIds: readDocument(row.fact_ids, (json: FactId[]) => json),
  }
}

const cardOf = ({ document }: { document: string }) =>
  readDocument(document, (json: unknown) => (json === null ? null : cardSchema.parse(json)))
