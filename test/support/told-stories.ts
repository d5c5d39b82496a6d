/** Searches told by hand for what random histories seldom come upon: each with the moment at which one looks. */
import type { Fact } from '../../src/core/facts/fact.ts'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import { plainCalendar } from '../../src/core/time/business-calendar.ts'
import { policies } from './arbitrary-policies.ts'
import { createTeller, moment } from './facts.ts'
import type { History } from './histories.ts'

const t = createTeller()
const ann = t.person('ann')
const met = [t.added(), ann, t.held('2026-11-02T14:00', ['ann'], { round: 'onsite' })]
const noted = [...met, t.debrief('2026-11-02T16:00')]
const slip = { mistake: 'a slip' }
const thanks = t.sent('thank-you', '2026-11-03T09:10', ['ann'])
const offer = (form: string) => t.replied('2026-11-05T10:00', 'offer', { personId: 'ann', offer: { form } })
const lands = (day: string) =>
  t.tell('LandingChosen', '2026-11-02T17:00', {
    interviewId: 'i1' as never,
    personId: 'ann' as never,
    lands: day,
  })
const asked = (kind: string, day: string) => t.sent(kind, `${day}T09:10`, ['ann'])

type Story = readonly [now: string, facts: readonly Fact[], besides?: readonly (readonly Fact[])[]]

const stories: readonly Story[] = [
  ['2026-11-02T17:00', [...met, t.debrief('2026-11-02T16:00', { regrets: [slip] })]],
  ['2026-11-02T17:00', [...met, t.debrief('2026-11-02T16:00', { regrets: [slip, slip] })]],
  ['2026-11-02T17:00', [...met, t.debrief('2026-11-02T16:00', { regrets: [{ ...slip, noticed: true }] })]],
  ['2026-11-02T17:00', [...met, t.debrief('2026-11-02T16:00', { rating: 1 })]],
  ['2026-11-04T17:00', [...met, thanks, t.debrief('2026-11-04T16:00', { rating: 1 })]],
  ['2026-11-05T10:00', [...met, thanks, t.debrief('2026-11-04T16:00', { rating: 1 })]],
  ['2026-11-03T10:00', [...met, thanks, t.debrief('2026-11-03T09:30', { toAdd: 'I speak Dutch.' })]],
  ['2026-11-04T10:00', [...noted, thanks]],
  [
    '2026-11-03T10:00',
    [t.added(), t.person('ann', { email: undefined }), t.person('ben', { part: 'coordinator' }), ...noted.slice(2)],
  ],
  ['2026-11-03T10:00', [t.added({ country: 'JP', zone: 'Asia/Tokyo' }), ...noted.slice(1)]],
  ['2026-11-12T10:00', [...noted, thanks, asked('check-in', '2026-11-04'), asked('second-check-in', '2026-11-11')]],
  [
    '2026-12-01T10:00',
    [
      ...noted,
      thanks,
      asked('check-in', '2026-11-04'),
      asked('second-check-in', '2026-11-11'),
      asked('written-offer-question', '2026-11-18'),
    ],
  ],
  [
    '2026-12-10T10:00',
    [
      ...noted,
      ...['04', '05', '06', '09', '10', '11'].map((day) => asked('written-offer-question', `2026-11-${day}`)),
      t.replied('2026-11-12T10:00', 'still-deciding', { personId: 'ann' as never }),
    ],
  ],
  [
    '2026-11-06T10:00',
    [...noted, thanks, t.replied('2026-11-05T10:00', 'referral-elsewhere', { personId: 'ann' as never })],
  ],
  [
    '2026-11-06T10:00',
    [...noted, thanks, t.tell('AnswerPromised', '2026-11-02T15:00', { from: '2026-11-10', by: '2026-11-13' })],
  ],
  [
    '2026-11-02T15:00',
    [
      t.added(),
      ann,
      t.tell('InterviewScheduled', '2026-10-28T10:00', {
        interviewId: 'i1' as never,
        dayOnly: false,
        people: ['ann' as never],
        startsAt: '2026-11-02T14:00',
      }),
      t.tell('InterviewMissed', '2026-11-02T14:30', { interviewId: 'i1' as never, by: 'them' }),
    ],
  ],
  [
    '2026-11-02T15:00',
    [
      t.added(),
      ann,
      t.tell('InterviewScheduled', '2026-10-28T10:00', {
        interviewId: 'i1' as never,
        dayOnly: false,
        people: ['ann' as never],
        startsAt: '2026-11-02T14:00',
      }),
      t.tell('InterviewMissed', '2026-11-02T14:30', { interviewId: 'i1' as never, by: 'me' }),
    ],
  ],
  [
    '2026-11-04T15:00',
    [
      t.added(),
      ann,
      t.tell('InterviewScheduled', '2026-10-28T10:00', {
        interviewId: 'i1' as never,
        dayOnly: false,
        people: ['ann' as never],
        startsAt: '2026-11-02T14:00',
      }),
      t.tell('InterviewMissed', '2026-11-02T14:30', { interviewId: 'i1' as never, by: 'them' }),
      t.sent('missed-appointment', '2026-11-03T09:10', ['ann']),
    ],
  ],
  [
    '2026-11-02T15:00',
    [
      t.added(),
      ann,
      t.tell('InterviewScheduled', '2026-10-28T10:00', {
        interviewId: 'i1' as never,
        dayOnly: false,
        people: ['ann' as never],
        startsAt: '2026-11-02T14:00',
      }),
      t.tell('InterviewCancelled', '2026-11-01T14:30', { interviewId: 'i1' as never, by: 'me' }),
    ],
  ],
  [
    '2026-11-06T10:00',
    [...noted, thanks, t.tell('OtherOfferReceived', '2026-11-06T09:00', { expiresOn: '2026-11-20', real: true })],
  ],
  [
    '2026-11-09T10:00',
    [
      ...noted,
      thanks,
      t.tell('OtherOfferReceived', '2026-11-06T09:00', { expiresOn: '2026-11-20', real: true }),
      t.sent('other-offer', '2026-11-06T11:00', ['ann']),
    ],
  ],
  [
    '2026-11-06T10:00',
    [
      ...noted,
      thanks,
      t.tell('AbsenceReceived', '2026-11-05T09:00', { personId: 'ann' as never, returnsOn: '2026-11-30' }),
      t.tell('OtherOfferReceived', '2026-11-06T09:00', { expiresOn: '2026-11-20', real: true }),
    ],
  ],
  [
    '2026-11-06T10:00',
    [
      ...noted,
      thanks,
      t.tell('AbsenceReceived', '2026-11-05T09:00', { personId: 'ann' as never }),
      t.tell('OtherOfferReceived', '2026-11-06T09:00', { expiresOn: '2026-11-20', real: true }),
    ],
  ],
  ['2026-11-06T10:00', [...noted, thanks, offer('verbal'), t.tell('OfferAccepted', '2026-11-06T09:00', {})]],
  ['2026-11-06T10:00', [...noted, thanks, offer('written'), t.tell('OfferAccepted', '2026-11-06T09:00', {})]],
  [
    '2026-11-08T10:00',
    [
      ...noted,
      thanks,
      offer('written'),
      t.tell('OfferAccepted', '2026-11-06T09:00', {}),
      t.sent('accept', '2026-11-06T11:00', ['ann']),
    ],
  ],
  ['2026-11-06T10:00', [...noted, thanks, t.tell('AcceptedElsewhere', '2026-11-06T09:00', { company: 'Fabrikam' })]],
  ['2026-11-06T10:00', [...noted, thanks, t.tell('AcceptedElsewhere', '2026-11-06T09:00', {})]],
  [
    '2026-11-04T09:30',
    [
      ...noted,
      t.sent('thank-you', '2026-11-04T09:10', ['ann'], { letterId: 'l9' }),
      t.tell('ErrorDiscovered', '2026-11-04T09:20', { letterId: 'l9' as never, what: 'name' }),
    ],
  ],
  ['2026-11-04T10:00', [...noted, thanks, lands('2026-11-12')]],
  ['2026-11-04T10:00', [...noted, thanks, lands('2026-11-14')]],
  ['2026-11-04T10:00', [...noted, thanks, lands('2026-11-03')]],
  ['2026-11-02T18:00', [...noted, t.tell('AnswerPromised', '2026-11-02T15:00', { by: '2026-11-06' })]],
  ['2026-11-02T18:00', [...noted, t.tell('AnswerPromised', '2026-11-02T15:00', { by: '2026-11-20' })]],
  [
    '2026-11-13T10:00',
    [
      ...noted,
      thanks,
      t.sent('thank-you-card', '2026-11-05T09:10', ['ann'], { channel: 'post', letterId: 'card' }),
      t.tell('CardReturned', '2026-11-13T09:00', { letterId: 'card' as never }),
    ],
  ],
  ['2026-11-20T10:00', [...noted, thanks, asked('check-in', '2026-11-12')]],
  ['2026-11-13T10:00', [...noted, thanks, t.sent('thank-you-card', '2026-11-12T09:10', ['ann'], { channel: 'post' })]],
  ['2026-11-18T10:00', [...noted, thanks], [[t.added(), ann, t.replied('2026-11-10T10:00')]]],
  [
    '2026-11-18T10:00',
    [...noted, thanks],
    [[t.added({ role: undefined as never }), ann, t.replied('2026-11-10T10:00')]],
  ],
]

export const toldStories: readonly History[] = stories.flatMap(([now, facts, besides = []]) =>
  [moment(now), moment(now).add({ hours: 24 * 7 }), moment(now).add({ hours: 24 * 30 })].map((at) => ({
    facts,
    besides: besides.map((other, index) =>
      other.map((fact) => ({ ...fact, openingId: `o${index + 2}` as never, id: `${fact.id}-${index}` as never })),
    ),
    now: at,
    calendar: plainCalendar,
    zone: openingFrom(facts).place.zone,
    chosen: { rhythm: 'steady' as const, changes: [], policy: policies.steady },
  })),
)
