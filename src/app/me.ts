/** Where the person's own document is kept among the settings, and how it is read. */
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
