/**
 * Learns the weights by which answers are told apart, from our labelled answers and sentences, and writes
 * src/core/mail/reply-weights.json. The same data give the same weights. Arguments name files to leave out, to be
 * measured afterwards on what was not learned; `--out FILE` writes elsewhere.
 */

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readEvidence } from '../../src/core/mail/reply-evidence.ts'
import { replyFeatures, withoutCues } from '../../src/core/mail/reply-features.ts'
import type { ReplyFeatures } from '../../src/core/mail/reply-features.ts'
import type { MailKind } from '../../src/core/mail/reply-kind.ts'
import { weighedKinds } from '../../src/core/mail/weigh-kinds.ts'
import { mailOfRecord, saidOfRecord } from '../measure/reply-record.ts'
import type { ReplyRecord } from '../measure/reply-record.ts'
import { readJsonl } from '../measure/read-jsonl.ts'

const root = join(import.meta.dirname, '../..')
const steps = 260
const decay = 3e-5
const rate = 0.05
/** In hundredths. */
const leastWeight = 20
/** A sentence alone teaches less than a whole mail. */
const sentenceShare = 0.7

type Labelled = { readonly features: ReplyFeatures; readonly label: MailKind; readonly share: number }
/** Features of all examples in one row; those of example n are from `starts[n]` to `starts[n + 1]`. */
type Examples = {
  readonly starts: readonly number[]
  readonly indices: Int32Array
  readonly values: Float32Array
  readonly labels: readonly number[]
  readonly shares: readonly number[]
}

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
  const found: Labelled[] = []
  const folder = join(root, 'test/data/replies')
  const rounds = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort()
  for (const path of [join(root, 'test/data/corpora/replies.dev.jsonl'), ...rounds.map((file) => join(folder, file))]) {
    if (leftOut.has(basename(path))) continue
    for (const record of await readJsonl<ReplyRecord>(path)) {
      const evidence = readEvidence(mailOfRecord(record), saidOfRecord(record))
      found.push({ features: replyFeatures(evidence), label: record.label, share: 1 })
    }
  }
  for (const line of (await readFile(join(folder, 'sentences.txt'), 'utf8')).split('\n')) {
    const [, label, body] = /^([a-z-]+): (.+)$/.exec(line) ?? []
    if (label === undefined || body === undefined) continue
    const record: ReplyRecord = {
      id: '',
      from: 'a@b.example',
      subject: 'Re:',
      sentAt: '2026-06-01T09:00:00+00:00',
      body,
      label: label as MailKind,
    }
    const evidence = readEvidence(mailOfRecord(record), saidOfRecord(record))
    const sender = { ...evidence.sender, machine: label === 'auto-acknowledgement' }
    const features = sentenceFeatures(replyFeatures({ ...evidence, sender }))
    found.push({ features, label: label as MailKind, share: sentenceShare })
  }
  return found
}

/** What is told of a whole mail (`o`) isn't true of a sentence taken from one. */
function sentenceFeatures(features: ReplyFeatures): ReplyFeatures {
  return new Map([...features].filter(([name]) => !name.startsWith('o ')))
}

function learned(labelled: readonly Labelled[]): string {
  const counts = new Map<string, number>()
  for (const { features } of labelled) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts]
    .filter(([name, count]) => count >= 2 || !/^[wpgtu] /.test(name))
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
  const weights = learn(
    {
      starts,
      indices: Int32Array.from(rows.flatMap((row) => row.map(([index]) => index))),
      values: Float32Array.from(rows.flatMap((row) => row.map(([, value]) => value))),
      labels: labelled.map(({ label }) => weighedKinds.indexOf(label)),
      shares: labelled.map(({ share }) => share),
    },
    names.length,
  )
  return serialized(weights, names)
}

/** Adam on the weighted cross-entropy with weight decay; every kind counts alike however many examples it has. */
function learn({ starts, indices, values, labels, shares: given }: Examples, features: number): Float32Array {
  const kinds = weighedKinds.length
  const size = features * kinds
  const weights = new Float32Array(size)
  const slope = new Float32Array(size)
  const mean = new Float32Array(size)
  const square = new Float32Array(size)
  const perKind = weighedKinds.map((_, k) => labels.filter((label) => label === k).length)
  const shares = labels.map((label, n) => (given[n] ?? 0) / Math.sqrt(perKind[label] ?? 1))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const sums = new Float64Array(kinds)
  for (let step = 1; step <= steps; step++) {
    for (let i = 0; i < size; i++) slope[i] = decay * weights[i]!
    labels.forEach((label, n) => {
      sums.fill(0)
      for (let at = starts[n]!; at < starts[n + 1]!; at++)
        for (let k = 0; k < kinds; k++) sums[k]! += values[at]! * weights[indices[at]! * kinds + k]!
      const highest = Math.max(...sums)
      for (let k = 0; k < kinds; k++) sums[k] = Math.exp(sums[k]! - highest)
      const powers = sums.reduce((sum, power) => sum + power, 0)
      for (let k = 0; k < kinds; k++) {
        const error = (sums[k]! / powers - (k === label ? 1 : 0)) * (shares[n]! / total)
        for (let at = starts[n]!; at < starts[n + 1]!; at++) slope[indices[at]! * kinds + k]! += error * values[at]!
      }
    })
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!
      square[i] = 0.999 * square[i]! + 0.001 * slope[i]! ** 2
      weights[i]! -= (rate * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return weights
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
