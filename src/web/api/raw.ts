/** Sends the bytes of a file; everything else goes through the typed client. */
import { asked } from './client.ts'
import { base } from '../world.ts'
import type { ClientResponse } from 'hono/client'

/** The JSON of a good answer; throws a ProblemError otherwise. `path` begins with '/api/files/'. */
export function askedWithBytes<T>(path: `/api/files/${string}`, bytes: Blob): Promise<T> {
  const call = fetch(`${base}${path}`, {
    method: 'POST',
    body: bytes,
    headers: { 'content-type': 'application/octet-stream' },
  })
  return asked(call as unknown as Promise<ClientResponse<T, number, 'json'>>) as Promise<T>
}
