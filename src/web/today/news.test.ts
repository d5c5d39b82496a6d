import { describe, expect, it } from 'vitest'
import type { HeardView, LetterView, StepView, TodayView } from '../../app/views/today-view.ts'
import { newsBetween } from './news.ts'

const empty = {
  now: '2026-11-24T09:12:00Z',
  zone: 'Europe/London',
  day: 'Tuesday 24 November',
  headline: '',
  toDo: [],
  asks: [],
  mailboxes: [],
  scheduled: [],
  waiting: [],
  heardBack: [],
  doneToday: [],
  resting: [],
  attribution: '',
} satisfies TodayView
const letter = (openingId: string, letterId = 'l-1') =>
  ({ letterId, openingId, title: 'Ask Dana Kim for news' }) as LetterView
const toRead = (openingId: string) =>
  ({
    stepId: `${openingId}.understand-reply.f-1`,
    openingId,
    kind: 'understand-reply',
    company: 'Acme',
    to: [{ name: 'Dana Kim' }],
  }) as unknown as StepView
const heard = (openingId: string, factId = 'f-1') =>
  ({ factId, openingId, title: 'Dana Kim is still deciding', company: 'Acme' }) as HeardView

describe('newsBetween', () => {
  it('tells who answered and which letter was taken back for it', () => {
    const before = { ...empty, scheduled: [letter('o-acme'), letter('o-other', 'l-2')] }
    const after = { ...empty, toDo: [toRead('o-acme')], scheduled: [letter('o-other', 'l-2')] }
    expect(newsBetween(before, after)).toEqual([
      {
        title: 'Dana Kim answered',
        openingId: 'o-acme',
        takenBack: [{ letterId: 'l-1', title: 'Ask Dana Kim for news' }],
      },
    ])
  })

  it('tells an answer once, and not again when the person has said what it means', () => {
    expect(newsBetween(empty, { ...empty, heardBack: [heard('o-acme')] })).toHaveLength(1)
    const read = { ...empty, toDo: [toRead('o-acme')] }
    expect(newsBetween(read, { ...empty, heardBack: [heard('o-acme')] })).toEqual([])
    expect(newsBetween(read, read)).toEqual([])
  })

  it('tells of a letter that needs a word, unless an answer is told of the same opening', () => {
    const after = { ...empty, asks: [letter('o-acme')] }
    expect(newsBetween(empty, after)).toMatchObject([{ title: '“Ask Dana Kim for news” needs a word from you' }])
    expect(newsBetween(after, after)).toEqual([])
    expect(newsBetween(empty, { ...after, toDo: [toRead('o-acme')] })).toHaveLength(1)
  })

  it('is silent about what the person did: a yes taken back, a letter that left', () => {
    const before = { ...empty, scheduled: [letter('o-acme')] }
    expect(newsBetween(before, empty)).toEqual([])
    const done = [{ openingId: 'o-acme', title: 'Ask Dana Kim for news', when: '' }]
    expect(newsBetween(before, { ...empty, doneToday: done, heardBack: [heard('o-acme')] })).toMatchObject([
      { takenBack: [] },
    ])
  })
})
