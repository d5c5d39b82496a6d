/** Whether a passage hurts, and how. */
import { join } from 'node:path'
import { compilePhrases } from '../../src/adapters/content/read-content.ts'
import { phraseRule } from '../../src/core/review/phrase-rules.ts'
import { toneOf } from '../../src/core/review/tone-of.ts'
import type { LetterKind } from '../../src/core/writing/letter-kind.ts'
import { readJsonl } from './read-jsonl.ts'

type ToneRecord = {
  readonly id: string
  readonly kind: LetterKind
  readonly text: string
  readonly label: string
  readonly also?: readonly string[]
}

export async function measureTone(path: string) {
  const records = await readJsonl<ToneRecord>(path)
  const rules = compilePhrases(join(import.meta.dirname, '..', '..', 'content')).map(phraseRule)
  let [hits, falseAlarms, misses, kindRight] = [0, 0, 0, 0]
  for (const { id, kind, text, label, also = [] } of records) {
    const found = toneOf(kind, text, rules).kind
    const right = [label, ...also]
    const isFault = !right.includes('fine') || (found !== null && right.includes(found))
    if (found !== null && isFault) {
      hits++
      if (right.includes(found)) kindRight++
      else process.stderr.write(`${id} ${label}, said ${found}: ${text}\n`)
    } else if (found !== null) {
      falseAlarms++
      process.stderr.write(`${id} false alarm ${found}: ${text}\n`)
    } else if (isFault) {
      misses++
      process.stderr.write(`${id} missed ${label}: ${text}\n`)
    }
  }
  return {
    set: 'tone',
    n: records.length,
    precision: hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms),
    recall: hits + misses === 0 ? 1 : hits / (hits + misses),
    kindRight: hits === 0 ? 0 : kindRight / hits,
  }
}
