/** Turns the fields of the record form into what the server is told. */
import type { ReplyKind } from '../../core/mail/reply-kind.ts'

export const recordKinds = [
  'answer', 'promise', 'interview', 'rejection', 'offer', 'feedback', 'no-calls', 'other-offer', 'accepted', 'declined', 'withdrawn', 'closed', 'note',
] as const // prettier-ignore

export type RecordKind = (typeof recordKinds)[number]

const channels = ['phone', 'in-person', 'email', 'linkedin', 'post', 'other'] as const
type Channel = (typeof channels)[number]

/** Fields left empty are left out. */
export function tellingOf(kind: RecordKind, fields: FormData) {
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const maybe = <Name extends string>(name: Name) =>
    text(name) ? ({ [name]: text(name) } as { [Key in Name]?: string }) : {}
  switch (kind) {
    case 'answer':
      return {
        kind,
        meaning: text('meaning') as ReplyKind,
        channel: channels.find((channel): channel is Channel => channel === text('channel')) ?? 'other',
        ...maybe('personId'),
        ...maybe('by'),
        ...maybe('note'),
      }
    case 'rejection':
      return {
        kind: 'answer' as const,
        meaning: 'rejection' as const,
        channel: 'other' as const,
        ...maybe('personId'),
        ...maybe('note'),
      }
    case 'offer':
      return {
        kind: 'answer' as const,
        meaning: 'offer' as const,
        channel: 'other' as const,
        form: text('form') === 'written' ? ('written' as const) : ('verbal' as const),
        ...maybe('by'),
        ...maybe('note'),
      }
    case 'promise':
      return { kind, words: text('words'), ...maybe('personId') }
    case 'interview':
      return { kind, startsAt: text('startsAt').slice(0, 16) }
    case 'other-offer':
      return { kind, expiresOn: text('expiresOn'), ...maybe('company') }
    case 'note':
    case 'feedback':
      return { kind, note: text('note') }
    case 'no-calls':
    case 'accepted':
    case 'declined':
    case 'withdrawn':
    case 'closed':
      return { kind, ...maybe('note') }
  }
}
