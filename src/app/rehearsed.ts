/** Does something in one transaction, or only tries it: what it would come to is told, and nothing of it is kept. */
import type { Store, WriteTransaction } from './ports/store.ts'
import { isProblem } from './problem.ts'

class OnlyTried<T> extends Error {
  readonly result: T
  constructor(result: T) {
    super('only tried')
    this.result = result
  }
}

/** A problem keeps nothing either. */
export async function rehearsed<T>(
  store: Store,
  onlyTry: boolean,
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  try {
    return await store.write(async (tx) => {
      const result = await work(tx)
      if (onlyTry || isProblem(result)) throw new OnlyTried(result)
      return result
    })
  } catch (error) {
    if (error instanceof OnlyTried) return error.result as T
    throw error
  }
}
