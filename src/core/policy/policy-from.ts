/** Makes a policy of what was read from content/policies, or says in words which file and line is wrong and what is allowed. */
import type { PolicyRow, Source } from '../plan/decision.ts'
import { hoursOf } from './hours-of.ts'
import { countLineIds, lineIds, listLineIds, switchLineIds, timeLineIds, type LineId } from './line-ids.ts'
import {
  policyFileSchema,
  type GeneralLine,
  type LineValue,
  type PolicyFileContent,
  type ProfileLine,
} from './policy-file.ts'
import type { Policy, PolicyLine, PolicyLines, Profile, Rhythm } from './policy.ts'

export type PolicyFile = {
  /** Its name, for the words about a mistake. */
  readonly file: string
  /** The parsed YAML. */
  readonly content: unknown
  /** The line (from 1) where that path begins, for the words about a mistake. */
  readonly lineOf?: (path: readonly PropertyKey[]) => number | undefined
}

export type PolicyMistake = { readonly file: string; readonly line: number | null; readonly words: string }
export type PolicyReading =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'unusable'; readonly mistakes: readonly [PolicyMistake, ...PolicyMistake[]] }

type Read = { readonly source: PolicyFile; readonly content: PolicyFileContent }
type Blame = (source: PolicyFile, path: readonly PropertyKey[], words: string) => void

/** The files are one general file, one of sources and any number of profiles, in any order. */
export function policyFrom(files: readonly PolicyFile[], rhythm: Rhythm = 'steady'): PolicyReading {
  const mistakes: PolicyMistake[] = []
  const blame: Blame = ({ file, lineOf }, path, words) => mistakes.push({ file, line: lineAt(lineOf, path), words })
  const read: Read[] = []
  for (const source of files) {
    const parsed = policyFileSchema.safeParse(source.content)
    if (parsed.success) read.push({ source, content: parsed.data })
    else
      for (const { path, message } of parsed.error.issues)
        blame(source, path, `${path.join(' → ') || 'the file'}: ${message}.`)
  }
  const of = <Kind extends PolicyFileContent['kind']>(kind: Kind) =>
    read.filter(
      (entry): entry is Read & { content: Extract<PolicyFileContent, { kind: Kind }> } => entry.content.kind === kind,
    )
  const known = new Map(of('sources').flatMap(({ content }) => Object.entries(content.sources)))
  const general = of('general')[0]
  if (general === undefined) {
    if (mistakes.length === 0)
      mistakes.push({ file: 'content/policies', line: null, words: 'There is no general policy file.' })
    return unusable(mistakes)
  }
  const context = { known, rhythm, blame }
  const lines = generalLines(general.source, general.content.lines, context)
  const profiles = of('profile').map(({ source, content }): Profile => {
    const { scope, key, name } = content
    return { scope, key, name, lines: profileLines(source, content.lines, lines, context) }
  })
  const hours = mistakes.length === 0 ? hoursOf(lines) : null
  return hours === null ? unusable(mistakes) : { kind: 'policy', policy: { rhythm, lines, profiles, hours } }
}

function unusable(mistakes: readonly PolicyMistake[]): PolicyReading {
  const [first, ...rest] = mistakes
  if (first === undefined) throw new Error('a policy is unusable only for a mistake')
  return { kind: 'unusable', mistakes: [first, ...rest] }
}

/** The line of the path, or of the nearest part of it that is in the file. */
function lineAt(lineOf: PolicyFile['lineOf'], path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length > 0; length--) {
    const line = lineOf?.(path.slice(0, length))
    if (line !== undefined) return line
  }
  return null
}

type LineContext = {
  readonly known: ReadonlyMap<string, { label: string; url?: string | undefined }>
  readonly rhythm: Rhythm
  readonly blame: Blame
}

function generalLines(
  source: PolicyFile,
  content: Partial<Record<string, GeneralLine>>,
  context: LineContext,
): PolicyLines {
  const lines: Partial<Record<LineId, PolicyLine>> = {}
  for (const id of lineIds) {
    const line = content[id]
    if (line === undefined) {
      context.blame(source, ['lines'], `The line “${id}” is missing.`)
      continue
    }
    const { row, unit, why, hard = false } = line
    lines[id] = settle(
      source,
      { id, row: row as PolicyRow, unit, why, hard, value: line.value, sources: [] },
      line,
      context,
    )
  }
  return lines as PolicyLines
}

function profileLines(
  source: PolicyFile,
  content: Partial<Record<string, ProfileLine>>,
  general: PolicyLines,
  context: LineContext,
): Partial<PolicyLines> {
  const changed = lineIds.flatMap((id): [LineId, PolicyLine][] => {
    const base: PolicyLine | undefined = general[id]
    const line = content[id]
    return base === undefined || line === undefined
      ? []
      : [[id, settle(source, { ...base, ...(line.why ? { why: line.why } : {}) }, line, context)]]
  })
  return Object.fromEntries(changed) as Partial<PolicyLines>
}

/** One line with its value for the rhythm, its sources looked up and its value checked. */
function settle(
  source: PolicyFile,
  base: PolicyLine,
  line: GeneralLine | ProfileLine,
  { known, rhythm, blame }: LineContext,
): PolicyLine {
  const path = ['lines', base.id]
  const value = line.value === undefined ? base.value : valueFor(line.value, rhythm)
  const range = line.range ?? base.range
  const wrong = wrongValue(base.id, value, range)
  if (wrong !== null) blame(source, [...path, 'value'], `The line “${base.id}” ${wrong}.`)
  for (const id of line.sources ?? [])
    if (!known.has(id))
      blame(source, [...path, 'sources'], `The source “${id}” of the line “${base.id}” is not in the list of sources.`)
  const sources: Source[] = (line.sources ?? []).flatMap((id) => {
    const entry = known.get(id)
    return entry ? [{ label: entry.label, ...(entry.url ? { url: entry.url } : {}) }] : []
  })
  if (line.assumed) sources.push(ownJudgement)
  return {
    ...base,
    value,
    sources: sources.length > 0 ? sources : base.sources,
    ...(range ? { range } : {}),
    ...(line.othersSay ? { othersSay: line.othersSay } : {}),
  }
}

const ownJudgement: Source = { label: 'Our own judgement; no survey or expert was found' }

function valueFor(value: LineValue, rhythm: Rhythm): unknown {
  return typeof value === 'object' && !Array.isArray(value) ? value[rhythm] : value
}

const isIn = (ids: readonly string[], id: string) => ids.includes(id)
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** What is wrong with a value, or null. */
function wrongValue(id: LineId, value: unknown, range: readonly [number, number] | undefined): string | null {
  if (isIn(countLineIds, id)) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return 'needs a whole number'
    if (range && (value < range[0] || value > range[1])) return `needs a number from ${range[0]} to ${range[1]}`
    return null
  }
  if (isIn(switchLineIds, id)) return typeof value === 'boolean' ? null : 'needs true or false'
  if (isIn(timeLineIds, id))
    return typeof value === 'string' && timePattern.test(value) ? null : 'needs a time such as 09:10'
  return wrongList(id, value)
}

const listPatterns: Readonly<Record<(typeof listLineIds)[number], { pattern: RegExp; needs: string }>> = {
  'hours.calls': {
    pattern: /^(?:[01]\d|2[0-3]):[0-5]\d\/(?:[01]\d|2[0-3]):[0-5]\d$/,
    needs: 'needs spans of hours such as 10:00/11:30',
  },
  'hours.call-days': { pattern: /^[1-7]$/, needs: 'needs weekdays from 1 (Monday) to 7' },
  'season.slow': {
    pattern:
      /^(?:(?:0[1-9]|1[0-2])-[0-3]\d\/(?:0[1-9]|1[0-2])-[0-3]\d|\d{4}-(?:0[1-9]|1[0-2])-[0-3]\d\/\d{4}-(?:0[1-9]|1[0-2])-[0-3]\d)$/,
    needs: 'needs spans of every year such as 07-01/08-31, or of one such as 2026-02-14/2026-02-26',
  },
  'network.months': { pattern: /^\d{1,2}$/, needs: 'needs months such as 1, 3, 6' },
}

function wrongList(id: LineId, value: unknown): string | null {
  const { pattern, needs } = listPatterns[id as (typeof listLineIds)[number]]
  return Array.isArray(value) && value.every((entry) => pattern.test(String(entry))) ? null : needs
}
