/** Reads content/ from disk into plain data, when the product is built; a start parses no YAML. What is made of it is in content-from.ts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type * as z from 'zod'
import { demoSearchSchema, type DemoSearch } from '../../core/demo/demo-search.ts'
import { policyFrom, type PolicyFile } from '../../core/policy/policy-from.ts'
import type { Rhythm } from '../../core/policy/policy.ts'
import { mailContentSchema } from '../../core/mail/mail-provider.ts'
import { phraseData } from '../../core/review/phrase-data.ts'
import { parametersSchema, type Parameters } from '../../core/simulation/parameters.ts'
import { neededWords } from './needed-words.ts'
import type { PhraseRuleData } from '../../core/review/phrase-rules.ts'
import { languages } from '../../core/writing/letter-kind.ts'
import { letterTemplateFrom, type LetterTemplate } from '../../core/writing/letter-template.ts'
import type { CompiledContent } from './content-from.ts'
import { ContentError } from './content-error.ts'
import { parseYaml } from './parse-yaml.ts'
import { paperContentSchema, type PaperContent } from '../../core/paper/paper-form.ts'

/** Throws a ContentError for a file that says something that is not allowed. */
export function compileContent(directory: string): CompiledContent {
  return {
    letters: Object.fromEntries(
      languages.map((language) => [language, readLetters(join(directory, 'letters', language))]),
    ),
    policies: compilePolicies(directory),
    demo: readDemo(join(directory, 'demo', 'search.yaml')),
    simulation: readParameters(join(directory, 'simulation', 'parameters.yaml')),
    paper: readPaper(join(directory, 'paper')),
    mail: readChecked(join(directory, 'mail', 'providers.yaml'), mailContentSchema),
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
      parseYaml(nameOf(file), head[1]).document.toJS(),
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
      return rules.map((rule) => ({
        ...rule,
        needs: rule.pattern === null ? null : neededWords(rule.pattern, rule.flags),
      }))
    })
}

/** The forms, the envelopes, the labels, and how long post travels: a file each. */
const readPaper = (folder: string): PaperContent => ({
  forms: readChecked(join(folder, 'forms.yaml'), paperContentSchema.shape.forms),
  envelopes: readChecked(join(folder, 'envelopes.yaml'), paperContentSchema.shape.envelopes),
  labels: readChecked(join(folder, 'labels.yaml'), paperContentSchema.shape.labels),
  transit: readChecked(join(folder, 'transit.yaml'), paperContentSchema.shape.transit),
})

const readDemo = (file: string): DemoSearch => readChecked(file, demoSearchSchema)
const readParameters = (file: string): Parameters => readChecked(file, parametersSchema)

function readChecked<Content>(file: string, schema: z.ZodType<Content>): Content {
  const { document, lineOf } = readYaml(file)
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new ContentError(
    `${nameOf(file)}, line ${lineOf(issue?.path ?? []) ?? 1}: ${issue?.path.join('.')}: ${issue?.message}.`,
  )
}

const readYaml = (file: string) => parseYaml(nameOf(file), readFileSync(file, 'utf8'))

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== 'README.md')
    .toSorted()
    .map((name) => join(folder, name))
}

const nameOf = (file: string) => file.slice(file.lastIndexOf('content'))
