/**
 * Learns the weights by which the tone of a passage is told, from our labelled passages and, as examples of what is
 * fine, the sentences of the letters we write ourselves; writes src/core/review/tone-weights.json. The same data give
 * the same weights. Arguments name files to leave out, to be measured afterwards on what was not learned; `--out FILE`
 * writes elsewhere.
 */
import { readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { toneFeatures } from '../../src/core/review/tone-features.ts'
import { weighedTones } from '../../src/core/review/weigh-tone.ts'
import { draftLetter } from '../../src/core/writing/draft-letter.ts'
import { isLetterKind, languages, letterKinds, type LetterKind } from '../../src/core/writing/letter-kind.ts'
import { sentencesOf } from '../../src/core/writing/sentences.ts'
import { cast, inLanguage } from '../../test/support/letter-cast.ts'
import { phrases, templatesOf } from '../../test/support/letter-review.ts'
import { lettersOfTheDemo } from '../../test/support/letters-document.ts'
import { readJsonl } from '../measure/read-jsonl.ts'

type Passage = { readonly kind: LetterKind; readonly text: string; readonly label: string }
type Letter = {
  readonly kind: string
  readonly body: string
  readonly errors: readonly { readonly type: string }[]
}
type Example = { readonly features: readonly number[]; readonly label: number; readonly share: number }

const root = join(import.meta.dirname, '../..')
const steps = 150
/** Of 1e-4, 1e-5, 3e-6 and 0 the one that found most at one false alarm in 20 fine passages, one batch left out each time. */
const decay = 3e-6
const rate = 0.08
/** In hundredths. */
const leastWeight = 100
/** What one sentence of our own letters teaches, beside a labelled passage. */
const letterShare = 0.25

const args = process.argv.slice(2)
const outAt = args.indexOf('--out')
const out = outAt === -1 ? join(root, 'src/core/review/tone-weights.json') : (args[outAt + 1] ?? '')
/** Kept to measure what an ordinary letter meets. */
const neverLearned = 'tone.first-6.jsonl'
const leftOut = new Set([
  neverLearned,
  ...args.filter((_, index) => outAt === -1 || (index !== outAt && index !== outAt + 1)),
])

const passages = await labelled()
const own = await ownSentences()
await writeFile(out, learned(passages, own))
process.stderr.write(`${passages.length} passages, ${own.length} sentences of our own\n`)

async function labelled(): Promise<Passage[]> {
  const folder = join(root, 'test/data/own')
  const files = (await readdir(folder)).filter((file) => /^tone\..*\.jsonl$/.test(file)).sort()
  const paths = [join(root, 'test/data/corpora/tone.dev.jsonl'), ...files.map((file) => join(folder, file))]
  const lists = await Promise.all(
    paths.filter((path) => !leftOut.has(basename(path))).map((path) => readJsonl<Passage>(path)),
  )
  return [...lists.flat(), ...examplesOfRules()]
}

/** Plain sentences of whole letters: what we write for the demo and for the cast of the tests, and letters with labelled slips but no fault of tone. */
async function ownSentences(): Promise<Passage[]> {
  const seen = new Map<string, Passage>()
  const add = (kind: string, body: string) => {
    if (isLetterKind(kind)) for (const { text } of sentencesOf(body)) seen.set(text, { kind, text, label: 'fine' })
  }
  for (const { kind, draft } of lettersOfTheDemo()) add(kind, draft.body)
  for (const language of languages)
    for (const kind of letterKinds)
      for (const told of Object.values(cast))
        for (const seed of [0, 1, 2, 3, 4, 5, 6, 7]) {
          const draft = draftLetter(templatesOf(kind, language), inLanguage(told, language), [], seed)
          if (draft !== null) add(kind, draft.body)
        }
  for (const file of ['corpora/notes.dev.jsonl', 'own/notes.learn.jsonl'])
    for (const { kind, body, errors } of await readJsonl<Letter>(join(root, 'test/data', file)))
      if (!leftOut.has(basename(file)) && !errors.some(({ type }) => type === 'tone')) add(kind, body)
  return [...seen.values()]
}

/** Every rule of content/review brings what it finds and what it must leave. */
function examplesOfRules(): Passage[] {
  return phrases
    .filter(({ family }) => family.startsWith('tone:'))
    .flatMap(({ family, kinds, bad, good }) => {
      const kind = letterKinds.find((each) => kinds?.includes(each) ?? each === 'check-in') ?? 'check-in'
      return [
        ...bad.map((text) => ({ kind, text, label: family.slice('tone:'.length) })),
        ...good.map((text) => ({ kind, text, label: 'fine' })),
      ]
    })
}

function learned(passages: readonly Passage[], own: readonly Passage[]): string {
  const all = [
    ...passages.map((each) => ({ ...each, share: 1 })),
    ...own.map((each) => ({ ...each, share: letterShare })),
  ].map(({ text, kind, label, share }) => ({ features: toneFeatures(text, kind), label, share }))
  const counts = new Map<string, number>()
  for (const { features } of all.slice(0, passages.length))
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const names = [...counts]
    .filter(([, count]) => count >= 2)
    .map(([name]) => name)
    .sort()
  const indexOf = new Map(names.map((name, index) => [name, index]))
  const tones: readonly string[] = weighedTones
  const examples = all.map(({ features, label, share }) => ({
    features: features.flatMap((name) => indexOf.get(name) ?? []),
    scale: 1 / Math.sqrt(features.length),
    label: tones.indexOf(label),
    share,
  }))
  return serialized(learn(examples, names.length), names)
}

/** Adam on the weighted cross-entropy with weight decay. Fine and faulty count alike, whatever their number. */
function learn(examples: readonly (Example & { readonly scale: number })[], features: number): Float64Array {
  const tones = weighedTones.length
  const size = features * tones
  const [weights, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const sumOf = (isFine: boolean) =>
    examples.filter(({ label }) => (label === 0) === isFine).reduce((sum, { share }) => sum + share, 0)
  const [fine, faulty] = [sumOf(true), sumOf(false)]
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight) => decay * weight)
    for (const { features: held, label, share, scale } of examples) {
      const sums = new Float64Array(tones)
      for (const index of held)
        for (let tone = 0; tone < tones; tone++) sums[tone]! += scale * weights[index * tones + tone]!
      const highest = Math.max(...sums)
      const powers = sums.map((sum) => Math.exp(sum - highest))
      const total = powers.reduce((sum, power) => sum + power, 0)
      const part = share / (label === 0 ? fine : faulty) / 2
      for (let tone = 0; tone < tones; tone++) {
        const error = (powers[tone]! / total - (tone === label ? 1 : 0)) * part * scale
        for (const index of held) slope[index * tones + tone]! += error
      }
    }
    for (let at = 0; at < size; at++) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!
      square[at] = 0.999 * square[at]! + 0.001 * slope[at]! ** 2
      weights[at]! -= (rate * (mean[at]! / (1 - 0.9 ** step))) / (Math.sqrt(square[at]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return weights
}

/** One feature a line, in hundredths; what weighs little for every tone is left out. */
function serialized(weights: Float64Array, names: readonly string[]): string {
  const tones = weighedTones.length
  const lines = names.flatMap((name, index) => {
    const list = [...weights.subarray(index * tones, (index + 1) * tones)].map((weight) => Math.round(weight * 100))
    if (list.every((weight) => Math.abs(weight) < leastWeight)) return []
    while (list.at(-1) === 0) list.pop()
    return [`${JSON.stringify(name)}:[${list.join(',')}]`]
  })
  return `{\n${lines.join(',\n')}\n}\n`
}
