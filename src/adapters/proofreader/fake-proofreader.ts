/** The proofreader of unit tests: knows the misspellings it is given, and fails when told to. */
import { ProofreaderUnavailable, type Proofreader } from '../../app/ports/proofreader.ts'
import type { RawFinding } from '../../core/review/finding.ts'

export class FakeProofreader implements Proofreader {
  readonly #misspellings: ReadonlyMap<string, string>
  /** When true every check fails, as it does when the worker is stuck. */
  broken = false

  constructor(misspellings: Readonly<Record<string, string>> = {}) {
    this.#misspellings = new Map(Object.entries(misspellings))
  }

  async check(text: string): Promise<RawFinding[]> {
    if (this.broken) throw new ProofreaderUnavailable('The proofreader is told to fail.')
    return [...text.matchAll(/[\p{L}']+/gu)].flatMap((match) => {
      const right = this.#misspellings.get(match[0])
      if (right === undefined) return []
      return [{ start: match.index, end: match.index + match[0].length, rule: 'SpellCheck', kind: 'Spelling', message: `Did you mean ${right}?`, suggestions: [right] }]
    })
  }

  async warmUp(): Promise<void> {}

  async close(): Promise<void> {}
}
