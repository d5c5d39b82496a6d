/** Invented data for tests of the server and the page, as the use cases would say it. People, companies and addresses do not exist. */
import type { OpeningLine } from '../../../src/app/list-openings.ts'
import type { Me } from '../../../src/core/me/me.ts'
import type { CallSheetView } from '../../../src/app/views/draft-view.ts'
import type { OpeningView } from '../../../src/app/views/opening-view.ts'
import type { LetterView, PersonView, ReasonView, StepView, TodayView } from '../../../src/app/views/today-view.ts'
import type { ReplyView } from '../../../src/server/verbs.ts'

export const now = '2026-11-24T09:12:00Z'
export const zone = 'Europe/London'

export const me: Me = {
  name: 'Alex Moreau',
  email: 'alex.moreau@mail.example',
  phone: '555-0142',
  country: 'GB',
  zone,
  language: 'en-GB',
  formality: 'neutral',
}

const person = (
  id: string,
  name: string,
  title: string,
  email?: string,
  more: Partial<PersonView> = {},
): PersonView => ({
  id,
  name,
  title,
  ...(email ? { email } : {}),
  part: 'interviewer',
  undeliverable: false,
  ...more,
})

const dana = person('p-dana', 'Dana Kim', 'CTO', 'dana.kim@acme.example')
const lena = person('p-lena', 'Lena Brandt', 'Head of Platform', 'lena.brandt@northwind.example')
const tom = person('p-tom', 'Tom Ellis', 'Staff Engineer', 'tom.ellis@northwind.example')
const priya = person('p-priya', 'Priya Raman', 'Engineering Manager', 'priya.raman@globex.example', {
  phone: '+1 416 555 0117',
})
const marcus = person('p-marcus', 'Marcus Oduya', 'Head of Research', 'marcus.oduya@umbra.example')
const ines = person('p-ines', 'Inês Carvalho', 'Product Director', 'ines@tyrell.example', { undeliverable: true })

const reason = (text: string, row: string, more: Partial<ReasonView> = {}): ReasonView => ({
  text,
  row,
  lines: [],
  facts: ['f-1'],
  sources: [],
  ...more,
})

const survey = { label: 'Robert Half, survey of 300 hiring managers', url: 'https://survey.example/thank-you' }

export const cardStep: StepView = {
  stepId: 'o-acme.thank-you-card.p-dana',
  openingId: 'o-acme',
  kind: 'thank-you-card',
  title: 'Post a card to Dana Kim',
  company: 'Acme',
  role: 'Staff Engineer',
  channel: 'post',
  to: [dana],
  notBefore: '2026-11-24T09:00:00Z',
  sendAt: '2026-11-25T14:10:00Z',
  when: 'post it by tomorrow',
  late: false,
  because: [
    reason(
      'Write the card by Tuesday 24 November and post it by Wednesday 25 November, so that it lands on Tuesday 1 December, the day you chose.',
      'P3',
    ),
  ],
  action: 'Review draft',
}

export const steps: readonly StepView[] = [
  {
    stepId: 'o-acme.thank-you.p-dana',
    openingId: 'o-acme',
    kind: 'thank-you',
    title: 'Thank Dana Kim',
    company: 'Acme',
    role: 'Staff Engineer',
    channel: 'email',
    to: [dana],
    notBefore: '2026-11-24T09:00:00Z',
    sendAt: '2026-11-24T14:10:00Z',
    when: 'today, 9:10 am in New York (2:10 pm for you)',
    late: false,
    because: [
      reason('A thank-you note does most within a day of the interview.', 'P2', {
        sources: [survey],
        othersSay: 'A panel may get one joint note in the UK.',
      }),
      reason('You talked on Monday afternoon; their working day begins at 9.', 'P2'),
    ],
    action: 'Review draft',
  },
  {
    stepId: 'o-northwind.check-in.p-lena',
    openingId: 'o-northwind',
    kind: 'check-in',
    title: 'Ask Lena Brandt for news',
    company: 'Northwind',
    role: 'Platform Lead',
    channel: 'email',
    to: [lena],
    notBefore: '2026-11-24T08:00:00Z',
    sendAt: '2026-11-24T08:10:00Z',
    when: 'today, 9:10 am in Berlin (8:10 am for you)',
    late: true,
    because: [
      reason('Their date, Friday 20 November, passed two working days ago. This would be your first reminder.', 'P8'),
    ],
    action: 'Review draft',
  },
  {
    stepId: 'o-globex.call.p-priya',
    openingId: 'o-globex',
    kind: 'call',
    title: 'Call Priya Raman',
    company: 'Globex',
    role: 'Data Engineer',
    channel: 'phone',
    to: [priya],
    notBefore: '2026-11-24T15:00:00Z',
    sendAt: '2026-11-24T15:00:00Z',
    when: 'today, 10 am in Toronto (3 pm for you)',
    late: false,
    because: [
      reason('Two e-mails have had no answer since 9 November. After several, a call is better than a third.', 'P11'),
    ],
    action: 'Open the call sheet',
  },
  {
    stepId: 'o-umbra.understand-reply.f-77',
    openingId: 'o-umbra',
    kind: 'understand-reply',
    title: 'Say what the answer of Marcus Oduya means',
    company: 'Umbra Labs',
    role: 'Researcher',
    channel: 'none',
    to: [marcus],
    notBefore: now,
    sendAt: now,
    when: 'today, 9:12 am',
    late: false,
    because: [
      reason('Marcus Oduya answered 40 minutes ago. Everything queued waits until you say what it means.', 'P14'),
    ],
    action: 'Read and decide',
  },
  {
    stepId: 'o-tyrell.mend-address.p-ines',
    openingId: 'o-tyrell',
    kind: 'mend-address',
    title: 'Find another address for Inês Carvalho',
    company: 'Tyrell',
    role: 'Product Manager',
    channel: 'none',
    to: [ines],
    notBefore: now,
    sendAt: now,
    when: 'today, 9:12 am',
    late: false,
    because: [reason('The mail server of tyrell.example does not know ines@tyrell.example.', 'P17')],
    action: 'Correct the address',
  },
  {
    stepId: 'o-vandelay.debrief.i-1',
    openingId: 'o-vandelay',
    kind: 'debrief',
    title: 'Note how it went at Vandelay',
    company: 'Vandelay',
    role: 'Import Analyst',
    channel: 'none',
    to: [],
    notBefore: now,
    sendAt: now,
    when: 'today, 9:12 am',
    late: false,
    because: [reason('You talked yesterday at 4 pm. What is noted the same day is remembered.', 'P1')],
    action: 'Answer four questions',
  },
]

export const asks: readonly LetterView[] = [
  {
    letterId: 'l-doubt',
    stepId: 'o-soylent.check-in.p-1',
    openingId: 'o-soylent',
    kind: 'check-in',
    title: 'Ask Robert Thorn for news',
    company: 'Soylent',
    state: 'asking',
    sendAt: '2026-11-23T09:10:00Z',
    when: 'yesterday, 9:10 am',
    note: 'Nothing can tell whether this letter left. Please look in your Sent folder.',
    canUndo: false,
  },
]

export const scheduled: readonly LetterView[] = [
  {
    letterId: 'l-scheduled',
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
  },
]

export const waiting: TodayView['waiting'] = [
  {
    openingId: 'o-initech',
    company: 'Initech',
    role: 'Senior Analyst',
    until: 'answer due Monday 30 November',
    untilAt: '2026-12-02T15:10:00Z',
    passed: 0.62,
    because: [reason('They promised an answer by Monday 30 November.', 'P7')],
  },
  {
    openingId: 'o-stark',
    company: 'Stark Instruments',
    role: 'Researcher',
    until: 'answer due Friday 4 December',
    untilAt: '2026-12-08T09:10:00Z',
    passed: 0.35,
    because: [reason('They promised an answer by Friday 4 December.', 'P7')],
  },
]

export const heardBack: TodayView['heardBack'] = [
  {
    factId: 'f-55',
    openingId: 'o-hooli',
    company: 'Hooli',
    title: 'June Park would like to go on with you',
    when: 'yesterday, 4:20 pm',
    meaning: 'next-round',
    preview: 'Hello Alex, we would love a second conversation with two of the team. <b>Which afternoons</b> suit you?',
    effect: 'Every reminder is cancelled. Confirm in one line, then prepare.',
  },
]

const stageByKind: Readonly<Record<string, OpeningLine['stage']>> = {
  'thank-you': 'met',
  debrief: 'met',
  call: 'asked',
}

export const lines: readonly OpeningLine[] = [
  ...steps.map(({ openingId, company, role, title, kind, late }) => ({
    openingId,
    company,
    role,
    state: 'WAITING',
    words: late ? 'Waiting for an answer that was promised for Friday 20 November.' : 'It is your turn here.',
    budget: null,
    turn: 'act' as const,
    stage: stageByKind[kind] ?? ('waiting' as const),
    next: { title, day: 'today', isToday: true, late },
  })),
  ...waiting.map(({ openingId, company, role, until }) => ({
    openingId,
    company,
    role,
    state: 'WAITING',
    words: `Waiting: ${until}.`,
    budget: null,
    turn: 'wait' as const,
    stage: 'waiting' as const,
    next: { title: 'Ask for news', day: 'Wednesday 2 December', isToday: false, late: false },
  })),
  {
    openingId: 'o-gringotts',
    company: 'Gringotts',
    role: 'Auditor',
    state: 'CLOSED',
    words: 'Nobody answered, and three messages are enough. It rests.',
    budget: null,
    turn: 'rest',
    stage: 'rest',
    next: null,
  },
]

const northwindStory: OpeningView['story'] = [
  {
    at: '2026-11-10T14:00:00Z',
    when: 'Tuesday 10 November, 3 pm',
    title: 'Interview with Lena Brandt and Tom Ellis',
    detail: 'You said it went well. They promised an answer by Friday 20 November.',
    factIds: ['f-1'],
  },
  {
    at: '2026-11-10T17:40:00Z',
    when: 'Tuesday 10 November, 6:40 pm',
    title: 'Thank-you notes to Lena Brandt and Tom Ellis',
    detail: 'Two different notes, by e-mail.',
    factIds: ['f-2'],
  },
  {
    at: '2026-11-12T10:05:00Z',
    when: 'Thursday 12 November, 11:05 am',
    title: 'Lena Brandt answered',
    detail: '“Great talking to you too. We’ll be in touch next week.”',
    factIds: ['f-3'],
  },
]

const northwind: OpeningView = {
  openingId: 'o-northwind',
  company: 'Northwind',
  role: 'Platform Lead',
  headline: 'An answer was promised for Friday 20 November. One reminder is due.',
  state: 'WAITING',
  place: { country: 'DE', zone: 'Europe/Berlin', city: 'Berlin', clock: '10:12 am' },
  budget: 'none of three unanswered messages used',
  answerDue: 'Friday 20 November',
  story: northwindStory,
  now: {
    kind: 'act',
    steps: steps.filter(({ openingId }) => openingId === 'o-northwind'),
    until: null,
    because: steps[1]?.because ?? [],
  },
  forecast: [
    {
      at: '2026-12-03T08:10:00Z',
      when: 'Thursday 3 December, 9:10 am in Berlin (8:10 am for you)',
      title: 'Write to Lena Brandt once more',
      because: 'Seven working days after the first reminder, with something useful in it.',
    },
    {
      at: '2026-12-10T09:00:00Z',
      when: 'Thursday 10 December, 10 am in Berlin (9 am for you)',
      title: 'Call Lena Brandt',
      because: 'Five working days after the second, if calls are welcome.',
    },
    {
      at: '2026-12-21T08:10:00Z',
      when: 'Monday 21 December, 9:10 am in Berlin (8:10 am for you)',
      title: 'Write Lena Brandt a last kind note',
      because: 'A closing note, and the story rests.',
    },
  ],
  people: [lena, tom],
  letters: [],
  known: [],
  drafts: [
    {
      letterId: 'l-northwind',
      stepId: 'o-northwind.check-in.p-lena',
      version: 1,
      subject: 'Platform Lead: is there news?',
    },
  ],
}

const plain = (step: StepView, more: Partial<OpeningView>): OpeningView => ({
  openingId: step.openingId,
  company: step.company,
  role: step.role,
  headline: `${step.title}.`,
  state: 'THANKING',
  place: { country: 'GB', zone, city: 'London', clock: '9:12 am' },
  budget: 'none of three unanswered messages used',
  answerDue: null,
  story: [{ at: '2026-11-23T16:00:00Z', when: 'yesterday, 4 pm', title: 'Interview', detail: null, factIds: ['f-9'] }],
  now: { kind: 'act', steps: [step], until: null, because: step.because },
  forecast: [],
  people: step.to,
  letters: [],
  known: [],
  drafts: [],
  ...more,
})

export const openings: readonly OpeningView[] = [
  northwind,
  ...steps
    .filter(({ openingId }) => openingId !== 'o-northwind')
    .map((step) =>
      plain(
        step,
        step.openingId === 'o-vandelay'
          ? { people: [person('p-art', 'Art Corvelay', 'Founder'), person('p-kel', 'Kel Varnsen', 'Head of Sales')] }
          : {},
      ),
    ),
  {
    openingId: 'o-initech',
    company: 'Initech',
    role: 'Senior Analyst',
    headline: 'Waiting for an answer that is promised for Monday 30 November.',
    state: 'WAITING',
    place: { country: 'US', zone: 'America/Chicago', city: 'Chicago', clock: '3:12 am' },
    budget: 'none of three unanswered messages used',
    answerDue: 'Monday 30 November',
    story: [
      {
        at: '2026-11-16T19:00:00Z',
        when: 'Monday 16 November, 1 pm',
        title: 'Interview with Ruth Adeyemi',
        detail: 'You said it went very well.',
        factIds: ['f-4'],
      },
    ],
    now: {
      kind: 'wait',
      steps: [],
      until: 'Wednesday 2 December, 9:10 am in Chicago (3:10 pm for you)',
      because: waiting[0]?.because ?? [],
    },
    forecast: [
      {
        at: '2026-12-02T15:10:00Z',
        when: 'Wednesday 2 December, 9:10 am in Chicago (3:10 pm for you)',
        title: 'Ask Ruth Adeyemi for news',
        because: 'Two working days after their date.',
      },
    ],
    people: [person('p-ruth', 'Ruth Adeyemi', 'Director of Analytics', 'ruth.adeyemi@initech.example')],
    letters: [],
    known: [],
    drafts: [],
  },
]

export const callSheet: CallSheetView = {
  stepId: 'o-globex.call.p-priya',
  openingId: 'o-globex',
  title: 'Call Priya Raman',
  who: priya,
  theirClock: 'Toronto, 4:12 am',
  number: { tel: 'tel:+14165550117', shown: '+1 416 555 0117', doubt: null },
  pronunciation: 'PREE-ya',
  hours: { isGood: false, words: 'Not now: today, 10 am in Toronto (3 pm for you) is better.' },
  attempts: 'At most two calls.',
  ready: ['your calendar', 'a pen'],
  say: ['Good morning, this is Alex Moreau. Is this a good moment for half a minute?'],
  branches: [
    {
      branch: 'open',
      when: 'If it is still open',
      answer: 'Thank you, that helps. I will wait to hear from you.',
      note: 'Note the date they name.',
      they: 'Hello. We have not decided yet.',
      label: 'Nothing is decided',
    },
    {
      branch: 'filled',
      when: 'If it is filled',
      answer: 'Thank you for telling me, and all the best to you both.',
      note: 'Nothing more.',
      they: 'Hello. I am sorry, the position has been filled.',
      label: 'It is filled',
    },
  ],
  callBack: '555-0142, best after four.',
  text: [
    'Good morning, this is Alex Moreau. Is this a good moment for half a minute?',
    'We spoke on 21 October about the Data Engineer role. I wanted to ask whether there is news, and whether you need anything from me.',
    'If not yet: when would be a good time to ask again?',
    'Thank you. Goodbye.',
  ].join('\n\n'),
  voicemail:
    'Good morning, Priya. This is Alex Moreau; we spoke on 21 October about the Data Engineer role. I would be glad to hear where things stand. My number is 555-0142. Thank you.',
  voicemailSeconds: 16,
  because: steps[2]?.because ?? [],
}

export const reply: ReplyView = {
  stepId: 'o-umbra.understand-reply.f-77',
  replyId: 'f-77',
  openingId: 'o-umbra',
  company: 'Umbra Labs',
  role: 'Researcher',
  who: marcus,
  subject: 'Re: Thank you for the conversation',
  when: 'today, 8:32 am',
  text: [
    'Dear Alex,',
    'thank you for your note. We would like a second conversation, with two of the team. Which afternoons next week suit you?',
    '<img src="https://tracker.example/pixel.gif" onerror="document.title=\'owned\'"><script>document.title = "owned"</script>',
    'Best wishes\nMarcus',
  ].join('\n\n'),
  evidence: 'It answers your letter of Thursday 19 November (In-Reply-To names it).',
  told: 'We would like a second conversation, with two of the team.',
  isKept: false,
  suggestion: { meaning: 'next-round', words: 'It looks like this: they would like to go on with me.' },
  newDate: null,
  because: steps[3]?.because ?? [],
}
