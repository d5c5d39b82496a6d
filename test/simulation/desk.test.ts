import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/core/facts/fact.ts'
import { changedByRepeat, leftWithoutYes, queuedAfterAnswer } from '../../src/core/simulation/judge-sending.ts'
import { checkAsync, sayFailure } from '../support/check-property.ts'
import { brokenAtDesk, desk, storyOfDesk } from '../support/lived-desk.ts'
import { moment } from '../support/facts.ts'

const runs = Number(process.env['RUNS'] ?? 15)

describe('days at the desk', () => {
  it('1, 2, 10: nothing leaves without a standing yes, an answer clears the queue, the same mail again changes nothing', async () => {
    const failure = await checkAsync(desk, brokenAtDesk, storyOfDesk, { runs })
    expect(failure && sayFailure('desk', failure)).toBeNull()
  })
})

describe('the judge of sending catches', () => {
  const fact = (kind: string, at: string, letterId = 'l1'): Fact =>
    ({ kind, id: `${kind}${at}`, openingId: 'o1', learntAt: moment(at), at: moment(at), letterId }) as unknown as Fact
  const yes = fact('LetterApproved', '2026-11-23T10:00')
  const left = (letterId: string, at: string, raw = 'words') => ({ letterId, at: moment(at), raw })
  const given = [{ letterId: 'l1', raw: 'words' }]

  it('2: no yes, a yes taken back, a yes given later, other words, and a second copy', () => {
    const good = left('l1', '2026-11-24T09:10')
    expect(leftWithoutYes([good], given, [yes])).toEqual([])
    expect(leftWithoutYes([good], given, [])).toEqual(['l1 left without a yes'])
    expect(leftWithoutYes([good], given, [yes, fact('ApprovalWithdrawn', '2026-11-23T11:00')])).toEqual([
      'l1 left after its yes was taken back',
    ])
    expect(leftWithoutYes([left('l1', '2026-11-23T09:59')], given, [yes])).toEqual(['l1 left without a yes'])
    expect(leftWithoutYes([left('l1', '2026-11-24T09:10', 'other')], given, [yes])).toEqual([
      'l1 left in words that had no yes',
    ])
    expect(leftWithoutYes([good, good], given, [yes])).toEqual(['l1 left twice'])
  })

  it('1: a letter that stays in the queue after an answer', () => {
    const queued = [{ letterId: 'l1', openingId: 'o1' }]
    expect(queuedAfterAnswer(queued, [fact('AbsenceReceived', '2026-11-23T10:00')])).toEqual([])
    expect(queuedAfterAnswer(queued, [fact('ReplyReceived', '2026-11-23T10:00')])).toHaveLength(1)
  })

  it('10: a store that the same mail changes', () => {
    expect(changedByRepeat('a', 'a')).toEqual([])
    expect(changedByRepeat('a', 'b')).toHaveLength(1)
  })
})
