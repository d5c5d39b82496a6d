/**
 * A home in which a letter only waits for its yes, made once and copied for every round under fresh addresses: a round
 * is then what happens to the letter, and not the story before it.
 */
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { MailBed } from '../support/mail-bed/mail-bed.ts'
import { createTerminal, type Terminal } from '../support/run-regards.ts'
import { connectWords, fine } from './story-ground.ts'

export type KillHomes = {
  /** A terminal of its own, with a mailbox and a Dana of its own. */
  fresh(): { readonly terminal: Terminal; readonly dana: string }
  remove(): void
}

const environment = {
  REGARDS_UNDO_SECONDS: '0',
  REGARDS_DOUBT_SECONDS: '2',
  REGARDS_SECRETS: 'file',
  MAIL_PASSWORD: 'secret',
}

export async function prepareKillHomes(
  bed: MailBed,
  ports: { readonly smtp: number; readonly imap: number },
  now: string,
  /** Where the homes are; the usual place for what is temporary when left out. */
  directory?: string,
): Promise<KillHomes> {
  const template = createTerminal(environment, directory)
  const [me, dana] = [bed.freshUser('alex'), bed.freshUser('dana')]
  const run = async (...words: string[]) => fine(await template.run(words, now), words[0] ?? '')
  await run('me', '--name', 'Alex Moreau', '--country', 'US', '--zone', 'America/New_York', '--language', 'en-US')
  const words = connectWords(bed, me, ports.smtp, 'self-bcc')
  await run(...words.map((word) => (word === `127.0.0.1:${bed.imap.port}` ? `127.0.0.1:${ports.imap}` : word)))
  await run('add', 'Met Dana Kim at Acme yesterday at 2 for Staff Engineer', '--person', `Dana Kim <${dana}>`, '--yes')
  await run('debrief', 'Acme', '--rating', '4', '--said', 'the reconciliation problem')
  return {
    fresh: () => {
      const terminal = createTerminal(environment, directory)
      const [mine, hers] = [bed.freshUser('alex'), bed.freshUser('dana')]
      cpSync(template.home, terminal.home, { recursive: true })
      readdress(join(terminal.home, 'regards.sqlite'), [
        [me, mine],
        [dana, hers],
      ])
      // what was there before the round is durable
      execFileSync('sync', ['-f', terminal.home])
      return { terminal, dana: hers }
    },
    remove: () => template.remove(),
  }
}

function readdress(path: string, changes: readonly (readonly [string, string])[]): void {
  const db = new DatabaseSync(path)
  try {
    for (const [from, to] of changes) {
      for (const table of ['fact', 'person', 'mail_account', 'setting'])
        db.prepare(`UPDATE ${table} SET document = replace(document, ?, ?)`).run(from, to)
      db.prepare('UPDATE person SET email = ? WHERE email = ?').run(to, from)
    }
  } finally {
    db.close()
  }
}
