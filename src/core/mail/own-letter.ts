/**
 * Which opening a letter of the person's own is about, when another program sent it: by the thread it continues, else
 * by the people it is written to. Where two openings fit alike it says none, for a wrong touch would move a wrong plan.
 */
import type { LetterId, OpeningId, PersonId } from '../facts/ids.ts'
import type { Opening } from '../opening/opening.ts'
import { compareInstants } from '../time/instant-order.ts'
import { automaticBy } from './automatic-mail.ts'
import type { Mail } from './mail.ts'
import type { Participant, SentLetterTrace } from './match-mail.ts'

export type OwnLetter = {
  readonly openingId: OpeningId
  readonly to: readonly PersonId[]
  /** It answers something they wrote, and so asks nothing on the person's own initiative. */
  readonly isAnswer: boolean
}

export type KnownCorrespondence = {
  readonly openings: ReadonlyMap<OpeningId, Opening>
  readonly letters: readonly SentLetterTrace[]
  readonly participants: readonly Participant[]
}

/** `at` is when it was sent. Null for automatic mail, for mail before the first interview, and where nothing decides. */
export function placeOwnLetter(mail: Mail, at: Temporal.Instant, known: KnownCorrespondence): OwnLetter | null {
  if (automaticBy(mail).automatic || mail.calendars.length > 0) return null
  const recipients = new Set([...mail.to, ...mail.cc].map(({ address }) => address.trim().toLowerCase()))
  const written = known.participants.filter(({ emails }) => emails.some((email) => recipients.has(email.toLowerCase())))
  const named = new Set(mail.references)
  const answered = [...known.openings.values()].filter(({ facts }) =>
    facts.some((fact) => fact.kind === 'ReplyReceived' && fact.messageId !== undefined && named.has(fact.messageId)),
  )
  const continued = known.letters.filter(({ messageIds }) => messageIds.some((id) => named.has(id)))
  const byThread = new Set([...answered.map(({ id }) => id), ...continued.map(({ openingId }) => openingId)])
  const candidates = byThread.size > 0 ? byThread : new Set(written.map(({ openingId }) => openingId))
  const met = [...candidates].filter((id) => hasMetBefore(known.openings.get(id), at))
  const openingId = met.length === 1 ? met[0] : theOneNamed(mail, met, known)
  if (openingId === undefined) return null
  return {
    openingId,
    to: written.filter((person) => person.openingId === openingId).map(({ personId }) => personId),
    isAnswer: answered.some(({ id }) => id === openingId),
  }
}

/** The id of the letter of ours that the bytes came from, whoever sent them. */
export function letterIdIn(mail: Mail): LetterId | null {
  return (mail.headers.get('x-regards-step')?.[0]?.trim() as LetterId | undefined) ?? null
}

function hasMetBefore(opening: Opening | undefined, at: Temporal.Instant): boolean {
  return (
    opening?.interviews.some(({ state, startsAt }) => state === 'held' && compareInstants(startsAt, at) < 0) ?? false
  )
}

function theOneNamed(mail: Mail, ids: readonly OpeningId[], known: KnownCorrespondence): OpeningId | undefined {
  const subject = mail.subject.toLowerCase()
  const named = ids.filter((id) => {
    const role = known.openings.get(id)?.role?.toLowerCase()
    return role !== undefined && role.length > 3 && subject.includes(role)
  })
  return named.length === 1 ? named[0] : undefined
}
