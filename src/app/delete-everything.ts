/** Everything goes: what is stored, what signs accounts in, and the copies. Without the typed words it only counts. */
import { forgetSecrets } from './account-secrets.ts'
import { seeAddressBooks } from './address-books.ts'
import { endFeed } from './calendar-feed.ts'
import { seeCalendarSources } from './calendar-sources.ts'
import type { Context } from './context.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { rehearsed } from './rehearsed.ts'

export const deletionWords = 'delete everything'

export type Deletion = {
  readonly done: boolean
  readonly counts: {
    readonly openings: number
    readonly facts: number
    readonly people: number
    readonly letters: number
    readonly accounts: number
  }
  /** What could not be cleaned, in words. */
  readonly left: string | null
}

/** What reads and writes with words of their own keep their keys under these names. */
const keyHolders = ['model', 'languagetool', 'post']

export async function deleteEverything(
  context: Pick<Context, 'store' | 'keeper' | 'secrets' | 'clock' | 'guess'>,
  confirm?: string,
): Promise<Deletion | Problem> {
  if (confirm !== undefined && confirm.trim().toLowerCase() !== deletionWords)
    return problem('input', `What was typed is not “${deletionWords}”.`, 'Type exactly these two words.')
  const sources = [...(await seeCalendarSources(context)), ...(await seeAddressBooks(context))].map(({ id }) => id)
  const told = await rehearsed(context.store, confirm === undefined, async (tx) => {
    const leaving = await tx.outbox.inStates(['sending', 'in-doubt'])
    if (leaving.length > 0)
      return problem(
        'person',
        'A letter is on its way at this moment, and what became of it is not known yet.',
        'Try again in a few minutes.',
      )
    const facts = await tx.facts.all()
    const accounts = await tx.accounts.list()
    const holders = [...accounts.map(({ id }) => id), ...sources, ...keyHolders]
    const counts = {
      openings: new Set(facts.map(({ openingId }) => openingId)).size,
      facts: facts.length,
      people: (await tx.people.list()).length + (await tx.cards.all()).length,
      letters: new Set((await tx.drafts.all()).map(({ letterId }) => letterId)).size,
      accounts: accounts.length,
    }
    await tx.erasure.removeEverything()
    return { counts, holders }
  })
  if (isProblem(told)) return told
  const { counts } = told
  if (confirm === undefined) return { done: false, counts, left: null }
  for (const id of told.holders) await forgetSecrets(context, id)
  await endFeed(context)
  return { done: true, counts, left: await context.keeper.sweep({ copy: false }) }
}
