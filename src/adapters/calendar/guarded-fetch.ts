/**
 * Asks other servers for calendars and address books within bounds: encrypted unless it is this machine, never from the net back to this
 * machine, at most so many bytes and seconds, and a password only to the domain that it belongs to.
 */
import { registrableDomain } from '../../core/mail/mail-domains.ts'

/** A server that may not be asked, or answers too much. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched'
}

/** Bytes; ten years of a full calendar are a third of it. */
const largestAnswer = 10_000_000
const patienceMs = 20_000
const mostHops = 4

/** `agreed` is the address the person said yes to. */
export function guardedFetch(agreed: URL): typeof globalThis.fetch {
  return async (input, init = {}) => {
    let url = new URL(input instanceof Request ? input.url : String(input))
    const isSecret = new Headers(init.headers).has('authorization')
    for (let hop = 0; ; hop++) {
      mayAsk(url, agreed, isSecret)
      const response = await fetch(url, {
        ...init,
        redirect: 'manual',
        credentials: 'omit',
        signal: AbortSignal.timeout(patienceMs),
      })
      const to = response.headers.get('location')
      const isSentOn = response.status >= 300 && response.status < 400 && to !== null
      if (!isSentOn || init.redirect === 'manual') return bounded(response, url)
      await response.body?.cancel()
      if (hop === mostHops) throw new NotFetched(`${url.host} sends on without end.`)
      url = new URL(to, url)
    }
  }
}

export function mayBeAsked(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

export const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host)

function mayAsk(url: URL, agreed: URL, isSecret: boolean): void {
  if (!mayBeAsked(url)) throw new NotFetched(`${url.host} would be asked without encryption.`)
  if (isLoopback(url.hostname) && !isLoopback(agreed.hostname))
    throw new NotFetched(`${agreed.host} sends on to this machine.`)
  const isOwn = url.host === agreed.host || domainOf(url) === domainOf(agreed)
  if (isSecret && !isOwn)
    throw new NotFetched(`${agreed.host} sends on to ${url.host}; your password was not sent there.`)
}

const domainOf = ({ hostname, host }: URL) => registrableDomain(hostname) || host

async function bounded(response: Response, { host }: URL): Promise<Response> {
  if (response.body === null) return response
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.length
    if (size > largestAnswer) throw new NotFetched(`${host} answered with far more than a calendar or an address book.`)
    chunks.push(chunk)
  }
  const { status, statusText, headers } = response
  const kept = new Headers(headers)
  // The bytes are unpacked by now.
  kept.delete('content-encoding')
  kept.delete('content-length')
  const bare = new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), {
    status,
    statusText,
    headers: kept,
  })
  Object.defineProperty(bare, 'url', { value: response.url })
  return bare
}
