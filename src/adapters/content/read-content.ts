/** Reads content/ from disk into plain data, when the product is built; a start parses no YAML. What is made of it is in content-from.ts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import { demoSearchSchema, type DemoSearch } from '../../core/demo/demo-search.ts'
import { policyFrom, type PolicyFile } from '../../core/policy/policy-from.ts'
import type { Rhythm } from '../../core/policy/policy.ts'
import { phraseData } from '../../core/review/phrase-data.ts'
import type { PhraseRuleData } from '../../core/review/phrase-rules.ts'
import { languages } from '../../core/writing/letter-kind.ts'
import { letterTemplateFrom, type LetterTemplate } from '../../core/writing/letter-template.ts'
import type { CompiledContent } from './content-from.ts'
import { ContentError } from './content-error.ts'

/** Throws a ContentError for a file that says something that is not allowed. */
export function compileContent(directory: string): CompiledContent {
  return {
    letters: Object.fromEntries(
      languages.map((language) => [language, readLetters(join(directory, 'letters', language))]),
    ),
    policies: compilePolicies(directory),
    demo: readDemo(join(directory, 'demo', 'search.yaml')),
  }
}

/** The rules of the review; they are kept apart because they are most of the content. */
export function compilePhrases(directory: string): readonly PhraseRuleData[] {
  return readPhrases(join(directory, 'review'))
}

function compilePolicies(directory: string): CompiledContent['policies'] {
  const files = readPolicies(directory)
  const inRhythm = (rhythm: Rhythm) => {
    const reading = policyFrom(files, rhythm)
    if (reading.kind === 'policy') {
      const { hours: _, ...policy } = reading.policy
      return policy
    }
    const { file, line, words } = reading.mistakes[0]
    throw new ContentError(`${file}${line === null ? '' : `, line ${line}`}: ${words}`)
  }
  return { gentle: inRhythm('gentle'), steady: inRhythm('steady'), brisk: inRhythm('brisk') }
}

/** With the lines of the files, so that a mistake is told with its place. */
function readPolicies(directory: string): readonly PolicyFile[] {
  const folder = join(directory, 'policies')
  return filesIn(folder, '.yaml').map((file) => {
    const { document, lineOf } = readYaml(file)
    return { file: `content/policies/${basename(file)}`, content: document.toJS() as unknown, lineOf }
  })
}

function readLetters(folder: string): LetterTemplate[] {
  return filesIn(folder, '.md').map((file) => {
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
    const head = /^---\n([\s\S]*?)\n---\n/.exec(text)
    if (!head?.[1]) throw new ContentError(`${nameOf(file)}: a letter begins with a head between two lines of ---.`)
    const reading = letterTemplateFrom(
      basename(file, '.md'),
      parseYaml(file, head[1]).document.toJS(),
      text.slice(head[0].length),
      head[0].split('\n').length,
    )
    if (reading.kind === 'unusable') throw new ContentError(`${nameOf(file)}, line ${reading.line}: ${reading.words}`)
    return reading.template
  })
}

const wordListsFile = 'word-lists.yaml'

function readPhrases(folder: string): readonly PhraseRuleData[] {
  const listsFile = join(folder, wordListsFile)
  const lists = existsSync(listsFile) ? (readYaml(listsFile).document.toJS() as Record<string, readonly string[]>) : {}
  return filesIn(folder, '.yaml')
    .filter((file) => basename(file) !== wordListsFile)
    .flatMap((file) => {
      const { document, lineOf } = readYaml(file)
      const { rules, problems } = phraseData(document.toJS(), lists)
      const [first] = problems
      if (first)
        throw new ContentError(
          `${nameOf(file)}, line ${lineOf(first.path) ?? 1}: ${first.path.join('.')}: ${first.message}.`,
        )
      return rules
    })
}

function readDemo(file: string): DemoSearch {
  const { document, lineOf } = readYaml(file)
  const parsed = demoSearchSchema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new ContentError(
    `${nameOf(file)}, line ${lineOf(issue?.path ?? []) ?? 1}: ${issue?.path.join('.')}: ${issue?.message}.`,
  )
}

type ReadYaml = { readonly document: Document; readonly lineOf: (path: readonly PropertyKey[]) => number | undefined }

const readYaml = (file: string) => parseYaml(file, readFileSync(file, 'utf8'))

function parseYaml(file: string, text: string): ReadYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const [error] = document.errors
  if (error)
    throw new ContentError(`${nameOf(file)}, line ${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`)
  return {
    document,
    lineOf: (path) => {
      const offset = offsetOf(document.contents, path)
      return offset === undefined ? undefined : lineCounter.linePos(offset).line
    },
  }
}

/** Where the path begins, or the nearest part of it that is there. */
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

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== 'README.md')
    .toSorted()
    .map((name) => join(folder, name))
}

const nameOf = (file: string) => file.slice(file.lastIndexOf('content'))
