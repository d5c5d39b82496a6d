/** Any fact that the schema allows, read off the schema itself, so that a new kind is tried without a word here. */
import fc from 'fast-check'
import { z } from 'zod'
import { factSchema, type Fact, type FactJson, type FactKind } from '../../src/core/facts/fact.ts'
import { instantSchema, plainDateSchema } from '../../src/core/facts/temporal-codec.ts'

export const factKinds: readonly FactKind[] = factSchema.options.map(({ shape }) => shape.kind.value)

export function arbitraryFact(kind: FactKind): fc.Arbitrary<Fact> {
  const schema = factSchema.options.find(({ shape }) => shape.kind.value === kind)
  if (schema === undefined) throw new Error(`No fact of kind ${kind}`)
  return arbitraryJson(schema).map((json) => z.decode(factSchema, json as FactJson))
}

const yearNs = 31_557_600_000_000_000n
const instantJson = fc
  .bigInt({ min: -200n * yearNs, max: 1000n * yearNs })
  .map((sinceEpoch) => new Temporal.Instant(sinceEpoch).toString())
const plainDateJson = fc
  .integer({ min: -300_000, max: 300_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString())
/** Any sixteen bits, so also NUL and half a surrogate pair. */
const anyUnit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'aé ß漢"\\\n') },
  fc.nat(0xff_ff).map((unit) => String.fromCharCode(unit)),
)

function arbitraryJson(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema === instantSchema) return instantJson
  if (schema === plainDateSchema) return plainDateJson
  if (schema instanceof z.ZodOptional) return arbitraryJson(schema.unwrap())
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>)
    const required = fields.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name)
    const record = Object.fromEntries(fields.map(([name, field]) => [name, arbitraryJson(field)]))
    return fc.record(record, { requiredKeys: required }).map((made) => ({ ...made }))
  }
  if (schema instanceof z.ZodArray) return arbitraryList(schema)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber)
    return fc.integer({ min: finite(schema.minValue, -1000), max: finite(schema.maxValue, 1000) })
  if (schema instanceof z.ZodString) return arbitraryText(schema)
  throw new Error(`A fact holds something this does not know how to make: ${schema._zod.def.type}`)
}

function arbitraryList(schema: z.ZodArray): fc.Arbitrary<unknown[]> {
  const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def) as readonly TextCheck[]
  const minLength = checks.find((check) => check.minimum !== undefined)?.minimum ?? 0
  return fc.array(arbitraryJson(schema.element), { minLength, maxLength: 3 })
}

const finite = (bound: number | null, otherwise: number) =>
  bound !== null && Number.isFinite(bound) ? bound : otherwise

function arbitraryText(schema: z.ZodString): fc.Arbitrary<string> {
  const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def) as readonly TextCheck[]
  // The one thing that is checked by a function is a time zone.
  if (checks.some(({ check }) => check === 'custom'))
    return fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC')
  const pattern = checks.find((check) => check.pattern !== undefined)?.pattern
  if (pattern !== undefined) return fc.stringMatching(pattern, { maxLength: 60 })
  return (
    fc
      .string({
        unit: anyUnit,
        minLength: checks.find((check) => check.minimum !== undefined)?.minimum ?? 0,
        maxLength: 30,
      })
      // What counts is the length without the blanks around it.
      .filter((text) => schema.safeParse(text).success)
  )
}

type TextCheck = { readonly check: string; readonly pattern?: RegExp; readonly minimum?: number }
