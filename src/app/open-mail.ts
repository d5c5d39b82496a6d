/** A received mail as it is shown: its words with the quoted history apart, its formatting made harmless, what is attached. */
import type { Fact } from '../core/facts/fact.ts'
import type { FactId } from '../core/facts/ids.ts'
import { foldQuoted, type MailPart } from '../core/mail/fold-quoted.ts'
import { wordsInText } from '../core/mail/words-in-text.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { momentInWords } from '../core/time/moment-in-words.ts'
import type { Context } from './context.ts'
import { readMe } from './me.ts'
import type { MailAttachment } from './ports/mail-parser.ts'
import { isProblem, problem, type Problem } from './problem.ts'

/** Everything in it came by mail: plain text, never markup. */
export type MailView = {
  readonly mailId: string
  readonly openingId: string
  readonly company: string
  readonly from: string | null
  readonly to: readonly string[]
  readonly subject: string
  readonly when: string
  readonly parts: readonly MailPart[]
  /** The words that led to the suggestion: in which part, and from where to where. */
  readonly told: { readonly part: number; readonly start: number; readonly end: number } | null
  readonly isFormatted: boolean
  /** Where its links lead. */
  readonly links: readonly string[]
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[]
}

type MailContext = Pick<Context, 'store' | 'clock' | 'guess' | 'mailParser'>
export type KeptMail = Extract<Fact, { kind: 'ReplyReceived' | 'AbsenceReceived' | 'ReceiptReceived' }>

/** `named`: the id of what was received. */
export async function openMail(context: MailContext, named: FactId): Promise<MailView | Problem> {
  const kept = await keptMail(context, named)
  if (isProblem(kept)) return kept
  const { fact, raw, company, zone, here } = kept
  const opened = await context.mailParser.open(raw)
  if (opened.kind === 'unreadable') return unreadable(opened.why)
  const { mail, links, attachments } = opened
  const parts = foldQuoted(mail.text)
  return {
    mailId: fact.id,
    openingId: fact.openingId,
    company,
    from: mail.from === null ? null : inWords(mail.from),
    to: mail.to.map(inWords),
    subject: mail.subject,
    when: momentInWords(fact.at, zone, context.clock.now(), here),
    parts,
    told: fact.kind === 'ReplyReceived' && fact.told !== undefined ? placeOf(fact.told, parts) : null,
    isFormatted: opened.html !== null,
    links,
    attachments,
  }
}

/** The inside of a body that can neither act nor load; null where the mail has no formatting. */
export async function mailFormatting(context: MailContext, named: FactId): Promise<string | null | Problem> {
  const kept = await keptMail(context, named)
  if (isProblem(kept)) return kept
  const opened = await context.mailParser.open(kept.raw)
  return opened.kind === 'unreadable' ? unreadable(opened.why) : opened.html
}

/** As it came, for another program. */
export async function wholeMail(context: MailContext, named: FactId): Promise<MailAttachment | Problem> {
  const kept = await keptMail(context, named)
  if (isProblem(kept)) return kept
  return { name: `${kept.company.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.eml`, content: kept.raw }
}

/** `index` counts from 0 in the order of `attachments`. */
export async function openAttachment(
  context: MailContext,
  named: FactId,
  index: number,
): Promise<MailAttachment | Problem> {
  const kept = await keptMail(context, named)
  if (isProblem(kept)) return kept
  return (
    (await context.mailParser.attachment(kept.raw, index)) ??
    problem('input', 'There is no such attachment.', 'Look at the mail again.')
  )
}

async function keptMail(context: MailContext, named: FactId) {
  return context.store.read(async (tx) => {
    const fact = await tx.facts.byId(named)
    if (fact === null || !isKept(fact) || fact.mail === undefined) return notKept
    const raw = await tx.files.content(fact.mail)
    if (raw === null) return notKept
    const { company, place } = openingFrom(await tx.facts.ofOpening(fact.openingId))
    return { fact, raw, company, zone: place.zone, here: (await readMe(tx.settings, context.guess)).zone }
  })
}

function isKept(fact: Fact): fact is KeptMail {
  return fact.kind === 'ReplyReceived' || fact.kind === 'AbsenceReceived' || fact.kind === 'ReceiptReceived'
}

function placeOf(told: string, parts: readonly MailPart[]): MailView['told'] {
  for (const [part, { kind, text }] of parts.entries()) {
    const place = kind === 'written' ? wordsInText(told, text) : null
    if (place !== null) return { part, ...place }
  }
  return null
}

const inWords = ({ name, address }: { readonly name: string; readonly address: string }) =>
  name.trim() === '' ? address : `${name.trim()} <${address}>`

const notKept = problem('person', 'This mail is not kept here.', 'Look into your mailbox: it is there as it came.')
const unreadable = (why: string) =>
  problem('outside', `This mail cannot be shown: ${why}.`, 'Download it whole and open it with your mail program.')
