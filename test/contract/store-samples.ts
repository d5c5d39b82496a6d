/** Small valid things to put into a store. */
import type {
  CardChange,
  DraftVersion,
  MailAccount,
  MessageSeen,
  OutboxItem,
  PersonRow,
} from '../../src/app/ports/store.ts'
import type { FactOf } from '../../src/core/facts/fact.ts'
import type { Card } from '../../src/core/people/card.ts'
import type { FactId, LetterId, OpeningId, PersonId, StepId } from '../../src/core/facts/ids.ts'

export const openingId = (id: string) => id as OpeningId
export const letterId = (id: string) => id as LetterId
export const stepId = (id: string) => id as StepId
export const personId = (id: string) => id as PersonId

/** So many minutes after three o'clock. */
export const when = (minutes: number) => Temporal.Instant.from('2026-11-18T15:00:00Z').add({ minutes })

export function note(id: string, changes: Partial<FactOf<'NoteTaken'>> = {}): FactOf<'NoteTaken'> {
  return {
    kind: 'NoteTaken',
    id: id as FactId,
    openingId: openingId('o1'),
    at: when(0),
    learntAt: when(0),
    source: 'person',
    text: 'They mentioned a move to Lisbon.',
    ...changes,
  }
}

const letter = (id: string) => ({
  letterId: letterId(id),
  openingId: openingId('o1'),
  stepId: stepId('s1'),
  step: 'thank-you' as const,
  personIds: [personId('p1')],
  to: ['Dana Kim <dana@acme.example>'],
  subject: 'Thank you',
})

export function draft(id: string, version: number, changes: Partial<DraftVersion> = {}): DraftVersion {
  return {
    ...letter(id),
    version,
    cc: [],
    body: 'Dear Dana,\n\nthank you for today.\n',
    by: 'regards',
    createdAt: when(0),
    overrides: [],
    standsOn: [{ sentence: 'thank you for today.', facts: ['f1'] }],
    ...changes,
  }
}

export function outboxItem(id: string, changes: Partial<OutboxItem> = {}): OutboxItem {
  return {
    ...letter(id),
    accountId: 'a1',
    state: 'approved',
    raw: new TextEncoder().encode(`Message-ID: <${id}@regards.example>\r\n\r\nThank you.\r\n`),
    messageId: `<${id}@regards.example>`,
    from: 'sam@home.example',
    approvedAt: when(0),
    sendAt: when(1),
    attempts: 0,
    lease: null,
    doubtSince: null,
    settledAt: null,
    answer: null,
    providerMessageId: null,
    note: null,
    ...changes,
  }
}

export function account(id: string, changes: Partial<MailAccount> = {}): MailAccount {
  return {
    id,
    address: 'sam@home.example',
    displayName: 'Sam Doe',
    user: 'sam',
    imap: { host: 'imap.home.example', port: 993, security: 'tls' },
    smtp: { host: 'smtp.home.example', port: 587, security: 'starttls' },
    sentFiling: 'provider',
    connectedAt: when(0),
    ...changes,
  }
}

export function seen(key: string, changes: Partial<MessageSeen> = {}): MessageSeen {
  return { accountId: 'a1', key, folder: 'INBOX', seenAt: when(0), outcome: 'none', openingId: null, ...changes }
}

export function person(id: string, changes: Partial<PersonRow> = {}): PersonRow {
  return {
    id: personId(id),
    name: 'Dana Kim',
    part: 'interviewer',
    openingId: openingId('o1'),
    company: 'Acme',
    ...changes,
  }
}

export function cardChange(batch: string, id: string, changes: Partial<Card> = {}): CardChange & { card: Card } {
  const card: Card = {
    id: personId(id),
    uid: `regards-${id}`,
    knownAs: [],
    name: 'Dana Kim',
    emails: [],
    phones: [],
    prefers: 'any',
    doNotCall: false,
    ...changes,
  }
  return { batch, cardId: card.id, at: when(0), card, factIds: ['f1' as FactId] }
}
