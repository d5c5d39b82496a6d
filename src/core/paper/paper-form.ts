/** The forms of letters and envelopes: sheets, margins and places in millimetres, as content/paper says them. */
import * as z from 'zod'

const mm = z.number().min(0).max(500)
const spot = z.strictObject({ x: mm, y: mm, width: mm.optional(), height: mm.optional() })
const country = z.string().regex(/^[A-Z]{2}$/)

export const sheets = { letter: { width: 215.9, height: 279.4 }, a4: { width: 210, height: 297 } } as const

/** Cards of one leaf, printed or written on their side. */
export const flatCards = { flat: { width: 152.4, height: 101.6 }, a6: { width: 148, height: 105 } } as const
export type SheetName = keyof typeof sheets

const letterFormSchema = z.strictObject({
  name: z.string().min(2),
  /** Where it is the usual one. */
  countries: z.array(country),
  sheet: z.enum(['letter', 'a4']),
  margin: z.strictObject({ top: mm, right: mm, bottom: mm, left: mm }),
  /** What has no place of its own flows. */
  sender: spot.optional(),
  /** The small line with the sender's address that shows in a window. */
  returnLine: spot.optional(),
  /** Its height is kept: a longer address is set smaller. */
  recipient: spot.required({ width: true, height: true }).optional(),
  date: spot.optional(),
  /** From where on the text may begin on the first page. */
  textFrom: mm.optional(),
  marks: z.array(z.strictObject({ y: mm, length: mm })).optional(),
  salutation: z.enum(['colon', 'comma']),
  subject: z.boolean(),
  /** The name stands over the sender's address; elsewhere it stands under the letter alone. */
  senderNamed: z.boolean(),
  checked: z.boolean(),
  source: z.string().min(10),
})

const envelopeSchema = z.strictObject({
  name: z.string().min(2),
  countries: z.array(country),
  width: mm,
  height: mm,
  sender: spot.required({ width: true }),
  recipient: spot.required({ width: true }),
})

const labelsSchema = z.strictObject({
  name: z.string().min(2),
  countries: z.array(country),
  sheet: z.enum(['letter', 'a4']),
  columns: z.number().int().positive(),
  rows: z.number().int().positive(),
  first: z.strictObject({ x: mm, y: mm }),
  label: z.strictObject({ width: mm, height: mm }),
  step: z.strictObject({ x: mm, y: mm }),
})

const transitSchema = z.strictObject({
  service: z.string().min(2),
  /** Working days between posting and arrival. */
  early: z.number().int().min(0).max(60),
  usual: z.number().int().min(0).max(60),
  late: z.number().int().min(0).max(60),
  source: z.string().min(5),
  asOf: z.string().regex(/^\d{4}-\d\d-\d\d$/),
})

export const paperContentSchema = z.strictObject({
  forms: z.record(z.string().regex(/^[a-z][a-z-]*$/), letterFormSchema),
  envelopes: z.record(z.string().regex(/^[a-z0-9]+$/), envelopeSchema),
  labels: z.record(z.string().regex(/^[a-z0-9]+$/), labelsSchema),
  transit: z.strictObject({
    /** The hour at which the last post of a day is usually collected, 'HH:MM'. */
    lastCollection: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    mailroom: z.strictObject({ early: z.number().int(), late: z.number().int() }),
    rows: z.record(country, transitSchema),
    elsewhere: transitSchema,
  }),
})

export type PaperContent = z.output<typeof paperContentSchema>
export type LetterForm = z.output<typeof letterFormSchema>
export type EnvelopeForm = z.output<typeof envelopeSchema>
export type LabelForm = z.output<typeof labelsSchema>
export type Transit = z.output<typeof transitSchema>

/** The form whose countries name this one; the general letter elsewhere. */
export function letterFormFor(country: string, { forms }: Pick<PaperContent, 'forms'>): string {
  return Object.entries(forms).find(([, { countries }]) => countries.includes(country))?.[0] ?? 'general'
}

export function labelsFor(country: string, { labels }: Pick<PaperContent, 'labels'>): string {
  return Object.entries(labels).find(([, { countries }]) => countries.includes(country))?.[0] ?? 'l7160'
}

export function envelopeFor(country: string, { envelopes }: Pick<PaperContent, 'envelopes'>): string {
  return Object.entries(envelopes).find(([, { countries }]) => countries.includes(country))?.[0] ?? 'dl'
}
