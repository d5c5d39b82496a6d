/** `npm run measure -- SET [FILE|DIR]`: measures what Regards understands; the last line is one JSON object. */
import { join } from 'node:path'

const data = join(import.meta.dirname, '..', 'test', 'data', 'corpora')
type Measure = (path: string, ...options: readonly string[]) => Promise<object>

const sets: Record<string, { load: () => Promise<Measure>; usual: string | null }> = {
  promises: {
    load: async () => (await import('./measure/promises.ts')).measurePromises,
    usual: join(data, 'promises.dev.jsonl'),
  },
  quickadd: {
    load: async () => (await import('./measure/quickadd.ts')).measureQuickadd,
    usual: join(data, 'quickadd.dev.jsonl'),
  },
  replies: {
    load: async () => (await import('./measure/replies.ts')).measureReplies,
    usual: join(data, 'replies.dev.jsonl'),
  },
  tone: { load: async () => (await import('./measure/tone.ts')).measureTone, usual: join(data, 'tone.dev.jsonl') },
  notes: { load: async () => (await import('./measure/notes.ts')).measureNotes, usual: join(data, 'notes.dev.jsonl') },
  slips: {
    load: async () => (await import('./measure/slips.ts')).measureSlips,
    usual: join(data, '..', 'own', 'slips.develop.txt'),
  },
  scenarios: {
    load: async () => (await import('./measure/scenarios.ts')).measureScenarios,
    usual: join(data, '..', '..', 'scenarios'),
  },
  bounces: { load: async () => (await import('./measure/bounces.ts')).measureBounces, usual: null },
  quoted: { load: async () => (await import('./measure/quoted.ts')).measureQuoted, usual: null },
  calendars: { load: async () => (await import('./measure/calendars.ts')).measureCalendars, usual: null },
}

export async function run(words: readonly string[]): Promise<void> {
  const [name = '', path] = words.filter((word) => !word.startsWith('--'))
  const set = sets[name]
  const file = path ?? set?.usual
  if (set === undefined || !file) {
    process.stderr.write(
      set
        ? `Name the folder to measure: npm run measure -- ${name} DIR\n`
        : `There is no set “${name}”. There are: ${Object.keys(sets).join(', ')}.\n`,
    )
    process.exitCode = 2
    return
  }
  const measured = await (await set.load())(file, ...words.filter((word) => word.startsWith('--')))
  process.stdout.write(`${JSON.stringify(measured)}\n`)
}
