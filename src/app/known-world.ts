/** Whom and what an inbound mail may be about: our letters, the people we met, our own addresses. */
import type { LetterId, OpeningId } from '../core/facts/ids.ts'
import type { LearntSender } from '../core/mail/learnt-sender.ts'
import type { Participant, SentLetterTrace } from '../core/mail/match-mail.ts'
import type { Opening } from '../core/opening/opening.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import type { Context } from './context.ts'
import { factsByOpening } from './ground.ts'
import { mailThreads } from './mail-threads.ts'
import { learntSenders } from './learnt-senders.ts'
import type { MailAccountAccess } from './ports/mail-sender.ts'
import type { ReadTransaction } from './ports/store.ts'

export type KnownWorld = {
  readonly openings: ReadonlyMap<OpeningId, Opening>
  readonly letters: readonly SentLetterTrace[]
  readonly participants: readonly Participant[]
  readonly me: readonly string[]
  /** What the person said about senders that were asked about. */
  readonly learnt: readonly LearntSender[]
}

export async function knownWorld(context: Pick<Context, 'store'>, access: MailAccountAccess): Promise<KnownWorld> {
  return context.store.read((tx) => worldIn(tx, access))
}

/** The same within a transaction that has more to do. */
export async function worldIn(
  tx: Pick<ReadTransaction, 'facts' | 'outbox' | 'accounts' | 'settings'>,
  access: MailAccountAccess,
): Promise<KnownWorld> {
  const openings = new Map<OpeningId, Opening>()
  for (const [id, facts] of factsByOpening(await tx.facts.all())) openings.set(id, openingFrom(facts))
  const items = await tx.outbox.inStates(['sending', 'sent', 'in-doubt', 'asking', 'refused'])
  const accounts = await tx.accounts.list()
  const threads = Object.entries(await mailThreads(tx, access.id))
  const threadsOf = (letterId: string) => threads.flatMap(([thread, letter]) => (letter === letterId ? [thread] : []))
  return {
    openings,
    letters: [
      ...items.map((item) => ({
        openingId: item.openingId,
        letterId: item.letterId as LetterId,
        messageIds: [item.messageId, ...(item.providerMessageId ? [item.providerMessageId] : [])],
        to: item.to,
        subject: item.subject,
        sentAt: item.settledAt ?? item.sendAt,
      })),
      ...[...openings.values()].flatMap((opening) => sentElsewhere(opening, items)),
    ].map((letter) => ({ ...letter, threads: threadsOf(letter.letterId) })),
    participants: [...openings.values()].flatMap((opening) => participantsOf(opening)),
    me: [...new Set([access.address, ...accounts.map(({ address }) => address)])],
    learnt: await learntSenders(tx.settings),
  }
}

/** Letters that left by another program and were found in Sent. */
function sentElsewhere(opening: Opening, items: readonly { readonly letterId: string }[]): SentLetterTrace[] {
  const ours = new Set(items.map(({ letterId }) => letterId))
  return opening.facts.flatMap((fact) =>
    fact.kind === 'LetterSent' && fact.messageId !== undefined && !ours.has(fact.letterId)
      ? [
          {
            openingId: opening.id,
            letterId: fact.letterId,
            messageIds: [fact.messageId],
            to: fact.to.flatMap((personId) => opening.people.get(personId)?.email ?? []),
            subject: fact.subject ?? '',
            sentAt: fact.at,
          },
        ]
      : [],
  )
}

function participantsOf(opening: Opening): Participant[] {
  const firstSentAt = opening.letters[0]?.at ?? null
  return [...opening.people.values()].map((person) => ({
    openingId: opening.id,
    personId: person.id,
    name: person.name,
    emails: [...(person.email ? [person.email] : []), ...(person.moreEmails ?? [])],
    company: opening.company,
    role: opening.role,
    domains: person.email ? [person.email.slice(person.email.lastIndexOf('@') + 1)] : [],
    writtenSince: firstSentAt,
  }))
}
