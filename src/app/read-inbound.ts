/** Decides what one received mail means for which opening, with its evidence; asks rather than guesses. */
import type { Fact } from '../core/facts/fact.ts'
import type { LetterId, OpeningId, PersonId } from '../core/facts/ids.ts'
import { automaticBy } from '../core/mail/automatic-mail.ts'
import { bounceCause } from '../core/mail/bounce-cause.ts'
import { readDeliveryReport } from '../core/mail/delivery-report.ts'
import type { Mail, MailAddress } from '../core/mail/mail.ts'
import { matchMail, type Match } from '../core/mail/match-mail.ts'
import { replyKinds, type ReplyKind } from '../core/mail/reply-kind.ts'
import type { Opening } from '../core/opening/opening.ts'
import type { Context } from './context.ts'
import { calendarOf } from './ground.ts'
import type { KnownWorld } from './known-world.ts'
import { classifyMail } from './classify-mail.ts'
import { newFact } from './new-fact.ts'
import type { MailParser } from './ports/mail-parser.ts'
import type { FetchedMail } from './ports/mailbox.ts'

export type Inbound = {
  readonly key: string
  readonly folder: string
  /** 'answer', 'absence', 'receipt', 'bounce', 'own', 'none', 'skipped: …'. */
  readonly outcome: string
  readonly facts: readonly Fact[]
  /** A mail of the person's own, and when it was sent; what it tells is looked up beside the letters that left. */
  readonly own?: { readonly mail: Mail; readonly at: Temporal.Instant }
  /** The mail itself, to be kept with the facts that name it. */
  readonly kept?: { readonly id: string; readonly raw: Uint8Array }
  /** Invitations in it. */
  readonly calendars?: readonly string[]
}

export type InboundContext = Pick<Context, 'holidays' | 'clock' | 'ids' | 'sentenceMeaning'> & {
  readonly mailParser: Pick<MailParser, 'parse'>
}

const previewLength = 2_000

export async function readInbound(context: InboundContext, world: KnownWorld, fetched: FetchedMail): Promise<Inbound> {
  const { key, folder } = fetched
  const result = (outcome: string, facts: readonly Fact[] = []): Inbound => ({ key, folder, outcome, facts })
  if (fetched.raw === null) return result(fetched.skipped === null ? 'none' : `skipped: ${fetched.skipped}`)
  const parsed = await context.mailParser.parse(fetched.raw)
  if (parsed.kind === 'unreadable') return result(`skipped: ${parsed.why}`)
  const mail = fetched.thread === undefined ? parsed.mail : { ...parsed.mail, thread: fetched.thread }
  const at = earlier(mail.sentAt?.instant ?? fetched.receivedAt, context.clock.now())

  const report = readDeliveryReport(mail)
  if (report.kind !== 'none') {
    const bounce = report.kind === 'complaint' ? null : bounceFact(context, world, mail, report, at)
    return bounce === null ? result('none') : result('bounce', [bounce])
  }

  const match = matchMail(mail, world.letters, world.participants, world.me, world.learnt)
  if (match.kind === 'own') return { ...result('own'), own: { mail, at } }
  const calendars = mail.calendars.length > 0 ? { calendars: mail.calendars } : {}
  if (match.kind === 'none') return { ...result('none'), ...calendars }
  const asked = match.kind === 'answer' ? [match] : match.candidates.slice(0, mostCandidates)
  const mailId = `m-${context.ids.next()}`
  const understood: Understood[] = []
  for (const found of asked) {
    const opening = world.openings.get(found.openingId)
    if (opening === undefined) continue
    const more = { ...found, evidence: match.evidence, mailId }
    understood.push(await understand(context, opening, mail, match, more, at))
  }
  const facts = understood.flatMap(({ fact }) => (fact === null ? [] : [fact]))
  const outcome = understood.find(({ fact }) => fact !== null)?.outcome ?? 'none'
  return facts.length === 0
    ? { ...result('none'), ...calendars }
    : { ...result(outcome, facts), ...calendars, kept: { id: mailId, raw: fetched.raw } }
}

/** Where several openings may be meant, these many are asked about. */
const mostCandidates = 3

type Found = {
  readonly openingId: OpeningId
  readonly letterId?: LetterId
  readonly personId?: PersonId
  readonly evidence: string
  readonly mailId: string
}

type Understood = { readonly outcome: string; readonly fact: Fact | null }

async function understand(
  context: InboundContext,
  opening: Opening,
  mail: Mail,
  match: Extract<Match, { kind: 'answer' | 'maybe' }>,
  found: Found,
  at: Temporal.Instant,
): Promise<Understood> {
  const zone = mail.sentAt?.offset ?? opening.place.zone
  const meaning = await classifyMail(context, mail, {
    sentAt: at.toZonedDateTimeISO(zone),
    country: opening.place.country,
    calendar: calendarOf(context, opening.place, at),
  })
  const { rung, confidence } = match
  const automatic = automaticBy(mail)
  const evidence = automatic.automatic ? `${found.evidence} ${automatic.because.join(' ')}` : found.evidence
  const common = {
    ...(mail.messageId ? { messageId: mail.messageId } : {}),
    preview: mail.text.slice(0, previewLength),
    evidence,
    mail: found.mailId,
  }
  const person = found.personId ? { personId: found.personId } : {}
  const more = { at, source: 'mailbox' as const }
  if (meaning.kind === 'out-of-office') {
    // An absence moves the plan without asking, so it must be theirs beyond doubt.
    if (confidence === 'possible') return { outcome: 'none', fact: null }
    const returnsOn = meaning.newDate ? { returnsOn: meaning.newDate } : {}
    const delegate = meaning.delegate ? { delegate: meaning.delegate } : {}
    const fact = newFact(
      context,
      opening.id,
      'AbsenceReceived',
      { ...common, ...person, ...returnsOn, ...delegate },
      more,
    )
    return { outcome: 'absence', fact }
  }
  if (meaning.kind === 'auto-acknowledgement')
    return { outcome: 'receipt', fact: newFact(context, opening.id, 'ReceiptReceived', common, more) }
  // A machine's mail that no rule of ours ties to a letter is news of the firm, not an answer. A person's that follows
  // a letter, or names company and role, is asked about all the same: a question costs less than an answer missed.
  const isPassedOver = automatic.automatic || confidence === 'possible'
  if (meaning.kind === 'unrelated' && match.kind === 'maybe' && isPassedOver) return { outcome: 'none', fact: null }
  const suggested = replyKinds.find((kind): kind is ReplyKind => kind === meaning.kind)
  const fact = newFact(
    context,
    opening.id,
    'ReplyReceived',
    {
      ...common,
      ...person,
      channel: 'email',
      subject: mail.subject.slice(0, 500),
      match: { rung, confidence },
      ...(mail.from ? { from: senderOf(mail.from) } : {}),
      ...(found.letterId ? { inReplyTo: found.letterId } : {}),
      ...(suggested ? { suggested } : {}),
      ...(meaning.because ? { told: meaning.because } : {}),
      ...(meaning.newDate ? { newDate: meaning.newDate } : {}),
      ...(automatic.automatic ? { automatic: true } : {}),
    },
    more,
  )
  return { outcome: 'answer', fact }
}

const senderOf = ({ name, address }: MailAddress) => ({
  email: address.slice(0, 254),
  ...(name.trim() ? { name: name.trim().slice(0, 200) } : {}),
})

function bounceFact(
  context: InboundContext,
  world: KnownWorld,
  mail: Mail,
  report: Extract<ReturnType<typeof readDeliveryReport>, { kind: 'bounced' | 'delayed' }>,
  at: Temporal.Instant,
): Fact | null {
  const letter = world.letters.find(
    ({ letterId, messageIds }) =>
      letterId === report.originalStepId ||
      (report.originalMessageId !== undefined && messageIds.includes(report.originalMessageId)),
  )
  if (letter === undefined) return null
  const address = report.recipient ?? letter.to[0]
  const person = world.participants.find(
    ({ openingId, emails }) =>
      openingId === letter.openingId && emails.some((email) => email.toLowerCase() === address?.toLowerCase()),
  )
  return newFact(
    context,
    letter.openingId,
    'BounceReceived',
    {
      letterId: letter.letterId as LetterId,
      permanent: report.kind === 'bounced',
      cause: bounceCause(report),
      diagnostic: report.diagnostic.slice(0, 500),
      evidence: 'The delivery report returns our own letter.',
      ...(address ? { address } : {}),
      ...(person ? { personId: person.personId as PersonId } : {}),
      ...(report.status ? { status: report.status } : {}),
      ...(mail.messageId ? { messageId: mail.messageId } : {}),
    },
    { at: later(at, letter.sentAt), source: 'mailbox' },
  )
}

/** The clocks of other servers are not always right: nothing comes from the future, and no letter returns before it left. */
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b)
const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b)
