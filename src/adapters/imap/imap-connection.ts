/** Opens an IMAP connection, does one piece of work on it and leaves; a failure comes back as words, never as a throw. */
import { setTimeout as pause } from 'node:timers/promises'
import { ImapFlow, type ImapFlowError } from 'imapflow'
import type { MailAccountAccess } from '../../app/ports/mail-sender.ts'
import type { MailboxProblem } from '../../app/ports/mailbox.ts'
import { connectionWords } from '../mail-server/connection-words.ts'
import { objectionTo, tlsOptionsFor } from '../mail-server/server-trust.ts'

export type ImapPatience = {
  /** Until the server greets and encryption stands. */
  readonly connectMs: number
  /** Silence during a command after which the connection counts as lost. */
  readonly silenceMs: number
}

export const usualImapPatience: ImapPatience = { connectMs: 30_000, silenceMs: 60_000 }

/** A connection is used once: imapflow cannot connect an instance again. Listens for 'error', without which Node would end. */
export function createImapClient(access: MailAccountAccess, patience: ImapPatience): ImapFlow {
  const { host, port, security } = access.imap
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    auth: {
      user: access.user,
      ...('accessToken' in access ? { accessToken: access.accessToken } : { pass: access.password }),
    },
    tls: tlsOptionsFor(access),
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.connectMs,
    socketTimeout: patience.silenceMs,
  })
  client.on('error', () => undefined)
  return client
}

export async function withImap<T>(
  access: MailAccountAccess,
  patience: ImapPatience,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T | MailboxProblem> {
  const held = await holdImap(access, patience, null, async (client) => ({ result: await work(client), goesOn: false }))
  return held.result
}

/** Does the work on `kept`, where that still stands, or on a new connection; gives it back when the work goes on. */
export async function holdImap<T>(
  access: MailAccountAccess,
  patience: ImapPatience,
  kept: ImapFlow | null,
  work: (client: ImapFlow) => Promise<{ readonly result: T; readonly goesOn: boolean }>,
): Promise<{ readonly result: T | MailboxProblem; readonly client: ImapFlow | null }> {
  const objection = objectionTo(access.imap)
  if (objection !== null) return { result: { kind: 'problem', why: objection, isPassword: false }, client: null }
  const isKept = kept?.usable === true
  const client = isKept ? kept : createImapClient(access, patience)
  let isHeld = false
  try {
    if (!isKept) await client.connect()
    const { result, goesOn } = await work(client)
    isHeld = goesOn
    if (!goesOn) await leave(client)
    return { result, client: goesOn ? client : null }
  } catch (problem) {
    isHeld = false
    return { result: problemOf(problem), client: null }
  } finally {
    if (!isHeld) client.close()
  }
}

const goodbyeMs = 2_000

/** Says goodbye, and does not wait long for the answer. */
export async function leave(client: ImapFlow): Promise<void> {
  await Promise.race([client.logout().catch(() => undefined), pause(goodbyeMs, undefined, { ref: false })])
}

/** A sign-in refused for these reasons says nothing about the password (RFC 5530). */
const passingCodes: ReadonlySet<string> = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN'])

export function problemOf(problem: unknown): MailboxProblem {
  const { authenticationFailed, responseText, response, oauthError, serverResponseCode } = problem as ImapFlowError
  const isPassing = passingCodes.has(serverResponseCode ?? '')
  const words = [responseText, typeof response === 'string' ? response : undefined].find(
    (text) => text !== undefined && text !== '',
  )
  if (!isPassing && (authenticationFailed === true || oauthError !== undefined))
    return {
      kind: 'problem',
      why: withoutTag(words ?? 'The server did not accept the name and password.'),
      isPassword: true,
    }
  return { kind: 'problem', why: words === undefined ? connectionWords(problem) : withoutTag(words), isPassword: false }
}

/** '3 NO [AUTHENTICATIONFAILED] Authentication failed.' without the tag of the command. */
function withoutTag(words: string): string {
  return words.replace(/^\S+ (?=(?:NO|BAD|BYE)\b)/, '').trim()
}
