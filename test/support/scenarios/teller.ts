/** What a line of a scenario can look up while it is told, and how its details are read. */
import * as z from 'zod'
import type { Fact, FactKind } from '../../../src/core/facts/fact.ts'
import type { StepKind } from '../../../src/core/facts/step-kind.ts'
import type { Opening } from '../../../src/core/opening/opening.ts'
import type { Step } from '../../../src/core/plan/decision.ts'
import type { BusinessCalendar } from '../../../src/core/time/business-calendar.ts'
import { ScenarioError, type Clauses } from './scenario-words.ts'

export type Bare = { readonly kind: FactKind | (string & {}); readonly at?: string; readonly [field: string]: unknown }

/** What a line can look up while it is told. */
export type Teller = {
  /** As far as it was told before this line. */
  readonly opening: Opening
  readonly facts: readonly Fact[]
  readonly at: Temporal.Instant
  readonly hasHour: boolean
  readonly country: string
  readonly zone: string
  readonly calendar: BusinessCalendar
  readonly learnt: Temporal.Instant | null
  readonly moment: (text: string) => Temporal.Instant
  readonly clauses: (value: unknown) => Clauses
  readonly person: (name: string) => string
  readonly onlyPerson: () => string | null
  readonly stepKind: (text: string) => StepKind
  readonly stepOf: (kind: StepKind, to: readonly string[]) => Step | null
}

export type Form = (value: unknown, teller: Teller) => readonly Bare[]

export function details<Shape extends z.ZodRawShape>(
  shape: Shape,
  value: unknown,
): z.output<z.ZodObject<Shape, z.core.$strict>> {
  const parsed = z.strictObject(shape).safeParse(value ?? {})
  if (parsed.success) return parsed.data
  throw new ScenarioError(
    `${parsed.error.issues.map(({ path, message }) => [...path.map(String), message].join(' → ')).join('; ')}; it takes {${Object.keys(shape).join(', ')}}.`,
  )
}

/** Who is named, or the only person there is. */
export function who(clauses: Clauses, teller: Teller, need: boolean): readonly string[] {
  if (clauses.names.length > 0) return clauses.names.map(teller.person)
  const only = teller.onlyPerson()
  if (only !== null) return [only]
  if (need && teller.opening.people.size > 1)
    throw new ScenarioError('say which person, with “to NAME” or “from NAME”.')
  return []
}

export const expectHead = (head: string, allowed: readonly string[]) => {
  if (!allowed.includes(head)) throw new ScenarioError(`“${head}” is not known here; write ${allowed.join(', ')}.`)
}

export const nothing = (value: unknown) => {
  if (value !== null && value !== undefined && !/^(?:learnt .*)?$/.test(String(value)))
    throw new ScenarioError('nothing stands after the colon here.')
}
