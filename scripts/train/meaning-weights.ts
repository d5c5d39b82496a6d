/**
 * Learns how much the meaning of an answer's sentences speaks for each kind, from the same labelled answers as
 * reply-weights.ts, and writes src/core/mail/meaning-weights.json. Arguments name files to leave out; `--out FILE` writes
 * elsewhere. Takes some minutes, most of them in the sentence model.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSentenceMeaning } from '../../src/adapters/sentence-meaning/meaning-in-worker.ts'
import { meaningFeatures } from '../../src/core/mail/weigh-meaning.ts'
import { weighedKinds } from '../../src/core/mail/weigh-kinds.ts'
import { learnWeights } from './learn-weights.ts'
import { replyExamples, type ReplyExample } from './reply-examples.ts'

/** Set on rounds 13 and 14 with round 8. */
const learning = { steps: 260, decay: 1e-3, rate: 0.05, hidden: 0 }
/** A sentence alone teaches less than a whole mail. */
const sentenceShare = 0.5

const args = process.argv.slice(2)
const outAt = args.indexOf('--out')
const out =
  outAt === -1 ? join(import.meta.dirname, '../../src/core/mail/meaning-weights.json') : (args[outAt + 1] ?? '')
const leftOut = new Set(args.filter((_, index) => outAt === -1 || (index !== outAt && index !== outAt + 1)))

const examples = (await replyExamples(leftOut)).filter(({ evidence }) => evidence.sentences.length > 0)
const rows = await featuresOf(examples)
const width = rows[0]?.length ?? 0
const weights = learnWeights(
  {
    starts: Array.from({ length: rows.length + 1 }, (_, row) => row * width),
    indices: Int32Array.from(rows.flatMap((row) => row.map((_, at) => at))),
    values: Float32Array.from(rows.flat()),
    labels: examples.map(({ label }) => weighedKinds.indexOf(label)),
    shares: examples.map(({ isSentence }) => (isSentence ? sentenceShare : 1)),
  },
  width,
  learning,
)
const kinds = weighedKinds.length
const lines = Array.from({ length: width }, (_, at) =>
  JSON.stringify([...weights.subarray(at * kinds, (at + 1) * kinds)].map((weight) => Math.round(weight * 100))),
)
await writeFile(out, `[\n${lines.join(',\n')}\n]\n`)
process.stderr.write(`${examples.length} examples\n`)

async function featuresOf(learned: readonly ReplyExample[]): Promise<number[][]> {
  const meaning = createSentenceMeaning()
  const found: number[][] = []
  try {
    for (const { evidence } of learned) {
      const vectors = await meaning.vectorsOf(evidence.sentences.map(({ written }) => written))
      if (vectors === null) throw new Error('The sentence model could not be had.')
      found.push(meaningFeatures(vectors))
      if (found.length % 500 === 0) process.stderr.write(`${found.length} of ${learned.length} read\n`)
    }
  } finally {
    await meaning.close()
  }
  return found
}
