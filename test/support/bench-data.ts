/** Invented data for the benches: openings with long stories, and a note of some 150 words. */
import { z } from 'zod'
import type { DraftVersion, PersonRow } from '../../src/app/ports/store.ts'
import type { LetterId, OpeningId, PersonId, StepId } from '../../src/core/facts/ids.ts'
import { factSchema, type Fact } from '../../src/core/facts/fact.ts'
import type { ReviewContext, ReviewedLetter } from '../../src/core/review/finding.ts'

/** `openings` openings of `each` facts: an interview, a debrief, a promise, then notes and letters. */
export function inventedFacts(openings: number, each: number): readonly Fact[] {
  const start = Temporal.Instant.from('2026-10-26T14:00:00Z')
  return Array.from({ length: openings }, (_, index) => {
    const openingId = `o-bench-${index}`
    const fact = (number: number, minutes: number, fields: object) => {
      const at = start.add({ minutes: minutes + index * 7 }).toString()
      return z.decode(factSchema, {
        id: `${openingId}-f${number}`,
        openingId,
        at,
        learntAt: at,
        source: 'person',
        ...fields,
      } as never)
    }
    const person = `p-bench-${index}`
    const first = [
      fact(1, 0, {
        kind: 'OpeningAdded',
        company: `Company ${index}`,
        role: 'Engineer',
        country: 'US',
        zone: 'America/New_York',
      }),
      fact(2, 0, {
        kind: 'PersonIntroduced',
        person: { id: person, name: 'Dana Kim', email: `dana@company-${index}.example`, part: 'interviewer' },
      }),
      fact(3, 1, { kind: 'InterviewHeld', interviewId: `i-bench-${index}`, dayOnly: false, people: [person] }),
      fact(4, 60, {
        kind: 'DebriefGiven',
        interviewId: `i-bench-${index}`,
        rating: 4,
        points: [{ personId: person, said: 'the ledger drifts' }],
        regrets: [],
      }),
      fact(5, 61, { kind: 'AnswerPromised', by: '2026-11-20', words: 'by the 20th' }),
      fact(6, 1_200, {
        kind: 'LetterSent',
        letterId: `l-bench-${index}`,
        stepId: `${openingId}.thank-you.x`,
        step: 'thank-you',
        to: [person],
        channel: 'email',
      }),
    ]
    const rest = Array.from({ length: Math.max(0, each - first.length) }, (_unused, number) =>
      fact(number + 7, 1_300 + number, { kind: 'NoteTaken', text: 'Something to remember.' }),
    )
    return [...first, ...rest].slice(0, each)
  }).flat()
}

/** One person of each invented opening, as in the address book. */
export const inventedPeople = (openings: number): readonly PersonRow[] =>
  Array.from({ length: openings }, (_, index) => ({
    id: `p-bench-${index}` as PersonId,
    openingId: `o-bench-${index}` as OpeningId,
    company: `Company ${index}`,
    name: `Dana Kim ${index}`,
    title: 'Engineer',
    email: `dana@company-${index}.example`,
    part: 'interviewer',
  }))

/** Letters of some 150 words, ten to each of the invented people. */
export const inventedDrafts = (letters: number): readonly DraftVersion[] =>
  Array.from({ length: letters }, (_, index) => {
    const opening = index % 500
    return {
      letterId: `l-bench-${index}` as LetterId,
      version: 1,
      openingId: `o-bench-${opening}` as OpeningId,
      stepId: `o-bench-${opening}.thank-you.${index}` as StepId,
      step: 'thank-you',
      personIds: [`p-bench-${opening}` as PersonId],
      to: [`Dana Kim ${opening} <dana@company-${opening}.example>`],
      cc: [],
      subject: `Thank you, number ${index}`,
      body: benchNote.body.replaceAll('Fabrikam', `Fabrikam ${index}`).replace('ledger', `ledger ${index % 97}`),
      by: 'person',
      createdAt: Temporal.Instant.from('2026-11-24T15:00:00Z'),
      overrides: [],
      standsOn: [],
    }
  })

export const benchNote: ReviewedLetter = {
  kind: 'thank-you',
  subject: 'Thank you for the Staff Engineer conversation',
  to: ['Dana Kim <dana.kim@acme.example>'],
  cc: [],
  attachments: [],
  body: `Dear Dana,

Thank you for taking the time to talk with me on Monday about the Staff Engineer role. Your account of how the team moved billing off the monolith stayed with me, and so did the reconciliation problem that you still meet at the end of each month.

We had something close to it at Fabrikam. Two of us replayed the ledger against a frozen clock, compared the totals line by line, and found the drift within a week; after that we could run the same check every night before anybody looked at the numbers. I would be glad to send you a short write-up of what we tried and what we would do differently, if that is useful to you and the others.

I enjoyed hearing how you decide what to leave alone, and I would like to work on this with your team. You mentioned that you expect to decide by the end of next week; if anything would help before then, please tell me.

Best regards,
Alex Moreau
555-0142`,
}

export const benchReviewContext: ReviewContext = {
  me: { name: 'Alex Moreau' },
  recipient: { name: 'Dana Kim', title: 'CTO' },
  otherPeople: [],
  company: 'Acme',
  role: 'Staff Engineer',
  interviewDays: [Temporal.PlainDate.from('2026-11-23')],
  today: Temporal.PlainDate.from('2026-11-24'),
  companiesKnown: ['Northwind'],
  formerEmployers: ['Fabrikam'],
  language: 'en-US',
}
