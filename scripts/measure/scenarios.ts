/** Situations and what the planner should say of them: `test/scenarios/*.yaml`, described in the README there. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { createDateHolidaysSource } from '../../src/adapters/holidays/date-holidays-source.ts'
import { compileContent, compilePhrases } from '../../src/adapters/content/read-content.ts'
import { contentFrom } from '../../src/adapters/content/content-from.ts'
import { calendarOf } from '../../src/app/ground.ts'
import { factSchema } from '../../src/core/facts/fact.ts'
import { instantSchema } from '../../src/core/facts/temporal-codec.ts'
import { stepKinds } from '../../src/core/facts/step-kind.ts'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import { nextStep } from '../../src/core/plan/next-step.ts'
import { rhythms } from '../../src/core/policy/policy.ts'

const scenarioSchema = z.object({
  id: z.string(),
  why: z.string(),
  rows: z.array(z.string().regex(/^P\d{1,2}$/)),
  now: instantSchema,
  rhythm: z.enum(rhythms).default('steady'),
  facts: z.array(z.unknown()).min(1),
  expect: z.object({
    kind: z.enum(['act', 'wait', 'rest']),
    step: z.enum(stepKinds).optional(),
    notBefore: instantSchema.optional(),
    notAfter: instantSchema.optional(),
  }),
  never: z.array(z.enum(stepKinds)).default([]),
})

const content = join(import.meta.dirname, '..', '..', 'content')
/** P0 to P36. */
const allRows = Array.from({ length: 37 }, (_, number) => `P${number}`)

export function measureScenarios(directory: string) {
  const source = contentFrom(compileContent(content), () => Promise.resolve(compilePhrases(content)))
  const holidays = createDateHolidaysSource()
  const failed: string[] = []
  const covered = new Set<string>()
  let n = 0
  for (const name of readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted())
    for (const raw of parse(readFileSync(join(directory, name), 'utf8')) as unknown[]) {
      n++
      const scenario = z.decode(scenarioSchema, raw as never)
      for (const row of scenario.rows) covered.add(row)
      const openingId = scenario.id
      const facts = scenario.facts.map((fact, index) =>
        z.decode(factSchema, {
          id: `f${index + 1}`,
          openingId,
          source: 'person',
          learntAt: (fact as { at: string }).at,
          ...(fact as object),
        } as never),
      )
      const opening = openingFrom(facts)
      const decision = nextStep(
        opening,
        source.policy(scenario.rhythm),
        scenario.now,
        calendarOf({ holidays }, opening.place, scenario.now),
      )
      const steps = decision.kind === 'act' ? decision.steps : decision.kind === 'wait' ? [decision.next] : []
      const { kind, step, notBefore, notAfter } = scenario.expect
      const found = step === undefined ? steps[0] : steps.find((each) => each.kind === step)
      const isRight =
        decision.kind === kind &&
        (step === undefined || found !== undefined) &&
        (notBefore === undefined || (found !== undefined && Temporal.Instant.compare(found.sendAt, notBefore) >= 0)) &&
        (notAfter === undefined || (found !== undefined && Temporal.Instant.compare(found.sendAt, notAfter) <= 0)) &&
        !steps.some((each) => scenario.never.includes(each.kind))
      if (isRight) continue
      failed.push(scenario.id)
      process.stderr.write(
        `${basename(name)} ${scenario.id}: ${decision.kind} ${steps.map((each) => `${each.kind} ${each.sendAt.toString()}`).join(', ')}\n`,
      )
    }
  return Promise.resolve({
    set: 'scenarios',
    n,
    passed: n - failed.length,
    failed,
    uncovered: allRows.filter((row) => !covered.has(row)),
  })
}
