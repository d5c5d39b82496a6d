/**
 * The paper printer by Typst. The job goes in as JSON, never as source; the templates of content/paper lay it out.
 * Typst prints a gap for a character the face lacks, so such a job is refused before.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PaperPrinter } from '../../app/ports/paper-printer.ts'
import type { PaperJob } from '../../core/paper/paper-job.ts'
import { unprintable } from '../../core/paper/printable.ts'

export type PaperTemplates = Readonly<Record<PaperJob['template'], string>>

/** Real TTF files: from a woff2 Typst makes a PDF without the text, and says nothing. */
const faces = [
  ['@expo-google-fonts/newsreader', '400Regular/Newsreader_400Regular.ttf'],
  ['@expo-google-fonts/newsreader', '400Regular_Italic/Newsreader_400Regular_Italic.ttf'],
  ['@expo-google-fonts/newsreader', '700Bold/Newsreader_700Bold.ttf'],
  ['@expo-google-fonts/inter', '400Regular/Inter_400Regular.ttf'],
] as const

export function createTypstPaperPrinter(templates: PaperTemplates): PaperPrinter {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: faces.map(readFace) }] })
  return {
    print: async (job) => {
      const missing = unprintable(wordsOf(job).join('\n'))
      if (missing.length > 0)
        return {
          kind: 'unprintable',
          why: `The typeface has no ${missing.map((character) => `“${character}”`).join(', ')}.`,
        }
      const done = compiler.compile({
        mainFileContent: templates[job.template],
        inputs: { job: JSON.stringify(job).normalize('NFC') },
      })
      const document = done.result
      if (document === null) {
        const problem = done.takeDiagnostics()?.shortDiagnostics[0] as { message?: string } | undefined
        return { kind: 'unprintable', why: wordsFor(problem?.message) }
      }
      const bytes = compiler.pdf(document, { pdfStandard: 'ua-1' })
      return { kind: 'pdf', bytes: new Uint8Array(bytes), pages: document.numOfPages }
    },
  }
}

function readFace([name, file]: (typeof faces)[number]): Buffer {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
  return readFileSync(join(dirname(manifest), file))
}

/** What the template says of a card that is too full, in words; 'card-overflow 120' is a fifth too much. */
function wordsFor(message: string | undefined): string {
  const full = /card-overflow (\d+)/.exec(message ?? '')?.[1]
  if (full === undefined) return message ?? 'The typesetter could not lay it out.'
  const over = Math.ceil((1 - 100 / Number(full)) * 100)
  return `The words do not fit on the card: leave out about ${over} % of them, or print a letter.`
}

/** Every text that lands on the sheet. */
function wordsOf(job: PaperJob): readonly string[] {
  switch (job.template) {
    case 'labels':
      return job.addresses.flat()
    case 'guide':
      return [job.note]
    case 'envelope':
      return [...job.sender, ...job.recipient]
    case 'card':
      return [job.front, ...job.paragraphs.flat(), job.closing, ...job.signature]
    case 'record':
      return [job.title, job.name, job.span, ...job.heading, ...job.rows.flat(), job.none]
    case 'letter':
      return [
        ...job.sender,
        ...job.recipient,
        job.date,
        job.subject,
        ...job.paragraphs.flat(),
        job.closing,
        ...job.signature,
      ]
  }
}
