import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldQuoted } from './fold-quoted.ts'
import { wordsInText } from './words-in-text.ts'

const kinds = (text: string) => foldQuoted(text).map(({ kind, text: part }) => [kind, part.trim()])
const attribution = 'On Thu, 19 Nov 2026 at 14:02, Alex Moreau <alex@home.test> wrote:'

describe('quoted history', () => {
  it('is folded below an answer', () => {
    expect(kinds(`Yes, come on Friday.\n\n${attribution}\n> Dear Dana,\n> thank you.`)).toEqual([
      ['written', 'Yes, come on Friday.'],
      ['quoted', `${attribution}\n> Dear Dana,\n> thank you.`],
    ])
  })

  it('is folded above an answer and between answers', () => {
    expect(kinds(`${attribution}\n> Is Friday well?\n\nIt is.\n\n> And the time?\n\nAt two.`)).toEqual([
      ['quoted', `${attribution}\n> Is Friday well?`],
      ['written', 'It is.'],
      ['quoted', '> And the time?'],
      ['written', 'At two.'],
    ])
  })

  it('without marks reaches to the end', () => {
    const block =
      'From: Alex <alex@home.test>\nSent: Thursday\nTo: Dana\nSubject: Thank you\n\nDear Dana, I liked the talk.'
    expect(kinds(`No news yet.\n\n${block}`)).toEqual([
      ['written', 'No news yet.'],
      ['quoted', block],
    ])
  })

  it('is in sight where nothing else is, and in a mail that is passed on', () => {
    expect(kinds(`${attribution}\n> Dear Dana`)).toEqual([['written', `${attribution}\n> Dear Dana`]])
    const passedOn = 'See below.\n\n---------- Forwarded message ---------\nWe would like to go on.'
    expect(kinds(passedOn)).toEqual([['written', passedOn]])
  })

  it('and the rest are the whole text', () => {
    const line = fc.constantFrom(
      'Hello',
      '',
      '> then',
      attribution,
      'From: a@b.test',
      'Sent: today',
      'To: me',
      '-- ',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        expect(
          foldQuoted(lines.join('\r\n'))
            .map(({ text }) => text)
            .join('\n'),
        ).toBe(lines.join('\n'))
      }),
    )
  })
})

describe('a sentence', () => {
  it('is found across the breaks of lines, and as it is written', () => {
    const text = 'Dear Alex,\nwe would like\n  to see you (again)?\nDana'
    expect(wordsInText('We would like to see you (again)?', text)).toEqual({ start: 11, end: 46 })
    expect(wordsInText('we would like to meet', text)).toBeNull()
    expect(wordsInText('  ', text)).toBeNull()
  })
})
