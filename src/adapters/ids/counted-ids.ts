/** Fake ids that count, so that a test reads the same every time. */
import type { Ids } from '../../app/ports/ids.ts'

export function createCountedIds(prefix = 'id'): Ids {
  let count = 0
  return { next: () => `${prefix}${String(++count).padStart(4, '0')}` }
}
