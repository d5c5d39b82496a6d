/**
 * How the person writes, drawn from their letters: a few plain lines, each with what most of the letters agree on. A
 * line that they set themselves is theirs; learning never touches it.
 */
import * as z from 'zod'
import { contractionCounts } from './contractions.ts'
import type { LetterTraits } from './letter-traits.ts'

export const voiceLinesSchema = z.object({
  salutation: z.enum(['Dear', 'Hi', 'Hello', 'Hey']).nullable(),
  /** With its comma: “Best wishes,”. */
  closing: z.string().min(2).max(60).nullable(),
  /** Words of a usual letter. */
  length: z.number().int().min(20).max(400).nullable(),
  contractions: z.enum(['yes', 'no']).nullable(),
  words: z.array(z.string().min(2).max(30)).max(20).nullable(),
})
export type VoiceLines = z.output<typeof voiceLinesSchema>
export type VoiceLine = keyof VoiceLines
export type OwnVoice = VoiceLines & {
  /** Lines that the person set. */
  readonly mine: readonly VoiceLine[]
  /** Letters that taught something. */
  readonly letters: number
}

/** `weight` 2: a letter that the person chose to learn from; 1: one they wrote or changed here. */
export type VoiceSample = { readonly traits: LetterTraits; readonly weight: 1 | 2 }

/** One changed letter is a mood. */
const leastWeight = 2
/** Places where one can contract, before it is called a habit. */
const leastPlaces = 4
const mostWords = 8

/** Samples from the oldest to the newest; of two equally frequent ways the newer one is taken. */
export function ownVoice(samples: readonly VoiceSample[], mine: Partial<VoiceLines>): OwnVoice {
  const telling = samples.filter(({ traits }) => teaches(traits))
  const salutation = voiceLinesSchema.shape.salutation.safeParse(mostly(telling, ({ salutation: said }) => said))
  const learnt: VoiceLines = {
    salutation: salutation.success ? salutation.data : null,
    closing: mostly(telling, ({ closing }) => closing),
    length: usualLength(telling),
    contractions: contractionsOf(telling),
    words: usualWords(telling),
  }
  return { ...learnt, ...mine, mine: Object.keys(mine) as VoiceLine[], letters: telling.length }
}

const teaches = ({ salutation, closing, length, contracted, words }: LetterTraits) =>
  salutation !== null || closing !== null || length !== null || contracted > 0 || words.length > 0

function mostly(samples: readonly VoiceSample[], of: (traits: LetterTraits) => string | null): string | null {
  const weights = new Map<string, number>()
  let total = 0
  for (const { traits, weight } of samples) {
    const said = of(traits)
    if (said === null) continue
    const before = weights.get(said) ?? 0
    weights.delete(said)
    weights.set(said, before + weight)
    total += weight
  }
  const best = Math.max(0, ...weights.values())
  return best >= leastWeight && best * 2 >= total
    ? ([...weights].findLast(([, weight]) => weight === best)?.[0] ?? null)
    : null
}

function usualLength(samples: readonly VoiceSample[]): number | null {
  const lengths = samples
    .flatMap(({ traits, weight }) => (traits.length === null ? [] : Array<number>(weight).fill(traits.length)))
    .toSorted((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)]
  return middle === undefined || lengths.length < leastWeight ? null : Math.min(400, Math.max(20, middle))
}

function contractionsOf(samples: readonly VoiceSample[]): 'yes' | 'no' | null {
  const contracted = samples.reduce((sum, { traits }) => sum + traits.contracted, 0)
  const total = samples.reduce((sum, { traits }) => sum + traits.spelledOut, contracted)
  if (total < leastPlaces) return null
  return contracted >= total * 0.6 ? 'yes' : contracted <= total * 0.2 ? 'no' : null
}

/** In at least two letters, and in a third of them. */
function usualWords(samples: readonly VoiceSample[]): string[] | null {
  const counts = new Map<string, number>()
  for (const { traits } of samples) for (const word of traits.words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const usual = [...counts]
    .filter(([, count]) => count >= 2 && count * 3 >= samples.length)
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, mostWords)
  return usual.length === 0 ? null : usual.map(([word]) => word)
}

/** How well a phrasing suits a voice; 0 for a voice that says nothing. `usualWords` is the middle of the kind's band. */
export function voiceFit(text: string, voice: OwnVoice | undefined, usualLengthWords: number): number {
  if (voice === undefined) return 0
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const liked: readonly string[] = voice.words ?? []
  const wished = voice.length === null ? 1 : voice.length / usualLengthWords
  const size = words.length / 10
  return (
    2 * liked.filter((word) => words.some((each) => each === word)).length +
    (wished < 0.85 ? -size : wished > 1.15 ? size : 0) -
    (voice.contractions === 'no' ? contractionCounts(text).contracted : 0)
  )
}
