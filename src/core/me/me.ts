/** What a person tells about themselves: name, address, place and language. */
import * as z from 'zod'
import { postalAddressSchema } from '../paper/postal-address.ts'
import { formalities, languages } from '../writing/letter-kind.ts'

export const meSchema = z.object({
  name: z.string().max(200).default(''),
  email: z.string().max(254).optional(),
  phone: z.string().max(60).optional(),
  /** ISO 3166-1 alpha-2: decides the order of numeric dates and the holidays where an employer's place is unknown. */
  country: z.string().length(2),
  zone: z.string(),
  language: z.enum(languages),
  /** The return address on paper. */
  address: postalAddressSchema.optional(),
  formality: z.enum(formalities).default('neutral'),
})

export type Me = z.output<typeof meSchema>
