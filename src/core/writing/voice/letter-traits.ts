/** What one letter of the person's shows of how they write. Of a letter that Regards began, only what they changed counts. */
import * as z from 'zod'
import { countWords, plainMarks, sentencesOf } from '../sentences.ts'
import { contractionCounts } from './contractions.ts'

export const letterTraitsSchema = z.object({
  salutation: z.string().nullable(),
  closing: z.string().nullable(),
  /** Words between greeting and closing; null where the length is not theirs. */
  length: z.number().int().nullable(),
  contracted: z.number().int(),
  spelledOut: z.number().int(),
  words: z.array(z.string()),
})
export type LetterTraits = z.output<typeof letterTraitsSchema>

/** A length changed by less than this is the one it had. */
const leastChange = 0.15

type Given = {
  /** The letter as Regards began it. */
  readonly begunAs?: string | undefined
  /** Sentences that somebody else wrote. */
  readonly given?: readonly string[]
}

export function letterTraits(body: string, { begunAs, given = [] }: Given = {}): LetterTraits {
  const own = partsOf(body)
  const begun = begunAs === undefined ? null : partsOf(begunAs)
  const begunWith = new Set(begun === null ? [] : sentencesOf(begun.text).map(({ text }) => text))
  const foreign = new Set([...given, ...begunWith])
  const sentences = sentencesOf(own.text)
  const mine = sentences.flatMap(({ text }) => (foreign.has(text) ? [] : [text]))
  const written = mine.join(' ')
  const taken = sentences.filter(({ text }) => foreign.has(text) && !begunWith.has(text))
  const isTheirs = taken.length * 2 <= sentences.length
  const length = countWords(own.text)
  const before = begun === null ? 0 : countWords(begun.text)
  return {
    salutation: own.salutation === begun?.salutation ? null : own.salutation,
    closing: own.closing === begun?.closing ? null : own.closing,
    length: length > 0 && isTheirs && Math.abs(length - before) > before * leastChange ? length : null,
    ...contractionCounts(written),
    words: [...new Set((written.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => telling.has(word)))].toSorted(),
  }
}

function partsOf(letter: string): { salutation: string | null; closing: string | null; text: string } {
  const lines = plainMarks(letter)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim())
  const salutation = /^(Dear|Hi|Hello|Hey)\b.{0,80}$/i.exec(lines[0] ?? '')?.[1] ?? null
  const end = lines.findLastIndex(
    (line, at) => at > 0 && at >= lines.length - 8 && /^[A-Z][a-z]+(?: [a-z]+){0,4},$/i.test(line),
  )
  const first = salutation === null ? 0 : 1
  return {
    salutation: salutation && salutation[0]?.toUpperCase() + salutation.slice(1).toLowerCase(),
    closing: end < first ? null : (lines[end] ?? null),
    text: lines
      .slice(first, end < first ? undefined : end)
      .join('\n')
      .trim(),
  }
}

/** Words of thanks, interest and farewell between which a writer chooses. */
const telling = new Set(
  `glad gladly happy happily pleased delighted grateful thankful appreciate appreciated enjoyed enjoy pleasure keen eager
  curious excited interested truly really warmly certainly kindly simply honestly chat talk talking conversation discussion
  speak speaking discuss hope wish forward remain wonderful lovely great good helpful useful generous thoughtful quick brief
  quickly whenever perhaps thanks thank cheers`
    .trim()
    .split(/\s+/),
)
