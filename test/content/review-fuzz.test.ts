/** Any text at all: the review neither crashes nor hangs, and every finding lies where it says. `npm run fuzz -- text` runs the long form. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { languages, letterKinds } from '../../src/core/writing/letter-kind.ts'
import { longestMs, misplacedIn, oddText, reviewOdd, timed, warmUpReview } from '../support/odd-texts.ts'

it('never crashes, hangs or misplaces a finding', () => {
  warmUpReview()
  const property = fc.property(
    oddText,
    fc.constantFrom(...letterKinds),
    fc.constantFrom(...languages),
    (text, kind, language) => {
      const { value: findings, tookMs } = timed(() => reviewOdd(text, kind, language))
      expect(tookMs, `${Math.round(tookMs)} ms for ${text.length} characters`).toBeLessThan(longestMs)
      expect(misplacedIn(text, findings)).toEqual([])
    },
  )
  // The text that failed may be 200,000 characters long: its seed is enough to find it again.
  const { failed, seed, counterexamplePath, errorInstance } = fc.check(property, { numRuns: 60, endOnFailure: true })
  expect(failed, `seed ${seed}, path ${counterexamplePath}: ${String(errorInstance).slice(0, 600)}`).toBe(false)
}, 300_000)

it('would tell a finding that is misplaced, said twice, or cut through a character', () => {
  const text = 'Thanks 🙂 a lot'
  const finding = (span: readonly [number, number], words: string, id = 'a') =>
    ({ id, rule: 'x', severity: 'hint', span, words, title: '', why: '', fixes: [] }) as const
  expect(misplacedIn(text, [finding([7, 9], '🙂')])).toEqual([])
  expect(misplacedIn(text, [finding([8, 9], '')])).toHaveLength(1)
  expect(misplacedIn(text, [finding([0, 6], 'lot')])).toHaveLength(1)
  expect(misplacedIn(text, [finding([10, 99], '')])).toHaveLength(1)
  expect(misplacedIn(text, [finding([0, 6], 'Thanks'), finding([0, 6], 'Thanks')])).toHaveLength(1)
  expect(misplacedIn('a'.repeat(20_001), [])).toHaveLength(1)
})
