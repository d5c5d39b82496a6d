/** The worker thread in which Harper runs: loads its dictionary once, then answers one text after another. */
import { parentPort, workerData } from 'node:worker_threads'
import { createBinaryModuleFromUrl, Dialect, LocalLinter } from 'harper.js'
import { slimBinary } from 'harper.js/slimBinary'
import type { RawFinding } from '../../core/review/finding.ts'
import type { Language } from '../../core/writing/letter-kind.ts'
import type { ProofreadAnswer, ProofreadQuestion } from './proofread-messages.ts'

/** Matters of taste, and rules that are wrong on good letters more often than right (measured on 1,769 words of clean notes). */
const rulesOff = [
  'OrthographicConsistency',
  'RoadMap',
  'CompoundNouns',
  'MissingPreposition',
  'DisjointPrefixes',
  'SplitWords',
  'ModalBeAdjective',
  'LongSentences',
  'UseEllipsisCharacter',
  'OxfordComma',
  'NoOxfordComma',
  'Excellent',
  'DiscourseMarkers',
  'AvoidAndAlso',
  'Dashes',
  'Spaces',
  'ThatThan',
] as const

const wasmUrl: unknown =
  typeof workerData === 'object' && workerData !== null && 'wasmUrl' in workerData ? workerData.wasmUrl : undefined
const binary = typeof wasmUrl === 'string' ? createBinaryModuleFromUrl(wasmUrl) : slimBinary
const linter = new LocalLinter({ binary, dialect: Dialect.American })
const ready = prepare()
let spoken: Language = 'en-US'
let queue: Promise<void> = Promise.resolve()

parentPort?.on('message', (question: ProofreadQuestion) => {
  queue = queue.then(() => answer(question))
})

async function prepare(): Promise<void> {
  await linter.setup()
  const config = await linter.getLintConfig()
  for (const rule of rulesOff) config[rule] = false
  await linter.setLintConfig(config)
}

async function answer({ id, text, language }: ProofreadQuestion): Promise<void> {
  let reply: ProofreadAnswer
  try {
    await ready
    reply = { id, findings: await findingsIn(text, language) }
  } catch (error) {
    reply = { id, problem: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(reply)
}

async function findingsIn(text: string, language: Language): Promise<RawFinding[]> {
  if (language !== spoken) {
    await linter.setDialect(language === 'en-GB' ? Dialect.British : Dialect.American)
    spoken = language
  }
  const byRule = await linter.organizedLints(text, { language: 'plaintext' })
  return Object.entries(byRule).flatMap(([rule, lints]) =>
    lints.map((lint) => {
      const span = lint.span()
      // 0 replaces, 1 removes, 2 inserts after: each becomes the words that would stand there.
      const suggestions = lint.suggestions().map((each) => {
        const words = each.get_replacement_text()
        return each.kind() === 1 ? '' : each.kind() === 2 ? lint.get_problem_text() + words : words
      })
      const finding = {
        start: span.start,
        end: span.end,
        rule,
        kind: lint.lint_kind(),
        message: lint.message(),
        suggestions,
      }
      lint.free()
      return finding
    }),
  )
}
