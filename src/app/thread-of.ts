/** The mail thread a letter belongs to: the one the employer last answered, else our own last letter to the same people. */
import type { Opening } from '../core/opening/opening.ts'
import type { PersonId } from '../core/facts/ids.ts'
import type { StepKind } from '../core/facts/step-kind.ts'
import type { OutboxItem } from './ports/store.ts'

export type Thread = { readonly subject: string; readonly inReplyTo: string; readonly references: readonly string[] }

/** Letters that start a conversation of their own; all others stay in the thread. */
const startsAfresh: ReadonlySet<StepKind> = new Set(['thank-you', 'coordinator-note', 'stay-in-touch'])

export function threadOf(
  opening: Opening,
  items: readonly OutboxItem[],
  step: StepKind,
  to: readonly PersonId[],
): Thread | null {
  if (startsAfresh.has(step)) return null
  const replies = opening.facts.filter((fact) => fact.kind === 'ReplyReceived' && fact.messageId !== undefined)
  const reply = replies.findLast(
    (fact) => fact.kind === 'ReplyReceived' && (fact.personId === undefined || to.includes(fact.personId)),
  )
  const sent = items
    .filter(({ state }) => state === 'sent')
    .toSorted((a, b) => Temporal.Instant.compare(a.settledAt ?? a.sendAt, b.settledAt ?? b.sendAt))
  const ours = sent.findLast(({ personIds }) => personIds.some((id) => to.includes(id)))
  const ids = (item: OutboxItem) => item.providerMessageId ?? item.messageId
  if (reply?.kind === 'ReplyReceived' && reply.messageId) {
    const answered = sent.find(({ letterId }) => letterId === reply.inReplyTo)
    return {
      subject: asReply(reply.subject ?? answered?.subject ?? ''),
      inReplyTo: reply.messageId,
      references: [...(answered ? [ids(answered)] : []), reply.messageId],
    }
  }
  return ours ? { subject: asReply(ours.subject), inReplyTo: ids(ours), references: [ids(ours)] } : null
}

/** 'Re: Thank you', never 'Re: Re:' and never in another language's shape. */
export function asReply(subject: string): string {
  return `Re: ${subject.replace(/^(?:\s*(?:re|aw|sv|antw|fwd?|wg|tr)\s*:)+\s*/i, '')}`.trim()
}
