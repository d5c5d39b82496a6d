/**
 * A fake: mail servers in memory, for tests. It behaves as the mail bed does: any user is a fresh mailbox, every
 * password is 'secret', every token is good, bad.test refuses, bounce.test returns a report. Held to the same contract as the real ones.
 */
import type { Envelope, MailAccountAccess } from './mail-sender.ts'

export type FakeMail = { readonly uid: number; readonly raw: Uint8Array; readonly receivedAt: Temporal.Instant }
export type FakeFolder = { uidValidity: number; uidNext: number; mails: FakeMail[] }

export type FakeMailWorld = {
  freshUser(name?: string): string
  /** An account of this world with the right password. */
  access(user: string, more?: Partial<MailAccountAccess>): MailAccountAccess
  deliver(raw: string | Uint8Array, to: string, folder?: string): void
  /** What lies in a folder, oldest first. */
  mails(user: string, folder?: string): readonly string[]
  /** Loses the connection of the next letter before its final dot, or after the server took it. */
  cutNext(cut: 'before-dot' | 'after-dot'): void
  /** Nothing answers any more, until it comes back. */
  goAway(): void
  comeBack(): void
  /** The server numbers the inbox anew. */
  renumber(user: string): void

  // for the fakes themselves
  readonly isAway: () => boolean
  readonly takeCut: () => 'before-dot' | 'after-dot' | null
  readonly accept: (envelope: Envelope, raw: Uint8Array) => void
  readonly folder: (user: string, name: string) => FakeFolder
  readonly onChange: (user: string, listener: () => void) => () => void
}

export function createFakeMailWorld(now: () => Temporal.Instant = () => Temporal.Now.instant()): FakeMailWorld {
  const folders = new Map<string, FakeFolder>()
  const listeners = new Map<string, Set<() => void>>()
  let cut: 'before-dot' | 'after-dot' | null = null
  let away = false
  let users = 0
  let numberings = 1

  const folder = (user: string, name: string): FakeFolder => {
    const key = `${user}/${name}`
    const known = folders.get(key) ?? { uidValidity: numberings++, uidNext: 1, mails: [] }
    folders.set(key, known)
    return known
  }
  const notify = (user: string) => {
    for (const listener of listeners.get(user) ?? []) listener()
  }
  const deliver: FakeMailWorld['deliver'] = (raw, to, name = 'INBOX') => {
    const into = folder(to, name)
    const bytes = typeof raw === 'string' ? new TextEncoder().encode(raw.replace(/\r?\n/g, '\r\n')) : raw
    into.mails.push({ uid: into.uidNext++, raw: bytes, receivedAt: now() })
    notify(to)
  }

  return {
    freshUser: (name = 'user') => `${name}-${++users}@home.test`,
    access: (user, more = {}) =>
      ({
        id: `account of ${user}`,
        address: user,
        displayName: '',
        user,
        password: 'secret',
        imap: { host: 'imap.fake.invalid', port: 993, security: 'tls' },
        smtp: { host: 'smtp.fake.invalid', port: 465, security: 'tls' },
        sentFiling: 'self-append',
        ...more,
      }) as MailAccountAccess,
    deliver,
    mails: (user, name = 'INBOX') => folder(user, name).mails.map(({ raw }) => new TextDecoder('latin1').decode(raw)),
    cutNext: (next) => {
      cut = next
    },
    goAway: () => {
      away = true
    },
    comeBack: () => {
      away = false
      for (const user of listeners.keys()) notify(user)
    },
    renumber: (user) => {
      const inbox = folder(user, 'INBOX')
      inbox.uidValidity = numberings++
      inbox.mails = inbox.mails.map((mail, index) => ({ ...mail, uid: index + 1 }))
      inbox.uidNext = inbox.mails.length + 1
    },
    isAway: () => away,
    takeCut: () => {
      const taken = cut
      cut = null
      return taken
    },
    accept: ({ from, to }, raw) => {
      for (const recipient of to) {
        if (recipient.endsWith('@bounce.test')) deliver(reportFor(recipient, from, raw), from)
        else deliver(raw, recipient)
      }
    },
    folder,
    onChange: (user, listener) => {
      const known = listeners.get(user) ?? new Set()
      listeners.set(user, known.add(listener))
      return () => known.delete(listener)
    },
  }
}

/** First value of a header, unfolded; empty when it is missing. */
export function headerOf(raw: Uint8Array, name: string): string {
  const head = (new TextDecoder('latin1').decode(raw).split('\r\n\r\n', 1)[0] ?? '').replace(/\r\n(?=[ \t])/g, '')
  const line = head.split('\r\n').find((entry) => entry.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line?.slice(name.length + 1).trim() ?? ''
}

/** A delivery report in the form of RFC 3464, as Postfix words it. */
function reportFor(recipient: string, from: string, raw: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(raw).split('\r\n\r\n', 1)[0] ?? ''
  return `From: MAILER-DAEMON@fake.invalid (Mail Delivery System)
To: ${from}
Subject: Undelivered Mail Returned to Sender
Message-ID: <report-${headerOf(raw, 'message-id').replace(/[<>@]/g, '-')}@fake.invalid>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="report"

--report
Content-Type: text/plain; charset=us-ascii

<${recipient}>: user unknown

--report
Content-Type: message/delivery-status

Reporting-MTA: dns; fake.invalid

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: 5.1.1
Diagnostic-Code: x-unix; user unknown

--report
Content-Type: text/rfc822-headers

${head}

--report--
`
}
