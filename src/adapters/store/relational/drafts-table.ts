/** Versions of letters, each a row that is never changed. */
import type { Kysely } from 'kysely'
import type { Drafts, DraftVersion } from '../../../app/ports/store.ts'
import type { StoreTables } from './tables.ts'
import { readDocument } from './unreadable-document.ts'

export function createDraftsTable(db: Kysely<StoreTables>): Drafts {
  const latest: Drafts['latest'] = async (letterId) => {
    const row = await db
      .selectFrom('draft')
      .select('document')
      .where('letter_id', '=', letterId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? null : rowToDraft(row)
  }
  return {
    latest,
    async versions(letterId) {
      const rows = await db
        .selectFrom('draft')
        .select('document')
        .where('letter_id', '=', letterId)
        .orderBy('version')
        .execute()
      return rows.map(rowToDraft)
    },
    async forStep(stepId) {
      const newest = await db
        .selectFrom('draft')
        .select(({ fn }) => ['letter_id', fn.min('sequence').as('begun')])
        .where('step_id', '=', stepId)
        .groupBy('letter_id')
        .orderBy('begun', 'desc')
        .limit(1)
        .executeTakeFirst()
      return newest === undefined ? null : latest(newest.letter_id as DraftVersion['letterId'])
    },
    async ofOpening(openingId) {
      const rows = await db
        .selectFrom('draft')
        .select('document')
        .where('opening_id', '=', openingId)
        .orderBy('sequence')
        .execute()
      return latestOfEach(rows.map(rowToDraft))
    },
    async all() {
      return (await db.selectFrom('draft').select('document').orderBy('sequence').execute()).map(rowToDraft)
    },
    async revision() {
      const row = await db
        .selectFrom('draft')
        .select(({ fn }) => fn.max('sequence').as('newest'))
        .executeTakeFirst()
      return Number(row?.newest ?? 0)
    },
    async add(version, insteadOf) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('draft')
        .values({
          letter_id: version.letterId,
          version: version.version,
          opening_id: version.openingId,
          step_id: version.stepId,
          document: JSON.stringify(version),
        })
        .onConflict((conflict) => conflict.columns(['letter_id', 'version']).doNothing())
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows !== 1n) return false
      if (insteadOf !== undefined)
        await db
          .deleteFrom('draft')
          .where('letter_id', '=', version.letterId)
          .where('version', '=', insteadOf)
          .where('version', '<', version.version)
          .execute()
      return true
    },
  }
}

/** In the order in which the letters were begun. */
function latestOfEach(drafts: readonly DraftVersion[]): readonly DraftVersion[] {
  const byLetter = new Map<string, DraftVersion>()
  for (const draft of drafts) {
    const known = byLetter.get(draft.letterId)
    if (known === undefined || known.version < draft.version) byLetter.set(draft.letterId, draft)
  }
  return [...byLetter.values()]
}

export function rowToDraft({ document }: { document: string }): DraftVersion {
  return readDocument(document, (json) => ({ ...json, createdAt: Temporal.Instant.from(json.createdAt) }))
}
