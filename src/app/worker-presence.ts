/** Whether some process is awake that sends letters at their hour: `regards start` or `regards watch`. */
import type { Context } from './context.ts'

const key = 'worker'

export async function announceWorker(context: Pick<Context, 'store' | 'workers'>): Promise<void> {
  await context.store.write((tx) => tx.settings.put(key, context.workers.self))
}

export async function isWorkerAwake(context: Pick<Context, 'store' | 'workers'>): Promise<boolean> {
  const owner = await context.store.read((tx) => tx.settings.get(key))
  return typeof owner === 'string' && !context.workers.isGone(owner)
}

export async function dismissWorker(context: Pick<Context, 'store' | 'workers'>): Promise<void> {
  await context.store.write(async (tx) => {
    if ((await tx.settings.get(key)) === context.workers.self) await tx.settings.put(key, null)
  })
}
