import { describe, expect, it } from 'vitest'
import { createTeller } from '../../../test/support/facts.ts'
import type { InterviewId, LetterId, PersonId, StepId } from '../facts/ids.ts'
import { openingFrom } from '../opening/opening-from.ts'
import { tableText } from '../tables/table-text.ts'
import { recordTable } from './record-table.ts'
import { searchRecord } from './search-record.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const november = { from: day('2026-11-01'), until: day('2026-11-30') }
const dana = 'p1' as PersonId
const letterId = 'l1' as LetterId
const here = { zone: 'America/New_York', country: 'US' }

function acme() {
  const { tell } = createTeller()
  return [
    tell('OpeningAdded', '2026-11-02T09:00', {
      company: 'Acme',
      role: 'Analyst',
      country: 'US',
      zone: 'America/New_York',
    }),
    tell('PersonIntroduced', '2026-11-02T09:00', {
      person: {
        id: dana,
        name: 'Dana Kim',
        title: 'CTO',
        phone: '+1 555 0100',
        email: 'dana@acme.example',
        part: 'interviewer',
      },
    }),
    tell('InterviewHeld', '2026-11-10T14:00', {
      interviewId: 'i1' as InterviewId,
      dayOnly: false,
      round: 'video',
      people: [dana],
    }),
    tell('LetterSent', '2026-11-30T23:30', {
      letterId,
      stepId: 's1' as StepId,
      step: 'thank-you',
      to: [dana],
      channel: 'email',
    }),
    tell('CallMade', '2026-12-01T00:10', { personId: dana, outcome: 'voicemail' }),
    tell('ReplyReceived', '2026-12-02T08:00', { personId: dana, channel: 'email', meaning: 'rejection' }),
  ]
}

describe('the record of a search', () => {
  it('has a row for each contact of the span, on the day of the person', () => {
    const rows = searchRecord([openingFrom(acme())], november, here)
    expect(rows.map(({ day: on, method, activity, outcome }) => [on.toString(), method, activity, outcome])).toEqual([
      ['2026-11-10', 'Video call', 'Interview', 'Declined by the employer, 2026-12-02'],
      ['2026-11-30', 'E-mail', 'Thank-you after the interview', 'Declined by the employer, 2026-12-02'],
    ])
    expect(rows[0]).toMatchObject({
      employer: 'Acme',
      reachedAt: '+1 555 0100',
      person: 'Dana Kim, CTO',
      role: 'Analyst',
    })
  })

  it('counts a day where the person is, and ends with the last day', () => {
    const inLondon = searchRecord([openingFrom(acme())], november, { zone: 'Europe/London', country: 'GB' })
    expect(inLondon.map(({ activity }) => activity)).toEqual(['Interview'])
    const december = { from: day('2026-12-01'), until: day('2026-12-01') }
    expect(searchRecord([openingFrom(acme())], december, here)).toMatchObject([
      { activity: 'Call about the application', outcome: 'Left a voicemail' },
    ])
  })

  it('says that nothing was heard, and that a letter did not arrive', () => {
    const { tell } = createTeller({ openingId: 'o2' })
    const facts = [
      ...acme().slice(0, 4),
      tell('BounceReceived', '2026-12-01T00:00', { letterId, personId: dana, permanent: true, id: 'b1' }),
    ].map((fact) => ({ ...fact, openingId: 'o1' as typeof fact.openingId }))
    const rows = searchRecord([openingFrom(facts)], november, here)
    expect(rows.map(({ outcome }) => outcome)).toEqual(['No answer so far', 'Could not be delivered'])
  })

  it('writes a table that a spreadsheet does not run', () => {
    const facts = acme().map((fact) => (fact.kind === 'OpeningAdded' ? { ...fact, company: '=1+1, "Inc"' } : fact))
    const [heading, row] = tableText(recordTable(searchRecord([openingFrom(facts)], november, here))).split('\r\n')
    expect(heading).toBe('Date,Employer,"Address, phone or e-mail",Person,Method,What was done,Role,Outcome')
    expect(row).toContain(`"'=1+1, ""Inc"""`)
  })
})
