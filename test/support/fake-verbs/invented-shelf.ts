/** Invented letters and people for the screens that list them, as the use cases would say it. */
import type { LetterSheetView, LettersView } from '../../../src/app/views/letters-view.ts'
import type { PeopleView, PersonPageView } from '../../../src/app/views/people-view.ts'
import { openings } from './invented-search.ts'

export const drafts: LettersView['drafts'] = [
  {
    letterId: 'l-northwind',
    stepId: 'o-northwind.check-in.p-lena',
    openingId: 'o-northwind',
    title: 'Ask Lena Brandt for news',
    company: 'Northwind',
    role: 'Platform Lead',
    subject: 'Platform Lead: is there news?',
    version: 1,
    changed: 'today, 8:40 am',
    when: 'today, 9:10 am in Berlin (8:10 am for you)',
  },
]

export const sentLetters: LettersView['sent'] = [
  {
    letterId: 'l-stark',
    openingId: 'o-stark',
    title: 'Thank Ingrid Solberg',
    company: 'Stark Instruments',
    role: 'Researcher',
    subject: 'Thank you for Thursday',
    at: '2026-11-20T09:10:00Z',
    when: 'Friday 20 November, 9:10 am',
    channel: 'email',
    byHand: false,
    after: { kind: 'quiet', words: 'no answer since' },
    isKept: true,
  },
  {
    letterId: 'l-tyrell',
    openingId: 'o-tyrell',
    title: 'Thank Inês Carvalho',
    company: 'Tyrell',
    role: 'Product Manager',
    subject: 'Thank you for the conversation',
    at: '2026-11-19T09:10:00Z',
    when: 'Thursday 19 November, 9:10 am in Lisbon',
    channel: 'email',
    byHand: false,
    after: { kind: 'returned', words: 'it came back' },
    isKept: true,
  },
  {
    letterId: 'l-lena',
    openingId: 'o-northwind',
    title: 'Thank Lena Brandt',
    company: 'Northwind',
    role: 'Platform Lead',
    subject: null,
    at: '2026-11-10T17:40:00Z',
    when: 'Tuesday 10 November, 6:40 pm in Berlin (5:40 pm for you)',
    channel: 'email',
    byHand: true,
    after: { kind: 'answered', words: 'answered after 2 days' },
    isKept: false,
  },
]

export const sheets: readonly LetterSheetView[] = [
  {
    letterId: 'l-stark',
    openingId: 'o-stark',
    title: 'Thank Ingrid Solberg',
    company: 'Stark Instruments',
    role: 'Researcher',
    headline: 'Sent Friday 20 November, 9:10 am.',
    to: ['Ingrid Solberg <ingrid.solberg@stark.example>'],
    cc: [],
    subject: 'Thank you for Thursday',
    body: 'Dear Ingrid,\n\nthank you for showing me the cold lab. The drift you described stayed with me; I met something close to it at Fabrikam, and would gladly send you what we learnt.\n\nBest regards,\nAlex Moreau',
    note: null,
    stepId: null,
  },
]

export const people: PeopleView = {
  count: 4,
  contacts: [
    {
      personId: 'c-omar',
      name: 'Omar Haddad',
      title: 'Data Lead',
      company: 'Hooli',
      email: 'omar@hooli.example',
    },
  ],
  companies: [
    {
      company: 'Globex',
      people: [
        {
          personId: 'p-priya',
          name: 'Priya Raman',
          title: 'Engineering Manager',
          lastContact: 'Quiet for 15 days since you wrote',
          next: 'Call Priya Raman, today',
          undeliverable: false,
        },
      ],
    },
    {
      company: 'Northwind',
      people: [
        {
          personId: 'p-lena',
          name: 'Lena Brandt',
          title: 'Head of Platform',
          lastContact: 'They answered 12 days ago',
          next: 'Ask Lena Brandt for news, today',
          undeliverable: false,
        },
        {
          personId: 'p-tom',
          name: 'Tom Ellis',
          title: 'Staff Engineer',
          lastContact: 'Quiet for 14 days since you wrote',
          next: null,
          undeliverable: false,
        },
      ],
    },
    {
      company: 'Tyrell',
      people: [
        {
          personId: 'p-ines',
          name: 'Inês Carvalho',
          title: 'Product Director',
          lastContact: 'Quiet for 6 days since you met',
          next: null,
          undeliverable: true,
        },
      ],
    },
  ],
}

export const lenaPage: PersonPageView = {
  person: {
    id: 'p-lena',
    name: 'Lena Brandt',
    title: 'Head of Platform',
    email: 'lena.brandt@northwind.example',
    phone: '+49 30 5550 0117',
    part: 'interviewer',
    undeliverable: false,
  },
  card: {
    name: 'Lena Brandt',
    title: 'Head of Platform',
    company: 'Northwind',
    emails: ['lena.brandt@northwind.example'],
    phones: ['+49 30 5550 0117'],
    address: { street: ['Chausseestraße 5'], city: 'Berlin', postcode: '10115', country: 'DE' },
    prefers: 'any',
    doNotCall: false,
  },
  postTo: ['Chausseestraße 5', '10115 Berlin', 'GERMANY'],
  knownAs: [
    {
      personId: 'p-lena',
      openingId: 'o-northwind',
      name: 'Lena Brandt',
      company: 'Northwind',
      email: 'lena.brandt@northwind.example',
    },
  ],
  sub: 'Head of Platform, Northwind',
  company: 'Northwind',
  theirClock: '10:12 am in Berlin',
  lastContact: 'They answered 12 days ago',
  next: 'Ask Lena Brandt for news, today',
  stayInTouch: null,
  isKept: false,
  story: (openings[0]?.story ?? []).map(({ at, when, title, detail }) => ({ at, when, title, detail })),
  letters: [{ letterId: 'l-lena', title: 'Thank Lena Brandt', when: 'Tuesday 10 November', isKept: false }],
  openings: [
    {
      openingId: 'o-northwind',
      company: 'Northwind',
      role: 'Platform Lead',
      words: 'Waiting for an answer that was promised for Friday 20 November.',
    },
  ],
}
