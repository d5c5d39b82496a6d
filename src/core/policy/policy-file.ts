/** The shape of the files in content/policies. What a file may say is said here; what it says is the file's business. */
import * as z from 'zod'
import { routes, sectors } from '../facts/fact.ts'
import { formalities } from '../writing/letter-kind.ts'
import { lineIds } from './line-ids.ts'
import { otherCountry, profileScopes, rhythms, units, type ProfileScope } from './policy.ts'

const valueNeeds = `needs one value, or one for each of ${rhythms.join(', ')}`
const scalar = z.union([z.number(), z.boolean(), z.string()], 'needs a number, true or false, or a text')
const list = z.array(z.union([z.string(), z.number()])).min(1)
/** One value, or one for each rhythm. */
const value = z.union(
  [scalar, list, z.strictObject({ gentle: scalar, steady: scalar, brisk: scalar })],
  { error: ({ input }) => (input === undefined ? `is missing; it ${valueNeeds}` : valueNeeds) },
) // prettier-ignore
const sentence = z
  .string('needs a sentence')
  .min(10, 'needs a sentence of ten letters or more')
  .max(500, 'needs a sentence of at most 500 letters')
const range = z.union(
  [z.tuple([z.number(), z.number()]), z.tuple([z.string(), z.string()])],
  'needs two ends such as [1, 5], or [08:00, 10:00] for times',
)
const sourceId = z.string('needs the name of a source, such as S23')

const common = {
  range: range.optional(),
  sources: z.array(sourceId, 'needs a list such as [S19, S21]').optional(),
  /** Our own judgement, because no survey or expert was found. */
  assumed: z.boolean('needs true or false').optional(),
  othersSay: sentence.optional(),
  against: z.array(sourceId, 'needs a list such as [S19, S21]').optional(),
}

const row = z
  .string('needs a row, P0 to P36, or cap')
  .regex(/^(?:P(?:\d|[12]\d|3[0-6])|cap)$/, 'needs a row, P0 to P36, or cap')
const lineId = z.enum(lineIds as unknown as [string, ...string[]])

const generalLine = z.strictObject({
  ...common,
  row,
  value,
  unit: z.enum(units, `needs one of ${units.join(', ')}`),
  why: sentence,
  hard: z.boolean('needs true or false').optional(),
})

const profileLine = z.strictObject({ ...common, value: value.optional(), why: sentence.optional() })

/** Which keys a profile of each scope may have, in words where it has another. */
const keysOf: Readonly<Record<ProfileScope, { readonly pattern: RegExp; readonly needs: string }>> = {
  country: {
    pattern: new RegExp(`^(?:[A-Z]{2}|${otherCountry})$`),
    needs: `needs two capital letters such as US or GB, or “${otherCountry}” for every country without a file`,
  },
  route: { pattern: new RegExp(`^(?:${routes.join('|')})$`), needs: `needs one of ${routes.join(', ')}` },
  sector: { pattern: new RegExp(`^(?:${sectors.join('|')})$`), needs: `needs one of ${sectors.join(', ')}` },
  formality: { pattern: new RegExp(`^(?:${formalities.join('|')})$`), needs: `needs one of ${formalities.join(', ')}` },
}

const profile = z
  .strictObject({
    kind: z.literal('profile'),
    scope: z.enum(profileScopes, `needs one of ${profileScopes.join(', ')}`),
    key: z.string('needs a text'),
    name: z.string('needs a name').min(2, 'needs a name').max(60, 'needs a name of at most 60 letters'),
    lines: z.partialRecord(lineId, profileLine, 'needs lines'),
  })
  .superRefine(({ scope, key }, context) => {
    const { pattern, needs } = keysOf[scope]
    if (!pattern.test(key)) context.addIssue({ code: 'custom', path: ['key'], message: needs })
  })

export const policyFileSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('general'),
      rhythms: z.strictObject(Object.fromEntries(rhythms.map((rhythm) => [rhythm, sentence]))),
      lines: z.partialRecord(lineId, generalLine, 'needs lines'),
    }),
    profile,
    z.strictObject({
      kind: z.literal('sources'),
      sources: z.record(
        z.string().regex(/^S\d{1,3}$/),
        z.strictObject({
          label: z.string('needs a name').min(3, 'needs a name of three letters or more'),
          url: z.url('needs an address such as https://example.org').optional(),
        }),
      ),
    }),
  ],
  'needs a kind: general, profile or sources',
)

/** The keys that may stand at a place in a file, for the words about one that may not. */
export function keysAllowedAt(path: readonly PropertyKey[], kind: unknown): readonly string[] {
  if (path.length === 0) {
    if (kind === 'profile') return ['kind', 'scope', 'key', 'name', 'lines']
    return kind === 'sources' ? ['kind', 'sources'] : ['kind', 'rhythms', 'lines']
  }
  if (path[0] === 'rhythms' || path[2] === 'value') return rhythms
  if (path[0] === 'sources') return ['label', 'url']
  return Object.keys(kind === 'profile' ? profileLine.shape : generalLine.shape)
}

export type PolicyFileContent = z.output<typeof policyFileSchema>
export type GeneralLine = z.output<typeof generalLine>
export type ProfileLine = z.output<typeof profileLine>
export type LineValue = z.output<typeof value>
