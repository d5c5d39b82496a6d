/** Everything that happened over all openings, in words: facts, letters and mails that were skipped. */
import { openingFrom } from '../core/opening/opening-from.ts'
import { storyOf } from '../core/opening/story.ts'
import type { Context } from './context.ts'
import { factsByOpening } from './ground.ts'
import { readMe } from './me.ts'

export type LogLine = { readonly at: string; readonly when: string; readonly company: string; readonly words: string }

/** Oldest first, the last `limit` lines. */
export async function seeLog(context: Pick<Context, 'store' | 'guess'>, limit: number): Promise<readonly LogLine[]> {
  const { facts, seen, me } = await context.store.read(async (tx) => ({
    facts: await tx.facts.all(),
    seen: await tx.messagesSeen.recent(1_000),
    me: await readMe(tx.settings, context.guess),
  }))
  const lines = [...factsByOpening(facts).values()].flatMap((own) => {
    const opening = openingFrom(own)
    return storyOf(opening).map(({ at, title, detail }) => ({
      at,
      company: opening.company,
      words: detail ? `${title}. ${detail}` : title,
    }))
  })
  for (const { seenAt, outcome } of seen)
    if (outcome.startsWith('skipped')) lines.push({ at: seenAt, company: 'Mailbox', words: `A mail was ${outcome}` })
  return lines
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .slice(-limit)
    .map(({ at, company, words }) => ({
      at: at.toString(),
      when: at.toZonedDateTimeISO(me.zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' '),
      company,
      words,
    }))
}
