/**
 * Learns the weights by which answers are told apart, from our labelled answers and sentences, and writes
 * src/core/mail/reply-weights.json. The same data give the same weights. Arguments name files to leave out, to be
 * measured afterwards on what was not learned; `--out FILE` writes elsewhere.
 */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replyFeatures, withoutCues } from '../../src/core/mail/reply-features.ts'
import type { ReplyFeatures } from '../../src/core/mail/reply-features.ts'
import type { MailKind } from '../../src/core/mail/reply-kind.ts'
import { weighedKinds } from '../../src/core/mail/weigh-kinds.ts'
import { learnWeights } from './learn-weights.ts'
import { replyExamples } from './reply-examples.ts'

const root = join(import.meta.dirname, '../..')
const steps = 260
const decay = 1e-5
const rate = 0.05
/** docs/decisions/0016 tells what it brought. */
const hidden = 0.5
/** Of words and their neighbours. */
const leastCount = 3
/** In hundredths. */
const leastWeight = 30
/** A sentence alone teaches less than a whole mail. */
const sentenceShare = 0.7

type Labelled = { readonly features: ReplyFeatures; readonly label: MailKind; readonly share: number }
const args = process.argv.slice(2)
const outAt = args.indexOf('--out')
const out = outAt === -1 ? join(root, 'src/core/mail/reply-weights.json') : (args[outAt + 1] ?? '')
const leftOut = new Set(args.filter((_, index) => outAt === -1 || (index !== outAt && index !== outAt + 1)))

const found = await examples()
// Every answer is learned twice, once as if none of its phrases were known: most mails yet to come hold few of them.
const bare = found.map((one) => ({ ...one, features: withoutCues(one.features) }))
await writeFile(out, `${learned([...found, ...bare])}\n`)
console.error(`${found.length} examples`)

async function examples(): Promise<Labelled[]> {
  return (await replyExamples(leftOut)).map(({ evidence, label, isSentence }) => {
    const features = replyFeatures(evidence)
    return {
      features: isSentence ? sentenceFeatures(features) : features,
      label,
      share: isSentence ? sentenceShare : 1,
    }
  })
}

/** What is told of a whole mail (`o`) isn't true of a sentence taken from one. */
function sentenceFeatures(features: ReplyFeatures): ReplyFeatures {
  return new Map([...features].filter(([name]) => !name.startsWith('o ')))
}

function learned(labelled: readonly Labelled[]): string {
  const counts = new Map<string, number>()
  for (const { features } of labelled) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts]
    .filter(([name, count]) => count >= leastCount || !/^[wpgtu] /.test(name))
    .map(([name]) => name)
    .sort()
  const indexOf = new Map(names.map((name, index) => [name, index]))
  const rows = labelled.map(({ features }) =>
    [...features].flatMap(([name, value]) => {
      const index = indexOf.get(name)
      return index === undefined ? [] : [[index, value] as const]
    }),
  )
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length)
  const weights = learnWeights(
    {
      starts,
      indices: Int32Array.from(rows.flatMap((row) => row.map(([index]) => index))),
      values: Float32Array.from(rows.flatMap((row) => row.map(([, value]) => value))),
      labels: labelled.map(({ label }) => weighedKinds.indexOf(label)),
      shares: labelled.map(({ share }) => share),
    },
    names.length,
    { steps, decay, rate, hidden },
  )
  return serialized(weights, names)
}

/** One feature a line, in hundredths; what weighs little for every kind is left out. */
function serialized(weights: Float32Array, names: readonly string[]): string {
  const kinds = weighedKinds.length
  const lines = names.flatMap((name, index) => {
    const list = [...weights.subarray(index * kinds, (index + 1) * kinds)].map((weight) => Math.round(weight * 100))
    if (list.every((weight) => Math.abs(weight) < leastWeight)) return []
    while (list.at(-1) === 0) list.pop()
    return [`${JSON.stringify(name)}:[${list.join(',')}]`]
  })
  return `{\n${lines.join(',\n')}\n}`
}
