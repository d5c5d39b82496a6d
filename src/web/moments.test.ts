import { describe, expect, it } from 'vitest'
import { hasCome } from './moments.ts'

describe('a moment', () => {
  it('has come when it is past, now, or told a little later than the clock beside it', () => {
    expect(hasCome('2026-11-24T09:12:00Z', '2026-11-24T09:12:00.228111084Z')).toBe(true)
    expect(hasCome('2026-11-24T09:12:00.528111084Z', '2026-11-24T09:12:00Z')).toBe(true)
    expect(hasCome('2026-11-24T09:30:00Z', '2026-11-24T09:12:00Z')).toBe(false)
  })
})
