/**
 * Hands a letter to a submission server, once, on a connection of its own. Whether it may have left is decided by
 * what was written before the failure, not by the error: nodemailer's error is the same before and after the dot.
 */
import { Readable } from 'node:stream'
import { domainToASCII } from 'node:url'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'
import {
  enhancedStatus,
  meaningOfSmtpAnswer,
  messageIdInAnswer,
  smtpCode,
  type SmtpStage,
} from '../../core/mail/smtp-answer.ts'
import type { Envelope, MailAccountAccess, MailSender, SendResult } from '../../app/ports/mail-sender.ts'
import { headOf, headerValues } from '../imap/header-lines.ts'
import { connectionWords } from '../mail-server/connection-words.ts'
import { objectionTo } from '../mail-server/server-trust.ts'
import { letterHeader } from './build-message.ts'
import { usualSmtpPatience, withSmtpConnection, type SmtpPatience } from './smtp-connection.ts'
import { createSmtpDialogue, type Refusal, type SmtpDialogue } from './smtp-dialogue.ts'

export function createSmtpMailSender(patience: Partial<SmtpPatience> = {}): MailSender {
  return { send: (access, envelope, raw) => sendOnce(access, envelope, raw, { ...usualSmtpPatience, ...patience }) }
}

async function sendOnce(
  access: MailAccountAccess,
  envelope: Envelope,
  raw: Uint8Array,
  patience: SmtpPatience,
): Promise<SendResult> {
  const objection = objectionTo(access.smtp)
  if (objection !== null) return { kind: 'not-sent', why: objection }
  const dialogue = createSmtpDialogue()
  let isBegun = false
  const begin = () => {
    isBegun = true
  }
  try {
    return await withSmtpConnection(access, dialogue, patience, async (connection) => {
      const wire = envelopeOnWire(envelope)
      const inexpressible = inexpressibleIn(wire, dialogue)
      if (inexpressible !== null) return inexpressible
      const handed = await sendUnlessRefused(connection, dialogue, wire, raw, begin)
      return typeof handed === 'string' ? accepted(handed, raw) : refusedAtRecipients(handed.refusals)
    })
  } catch (problem) {
    return resultOfFailure(problem, isBegun, dialogue)
  }
}

/** Names of domains in the letters of DNS, which every server understands; what stands before the @ is the server's own. */
function envelopeOnWire({ from, to }: Envelope): Envelope {
  const onWire = (address: string) => {
    const at = address.lastIndexOf('@') + 1
    return address.slice(0, at) + (domainToASCII(address.slice(at)) || address.slice(at))
  }
  return { from: onWire(from), to: to.map(onWire) }
}

/** An address with letters beyond ASCII needs a server that offers SMTPUTF8 (RFC 6531 §3.2); others garble it. */
function inexpressibleIn({ from, to }: Envelope, dialogue: SmtpDialogue): SendResult | null {
  if (dialogue.offers('SMTPUTF8')) return null
  const beyond = (address: string) => /[^\x20-\x7e]/.test(address)
  const recipients = to.filter(beyond)
  if (!beyond(from) && recipients.length === 0) return null
  const answer = `553 5.6.7 <${recipients[0] ?? from}> needs SMTPUTF8, which this server does not offer`
  return recipients.length > 0 ? { ...refused('rcpt', answer), recipients } : refused('mail', answer)
}

/** Failures and delays are asked for by name, with our header in them, and with the letter's id as the envelope's. */
function noticesOf(raw: Uint8Array) {
  const [letterId] = headerValues(headOf(raw), letterHeader)
  return {
    ret: 'HDRS' as const,
    notify: ['FAILURE', 'DELAY'] as ('FAILURE' | 'DELAY')[],
    ...(letterId === undefined ? {} : { envid: letterId }),
  }
}

type Handed = string | { readonly refusals: readonly Refusal[] }

/**
 * Gives the server's answer to the letter. When any recipient was refused it hangs up instead of handing the letter
 * to the others: with DATA open and no final dot the server must drop it (RFC 5321 §3.3, §4.1.1.4).
 */
function sendUnlessRefused(
  connection: SMTPConnection,
  dialogue: SmtpDialogue,
  envelope: Envelope,
  raw: Uint8Array,
  onBegin: () => void,
): Promise<Handed> {
  return new Promise((resolve, reject) => {
    const body = new Readable({
      read() {
        const refusals = dialogue.refusals()
        if (refusals.length > 0) {
          connection.close()
          return resolve({ refusals })
        }
        onBegin()
        this.push(raw)
        this.push(null)
      },
    })
    connection.send(
      { from: envelope.from, to: [...envelope.to], size: raw.length, dsn: noticesOf(raw) },
      body,
      (problem, info?: SMTPConnectionSendInfo) => {
        if (!problem) return resolve(info?.response ?? '')
        if (dialogue.refusals().length > 0 && problem.command === 'RCPT TO')
          return resolve({ refusals: dialogue.refusals() })
        reject(problem)
      },
    )
  })
}

function accepted(answer: string, raw: Uint8Array): SendResult {
  const given = messageIdInAnswer(answer)
  const isOurs = given === null || new TextDecoder('latin1').decode(raw.subarray(0, 64 * 1024)).includes(given)
  return { kind: 'accepted', answer, ...(isOurs ? {} : { providerMessageId: given }) }
}

/** All or nothing: of several refusals the permanent one speaks, for it is the one that has to be mended. */
function refusedAtRecipients(refusals: readonly Refusal[]): SendResult {
  const isFinal = ({ answer }: Refusal) => meaningOfSmtpAnswer({ stage: 'rcpt', answer }).kind === 'stop'
  const answer = (refusals.find(isFinal) ?? refusals[0])?.answer ?? ''
  return { ...refused('rcpt', answer), recipients: refusals.map(({ recipient }) => recipient) }
}

function refused(stage: SmtpStage, answer: string): Extract<SendResult, { kind: 'refused' }> {
  return {
    kind: 'refused',
    stage,
    answer,
    code: [smtpCode(answer), enhancedStatus(answer)].filter((part) => part !== null).join(' '),
    permanent: meaningOfSmtpAnswer({ stage, answer }).kind === 'stop',
  }
}

function resultOfFailure(problem: unknown, isBegun: boolean, dialogue: SmtpDialogue): SendResult {
  const { code, command, response, message } = problem as {
    code?: string
    command?: string
    response?: string
    message?: string
  }
  const answer = typeof response === 'string' && /^[45]\d\d/.test(response) ? response : null
  if (isBegun) {
    // an answer to DATA is the server's own no; whatever else ended the connection is not
    if (command === 'DATA' && answer !== null) return refused('data', answer)
    return {
      kind: 'in-doubt',
      why: `${connectionWords(problem)} The letter had been handed over, and the server’s answer to it is not known.`,
    }
  }
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    const words = answer ?? dialogue.lastAnswer()
    return /^[45]\d\d/.test(words) ? refused('auth', words) : { kind: 'not-sent', why: connectionWords(problem) }
  }
  if (code === 'ETLS')
    return {
      kind: 'not-sent',
      why: `Encryption with the mail server could not be agreed on (${message ?? 'no reason given'}).`,
    }
  // the server announced a limit, and the letter is over it: asking would only hear the same
  if (code === 'EMESSAGE' && command === 'MAIL FROM')
    return refused('mail', `552 5.3.4 ${(message ?? '').replace(/:.*$/s, '')}`)
  if (answer === null) return { kind: 'not-sent', why: connectionWords(problem) }
  if (command === 'MAIL FROM') return refused('mail', answer)
  if (command === 'DATA') return refused('data', answer)
  return refused('connect', answer)
}
