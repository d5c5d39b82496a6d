/**
 * Hands a letter to Microsoft Graph as the bytes it was built of. A 202 is the only yes. An answer that refuses the
 * request is a no; an error of the server's own may come after the letter was taken, and so is a doubt, never a
 * reason to try again. Answers are put into the codes of RFC 3463, so that one table tells what they mean.
 */
import type { Envelope, MailAccountAccess, MailSender, SendResult } from '../../app/ports/mail-sender.ts'
import { meaningOfSmtpAnswer, type SmtpStage } from '../../core/mail/smtp-answer.ts'
import { headOf, headerValues } from '../imap/header-lines.ts'
import { graphErrorOf, graphRequest, usualGraphPatience, type GraphPatience } from './graph-request.ts'

export function createGraphMailSender(patience: Partial<GraphPatience> = {}): MailSender {
  return { send: (access, envelope, raw) => sendOnce(access, envelope, raw, { ...usualGraphPatience, ...patience }) }
}

async function sendOnce(
  access: MailAccountAccess,
  envelope: Envelope,
  raw: Uint8Array,
  patience: GraphPatience,
): Promise<SendResult> {
  const text = Buffer.from(withBlindCopies(envelope, raw)).toString('base64')
  const call = { method: 'POST', to: '/me/sendMail', body: { type: 'text/plain', text } } as const
  const answer = await graphRequest(access, call, patience)
  if (answer.kind === 'none')
    return answer.begun
      ? { kind: 'in-doubt', why: `${answer.why} The letter had been handed over, and the answer to it is not known.` }
      : { kind: 'not-sent', why: answer.why }
  const { status, body, retryAfterS } = answer
  if (status === 202) return { kind: 'accepted', answer: '250 2.0.0 202 Accepted' }
  const { code, message } = graphErrorOf(body)
  const words = [status, code, message].filter((part) => part !== '').join(' ')
  if (status >= 500)
    return { kind: 'in-doubt', why: `The server failed while it took the letter, and may have taken it (${words}).` }
  return refusalOf(status, code, words, envelope, retryAfterS)
}

type Row = { readonly status: number; readonly code?: RegExp; readonly stage: SmtpStage; readonly smtp: string }

/** Codes of Graph and Exchange, by their documentation; the first that fits. */
const refusals: readonly Row[] = [
  { status: 401, stage: 'auth', smtp: '535 5.7.3 Authentication failed:' },
  { status: 403, code: /SendAsDenied/i, stage: 'mail', smtp: '550 5.7.60' },
  { status: 403, stage: 'auth', smtp: '535 5.7.139' },
  { status: 400, code: /InvalidRecipients/i, stage: 'rcpt', smtp: '550 5.1.1' },
  { status: 413, stage: 'data', smtp: '552 5.3.4' },
  { status: 429, code: /SubmissionQuota|MessageSubmissionBlocked/i, stage: 'data', smtp: '550 5.4.5' },
  { status: 429, stage: 'connect', smtp: '450 4.7.28' },
  { status: 400, stage: 'data', smtp: '554 5.6.0' },
]

function refusalOf(
  status: number,
  graphCode: string,
  words: string,
  { to }: Envelope,
  retryAfterS: number | null,
): SendResult {
  const row = refusals.find((each) => each.status === status && (each.code?.test(graphCode) ?? true))
  const stage = row?.stage ?? 'data'
  const smtp = row?.smtp ?? '550 5.0.0'
  const answer = `${smtp} ${words}`
  const named = to.filter((address) => words.includes(address))
  return {
    kind: 'refused',
    stage,
    answer,
    code: smtp.split(' ', 2).join(' '),
    permanent: meaningOfSmtpAnswer({ stage, answer }).kind === 'stop',
    ...(retryAfterS === null ? {} : { afterMinutes: Math.ceil(retryAfterS / 60) }),
    ...(stage === 'rcpt' ? { recipients: named.length > 0 ? named : to } : {}),
  }
}

/** Graph reads the recipients from the head; those of the envelope alone go into a line that it takes out again. */
function withBlindCopies({ to }: Envelope, raw: Uint8Array): Uint8Array {
  const head = headOf(raw)
  const seen = [...headerValues(head, 'to'), ...headerValues(head, 'cc')].join(', ').toLowerCase()
  const blind = to.filter((address) => !seen.includes(address.toLowerCase()))
  return blind.length === 0 ? raw : Buffer.concat([Buffer.from(`Bcc: ${blind.join(', ')}\r\n`), raw])
}
