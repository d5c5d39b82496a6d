import { describe, expect, it } from 'vitest'
import { plainCalendar } from '../time/business-calendar.ts'
import { landingWords } from '../words/landing-words.ts'
import { landingOf } from './landing.ts'
import { journeyTo } from './posting-day.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const route = {
  transit: { service: 'post', early: 1, usual: 3, late: 6, source: 'a table', asOf: '2026-01-01' },
  isAbroad: false,
  calendars: { sender: plainCalendar, recipient: plainCalendar },
}

/** Posted on Tuesday 1, usually there on Friday 4, at the latest on Wednesday 9 December. */
function landing(decisionBy: string | null, isMailed = false, wished = '2026-12-04') {
  const told = { decisionBy: decisionBy === null ? null : day(decisionBy), isMailed }
  return landingOf(journeyTo(day(wished), today, route), day(wished), today, told)
}

describe('the day a note lands', () => {
  it.each([
    [null, 'unknown', ['email', 'post']],
    ['2026-12-10', 'before', ['post']],
    ['2026-12-09', 'perhaps', ['email', 'post']],
    ['2026-12-05', 'perhaps', ['email', 'post']],
    ['2026-12-04', 'after', ['email']],
    ['2026-11-26', 'after', ['email']],
  ])('with a decision on %s they will have decided: %s, so it goes by %j', (by, kind, ways) => {
    const found = landing(by)
    expect(found.decision.kind).toBe(kind)
    expect(found.ways).toEqual(ways)
    expect(landingWords(found, today).ways.map(({ way }) => way)).toEqual(ways)
  })

  it('says one day once where it is written and posted on the same', () => {
    expect(landingWords(landing(null, false, '2026-11-27'), today).days).toMatch(
      /^Write and post it on Tuesday 24 November: /,
    )
    expect(landingWords(landing(null), today).days).toMatch(/^Write it by Monday 30 November and post it on Tuesday 1/)
  })

  it('counts an e-mail that has gone: no second one, and no paper that comes after the decision', () => {
    expect(landing(null, true).ways).toEqual(['post'])
    expect(landing('2026-12-09', true).ways).toEqual(['post'])
    expect(landing('2026-12-01', true).ways).toEqual([])
  })

  it('is written the evening before it is posted, or today', () => {
    expect(String(landing(null).writeBy)).toBe('2026-11-30')
    const hurried = landing(null, false, '2026-11-25')
    expect([String(hurried.writeBy), String(hurried.journey.post), hurried.isLater]).toEqual([
      '2026-11-24',
      '2026-11-24',
      true,
    ])
  })

  it('says the days, the decision and a reason for each way', () => {
    const said = landingWords(landing('2026-12-08'), today)
    expect(said.days).toContain('post it on Tuesday 1 December')
    expect(said.decision).toContain('Tuesday 8 December')
    expect(said.ways[1]?.why).toContain('in other words than the e-mail')
  })
})
