import { describe, expect, it } from 'vitest'
import type { DraftView } from '../../app/views/draft-view.ts'
import { addressesOf, laidOut, nextDesk, sheetOf, type Desk } from './desk.ts'

const draft = (version: number, body: string, more: Partial<DraftView> = {}): DraftView => ({
  letterId: 'l-1',
  stepId: 'o-1.thank-you.p-1',
  openingId: 'o-1',
  kind: 'thank-you',
  title: 'Thank Dana Kim',
  company: 'Acme',
  role: null,
  version,
  draftNumber: version,
  by: 'regards',
  recipients: [],
  to: ['Dana Kim <dana@acme.example>'],
  cc: [],
  subject: 'Thank you',
  body,
  missing: [],
  files: [],
  findings: [],
  standsOn: [],
  spellingChecked: true,
  wordCount: 2,
  readSeconds: 1,
  holding: 0,
  zone: 'Europe/London',
  sendAt: '2026-11-24T09:10:00Z',
  when: 'today, 9:10 am',
  because: [],
  channel: 'email',
  canSend: true,
  outbox: null,
  ...more,
})

const typed = (desk: Desk, body: string) => nextDesk(desk, { kind: 'typed', changed: { body } })

describe('typing and saving', () => {
  it('is saved once the server has the same words', () => {
    let desk = typed(laidOut(draft(1, 'Dear Dana'), null), 'Dear Dana,')
    expect(desk.saving).toBe('unsaved')
    const sent = desk.sheet
    desk = nextDesk(desk, { kind: 'saving' })
    desk = nextDesk(desk, { kind: 'saved', draft: draft(2, 'Dear Dana,'), sent })
    expect(desk).toMatchObject({ saving: 'saved', base: { version: 2 } })
  })

  it('goes on where more was typed while it was saved', () => {
    let desk = nextDesk(typed(laidOut(draft(1, 'a'), null), 'ab'), { kind: 'saving' })
    const sent = desk.sheet
    desk = typed(desk, 'abc')
    desk = nextDesk(desk, { kind: 'saved', draft: draft(2, 'ab'), sent })
    expect(desk).toMatchObject({ saving: 'unsaved', sheet: { body: 'abc' }, base: { version: 2 } })
  })

  it('keeps remarks beside their words', () => {
    const finding = {
      id: 'f',
      rule: 'spelling',
      severity: 'error' as const,
      span: [5, 9] as const,
      words: 'Dana',
      title: '',
      why: '',
      fixes: [],
      override: null,
    }
    const desk = typed(laidOut(draft(1, 'Dear Dana', { findings: [finding] }), null), 'Dear Dan')
    expect(desk.findings).toEqual([])
    expect(
      typed(laidOut(draft(1, 'Dear Dana', { findings: [finding] }), null), 'Oh Dear Dana').findings[0]?.span,
    ).toEqual([8, 12])
  })
})

describe('what somebody else saved', () => {
  it('is taken over where nothing was typed here', () => {
    const desk = nextDesk(laidOut(draft(1, 'a'), null), { kind: 'told', draft: draft(2, 'b') })
    expect(desk).toMatchObject({ sheet: { body: 'b' }, conflict: null })
  })

  it('is put beside what was typed here', () => {
    const desk = nextDesk(typed(laidOut(draft(1, 'a'), null), 'mine'), { kind: 'told', draft: draft(2, 'theirs') })
    expect(desk).toMatchObject({ sheet: { body: 'mine' }, conflict: { body: 'theirs' } })
    expect(nextDesk(desk, { kind: 'chosen', version: 'yours' })).toMatchObject({
      sheet: { body: 'mine' },
      base: { version: 2 },
      saving: 'unsaved',
      conflict: null,
    })
    expect(nextDesk(desk, { kind: 'chosen', version: 'theirs' })).toMatchObject({
      sheet: { body: 'theirs' },
      saving: 'saved',
      conflict: null,
    })
  })

  it('is no conflict where it says the same, and an older word is no news', () => {
    expect(nextDesk(typed(laidOut(draft(1, 'a'), null), 'b'), { kind: 'told', draft: draft(2, 'b') })).toMatchObject({
      conflict: null,
      saving: 'saved',
    })
    const desk = laidOut(draft(3, 'c'), null)
    expect(nextDesk(desk, { kind: 'told', draft: draft(2, 'b') })).toBe(desk)
  })
})

describe('what this browser kept', () => {
  const kept = { version: 1, sheet: { ...sheetOf(draft(1, '')), body: 'typed before the crash' } }

  it('comes back on the version it was typed on', () => {
    expect(laidOut(draft(1, 'a'), kept)).toMatchObject({
      sheet: { body: 'typed before the crash' },
      saving: 'unsaved',
      conflict: null,
    })
  })

  it('stands beside a newer version', () => {
    expect(laidOut(draft(2, 'b'), kept)).toMatchObject({
      sheet: { body: 'typed before the crash' },
      conflict: { version: 2 },
    })
  })

  it('is nothing where it says the same', () => {
    expect(laidOut(draft(2, 'typed before the crash'), kept).saving).toBe('saved')
  })
})

describe('addresses', () => {
  it('part at commas outside of names', () => {
    expect(addressesOf('Dana Kim <dana@acme.example>, "Ellis, Tom" <tom@acme.example>; x@y.example,')).toEqual([
      'Dana Kim <dana@acme.example>',
      '"Ellis, Tom" <tom@acme.example>',
      'x@y.example',
    ])
    expect(addressesOf(' ')).toEqual([])
  })
})
