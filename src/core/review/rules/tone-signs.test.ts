import { describe, expect, it } from 'vitest'
import type { LetterKind } from '../../writing/letter-kind.ts'
import { toneOf } from '../tone-of.ts'

/** Sentences of the same build, some that hurt and some that do not. */
const cases: Readonly<Record<string, { kind: LetterKind; bad: readonly string[]; good: readonly string[] }>> = {
  'pushy:needs-to-know': {
    kind: 'check-in',
    bad: ['I must have your decision by Thursday evening.', 'I still need to hear from you before noon.'],
    good: ['I have been asked to answer another offer by Thursday.', 'I need two weeks to hand over my work.'],
  },
  'ultimatum:or-else': {
    kind: 'check-in',
    bad: [
      'If I get no reply by Monday, I will accept another role.',
      'Unless you decide soon, I shall look elsewhere.',
    ],
    good: [
      'If I hear nothing, I will assume that you are busy and leave it there.',
      'If you have no answer yet, I understand.',
    ],
  },
  'presumptuous:on-other-candidates': {
    kind: 'rejection-reply',
    bad: [
      'The other candidate had not even read your report.',
      'I doubt that the person you have chosen knows the trade.',
    ],
    good: [
      'I expect that other candidates are still to come.',
      'I wish the person you have chosen every success.',
      'I hope that the other candidate has accepted.',
    ],
  },
  'presumptuous:warns-of-the-chosen': {
    kind: 'rejection-reply',
    bad: ['You should know that the man you hired was let go twice.'],
    good: ['I am glad to hear that you have found somebody.'],
  },
  'pushy:inside-news': {
    kind: 'check-in',
    bad: [
      'A friend of mine in your office told me that the choice is nearly made.',
      'My brother works with you and will find out how it looks for my application.',
      'My neighbor works in your department and says that the role is still open.',
      'A former colleague who is with you now mentioned that you had second interviews on Friday.',
    ],
    good: [
      'A former colleague of mine works with you and is happy to talk about my work.',
      'A friend in your team told me about the role in May.',
    ],
  },
  'pushy:sniffs-for-news': {
    kind: 'stay-in-touch',
    bad: [
      'Is there any gossip about the planner role?',
      'Have you heard anything on the inside about who they picked?',
      'Between us, do you know where I stand?',
    ],
    good: [
      'May I ask you to treat my application in confidence until I have given notice?',
      'Do you know whether the role is based in Leeds?',
      'Did you hear the talk on quietly run wards?',
    ],
  },
  'pushy:find-out-for-me': {
    kind: 'stay-in-touch',
    bad: ['Could you find out for me what they said?'],
    good: ['Could you find out whether the form has reached my file?'],
  },
  'needy:long-search': {
    kind: 'thank-you',
    bad: ['I have written sixty applications since spring.', 'Yours is the only firm that invited me.'],
    good: ['I have reviewed sixty applications for our own team.'],
  },
  'reproach:decided-before': {
    kind: 'rejection-reply',
    bad: ['Apparently the role had been promised long before I came.'],
    good: ['You told me that the decision had been moved to May.'],
  },
  'reproach:holds-to-a-word': {
    kind: 'check-in',
    bad: ['You assured me that I would have an answer.'],
    good: ['You gave me a tour of the press, which I enjoyed.'],
  },
  'reproach:little-to-ask': {
    kind: 'closing',
    bad: ['It would only have taken a minute to answer.'],
    good: ['It would have taken me a day to write it well.'],
  },
  'needy:without-sleep': {
    kind: 'check-in',
    bad: ['The waiting keeps me awake at night.'],
    good: ['Your question about the shift kept me awake in the best way.'],
  },
  'reproach:only-silence': {
    kind: 'check-in',
    bad: ['I have not had so much as a word.', 'I came twice, and now there is only silence.'],
    good: ['I liked the silence of the reading room.'],
  },
  'self-centred:what-i-lack': {
    kind: 'thank-you',
    bad: ['It would give me the title that I still lack.'],
    good: ['You gave me the figures that I needed for the team.'],
  },
  'pay-too-early:days-at-home': {
    kind: 'thank-you',
    bad: ['I would need two days a week at home.'],
    good: ['You mentioned that two days a week are worked from home.'],
  },
  'claims-unsupported:their-numbers': {
    kind: 'thank-you',
    bad: ['With me your sales will double.'],
    good: ['You said that sales will grow in May, and I would be glad to help.'],
  },
  'presumptuous:papers-on-the-way': {
    kind: 'thank-you',
    bad: ['I assume that the contract will follow this week.'],
    good: ['I expect that the offer has gone to somebody else by now.'],
  },
  'claims-unsupported:without-limit': {
    kind: 'thank-you',
    bad: ['I have never met a machine that I could not repair.'],
    good: ['There was one machine that I could not repair, and I learned most from it.'],
  },
}

describe.each(Object.entries(cases))('%s', (rule, { kind, bad, good }) => {
  it.each(bad)('finds “%s”', (text) => {
    expect(toneOf(kind, text, []).all.map((said) => said.split('=')[0])).toContain(rule)
  })
  it.each(good)('leaves “%s”', (text) => {
    // What only the weights find is measured over whole sets (tone-notes.test.ts).
    expect(toneOf(kind, text, []).all.filter((said) => !said.includes(':by-weight='))).toEqual([])
  })
})

describe('the shape of a letter', () => {
  const shapes = (text: string) =>
    toneOf('thank-you', text, [])
      .all.map((said) => said.split('=')[0] ?? '')
      .filter((rule) => !rule.endsWith(':by-weight'))

  it('sees a letter that speaks of the writer only', () => {
    const own =
      'I enjoyed the talk. I like the plan. I have done such work. I know the tools. I would start at once. I can come again.'
    expect(shapes(own)).toEqual(['self-centred:begins-with-i'])
    expect(shapes(own.replace('I like the plan', 'Your plan makes sense').replace('I know', 'You use'))).toEqual([])
  })

  it('sees a letter without a reader', () => {
    expect(
      shapes(
        'The talk was good. The plan is sound. Such work is rare. The tools are known. A start in May is possible.',
      ),
    ).toEqual(['self-centred:no-reader'])
  })

  it('counts hopes, hedges and requests, and lets one or two pass', () => {
    const frame = (middle: string) =>
      `Thank you for the talk. Your plan makes sense. ${middle} It was a good hour. You know where to find me.`
    expect(shapes(frame('I hope so. I hope it works. I really hope to hear from you.'))).toEqual(['needy:hopes'])
    expect(shapes(frame('I hope so.'))).toEqual([])
    expect(shapes(frame('It is just a bit late, and perhaps I might be somewhat slow.'))).toEqual(['needy:hedges'])
    expect(shapes(frame('Please call me. Please send the form. You must tell the others.'))).toEqual(['pushy:demands'])
  })
})
