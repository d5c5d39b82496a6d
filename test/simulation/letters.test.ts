import { describe, expect, it } from 'vitest'
import { sentencesIn, sharedOf, unsupplied } from '../../src/core/simulation/judge-letters.ts'
import type { PersonId } from '../../src/core/facts/ids.ts'
import { checkAsync, sayFailure } from '../support/check-property.ts'
import { createTeller, moment } from '../support/facts.ts'
import { brokenInLetters, readTwice, sharedTooMuch, storyOfTold, told } from '../support/told-letters.ts'

const runs = Number(process.env['RUNS'] ?? 25)

describe('letters of random searches', () => {
  it('6, 8: differ from person to person and claim nothing that nobody told', async () => {
    const failure = await checkAsync(told, brokenInLetters, storyOfTold, { runs })
    expect(failure && sayFailure('letters', failure)).toBeNull()
  })

  it('6: a panel of four who share one topic with the person are each written something else', async () => {
    const t = createTeller()
    const names = ['Dana Kim', 'Dana Ellis', 'Dana de Vries', 'Wei Kim']
    const ids = names.map((_name, index) => `p${index}`)
    const facts = [
      t.added({ company: 'Acme', role: 'Staff Engineer' }),
      ...names.map((name, index) => t.person(`p${index}`, { name, email: `p${index}@acme.example` })),
      t.held('2026-11-23T14:00', ids),
      t.tell('DetailGiven', '2026-11-25T11:00', { field: 'topic', text: 'A page on Kafka' }),
    ]
    const me = {
      name: 'Alex Moreau',
      email: 'alex@home.test',
      phone: '555-0142',
      country: 'US',
      zone: 'America/New_York',
      language: 'en-US',
      formality: 'neutral',
    } as const
    expect(await brokenInLetters({ facts, me, now: moment('2026-11-25T13:00') })).toEqual([])
  })
})

const note = (name: string, heart: string) =>
  `Dear ${name},\n\nThank you for your time on Monday. ${heart}\n\nPlease tell me if anything is missing.\n\nBest regards,\nAlex Moreau\n555-0142`

describe('the judge of letters catches', () => {
  it('6: the same letter to two people, whatever stands above and below it', () => {
    expect(sentencesIn(note('Dana', 'The ledger stayed with me.'))).toEqual([
      'Thank you for your time on Monday.',
      'The ledger stayed with me.',
      'Please tell me if anything is missing.',
    ])
    expect(sharedOf(note('Dana', 'The ledger stayed with me.'), note('Tom', 'The ledger stayed with me.'))).toBe(1)
    expect(sharedOf(note('Dana', 'The ledger stayed with me.'), note('Tom', 'The ovens stayed with me.'))).toBeCloseTo(
      2 / 3,
    )
    expect(sharedOf(note('Dana', 'One.'), 'Something else entirely.')).toBe(0)
  })

  it('6: any two of several, not only neighbours, and a phrase that one person reads twice', () => {
    const letter = (to: string, kind: string, ...sentences: string[]) => ({
      to: to as PersonId,
      kind,
      sentences,
      body: `Dear ${to},\n\n${sentences.join(' ')}\n\nAlex Moreau`,
    })
    const hello = 'It was very good to talk with you.'
    const three = [
      letter('dana', 'thank-you', hello, 'The ledger stayed with me.'),
      letter('tom', 'thank-you', 'One thing stayed.', 'The ovens, above all.'),
      letter('ida', 'thank-you', hello, 'The wards stayed with me.'),
    ]
    expect(sharedTooMuch(three)).toHaveLength(1)
    expect(sharedTooMuch(three.slice(0, 2))).toEqual([])
    expect(readTwice(three)).toEqual([])
    expect(readTwice([...three, letter('dana', 'check-in', hello)])).toEqual([
      `“${hello}” stands in thank-you and again in check-in to dana`,
    ])
  })

  it('8: a name, a number, a day or quoted words that nobody told', () => {
    const supplied = [
      'Dana Kim',
      'Acme',
      'Monday, November 23, 2026',
      'the late invoices',
      'At Fabrikam we found 14 of them.',
    ]
    const template = 'Dear , Thank you for your time on . You said “late”.'
    const all = (body: string) => unsupplied(body, supplied, template)
    expect(
      all('Dear Dana, Thank you for your time on Monday, November 23. At Fabrikam we found 14. You said “late”.'),
    ).toEqual([])
    expect(all('Dear Dana, Thank you, Contoso.')).toEqual(['Contoso'])
    expect(all('Thank you. We found 15.')).toEqual(['15'])
    expect(all('Thank you for your time on Tuesday.')).toEqual(['Tuesday'])
    expect(all('You said “never again”.')).toEqual(['never again'])
  })
})
