/**
 * Appends facts and does what must follow in the same transaction: the address book, the wake-up, and taking back
 * a yes whose ground has shifted. Every use case that learns something goes through here.
 */
import type { Fact } from '../core/facts/fact.ts'
import type { FactId, OpeningId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import type { Opening } from '../core/opening/opening.ts'
import { sameCompany } from '../core/opening/same-company.ts'
import type { Context } from './context.ts'
import { groundAmong, openingsOf, stepsOf, type Ground } from './ground.ts'
import type { OutboxItem, WriteTransaction } from './ports/store.ts'

export type Learnt = {
  readonly grounds: ReadonlyMap<OpeningId, Ground>
  /** Letters whose yes was taken back because of these facts. */
  readonly withdrawn: readonly OutboxItem[]
}

type LearnContext = Pick<Context, 'holidays' | 'policy' | 'clock' | 'ids'>

export async function learn(context: LearnContext, tx: WriteTransaction, facts: readonly Fact[]): Promise<Learnt> {
  await tx.facts.append(facts)
  const told = new Set(facts.map((fact) => fact.openingId))
  if (told.size === 0) return { grounds: new Map(), withdrawn: [] }
  const openings = openingsOf(await tx.facts.all())
  return settleEach(context, tx, openings, concerned(openings, told, facts))
}

/** One after the other, each among the others as they stand by then. */
async function settleEach(
  context: LearnContext,
  tx: WriteTransaction,
  all: readonly Opening[],
  chosen: readonly Opening[],
): Promise<Learnt> {
  const grounds = new Map<OpeningId, Ground>()
  const withdrawn: OutboxItem[] = []
  let openings = all
  for (const opening of chosen) {
    const settled = await settle(context, tx, openings, opening)
    openings = openings.map((each) => (each.id === opening.id ? settled.ground.opening : each))
    grounds.set(opening.id, settled.ground)
    withdrawn.push(...settled.withdrawn)
  }
  return { grounds, withdrawn }
}

/** The openings the facts are about; the others at those employers, who share a limit; all of them where an offer moved. */
function concerned(
  openings: readonly Opening[],
  told: ReadonlySet<OpeningId>,
  facts: readonly Fact[],
): readonly Opening[] {
  const own = openings.filter(({ id }) => told.has(id))
  const isAboutOffer = own.some(hadOffer) || facts.some(({ kind }) => decisive.has(kind))
  const others = openings.filter(
    (opening) => !told.has(opening.id) && (isAboutOffer || own.some((each) => sameCompany(each, opening))),
  )
  return [...own, ...others]
}

/** After a decision of the person's own the others may be owed a word; a retraction may have taken one back. */
const decisive: ReadonlySet<Fact['kind']> = new Set([
  'OfferAccepted',
  'OfferDeclined',
  'CandidacyWithdrawn',
  'Retracted',
])

function hadOffer({ replies }: Opening): boolean {
  return replies.some(({ meaning }) => meaning === 'offer')
}

/** Looks at one opening again: takes back what no longer stands and sets when to look next. Doing it twice is harmless. */
export async function settleOpening(context: LearnContext, tx: WriteTransaction, openingId: OpeningId): Promise<void> {
  await settleOpenings(context, tx, [openingId])
}

/** The letters whose yes was taken back. */
export async function settleOpenings(
  context: LearnContext,
  tx: WriteTransaction,
  openingIds: readonly OpeningId[],
): Promise<readonly OutboxItem[]> {
  const openings = openingsOf(await tx.facts.all())
  const chosen = openings.filter(({ id }) => openingIds.includes(id))
  return (await settleEach(context, tx, openings, chosen)).withdrawn
}

async function settle(
  context: LearnContext,
  tx: WriteTransaction,
  openings: readonly Opening[],
  opening: Opening,
): Promise<{ ground: Ground; withdrawn: readonly OutboxItem[] }> {
  const now = context.clock.now()
  const openingId = opening.id
  let ground = groundAmong(context, openings, opening, now)
  await putPeople(tx, ground.opening)
  const withdrawn: OutboxItem[] = []
  for (const item of await tx.outbox.ofOpening(openingId)) {
    const because = item.state === 'approved' || item.state === 'asking' ? shiftOf(item, ground) : null
    if (because === null || item.note === doubtNote) continue
    const taken = { ...item, state: 'withdrawn' as const, settledAt: now, lease: null, note: because }
    if (!(await tx.outbox.replace(taken, item.state))) continue
    await tx.facts.append([
      {
        kind: 'ApprovalWithdrawn',
        id: context.ids.next() as FactId,
        openingId,
        at: now,
        learntAt: now,
        source: 'regards',
        letterId: item.letterId,
        stepId: item.stepId,
        because,
      },
    ])
    withdrawn.push(taken)
  }
  if (withdrawn.length > 0)
    ground = groundAmong(context, openings, openingFrom(await tx.facts.ofOpening(openingId)), now)
  const { decision } = ground
  if (decision.kind === 'wait') await tx.wakeUps.set({ openingId, at: decision.until })
  else await tx.wakeUps.clear(openingId)
  return { ground, withdrawn }
}

/** Kept on an item that may already have left; such an item is settled with the mailbox or the person, never withdrawn. */
export const doubtNote = 'Nothing can tell whether this letter left. Please look in your Sent folder.'

/** Why the yes no longer stands, or null while it does. */
function shiftOf(item: OutboxItem, { decision, opening }: Ground): string | null {
  if (wasAnsweredSince(item, opening)) return answeredWords
  const step = stepsOf(decision).find(({ id }) => id === item.stepId)
  if (step === undefined)
    return decision.kind === 'rest'
      ? decision.reasons[0].text
      : stepGone(decision.kind === 'act' ? decision.steps[0].reasons[0].text : decision.reasons[0].text)
  if (Temporal.Instant.compare(step.notBefore, item.sendAt) > 0) return step.reasons[0].text
  return null
}

/** Whatever a person answers, also by hand and also about something else, the words are looked at once more (policy, invariant 1). */
function wasAnsweredSince({ approvedAt }: OutboxItem, { facts }: Opening): boolean {
  return facts.some(
    ({ kind, learntAt }) => kind === 'ReplyReceived' && Temporal.Instant.compare(learntAt, approvedAt) > 0,
  )
}

const answeredWords = 'An answer came after your yes. Read the letter once more before it leaves.'

const stepGone = (reason: string) => `This letter no longer fits what is known. ${reason}`

async function putPeople(tx: WriteTransaction, opening: Opening): Promise<void> {
  for (const { undeliverable: _, ...person } of opening.people.values())
    await tx.people.put({ ...person, openingId: opening.id, company: opening.company })
}
