import { describe, expect, it } from 'vitest'
import type { FactId } from '../../facts/ids.ts'
import { bodyOf, proposalFrom } from './proposal.ts'
import { unsupportedIn } from './unsupported.ts'

const facts = [
  'The reader: Dana Kim', 'Their company: Acme', 'The role: Staff Engineer', 'Day of the interview: Monday, November 23',
  'What the reader spoke about: the reconciliation problem in the nightly ledger',
  'What the writer brings to it: At Fabrikam we found such a drift within a week.',
  'When they meant to decide: by Friday, November 27', 'What the writer can offer: a page on how we tested the ledger',
] // prettier-ignore
const support = {
  facts: facts.join('\n'),
  courtesy: 'I left with a clear picture of the work and would like to do it.',
}

describe('a sentence beyond the facts is struck', () => {
  it.each([
    'I led a team of engineers through a similar migration.',
    'In my previous role I cut costs by 30 percent.',
    'I have ten years of experience with distributed systems.',
    'My background in accounting would help you here.',
    'You mentioned that your customers are leaving because of outages.',
    'Thank you for explaining how the research group is growing.',
    'It was good to hear about Kubernetes on Monday.',
    'I could start on December 1.',
    'I look forward to meeting Priya.',
    'At Fabrikam we found such a drift within two days.',
    'As a certified accountant I know such ledgers well.',
    'Your award for innovation impressed me.',
    'Thank you for your time, [name].',
    'I built the reconciliation engine at Fabrikam from scratch.',
    'We spoke on Tuesday.',
    'Your mission of sustainable finance inspires me.',
    'I am fluent in Python and Rust.',
    'I recently finished a course on bookkeeping fraud.',
  ])('%s', (sentence) => expect(unsupportedIn(sentence, support)).not.toBeNull())
})

describe('a sentence of the facts stands', () => {
  it.each([
    'Thank you for talking with me on Monday about the Staff Engineer role.',
    'What you said about the reconciliation problem has stayed with me.',
    'At Fabrikam we found such a drift within a week.',
    'We found such a drift at Fabrikam within a week, and I would be glad to bring that to Acme.',
    'I enjoyed our conversation about the nightly ledger.',
    'I am still very interested in the role.',
    'Is there any news, or a new date?',
    'If it helps, I can send a page on how we tested the ledger.',
    'I know that you meant to decide by Friday, November 27.',
    'I left with a clear picture of the work.',
    'I look forward to hearing from you.',
    'Thank you, Dana.',
  ])('%s', (sentence) => expect(unsupportedIn(sentence, support)).toBeNull())
})

describe('a proposal', () => {
  const brief = {
    instructions: '',
    text: '',
    facts: facts.map((text, at) => ({ id: `f${at + 1}`, text, facts: [`fact-${at + 1}` as FactId] })),
  }
  const raw = {
    subject: 'Thank you for Monday',
    sentences: [
      { text: 'Dear Dana,', paragraph: 1, facts: [] },
      { text: 'Thank you for talking with me on Monday. I won an award for it.', paragraph: 1, facts: ['f4', 'f99'] },
      { text: 'At Fabrikam we found such a drift within a week.', paragraph: 2, facts: ['f6'] },
      { text: 'At Fabrikam we found such a drift within a week.', paragraph: 3, facts: ['f6'] },
      { text: 'Best regards,', paragraph: 4, facts: [] },
    ],
  }

  it('keeps what was struck beside what stands, and the facts that are known', () => {
    const { subject, sentences } = proposalFrom(raw, brief, support.courtesy)
    expect(subject).toBe('Thank you for Monday')
    expect(sentences.map(({ struck, facts: ids }) => [struck === null, ids])).toEqual([
      [true, ['fact-4']],
      [false, ['fact-4']],
      [true, ['fact-6']],
      [false, ['fact-6']],
    ])
    expect(bodyOf(sentences, 'Dear Ms. Kim', ['Sincerely,', 'Alex'])).toBe(
      'Dear Ms. Kim,\n\nThank you for talking with me on Monday.\n\nAt Fabrikam we found such a drift within a week.\n\nSincerely,\nAlex',
    )
  })

  it('leaves a subject that says too much aside', () => {
    expect(proposalFrom({ ...raw, subject: 'From your next CTO at Globex' }, brief, '').subject).toBeNull()
  })
})
