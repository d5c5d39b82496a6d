/** The shape of a scenario, and how a folder of them is read; a mistake is told with its file and line and what is allowed. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import * as z from 'zod'
import { channels, parts, routes, sectors } from '../../../src/core/facts/fact.ts'
import { stepKinds } from '../../../src/core/facts/step-kind.ts'
import { rhythms } from '../../../src/core/policy/policy.ts'
import { letterKinds } from '../../../src/core/writing/letter-kind.ts'

const dayPattern = /^\d{4}-\d\d-\d\d$/
const localPattern = /^\d{4}-\d\d-\d\d \d\d:\d\d$/
const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/
const moment = z
  .string()
  .refine(
    (text) => localPattern.test(text) || instantPattern.test(text),
    "write a day and an hour at the employer's place, such as 2026-12-01 14:00",
  )
const momentOrDay = z
  .string()
  .refine(
    (text) => dayPattern.test(text) || localPattern.test(text) || instantPattern.test(text),
    'write a day, such as 2026-12-01, or a day and an hour, such as 2026-12-01 14:00',
  )

/** One word, or a list of which any will do. */
const anyOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(z.enum(words)).min(1))

const profileSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'write two capital letters, such as US or GB'),
  region: z.string().optional(),
  zone: z.string().optional(),
  route: z.enum(routes).default('direct'),
  sector: z.enum(sectors).default('business'),
  rhythm: z.enum(rhythms).default('steady'),
  /** Values the person changed, by the id of the line. */
  changes: z
    .record(
      z.string(),
      z.preprocess(
        (value) => (typeof value === 'object' ? value : { value }),
        z.strictObject({ value: z.union([z.number(), z.boolean()]), reason: z.string().optional() }),
      ),
    )
    .default({}),
})

const personSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { part: value } : value),
  z.strictObject({
    part: z.enum(parts).default('interviewer'),
    title: z.string().optional(),
    honorific: z.string().optional(),
    /** 'none': no address is known. Absent: one is made of the name. */
    email: z.string().optional(),
    phone: z.string().optional(),
  }),
)

const openingFields = {
  company: z.string().default('Acme'),
  role: z.string().default('Staff Engineer'),
  people: z.record(z.string(), personSchema).default({}),
  facts: z.array(z.unknown()).default([]),
}

const stepFields = {
  step: anyOf(stepKinds),
  channel: z.enum(channels).optional(),
  to: z.array(z.string()).optional(),
  late: z.boolean().optional(),
  /** The day it is to leave. */
  on: momentOrDay.optional(),
  notBefore: momentOrDay.optional(),
  notAfter: momentOrDay.optional(),
}

const words = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string())).default([])

const expectSchema = z.strictObject({
  kind: anyOf(['act', 'wait', 'rest']).optional(),
  ...stepFields,
  step: stepFields.step.optional(),
  /** Steps proposed beside the first. */
  also: z.array(z.strictObject(stepFields)).default([]),
  /** The rule of the review that finds something in `letter`; 'none' where nothing may hold it. */
  finding: z.string().optional(),
  /** Words that a reason contains. */
  because: words,
  /** Words that no reason may contain. */
  unsaid: words,
})

const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,80}$/, 'write letters, digits, dots and hyphens, without spaces'),
  title: z.string().optional(),
  why: z.string(),
  source: z.string(),
  rows: z.array(z.string().regex(/^(?:P\d{1,2}|cap)$/, 'a row is P0 to P36, or cap')).default([]),
  profile: profileSchema.default(profileSchema.parse({ country: 'US' })),
  now: moment,
  ...openingFields,
  /** Other openings of the same person. */
  openings: z.array(z.strictObject({ ...openingFields, profile: profileSchema.optional() })).default([]),
  letter: z
    .strictObject({
      kind: z.enum(letterKinds),
      to: z.string(),
      subject: z.string().default(''),
      text: z.string(),
    })
    .optional(),
  expect: expectSchema,
  never: z.array(z.string()).default([]),
  /** What it waits for; it is then counted apart. */
  waits: z.enum(['words']).optional(),
})

export type Scenario = z.output<typeof scenarioSchema> & { readonly file: string; readonly line: number }
export type ScenarioOpening = Pick<Scenario, 'company' | 'role' | 'people' | 'facts'> & {
  readonly profile: Scenario['profile']
}
export type ScenarioMistake = { readonly file: string; readonly line: number; readonly words: string }
/** A scenario with the line on which any part of it stands. */
export type ReadScenario = { readonly scenario: Scenario; readonly lineOf: (path: readonly PropertyKey[]) => number }

export type ScenarioFiles = {
  readonly scenarios: readonly ReadScenario[]
  readonly mistakes: readonly ScenarioMistake[]
}

/** Every `.yaml` of the folder; one bad scenario does not hide the others. */
export function readScenarios(directory: string): ScenarioFiles {
  const read = readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => scenariosOf(basename(name), readFileSync(join(directory, name), 'utf8')))
  const ids = new Map<string, Scenario>()
  const doubled: ScenarioMistake[] = []
  for (const { scenario } of read.flatMap(({ scenarios }) => scenarios)) {
    const first = ids.get(scenario.id)
    if (first === undefined) ids.set(scenario.id, scenario)
    else
      doubled.push({
        file: scenario.file,
        line: scenario.line,
        words: `The id “${scenario.id}” is taken already, in ${first.file}, line ${first.line}. Every scenario needs one of its own.`,
      })
  }
  return {
    scenarios: read.flatMap(({ scenarios }) => scenarios),
    mistakes: [...read.flatMap(({ mistakes }) => mistakes), ...doubled],
  }
}

export function scenariosOf(file: string, text: string): ScenarioFiles {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error)
    return {
      scenarios: [],
      mistakes: [{ file, line: error.linePos?.[0].line ?? 1, words: error.message.split('\n')[0] ?? '' }],
    }
  const content: unknown = document.toJS()
  if (!Array.isArray(content))
    return {
      scenarios: [],
      mistakes: [{ file, line: 1, words: 'A file of scenarios is a list: each begins with “- id: …”.' }],
    }
  const scenarios: ReadScenario[] = []
  const mistakes: ScenarioMistake[] = []
  for (const [index, raw] of content.entries()) {
    const lineOf = (path: readonly PropertyKey[]) => lineAt(document, lines, [index, ...path])
    const parsed = scenarioSchema.safeParse(raw)
    const problems = parsed.success ? contradictions(parsed.data) : parsed.error.issues.map(toProblem)
    for (const { path, words } of problems) mistakes.push({ file, line: lineOf(path), words })
    if (parsed.success && problems.length === 0)
      scenarios.push({ scenario: { ...parsed.data, file, line: lineOf([]) }, lineOf })
  }
  return { scenarios, mistakes }
}

type Problem = { readonly path: readonly PropertyKey[]; readonly words: string }

const allowedKeys: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(scenarioSchema.shape),
  expect: Object.keys(expectSchema.shape),
  profile: Object.keys(profileSchema.shape),
}

function toProblem(issue: z.core.$ZodIssue): Problem {
  const where = issue.path.map(String).join(' → ')
  if (issue.code !== 'unrecognized_keys')
    return { path: issue.path, words: where === '' ? issue.message : `${where}: ${issue.message}` }
  const allowed = allowedKeys[issue.path.filter((part) => typeof part === 'string').join('.')]
  const keys = issue.keys.map((key) => `“${key}”`).join(', ')
  return {
    path: [...issue.path, ...issue.keys.slice(0, 1)],
    words: `${where === '' ? '' : `${where}: `}${keys} is not known here${allowed ? `; allowed are ${allowed.join(', ')}` : ''}.`,
  }
}

function contradictions({ expect, never, letter, facts }: z.output<typeof scenarioSchema>): readonly Problem[] {
  const problems: Problem[] = []
  const say = (path: readonly PropertyKey[], words: string) => problems.push({ path, words })
  if ((expect.finding === undefined) === (expect.kind === undefined))
    say(['expect'], 'expect: say either a `kind` (act, wait or rest) or, for a letter, a `finding`.')
  if (expect.finding !== undefined && letter === undefined)
    say(['expect', 'finding'], 'expect → finding: a finding needs a `letter`.')
  if (expect.kind !== undefined && facts.length === 0) say(['facts'], 'facts: at least one thing must have happened.')
  if (expect.kind?.every((kind) => kind === 'rest') && expect.step !== undefined)
    say(['expect', 'step'], 'expect → step: who rests has no step; leave it out, or say act or wait.')
  if (letter === undefined)
    for (const [index, name] of never.entries())
      if (!(stepKinds as readonly string[]).includes(name))
        say(['never', index], `never: “${name}” is not a step; the steps are ${stepKinds.join(', ')}.`)
  return problems
}

/** The line (from 1) on which the path begins, or the nearest part of it that is there. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let at: unknown = document.contents
  let offset = 0
  for (const key of path) {
    if (isAlias(at)) at = at.resolve(document)
    if (isMap(at)) {
      const pair = at.items.find(({ key: name }) => isScalar(name) && String(name.value) === key)
      if (pair === undefined) break
      offset = (pair.key as { range?: [number, number, number] }).range?.[0] ?? offset
      at = pair.value
    } else if (isSeq(at) && typeof key === 'number') {
      at = at.items[key]
      offset = (at as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset
    } else break
  }
  return lines.linePos(offset).line
}
