import { describe, expect, it } from 'vitest'
import { plainCalendar } from '../time/business-calendar.ts'
import { proposalText, proposedSlots, slotInWords, type SlotGround } from './proposed-slots.ts'

/** Thursday 26 November 2026, 16:00 in New York. */
const ground: SlotGround = {
  now: Temporal.Instant.from('2026-11-26T21:00:00Z'),
  there: 'Europe/Berlin',
  here: 'America/New_York',
  calendar: plainCalendar,
  busy: [],
}
const words = (given: SlotGround) => proposedSlots(given).map((at) => slotInWords(at, given))

describe('proposedSlots', () => {
  it('offers three working days, at hours that are day on both clocks', () => {
    expect(words(ground)).toEqual([
      'Friday 27 November, 2 pm in Berlin (8 am in New York)',
      'Monday 30 November, 2 pm in Berlin (8 am in New York)',
      'Tuesday 1 December, 2 pm in Berlin (8 am in New York)',
    ])
  })

  it('takes turns between morning and afternoon where the clock is one', () => {
    expect(words({ ...ground, here: 'Europe/Paris' })).toEqual([
      'Friday 27 November, 10 am',
      'Monday 30 November, 2 pm',
      'Tuesday 1 December, 10 am',
    ])
  })

  it('leaves out holidays and what is near something else', () => {
    const calendar = { ...plainCalendar, holidays: new Map([['2026-11-30', 'A holiday']]) }
    const busy = [Temporal.Instant.from('2026-11-27T09:30:00Z')]
    expect(words({ ...ground, here: 'Europe/Paris', calendar, busy })).toEqual([
      'Friday 27 November, 2 pm',
      'Tuesday 1 December, 2 pm',
      'Wednesday 2 December, 10 am',
    ])
  })

  it('offers nothing rather than a night', () => {
    expect(proposedSlots({ ...ground, there: 'Asia/Karachi', here: 'America/Los_Angeles' })).toEqual([])
    expect(words({ ...ground, there: 'Pacific/Auckland', here: 'America/Los_Angeles' })[0]).toBe(
      'Monday 30 November, 10 am in Auckland (Sunday 29 November, 1 pm in Los Angeles)',
    )
  })

  it('says one time as a question and several as a list', () => {
    expect(proposalText(['Friday'])).toBe(
      'Would Friday suit you? If not, please name a time, and I will make it possible.',
    )
    expect(proposalText(['Friday', 'Monday'])).toContain('- Friday\n- Monday\n')
  })
})
