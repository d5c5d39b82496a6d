/**
 * Any text at all: the review neither crashes nor hangs, and every finding lies where it says. FUZZ_RUNS=10000 runs the
 * long form.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reviewLetter } from '../../src/core/review/review-letter.ts'
import { languages, letterKinds, type Language, type LetterKind } from '../../src/core/writing/letter-kind.ts'
import { plainMarks } from '../../src/core/writing/sentences.ts'
import { cast } from '../support/letter-cast.ts'
import { phrases } from '../support/letter-review.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 60)
/** Of the processor, so that a busy machine fails no test. */
const longestMs = 1_000

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
const body = fc.oneof(
  { weight: 12, arbitrary: prose },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.tuple(prose, fc.integer({ min: 1, max: 400 })).map(([text, many]) => text.repeat(many).slice(0, 200_000)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...odd), fc.constantFrom(10, 1_000, 20_000)).map(([text, many]) => text.repeat(many).slice(0, 200_000)) },
) // prettier-ignore

/** As one recipient's review, whose record has names that look like patterns. */
function review(text: string, kind: LetterKind, language: Language) {
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
function warmUp() {
  const plain = words.join(' ').repeat(3)
  for (const text of [plain.replace(/[^\x20-\x7e]/g, 'x'), `${plain} 👩 — ’`, plain])
    for (const kind of letterKinds) review(text.slice(0, 3_000), kind, 'en-US')
}

it(
  'never crashes, hangs or misplaces a finding',
  () => {
    warmUp()
    const property = fc.property(
      body,
      fc.constantFrom(...letterKinds),
      fc.constantFrom(...languages),
      (text, kind, language) => {
        const began = process.cpuUsage()
        const findings = review(text, kind, language)
        const spent = process.cpuUsage(began)
        const took = (spent.user + spent.system) / 1_000
        expect(took, `${Math.round(took)} ms for ${text.length} characters: ${text.slice(0, 120)}`).toBeLessThan(
          longestMs,
        )
        expect(findings.some(({ rule }) => rule === 'form:too-long')).toBe(text.length > 20_000)
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
        for (const { span, words: said, rule } of findings) {
          if (span === null) continue
          const [start, end] = span
          const where = `${rule} at ${start}–${end} of ${text.length}`
          expect(
            Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length,
            where,
          ).toBe(true)
          if (said !== '') expect(plainMarks(text.slice(start, end)), where).toContain(plainMarks(said).trim())
          expect(
            /[\udc00-\udfff]/.test(text[start] ?? '') && /[\ud800-\udbff]/.test(text[start - 1] ?? ''),
            where,
          ).toBe(false)
        }
      },
    )
    // The text that failed may be 200,000 characters long: its seed is enough to find it again.
    const { failed, seed, counterexamplePath, errorInstance } = fc.check(property, {
      numRuns: runs,
      endOnFailure: true,
    })
    expect(failed, `seed ${seed}, path ${counterexamplePath}: ${String(errorInstance).slice(0, 600)}`).toBe(false)
  },
  Math.max(300_000, runs * 150),
)
