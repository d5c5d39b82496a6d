/** Lets the writers of this process go one after the other, in the order they came; other processes are the engine's concern. */
import { AsyncLocalStorage } from 'node:async_hooks'

/** A write started inside another would wait for ever for its own end, so it throws instead. */
export function createWriterTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  const turns = new AsyncLocalStorage<{ isOver: boolean }>()
  return async (work) => {
    if (turns.getStore()?.isOver === false)
      throw new Error('A write was started inside a write. Pass the transaction on instead.')
    const turn = { isOver: false }
    const result = last.then(async () => {
      try {
        return await turns.run(turn, work)
      } finally {
        turn.isOver = true
      }
    })
    last = result.catch(() => undefined)
    return result
  }
}
