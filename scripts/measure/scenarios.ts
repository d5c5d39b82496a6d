/** Situations and what is to be said of them: `test/scenarios/*.yaml`, described in the README there. */
import { isOutcome, runScenario } from '../../test/support/run-scenario.ts'
import { policyEvents } from '../../test/support/scenarios/scenario-events.ts'
import { storyOf } from '../../test/support/scenarios/scenario-story.ts'
import { readScenarios, type ScenarioMistake } from '../../test/support/scenarios/scenario-file.ts'

/** P0 to P36. */
const policyRows = Array.from({ length: 37 }, (_, number) => `P${number}`)

/** A file that cannot be read counts as failed, under its name and line. */
export function measureScenarios(directory: string) {
  const { scenarios, mistakes } = readScenarios(directory)
  const ran = scenarios.map(runScenario)
  const outcomes = ran.filter(isOutcome)
  const unread = [...mistakes, ...ran.flatMap((each) => (isOutcome(each) ? [] : [each]))]
  const waiting = outcomes.filter(({ scenario }) => scenario.waits !== undefined)
  const counted = outcomes.filter(({ scenario }) => scenario.waits === undefined)
  const failed = counted.filter(({ problems }) => problems.length > 0)
  const passed = counted.filter(({ problems }) => problems.length === 0)
  for (const mistake of unread) process.stderr.write(`${sayMistake(mistake)}\n\n`)
  for (const { scenario, problems } of waiting)
    if (problems.length === 0)
      process.stderr.write(`${scenario.id} waits for ${scenario.waits} and passes; “waits” can go.\n\n`)
  for (const outcome of failed) process.stderr.write(`${storyOf(outcome)}\n\n`)
  const rows = new Set(passed.flatMap((outcome) => outcome.rows))
  const events = new Set<string>(passed.flatMap((outcome) => [...outcome.events]))
  return Promise.resolve({
    set: 'scenarios',
    n: counted.length + unread.length,
    passed: passed.length,
    failed: [...unread.map(({ file, line }) => `${file}:${line}`), ...failed.map(({ scenario }) => scenario.id)],
    uncovered: [...policyRows.filter((row) => !rows.has(row)), ...policyEvents.filter((event) => !events.has(event))],
    waiting: waiting.map(({ scenario }) => scenario.id),
  })
}

function sayMistake({ file, line, words }: ScenarioMistake): string {
  return `${file}, line ${line}: ${words}`
}
