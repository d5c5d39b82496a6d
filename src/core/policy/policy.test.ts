import { describe, expect, it } from 'vitest'
import { policyFileOf, policyFiles, shippedPolicy } from '../../../test/support/policy.ts'
import { policyFrom } from './policy-from.ts'
import { linesFor, profilesFor } from './policy.ts'

const scope = (country: string, more: object = {}) => ({
  place: { country },
  route: 'direct',
  sector: 'business',
  ...more,
})
const names = (country: string, formality: 'formal' | 'neutral' | 'warm' = 'neutral') =>
  profilesFor({ ...shippedPolicy(), formality }, scope(country)).map(({ name }) => name)

describe('which profiles apply', () => {
  it('takes the general country where no file is, and says so', () => {
    expect(names('PT')).toEqual(['Any other country', 'With the people who decide', 'Business'])
    expect(linesFor(shippedPolicy(), scope('PT'))['thank-you.offered']).toMatchObject({
      from: 'Any other country',
      why: expect.stringContaining('Little reliable is known about this country'),
    })
  })

  it('keeps the general country under one of which only the slow weeks are known', () => {
    const seasonal = policyFileOf(
      'country-pt.yaml',
      "kind: profile\nscope: country\nkey: PT\nname: Portugal\nlines:\n  season.slow: { value: ['08-01/08-31'], why: 'In August answers take twice as long.' }\n",
    )
    const reading = policyFrom([...policyFiles, seasonal])
    if (reading.kind === 'unusable') throw new Error(reading.mistakes[0].words)
    const lines = linesFor(reading.policy, scope('PT'))
    expect(lines['season.slow'].value).toEqual(['08-01/08-31'])
    expect(lines['call.offered'].value).toBe(false)
  })

  it('lets a country go before the tone, and the route before the country', () => {
    expect(names('JP', 'formal')).toEqual(['Formal', 'Japan', 'With the people who decide', 'Business'])
    const formal = { ...shippedPolicy(), formality: 'formal' as const }
    expect(linesFor(formal, scope('GB'))['card.offered'].value).toBe(true)
    expect(linesFor(formal, scope('JP'))['card.offered'].value).toBe(false)
    expect(linesFor(formal, scope('GB', { route: 'agency' }))['card.offered'].value).toBe(false)
    expect(linesFor({ ...formal, formality: 'warm' }, scope('GB'))['thank-you.imminent'].value).toBe(2)
  })
})
