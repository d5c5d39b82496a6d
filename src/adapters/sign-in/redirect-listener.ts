/** Waits on loopback for the browser that comes back from a sign-in page (RFC 8252 §7.3), once. */
import { createServer } from 'node:http'

export type RedirectListener = {
  readonly address: string
  /** The parameters it came with; null when the signal aborted first. */
  readonly arrived: Promise<URLSearchParams | null>
}

const page = `<!doctype html><meta charset="utf-8"><title>Regards</title>
<p style="font:18px/1.5 system-ui;margin:3rem">You can close this window and go back to Regards.</p>`

export async function listenForRedirect(host: string, signal: AbortSignal): Promise<RedirectListener> {
  const { promise: arrived, resolve } = Promise.withResolvers<URLSearchParams | null>()
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    // a browser also asks for its icon, and looks ahead
    const isReturn = pathname === '/' && (searchParams.has('code') || searchParams.has('error'))
    response.writeHead(isReturn ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      connection: 'close',
    })
    response.end(isReturn ? page : '')
    if (isReturn) end(searchParams)
  })
  const end = (found: URLSearchParams | null) => {
    server.close()
    signal.removeEventListener('abort', onAbort)
    resolve(found)
  }
  const onAbort = () => end(null)
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', listening)
  })
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) end(null)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { address: `http://${host}:${port}/`, arrived }
}
