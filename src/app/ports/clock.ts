/** The time, and waiting for it. Only this port knows what o'clock it is. */
export interface Clock {
  now(): Temporal.Instant
  /** The person's own zone, an IANA name. */
  zone(): string
  /** Resolves at `until` or when the signal aborts; recomputed from the deadline, so a sleeping laptop shifts nothing. */
  sleepUntil(until: Temporal.Instant, signal: AbortSignal): Promise<void>
}
