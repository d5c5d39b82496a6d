/** Random ids (UUID version 4). */
import { randomUUID } from 'node:crypto'
import type { Ids } from '../../app/ports/ids.ts'

export function createRandomIds(): Ids {
  return { next: () => randomUUID() }
}
