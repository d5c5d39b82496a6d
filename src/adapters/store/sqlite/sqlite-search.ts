/**
 * Full-text search by FTS5. Triggers keep one row for the latest version of each letter (migrations.ts), so whatever
 * writes a letter need not know of it.
 */
import { sql, type Kysely } from 'kysely'
import { searchWords } from '../../../core/words/search-words.ts'
import type { Search } from '../../../app/ports/store.ts'
import { rowToDraft } from '../relational/drafts-table.ts'
import type { StoreTables } from '../relational/tables.ts'

/** Words of one search; more say nothing more. */
const mostWords = 12

export function createSqliteSearch(db: Kysely<StoreTables>): Search {
  return {
    async letters(words, limit) {
      const wanted = searchWords(words).slice(0, mostWords)
      if (wanted.length === 0) return []
      // Quoted, a word is never an operator; the star makes it the beginning of one.
      const query = wanted.map((word) => `"${word}"*`).join(' ')
      const { rows } = await sql<{ document: string }>`
        SELECT draft.document
        FROM letter_text JOIN draft ON draft.sequence = letter_text.rowid
        WHERE letter_text MATCH ${query}
        ORDER BY bm25(letter_text, 4.0, 4.0, 1.0), letter_text.rowid DESC
        LIMIT ${limit}
      `.execute(db)
      return rows.map(rowToDraft)
    },
  }
}
