/** Measures how answers are understood: their kind, and the new day they name; misses go to standard error. */

import { createSentenceMeaning } from '../../src/adapters/sentence-meaning/meaning-in-worker.ts'
import { classifyMail } from '../../src/app/classify-mail.ts'
import type { SentenceMeaning } from '../../src/app/ports/sentence-meaning.ts'
import type { ClassifiedReply } from '../../src/core/mail/classify-reply.ts'
import { otherMailKinds } from '../../src/core/mail/reply-kind.ts'
import { readJsonl } from './read-jsonl.ts'
import { mailOfRecord, saidOfRecord } from './reply-record.ts'
import type { ReplyRecord } from './reply-record.ts'

/** Rates are fractions of n; humanMissed and autoAsHuman are counts. */
export type RepliesMeasure = {
  readonly set: 'replies'
  readonly n: number
  readonly right: number
  readonly wrong: number
  readonly asked: number
  /** A person's mail about the candidacy taken for automatic or unrelated. */
  readonly humanMissed: number
  /** An absence note or a receipt taken for a person's answer. */
  readonly autoAsHuman: number
  /** Of the records with a new day and those where one is told. */
  readonly datesRight: number
}

const others: ReadonlySet<string> = new Set(otherMailKinds)

/** With `--words-only` the meaning of sentences is not heard. */
export async function measureReplies(path: string, ...options: readonly string[]): Promise<RepliesMeasure> {
  const records = await readJsonl<ReplyRecord>(path)
  const sentenceMeaning = createSentenceMeaning()
  try {
    return await scoreReplies(
      records,
      options.includes('--words-only') ? { vectorsOf: () => Promise.resolve(null) } : sentenceMeaning,
    )
  } finally {
    await sentenceMeaning.close()
  }
}

async function scoreReplies(
  records: readonly ReplyRecord[],
  sentenceMeaning: SentenceMeaning,
): Promise<RepliesMeasure> {
  const count = { right: 0, wrong: 0, asked: 0, humanMissed: 0, autoAsHuman: 0, dates: 0, datesRight: 0 }
  for (const record of records) {
    const { at, country, calendar } = saidOfRecord(record)
    const got = await classifyMail({ sentenceMeaning }, mailOfRecord(record), { sentAt: at, country, calendar })
    const isRight = got.kind === record.label || (record.also ?? []).includes(got.kind)
    if (isRight) count.right++
    else if (got.kind === 'unclear') count.asked++
    else count.wrong++
    if (!isRight && !others.has(record.label) && others.has(got.kind)) count.humanMissed++
    if (!isRight && isAutomatic(record) && !others.has(got.kind) && got.kind !== 'unclear') count.autoAsHuman++
    const day = got.newDate?.toString()
    const hasDay = record.newDate !== undefined || day !== undefined
    const isDayRight = day === record.newDate || (day !== undefined && (record.also ?? []).includes(day))
    if (hasDay) count.dates++
    if (hasDay && isDayRight) count.datesRight++
    if (!isRight || (hasDay && !isDayRight)) tellMiss(record, got)
  }
  const n = records.length
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  return {
    set: 'replies',
    n,
    right: share(count.right, n),
    wrong: share(count.wrong, n),
    asked: share(count.asked, n),
    humanMissed: count.humanMissed,
    autoAsHuman: count.autoAsHuman,
    datesRight: share(count.datesRight, count.dates),
  }
}

function isAutomatic({ label }: ReplyRecord): boolean {
  return label === 'out-of-office' || label === 'auto-acknowledgement'
}

function tellMiss(record: ReplyRecord, got: ClassifiedReply): void {
  const day = `${record.newDate ?? 'no day'} told as ${got.newDate?.toString() ?? 'no day'}`
  console.error(`${record.id}: ${record.label} told as ${got.kind}, ${day} (${got.because})`)
}
