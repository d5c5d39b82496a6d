import { describe, expect, it } from 'vitest'
import { isOutcome, runScenario } from '../support/run-scenario.ts'
import { storyOf } from '../support/scenarios/scenario-story.ts'
import { readScenarios } from '../support/scenarios/scenario-file.ts'

const { scenarios, mistakes } = readScenarios(import.meta.dirname)

describe('every scenario', () => {
  it('can be read', () => {
    expect(mistakes).toEqual([])
    expect(scenarios.length).toBeGreaterThan(0)
  })

  for (const read of scenarios)
    it.skipIf(read.scenario.waits !== undefined)(
      `${read.scenario.id}: ${read.scenario.title ?? read.scenario.why}`,
      () => {
        const outcome = runScenario(read)
        if (!isOutcome(outcome)) throw new Error(`${outcome.file}, line ${outcome.line}: ${outcome.words}`)
        if (outcome.problems.length > 0) throw new Error(storyOf(outcome))
      },
    )
})
