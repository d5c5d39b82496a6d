import { describe, expect, it } from 'vitest'
import { shippedPolicy } from '../../../test/support/policy.ts'
import { policyWith } from '../policy/policy-with.ts'
import { plainCalendar } from '../time/business-calendar.ts'
import { sixWeeks, type SampleGround, type SixWeeks } from './six-weeks.ts'

const ground: SampleGround = {
  now: Temporal.Instant.from('2026-11-24T15:00:00Z'),
  place: { country: 'US', zone: 'America/New_York' },
  calendar: plainCalendar,
  promisedWithin: 8,
}
const all = ({ weeks, later }: SixWeeks) => [...weeks.flat().flatMap(({ steps }) => steps), ...later]
const dayOf = (weeks: SixWeeks, kind: string) => all(weeks).find((step) => step.kind === kind)?.day

describe('six weeks under a policy', () => {
  it('begin on the Monday of the interview and hold whole weeks', () => {
    const preview = sixWeeks(shippedPolicy(), ground)
    expect(preview).toMatchObject({ monday: '2026-11-23', interviewOn: '2026-11-24', promisedOn: '2026-12-04' })
    expect(preview.weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7])
    expect(preview.weeks[0]?.map(({ isWorked }) => isWorked)).toEqual([true, true, true, true, true, false, false])
  })

  it('ask for news as many days after the promised one as the policy says', () => {
    expect(dayOf(sixWeeks(shippedPolicy('steady'), ground), 'check-in')).toBe('2026-12-08')
    expect(dayOf(sixWeeks(shippedPolicy('brisk'), ground), 'check-in')).toBe('2026-12-07')
    const slower = policyWith(shippedPolicy(), [{ line: 'check-in.after-promise', value: 5 }]).policy
    expect(dayOf(sixWeeks(slower, ground), 'check-in')).toBe('2026-12-11')
  })

  it('never ask before the promised day, and thank first', () => {
    const steps = all(sixWeeks(shippedPolicy(), ground))
    expect(steps[0]?.kind).toBe('thank-you')
    expect(steps.filter(({ kind, day }) => kind !== 'thank-you' && day <= '2026-12-04')).toEqual([])
  })

  it('name the holiday on a day that is not worked, and count around it', () => {
    const calendar = { ...plainCalendar, holidays: new Map([['2026-12-07', 'A holiday']]) }
    const preview = sixWeeks(shippedPolicy(), { ...ground, calendar })
    expect(preview.weeks[2]?.[0]).toMatchObject({ day: '2026-12-07', isWorked: false, holiday: 'A holiday' })
    expect(dayOf(preview, 'check-in')).toBe('2026-12-09')
  })

  it('begin with the next working day where today is none', () => {
    const saturday = Temporal.Instant.from('2026-11-28T15:00:00Z')
    expect(sixWeeks(shippedPolicy(), { ...ground, now: saturday })).toMatchObject({
      monday: '2026-11-30',
      today: '2026-11-28',
      interviewOn: '2026-11-30',
    })
  })

  it('survive the way through JSON unchanged', () => {
    const preview = sixWeeks(shippedPolicy(), { ...ground, promisedWithin: null })
    expect(JSON.parse(JSON.stringify(preview))).toEqual(preview)
    expect(preview.promisedOn).toBeNull()
  })
})
