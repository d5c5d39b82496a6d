import { expect, it } from 'vitest'
import { measureScenarios } from '../../scripts/measure/scenarios.ts'

it('the planner says what every scenario expects', async () => {
  const { n, failed } = await measureScenarios(import.meta.dirname)
  expect(n).toBeGreaterThan(0)
  expect(failed).toEqual([])
})
