import { describe, expect, it } from 'vitest'
import { debriefOf, emptyAnswers } from './debrief-answers.ts'

describe('the debrief', () => {
  it('tells nothing that was left empty', () => {
    expect(debriefOf(emptyAnswers)).toEqual({ points: [], regrets: [] })
    expect(debriefOf({ ...emptyAnswers, points: { 'p-1': { said: ' ', myLink: 'x' } }, promise: '  ' })).toEqual({
      points: [],
      regrets: [],
    })
  })

  it('tells each point with its person and what is brought to it', () => {
    const told = debriefOf({
      ...emptyAnswers,
      points: { 'p-1': { said: ' the ledger drifts ', myLink: 'I mended one' }, '': { said: 'they grow', myLink: '' } },
      promise: 'by Friday week',
      rating: 4,
      mistake: 'I said two years',
      noticed: true,
    })
    expect(told).toEqual({
      points: [{ personId: 'p-1', said: 'the ledger drifts', myLink: 'I mended one' }, { said: 'they grow' }],
      promise: 'by Friday week',
      rating: 4,
      regrets: [{ mistake: 'I said two years', noticed: true }],
    })
  })
  it('does not say that nobody noticed where only the tick is missing', () => {
    expect(debriefOf({ ...emptyAnswers, mistake: 'I said two years' }).regrets).toEqual([
      { mistake: 'I said two years' },
    ])
  })
})
