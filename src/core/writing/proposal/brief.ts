/**
 * What a model is given to write a letter from: the checklist of the kind and the facts of this letter, each with a
 * number. Names of the writer, telephone, address, other openings and earlier letters are not among them.
 */
import type { FactId } from '../../facts/ids.ts'
import type { LetterField } from '../letter-field.ts'
import type { LetterGround } from '../letter-fields.ts'
import type { Language, LetterKind } from '../letter-kind.ts'
import { checklistOf } from './checklist.ts'

export type BriefFact = { readonly id: string; readonly text: string; readonly facts: readonly FactId[] }
export type Brief = { readonly instructions: string; readonly text: string; readonly facts: readonly BriefFact[] }

/** What may leave, and what each is called. A field that is not here stays. */
const labels: Partial<Record<LetterField, string>> = {
  recipient: 'The reader',
  company: 'Their company',
  role: 'The role',
  interviewDate: 'Day of the interview',
  colleagues: 'Colleagues who were there',
  promise: 'When they meant to decide',
  newDate: 'Their new date',
  point: 'What the reader spoke about',
  pointClause: 'What the reader said',
  link: 'What the writer brings to it',
  interest: 'What draws the writer',
  toAdd: 'What the writer wants to add',
  liked: 'What the writer liked',
  topic: 'A shared topic',
  mistake: 'What went wrong',
  betterAnswer: 'The better answer',
  cause: 'Its cause',
  slip: 'The slip to correct',
  offer: 'What the writer can offer',
  answer: 'The answer to their question',
  news: 'News of the writer',
  slots: 'Times that suit the writer',
  terms: 'The terms as agreed',
  reason: 'The reason the writer gives',
  otherOfferBy: 'Another offer must be answered',
}

/** A yes that changes what is written, and is itself a fact. */
const situations: Partial<Record<LetterField, string>> = {
  isFirstChoice: 'This employer is the writer’s first choice.',
  wantsFeedback: 'The writer would like feedback.',
  redo: 'The writer would gladly do that part again, in ten minutes.',
  isLate: 'The letter is late.',
  promiseIsOver: 'The date they named has passed.',
  wasThanked: 'The reader was thanked already.',
}

export function briefOf(
  kind: LetterKind,
  { fields, sources }: LetterGround,
  [fewest, most]: readonly [number, number],
  language: Language,
): Brief {
  const told = [
    ...Object.entries(labels).flatMap(([field, label]) => {
      const text = fields[field as LetterField]
      return text ? [{ field: field as LetterField, text: `${label}: ${text}` }] : []
    }),
    ...Object.entries(situations).flatMap(([field, text]) =>
      fields[field as LetterField] ? [{ field: field as LetterField, text }] : [],
    ),
  ]
  const facts = told.map(({ field, text }, at) => ({ id: `f${at + 1}`, text, facts: sources[field] ?? [] }))
  const manner = fields.formal ? 'formal' : fields.warm ? 'warm' : 'plain and friendly'
  return {
    instructions: [
      `You write a short letter after a job interview, in ${language === 'en-GB' ? 'British' : 'American'} English; its manner is ${manner}.`,
      'Use only the numbered facts. Claim nothing else: no experience, number, name or praise that is not in them. What is missing is left out; leave no blanks.',
      'No salutation, no closing and no signature; they are added. Calm and specific, never needy or pushing; at most one question.',
      'Give each sentence by itself, with its paragraph (1, 2, 3) and the ids of the facts it stands on.',
    ].join('\n'),
    text: [
      `Kind of letter: ${kind}, ${fewest} to ${most} words.`,
      `What it does: ${checklistOf(kind)}`,
      'Facts:',
      ...facts.map(({ id, text }) => `${id}. ${text}`),
    ].join('\n'),
    facts,
  }
}
