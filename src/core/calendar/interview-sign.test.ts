import { describe, expect, it } from 'vitest'
import type { CalendarEvent, CalendarGuest } from './calendar-event.ts'
import { interviewSign, partOfGuest, type KnownAround } from './interview-sign.ts'

const me: CalendarGuest = { name: 'Alex Moreau', address: 'alex@home.test' }
const dana: CalendarGuest = { name: 'Dana Kim', address: 'dana@acme.com' }
const known: KnownAround = {
  isMine: (address) => address === me.address,
  companies: [{ name: 'Acme', domains: ['acme.com'] }],
  welcomed: new Set(['northwind.com']),
  refused: new Set(['sam@club.org']),
}
const event = (summary: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'u',
  recurrenceId: null,
  isRecurring: false,
  sequence: 0,
  stampedAt: null,
  method: 'request',
  summary,
  when: {
    kind: 'moment',
    startsAt: Temporal.Instant.from('2026-11-26T15:00:00Z'),
    endsAt: null,
    zone: 'America/New_York',
  },
  place: '',
  description: '',
  isCancelled: false,
  organizer: null,
  guests: [],
  ...more,
})
const from = (organizer: CalendarGuest, ...others: CalendarGuest[]) => ({
  organizer,
  guests: [organizer, me, ...others],
})
const verdict = (given: CalendarEvent) => interviewSign(given, known).verdict
const stranger = (address: string, name = ''): CalendarGuest => ({ name, address })

describe('interviewSign', () => {
  it.each([
    ['the word and a company that invites', event('Interview: Staff Engineer', from(stranger('jo@umbra.com')))],
    ['German', event('Vorstellungsgespräch Frau Moreau', from(stranger('hr@umbra.de')))],
    ['French', event('Entretien – poste de chargée de projet', from(stranger('rh@umbra.fr')))],
    ['Dutch', event('Sollicitatiegesprek', from(stranger('jan@umbra.nl')))],
    ['a known company invites to a chat', event('Chat with Dana', from(dana))],
    ['an applicant system sends it', event('Phone screen with Umbra', from(stranger('no-reply@greenhouse.io')))],
    ['written down by oneself, at a known company', event('Interview Acme')],
    ['a domain that was right before', event('Introduction', from(stranger('kim@northwind.com')))],
    [
      'only the description says it',
      event('Alex / Umbra', {
        ...from(stranger('jo@umbra.com')),
        description: 'Technical interview, please book at https://jobs.lever.co/umbra/1',
      }),
    ],
  ])('takes for an interview: %s', (_, given) => expect(verdict(given)).toBe('interview'))

  it.each([
    ['the word alone', event('Interview')],
    ['a hint from a company', event('Intro call', from(stranger('jo@umbra.com')))],
    [
      'a known company without a word',
      event('Acme', { guests: [], organizer: null, place: '', description: 'Interview' }),
    ],
  ])('asks, unsure: %s', (_, given) => expect(verdict(given)).toBe('unsure'))

  it.each([
    ['a dentist', event('Dentist')],
    ['a team that meets each week', event('Team chat', { ...from(stranger('boss@work.com')), isRecurring: true })],
    ['an exit interview', event('Exit interview', from(stranger('hr@work.com')))],
    ['getting ready for one', event('Prepare interview with Jo', from(stranger('jo@umbra.com')))],
    [
      'a holiday',
      event('Acme holiday', {
        when: {
          kind: 'day',
          day: Temporal.PlainDate.from('2026-11-26'),
          lastDay: Temporal.PlainDate.from('2026-11-27'),
        },
      }),
    ],
    ['somebody who was wrong before', event('Interview', from(stranger('sam@club.org')))],
    ['dinner', event('Dinner with friends', from(stranger('bo@gmail.com')))],
    ['a yearly talk with one’s own boss', event('Entretien annuel', from(stranger('chef@travail.fr')))],
    ['a word within another', event('Reinterviewed', from(stranger('bo@gmail.com')))],
  ])('leaves alone: %s', (_, given) => expect(verdict(given)).toBe('other'))

  it('says what speaks for it, the strongest first, and whose company it is', () => {
    expect(interviewSign(event('Talk with Dana', from(dana)), known)).toEqual({
      verdict: 'interview',
      company: 'Acme',
      evidence: [
        'Somebody of Acme is invited, where you have an opening.',
        'The title says “Talk with”.',
        'Somebody at acme.com invites you.',
      ],
    })
  })

  it('knows a company as a word of its own only', () => {
    expect(
      interviewSign(event('Pacmen interview'), { ...known, companies: [{ name: 'Acme', domains: [] }] }).company,
    ).toBe(null)
    expect(interviewSign(event('Acmeology interview'), known).company).toBe(null)
    expect(interviewSign(event('ACME: interview'), known).company).toBe('Acme')
  })
})

describe('partOfGuest', () => {
  it('tells who recruits and who only arranges it from those who ask', () => {
    const given = event('Interview', { ...from(dana), description: 'See you then\nDana Kim, Talent Partner' })
    expect(partOfGuest(dana, given)).toBe('recruiter')
    expect(partOfGuest(dana, event('Interview', from(dana)))).toBe('interviewer')
    expect(partOfGuest(stranger('recruiting@acme.com'), given)).toBe('recruiter')
    expect(partOfGuest(stranger('x@goodtime.io', 'Acme'), given)).toBe('coordinator')
    expect(partOfGuest(stranger('mo@acme.com', 'Mo (Interview Coordinator)'), given)).toBe('coordinator')
    expect(partOfGuest(stranger('thr@acme.com', 'Theo Hrdy'), given)).toBe('interviewer')
  })
})
