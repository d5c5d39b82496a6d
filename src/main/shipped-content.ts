/** The content that came with this Regards: compiled beside the bundle, or read from content/ when run from the sources. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileContent, contentFrom, type CompiledContent } from '../adapters/content/read-content.ts'
import type { ContentSource } from '../app/ports/content-source.ts'

let read: ContentSource | null = null

export function readShippedContent(): ContentSource {
  return (read ??= contentFrom(readCompiled()))
}

function readCompiled(): CompiledContent {
  const compiled = join(import.meta.dirname, 'content.json')
  if (existsSync(compiled)) return JSON.parse(readFileSync(compiled, 'utf8')) as CompiledContent
  return compileContent(join(import.meta.dirname, '..', '..', 'content'))
}
