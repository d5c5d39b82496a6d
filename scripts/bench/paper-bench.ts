/** Milliseconds a sheet: the product's printing of a job against bare Typst, with the same faces, setting the same words. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { compileContent } from '../../src/adapters/content/read-content.ts'
import type { PaperPrinter } from '../../src/app/ports/paper-printer.ts'
import { cardJob, envelopeJob, letterJob, type PaperJob } from '../../src/core/paper/paper-job.ts'
import { benchNote } from '../../test/support/bench-data.ts'
import { median } from '../../test/support/median.ts'

export type PaperRow = { readonly what: string; readonly ours: number; readonly floor: number }

const rounds = 15
const ends = {
  sender: ['12 Oak Street', 'Springfield, IL 62701'],
  recipient: ['Ms. Dana Kim', 'Acme Inc.', '1 Main Street', 'Springfield, IL 62701'],
}
const day = Temporal.PlainDate.from('2026-11-24')

export async function paperRows(printer: PaperPrinter): Promise<PaperRow[]> {
  const { paper } = compileContent(join(import.meta.dirname, '..', '..', 'content'))
  const written = (round: number, what = '') => ({
    subject: benchNote.subject,
    // Another word each time, so that nothing comes out of a memory.
    body: benchNote.body.replace('ledger', `ledger ${what} ${round}`),
    name: 'Alex Moreau',
    language: 'en-US',
  })
  const jobs: Record<string, (round: number) => PaperJob> = {}
  for (const [name, form] of Object.entries(paper.forms))
    jobs[`a letter in the form ${name}`] = (round) => letterJob(written(round, name), ends, form, day)
  jobs['a folded card'] = (round) => cardJob({ ...written(round), body: shortNote(round) }, 'a4')
  const [envelope] = Object.values(paper.envelopes)
  if (envelope !== undefined)
    jobs['an envelope'] = (round) =>
      envelopeJob(written(round), { ...ends, recipient: [`Room ${round}`, ...ends.recipient] }, envelope)
  const bare = NodeCompiler.create({ fontArgs: [{ fontBlobs: [face()] }] })
  const found: PaperRow[] = []
  for (const [what, jobOf] of Object.entries(jobs)) {
    const [ours, floor]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      const job = jobOf(round)
      ours.push(await timed(() => printer.print(job)))
      floor.push(await timed(async () => barely(bare, textOf(job))))
    }
    found.push({ what: `${what}, against bare Typst with the same words`, ours: median(ours), floor: median(floor) })
  }
  return found
}

const shortNote = (round: number) =>
  `Dear Ms. Kim,\n\nThank you for Monday. The talk about ledger ${round} stayed with me all week.\n\nBest regards,\nAlex Moreau`

/** Every text of the job, one paragraph each. */
function textOf(job: PaperJob): string {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) value.forEach(walk)
  }
  for (const [key, value] of Object.entries(job)) if (!/^(?:template|form|lang|region)$/.test(key)) walk(value)
  return texts.join('\n\n')
}

function barely(compiler: NodeCompiler, text: string): void {
  const source = `#set text(font: "Newsreader", size: 11.5pt)\n#sys.inputs.text`
  const { result } = compiler.compile({ mainFileContent: source, inputs: { text } })
  if (result === null) throw new Error('Typst could not set the words.')
  compiler.pdf(result, {})
}

function face(): Buffer {
  const manifest = createRequire(import.meta.url).resolve('@expo-google-fonts/newsreader/package.json')
  return readFileSync(join(dirname(manifest), '400Regular/Newsreader_400Regular.ttf'))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
