import { afterEach, describe, expect, it } from 'vitest'
import { createSentenceMeaning, type WorkerSentenceMeaning } from './meaning-in-worker.ts'

let meaning: WorkerSentenceMeaning | undefined
afterEach(() => meaning?.close())

const script = (code: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; ${code}`)}`)

const alike = (a: readonly number[] = [], b: readonly number[] = []) =>
  a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0)

describe('the meaning of sentences', () => {
  it('puts sentences that mean alike nearer to each other than others', async () => {
    meaning = createSentenceMeaning()
    const vectors = await meaning.vectorsOf([
      'We have decided to go with another candidate.',
      'The position was given to somebody else.',
      'The canteen serves fish on Fridays.',
    ])
    expect(vectors?.map((vector) => vector.length)).toEqual([512, 512, 512])
    expect(alike(vectors?.[0], vectors?.[1])).toBeGreaterThan(alike(vectors?.[0], vectors?.[2]) + 0.1)
  }, 30_000)

  it('asks about the first forty sentences only, each cut to 500 characters', async () => {
    const echo = script(
      "parentPort.on('message', ({ id, sentences }) => parentPort.postMessage({ id, vectors: sentences.map((s) => [s.length]) }))",
    )
    meaning = createSentenceMeaning({ workerUrl: echo })
    const lengths = (await meaning.vectorsOf(Array.from({ length: 60 }, () => 'x'.repeat(900))))?.flat()
    expect(lengths).toEqual(Array.from({ length: 40 }, () => 500))
  })

  it('does without where the model hangs or dies, and tries again for the next mail', async () => {
    const moody = script(
      "parentPort.on('message', ({ id, sentences }) => { if (sentences[0] === 'hang') for (;;); if (sentences[0] === 'die') process.exit(3); parentPort.postMessage({ id, vectors: [[1]] }) })",
    )
    meaning = createSentenceMeaning({ workerUrl: moody, timeLimitMs: 400 })
    const answers = ['hang', 'fine', 'die', 'fine'].map((sentence) => meaning?.vectorsOf([sentence]))
    expect(await Promise.all(answers)).toEqual([null, [[1]], null, [[1]]])
  })
})
