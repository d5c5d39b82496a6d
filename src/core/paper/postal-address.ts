/** Where post goes: the parts of an address as people know them, without the name of the person. */
import * as z from 'zod'

const line = z.string().trim().min(1).max(120)

export const postalAddressSchema = z.object({
  /** The house: a company, a university. */
  organization: line.optional(),
  /** Street and number, floor, suite; one entry a line. */
  street: z.array(line).min(1).max(3),
  city: line,
  /** State, province or prefecture, where the country writes one. */
  region: line.optional(),
  postcode: z.string().trim().min(2).max(12).optional(),
  country: z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters, such as US or GB'),
})

export type PostalAddress = z.output<typeof postalAddressSchema>
