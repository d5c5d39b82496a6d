/**
 * Rewrites the store's file so that what was removed is in no free page, not in the log beside it and not in the index of
 * the search, which keeps words of removed letters until its parts are merged.
 */
import { connect } from './connect.ts'

const patienceMs = 10_000

/** Words where somebody was reading for too long, so that old pages may still stand in the log; else null. */
export function sweepStore(path: string): string | null {
  const database = connect(path, 'writer')
  try {
    database.exec(`PRAGMA busy_timeout = ${patienceMs}`)
    database.exec(`
      BEGIN IMMEDIATE;
      INSERT INTO letter_text (letter_text) VALUES ('delete-all');
      INSERT INTO letter_text (rowid, subject, addresses, body)
        SELECT
          max(sequence),
          json_extract(document, '$.subject'),
          json_extract(document, '$.to') || ' ' || json_extract(document, '$.cc'),
          json_extract(document, '$.body')
        FROM draft GROUP BY letter_id;
      COMMIT;
      VACUUM;
    `)
    const row = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    return Number(row?.['busy']) === 0
      ? null
      : 'Another Regards was reading meanwhile. Close it and do this once more, so that the log beside the store is emptied too.'
  } finally {
    database.close()
  }
}
