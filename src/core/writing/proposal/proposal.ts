/**
 * A letter as a model proposes it, each sentence weighed against the facts: what stands keeps its map to them, what was
 * invented is struck and kept to be shown. Salutation and closing are ours; nothing is changed silently.
 */
import * as z from 'zod'
import type { FactId } from '../../facts/ids.ts'
import { sentencesOf } from '../sentences.ts'
import type { Brief } from './brief.ts'
import { unsupportedIn } from './unsupported.ts'

export const proposalSchema = z.object({
  subject: z.string().max(300),
  sentences: z
    .array(z.object({ text: z.string().max(1_000), paragraph: z.number().int(), facts: z.array(z.string()) }))
    .min(1)
    .max(60),
})
export type RawProposal = z.output<typeof proposalSchema>

export type ProposedSentence = {
  readonly text: string
  readonly paragraph: number
  readonly facts: readonly FactId[]
  /** Why it does not go in; null where it stands. */
  readonly struck: string | null
}
export type Proposal = { readonly subject: string | null; readonly sentences: readonly ProposedSentence[] }

/** `courtesy` is the text of our own letters of this kind. A subject that says too much is null: the draft's stays. */
export function proposalFrom(raw: RawProposal, brief: Brief, courtesy: string): Proposal {
  const support = { facts: brief.facts.map(({ text }) => text).join('\n'), courtesy }
  const sources = new Map(brief.facts.map(({ id, facts }) => [id, facts]))
  const seen = new Set<string>()
  const sentences = raw.sentences.flatMap(({ text, paragraph, facts }) =>
    sentencesOf(text)
      .filter((sentence) => !isForm(sentence.text))
      .map((sentence) => {
        const isTwice = seen.has(sentence.text)
        seen.add(sentence.text)
        return {
          text: sentence.text,
          paragraph,
          facts: [...new Set(facts.flatMap((id) => sources.get(id) ?? []))],
          struck: isTwice ? 'It stands here twice.' : unsupportedIn(sentence.text, support),
        }
      }),
  )
  const subject = raw.subject.replace(/\s+/g, ' ').trim()
  return { subject: subject !== '' && unsupportedIn(subject, support) === null ? subject : null, sentences }
}

/** What goes into the letter, each sentence with its facts: never one that was struck. */
export function standing(
  sentences: readonly ProposedSentence[],
): readonly { readonly sentence: string; readonly facts: readonly FactId[] }[] {
  return sentences.flatMap(({ text, facts, struck }) => (struck === null ? [{ sentence: text, facts }] : []))
}

/** The letter of what stands, between a greeting and a closing. */
export function bodyOf(sentences: readonly ProposedSentence[], greeting: string, closing: readonly string[]): string {
  const kept = sentences.filter(({ struck }) => struck === null)
  const paragraphs = [...Map.groupBy(kept, ({ paragraph }) => paragraph)].toSorted(([a], [b]) => a - b)
  return [
    `${greeting},`,
    ...paragraphs.map(([, said]) => said.map(({ text }) => text).join(' ')),
    closing.filter(Boolean).join('\n'),
  ].join('\n\n')
}

/** A greeting, a farewell or a bare name. */
const isForm = (text: string) =>
  /^(?:dear|hi|hello|good (?:morning|afternoon))\b[^.?!]{0,60},?$/i.test(text) ||
  /^(?:(?:yours )?(?:sincerely|faithfully|truly)|(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|best|thanks|cheers),?$/i.test(
    text,
  ) ||
  !/\p{Ll}.*\s|[.?!]/u.test(text)
