/** What the person told about themselves: name, address, place and language. Kept as one settings document. */
import * as z from 'zod'
import type { SettingsReader } from './ports/store.ts'

export const meSchema = z.object({
  name: z.string().max(200).default(''),
  email: z.string().max(254).optional(),
  phone: z.string().max(60).optional(),
  /** ISO 3166-1 alpha-2: decides the order of numeric dates and the holidays where an employer's place is unknown. */
  country: z.string().length(2),
  zone: z.string(),
  language: z.enum(['en-US', 'en-GB']),
  formality: z.enum(['formal', 'neutral', 'warm']).default('neutral'),
})

const storedSchema = meSchema.partial({ country: true, zone: true, language: true })

export type Me = z.output<typeof meSchema>

export const meKey = 'me'

/** The stored answers, and what can be guessed from the machine for the rest. */
export async function readMe(settings: SettingsReader, guess: Pick<Me, 'country' | 'zone' | 'language'>): Promise<Me> {
  const stored = storedSchema.parse((await settings.get(meKey)) ?? {})
  return {
    ...stored,
    country: stored.country ?? guess.country,
    zone: stored.zone ?? guess.zone,
    language: stored.language ?? guess.language,
  }
}
