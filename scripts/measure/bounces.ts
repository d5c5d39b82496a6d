/** Measures the reading of delivery reports and automatic mail on a folder of .eml files with labels.jsonl. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseMail } from '../../src/adapters/mail-parser/parse-mail.ts'
import { automaticBy } from '../../src/core/mail/automatic-mail.ts'
import { readDeliveryReport } from '../../src/core/mail/delivery-report.ts'
import { readJsonl } from './read-jsonl.ts'

type Label = { readonly file: string; readonly label: 'bounce' | 'automatic' | 'complaint' | 'human' }

export type BouncesMeasure = {
  readonly n: number
  /** Of those labelled bounce: told as bounced or delayed. */
  readonly bouncesFound: number
  /** Of those labelled automatic: told as automatic and not as a bounce. */
  readonly automaticFound: number
  /** Of those labelled complaint. */
  readonly complaintsFound: number
  /** A count: a person's mail told as a report or as automatic. */
  readonly humanMissed: number
  /** Of the bounces found: those whose status, and whose original Message-ID, was read. */
  readonly statusRead: number
  readonly messageIdRead: number
  readonly recipientRead: number
}

export async function measureBounces(dir: string): Promise<BouncesMeasure> {
  const labels = await readJsonl<Label>(join(dir, 'labels.jsonl'))
  const count = { bounce: 0, automatic: 0, complaint: 0, human: 0 }
  const found = { bounce: 0, automatic: 0, complaint: 0 }
  let humanMissed = 0
  let statusRead = 0
  let messageIdRead = 0
  let recipientRead = 0
  for (const { file, label } of labels) {
    count[label]++
    const parsed = await parseMail(await readFile(join(dir, file)))
    if (parsed.kind === 'unreadable') {
      console.error(`${file}: unreadable, ${parsed.why}`)
      continue
    }
    const report = readDeliveryReport(parsed.mail)
    const automatic = automaticBy(parsed.mail).automatic
    const told =
      report.kind === 'bounced' || report.kind === 'delayed'
        ? 'bounce'
        : report.kind === 'complaint'
          ? 'complaint'
          : automatic
            ? 'automatic'
            : 'human'
    if (told !== label) console.error(`${file}: ${label}, told as ${told}`)
    if (label === 'human') {
      if (told !== 'human') humanMissed++
      continue
    }
    if (told === label) found[label]++
    if (label !== 'bounce' || told !== 'bounce' || report.kind === 'none') continue
    if (report.status !== undefined) statusRead++
    if (report.originalMessageId !== undefined) messageIdRead++
    if (report.recipient !== undefined) recipientRead++
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000)
  return {
    n: labels.length,
    bouncesFound: share(found.bounce, count.bounce),
    automaticFound: share(found.automatic, count.automatic),
    complaintsFound: share(found.complaint, count.complaint),
    humanMissed,
    statusRead: share(statusRead, found.bounce),
    messageIdRead: share(messageIdRead, found.bounce),
    recipientRead: share(recipientRead, found.bounce),
  }
}
