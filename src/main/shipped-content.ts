/** The content that came with this Regards: compiled beside the bundle, or read from content/ when run from the sources. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFrom, type CompiledContent } from '../adapters/content/content-from.ts'
import type { ContentSource } from '../app/ports/content-source.ts'
import type { PaperTemplates } from '../adapters/pdf/typst-paper-printer.ts'
import type { PhraseRuleData } from '../core/review/phrase-rules.ts'

const sources = join(import.meta.dirname, '..', '..', 'content')

let read: Promise<ContentSource> | null = null

export function readShippedContent(): Promise<ContentSource> {
  return (read ??= readContent())
}

/** The YAML parser is loaded only where there is YAML to parse. */
async function readContent(): Promise<ContentSource> {
  const compiled = readCompiled<CompiledContent>('content.json')
  if (compiled !== null)
    return contentFrom(compiled, () => Promise.resolve(readCompiled<PhraseRuleData[]>('phrases.json') ?? []))
  const { compileContent, compilePhrases } = await import('../adapters/content/read-content.ts')
  return contentFrom(compileContent(sources), () => Promise.resolve(compilePhrases(sources)))
}

/** The templates of the typesetter, as they are in content/paper. */
export function readPaperTemplates(): PaperTemplates {
  const folder = existsSync(join(sources, 'paper')) ? join(sources, 'paper') : join(import.meta.dirname, 'paper')
  const read = (name: string) => readFileSync(join(folder, `${name}.typ`), 'utf8')
  return {
    letter: read('letter'),
    card: read('card'),
    envelope: read('envelope'),
    labels: read('labels'),
    guide: read('guide'),
    record: read('record'),
  }
}

function readCompiled<Content>(name: string): Content | null {
  const file = join(import.meta.dirname, name)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Content) : null
}
