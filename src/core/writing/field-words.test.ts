import { describe, expect, it } from 'vitest'
import { byWords, offerWords, ownSentence, pointFields, slotWords, thingWords, whenWords } from './field-words.ts'

describe('a point', () => {
  it.each([
    ['the late invoices', { point: 'the late invoices', pointThing: 'the late invoices' }],
    ['who may stop a measurement', { point: 'who may stop a measurement' }],
    ['She wants to split their team.', { pointClause: 'you want to split your team' }],
    ['Dana said that they lose referrals. I asked why.', { pointClause: 'you lose referrals' }],
    ['struggles with late invoices', { pointClause: 'you struggle with late invoices' }],
    ['to hire two people', { point: 'hiring two people', pointThing: 'hiring two people' }],
    ['the ledger drifts', { pointWords: 'the ledger drifts' }],
    ['talked about their audit', { point: 'your audit', pointThing: 'your audit' }],
    ['I built such a ledger at Fabrikam', { link: 'I built such a ledger at Fabrikam.' }],
    ['I should look at the ledger', { pointClause: 'I should look at the ledger' }],
  ])('“%s”', (said, fields) => expect(pointFields(said)).toEqual(fields))
})

it.each([
  ['I like the small team', 'the small team'],
  ['to learn Rust', 'the chance to learn Rust'],
  ['I want to work with patients', 'the chance to work with patients'],
  ['They trust their teams.', 'the fact that you trust your teams'],
  ['because of their small team', 'your small team'],
  ['The work with patients', 'the work with patients'],
  ['how openly they spoke', 'how openly you spoke'],
])('a thing to be drawn to: “%s”', (told, words) => expect(thingWords(told)).toBe(words))

it.each([
  ['I can send you a page on rotas', 'a page on rotas'],
  ['send my notes on their rotas.', 'my notes on your rotas'],
  ['two references', 'two references'],
  ['our log of how we measured', 'our log of how we measured'],
])('an offer: “%s”', (told, words) => expect(offerWords(told)).toBe(words))

it.each([
  ['link', 'led the same change', 'I led the same change.'],
  ['link', 'three years at Fabrikam', 'I can draw on three years at Fabrikam.'],
  ['link', 'I have done this twice', 'I have done this twice.'],
  ['mistake', 'my answer on testing', 'My answer on testing did not go as I would have liked.'],
  ['mistake', 'forgot to mention Kafka', 'I forgot to mention Kafka.'],
  ['cause', 'because I had slept 3 hours', 'I had slept 3 hours.'],
  ['cause', 'a delayed train', 'The reason was a delayed train.'],
  ['terms', 'the pay of your letter, from 1 March', 'The pay of your letter, from 1 March.'],
] as const)('%s: “%s” is a sentence', (field, told, words) => expect(ownSentence(field, told)).toBe(words))

it('times follow what they need', () => {
  expect([byWords('Friday'), byWords('until Friday'), byWords('on Friday')]).toEqual([
    'by Friday',
    'by Friday',
    'on Friday',
  ])
  expect([whenWords('Weekdays after four'), whenWords('mornings'), whenWords('after 4')]).toEqual([
    'on weekdays after four', 'in the mornings', 'after 4',
  ]) // prettier-ignore
  expect(slotWords('I can do Thursday at 10 or Friday at 3')).toBe('Thursday at 10 or Friday at 3')
})
