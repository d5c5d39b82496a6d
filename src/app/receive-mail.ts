/**
 * Reads what is new in a mailbox and turns it into facts: answers, absences, receipts, bounces. What was seen, what
 * was learnt and how far was read are stored in one transaction, so the same mail twice changes nothing.
 */
import type { Fact } from '../core/facts/fact.ts'
import { isWorthReading } from '../core/mail/worth-reading.ts'
import type { Context } from './context.ts'
import { learn } from './learn.ts'
import { factsOfOwnMail, settleByCopy } from './letters-from-elsewhere.ts'
import { knownWorld, worldIn, type KnownWorld } from './known-world.ts'
import { noteThreads } from './mail-threads.ts'
import type { MailAccountAccess } from './ports/mail-sender.ts'
import { isSinceItBegan, lookBack, putLookedThrough, wasPassedOver, type LookBack } from './look-back.ts'
import type { FetchedMail, NewMail } from './ports/mailbox.ts'
import type { OutboxItem, WriteTransaction } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'
import { readInbound, type Inbound } from './read-inbound.ts'
import { takeInCalendar } from './take-in-calendar.ts'
import { putSyncState, syncState, syncWords, type SyncState } from './sync-state.ts'

export type Received = {
  readonly kind: 'received'
  /** Newly seen mails that concern an opening, or had to be skipped. */
  readonly inbound: readonly Inbound[]
  /** Letters whose yes was taken back because of them. */
  readonly withdrawn: readonly OutboxItem[]
}

export type ReceiveOptions = {
  /** Told after each piece of a long reading. */
  readonly progress?: (words: string) => void
}

export async function receiveMail(
  context: Context,
  access: MailAccountAccess,
  options: ReceiveOptions = {},
): Promise<Received | Problem> {
  const inbound: Inbound[] = []
  const withdrawn: OutboxItem[] = []
  let readSoFar = 0
  let back: LookBack | null = null
  for (;;) {
    const cursors = await context.store.read((tx) => tx.cursors.ofAccount(access.id))
    if (cursors.length === 0) await note(context, access, { read: 0, left: null, problem: null }, options)
    const heads = await knownWorld(context, access)
    const isStart: boolean = back === null
    back ??= await context.store.read((tx) => lookBack(tx, access.id, heads))
    const again = isStart ? back.since : null
    const fetched = await context.mailbox.newSince(
      access,
      cursors,
      (head, thread) => isWanted(context, heads, head, thread),
      again ?? undefined,
    )
    if (fetched.kind === 'problem') {
      // a token that is refused before its time is renewed at the next look, which tells whether the sign-in has ended
      if (fetched.isPassword && 'accessToken' in access) await context.secrets.delete(access.id, 'access-token')
      const asks = fetched.isPassword && 'password' in access
      await note(context, access, { read: 0, left: 0, problem: fetched.why, ...(asks ? { asks } : {}) }, {})
      return problem('outside', fetched.why, 'Regards tries again by itself. `regards doctor` looks closer.')
    }
    const fresh = await unseen(context, access.id, fetched.mails, back)
    const world = await knownWorld(context, access)
    const read: Inbound[] = []
    for (const mail of fresh) read.push(await readInbound(context, world, mail))
    readSoFar += fetched.mails.length
    const state = { read: fetched.left === 0 ? 0 : readSoFar, left: fetched.left, problem: null }
    const kept = await keep(context, access, read, fetched, { state, back })
    withdrawn.push(...kept.withdrawn)
    const words = syncWords(access.address, state)
    if (words !== null) options.progress?.(words)
    const calendars = read.flatMap((each) => each.calendars ?? [])
    if (calendars.length > 0) await takeInCalendar(context, calendars)
    await fileCopies(context, access, read)
    inbound.push(...kept.told)
    if (!fetched.more) return { kind: 'received', inbound, withdrawn }
  }
}

/** A head that cannot be read tells nothing against the mail. */
async function isWanted(
  context: Context,
  world: KnownWorld,
  head: Uint8Array,
  thread: string | undefined,
): Promise<boolean> {
  const parsed = await context.mailParser.parse(head)
  return (
    parsed.kind === 'unreadable' ||
    isWorthReading(thread === undefined ? parsed.mail : { ...parsed.mail, thread }, world)
  )
}

async function note(
  context: Context,
  access: MailAccountAccess,
  state: SyncState,
  { progress }: ReceiveOptions,
): Promise<void> {
  const words = syncWords(access.address, state)
  if (words !== null) progress?.(words)
  const known = await context.store.read((tx) => syncState(tx, access.id))
  const isNews = known?.problem !== state.problem || known.asks !== state.asks
  if (isNews || state.left === null) await context.store.write((tx) => putSyncState(tx, access.id, state))
}

async function keep(
  context: Context,
  access: MailAccountAccess,
  read: readonly Inbound[],
  { cursors, more }: NewMail,
  { state, back }: { readonly state: SyncState; readonly back: LookBack },
): Promise<{ readonly told: readonly Inbound[]; readonly withdrawn: readonly OutboxItem[] }> {
  return context.store.write(async (tx) => {
    const fresh: Inbound[] = []
    const again = new Set<string>()
    const world = back.since === null ? null : await worldIn(tx, access)
    for (const inbound of new Map(read.map((each) => [each.key, each])).values()) {
      const seen = await tx.messagesSeen.find(access.id, inbound.key)
      if (seen === null) fresh.push(inbound)
      else if (world !== null && wasPassedOver(seen)) {
        again.add(inbound.key)
        fresh.push(stillCounting(inbound, world))
      }
    }
    const learnt = await learn(
      context,
      tx,
      fresh.flatMap(({ facts }) => facts),
    )
    const withdrawn = [...learnt.withdrawn]
    const found = await learnOwn(context, tx, access, fresh, { again, withdrawn })
    for (const { key, folder, outcome, facts, kept } of fresh) {
      if (kept !== undefined && facts.length > 0) await tx.files.put(kept.id, kept.raw)
      const fromElsewhere = found.get(key)
      const seen = { accountId: access.id, key, folder, seenAt: context.clock.now() }
      const openingId = (fromElsewhere ?? facts[0])?.openingId ?? null
      const message = { ...seen, outcome: fromElsewhere ? 'sent-elsewhere' : outcome, openingId }
      if (!again.has(key)) await tx.messagesSeen.add(message)
      else if (openingId !== null) await tx.messagesSeen.replace(message)
    }
    for (const cursor of cursors) await tx.cursors.put(access.id, cursor)
    await putSyncState(tx, access.id, state)
    if (!more) await putLookedThrough(tx, access.id, back.names)
    const told = fresh.filter(({ key, outcome, facts }) =>
      again.has(key) ? facts.length > 0 || found.has(key) : outcome !== 'none',
    )
    return { told, withdrawn }
  })
}

function stillCounting(inbound: Inbound, world: KnownWorld): Inbound {
  const facts = inbound.facts.filter((fact) => isSinceItBegan(world, fact))
  return { ...inbound, facts }
}

/** Oldest first, each on what the ones before it told; the facts by the key of their mail. */
async function learnOwn(
  context: Context,
  tx: WriteTransaction,
  access: MailAccountAccess,
  fresh: readonly Inbound[],
  { again, withdrawn }: { readonly again: ReadonlySet<string>; readonly withdrawn: OutboxItem[] },
): Promise<ReadonlyMap<string, Fact>> {
  const found = new Map<string, Fact>()
  const mine = fresh
    .flatMap(({ key, folder, own }) => (own === undefined ? [] : [{ key, folder, ...own }]))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  if (mine.length === 0) return found
  let world = await worldIn(tx, access)
  for (const { key, folder, mail, at } of mine) {
    await settleByCopy(context, tx, folder, mail)
    const told = await factsOfOwnMail(context, tx, world, mail, at)
    const facts = told.filter((fact) => !again.has(key) || isSinceItBegan(world, fact))
    const [first] = facts
    if (first === undefined) continue
    withdrawn.push(...(await learn(context, tx, facts)).withdrawn)
    found.set(key, first)
    world = await worldIn(tx, access)
  }
  await noteThreads(
    tx,
    access.id,
    world,
    mine.map(({ mail }) => mail),
  )
  return found
}

/** The copy to oneself has done its duty as evidence; it moves to Sent, where the person looks for it. */
async function fileCopies(context: Context, access: MailAccountAccess, read: readonly Inbound[]): Promise<void> {
  if (access.sentFiling !== 'self-bcc') return
  const arrived = new Set(
    read.filter(({ outcome, folder }) => outcome === 'own' && folder.toUpperCase() === 'INBOX').map(({ key }) => key),
  )
  if (arrived.size === 0) return
  const letters = await context.store.read((tx) => tx.outbox.inStates(['sent']))
  for (const { messageId, raw } of letters) if (arrived.has(messageId)) await context.mailbox.appendSent(access, raw)
}

async function unseen(
  context: Context,
  accountId: string,
  mails: readonly FetchedMail[],
  { since }: LookBack,
): Promise<readonly FetchedMail[]> {
  return context.store.read(async (tx) => {
    const fresh: FetchedMail[] = []
    for (const mail of mails) {
      const seen = await tx.messagesSeen.find(accountId, mail.key)
      if (seen === null || (since !== null && mail.raw !== null && wasPassedOver(seen))) fresh.push(mail)
    }
    return fresh
  })
}
