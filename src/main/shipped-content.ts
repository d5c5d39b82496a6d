/** The content that came with this Regards: compiled beside the bundle, or read from content/ when run from the sources. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFrom, type CompiledContent } from '../adapters/content/content-from.ts'
import type { ContentSource } from '../app/ports/content-source.ts'

let read: Promise<ContentSource> | null = null

export function readShippedContent(): Promise<ContentSource> {
  return (read ??= readCompiled().then(contentFrom))
}

/** The YAML parser is loaded only where there is YAML to parse. */
async function readCompiled(): Promise<CompiledContent> {
  const compiled = join(import.meta.dirname, 'content.json')
  if (existsSync(compiled)) return JSON.parse(readFileSync(compiled, 'utf8')) as CompiledContent
  const { compileContent } = await import('../adapters/content/read-content.ts')
  return compileContent(join(import.meta.dirname, '..', '..', 'content'))
}
