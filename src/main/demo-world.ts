/** A Regards of its own in memory, furnished with the invented search of content/demo around the present moment. */
import { createMemoryStore } from '../adapters/store/memory/memory-store.ts'
import type { Context } from '../app/context.ts'
import { addressesOf } from '../app/draft-letter.ts'
import { calendarOf } from '../app/ground.ts'
import { learn } from '../app/learn.ts'
import { meKey } from '../app/me.ts'
import type { WriteTransaction } from '../app/ports/store.ts'
import { writeLetter } from '../app/write-letter.ts'
import type { Fact } from '../core/facts/fact.ts'
import type { Me } from '../core/me/me.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { compareInstants, isAfter } from '../core/time/instant-order.ts'
import { demoFacts } from '../core/demo/demo-search.ts'
import { composeDemo, type Composed } from './compose.ts'
import { readShippedContent } from './shipped-content.ts'

/** `now` stands for the present moment in trials. */
export async function openDemoWorld(now?: Temporal.Instant): Promise<Composed> {
  const composed = await composeDemo({ store: createMemoryStore(), ...(now ? { now } : {}) })
  const { context } = composed
  const present = context.clock.now()
  const { facts, me } = demoFacts((await readShippedContent()).demo, present, (country) =>
    calendarOf(context, { country }, present),
  )
  await context.store.write(async (tx) => {
    await tx.settings.put(meKey, me)
    await learn(context, tx, facts)
    await keepSentLetters(context, tx, facts, me)
  })
  return composed
}

/** Lays down what the letters said that were sent before the visit, written from what was known at their hour. */
async function keepSentLetters(
  { content }: Pick<Context, 'content'>,
  tx: WriteTransaction,
  facts: readonly Fact[],
  me: Me,
): Promise<void> {
  const sent = facts.filter((fact) => fact.kind === 'LetterSent').toSorted((a, b) => compareInstants(a.at, b.at))
  for (const { openingId, letterId, stepId, step, to, at } of sent) {
    const known = facts.filter((fact) => fact.openingId === openingId && isAfter(at, fact.at))
    const opening = openingFrom(known)
    const then = { content, clock: { now: () => at } }
    const written = await writeLetter(then, tx, opening, { id: stepId, kind: step, to, late: false }, me)
    if (written === null) continue
    const { subject, body, standsOn } = written
    await tx.drafts.add({
      letterId,
      version: 1,
      openingId,
      stepId,
      step,
      personIds: to,
      to: addressesOf(opening, { to }),
      cc: [],
      subject,
      body,
      by: 'regards',
      createdAt: at,
      overrides: [],
      standsOn,
    })
  }
}
