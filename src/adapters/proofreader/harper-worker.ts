/** The thread in which Harper lives: reads one text at a time and answers with what it found. Entry of a worker thread. */
import { parentPort } from 'node:worker_threads'
import { Dialect, LocalLinter } from 'harper.js'
import { slimBinary } from 'harper.js/slimBinary'
import type { RawFinding } from '../../core/review/finding.ts'
import type { Language } from '../../core/writing/letter-kind.ts'

export type HarperRequest = { readonly id: number; readonly text: string; readonly language: Language }
export type HarperAnswer = { readonly id: number; readonly findings: RawFinding[] } | { readonly id: number; readonly error: string }

/** Rules about taste, and rules that fail on names and letters: they raise alarms and find nothing (measured on whole letters). */
const silenced = [
  'OrthographicConsistency', 'RoadMap', 'CompoundNouns', 'MissingPreposition', 'DisjointPrefixes', 'SplitWords',
  'ModalBeAdjective', 'LongSentences', 'UseEllipsisCharacter', 'OxfordComma', 'NoOxfordComma', 'Excellent',
  'DiscourseMarkers', 'AvoidAndAlso', 'Dashes', 'Spaces',
] // prettier-ignore

const dialects: Record<Language, Dialect> = { 'en-US': Dialect.American, 'en-GB': Dialect.British }

const linters = new Map<Language, Promise<LocalLinter>>()

function linterFor(language: Language): Promise<LocalLinter> {
  const known = linters.get(language)
  if (known) return known
  const made = makeLinter(language)
  linters.set(language, made)
  return made
}

async function makeLinter(language: Language): Promise<LocalLinter> {
  const linter = new LocalLinter({ binary: slimBinary, dialect: dialects[language] })
  await linter.setup()
  const config = await linter.getLintConfig()
  await linter.setLintConfig({ ...config, ...Object.fromEntries(silenced.map((rule) => [rule, false])) })
  return linter
}

async function check({ text, language }: HarperRequest): Promise<RawFinding[]> {
  const linter = await linterFor(language)
  const found = await linter.organizedLints(text, { language: 'plaintext' })
  return Object.entries(found).flatMap(([rule, lints]) =>
    lints.map((lint) => {
      // UTF-16 units, as the strings here.
      const { start, end } = lint.span()
      return {
        start,
        end,
        rule,
        kind: lint.lint_kind(),
        message: lint.message(),
        suggestions: lint.suggestions().map((suggestion) => suggestion.get_replacement_text()),
      }
    }),
  )
}

parentPort?.on('message', (request: HarperRequest) => {
  check(request).then(
    (findings) => parentPort?.postMessage({ id: request.id, findings } satisfies HarperAnswer),
    (error: unknown) => parentPort?.postMessage({ id: request.id, error: String(error) } satisfies HarperAnswer),
  )
})
