/** What the stories share: a mail bed, a terminal connected to it, and small ways to tell and to look. */
import type { Terminal, Ran } from '../support/run-regards.ts'
import { createTerminal } from '../support/run-regards.ts'
import type { MailBed } from '../support/mail-bed/mail-bed.ts'

export type Ground = {
  readonly bed: MailBed
  readonly terminal: Terminal
  readonly me: string
  readonly dana: string
}

export function expectThat(holds: boolean, what: string, seen?: unknown): asserts holds {
  if (!holds) throw new Error(`${what}${seen === undefined ? '' : `; seen: ${JSON.stringify(seen)?.slice(0, 4_000)}`}`)
}

export function fine(ran: Ran, what: string): Ran {
  expectThat(ran.code === 0, `${what} ended with ${ran.code}`, {
    out: ran.out.slice(-2_000),
    err: ran.err.slice(-2_000),
  })
  return ran
}

/** Monday 23 November 2026, 16:00 in New York, two hours after the interview. */
export const afterInterview = '2026-11-23T21:00:00Z'

/** A person with a mailbox who met Dana Kim at Acme, was promised an answer for Friday, and answered the four questions. */
export async function debriefed(
  bed: MailBed,
  options: { dana?: string; smtpPort?: number; sent?: string } = {},
): Promise<Ground> {
  const terminal = createTerminal({
    REGARDS_UNDO_SECONDS: '0',
    REGARDS_DOUBT_SECONDS: '2',
    REGARDS_SECRETS: 'file',
    MAIL_PASSWORD: 'secret',
  })
  const me = bed.freshUser('alex')
  const dana = options.dana ?? bed.freshUser('dana')
  const now = afterInterview
  fine(
    await terminal.run(
      [
        'me',
        '--name',
        'Alex Moreau',
        '--phone',
        '555-0142',
        '--country',
        'US',
        '--zone',
        'America/New_York',
        '--language',
        'en-US',
      ],
      now,
    ),
    'me',
  )
  fine(
    await terminal.run(connectWords(bed, me, options.smtpPort ?? bed.smtp.port, options.sent ?? 'self-bcc'), now),
    'connect',
  )
  fine(
    await terminal.run(
      [
        'add',
        'Met Dana Kim (CTO) at Acme today at 2 for Staff Engineer, they’ll decide by Friday',
        '--person',
        `Dana Kim (CTO) <${dana}>`,
        '--yes',
      ],
      now,
    ),
    'add',
  )
  fine(
    await terminal.run(
      [
        'debrief',
        'Acme',
        '--rating',
        '4',
        '--said',
        'Dana Kim: the reconciliation problem that is left after moving billing off the monolith',
        '--link',
        'At Fabrikam we replayed the ledger against a frozen clock and found the drift in a week',
        '--interest',
        'the way you decide what to leave alone',
      ],
      now,
    ),
    'debrief',
  )
  return { bed, terminal, me, dana }
}

/** The words that connect a mailbox of the bed; `smtpPort` may be that of a proxy in between. */
export function connectWords(bed: MailBed, address: string, smtpPort: number, sent: string): readonly string[] {
  return [
    'connect',
    address,
    '--name',
    'Alex Moreau',
    '--password-env',
    'MAIL_PASSWORD',
    '--imap',
    `127.0.0.1:${bed.imap.port}`,
    '--imap-security',
    'starttls',
    '--smtp',
    `127.0.0.1:${smtpPort}`,
    '--smtp-security',
    'starttls',
    '--ca',
    bed.caFile,
    '--sent',
    sent,
  ]
}

export type TodayJson = {
  readonly toDo: readonly {
    stepId: string
    kind: string
    title: string
    sendAt: string
    because: readonly { text: string }[]
  }[]
  readonly asks: readonly { letterId: string; state: string }[]
  readonly scheduled: readonly { letterId: string; kind: string; sendAt: string }[]
  readonly waiting: readonly { untilAt: string; until: string; because: readonly { text: string }[] }[]
  readonly resting: readonly unknown[]
}

export async function today({ terminal }: Ground, now: string): Promise<TodayJson> {
  return fine(await terminal.run(['today'], now), 'today').json
}

/** Drafts, approves for the good hour and lets a watcher send it at that hour; the moment it went, and its Message-ID. */
export async function approveAndSend(
  ground: Ground,
  kind: string,
  now: string,
): Promise<{ sentAt: string; messageId: string; letterId: string }> {
  const view = await today(ground, now)
  const step = view.toDo.find((row) => row.kind === kind)
  expectThat(step !== undefined, `${kind} is to do`, view)
  expectThat(step.because.length > 0, `${kind} says why`, step)
  fine(await ground.terminal.run(['draft', step.stepId], now), 'draft')
  const approved = fine(await ground.terminal.run(['approve', step.stepId], now), 'approve').json as {
    letterId: string
    sendAt: string
    messageId: string
  }
  const sentAt = Temporal.Instant.from(approved.sendAt).add({ seconds: 1 }).toString()
  fine(await ground.terminal.run(['watch', '--once'], sentAt), 'watch')
  return { sentAt, messageId: approved.messageId, letterId: approved.letterId }
}

export function delivered({ bed }: Pick<Ground, 'bed'>, user: string, messageId: string): number {
  return bed.mailbox(user).filter((mail) => mail.header('Message-ID') === messageId).length
}

/** Tries until it holds, for mail that is on its way. */
export async function soon(holds: () => boolean, what: string, timeoutMs = 10_000): Promise<void> {
  for (const until = Date.now() + timeoutMs; !holds();) {
    expectThat(Date.now() < until, what)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
