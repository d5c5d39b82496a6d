/** Texts of any kind at all, their review, and what may not be said of it: shared by the test and `npm run fuzz -- text`. */
import fc from 'fast-check'
import type { Finding } from '../../src/core/review/finding.ts'
import { reviewLetter } from '../../src/core/review/review-letter.ts'
import { letterKinds, type Language, type LetterKind } from '../../src/core/writing/letter-kind.ts'
import { plainMarks } from '../../src/core/writing/sentences.ts'
import { cast } from './letter-cast.ts'
import { phrases } from './letter-review.ts'

/** Of the processor, so that a busy machine fails nothing. */
export const longestMs = 1_000
/** UTF-16 units; beyond it the review stops and says so. */
const longestText = 20_000

const words = [
  ...new Set(Object.values(cast).flatMap((fields) => Object.values(fields).flatMap((text) => text.split(' ')))),
]
const odd = [
  '‮مرحبا', 'שלום עולם', '👩‍👩‍👧‍👦', '🙂', '\u0000', '\u001b[31m', '\ufeff', '\u200b', '\ud800', '\udc00', 'e\u0301', 'ﬃ', 'İ', 'ẞ',
  '<script>alert(1)</script>', '<b>', '&nbsp;', '</p>', '[name]', '{{role}}', '> On Monday', 'a'.repeat(400), '.'.repeat(200),
  '?!'.repeat(60), '(((((', '"“”„', "''''", '——', '\t', '\r\n', '\n\n\n', 'Dear Dana,', 'Best regards,', 'Alex Moreau', 'Tuesday 14 May',
  'I, I, I', 'the the the', 'and and, and', '31/12/2026', '99:99', 'https://x.example/a?b=c#d', 'mailto:x@y', '日本語のテキスト。', 'ไทย',
] // prettier-ignore

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('.', ',', '?', '!', ':', ';', '\n', '\n\n', ' - ') },
)
const prose = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n', '. ')), { maxLength: 160 })
  .map((pieces) => pieces.flat().join(''))
/** A letter as nobody would write it: empty, huge, from right to left, with emoji, control characters and HTML. */
export const oddText = fc.oneof(
  { weight: 12, arbitrary: prose },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.tuple(prose, fc.integer({ min: 1, max: 400 })).map(([text, many]) => text.repeat(many).slice(0, 200_000)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...odd), fc.constantFrom(10, 1_000, 20_000)).map(([text, many]) => text.repeat(many).slice(0, 200_000)) },
) // prettier-ignore

/** As one recipient's review, whose record has names that look like patterns. */
export function reviewOdd(text: string, kind: LetterKind, language: Language) {
  return reviewLetter(
    { kind, subject: text.slice(0, 90), body: text, to: ['Dana <dana@acme.example>'], cc: [], attachments: [] },
    {
      me: { name: 'Alex Moreau' },
      recipient: { name: 'Dana Kim', honorific: 'Ms' },
      otherPeople: [{ name: 'Ólafur Jónsson' }],
      company: 'Crumb & Co',
      role: 'Staff Engineer (C++)',
      interviewDays: [Temporal.PlainDate.from('2026-11-23')],
      today: Temporal.PlainDate.from('2026-11-24'),
      companiesKnown: ['Acme'],
      formerEmployers: ['Fabrikam'],
      earlierLetters: [{ body: 'Thank you for the talk about the role on Monday.', toSamePerson: true }],
      language,
    },
    [],
    phrases,
  )
}

/** Patterns are compiled at their first use, once for plain and once for wider characters; that is no part of a review. */
export function warmUpReview() {
  const plain = words.join(' ').repeat(3)
  for (const text of [plain.replace(/[^\x20-\x7e]/g, 'x'), `${plain} 👩 — ’`, plain])
    for (const kind of letterKinds) reviewOdd(text.slice(0, 3_000), kind, 'en-US')
}

/** The milliseconds of processor time that a call took, and what it gave. */
export function timed<T>(call: () => T): { readonly value: T; readonly tookMs: number } {
  const began = process.cpuUsage()
  const value = call()
  const spent = process.cpuUsage(began)
  return { value, tookMs: (spent.user + spent.system) / 1_000 }
}

/** Findings that do not lie where they say, are told twice, or a limit that was not kept, in words. Offsets are UTF-16. */
export function misplacedIn(text: string, findings: readonly Finding[]): readonly string[] {
  const wrong: string[] = []
  if (findings.some(({ rule }) => rule === 'form:too-long') !== text.length > longestText)
    wrong.push(`${text.length} characters, and too-long is ${text.length > longestText ? 'not ' : ''}said`)
  if (new Set(findings.map(({ id }) => id)).size !== findings.length) wrong.push('an id stands twice')
  for (const { span, words: said, rule } of findings) {
    if (span === null) continue
    const [start, end] = span
    const where = `${rule} at ${start}–${end} of ${text.length}`
    const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
    const quotes = said === '' || plainMarks(text.slice(start, end)).includes(plainMarks(said).trim())
    const splitsPair = /[\udc00-\udfff]/.test(text[start] ?? '') && /[\ud800-\udbff]/.test(text[start - 1] ?? '')
    if (!isInside || !quotes || splitsPair) wrong.push(where)
  }
  return wrong
}
