/** The machine's clock. Long waits are cut into short ones and compared with the deadline anew, so sleep shifts nothing. */
import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../../app/ports/clock.ts'

const longestNapMs = 30_000

export function createSystemClock(): Clock {
  const now = () => Temporal.Now.instant()
  return {
    now,
    zone: () => Temporal.Now.timeZoneId(),
    sleepUntil: async (until, signal) => {
      for (;;) {
        const leftMs = now().until(until).total('milliseconds')
        if (leftMs <= 0 || signal.aborted) return
        await setTimeout(Math.min(leftMs, longestNapMs), undefined, { signal }).catch(() => undefined)
      }
    },
  }
}
