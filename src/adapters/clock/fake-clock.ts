/** A fake clock: time moves only when a test says so. */
import type { Clock } from '../../app/ports/clock.ts'

export type FakeClock = Clock & {
  moveTo(instant: Temporal.Instant): void
  advance(by: Temporal.DurationLike): void
}

export function createFakeClock(start: Temporal.Instant, zone = 'UTC'): FakeClock {
  let at = start
  const sleepers = new Set<() => void>()
  const moveTo = (instant: Temporal.Instant) => {
    at = instant
    for (const wake of sleepers) wake()
  }
  return {
    now: () => at,
    zone: () => zone,
    moveTo,
    advance: (by) => moveTo(at.add(by)),
    sleepUntil: (until, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          if (!signal.aborted && Temporal.Instant.compare(at, until) < 0) return
          sleepers.delete(wake)
          resolve()
        }
        sleepers.add(wake)
        signal.addEventListener('abort', wake, { once: true })
        wake()
      }),
  }
}
