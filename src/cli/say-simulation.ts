/** The figures of a simulation in words: a sentence first, then a small table, and what is assumed. */
import type { Parameters } from '../core/simulation/parameters.ts'
import { measures, type Figures, type Measure, type PolicyReport } from '../core/simulation/report.ts'

export function sayFigures(
  figures: Figures,
  policies: readonly (Figures & { name: string })[],
  parameters: Parameters,
): string {
  const { searches, openings, violations, decisions } = figures
  const verdict =
    violations === 0
      ? 'Nothing left too early, too often, at night, on a holiday or over an answer, and no opening was forgotten.'
      : `In ${violations} cases something went against the policy.`
  const rows = [
    ['', 'openings', 'messages each', 'after a decision', 'unasked answers', 'days, half', 'days, nine in ten'],
    ...[...policies, { ...figures, name: 'all' }].map((each) => [
      each.name,
      String(each.openings),
      each.touchesPerOpening.toFixed(2),
      share(each.touchesAfterDecision, each.touches),
      share(each.unaskedAnswers, each.openings),
      String(each.daysToCertainty.median ?? '–'),
      String(each.daysToCertainty.p90 ?? '–'),
    ]),
  ]
  return `${count(searches)} invented searches with ${count(openings)} openings were lived through, and the plan was asked ${count(decisions)} times. ${verdict}

${table(rows)}

“After a decision” are messages that met a decision nobody had told. “Unasked answers” are openings that stayed silent
although one more question would have been answered. “Days” run from the first interview until one knew, or let it rest.

${assumed(parameters)}`
}

const titles: Readonly<Record<Measure, string>> = {
  touches: 'messages',
  premature: 'too early',
  afterDecision: 'after a decision',
  missed: 'unasked answers',
  days: 'days until sure',
  annoyance: 'pressure',
}

export function sayComparison(reports: readonly PolicyReport[], parameters: Parameters, worlds: number): string {
  const cell = (value: number, measure: Measure) => (measure === 'days' ? String(value) : value.toFixed(0))
  const block = (which: 'typical' | 'worst') =>
    table([
      ['', ...measures.map((measure) => titles[measure])],
      ...reports.map((report) => [report.name, ...measures.map((measure) => cell(report[which][measure], measure))]),
    ])
  return `${reports.length} policies were lived through in the same invented searches: ${worlds} in each of the ${parameters.sweep.ghost.length * parameters.sweep.willing.length * parameters.sweep.spread.length} combinations of what is assumed. Of every figure less is better; no policy is best in all of them.

For a hundred openings, where the assumptions are in the middle
${block('typical')}

For a hundred openings, in the least favourable combination for each figure
${block('worst')}

The names after the rhythms are the steady one with one thing changed. ${assumed(parameters)}`
}

function assumed({ sweep }: Parameters): string {
  const list = (values: readonly number[]) => values.map((value) => `${Math.round(100 * value)} %`).join(', ')
  return `Assumed, because nobody measured it: that ${list(sweep.ghost)} of those interviewed hear nothing, that a first question finds
an answer in ${list(sweep.willing)} of cases, and how much decisions vary. Compare policies by it; it says nothing about one
employer, and nothing about the chances of an offer. Sources and the rest: docs/simulation.md.`
}

const count = (value: number) => value.toLocaleString('en-GB')
const share = (part: number, all: number) => (all === 0 ? '–' : `${Math.round((100 * part) / all)} %`)

/** The first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((entry, column) => (column === 0 ? entry.padEnd(widths[0] ?? 0) : entry.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
