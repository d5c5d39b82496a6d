import { describe, expect, it } from 'vitest'
import { answer } from '../../../../test/support/decide.ts'
import { createTeller } from '../../../../test/support/facts.ts'
import type { Fact } from '../../facts/fact.ts'

const t = createTeller()
const begin = [t.added(), t.person('dana'), t.person('ben'), t.held('2026-11-02T14:00', ['dana', 'ben'])]
const thanked = [
  t.debrief('2026-11-02T16:00'),
  t.sent('thank-you', '2026-11-03T09:10'),
  t.sent('thank-you', '2026-11-03T09:10', ['ben']),
]
const request = (at: string, personId = 'dana') => t.replied(at, 'needs-information', { personId })
const now = '2026-11-05T12:00'
const asked = (...facts: readonly Fact[]) => answer([...begin, ...thanked, ...facts], now)
const send = 'act: additional-information dana 2026-11-05T12:00'

describe('what they asked for', () => {
  it('is sent today, to whoever asked', () => {
    expect(asked(request('2026-11-05T10:00'))).toBe(send)
    expect(asked(request('2026-11-05T10:00', 'ben'))).toBe(send.replace('dana', 'ben'))
    expect(asked(request('2026-11-05T10:00', 'somebody unknown'))).toMatch(/^act: additional-information ben /)
  })

  it('is sent once for each request', () => {
    const sent = t.sent('additional-information', '2026-11-04T11:00')
    expect(asked(request('2026-11-04T10:00'), sent)).not.toContain('additional-information')
    expect(asked(request('2026-11-04T11:00'), sent)).not.toContain('additional-information')
    expect(asked(request('2026-11-04T11:01'), sent)).toMatch(/^act: additional-information dana/)
    expect(asked(request('2026-11-04T10:00'), sent, request('2026-11-05T10:00'))).toBe(send)
    expect(asked(request('2026-11-04T10:00'), request('2026-11-04T10:30'), sent)).not.toContain(
      'additional-information',
    )
  })

  it('is still owed after another letter, or one that came back', () => {
    expect(asked(request('2026-11-05T10:00'), t.sent('courtesy-line', '2026-11-05T11:00'))).toBe(send)
    const letter = t.sent('additional-information', '2026-11-05T11:00', ['dana'], { letterId: 'l8' })
    const back = t.tell('BounceReceived', '2026-11-05T11:05', {
      letterId: 'l8' as never,
      personId: 'ben' as never,
      permanent: true,
    })
    const mended = t.tell('PersonCorrected', '2026-11-05T11:30', {
      personId: 'dana' as never,
      changes: { email: 'd@acme.example' },
    })
    expect(asked(request('2026-11-05T10:00'), letter, back, mended)).toContain('additional-information dana')
  })

  it('is owed beside a coming interview and an offer, and not after a refusal', () => {
    const next = t.tell('InterviewScheduled', '2026-11-05T09:00', {
      interviewId: 'i2' as never,
      dayOnly: false,
      people: [],
      startsAt: '2026-11-20T10:00',
    })
    expect(asked(request('2026-11-05T10:00'), next)).toContain('additional-information dana')
    expect(asked(request('2026-11-05T10:00'), t.replied('2026-11-05T11:00', 'offer'))).toContain(
      'additional-information dana',
    )
    expect(asked(request('2026-11-05T10:00'), t.replied('2026-11-05T11:00', 'rejection'))).not.toContain(
      'additional-information',
    )
  })
})

describe('something small to add', () => {
  const noted = (toAdd: string | undefined, at = '2026-11-03T11:00') =>
    t.debrief(at, toAdd === undefined ? {} : { toAdd })
  const thanks = (at: string, to: string) => t.sent('thank-you', at, [to])
  const added = (...facts: readonly Fact[]) => answer([...begin, ...facts], '2026-11-03T12:00')
  const both = [thanks('2026-11-03T09:10', 'ben'), thanks('2026-11-03T09:10', 'dana')]

  it('goes to the first who was thanked before it was noted', () => {
    expect(added(...both, noted('I speak Dutch.'))).toBe('act: additional-information dana 2026-11-03T12:00')
    expect(added(thanks('2026-11-03T09:10', 'ben'), noted('I speak Dutch.'))).toContain('additional-information ben')
  })

  it('is nothing where nothing was noted, or the thank-you can still carry it', () => {
    expect(added(...both, noted(undefined))).not.toContain('additional-information')
    expect(added(...both, noted('  '))).not.toContain('additional-information')
    expect(added(noted('I speak Dutch.'))).not.toContain('additional-information')
    expect(added(noted('I speak Dutch.', '2026-11-03T09:00'), ...both)).not.toContain('additional-information')
  })

  it('is said once, and within two working days', () => {
    const sent = t.sent('additional-information', '2026-11-03T11:30')
    expect(added(...both, noted('I speak Dutch.'), sent)).not.toContain('additional-information')
    const facts = [...begin, ...both, noted('I speak Dutch.')]
    expect(answer(facts, '2026-11-04T17:30')).toContain('additional-information dana')
    expect(answer(facts, '2026-11-04T17:31')).not.toContain('additional-information')
  })
})
