/** The shape of the files in content/policies. What a file may say is said here; what it says is the file's business. */
import * as z from 'zod'
import { lineIds } from './line-ids.ts'
import { rhythms, units } from './policy.ts'

const scalar = z.union([z.number(), z.boolean(), z.string()])
const list = z.array(z.union([z.string(), z.number()])).min(1)
/** One value, or one for each rhythm. */
const value = z.union([scalar, list, z.strictObject({ gentle: scalar, steady: scalar, brisk: scalar })])
const sentence = z.string().min(10).max(500)

const common = {
  range: z.tuple([z.number(), z.number()]).optional(),
  sources: z.array(z.string()).optional(),
  /** Our own judgement, because no survey or expert was found. */
  assumed: z.boolean().optional(),
  othersSay: sentence.optional(),
}

const row = z.string().regex(/^(?:P\d{1,2}|cap)$/, 'a row is P0 to P36, or cap')
const lineId = z.enum(lineIds as unknown as [string, ...string[]])

const generalLine = z.strictObject({
  ...common,
  row,
  value,
  unit: z.enum(units),
  why: sentence,
  hard: z.boolean().optional(),
})

const profileLine = z.strictObject({ ...common, value: value.optional(), why: sentence.optional() })

export const policyFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('general'),
    rhythms: z.strictObject(Object.fromEntries(rhythms.map((rhythm) => [rhythm, sentence]))),
    lines: z.partialRecord(lineId, generalLine),
  }),
  z.strictObject({
    kind: z.literal('profile'),
    scope: z.enum(['country', 'route', 'sector']),
    key: z.string().min(2).max(20),
    name: z.string().min(2).max(60),
    lines: z.partialRecord(lineId, profileLine),
  }),
  z.strictObject({
    kind: z.literal('sources'),
    sources: z.record(
      z.string().regex(/^S\d{1,3}$/),
      z.strictObject({ label: z.string().min(3), url: z.url().optional() }),
    ),
  }),
])

export type PolicyFileContent = z.output<typeof policyFileSchema>
export type GeneralLine = z.output<typeof generalLine>
export type ProfileLine = z.output<typeof profileLine>
export type LineValue = z.output<typeof value>
