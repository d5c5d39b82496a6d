/** The invented job search, in memory: at the terminal or in the browser. Nothing of the person's is read or written. */
import { seeToday } from '../app/see-today.ts'
import { showOpening } from '../app/show-opening.ts'
import { sayOpening, sayToday } from '../cli/say-today.ts'
import type { Shell } from '../cli/shell.ts'
import type { OpeningId } from '../core/facts/ids.ts'
import { openDemoWorld } from './demo-world.ts'
import { serveContext } from './serve.ts'

export async function demo(io: Shell, options: { web?: boolean; port: number; open: boolean }): Promise<void> {
  const composed = await openDemoWorld(io.flags.now ? Temporal.Instant.from(io.flags.now) : undefined)
  try {
    const { context } = composed
    if (options.web) return await serveContext(io, context, options, { isDemo: true })
    const today = await seeToday(context)
    const told = [...today.toDo, ...today.waiting].find(({ company }) => company === 'Northwind')
    const opening = told ? await showOpening(context, told.openingId as OpeningId) : null
    if (io.flags.json) return io.json({ today, opening })
    io.say('An invented job search. Nothing of yours is touched, and nothing is sent.\n')
    io.say(sayToday(today))
    if (opening) io.say(`\n\nOne of them\n\n${sayOpening(opening)}`)
    io.say('\nSee it in the browser with `regards demo --web`. Begin your own with `regards add "…"`.')
  } finally {
    await composed.close()
  }
}
