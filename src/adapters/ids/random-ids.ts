/** Random ids that sort by the time they were made (UUID version 7, RFC 9562). */
import { randomUUIDv7 } from 'node:crypto'
import type { Ids } from '../../app/ports/ids.ts'

export function createRandomIds(): Ids {
  return { next: () => randomUUIDv7() }
}
