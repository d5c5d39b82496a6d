/** Mistakes found in whole letters, and false alarms in them; offsets of the corpus are Unicode code points. */
import { join } from 'node:path'
import { compilePhrases } from '../../src/adapters/content/read-content.ts'
import { HarperProofreader } from '../../src/adapters/proofreader/harper-proofreader.ts'
import type { Finding } from '../../src/core/review/finding.ts'
import { phraseRule } from '../../src/core/review/phrase-rules.ts'
import { reviewLetter } from '../../src/core/review/review-letter.ts'
import type { LetterKind } from '../../src/core/writing/letter-kind.ts'
import { countWords } from '../../src/core/writing/sentences.ts'
import { readJsonl } from './read-jsonl.ts'

type Person = { readonly name: string; readonly title?: string; readonly company?: string }
type NoteRecord = {
  readonly id: string
  readonly kind: LetterKind
  readonly context: {
    readonly me: string
    readonly recipient: Person
    readonly role: string
    readonly interviewedOn?: string
    readonly otherPeople: readonly Person[]
    readonly attachments: readonly string[]
  }
  readonly subject: string
  readonly body: string
  readonly errors: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly type: string
  }[]
}

/** Mistakes about the record; none of them may be missed, and none invented. */
const factTypes = new Set([
  'wrong-name',
  'wrong-company',
  'wrong-date',
  'weekday-mismatch',
  'placeholder',
  'missing-attachment',
])

export async function measureNotes(path: string) {
  const records = await readJsonl<NoteRecord>(path)
  const phrases = compilePhrases(join(import.meta.dirname, '..', '..', 'content')).map(phraseRule)
  const proofreader = new HarperProofreader()
  const byType = new Map<string, { n: number; found: number }>()
  let [falseAlarms, factsFalse, words] = [0, 0, 0]
  try {
    for (const record of records) {
      const findings = review(record, await proofreader.check(record.body, 'en-US'), phrases)
      words += countWords(record.body)
      const spans = record.errors.map((error) => ({
        ...error,
        start: utf16(record.body, error.start),
        end: utf16(record.body, error.end),
      }))
      for (const { type, start, end, text } of spans) {
        const count = byType.get(type) ?? { n: 0, found: 0 }
        const isFound = findings.some(({ span }) => span !== null && span[0] < end && start < span[1])
        byType.set(type, { n: count.n + 1, found: count.found + (isFound ? 1 : 0) })
        if (!isFound) process.stderr.write(`${record.id} missed ${type}: ${text}\n`)
      }
      for (const { span, rule, severity, words: said } of findings) {
        if (span !== null && spans.some(({ start, end }) => span[0] < end && start < span[1])) continue
        falseAlarms++
        if (severity === 'error') factsFalse++
        process.stderr.write(`${record.id} false ${rule}: ${said}\n`)
      }
    }
  } finally {
    await proofreader.close()
  }
  const share = (types: (type: string) => boolean) => {
    const counts = [...byType].filter(([type]) => types(type)).map(([, count]) => count)
    const n = counts.reduce((sum, count) => sum + count.n, 0)
    return n === 0 ? 1 : counts.reduce((sum, count) => sum + count.found, 0) / n
  }
  return {
    set: 'notes',
    n: records.length,
    recall: share(() => true),
    falsePer100Words: (falseAlarms / words) * 100,
    factsRecall: share((type) => factTypes.has(type)),
    factsFalse,
    byType: Object.fromEntries([...byType].map(([type, { n, found }]) => [type, { n, recall: found / n }])),
  }
}

function review(
  { kind, context, subject, body }: NoteRecord,
  raw: Parameters<typeof reviewLetter>[2],
  phrases: Parameters<typeof reviewLetter>[3],
): readonly Finding[] {
  const known = ({ name, title }: Person) => ({ name, ...(title ? { title } : {}) })
  return reviewLetter(
    {
      kind,
      subject,
      body,
      to: [`${context.recipient.name} <somebody@company.example>`],
      cc: [],
      attachments: context.attachments,
    },
    {
      me: { name: context.me },
      recipient: known(context.recipient),
      otherPeople: context.otherPeople.map(known),
      company: context.recipient.company ?? '',
      role: context.role,
      interviewDays: context.interviewedOn ? [Temporal.PlainDate.from(context.interviewedOn)] : [],
      companiesKnown: [],
      formerEmployers: [],
      language: 'en-US',
    },
    raw,
    phrases,
  ).filter(({ severity }) => severity !== 'praise')
}

const utf16 = (text: string, codePoints: number) => [...text].slice(0, codePoints).join('').length
