/** Makes a policy of what was read from content/policies, or says in words which file and line is wrong and what is allowed. */
import type { PolicyRow, Source } from '../plan/decision.ts'
import { fileMistakes } from './file-mistakes.ts'
import { hoursOf } from './hours-of.ts'
import { lineIds, type LineId } from './line-ids.ts'
import { isWithin, rangeInWords, wrongKind } from './line-value.ts'
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
    else for (const { path, words } of fileMistakes(parsed.error.issues, source.content)) blame(source, path, words)
  }
  const of = <Kind extends PolicyFileContent['kind']>(kind: Kind) =>
    read.filter(
      (entry): entry is Read & { content: Extract<PolicyFileContent, { kind: Kind }> } => entry.content.kind === kind,
    )
  const known = new Map(of('sources').flatMap(({ content }) => Object.entries(content.sources)))
  const [general, second] = of('general')
  if (second !== undefined)
    blame(
      second.source,
      ['kind'],
      `${general?.source.file ?? 'Another file'} is the general file already; there is one.`,
    )
  if (general === undefined) {
    if (mistakes.length === 0)
      mistakes.push({
        file: 'content/policies',
        line: null,
        words: 'There is no general policy file: one that says `kind: general`.',
      })
    return unusable(mistakes)
  }
  const context = { known, rhythm, blame }
  const lines = generalLines(general.source, general.content.lines, context)
  const seen = new Map<string, string>()
  const profiles = of('profile').map(({ source, content }): Profile => {
    const { scope, key, name } = content
    const before = seen.get(`${scope} ${key}`)
    if (before !== undefined)
      blame(source, ['key'], `${before} says already what the ${scope} ${key} changes; put it there.`)
    seen.set(`${scope} ${key}`, source.file)
    return { scope, key, name, lines: profileLines(source, content.lines, lines, { ...context, from: name }) }
  })
  const hours = mistakes.length === 0 ? hoursOf(lines) : null
  return hours === null
    ? unusable(mistakes)
    : {
        kind: 'policy',
        policy: { rhythm, about: general.content.rhythms[rhythm] ?? '', formality: 'neutral', lines, profiles, hours },
      }
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
  /** The name of the profile; absent in the general file. */
  readonly from?: string
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
    if (base === undefined || line === undefined) return []
    if (id.startsWith('hours.') && line.value !== undefined)
      context.blame(source, ['lines', id, 'value'], `The line “${id}” holds everywhere; here it may only say why.`)
    const { othersSay: _, against: __, ...plain } = base
    const isOwnView = line.sources !== undefined || line.othersSay !== undefined
    const from =
      context.from === undefined ? {} : { from: context.from, ...(line.value === undefined ? { wordsOnly: true } : {}) }
    return [
      [
        id,
        settle(
          source,
          { ...(isOwnView ? plain : base), ...(line.why ? { why: line.why } : {}), ...from },
          line,
          context,
        ),
      ],
    ]
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
  // Each rhythm is checked, also those that nobody has chosen.
  for (const each of valuesIn(line.value ?? base.value)) {
    const wrong =
      wrongKind(base.id, each) ??
      (isWithin(each, range) ? null : `needs a value from ${range ? rangeInWords(range) : ''}`)
    if (wrong !== null)
      blame(source, [...path, line.value === undefined ? 'range' : 'value'], `The line “${base.id}” ${wrong}.`)
  }
  const lookUp = (key: 'sources' | 'against'): Source[] =>
    (line[key] ?? []).flatMap((id) => {
      const entry = known.get(id)
      if (!entry)
        blame(source, [...path, key], `The source “${id}” of the line “${base.id}” is not in the list of sources.`)
      return entry ? [{ label: entry.label, ...(entry.url ? { url: entry.url } : {}) }] : []
    })
  const sources = lookUp('sources')
  const against = lookUp('against')
  if (line.assumed) sources.push(sources.length > 0 ? judgedFromThese : ownJudgement)
  return {
    ...base,
    value,
    sources: sources.length > 0 ? sources : base.sources,
    ...(range ? { range } : {}),
    ...(line.othersSay ? { othersSay: line.othersSay } : {}),
    ...(against.length > 0 ? { against } : {}),
  }
}

const judgedFromThese: Source = { label: 'Our own judgement from these' }
const ownJudgement: Source = { label: 'Our own judgement; no survey or expert was found' }

function valuesIn(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [value]
}

function valueFor(value: LineValue, rhythm: Rhythm): unknown {
  return typeof value === 'object' && !Array.isArray(value) ? value[rhythm] : value
}
