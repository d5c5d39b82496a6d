/** YAML that knows its lines, so that a problem in a content file can be shown where it is. */
import { LineCounter, parseDocument } from 'yaml'

export type ContentProblem = { readonly file: string; readonly line: number; readonly message: string }

export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly ContentProblem[]

  constructor(problems: readonly ContentProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'))
    this.problems = problems
  }
}

export type YamlRead = {
  readonly value: unknown
  readonly problems: readonly ContentProblem[]
  /** The line of the value at a path, or of the nearest parent that is there. 1-based. */
  lineOf(path: readonly (string | number)[]): number
}

/** `firstLine` is the line of the file on which the YAML begins. */
export function readYaml(text: string, file: string, firstLine = 1): YamlRead {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true })
  const problems = document.errors.map(({ message, pos }) => ({ file, line: counter.linePos(pos[0]).line + firstLine - 1, message: message.split('\n')[0] ?? message }))
  return {
    value: document.errors.length === 0 ? document.toJS() : null,
    problems,
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const node: unknown = document.getIn(path.slice(0, length), true)
        const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null
        if (Array.isArray(range) && typeof range[0] === 'number') return counter.linePos(range[0]).line + firstLine - 1
      }
      return firstLine
    },
  }
}
