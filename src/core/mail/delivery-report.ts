/**
 * Reads what a mail server says about a letter that was sent: bounced, delayed, or complained about. It reads RFC 3464
 * reports, RFC 5965 complaints, Amazon SES notifications and the plain prose of older servers; what follows from a
 * bounce is left to the policy.
 */

import { headerField, headerFields } from './header-fields.ts'
import type { Mail } from './mail.ts'
import { readPlainReport, statusInWords } from './plain-report.ts'
import { readSesNotification } from './ses-notification.ts'

export type DeliveryReport =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'bounced' | 'delayed' } & ReportDetails)
  /** Somebody marked the letter as unwanted. */
  | ({ readonly kind: 'complaint' } & ReportDetails)

export type ReportDetails = {
  readonly recipient?: string
  /** RFC 3463, such as '5.1.1'. */
  readonly status?: string
  /** Of the letter that came back, with angle brackets. */
  readonly originalMessageId?: string
  /** The X-Regards-Step header of the letter that came back. */
  readonly originalStepId?: string
  /** The server's own words, cut to a line or two. */
  readonly diagnostic: string
}

/** What the separate readers hand over before the returned letter is looked at. */
export type ReportFinding = {
  readonly kind: 'bounced' | 'delayed' | 'complaint'
  readonly recipient?: string | undefined
  readonly status?: string | undefined
  readonly messageId?: string | undefined
  readonly diagnostic: string
}

const messageIdPattern = /<[^<>\s@]{1,400}@[^<>\s@]{1,400}>/
const statusPattern = /\b([245]\.\d{1,3}\.\d{1,3})\b/
const longestDiagnosticChars = 400

export function readDeliveryReport(mail: Mail): DeliveryReport {
  const finding =
    readComplaint(mail) ?? readSesNotification(mail.text) ?? readStatusFields(mail) ?? readPlainReport(mail)
  if (finding === null) return { kind: 'none' }
  const originalMessageId = finding.messageId ?? originalMessageIdOf(mail)
  const originalStepId =
    headerField(mail.returnedOriginal, 'x-regards-step') ?? headerField(mail.text, 'x-regards-step')
  const details: ReportDetails = {
    ...(finding.recipient !== undefined && { recipient: finding.recipient.toLowerCase() }),
    ...(finding.status !== undefined && { status: finding.status }),
    ...(originalMessageId !== undefined && { originalMessageId }),
    ...(originalStepId !== undefined && { originalStepId }),
    diagnostic: finding.diagnostic.replace(/\s+/g, ' ').trim().slice(0, longestDiagnosticChars),
  }
  return finding.kind === 'complaint' ? { kind: 'complaint', ...details } : { kind: finding.kind, ...details }
}

function readComplaint(mail: Mail): ReportFinding | null {
  const feedbackType = headerField(mail.deliveryStatus, 'feedback-type')
  const isFeedback =
    feedbackType !== undefined ||
    /report-type="?feedback-report/i.test(mail.headers.get('content-type')?.join(' ') ?? '') ||
    /^\s*complaint about message from\b/i.test(mail.subject)
  if (!isFeedback) return null
  return {
    kind: 'complaint',
    recipient: addressIn(
      headerField(mail.deliveryStatus, 'original-rcpt-to') ??
        headerField(mail.deliveryStatus, 'removal-recipient') ??
        headerField(mail.returnedOriginal, 'x-hmxmroriginalrecipient') ??
        headerField(mail.returnedOriginal, 'to'),
    ),
    diagnostic: feedbackType ?? mail.subject,
  }
}

/** RFC 3464 §2.3: one block of fields for each recipient; a failure outweighs a delay. */
function readStatusFields(mail: Mail): ReportFinding | null {
  const source = mail.deliveryStatus === '' ? mail.text : mail.deliveryStatus
  if (!/^(?:action|status)\s*:/im.test(source) || !/^(?:final|original)-recipient\s*:/im.test(source)) return null
  let delayed: ReportFinding | null = null
  let delivered = false
  for (const block of recipientBlocks(source)) {
    const action = headerField(block, 'action')?.toLowerCase() ?? ''
    const code = headerField(block, 'status')
    const diagnostic = headerField(block, 'diagnostic-code') ?? ''
    const finding = {
      recipient: addressIn(headerField(block, 'final-recipient') ?? headerField(block, 'original-recipient')),
      status: bestStatus(code, diagnostic) ?? statusInWords(diagnostic),
      diagnostic: diagnostic === '' ? (firstWords(mail.text) ?? mail.subject) : diagnostic,
    }
    if (/^fail/.test(action) || (action === '' && code?.startsWith('5'))) return { kind: 'bounced', ...finding }
    if (/^delay/.test(action) || (action === '' && code?.startsWith('4'))) delayed ??= { kind: 'delayed', ...finding }
    if (/^(delivered|relayed|expanded)/.test(action)) delivered = true
  }
  if (delayed !== null) return gaveUp(mail.text) ? { ...delayed, kind: 'bounced' } : delayed
  return delivered ? null : readPlainReport(mail)
}

function recipientBlocks(source: string): string[] {
  return source
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .filter((block) => /^(?:final-recipient|original-recipient|action|status)\s*:/im.test(block))
}

/** The general x.0.0 gives way to the precise code that stands in the diagnostic text. */
function bestStatus(code: string | undefined, diagnostic: string): string | undefined {
  const stated = statusPattern.exec(code ?? '')?.[1]
  const precise = statusPattern.exec(diagnostic)?.[1]
  if (stated === undefined) return precise
  return /\.0\.0$/.test(stated) && precise !== undefined && precise[0] === stated[0] ? precise : stated
}

function originalMessageIdOf(mail: Mail): string | undefined {
  const fromPart = messageIdPattern.exec(headerField(mail.returnedOriginal, 'message-id') ?? '')
  if (fromPart) return fromPart[0]
  for (const line of headerFields(mail.text, 'message-id')) {
    const found = messageIdPattern.exec(line)
    if (found) return found[0]
  }
  return mail.references.at(-1)
}

/** The address in 'rfc822; name@domain', '<name@domain>' or bare. */
export function addressIn(value: string | undefined): string | undefined {
  return /[^\s<>;:,"'()[\]]+@[^\s<>;:,"'()[\]]+/.exec(value ?? '')?.[0]?.replace(/[.]+$/, '')
}

/** Servers that say 'delayed' in the fields and in prose that they have stopped trying. */
export function gaveUp(text: string): boolean {
  return /\b(?:given up|giving up|no further (?:attempts|delivery)|will not be (?:re)?tried|permanent(?:ly)? (?:fail|error))/i.test(
    text,
  )
}

function firstWords(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim().slice(0, longestDiagnosticChars)
}
