/** A Regards of its own in memory, furnished with the invented search of content/demo around the present moment. */
import { createMemoryStore } from '../adapters/store/memory/memory-store.ts'
import { calendarOf } from '../app/ground.ts'
import { learn } from '../app/learn.ts'
import { meKey } from '../app/me.ts'
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
  })
  return composed
}
