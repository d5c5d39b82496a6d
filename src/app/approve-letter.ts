/** The person's yes: checks once more that nothing holds the letter, fixes its bytes and its hour, and queues it. */
import type { LetterId } from '../core/facts/ids.ts'
import type { Opening } from '../core/opening/opening.ts'
import { neverMailed } from '../core/facts/step-kind.ts'
import type { Step } from '../core/plan/decision.ts'
import { isQuiet, nextGoodHour } from '../core/time/good-hour.ts'
import { momentInWords } from '../core/time/moment-in-words.ts'
import { filesToSend } from './attach-file.ts'
import type { Context } from './context.ts'
import { calendarOf, groundOf, stepsOf, type Ground } from './ground.ts'
import { learn } from './learn.ts'
import { readMe } from './me.ts'
import { newFact } from './new-fact.ts'
import type { DraftVersion, OutboxItem } from './ports/store.ts'
import { heldByService } from './posting.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { sendingAccount } from './sending-account.ts'
import { reviewDraft } from './review-draft.ts'
import { stepGoneProblem } from './set-step-aside.ts'
import { threadOf } from './thread-of.ts'
import type { DraftView } from './views/draft-view.ts'
import { viewDraft } from './views/view-draft.ts'

export type Approval = {
  readonly letterId: LetterId
  /** The version the person read; a newer one is not sent in its place. */
  readonly version: number
  readonly at: 'good-hour' | 'now' | Temporal.Instant
  readonly overrides: readonly { readonly findingId: string; readonly reason: string }[]
  /** The person insists on an unusual hour; only thank-you and recovery notes allow it. */
  readonly insist?: boolean
}

export type Approved =
  | { readonly kind: 'approved'; readonly item: OutboxItem; readonly when: string }
  /** Something holds it, or a newer version is there: the draft as it is now. */
  | { readonly kind: 'held'; readonly draft: DraftView; readonly why: string }
  | Problem

export async function approveLetter(context: Context, input: Approval): Promise<Approved> {
  const now = context.clock.now()
  const read = await context.store.read(async (tx) => {
    const draft = await tx.drafts.latest(input.letterId)
    if (draft === null) return null
    const ground = await groundOf(context, tx, draft.openingId, now)
    if (ground === null) return null
    return {
      draft,
      ground,
      items: await tx.outbox.ofOpening(draft.openingId),
      account: await sendingAccount(tx),
      me: await readMe(tx.settings, context.guess),
      files: await filesToSend(tx, draft),
    }
  })
  if (read === null) return problem('input', 'There is no such letter.', 'Write one with `regards draft`.')
  const { draft, ground, items, account, me, files } = read
  const step = stepsOf(ground.decision).find(({ id }) => id === draft.stepId)
  if (step === undefined) return stepGoneProblem
  if (neverMailed.has(step.kind))
    return problem(
      'person',
      step.channel === 'post' ? 'This goes by post, not by e-mail.' : 'This goes on LinkedIn, not by e-mail.',
      step.channel === 'post'
        ? 'Print it with `regards print`, and say `regards posted` once it is in the post.'
        : 'Copy it there with `regards open`, and say `regards sent` afterwards.',
      'The letter is kept as it is.',
    )
  const overridden = { ...draft, overrides: mergeOverrides(draft.overrides, input.overrides) }
  const review = await reviewDraft(context, overridden)
  const view = () => viewDraft(context, overridden, review)
  if (draft.version !== input.version)
    return {
      kind: 'held',
      draft: await view(),
      why: 'A newer version of this letter was saved. Read it before you say yes.',
    }
  if (review.holding.length > 0)
    return {
      kind: 'held',
      draft: await view(),
      why: `${review.holding.length === 1 ? 'One thing has' : `${review.holding.length} things have`} to be mended or overridden with a reason first.`,
    }
  if (account === null)
    return problem(
      'person',
      'No mail account is connected, so Regards cannot send.',
      'Connect one with `regards connect`, or use `regards open` and say “I sent it” afterwards.',
      'The letter is kept as it is.',
    )
  const sendAt = chooseHour(context, input, step, ground, now, me.zone)
  if (isProblem(sendAt)) return sendAt

  const thread = threadOf(ground.opening, items, draft.step, draft.personIds)
  const built = await context.messageBuilder.build({
    from: { name: account.displayName || me.name, address: account.address },
    to: draft.to,
    cc: draft.cc,
    subject: draft.subject,
    text: draft.body,
    date: sendAt,
    letterId: draft.letterId,
    uuid: context.ids.next(),
    references: thread?.references ?? [],
    copyToSelf: account.sentFiling === 'self-bcc',
    files,
    ...(thread ? { inReplyTo: thread.inReplyTo } : {}),
  })
  const item: OutboxItem = {
    letterId: draft.letterId,
    openingId: draft.openingId,
    stepId: draft.stepId,
    step: draft.step,
    personIds: draft.personIds,
    accountId: account.id,
    state: 'approved',
    raw: built.raw,
    messageId: built.messageId,
    from: account.address,
    to: built.recipients,
    subject: draft.subject,
    approvedAt: now,
    sendAt,
    attempts: 0,
    lease: null,
    doubtSince: null,
    settledAt: null,
    answer: null,
    providerMessageId: null,
    note: null,
  }
  return queue(
    context,
    draft,
    overridden.overrides,
    step,
    item,
    momentInWords(sendAt, ground.opening.place.zone, now, me.zone),
  )
}

async function queue(
  context: Context,
  draft: DraftVersion,
  overrides: DraftVersion['overrides'],
  step: Step,
  item: OutboxItem,
  when: string,
): Promise<Approved> {
  return context.store.write(async (tx) => {
    const latest = await tx.drafts.latest(draft.letterId)
    if (latest?.version !== draft.version)
      return problem('person', 'The letter changed while you said yes.', 'Read it once more.')
    const held = await heldByService(tx.settings, draft.letterId)
    if (held !== null) return held
    if (!(await tx.outbox.add(item)))
      return problem('person', 'This letter has its yes already.', 'See it with `regards today`.')
    const fact = newFact(context, draft.openingId, 'LetterApproved', {
      letterId: draft.letterId,
      stepId: draft.stepId,
      step: step.kind,
      sendAt: item.sendAt,
      overrides: overrides.map(({ findingId, reason }) => ({ findingId, reason })),
    })
    await learn(context, tx, [fact])
    const queued = (await tx.outbox.get(item.letterId)) ?? item
    return { kind: 'approved', item: queued, when }
  })
}

function mergeOverrides(before: DraftVersion['overrides'], more: Approval['overrides']): DraftVersion['overrides'] {
  const named = new Set(more.map(({ findingId }) => findingId))
  return [...before.filter(({ findingId }) => !named.has(findingId)), ...more]
}

/** Letters that may leave at an unusual hour when the person insists (policy.md §3.2, global caps). */
const mayInsist: ReadonlySet<Step['kind']> = new Set(['thank-you', 'recovery'])

function chooseHour(
  context: Context,
  input: Approval,
  step: Step,
  { opening, calendar }: Ground,
  now: Temporal.Instant,
  here: string,
): Temporal.Instant | Problem {
  const soonest = now.add({ milliseconds: context.timing.undoMs })
  const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b)
  const good = (from: Temporal.Instant) => nextGoodHour(from, opening.place, calendar, context.policy)
  if (input.at === 'good-hour')
    return isOpen(context, opening, later(step.sendAt, soonest), calendar) ? later(step.sendAt, soonest) : good(soonest)
  const wanted = input.at === 'now' ? soonest : later(input.at, soonest)
  const say = (at: Temporal.Instant) => momentInWords(at, opening.place.zone, now, here)
  if (input.at !== 'now' && Temporal.Instant.compare(input.at, now) < 0)
    return problem('input', 'That moment has passed.', `Choose a later one, such as ${say(good(soonest))}.`)
  if (Temporal.Instant.compare(wanted, step.notBefore) < 0)
    return problem(
      'person',
      `It is too early for this letter: ${step.reasons[0].text}`,
      `It may leave from ${say(step.notBefore)} on.`,
    )
  if (!isOpen(context, opening, wanted, calendar) && !(input.insist === true && mayInsist.has(step.kind)))
    return problem(
      'person',
      `${say(wanted)} is outside working hours over there.`,
      mayInsist.has(step.kind)
        ? `Choose ${say(good(wanted))}, or insist with --insist.`
        : `Choose ${say(good(wanted))}.`,
    )
  return wanted
}

function isOpen(
  context: Context,
  opening: Opening,
  at: Temporal.Instant,
  calendar: ReturnType<typeof calendarOf>,
): boolean {
  return !isQuiet(at, opening.place, calendar, context.policy)
}
