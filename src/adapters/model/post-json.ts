/**
 * Posts to a server the person named and reads its answer: tries again where it is busy, stops at a time and at a size,
 * and follows a redirect only within the same origin, so that nothing goes to a host that was not agreed to.
 */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | {
      readonly kind: 'failed'
      readonly why: 'slow' | 'unreachable' | 'busy' | 'redirected' | 'huge'
      readonly words: string
    }

export type Posting = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** When to give up, of all that is tried. */
  readonly signal: AbortSignal
  /** First pause before trying again; each is twice the one before. */
  readonly pauseMs?: number
}

/** Bytes; a letter with its map is a few thousand. */
const largestAnswer = 1_000_000
const mostTries = 3
const mostHops = 3
/** A server that asks for a longer rest is left alone. */
const longestPauseMs = 10_000

export async function postJson(posting: Posting): Promise<Posted> {
  const host = new URL(posting.url).host
  for (let attempt = 1; ; attempt++) {
    const posted = await postOnce(posting, host)
    const isBusy =
      posted.kind === 'answered' && (posted.status === 429 || posted.status >= 500) && posted.status !== 501
    const isLost = posted.kind === 'failed' && posted.why === 'unreachable'
    if (!isBusy && !isLost) return posted
    if (attempt === mostTries)
      return isBusy
        ? { kind: 'failed', why: 'busy', words: `${host} was too busy (${posted.status}), ${mostTries} times.` }
        : posted
    const wait = Math.max((posting.pauseMs ?? 400) * 2 ** (attempt - 1), posted.kind === 'answered' ? posted.restMs : 0)
    if (wait > longestPauseMs)
      return { kind: 'failed', why: 'busy', words: `${host} asks to be left alone for a while.` }
    if (!(await paused(wait, posting.signal))) return tooSlow(host)
  }
}

type Once = (Extract<Posted, { kind: 'answered' }> & { restMs: number }) | Extract<Posted, { kind: 'failed' }>

async function postOnce({ url, headers, body, signal }: Posting, host: string): Promise<Once> {
  let at = url
  try {
    for (let hop = 0; ; hop++) {
      const response = await fetch(at, { method: 'POST', headers, body, redirect: 'manual', signal })
      if (response.status < 300 || response.status > 399) {
        const text = await textOf(response)
        if (text === null)
          return { kind: 'failed', why: 'huge', words: `${host} answered with far more than a letter.` }
        const restMs = 1_000 * (Number(response.headers.get('retry-after')) || 0)
        return { kind: 'answered', status: response.status, text, restMs }
      }
      await response.body?.cancel()
      const to = new URL(response.headers.get('location') ?? '', at)
      const isKept = response.status === 307 || response.status === 308
      if (to.origin !== new URL(url).origin || !isKept || hop === mostHops)
        return { kind: 'failed', why: 'redirected', words: `${host} sends on to ${to.host}; nothing was sent there.` }
      at = to.href
    }
  } catch {
    return signal.aborted ? tooSlow(host) : { kind: 'failed', why: 'unreachable', words: `${host} did not answer.` }
  }
}

const tooSlow = (host: string) => ({ kind: 'failed' as const, why: 'slow' as const, words: `${host} took too long.` })

/** Null where it is too large; what is left is not read. */
async function textOf(response: Response): Promise<string | null> {
  if (response.body === null) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.length
    if (size > largestAnswer) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** False where the time was up first. */
function paused(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    const stop = () => (clearTimeout(timer), resolve(false))
    const timer = setTimeout(() => (signal.removeEventListener('abort', stop), resolve(true)), ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
