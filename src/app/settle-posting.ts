/**
 * Looks after letters that a post service has, or may have: settles a doubt by asking the service for the key, follows
 * the letter until it is posted or back, and takes it back while that is possible.
 */
import type { LetterId } from '../core/facts/ids.ts'
import type { Context } from './context.ts'
import { learn } from './learn.ts'
import { newFact } from './new-fact.ts'
import { readPostChoice, type PostChoice } from './post-choice.ts'
import { handOver, recordHandedOver } from './post-letter.ts'
import type { Piece, PostAccess } from './ports/post-service.ts'
import type { Settings } from './ports/store.ts'
import { listPostings, putPosting, readPosting, type Posting } from './posting.ts'
import { problem, type Problem } from './problem.ts'

/** The services forget a key after 24 hours (Lob); a second call comes only well before that. */
const keyHours = 20
/** How often a service is asked about one letter, and for how many days. */
const lookEveryHours = 1
const lookForDays = 60

/** One round over everything that is open; `isAsked`: the person asks now, so each is looked at. */
export async function settlePostings(context: Context, isAsked = false): Promise<readonly Posting[]> {
  const all = await context.store.read((tx) => listPostings(tx.settings))
  const open = all.filter(({ state }) => openStates.has(state))
  if (open.length === 0) return all
  const choice = await readPostChoice(context)
  const settled: Posting[] = []
  for (const posting of all) {
    const access = choice !== null && isOfKey(posting, choice) ? choice : null
    settled.push(access === null ? posting : await settleOne(context, access, posting, isAsked))
  }
  return settled
}

/** Another account knows nothing of the letter, and its silence says nothing. */
function isOfKey({ service, test, keyMark }: Posting, choice: PostChoice): boolean {
  return choice.service === service && choice.test === test && (keyMark === undefined || keyMark === choice.mark)
}

const openStates: ReadonlySet<Posting['state']> = new Set(['handing-over', 'in-doubt', 'handed-over', 'posted'])

async function settleOne(context: Context, access: PostAccess, posting: Posting, isAsked: boolean): Promise<Posting> {
  if (posting.state === 'handing-over')
    return isHeld(context, posting) ? posting : settleDoubt(context, access, posting)
  if (posting.state === 'in-doubt') return settleDoubt(context, access, posting)
  if (posting.state !== 'handed-over' && posting.state !== 'posted') return posting
  const now = context.clock.now()
  const isRested = posting.lookedAt === null || posting.lookedAt.until(now).total('hours') >= lookEveryHours
  const isYoung = posting.approvedAt.until(now).total('hours') < lookForDays * 24
  return isAsked || (isRested && isYoung) ? follow(context, access, posting) : posting
}

function isHeld(context: Context, { lease }: Posting): boolean {
  return (
    lease !== null &&
    Temporal.Instant.compare(lease.until, context.clock.now()) > 0 &&
    !context.workers.isGone(lease.owner)
  )
}

async function settleDoubt(context: Context, access: PostAccess, posting: Posting): Promise<Posting> {
  const now = context.clock.now()
  const found = await context.postService.find(access, posting.key)
  if (found.kind === 'found')
    return changed(context, posting, (_, current, tx) => recordHandedOver(context, tx, current, found.piece))
  const doubtSince = posting.doubtSince ?? now
  const isEarly = doubtSince.until(now).total('milliseconds') < context.timing.doubtMs
  if (found.kind === 'problem' || isEarly)
    return changed(context, posting, (settings, current) =>
      put(settings, { ...current, state: 'in-doubt', lease: null, doubtSince }),
    )
  // The list of the service does not have it: it never arrived, or is not listed yet, for which the key is kept the same.
  const pdf = await context.store.read((tx) => tx.files.content(posting.fileId))
  const isKeyKept = posting.approvedAt.until(now).total('hours') < keyHours
  const taken = await changed(context, posting, async (settings, current, tx) => {
    const isAnswered = (await tx.facts.ofOpening(current.openingId)).some(
      ({ kind, learntAt }) => kind === 'ReplyReceived' && Temporal.Instant.compare(learntAt, current.approvedAt) > 0,
    )
    if (isAnswered) return put(settings, { ...current, state: 'withdrawn', lease: null, note: answeredNote })
    if (!isKeyKept || pdf === null) return put(settings, { ...current, state: 'refused', lease: null, note: lostNote })
    const until = now.add({ milliseconds: context.timing.leaseMs })
    return put(settings, {
      ...current,
      state: 'handing-over',
      doubtSince,
      lease: { owner: context.workers.self, until },
    })
  })
  const isOurs = taken.state === 'handing-over' && taken.lease?.owner === context.workers.self
  return isOurs && pdf !== null ? handOver(context, access, taken, pdf) : taken
}

const answeredNote = 'An answer came after your yes, and the service does not have this letter. Read it once more.'
const lostNote = 'It never reached the service. If it should still go, say yes once more.'

async function follow(context: Context, access: PostAccess, posting: Posting): Promise<Posting> {
  if (posting.pieceId === null) return posting
  const looked = await context.postService.look(access, posting.pieceId)
  if (looked.kind !== 'found') return posting
  return changed(context, posting, async (settings, current, tx) => {
    const next = await put(settings, { ...after(current, looked.piece), lookedAt: context.clock.now() })
    const { openingId, letterId, sentFactId } = next
    if (next.state === 'came-back' && sentFactId !== null)
      await learn(context, tx, [newFact(context, openingId, 'CardReturned', { letterId }, { source: 'regards' })])
    if (next.state === 'withdrawn' && sentFactId !== null)
      await learn(context, tx, [
        newFact(context, openingId, 'Retracted', { factId: sentFactId }, { source: 'regards' }),
      ])
    return next
  })
}

function after(posting: Posting, { stage, expectedOn }: Piece): Posting {
  const known = { ...posting, expectedOn: expectedOn ?? posting.expectedOn }
  if (stage === 'came-back') return { ...known, state: 'came-back', note: 'The post brought it back.' }
  if (stage === 'cancelled') return { ...known, state: 'withdrawn', note: 'It was taken back at the service.' }
  return stage === 'posted' ? { ...known, state: 'posted' } : known
}

/** Takes a letter back at the service; what says that it left is taken back with it. */
export async function withdrawPosting(context: Context, letterId: LetterId): Promise<Posting | Problem> {
  const posting = await context.store.read((tx) => readPosting(tx.settings, letterId))
  const choice = await readPostChoice(context)
  if (posting?.state !== 'handed-over' || posting.pieceId === null || choice === null || !isOfKey(posting, choice))
    return problem('person', 'This letter cannot be taken back.', 'See where it is with `regards post look`.')
  const result = await context.postService.cancel(choice, posting.pieceId)
  if (result.kind === 'problem')
    return problem('outside', result.why, 'Try once more in a while.', 'The letter is still on its way.')
  if (result.kind === 'too-late')
    return problem('person', `It is being printed already. ${result.why}`, 'It goes its way now.')
  return changed(context, posting, async (settings, current, tx) => {
    const next = await put(settings, { ...current, state: 'withdrawn', note: 'You took it back.' })
    if (current.sentFactId !== null)
      await learn(context, tx, [newFact(context, current.openingId, 'Retracted', { factId: current.sentFactId })])
    return next
  })
}

type Change = (
  settings: Settings,
  current: Posting,
  tx: Parameters<Parameters<Context['store']['write']>[0]>[0],
) => Promise<Posting>

/** Does nothing where another process has changed it since it was read. */
async function changed(context: Context, read: Posting, change: Change): Promise<Posting> {
  return context.store.write(async (tx) => {
    const current = await readPosting(tx.settings, read.letterId)
    const isSame =
      current?.state === read.state && current.key === read.key && current.lease?.owner === read.lease?.owner
    return current !== null && isSame ? change(tx.settings, current, tx) : (current ?? read)
  })
}

async function put(settings: Settings, posting: Posting): Promise<Posting> {
  await putPosting(settings, posting)
  return posting
}
