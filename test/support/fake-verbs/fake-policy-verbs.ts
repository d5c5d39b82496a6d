/** The policy of the fakes: the shipped one in a store in memory, changed by the real use cases; explanations are invented. */
import { chooseRhythm, resetPolicyLine, setPolicyLine } from '../../../src/app/change-policy.ts'
import { previewPolicy } from '../../../src/app/preview-policy.ts'
import { problem } from '../../../src/app/problem.ts'
import { seePolicy, seePolicyLine } from '../../../src/app/see-policy.ts'
import type { StepView } from '../../../src/app/views/today-view.ts'
import type { PolicyVerbs } from '../../../src/server/verbs.ts'
import { createFakeContext, type FakeContext } from '../fake-context.ts'

export function createFakePolicyVerbs(steps: readonly StepView[], changed: () => void): PolicyVerbs {
  let made: Promise<FakeContext> | null = null
  const context = () => (made ??= createFakeContext())
  const then = <T>(value: T) => {
    changed()
    return value
  }
  return {
    seePolicy: async () => seePolicy(await context()),
    seePolicyLine: async ({ line }) => seePolicyLine(await context(), { line }),
    setPolicyLine: async (input) => then(await setPolicyLine(await context(), input)),
    resetPolicyLine: async (input) => then(await resetPolicyLine(await context(), input)),
    chooseRhythm: async (rhythm) => then(await chooseRhythm(await context(), rhythm)),
    previewPolicy: async ({ openingId: _, ...input }) => previewPolicy(await context(), input),
    explain: async (named) => {
      const step = steps.find(({ stepId, openingId }) => stepId === named || openingId === named)
      if (step === undefined)
        return problem('person', 'This step is no longer proposed.', 'See what to do now on the Today page.')
      const detail = await seePolicyLine(await context(), { line: 'check-in.after-promise' })
      return {
        openingId: step.openingId,
        company: step.company,
        role: step.role,
        kind: 'act',
        stepId: step.stepId,
        title: step.title,
        when: step.when,
        because: step.because.map(({ text, row, sources, othersSay }) => ({
          text,
          row,
          facts: [
            {
              id: 'f-1',
              when: 'Friday 20 November, 2 pm',
              at: '2026-11-20T19:00:00Z',
              words: 'They named a day for their answer',
              detail: null,
            },
          ],
          sources,
          othersSay: othersSay ?? null,
          against: [],
          change: 'line' in detail ? [detail.line] : [],
        })),
        next: [],
      }
    },
  }
}
