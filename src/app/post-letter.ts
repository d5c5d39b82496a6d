/**
 * Has a letter printed and posted, once: price and address are shown before the yes; the yes is kept with the PDF and
 * the key before the service is called. What becomes of a doubt is left to settle-posting.
 */
import type { LetterId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { addressLines } from '../core/paper/address-lines.ts'
import type { Context } from './context.ts'
import { newFact } from './new-fact.ts'
import { learn } from './learn.ts'
import { readMe } from './me.ts'
import { noPostProblem, postNames, readPostChoice } from './post-choice.ts'
import type { HandedOver, PostAccess, PostEnd } from './ports/post-service.ts'
import type { WriteTransaction } from './ports/store.ts'
import { isOver, putPosting, readPosting, type Posting } from './posting.ts'
import { printLetter } from './print-letter.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { reviewDraft } from './review-draft.ts'
import { findStep, stepGoneProblem } from './set-step-aside.ts'

export type PostPreview = {
  readonly letterId: string
  readonly version: number
  readonly service: string
  /** A test key: nothing is printed and nothing is charged. */
  readonly test: boolean
  /** As the person told it of their plan. */
  readonly price: string
  readonly to: readonly string[]
  readonly from: readonly string[]
  readonly pages: number
  readonly remarks: readonly string[]
}

type Ready = {
  readonly view: PostPreview
  readonly access: PostAccess
  readonly order: Omit<Posting, Late>
  readonly pdf: Uint8Array
}
type Late = 'approvedAt' | 'lease' | 'doubtSince' | 'pieceId' | 'expectedOn' | 'sentFactId' | 'lookedAt' | 'note'

/** What would be handed over, to whom, by whom and for how much. Nothing leaves. */
export async function previewPost(context: Context, letterId: LetterId): Promise<PostPreview | Problem> {
  const ready = await makeReady(context, letterId)
  return isProblem(ready) ? ready : ready.view
}

/** The person's yes to the version they saw. */
export async function postLetter(
  context: Context,
  wish: { readonly letterId: LetterId; readonly version: number },
): Promise<Posting | Problem> {
  const ready = await makeReady(context, wish.letterId)
  if (isProblem(ready)) return ready
  const now = context.clock.now()
  const draft = await context.store.read((tx) => tx.drafts.latest(wish.letterId))
  if (draft === null || draft.version !== wish.version)
    return problem('person', 'A newer version of this letter was saved.', 'Read it before you say yes.')
  const { holding } = await reviewDraft(context, draft)
  if (holding.length > 0)
    return problem('person', 'Something in this letter has to be mended first.', 'See what with `regards review`.')
  const posting: Posting = {
    ...ready.order,
    approvedAt: now,
    lease: { owner: context.workers.self, until: now.add({ milliseconds: context.timing.leaseMs }) },
    doubtSince: null,
    pieceId: null,
    expectedOn: null,
    sentFactId: null,
    lookedAt: null,
    note: null,
  }
  const refusal = await context.store.write(async (tx) => {
    if ((await tx.drafts.latest(wish.letterId))?.version !== wish.version)
      return problem('person', 'The letter changed while you said yes.', 'Read it once more.')
    if ((await findStep(context, tx, draft.stepId)) === null) return stepGoneProblem
    const other = await tx.outbox.get(wish.letterId)
    if (other !== null && other.state !== 'withdrawn' && other.state !== 'refused')
      return problem('person', 'This letter has its yes as an e-mail.', 'Take that back first with `regards undo`.')
    const before = await readPosting(tx.settings, wish.letterId)
    if (before !== null && !isOver(before))
      return problem('person', 'This letter has its yes already.', 'See it with `regards post look`.')
    await tx.files.put(posting.fileId, ready.pdf)
    await putPosting(tx.settings, posting)
    return null
  })
  return refusal ?? handOver(context, ready.access, posting, ready.pdf)
}

/** Calls the service for a posting that this process holds, and keeps what it said. */
export async function handOver(
  context: Context,
  access: PostAccess,
  posting: Posting,
  pdf: Uint8Array,
): Promise<Posting> {
  const { key, from, to, sheet } = posting
  const result = await context.postService.handOver(access, { key, from, to, sheet, pdf })
  return context.store.write(async (tx) => {
    const current = await readPosting(tx.settings, posting.letterId)
    // Another process may have settled it meanwhile; what it found stands.
    return current?.state === 'handing-over' && current.key === key
      ? conclude(context, tx, current, result)
      : (current ?? posting)
  })
}

async function conclude(
  context: Context,
  tx: WriteTransaction,
  posting: Posting,
  result: HandedOver,
): Promise<Posting> {
  if (result.kind === 'accepted') return recordHandedOver(context, tx, posting, result.piece)
  const next: Posting =
    result.kind === 'refused'
      ? { ...posting, state: 'refused', lease: null, note: result.why }
      : {
          ...posting,
          state: 'in-doubt',
          lease: null,
          doubtSince: posting.doubtSince ?? context.clock.now(),
          note: result.why,
        }
  await putPosting(tx.settings, next)
  return next
}

/** From here on the letter counts as sent, unless only a test key was used. */
export async function recordHandedOver(
  context: Context,
  tx: WriteTransaction,
  posting: Posting,
  piece: { readonly pieceId: string; readonly expectedOn: Temporal.PlainDate | null },
): Promise<Posting> {
  const { letterId, stepId, step, personIds, openingId } = posting
  const fact = newFact(
    context,
    openingId,
    'LetterSent',
    { letterId, stepId, step, to: personIds, channel: 'post' },
    { source: 'regards' },
  )
  const next: Posting = {
    ...posting,
    state: 'handed-over',
    lease: null,
    doubtSince: null,
    pieceId: piece.pieceId,
    expectedOn: piece.expectedOn,
    sentFactId: posting.test ? null : fact.id,
    note: null,
  }
  await putPosting(tx.settings, next)
  if (!posting.test) await learn(context, tx, [fact])
  return next
}

async function makeReady(context: Context, letterId: LetterId): Promise<Ready | Problem> {
  const choice = await readPostChoice(context)
  if (choice === null) return noPostProblem
  const found = await context.store.read(async (tx) => {
    const latest = await tx.drafts.latest(letterId)
    if (latest === null) return null
    const opening = openingFrom(await tx.facts.ofOpening(latest.openingId))
    const recipient = latest.personIds.map((id) => opening.people.get(id)).find((each) => each !== undefined)
    return { draft: latest, recipient, me: await readMe(tx.settings, context.guess) }
  })
  if (found === null) return problem('input', 'There is no such letter.', 'Write one with `regards draft`.')
  const { draft, me, recipient } = found
  const { service, key, price, test } = choice
  // Lob prints on US Letter alone.
  const form = service === 'lob' ? 'us' : undefined
  const printed = await printLetter(context, { letterId, as: 'letter', form })
  if (isProblem(printed)) return printed
  if (me.address === undefined || recipient?.address === undefined) return noAddress
  if (service === 'lob' && me.address.country !== 'US')
    return problem(
      'person',
      'Lob posts letters of senders in the United States only.',
      'Print it with `regards print`.',
    )
  const to: PostEnd = {
    name: [recipient.honorific, recipient.name].filter(Boolean).join(' '),
    address: recipient.address,
  }
  const from: PostEnd = { name: me.name, address: me.address }
  const ends = await Promise.all([to, from].map((end) => context.postService.tooLong({ service, key }, end)))
  const [tooLong] = ends.flat()
  if (tooLong)
    return problem(
      'person',
      `${postNames[service]} prints at most ${tooLong.most} characters of this, and it has ${tooLong.words.length}: “${tooLong.words}”.`,
      'Shorten it with `regards correct` or `regards address`, or print the letter with `regards print`.',
      'Nothing was handed over.',
    )
  return {
    access: { service, key },
    pdf: printed.bytes,
    order: {
      letterId,
      openingId: draft.openingId,
      stepId: draft.stepId,
      step: draft.step,
      personIds: [...draft.personIds],
      service,
      test,
      keyMark: choice.mark,
      key: `regards-${context.ids.next()}`,
      state: 'handing-over',
      from,
      to,
      sheet: context.content.paper.forms[printed.form]?.sheet ?? 'a4',
      fileId: `post-${context.ids.next()}`,
      price,
    },
    view: {
      letterId,
      version: draft.version,
      service: postNames[service],
      test,
      price,
      to: addressLines(to.address, from.address.country, to.name),
      from: addressLines(from.address, to.address.country, from.name),
      pages: printed.pages,
      remarks: printed.remarks,
    },
  }
}

const noAddress = problem('person', 'An address is missing.', 'Give it with `regards address`.')
