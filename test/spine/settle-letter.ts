/** Lets a watcher settle what an interrupted process left; a letter that has no yes gets one and leaves undisturbed. */
import type { Staying, Terminal } from '../support/run-regards.ts'

export async function letterState(terminal: Terminal, at: string): Promise<string> {
  const { json } = await terminal.run(['show', 'Acme'], at)
  const { letters } = json as { letters: readonly { state: string }[] }
  return letters.at(-1)?.state ?? 'none'
}

const settled: ReadonlySet<string> = new Set(['sent', 'asking', 'refused'])
const most = 14

/** `disturb` may end a watcher, saying so with true. */
export async function watchUntilSettled(
  terminal: Terminal,
  from: string,
  disturb: (watcher: Staying, tries: number) => Promise<boolean> = async () => false,
): Promise<{ readonly state: string }> {
  let at = Temporal.Instant.from(from).add({ minutes: 2 })
  for (let tries = 0; tries < most; tries++) {
    const state = await letterState(terminal, at.toString())
    if (settled.has(state)) return { state }
    if (state === 'none') await terminal.run(['send', 'Acme', '--at-once'], at.toString())
    else {
      // The letter rests for its minutes after a failed try, or for its hour; the clock is moved past them.
      at = at.add({ minutes: tries < 4 ? 2 : 30 })
      const watcher = terminal.start(['watch'], at.toString())
      if (await disturb(watcher, tries)) continue
      await watcher
        .until((line: { kind?: string }) => line.kind === 'send' || line.kind === 'doubt', 8_000)
        .catch(() => undefined)
      await watcher.stop()
    }
  }
  return { state: await letterState(terminal, at.toString()) }
}
