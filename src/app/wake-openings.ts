/** Looks again at openings whose time has come. A wake-up says only "look again": waking twice is harmless. */
import type { Context } from './context.ts'
import { settleOpening } from './learn.ts'

export async function wakeOpenings(context: Context, limit = 100): Promise<number> {
  const due = await context.store.read((tx) => tx.wakeUps.due(context.clock.now(), limit))
  for (const { openingId } of due) await context.store.write((tx) => settleOpening(context, tx, openingId))
  return due.length
}
