/** What the benches of the mail stand on: a search in a store of its own, and a mailbox of the bed with much in it. */
import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addOpening } from '../../src/app/add-opening.ts'
import type { Context } from '../../src/app/context.ts'
import type { MailAccount } from '../../src/app/ports/store.ts'
import { isProblem } from '../../src/app/problem.ts'
import { composeContext } from '../../src/main/compose.ts'
import type { MailBed } from '../../test/support/mail-bed/mail-bed.ts'

export const dana = 'dana@acme.test'

/** One opening at Acme with Dana Kim, met an hour ago. */
export async function withSearch<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'regards-bench-'))
  process.env['REGARDS_SECRETS'] = 'file'
  const composed = await composeContext({ home, version: 'bench' })
  const { context } = composed
  try {
    const held = context.clock.now().subtract({ hours: 1 }).toZonedDateTimeISO('America/New_York')
    const added = await addOpening(context, {
      company: 'Acme',
      role: 'Staff Engineer',
      held: held.toPlainDateTime().toString({ smallestUnit: 'minute' }),
      people: [{ name: 'Dana Kim', email: dana }],
      country: 'US',
      zone: 'America/New_York',
    })
    if (isProblem(added)) throw new Error(added.what)
    return await work(context)
  } finally {
    await composed.close()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Without encryption: the bed allows a hundred encrypted connections at most, and the floor has none either. */
export async function connect(context: Context, bed: Pick<MailBed, 'imap' | 'smtp'>, user: string): Promise<void> {
  const account: MailAccount = {
    id: `a-${user.replace(/\W/g, '-')}`,
    address: user,
    displayName: 'Alex Moreau',
    user,
    imap: { ...bed.imap, security: 'none' },
    smtp: { ...bed.smtp, security: 'none' },
    sentFiling: 'self-append',
    connectedAt: context.clock.now(),
  }
  await context.secrets.set(account.id, 'password', 'secret')
  await context.store.write((tx) => tx.accounts.put(account))
}

/** Every two-hundredth mail is from Dana; the others are of the kind every mailbox is full of. */
export function fillMaildir(bed: MailBed, user: string, mails: number): void {
  const owner = statSync(join(bed.directory, 'mail'))
  const folder = join(bed.directory, 'mail', user, 'Maildir')
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part), { recursive: true })
  const text = `${'A line of an ordinary letter, as long as such lines are.\r\n'.repeat(60)}`
  for (let n = 0; n < mails; n++) {
    const from = n % 200 === 0 ? `Dana Kim <${dana}>` : `Shop ${n % 70} <news@shop-${n % 70}.example>`
    const head = `Received: from mx.example by home.test; Mon, 23 Nov 2026 10:00:00 +0000\r\nFrom: ${from}\r\nTo: ${user}\r\nSubject: Mail number ${n}\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\nMessage-ID: <${n}.${process.pid}@shop.example>\r\n${n % 200 === 0 ? '' : `List-Id: <list-${n % 70}.shop.example>\r\n`}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n`
    writeFileSync(join(folder, 'cur', `${1_700_000_000 + n}.M${n}.bench:2,S`), `${head}\r\n${text}`)
  }
  for (const path of [join(folder, '..'), folder, ...['cur', 'new', 'tmp'].map((part) => join(folder, part))])
    chownSync(path, owner.uid || mailUid, owner.gid || mailUid)
}

/** Of the account “mail” on Debian, whose the mailboxes of the bed are. */
const mailUid = 8
