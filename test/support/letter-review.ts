/** Reviews drafts as the product does, without the proofreader: for tests of the letters. */
import { join } from 'node:path'
import { compileContent, compilePhrases } from '../../src/adapters/content/read-content.ts'
import { lettersIn } from '../../src/adapters/content/content-from.ts'
import type { Finding } from '../../src/core/review/finding.ts'
import { phraseRule } from '../../src/core/review/phrase-rules.ts'
import { reviewLetter } from '../../src/core/review/review-letter.ts'
import type { Draft } from '../../src/core/writing/draft-letter.ts'
import type { LetterFields } from '../../src/core/writing/letter-field.ts'
import { isLetterKind, type Language } from '../../src/core/writing/letter-kind.ts'
import type { LetterTemplate } from '../../src/core/writing/letter-template.ts'

const directory = join(import.meta.dirname, '..', '..', 'content')
export const content = compileContent(directory)
export const phrases = compilePhrases(directory).map(phraseRule)

export function templatesOf(kind: string, language: Language): readonly LetterTemplate[] {
  return lettersIn(content.letters, language).filter((letter) => letter.kind === kind)
}

/** Everything the review says except praise; the call sheet is no letter and is not looked at. */
export function findingsIn(kind: string, draft: Draft, fields: LetterFields, language: Language): readonly Finding[] {
  if (!isLetterKind(kind) || kind === 'call') return []
  const { recipient, greeting = '' } = fields
  const honorific = /^(?:Dear|Hi) (Dr|Ms|Mr|Professor)\b/.exec(greeting)?.[1]
  return reviewLetter(
    { kind, subject: draft.subject, body: draft.body, to: ['x@acme.example'], cc: [], attachments: ['page.pdf'] },
    {
      me: { name: fields.me ?? '', ...(fields.phone ? { phone: fields.phone } : {}) },
      recipient: recipient ? { name: recipient, ...(honorific ? { honorific } : {}) } : null,
      otherPeople: [{ name: 'Tom Ellis' }, { name: 'Ida Berg' }],
      company: fields.company ?? '',
      ...(fields.role ? { role: fields.role } : {}),
      interviewDays: [Temporal.PlainDate.from('2026-11-23')],
      today: Temporal.PlainDate.from('2026-11-24'),
      companiesKnown: ['Northwind'],
      formerEmployers: ['Fabrikam'],
      language,
    },
    [],
    phrases,
  ).filter(({ severity }) => severity !== 'praise')
}
