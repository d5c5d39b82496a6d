import { describe, expect, it } from 'vitest'
import { fullUntil } from './daily-limit.ts'

const now = Temporal.Instant.from('2026-11-24T15:00:00Z')
const ago = (hours: number, recipients: number) => ({ at: now.subtract({ hours }), recipients })

describe('the daily limit of a provider', () => {
  it('leaves room up to the last recipient', () => {
    expect(fullUntil('smtp.gmail.com', [ago(1, 374)], 1, now)).toBeNull()
    expect(fullUntil('smtp.gmail.com', [ago(1, 374)], 2, now)).not.toBeNull()
  })

  it('forgets after a day, and says from when there is room', () => {
    expect(fullUntil('smtp.gmail.com', [ago(25, 400), ago(3, 10)], 1, now)).toBeNull()
    const full = fullUntil('smtp.gmail.com', [ago(3, 200), ago(20, 175)], 1, now)
    expect(String(full?.at)).toBe('2026-11-24T19:00:00Z')
    expect(full?.note).toContain('Gmail')
  })

  it('knows providers by their servers, and is careful elsewhere', () => {
    const takes = (host: string, recipients: number) => fullUntil(host, [ago(1, recipients)], 1, now) === null
    expect([takes('mail.gmx.net', 80), takes('smtp.mail.me.com', 700), takes('mail.example.org', 150)]).toEqual([
      false,
      true,
      false,
    ])
    expect(takes('127.0.0.1', 5_000)).toBe(true)
  })

  it('does not hold for ever a letter that alone is over it', () => {
    expect(fullUntil('mail.gmx.net', [], 200, now)).toBeNull()
  })
})
