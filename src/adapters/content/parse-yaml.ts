/** Parses a YAML file and finds the line of anything in it, so that a mistake is told with its place. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml'
import { ContentError } from './content-error.ts'

export type ParsedYaml = {
  readonly document: Document
  /** The line (from 1) where the path begins, or the nearest part of it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined
}

/** Throws a ContentError that names the file and the line. */
export function parseYaml(file: string, text: string): ParsedYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const [error] = document.errors
  if (error) throw new ContentError(`${file}, line ${error.linePos?.[0].line ?? 1}: ${wordsOf(error, text)}`)
  return {
    document,
    lineOf: (path) => {
      const offset = offsetOf(document.contents, path)
      return offset === undefined ? undefined : lineCounter.linePos(offset).line
    },
  }
}

function wordsOf({ code, message, pos }: YAMLParseError, text: string): string {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(pos[0]))?.[0] ?? 'a key'
    return `“${key}” stands here a second time; each may stand once.`
  }
  if (code === 'TAB_AS_INDENT') return 'The line begins with a tab; YAML is indented with spaces.'
  return `This is not YAML: ${(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}.`
}

function offsetOf(node: unknown, path: readonly PropertyKey[]): number | undefined {
  let at: unknown = node
  let offset: number | undefined
  for (const key of path) {
    if (isMap(at)) {
      const pair = at.items.find(({ key: name }) => isScalar(name) && name.value === key)
      if (!pair) break
      offset = (pair.key as { range?: [number, number, number] }).range?.[0] ?? offset
      at = pair.value
    } else if (isSeq(at) && typeof key === 'number') {
      at = at.items[key]
      offset = (at as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset
    } else break
  }
  return offset
}
