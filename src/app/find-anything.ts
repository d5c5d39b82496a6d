/** Finds letters by what they say and people by name, title, address and company, while one types. */
import type { Context } from './context.ts'
import { searchWords } from '../core/words/search-words.ts'
import type { DraftVersion, PersonRow, ReadTransaction } from './ports/store.ts'
import type { FoundView } from './views/found-view.ts'

const mostOfEach = 8
/** Characters on either side of the first word found. */
const around = 60

export async function findAnything(context: Pick<Context, 'store'>, text: string): Promise<FoundView> {
  const wanted = searchWords(text)
  if (wanted.length === 0) return { letters: [], people: [] }
  return context.store.read(async (tx) => {
    const drafts = await tx.search.letters(text, mostOfEach)
    const people = (await tx.people.list()).filter((person) => isMeant(person, wanted))
    return {
      letters: await Promise.all(drafts.map((draft) => viewFound(tx, draft, wanted))),
      people: people.slice(0, mostOfEach).map(({ id, openingId, name, title, company }) => ({
        personId: id,
        openingId,
        name,
        title: title ?? null,
        company,
      })),
    }
  })
}

function isMeant({ name, title, email, company }: PersonRow, wanted: readonly string[]): boolean {
  const words = searchWords([name, title, email, company].filter(Boolean).join(' '))
  return wanted.every((word) => words.some((each) => each.startsWith(word)))
}

async function viewFound(
  tx: ReadTransaction,
  { letterId, stepId, openingId, subject, body, personIds }: DraftVersion,
  wanted: readonly string[],
): Promise<FoundView['letters'][number]> {
  const people = (await Promise.all(personIds.map((id) => tx.people.byId(id)))).filter((person) => person !== null)
  return {
    letterId,
    stepId,
    openingId,
    subject,
    company: people[0]?.company ?? '',
    to: people.map(({ name }) => name),
    excerpt: excerptOf(body, wanted),
  }
}

function excerptOf(body: string, wanted: readonly string[]): string {
  const found = body.matchAll(/[\p{L}\p{N}\p{Mn}]+/gu).find(([word]) => {
    const [folded = ''] = searchWords(word)
    return wanted.some((each) => folded.startsWith(each))
  })
  if (found === undefined) return ''
  const from = Math.max(0, found.index - around)
  const until = Math.min(body.length, found.index + found[0].length + around)
  const cut = body.slice(from, until).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${cut}${until < body.length ? '…' : ''}`
}
