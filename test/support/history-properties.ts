/** All random histories there are, by name: which share of the runs each takes, and how one value of it is judged. */
import { checkAsync, checkProperty, type Failure } from './check-property.ts'
import { history, storyOfHistory, type History } from './histories.ts'
import { brokenAtDesk, desk, storyOfDesk } from './lived-desk.ts'
import { brokenInLife, life, storyOfLife } from './lived-history.ts'
import { planProperties } from './plan-properties.ts'
import { brokenInLetters, storyOfTold, told } from './told-letters.ts'

type Check = (at: { readonly runs: number; readonly seed: number; readonly path?: string }) => Promise<Failure | null>

export type HistoryProperty = {
  /** One run of so many; slow ones take fewer. */
  readonly oneIn: number
  readonly check: Check
}

const brokenInPlan = (past: History) =>
  Object.entries(planProperties).flatMap(([name, broken]) => broken(past).map((words) => `${name}: ${words}`))

export const historyProperties: Readonly<Record<string, HistoryProperty>> = {
  plan: { oneIn: 1, check: async (at) => checkProperty(history, brokenInPlan, storyOfHistory, at) },
  'lived search': { oneIn: 20, check: async (at) => checkProperty(life, brokenInLife, storyOfLife, at) },
  desk: { oneIn: 250, check: (at) => checkAsync(desk, brokenAtDesk, storyOfDesk, at) },
  letters: { oneIn: 500, check: (at) => checkAsync(told, brokenInLetters, storyOfTold, at) },
}
