import { expect, it } from 'vitest'
import { readLetter, seeLetters } from '../app/see-letters.ts'
import type { LetterId } from '../core/facts/ids.ts'
import { openDemoWorld } from './demo-world.ts'

it('every letter of the invented search can be read, and no two to one company say the same', async () => {
  const { context, close } = await openDemoWorld(Temporal.Instant.from('2026-11-24T16:00:00Z'))
  try {
    const { sent, drafts } = await seeLetters(context, 100)
    expect(sent.length).toBeGreaterThan(8)
    const told = new Map<string, string[]>()
    for (const { letterId, company, isKept } of sent) {
      expect(isKept).toBe(true)
      const sheet = await readLetter(context, letterId as LetterId)
      expect(sheet?.to.join()).toMatch(/@.*\.example>$/)
      expect(sheet?.body).toMatch(/^Dear [A-Z]/)
      expect(sheet?.body).toContain('Alex Moreau')
      expect(sheet?.body).not.toMatch(/[{}[\]]|undefined/)
      for (const earlier of told.get(company) ?? []) expect(sheet?.body).not.toBe(earlier)
      told.set(company, [...(told.get(company) ?? []), sheet?.body ?? ''])
    }
    // What was sent before the visit puts nothing on the desk.
    expect(drafts).toEqual([])
  } finally {
    await close()
  }
})
