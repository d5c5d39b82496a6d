/** What can be told of an opening, in which groups, and the fields of the record form as the server is told them. */
import type { ReplyKind } from '../../core/mail/reply-kind.ts'

export const recordGroups = {
  theirs: ['answer', 'promise', 'no-date', 'rejection', 'offer', 'on-hold', 'feedback', 'away', 'no-contact', 'no-calls', 'connected'],
  meeting: ['interview', 'moved', 'cancelled', 'missed', 'regret'],
  yours: ['call', 'accepted', 'declined', 'withdrawn', 'other-offer', 'stay-in-touch', 'slip', 'card-returned', 'note', 'closed'],
} as const // prettier-ignore

export type RecordGroup = keyof typeof recordGroups
export type RecordKind = (typeof recordGroups)[RecordGroup][number]

/** What stands in the form, by the name of the field; kept while one moves between kinds. */
export type Fields = Readonly<Record<string, string>>

/** Some things can only be told of somebody, others only of a letter that has left. */
export function kindsOf(
  group: RecordGroup,
  known: { readonly people: readonly unknown[]; readonly letters: readonly unknown[] },
): readonly RecordKind[] {
  const needsPerson: readonly RecordKind[] = ['connected', 'stay-in-touch']
  const needsLetter: readonly RecordKind[] = ['slip', 'card-returned']
  return recordGroups[group].filter(
    (kind) =>
      (known.people.length > 0 || !needsPerson.includes(kind)) &&
      (known.letters.length > 0 || !needsLetter.includes(kind)),
  )
}

const channels = ['phone', 'in-person', 'email', 'linkedin', 'post', 'other'] as const
export const outcomes = ['spoke', 'gatekeeper', 'voicemail', 'no-answer'] as const
export const slips = ['name', 'company', 'attachment', 'recipient', 'typo'] as const

/** Fields left empty are left out. */
export function tellingOf(kind: RecordKind, fields: Fields) {
  const text = (name: string) => fields[name]?.trim() ?? ''
  const maybe = <Name extends string>(name: Name) =>
    text(name) ? ({ [name]: text(name) } as { [Key in Name]?: string }) : {}
  const one = <Value extends string>(values: readonly Value[], name: string, otherwise: Value) =>
    values.find((each) => each === text(name)) ?? otherwise
  const channel = one(channels, 'channel', 'other')
  const answer = (meaning: ReplyKind) => ({
    kind: 'answer' as const,
    meaning,
    channel,
    ...maybe('personId'),
    ...maybe('note'),
  })
  switch (kind) {
    case 'answer':
      return { ...answer(text('meaning') as ReplyKind), ...maybe('by') }
    case 'rejection':
      return { ...answer('rejection'), ...(text('automatic') ? { automatic: true } : {}) }
    case 'on-hold':
      return answer('on-hold')
    case 'no-contact':
      return answer('do-not-contact')
    case 'offer':
      return { ...answer('offer'), form: one(['verbal', 'written'], 'form', 'verbal'), ...maybe('by') }
    case 'promise':
      return { kind, words: text('words'), ...maybe('personId') }
    case 'no-date':
      return { kind, ...maybe('words') }
    case 'away':
      return { kind, ...maybe('personId'), ...maybe('until') }
    case 'connected':
    case 'stay-in-touch':
      return { kind, personId: text('personId') }
    case 'interview':
      return { kind, startsAt: text('startsAt').slice(0, 16) }
    case 'moved':
      return { kind, ...(text('startsAt') ? { startsAt: text('startsAt').slice(0, 16) } : {}) }
    case 'cancelled':
    case 'missed':
      return { kind, by: one(['them', 'me'], 'by-whom', 'them') }
    case 'regret':
      return { kind, note: text('note'), ...maybe('cause') }
    case 'call':
      return { kind, outcome: one(outcomes, 'outcome', 'spoke'), ...maybe('personId'), ...maybe('note') }
    case 'slip':
      return { kind, what: one(slips, 'what', 'typo'), ...maybe('letterId'), ...maybe('note') }
    case 'card-returned':
      return { kind }
    case 'other-offer':
      return { kind, expiresOn: text('expiresOn'), ...maybe('company') }
    case 'note':
    case 'feedback':
      return { kind, note: text('note') }
    case 'no-calls':
    case 'accepted':
    case 'declined':
    case 'withdrawn':
      return { kind, ...maybe('note') }
    case 'closed':
      return { kind, ...maybe('note') }
  }
}
