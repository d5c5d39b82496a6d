/** Mistakes found in single sentences of our own, by kind; `{wrong=>right}` marks each, and the section `clean` has none. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compilePhrases } from '../../src/adapters/content/read-content.ts'
import { HarperProofreader } from '../../src/adapters/proofreader/harper-proofreader.ts'
import { phraseRule } from '../../src/core/review/phrase-rules.ts'
import { reviewLetter } from '../../src/core/review/review-letter.ts'
import { countWords } from '../../src/core/writing/sentences.ts'

type Slip = { readonly start: number; readonly end: number }
type Line = { readonly kind: string; readonly text: string; readonly slips: readonly Slip[] }

const before = 'Dear Ms. Adler,\n\n'
const after = '\n\nKind regards\nMira Holm'

export async function measureSlips(path: string) {
  const lines = linesOf(await readFile(path, 'utf8'))
  const phrases = compilePhrases(join(import.meta.dirname, '..', '..', 'content')).map(phraseRule)
  const proofreader = new HarperProofreader()
  const byKind = new Map<string, { n: number; found: number; false: number }>()
  let words = 0
  try {
    for (const { kind, text, slips } of lines) {
      const body = before + text + after
      const raw = await proofreader.check(body, 'en-US')
      const findings = reviewLetter({ ...envelope, body }, context, raw, phrases).flatMap((finding) =>
        finding.span === null || finding.severity === 'praise' ? [] : [{ ...finding, span: finding.span }],
      )
      const count = byKind.get(kind) ?? { n: 0, found: 0, false: 0 }
      byKind.set(kind, count)
      words += countWords(text)
      for (const { start, end } of slips) {
        count.n++
        if (findings.some(({ span }) => span[0] - before.length < end && start < span[1] - before.length)) count.found++
        else process.stderr.write(`missed ${kind}: “${text.slice(start, end)}” in: ${text}\n`)
      }
      for (const { span, rule, words: said } of findings) {
        if (slips.some(({ start, end }) => span[0] - before.length < end && start < span[1] - before.length)) continue
        count.false++
        process.stderr.write(`false ${rule}: “${said}” in: ${text}\n`)
      }
    }
  } finally {
    await proofreader.close()
  }
  const all = [...byKind.values()]
  const sum = (key: 'n' | 'found' | 'false') => all.reduce((total, count) => total + count[key], 0)
  return {
    set: 'slips',
    n: lines.length,
    recall: sum('found') / sum('n'),
    falsePer100Words: (sum('false') / words) * 100,
    byKind: Object.fromEntries(
      [...byKind].map(([kind, { n, found, false: alarms }]) => [kind, { n, recall: n ? found / n : 1, false: alarms }]),
    ),
  }
}

const envelope = {
  kind: 'thank-you' as const,
  subject: 'Thank you for the conversation',
  to: ['Ruth Adler <ruth@company.example>'],
  cc: [],
  attachments: ['sample.pdf'],
}

const context = {
  me: { name: 'Mira Holm' },
  recipient: { name: 'Ruth Adler', honorific: 'Ms' },
  otherPeople: [],
  company: '',
  interviewDays: [],
  companiesKnown: [],
  formerEmployers: [],
  language: 'en-US' as const,
}

/** Where something is only missing, the words on either side are the place. */
function linesOf(file: string): Line[] {
  let kind = ''
  return file.split('\n').flatMap((raw): Line[] => {
    if (raw.startsWith('# ')) kind = raw.slice(2)
    if (raw.startsWith('# ') || raw.trim() === '') return []
    const slips: Slip[] = []
    let text = ''
    let at = 0
    for (const found of raw.matchAll(/\{(?<wrong>[^{}]*?)=>[^{}]*\}/g)) {
      text += raw.slice(at, found.index)
      const wrong = found.groups?.wrong ?? ''
      slips.push({ start: text.length, end: text.length + wrong.length })
      text += wrong
      at = found.index + found[0].length
      if (wrong === '' && text.endsWith(' ') && raw[at] === ' ') at++
    }
    text += raw.slice(at)
    return [{ kind, text, slips: slips.map((slip) => (slip.end > slip.start ? slip : aroundOf(text, slip.start))) }]
  })
}

function aroundOf(text: string, at: number): Slip {
  const start = text.slice(0, at).search(/\S+\s*$/)
  const rest = /^\s*\S+/.exec(text.slice(at))
  return { start: Math.max(0, start), end: at + (rest?.[0].length ?? 0) }
}
