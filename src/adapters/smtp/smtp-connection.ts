/** Opens a connection to the submission server of an account and signs in; every wait has an end. */
import SMTPConnection, { type SMTPConnectionAuth } from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import type { MailAccountAccess } from '../../app/ports/mail-sender.ts'
import { tlsOptionsFor } from '../mail-server/server-trust.ts'
import type { SmtpDialogue } from './smtp-dialogue.ts'

export type SmtpPatience = {
  /** Until the server greets and encryption stands. */
  readonly connectMs: number
  /** For each answer; the one to the final dot may take ten minutes (RFC 5321 §4.5.3.2.6). */
  readonly answerMs: number
}

export const usualSmtpPatience: SmtpPatience = { connectMs: 30_000, answerMs: 660_000 }

/** Signs in, does the work, and leaves politely; rejects with nodemailer's error whatever ends the connection first. */
export async function withSmtpConnection<T>(
  access: MailAccountAccess,
  dialogue: SmtpDialogue,
  patience: SmtpPatience,
  work: (connection: SMTPConnection) => Promise<T>,
): Promise<T> {
  const connection = createConnection(access, dialogue, patience)
  const lost = new Promise<never>((_, reject) => connection.on('error', reject))
  try {
    const result = await Promise.race([connectAndSignIn(connection, access).then(() => work(connection)), lost])
    connection.quit()
    setTimeout(() => connection.close(), goodbyeMs).unref()
    return result
  } catch (problem) {
    connection.close()
    throw problem
  }
}

const goodbyeMs = 1_000

function createConnection(access: MailAccountAccess, dialogue: SmtpDialogue, patience: SmtpPatience): SMTPConnection {
  const { host, port, security } = access.smtp
  return new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: tlsOptionsFor(access),
    // the name of the machine is nobody's business
    name: 'localhost',
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.connectMs,
    socketTimeout: patience.answerMs,
    logger: dialogue.logger,
    transactionLog: true,
  })
}

async function connectAndSignIn(connection: SMTPConnection, access: MailAccountAccess): Promise<void> {
  await new Promise<void>((resolve, reject) => connection.connect((problem) => (problem ? reject(problem) : resolve())))
  await new Promise<void>((resolve, reject) =>
    connection.login(credentialsOf(access), (problem) => (problem ? reject(problem) : resolve())),
  )
}

function credentialsOf(access: MailAccountAccess): SMTPConnectionAuth {
  const { user } = access
  if (!('accessToken' in access)) return { user, pass: access.password }
  return { user, oauth2: new XOAuth2({ user, accessToken: access.accessToken }) }
}
