import { describe, expect, it } from 'vitest'
import { shippedPolicy } from '../../../test/support/policy.ts'
import type { Policy } from '../policy/policy.ts'
import { policyWith } from '../policy/policy-with.ts'
import { plainCalendar } from '../time/business-calendar.ts'
import { comparePlans } from './compare-plans.ts'
import { forecast } from './forecast.ts'
import { inventedOpening } from './invented-opening.ts'

const zone = 'America/New_York'
/** Monday 23 November 2026, 16:00; they answer by Monday 30 November. */
const now = Temporal.Instant.from('2026-11-23T21:00:00Z')
const promisedBy = Temporal.PlainDate.from('2026-11-30')
const opening = inventedOpening(now, { place: { country: 'CA', zone }, promisedBy })
const ahead = (policy: Policy) => forecast(opening, policy, now, plainCalendar)
const day = (at: Temporal.Instant | null) => at?.toZonedDateTimeISO(zone).toPlainDate().toString() ?? 'never'
const compared = (before: Policy, after: Policy) =>
  comparePlans(ahead(before), ahead(after), zone).map(
    ({ kind, move, days, before: old, after: fresh }) => `${kind} ${move} ${days}: ${day(old)} → ${day(fresh)}`,
  )
const steady = shippedPolicy('steady')

describe('comparePlans', () => {
  it('finds nothing where nothing changes', () => {
    expect(new Set(compared(steady, steady).map((line) => line.split(' ')[1]))).toEqual(new Set(['same']))
  })

  /** The days are counted by hand; in open waits each from 15 December to 6 January counts for half. */
  it('says what a brisker rhythm brings forward', () => {
    expect(compared(steady, shippedPolicy('brisk'))).toEqual([
      'thank-you same 0: 2026-11-24 → 2026-11-24',
      'check-in earlier -1: 2026-12-02 → 2026-12-01',
      'second-check-in earlier -3: 2026-12-11 → 2026-12-08',
      'call earlier -8: 2026-12-24 → 2026-12-16',
      'call earlier -8: 2026-12-30 → 2026-12-22',
      'closing earlier -5: 2027-01-13 → 2027-01-08',
    ])
  })

  it('says what a gentler one puts off and leaves out', () => {
    expect(compared(steady, shippedPolicy('gentle'))).toEqual([
      'thank-you same 0: 2026-11-24 → 2026-11-24',
      'check-in later 1: 2026-12-02 → 2026-12-03',
      'second-check-in later 11: 2026-12-11 → 2026-12-22',
      'call disappears 0: 2026-12-24 → never',
      'call disappears 0: 2026-12-30 → never',
      'closing same 0: 2027-01-13 → 2027-01-13',
    ])
  })

  it('says what one value adds', () => {
    const { policy } = policyWith(shippedPolicy('gentle'), [{ line: 'call.offered', value: true }])
    expect(compared(shippedPolicy('gentle'), policy)).toContainEqual(expect.stringMatching(/^call appears 0: never → /))
  })
})
