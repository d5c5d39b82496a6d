/** Takes the writer's place among processes without holding up the rest of this one. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseSync } from 'node:sqlite'
import { troubleOf } from './sqlite-error.ts'

/** Longest wait for another process; its transactions last milliseconds, so beyond this it hangs. */
const usualPatienceMs = 10_000
const longestPauseMs = 20

/**
 * SQLite's own waiting (busy_timeout) sleeps in the thread and would freeze the server, so the waiting is done here, with
 * pauses of random length so that two processes do not keep step. The connection itself must not wait.
 */
export async function beginImmediate(database: DatabaseSync, patienceMs = usualPatienceMs): Promise<void> {
  const givesUpAt = performance.now() + patienceMs
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      database.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (troubleOf(error) !== 'locked' || performance.now() > givesUpAt) throw error
    }
    await sleep(pauseMs * (0.5 + Math.random()))
  }
}
