/** Facts in rows: appended, never changed. */
import type { Kysely } from 'kysely'
import * as z from 'zod'
import type { Facts } from '../../../app/ports/store.ts'
import { factSchema, type Fact } from '../../../core/facts/fact.ts'
import { instantToColumn } from './columns.ts'
import type { StoreTables } from './tables.ts'
import { UnreadableDocument } from './unreadable-document.ts'

export function createFactsTable(db: Kysely<StoreTables>): Facts {
  const inOrder = db.selectFrom('fact').select('document').orderBy('learnt_at').orderBy('sequence')
  return {
    async ofOpening(openingId) {
      return (await inOrder.where('opening_id', '=', openingId).execute()).map(documentToFact)
    },
    async all() {
      return (await inOrder.execute()).map(documentToFact)
    },
    async byId(factId) {
      const row = await db.selectFrom('fact').select('document').where('id', '=', factId).executeTakeFirst()
      return row === undefined ? null : documentToFact(row)
    },
    async revision() {
      const row = await db
        .selectFrom('fact')
        .select(({ fn }) => fn.max('sequence').as('newest'))
        .executeTakeFirst()
      return Number(row?.newest ?? 0)
    },
    async append(facts) {
      for (const fact of facts) {
        await db
          .insertInto('fact')
          .values({
            id: fact.id,
            opening_id: fact.openingId,
            kind: fact.kind,
            learnt_at: instantToColumn(fact.learntAt),
            document: JSON.stringify(z.encode(factSchema, fact)),
          })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute()
      }
    },
  }
}

const knownKinds: ReadonlySet<string> = new Set(factSchema.options.map(({ shape }) => shape.kind.value))

/** Facts read so far, by their document: they never change, and every screen reads all of them. */
const known = new Map<string, Fact>()
/** 32 MB, measured with short facts; a search of a year has a few thousand. */
const mostKnown = 50_000

function documentToFact({ document }: { document: string }): Fact {
  const before = known.get(document)
  if (before !== undefined) return before
  const fact = decodeFact(document)
  if (known.size >= mostKnown) known.clear()
  known.set(document, fact)
  return fact
}

function decodeFact(document: string): Fact {
  let json: unknown
  try {
    json = JSON.parse(document)
    return z.decode(factSchema, json as z.input<typeof factSchema>)
  } catch (cause) {
    const kind = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : null
    const isNewer = typeof kind === 'string' && !knownKinds.has(kind)
    throw new UnreadableDocument(isNewer ? 'newer' : 'damaged', `a fact that reads ${document.slice(0, 80)}`, cause)
  }
}
