/** A clock set to another time that goes on from there: `--now`, and the moved clock of trials. */
import type { Clock } from '../../app/ports/clock.ts'
import { createSystemClock } from './system-clock.ts'

export function createShiftedClock(start: Temporal.Instant, zone?: string): Clock {
  const real = createSystemClock()
  const began = real.now()
  const shift = began.until(start)
  return {
    now: () => real.now().add(shift),
    zone: () => zone ?? real.zone(),
    sleepUntil: (until, signal) => real.sleepUntil(until.subtract(shift), signal),
  }
}
