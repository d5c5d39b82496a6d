import { describe, expect, it } from 'vitest'
import { checkProperty, sayFailure } from '../../../test/support/check-property.ts'
import { history, storyOfHistory } from '../../../test/support/histories.ts'
import { brokenInLife, life, storyOfLife } from '../../../test/support/lived-history.ts'
import { planProperties } from '../../../test/support/plan-properties.ts'

const runs = Number(process.env['RUNS'] ?? 400)
const seed = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) }

describe('nextStep over random histories', () => {
  for (const [name, broken] of Object.entries(planProperties))
    it(name, () => {
      const failure = checkProperty(history, broken, storyOfHistory, { runs, ...seed })
      expect(failure && sayFailure(name, failure)).toBeNull()
    })

  it('breaks no invariant of a search that is lived by it', () => {
    const failure = checkProperty(life, brokenInLife, storyOfLife, { runs: Math.ceil(runs / 4), ...seed })
    expect(failure && sayFailure('a lived search', failure)).toBeNull()
  })
})
