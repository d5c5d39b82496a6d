/** A fake of what is about all that is kept: counts that are told, and words that are asked for. */
import { problem } from '../../../src/app/problem.ts'
import { deletionSays, forgettingSays, importSays } from '../../../src/core/words/yours-words.ts'
import type { YoursVerbs } from '../../../src/server/yours-verbs.ts'

const text = (words: string) => new TextEncoder().encode(words)
const wrong = (typed: string) => problem('input', `What was typed is not “${typed}”.`, 'Type it as it stands here.')

export function createFakeYoursVerbs(): YoursVerbs {
  return {
    seeRecordOfSearch: async ({ from = '2026-11-01', until = '2026-11-23' }) => ({ from, until, rows: [] }),
    recordOfSearch: async (_, form) => ({ bytes: text(form), name: `record.${form}` }),
    exportEverything: async (form) => text(form),
    importArchive: async ({ bytes, save }) => {
      if (bytes.length === 0) return problem('input', 'This archive cannot be read whole.', 'Take another copy.')
      const isKnown = new TextDecoder().decode(bytes) === 'known'
      const [facts, cards, drafts, letters, accounts] = isKnown ? [0, 0, 0, 0, 0] : [12, 2, 3, 1, 1]
      const told = { facts, cards, drafts, letters, accounts, saved: save }
      return { ...told, words: importSays(told) }
    },
    forgetPerson: async ({ confirm }) => {
      if (confirm !== undefined && confirm !== 'Lena Brandt') return wrong('Lena Brandt')
      const counts = { cards: 1, facts: 3, changed: 4, letters: 2, mails: 1 }
      const told = { name: 'Lena Brandt', done: confirm !== undefined, counts, left: null }
      return { ...told, words: forgettingSays(told) }
    },
    deleteEverything: async ({ confirm }) => {
      if (confirm !== undefined && confirm !== 'delete everything') return wrong('delete everything')
      const counts = { openings: 6, facts: 80, people: 9, letters: 7, accounts: 1 }
      const told = { done: confirm !== undefined, counts, left: null }
      return { ...told, words: deletionSays(told) }
    },
  }
}
