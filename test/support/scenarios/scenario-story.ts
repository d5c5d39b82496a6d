/** A scenario that failed, as a story to read. */
import type { ScenarioOutcome } from '../run-scenario.ts'

/** The facts as a timeline, what was expected and what was said instead. */
export function storyOf({ scenario, problems, timeline, answer }: ScenarioOutcome): string {
  const { id, title, why, file, line, expect, never } = scenario
  return [
    `${id}${title ? `: ${title}` : ''} (${file}, line ${line})`,
    ...timeline.map((each) => `  ${each}`),
    `  expected: ${sayExpected(expect)}${never.length > 0 ? `, never ${never.join(', ')}` : ''}`,
    `    why: ${why}`,
    `  answered: ${answer.words}`,
    ...answer.reasons.map((reason) => `    because: ${reason}`),
    `    rows: ${[...answer.rows].join(', ') || 'none'}`,
    ...problems.map((problem) => `  ${problem}`),
  ].join('\n')
}

function sayExpected({ kind, also, ...rest }: ScenarioOutcome['scenario']['expect']): string {
  const fields = (of: object) =>
    Object.entries(of)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => `${key} ${[value].flat().join(' and ')}`)
      .join(', ')
  return [kind, fields(rest), ...also.map((each) => `beside it ${fields(each)}`)].filter(Boolean).join(', ')
}
