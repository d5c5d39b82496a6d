/**
 * Turns what the person sent with another mail program, as it is found in Sent, into facts: it counts as the step it
 * stands for, and the plan moves. Copies of Regards' own letters are known by their ids and never counted again; one
 * that turns up while its letter is in doubt settles the doubt.
 */
import type { Fact, FactOf } from '../core/facts/fact.ts'
import type { LetterId, StepId } from '../core/facts/ids.ts'
import type { StepKind } from '../core/facts/step-kind.ts'
import type { Mail } from '../core/mail/mail.ts'
import { letterIdIn, placeOwnLetter, type OwnLetter } from '../core/mail/own-letter.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { touchKinds } from '../core/plan/touches.ts'
import type { Context } from './context.ts'
import { groundAmong, stepsOf } from './ground.ts'
import type { KnownWorld } from './known-world.ts'
import { newFact } from './new-fact.ts'
import type { ReadTransaction, WriteTransaction } from './ports/store.ts'
import { recordSent } from './record-sent.ts'

type ElsewhereContext = Pick<Context, 'holidays' | 'policy' | 'clock' | 'ids'>

/** A word given by hand and the mail it was about are rarely further apart. */
const sameLetterHours = 36

/** The facts one own mail tells; none where it is a copy of ours, or about no opening. */
export async function factsOfOwnMail(
  context: ElsewhereContext,
  tx: Pick<ReadTransaction, 'outbox' | 'drafts'>,
  world: KnownWorld,
  mail: Mail,
  at: Temporal.Instant,
): Promise<readonly FactOf<'LetterSent'>[]> {
  const letterId = letterIdIn(mail)
  if (letterId !== null && isKnown(world, letterId)) return []
  if (isOurCopy(world, mail)) return []
  const subject = mail.subject === '' ? {} : { subject: mail.subject.slice(0, 500) }
  const common = { channel: 'email' as const, byHand: true, ...messageIdOf(mail), ...subject }
  const draft = letterId === null ? null : await tx.drafts.latest(letterId)
  if (draft !== null) {
    const { stepId, step, personIds } = draft
    const sent = { ...common, letterId: draft.letterId, stepId, step, to: [...personIds] }
    return [newFact(context, draft.openingId, 'LetterSent', sent, { at, source: 'mailbox' })]
  }
  const placed = placeOwnLetter(mail, at, world)
  if (placed === null) return []
  const step = stepOf(context, world, placed, at)
  if (wasTold(world, placed, step.kind, at)) return []
  const sent = {
    ...common,
    letterId: context.ids.next() as LetterId,
    stepId: step.id,
    step: step.kind,
    to: [...placed.to],
  }
  return [newFact(context, placed.openingId, 'LetterSent', sent, { at, source: 'mailbox' })]
}

/** A copy that turned up answers the question whether the letter left. */
export async function settleByCopy(
  context: ElsewhereContext,
  tx: WriteTransaction,
  folder: string,
  mail: Mail,
): Promise<void> {
  const named = letterIdIn(mail)
  const open = await tx.outbox.inStates(['in-doubt', 'asking'])
  const item = open.find(({ letterId, messageId }) => letterId === named || messageId === mail.messageId)
  if (item === undefined || item.attempts === 0) return
  const isReplaced = mail.messageId !== null && mail.messageId !== item.messageId
  const at = item.doubtSince ?? item.sendAt
  await recordSent(context, tx, item, at, `Found in ${folder}.`, isReplaced ? mail.messageId : null)
}

function isKnown(world: KnownWorld, letterId: LetterId): boolean {
  return (
    world.letters.some((letter) => letter.letterId === letterId) ||
    [...world.openings.values()].some(({ letters }) => letters.some((letter) => letter.letterId === letterId))
  )
}

/** Our own Message-ID, or the one under which the provider keeps it (mail.md §3). */
function isOurCopy(world: KnownWorld, mail: Mail): boolean {
  const originals = ['x-microsoft-original-message-id', 'x-google-original-message-id']
  const ids = [mail.messageId, ...originals.flatMap((name) => mail.headers.get(name) ?? [])]
  const ours = new Set(world.letters.flatMap(({ messageIds }) => messageIds))
  const told = (id: string) =>
    [...world.openings.values()].some(({ facts }) =>
      facts.some((fact) => fact.kind === 'LetterSent' && fact.messageId === id),
    )
  return ids.some((id) => id !== null && (ours.has(id.trim()) || told(id.trim())))
}

/**
 * What the letter stands for: the step that was due to one of these people then; an answer to theirs asks nothing;
 * anything else asks for news, and counts as such.
 */
function stepOf(
  context: ElsewhereContext,
  world: KnownWorld,
  { openingId, to, isAnswer }: OwnLetter,
  at: Temporal.Instant,
): { readonly id: StepId; readonly kind: StepKind } {
  const openings = [...world.openings.values()].map((opening) => openingFrom(opening.facts.filter(isKnownAt(at))))
  const opening = openings.find(({ id }) => id === openingId)
  const own: { id: StepId; kind: StepKind } = {
    id: `elsewhere:${context.ids.next()}` as StepId,
    kind: isAnswer ? 'courtesy-line' : 'check-in',
  }
  if (opening === undefined) return own
  const { decision } = groundAmong(context, openings, opening, at)
  const fitting = stepsOf(decision).find(
    (step) =>
      step.channel === 'email' &&
      step.to.some((id) => to.includes(id)) &&
      !(isAnswer && touchKinds.has(step.kind)) &&
      step.kind !== 'understand-reply' &&
      step.kind !== 'mend-address',
  )
  return fitting ?? own
}

/** What came or left later was not known when the letter was written; what was told later had happened before. */
const isKnownAt = (at: Temporal.Instant) => (fact: Fact) =>
  !exchanged.has(fact.kind) || Temporal.Instant.compare(fact.at, at) < 0

const exchanged: ReadonlySet<Fact['kind']> = new Set([
  'LetterSent',
  'CallMade',
  'ReplyReceived',
  'ReplyUnderstood',
  'AbsenceReceived',
  'BounceReceived',
])

/** “I sent it” was said by hand before the mailbox showed the same letter. */
function wasTold(world: KnownWorld, placed: OwnLetter, step: StepKind, at: Temporal.Instant): boolean {
  const facts: readonly Fact[] = world.openings.get(placed.openingId)?.facts ?? []
  return facts.some(
    (fact) =>
      fact.kind === 'LetterSent' &&
      fact.byHand === true &&
      fact.messageId === undefined &&
      fact.channel === 'email' &&
      (fact.step === step || fact.to.some((id) => placed.to.includes(id))) &&
      Math.abs(fact.at.until(at).total('hours')) < sameLetterHours,
  )
}

function messageIdOf({ messageId }: Mail): { messageId?: string } {
  return messageId !== null && messageId.length <= 200 ? { messageId } : {}
}
