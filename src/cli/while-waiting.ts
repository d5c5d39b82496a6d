/**
 * Waits for a server somebody else runs without leaving the person before a silent screen: says on standard error what
 * is awaited and how long it has taken, and lets Ctrl+C end the wait instead of the program.
 */
import type { Shell } from './shell.ts'

const everySeconds = 10

/** `wait` calls `begin` once it truly asks somebody; before that, Ctrl+C leaves the program as ever. */
export async function whileWaiting<T>(
  io: Pick<Shell, 'note'>,
  wait: (begin: (words: string) => void, stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  let waited = 0
  let timer: NodeJS.Timeout | undefined
  const begin = (words: string) => {
    io.note(words)
    process.once('SIGINT', onInterrupt)
    timer = setInterval(
      () => io.note(`Still waiting, ${(waited += everySeconds)} seconds so far.`),
      everySeconds * 1_000,
    )
  }
  try {
    return await wait(begin, stop.signal)
  } finally {
    clearInterval(timer)
    process.removeListener('SIGINT', onInterrupt)
  }
}
