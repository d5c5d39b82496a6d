import { describe, expect, it } from 'vitest'
import { ahead, answer, decide } from '../../../../test/support/decide.ts'
import { createTeller } from '../../../../test/support/facts.ts'
import { openingFrom } from '../../opening/opening-from.ts'
import { plainCalendar } from '../../time/business-calendar.ts'
import { touchesOf } from '../touches.ts'

const t = createTeller()
const met = [
  t.added(),
  t.person('dana'),
  t.person('tom'),
  t.held('2026-11-16T14:00', ['dana', 'tom'], { round: 'onsite' }),
  t.debrief('2026-11-16T16:00'),
]
const thanked = [
  ...met,
  t.sent('thank-you', '2026-11-17T09:10', ['dana']),
  t.sent('thank-you', '2026-11-17T09:10', ['tom']),
]
const chosen = (personId: string, lands: string, at = '2026-11-17T12:00') =>
  t.tell('LandingChosen', at, { interviewId: 'i1' as never, personId: personId as never, lands })
const calendarOf = (...closed: readonly string[]) => ({
  ...plainCalendar,
  holidays: new Map(closed.map((day) => [day, 'Thanksgiving Day'])),
})

/** Why, of the card that is due or waited for. */
function why(facts: Parameters<typeof decide>[0], now: string, calendar = plainCalendar): string {
  const decision = decide(facts, now, { calendar })
  const steps = decision.kind === 'act' ? decision.steps : decision.kind === 'wait' ? [decision.next] : []
  return (steps.find(({ kind }) => kind === 'thank-you-card')?.reasons ?? []).map(({ text }) => text).join(' ')
}

describe('a day chosen for the card', () => {
  it('moves the step: opened for writing the day before, posted three working days ahead', () => {
    const facts = [...thanked, chosen('dana', '2026-11-25')]
    expect(answer(facts, '2026-11-17T13:00')).toMatch(/^wait until 2026-11-19T08:30: thank-you-card dana 2026-11-20/)
    expect(why(facts, '2026-11-17T13:00')).toContain(
      'Write the card by Thursday 19 November and post it by Friday 20 November, so that it lands on Wednesday 25 November, the day you chose',
    )
  })

  it('counts the last one chosen, and none once it was taken back', () => {
    const twice = [...thanked, chosen('dana', '2026-11-25'), chosen('dana', '2026-11-24', '2026-11-17T12:30')]
    expect(why(twice, '2026-11-17T13:00')).toContain('lands on Tuesday 24 November')
    const back = t.tell('Retracted', '2026-11-17T12:40', { factId: twice.at(-1)?.id as never })
    expect(why([...twice, back], '2026-11-17T13:00')).toContain('lands on Wednesday 25 November')
  })

  it('is for one person alone, who need not be the first', () => {
    const facts = [...thanked, chosen('tom', '2026-11-25')]
    const cards = (now: string) => {
      const decision = decide(facts, now)
      return decision.kind === 'act'
        ? decision.steps.flatMap(({ kind, to }) => (kind === 'thank-you-card' ? to : []))
        : []
    }
    // The card to the first of them goes by the policy.
    expect(cards('2026-11-18T09:30')).toEqual(['dana'])
    const posted = [...facts, t.sent('thank-you-card', '2026-11-18T09:30', ['dana'], { channel: 'post' })]
    expect(answer(posted, '2026-11-18T10:00')).toContain('thank-you-card tom 2026-11-20')
  })

  it('is not the promise: the question comes when it would without the card', () => {
    const promise = t.tell('AnswerPromised', '2026-11-16T15:00', { by: '2026-12-04' })
    const posted = t.sent('thank-you-card', '2026-11-26T11:00', ['dana'], { channel: 'post' })
    const question = (facts: typeof thanked) => answer(facts, '2026-12-04T12:00')
    expect(question([...thanked, promise, chosen('dana', '2026-12-01'), posted])).toBe(
      question([...thanked, promise, posted]),
    )
  })

  it('gives way where they decide before it is there, and says so with the e-mail', () => {
    const promise = t.tell('AnswerPromised', '2026-11-16T15:00', { by: '2026-11-30' })
    const facts = [...met, promise, chosen('dana', '2026-12-01', '2026-11-16T17:00')]
    expect(answer(facts, '2026-11-20T12:00')).not.toContain('card')
    const decision = decide(facts, '2026-11-16T18:00')
    const mail = decision.kind === 'act' ? decision.steps.find(({ to }) => to.includes('dana' as never)) : undefined
    expect(mail?.reasons.map(({ text }) => text).join(' ')).toContain('so the e-mail alone carries your thanks')
  })

  it('opens on the working day before, and from then on counts from today', () => {
    const facts = [...thanked, chosen('dana', '2026-11-26')]
    expect(answer(facts, '2026-11-19T10:00')).toContain('wait until 2026-11-20T08:30: thank-you-card dana 2026-11-23')
    expect(why(facts, '2026-11-20T10:00')).toContain('by Friday 20 November and post it by Monday 23 November')
    expect(why(facts, '2026-11-21T10:00')).toContain('by Saturday 21 November and post it by Monday 23 November')
    expect(why(facts, '2026-11-23T10:00')).toContain(
      'Write the card and post it by Monday 23 November, so that it lands on Thursday 26',
    )
  })

  it('says the day anew when it is posted later than planned', () => {
    const facts = [...thanked, chosen('dana', '2026-12-01')]
    expect(why(facts, '2026-11-27T10:00')).toContain(
      'Write the card and post it by Friday 27 November. It usually lands on Wednesday 2 December; Tuesday 1 December, the day you chose, can no longer be met.',
    )
  })
})

describe('days without post', () => {
  it('are those of the country where it is posted and of the one where it lands', () => {
    const facts = [...thanked, chosen('dana', '2026-12-01')]
    const posting = calendarOf('2026-11-26')
    const here = why(facts, '2026-11-17T13:00', { ...plainCalendar, posting })
    expect(here).toContain('post it by Wednesday 25 November, so that it lands on Monday 30 November')
    expect(here).toContain('No post is collected where you live on Thursday 26 November (Thanksgiving Day)')
    const there = why(facts, '2026-11-17T13:00', { ...calendarOf('2026-11-30'), posting: plainCalendar })
    expect(there).toContain('post it by Wednesday 25 November, so that it lands on Tuesday 1 December')
    expect(there).not.toContain('No post is collected')
  })
})

describe('mail and card', () => {
  it('are one thank-you: neither is a message that asks, so the budget is as full as before', () => {
    const facts = [...thanked, t.sent('thank-you-card', '2026-11-18T09:30', ['dana'], { channel: 'post' })]
    expect(touchesOf(openingFrom(facts))).toEqual([])
  })

  it('speak of the card with the e-mail only while there is time for one, and with the day it would land now', () => {
    const mail = (now: string) => {
      const decision = decide(met, now)
      const steps =
        decision.kind === 'act'
          ? decision.steps.filter(({ kind, to }) => kind === 'thank-you' && to.includes('dana' as never))
          : []
      return steps.flatMap(({ reasons }) => reasons.map(({ text }) => text)).join(' ')
    }
    expect(mail('2026-11-16T18:00')).toContain('a card in other words follows and lands around Monday 23 November')
    expect(mail('2026-11-19T10:00')).toContain('lands around Tuesday 24 November')
    expect(ahead(met, '2026-11-16T18:00')).toContain('thank-you-card 2026-11-18T09:10')
    expect(mail('2026-11-23T10:00')).toContain('You met Dana')
    expect(mail('2026-11-23T10:00')).not.toContain('a card')
  })

  it('say of each other that they are one, unless no mail goes to them', () => {
    expect(why(thanked, '2026-11-17T13:00')).toContain(
      'Your e-mail has thanked them already; the card says it once more in other words',
    )
    const unknown = [t.added(), t.person('dana', { email: undefined }), t.person('ben', { part: 'coordinator' })]
    expect(why([...unknown, ...met.slice(3)], '2026-11-18T09:30')).not.toContain('one thank-you')
  })
})
