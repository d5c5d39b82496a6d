import { describe, expect, it } from 'vitest'
import { createTeller, moment } from '../../../test/support/facts.ts'
import { openingFrom } from '../opening/opening-from.ts'
import {
  answerTimesSentence,
  lettersSentence,
  promisesSentence,
  shareWords,
  weeksSentence,
} from '../words/insight-words.ts'
import { answerTimes, middleDays } from './answer-times.ts'
import { lettersAfter } from './letters-after.ts'
import { promisesKept } from './promises-kept.ts'
import { weeksUntil } from './weeks.ts'

const now = moment('2026-11-24T12:00')

type Told = Parameters<typeof openingFrom>[0]
const opening = (tell: (t: ReturnType<typeof createTeller>) => Told, openingId = 'o1') => {
  const t = createTeller({ openingId })
  return openingFrom([t.added(), t.person('dana'), ...tell(t)])
}

describe('the time to an answer', () => {
  const quick = opening((t) => [
    t.held('2026-11-02T14:00'),
    t.replied('2026-11-03T09:00', 'acknowledgement'),
    t.replied('2026-11-06T09:00', 'next-round'),
  ])
  const slow = opening((t) => [t.held('2026-10-01T14:00'), t.replied('2026-10-21T09:00', 'rejection')], 'o2')
  const waiting = opening((t) => [t.held('2026-11-10T14:00')], 'o3')

  it('counts days from the interview to the first word with news in it', () => {
    expect(answerTimes([slow, waiting, quick], now).map(({ days, isAnswered }) => [days, isAnswered])).toEqual([
      [4, true],
      [20, true],
      [14, false],
    ])
    expect(middleDays(answerTimes([slow, quick, waiting], now))).toBe(4)
  })

  it('does not wait where the person withdrew', () => {
    const withdrawn = opening((t) => [
      t.held('2026-11-10T14:00'),
      t.tell('CandidacyWithdrawn', '2026-11-12T09:00', {} as never),
    ])
    expect(answerTimes([withdrawn], now)).toEqual([])
  })

  it('is said with the longest wait', () => {
    expect(answerTimesSentence(answerTimes([slow, waiting, quick], now))).toBe(
      'Two answers have come, half of them within 4 days of the interview. One is still awaited, for 14 days now.',
    )
    expect(answerTimesSentence([])).toBe('No answer has come yet.')
  })
})

describe('promises', () => {
  const outcome = (tell: (t: ReturnType<typeof createTeller>) => Told) =>
    promisesKept([opening(tell)], now).map(({ outcome: kind, days }) => [kind, days])

  it('are kept by a word on the day or before', () => {
    expect(
      outcome((t) => [t.promised('2026-11-02T15:00', '2026-11-13'), t.replied('2026-11-13T17:00', 'offer')]),
    ).toEqual([['kept', 0]])
  })
  it('are late by a word after the day', () => {
    expect(
      outcome((t) => [t.promised('2026-11-02T15:00', '2026-11-13'), t.replied('2026-11-17T09:00', 'rejection')]),
    ).toEqual([['late', 4]])
  })
  it('are not kept by a receipt', () => {
    expect(
      outcome((t) => [t.promised('2026-11-02T15:00', '2026-11-13'), t.replied('2026-11-12T09:00', 'acknowledgement')]),
    ).toEqual([['broken', 11]])
  })
  it('are moved by another date named in time, which then stands for itself', () => {
    expect(
      outcome((t) => [t.promised('2026-11-02T15:00', '2026-11-13'), t.promised('2026-11-12T15:00', '2026-11-27')]),
    ).toEqual([
      ['moved', -1],
      ['ahead', -3],
    ])
  })
  it('are ahead on the very day', () => {
    expect(outcome((t) => [t.promised('2026-11-02T15:00', '2026-11-24')])).toEqual([['ahead', 0]])
  })

  it('are said plainly where there is one', () => {
    const one = [opening((t) => [t.promised('2026-11-02T15:00', '2026-11-13')])]
    expect(promisesSentence(promisesKept(one, now))).toBe('The one promised date passed without a word.')
  })

  it('are said in counts while they are few', () => {
    const some = [
      opening((t) => [t.promised('2026-11-02T15:00', '2026-11-13'), t.replied('2026-11-13T17:00', 'offer')]),
      opening((t) => [t.promised('2026-11-02T15:00', '2026-11-13')], 'o2'),
      opening((t) => [t.promised('2026-11-02T15:00', '2026-12-04')], 'o3'),
    ]
    expect(promisesSentence(promisesKept(some, now))).toBe(
      'One of two promised dates was kept; one passed without a word. One date is still ahead.',
    )
  })
})

describe('letters and what came after', () => {
  it('counts by kind: answered, came back, quiet, open', () => {
    const one = opening((t) => [
      t.held('2026-10-01T14:00'),
      t.sent('thank-you', '2026-10-02T09:10'),
      t.sent('check-in', '2026-10-12T09:10'),
      t.replied('2026-10-13T09:10', 'still-deciding'),
    ])
    const two = opening((t) => [t.sent('thank-you', '2026-11-20T09:10')], 'o2')
    const three = opening((t) => [t.sent('thank-you', '2026-11-01T09:10')], 'o3')
    const back = opening(
      (t) => [
        t.sent('thank-you', '2026-11-20T09:10', ['dana'], { letterId: 'l-x' }),
        t.tell('BounceReceived', '2026-11-20T09:12', { letterId: 'l-x', permanent: true } as never),
      ],
      'o4',
    )
    const kinds = lettersAfter([one, two, three, back], now)
    expect(kinds).toEqual([
      { kind: 'thank-you', sent: 4, answered: 0, returned: 1, quiet: 2, open: 1 },
      { kind: 'check-in', sent: 1, answered: 1, returned: 0, quiet: 0, open: 0 },
    ])
    expect(lettersSentence(kinds)).toBe(
      'One of five letters was answered before you wrote again; one came back and one is still fresh.',
    )
  })
})

describe('weeks', () => {
  it('begin on Monday in the person’s own zone', () => {
    const one = opening((t) => [
      t.held('2026-11-16T00:30'),
      t.sent('thank-you', '2026-11-17T09:10'),
      t.replied('2026-11-23T09:00', 'offer'),
    ])
    const inNewYork = weeksUntil([one], now, 'America/New_York', 3)
    expect(
      inNewYork.map(({ monday, interviews, letters, answers }) => [String(monday), interviews, letters, answers]),
    ).toEqual([
      ['2026-11-09', 0, 0, 0],
      ['2026-11-16', 1, 1, 0],
      ['2026-11-23', 0, 0, 1],
    ])
    expect(weeksUntil([one], now, 'America/Los_Angeles', 3)[0]?.interviews).toBe(1)
    expect(weeksSentence(inNewYork, Temporal.PlainDate.from('2026-11-24'))).toBe(
      'This week: no interviews, no letters and one answer. Your fullest was the one from Monday 16 November.',
    )
  })
})

describe('shares', () => {
  it('are percentages only from twenty cases on', () => {
    expect(shareWords(0, 3)).toBe('none of three')
    expect(shareWords(9, 19)).toBe('nine of 19')
    expect(shareWords(15, 20)).toBe('15 of 20 (75 %)')
  })
})
