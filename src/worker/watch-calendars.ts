/** Reads the calendars that lie elsewhere again at their calm interval; beside the letters, so that none waits for a server. */
import { refreshCalendars } from '../app/calendar-sources.ts'
import type { Context } from '../app/context.ts'
import { isProblem } from '../app/problem.ts'
import type { WorkerOptions } from './run-worker.ts'

/** How often it is looked whether one is due. */
const lookMs = 60_000

/** Resolves when the signal has aborted; never rejects. */
export async function watchCalendars(context: Context, { signal, report }: WorkerOptions): Promise<void> {
  while (!signal.aborted) {
    const taken = await refreshCalendars(context, { onlyDue: true }).catch(() => null)
    if (taken !== null && isProblem(taken)) report({ kind: 'problem', problem: taken })
    await context.clock.sleepUntil(context.clock.now().add({ milliseconds: lookMs }), signal)
  }
}
