/** Invented insights, and the real policy with an invented calendar, for tests of the page. */
import type { InsightsView } from '../../../src/app/views/insights-view.ts'
import type { PolicyGroundView } from '../../../src/app/views/policy-ground-view.ts'
import { rhythms } from '../../../src/core/policy/policy.ts'
import { shippedPolicy } from '../policy.ts'
import { now, zone } from './invented-search.ts'

const cases: readonly (readonly [string, number, boolean])[] = [
  ['Hooli', 3, true],
  ['Umbra Labs', 6, true],
  ['Oscorp', 6, true],
  ['Stark Instruments', 9, true],
  ['Wayne Works', 13, true],
  ['Cyberdyne', 24, true],
  ['Initech', 8, false],
  ['Northwind', 14, false],
  ['Globex', 34, false],
]

export const insights: InsightsView = {
  isEmpty: false,
  answers: {
    sentence:
      'Six answers have come, half of them within 6 days of the interview. Three are still awaited, the longest for 5 weeks.',
    cases: cases.map(([company, days, isAnswered], index) => ({
      openingId: `o-${index}`,
      company,
      since: 'Tuesday 10 November',
      days,
      isAnswered,
    })),
  },
  promises: {
    sentence:
      'Three of six promised dates were kept; one moved to another day, one was kept late and one passed without a word. One date is still ahead.',
    cases: [
      { openingId: 'o-1', company: 'Umbra Labs', by: 'Thursday 29 October', outcome: 'kept', days: -2 },
      { openingId: 'o-2', company: 'Oscorp', by: 'Tuesday 3 November', outcome: 'kept', days: 0 },
      { openingId: 'o-3', company: 'Hooli', by: 'Friday 6 November', outcome: 'kept', days: 0 },
      { openingId: 'o-4', company: 'Wayne Works', by: 'Monday 9 November', outcome: 'late', days: 5 },
      { openingId: 'o-5', company: 'Stark Instruments', by: 'Friday 13 November', outcome: 'moved', days: -1 },
      { openingId: 'o-6', company: 'Northwind', by: 'Friday 20 November', outcome: 'broken', days: 4 },
      { openingId: 'o-7', company: 'Initech', by: 'Monday 30 November', outcome: 'ahead', days: -6 },
    ],
  },
  stages: {
    sentence: 'Nine openings: two just met, five waiting for an answer, one asked for news and one at rest.',
    counts: [
      { stage: 'ahead', count: 0 },
      { stage: 'met', count: 2 },
      { stage: 'waiting', count: 5 },
      { stage: 'asked', count: 1 },
      { stage: 'offer', count: 0 },
      { stage: 'rest', count: 1 },
    ],
  },
  letters: {
    sentence: 'Seven of 17 letters were answered before you wrote again; one came back and two are still fresh.',
    kinds: [
      { kind: 'thank-you', name: 'Thank-you notes', sent: 11, answered: 4, returned: 1, quiet: 4, open: 2 },
      { kind: 'check-in', name: 'First reminders', sent: 4, answered: 2, returned: 0, quiet: 2, open: 0 },
      { kind: 'rejection-reply', name: 'Answers to a no', sent: 2, answered: 1, returned: 0, quiet: 1, open: 0 },
    ],
  },
  weeks: {
    sentence: 'This week: one interview, two letters and one answer. Your fullest was the one from Monday 9 November.',
    weeks: [
      ['2026-09-21', 0, 0, 0],
      ['2026-09-28', 1, 1, 0],
      ['2026-10-05', 0, 1, 1],
      ['2026-10-12', 2, 2, 0],
      ['2026-10-19', 1, 3, 1],
      ['2026-10-26', 1, 1, 2],
      ['2026-11-02', 0, 2, 1],
      ['2026-11-09', 3, 5, 1],
      ['2026-11-16', 2, 3, 1],
      ['2026-11-23', 1, 2, 1],
    ].map(([monday, interviews, letters, answers]) => ({
      monday: String(monday),
      interviews: Number(interviews),
      letters: Number(letters),
      answers: Number(answers),
    })),
  },
}

export const noInsights: InsightsView = {
  isEmpty: true,
  answers: { sentence: 'No answer has come yet.', cases: [] },
  promises: { sentence: 'No date has been promised yet.', cases: [] },
  stages: { sentence: '', counts: [] },
  letters: { sentence: 'You have not written yet.', kinds: [] },
  weeks: { sentence: '', weeks: [] },
}

export const policyGround: PolicyGroundView = {
  now,
  country: 'GB',
  zone,
  weekend: [6, 7],
  holidays: [
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-28', 'Boxing Day (substitute day)'],
    ['2027-01-01', 'New Year’s Day'],
  ],
  rhythm: 'steady',
  policies: rhythms.map((rhythm) => {
    const { hours: _, ...policy } = shippedPolicy(rhythm)
    return policy
  }),
}
