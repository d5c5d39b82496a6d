/** Where the person's own document is kept among the settings, and how it is read. */
import * as z from 'zod'
import { meSchema, type Me } from '../core/me/me.ts'
import type { SettingsReader } from './ports/store.ts'

export const meKey = 'me'

const storedSchema = meSchema.partial({ country: true, zone: true, language: true })

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

const homeSchema = z
  .object({ country: z.string(), address: z.object({ country: z.string() }) })
  .partial()
  .catch({})

/** The country of the person's own address, or where they live as far as known. */
export async function postsFrom(settings: SettingsReader, guess: Pick<Me, 'country'>): Promise<string> {
  const { address, country } = homeSchema.parse((await settings.get(meKey)) ?? {})
  return address?.country ?? country ?? guess.country
}
