import { describe, expect, it } from 'vitest'
import { createTeller, moment } from '../../../test/support/facts.ts'
import { lastContactWords } from '../words/contact-words.ts'
import { contactsWith, nextMeetingWith } from './contacts.ts'
import { openingFrom } from './opening-from.ts'

const dana = 'dana' as never
const tom = 'tom' as never
const day = (text: string) => Temporal.PlainDate.from(text)

describe('contacts with a person', () => {
  const t = createTeller()
  const opening = openingFrom([
    t.added(),
    t.person('dana'),
    t.person('tom'),
    t.held('2026-11-10T14:00', ['dana', 'tom']),
    t.sent('thank-you', '2026-11-11T09:10', ['dana']),
    t.replied('2026-11-12T11:00', 'acknowledgement'),
    t.sent('check-in', '2026-11-24T09:10', ['dana']),
  ])

  it('are those with that person alone, oldest first, and none of the future', () => {
    expect(contactsWith(dana, opening, moment('2026-11-20')).map(({ kind }) => kind)).toEqual(['met', 'wrote', 'heard'])
    expect(contactsWith(dana, opening, moment('2026-12-01')).at(-1)?.kind).toBe('wrote')
    expect(contactsWith(tom, opening, moment('2026-12-01')).map(({ kind }) => kind)).toEqual(['met'])
  })

  it('leave out a letter that came back', () => {
    const sent = t.sent('thank-you', '2026-11-11T09:10', ['tom'], { letterId: 'l-tom' })
    const bounced = t.tell('BounceReceived', '2026-11-11T09:12', { letterId: 'l-tom', permanent: true } as never)
    const back = openingFrom([t.added(), t.person('tom'), sent, bounced])
    expect(contactsWith(tom, back, moment('2026-12-01'))).toEqual([])
  })

  it('know the next meeting that is set', () => {
    const set = t.tell('InterviewScheduled', '2026-11-20T10:00', {
      interviewId: 'i9',
      dayOnly: false,
      people: ['dana'],
      startsAt: '2026-12-03T10:00',
    } as never)
    const ahead = openingFrom([t.added(), t.person('dana'), set])
    expect(nextMeetingWith(dana, ahead, moment('2026-11-24'))?.toString()).toBe('2026-12-03T15:00:00Z')
    expect(nextMeetingWith(tom, ahead, moment('2026-11-24'))).toBeNull()
  })
})

describe('the last contact in words', () => {
  const on = (kind: 'met' | 'wrote' | 'called' | 'spoke' | 'heard', text: string, today = '2026-11-24') =>
    lastContactWords({ kind, day: day(text) }, day(today))

  it('counts the days of quiet', () => {
    expect(on('wrote', '2026-11-24')).toBe('You wrote today')
    expect(on('wrote', '2026-11-23')).toBe('You wrote yesterday')
    expect(on('wrote', '2026-11-12')).toBe('Quiet for 12 days since you wrote')
    expect(on('heard', '2026-11-12')).toBe('They answered 12 days ago')
    expect(on('met', '2026-09-01')).toBe('Quiet for 12 weeks since you met')
    expect(on('spoke', '2026-05-20')).toBe('You spoke 6 months ago')
  })
})
