/** Names, companies, days and attachments against the record: letters with slips in them, and letters that look as if. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measureNotes } from '../../scripts/measure/notes.ts'

test('every wrong name, company, day and announced attachment is found, and none is invented', async () => {
  const measured = await measureNotes(join(import.meta.dirname, '../data/own/notes.facts-9.jsonl'))
  expect(measured).toMatchObject({ n: 34, factsRecall: 1, factsFalse: 0 })
}, 60_000)
