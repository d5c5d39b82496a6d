/** Invented data for the gallery, in the shapes the server gives. People, companies and addresses do not exist. */
import type { OpeningLine } from '../../app/list-openings.ts'
import type { InsightsView } from '../../app/views/insights-view.ts'
import type { HeardView, LetterView, ReasonView, StepView, WaitingView } from '../../app/views/today-view.ts'
import type { PreviewStep, SixWeeks } from '../../core/insight/six-weeks.ts'
import { addDays } from '../days.ts'

export const now = '2026-11-24T09:12:00Z'
export const zone = 'Europe/London'

const reason = (text: string, more: Partial<ReasonView> = {}): ReasonView => ({
  text,
  row: 'P2',
  lines: [],
  facts: [],
  sources: [],
  ...more,
})

export const reasons: readonly (readonly [string, readonly ReasonView[]])[] = [
  ['alone', [reason('Their date passed two working days ago.')]],
  [
    'with a source and other voices',
    [
      reason('A thank-you note does most within a day of the interview.', {
        sources: [{ label: 'A survey of 300 hiring managers', url: 'https://survey.example/thank-you' }],
        othersSay: 'A panel may get one joint note in Britain.',
      }),
      reason('You talked on Monday afternoon.'),
    ],
  ],
]

const step = (more: Partial<StepView>): StepView => ({
  stepId: 'o-acme.thank-you.p-dana',
  openingId: 'o-acme',
  kind: 'thank-you',
  title: 'Thank Dana Kim',
  company: 'Acme',
  role: 'Staff Engineer',
  channel: 'email',
  to: [],
  notBefore: now,
  sendAt: '2026-11-24T14:10:00Z',
  when: 'today, 9:10 am in New York (2:10 pm for you)',
  late: false,
  because: reasons[1]?.[1] ?? [],
  action: 'Review draft',
  ...more,
})

export const steps: readonly StepView[] = [
  step({}),
  step({
    stepId: 'o-initech.check-in.p-ruth',
    title: 'Ask Ruth Adeyemi for news',
    company: 'Initech',
    sendAt: now,
    when: 'today, 9:12 am',
  }),
  step({ stepId: 'o-northwind.check-in.p-lena', title: 'Ask Lena Brandt for news', company: 'Northwind', late: true }),
  step({
    stepId: 'o-vandelay.debrief.i-1',
    kind: 'debrief',
    title: 'Note how it went at Vandelay',
    company: 'Vandelay',
    action: 'Answer four questions',
  }),
]

const letter = (more: Partial<LetterView>): LetterView => ({
  letterId: 'l-1',
  stepId: 'o-wonka.check-in.p-1',
  openingId: 'o-wonka',
  kind: 'check-in',
  title: 'Ask Ada Okafor for news',
  company: 'Wonka',
  state: 'approved',
  sendAt: '2026-11-25T09:10:00Z',
  when: 'tomorrow, 9:10 am',
  note: null,
  canUndo: true,
  ...more,
})

export const scheduled: readonly LetterView[] = [
  letter({}),
  letter({
    letterId: 'l-2',
    title: 'Thank Ingrid Solberg',
    company: 'Stark Instruments',
    state: 'sending',
    canUndo: false,
  }),
]

export const asks: readonly LetterView[] = [
  letter({
    letterId: 'l-3',
    title: 'Ask Robert Thorn for news',
    company: 'Soylent',
    state: 'asking',
    when: 'yesterday, 9:10 am',
    note: 'Nothing can tell whether this letter left. Please look in your Sent folder.',
    canUndo: false,
  }),
  letter({
    letterId: 'l-4',
    title: 'Thank Inês Carvalho',
    company: 'Tyrell',
    state: 'refused',
    when: 'today, 9:10 am',
    note: 'The server of tyrell.example did not take it: mailbox unknown.',
    canUndo: false,
  }),
]

export const waiting: readonly WaitingView[] = [0, 0.62, 1].map((passed, index) => ({
  openingId: `o-wait-${index}`,
  company: ['Initech', 'Stark Instruments', 'Umbra Labs'][index] ?? '',
  role: 'Analyst',
  until: 'answer due Monday 30 November',
  untilAt: now,
  passed,
  because: [],
}))

export const heard: HeardView = {
  factId: 'f-1',
  openingId: 'o-hooli',
  company: 'Hooli',
  title: 'June Park would like to go on with you',
  when: 'yesterday, 4:20 pm',
  meaning: 'next-round',
  preview: 'We would love a second conversation. <b>Which afternoons</b> suit you?',
  effect: 'Every reminder is cancelled. Confirm in one line, then prepare.',
}

const line = (openingId: string, more: Partial<OpeningLine>): OpeningLine => ({
  openingId,
  company: 'Northwind',
  role: 'Platform Lead',
  state: 'WAITING',
  words: 'Waiting for an answer that was promised for Friday 20 November.',
  budget: null,
  turn: 'wait',
  stage: 'waiting',
  next: { title: 'Ask Lena Brandt for news', day: 'Tuesday 24 November', isToday: false, late: false },
  ...more,
})

export const lines: readonly OpeningLine[] = [
  line('o-1', {
    company: 'Acme',
    stage: 'met',
    turn: 'act',
    words: 'A thank-you is next.',
    next: { title: 'Thank Dana Kim', day: 'today', isToday: true, late: false },
  }),
  line('o-2', { turn: 'act', next: { title: 'Ask Lena Brandt for news', day: 'today', isToday: true, late: true } }),
  line('o-3', { company: 'A company whose name goes on and on, Limited', role: 'Senior something or other' }),
  line('o-4', { company: 'Gringotts', role: null, stage: 'rest', turn: 'rest', next: null, words: 'They said no.' }),
]

const answer = (company: string, days: number, isAnswered: boolean): InsightsView['answers']['cases'][number] => ({
  openingId: company,
  company,
  since: 'Tuesday 10 November',
  days,
  isAnswered,
})

export const answers: Readonly<Record<'many' | 'one' | 'none', InsightsView['answers']>> = {
  many: {
    sentence: '60 answers have come, half of them within 9 days of the interview.',
    cases: Array.from({ length: 60 }, (_, index) =>
      answer(`Company ${index + 1}`, (index * index) % 37, index % 7 !== 0),
    ),
  },
  one: { sentence: 'One answer has come, 6 days after the interview.', cases: [answer('Acme', 6, true)] },
  none: { sentence: 'No answer has come yet.', cases: [] },
}

export const promises: InsightsView['promises'] = {
  sentence:
    'One of four promised dates was kept; one moved to another day, one was kept late and one passed without a word. One date is still ahead.',
  cases: (
    [
      ['Umbra Labs', 'kept', -2],
      ['Stark Instruments', 'moved', -1],
      ['Wayne Works', 'late', 5],
      ['Northwind', 'broken', 18],
      ['Initech', 'ahead', -6],
    ] as const
  ).map(([company, outcome, days]) => ({ openingId: company, company, by: 'Friday 20 November', outcome, days })),
}

export const letters: InsightsView['letters'] = {
  sentence: 'Four of eleven letters were answered before you wrote again; one came back and two are still fresh.',
  kinds: [
    { kind: 'thank-you', name: 'Thank-you notes', sent: 11, answered: 4, returned: 1, quiet: 4, open: 2 },
    { kind: 'check-in', name: 'First reminders', sent: 120, answered: 64, returned: 2, quiet: 50, open: 4 },
  ],
}

export const stages: InsightsView['stages'] = {
  sentence: 'Nine openings: two just met, six waiting for an answer and one at rest.',
  counts: [
    { stage: 'ahead', count: 0 },
    { stage: 'met', count: 2 },
    { stage: 'waiting', count: 6 },
    { stage: 'asked', count: 0 },
    { stage: 'offer', count: 0 },
    { stage: 'rest', count: 1 },
  ],
}

export const weeks: InsightsView['weeks'] = {
  sentence: 'This week: one interview, two letters and one answer.',
  weeks: Array.from({ length: 10 }, (_, index) => ({
    monday: addDays('2026-09-21', index * 7),
    interviews: index % 3,
    letters: (index * 2) % 5,
    answers: index % 2,
  })),
}

const due: readonly PreviewStep[] = [
  { day: '2026-11-24', kind: 'thank-you' },
  { day: '2026-12-07', kind: 'check-in' },
  { day: '2026-12-16', kind: 'second-check-in' },
  { day: '2026-12-23', kind: 'call' },
]

export const sixWeeks: SixWeeks = {
  monday: '2026-11-23',
  today: '2026-11-24',
  interviewOn: '2026-11-23',
  promisedOn: '2026-12-03',
  weeks: Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = addDays('2026-11-23', week * 7 + weekday)
      const holiday = day === '2026-12-25' ? 'Christmas Day' : null
      return { day, isWorked: weekday < 5 && holiday === null, holiday, steps: due.filter((each) => each.day === day) }
    }),
  ),
  later: [{ day: '2027-01-08', kind: 'closing' }],
}
