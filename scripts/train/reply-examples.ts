/** Our labelled answers and sentences, read as the product reads a mail. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readEvidence, type ReplyEvidence } from '../../src/core/mail/reply-evidence.ts'
import type { MailKind } from '../../src/core/mail/reply-kind.ts'
import { readJsonl } from '../measure/read-jsonl.ts'
import { mailOfRecord, saidOfRecord, type ReplyRecord } from '../measure/reply-record.ts'

export type ReplyExample = {
  readonly evidence: ReplyEvidence
  readonly label: MailKind
  /** One sentence or a few, without the mail around them. */
  readonly isSentence: boolean
}

/** `leftOut` names files of which nothing is read. */
export async function replyExamples(leftOut: ReadonlySet<string>): Promise<ReplyExample[]> {
  const data = join(import.meta.dirname, '../../test/data')
  const folder = join(data, 'replies')
  const rounds = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort()
  const paths = [join(data, 'corpora/replies.dev.jsonl'), ...rounds.map((file) => join(folder, file))]
  const found: ReplyExample[] = []
  for (const path of paths.filter((each) => !leftOut.has(basename(each))))
    for (const record of await readJsonl<ReplyRecord>(path))
      found.push({ evidence: evidenceOf(record), label: record.label, isSentence: false })
  for (const line of (await readFile(join(folder, 'sentences.txt'), 'utf8')).split('\n')) {
    const [, label, body] = /^([a-z-]+): (.+)$/.exec(line) ?? []
    if (label === undefined || body === undefined) continue
    const evidence = evidenceOf({
      id: '',
      from: 'a@b.example',
      subject: 'Re:',
      sentAt: '2026-06-01T09:00:00+00:00',
      body,
      label: label as MailKind,
    })
    const sender = { ...evidence.sender, machine: label === 'auto-acknowledgement' }
    found.push({ evidence: { ...evidence, sender }, label: label as MailKind, isSentence: true })
  }
  return found
}

const evidenceOf = (record: ReplyRecord) => readEvidence(mailOfRecord(record), saidOfRecord(record))
