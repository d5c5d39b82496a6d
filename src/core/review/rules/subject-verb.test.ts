import { describe, expect, it } from 'vitest'
import { bareReading } from '../bare-reading.ts'
import { subjectVerb } from './subject-verb.ts'

const slipsIn = (body: string) => subjectVerb(bareReading(body))

describe('finds a verb that does not go with its subject', () => {
  it.each([
    ['The way the planners leaves one bay empty is clever.', 'leaves', 'leave'],
    ['I saw that the other candidate bring more experience.', 'bring', 'brings'],
    ['Every drawer we open have to be closed at once.', 'have', 'has'],
    ['You said that the shelf of lamps are checked once a year.', 'are', 'is'],
    ['The drawing are simple and clear.', 'are', 'is'],
    ['A late letter often mean that the clerk has left.', 'mean', 'means'],
    ['My cousin bought a machine which need more oil every day.', 'need', 'needs'],
    ['The trainees in your workshop was friendly to me.', 'was', 'were'],
  ])('%s', (text, slip, mended) => {
    const found = slipsIn(text)
    expect(found.map(({ words, fixes }) => [words, fixes[0]])).toEqual([[slip, mended]])
  })
})

describe('is silent where the number is right or in doubt', () => {
  it.each([
    'The team are glad, and the press release helps.',
    'If the plan were ready, I would send the drawing now.',
    'Five weeks is not long, and the news is good.',
    'I suggest that the clerk bring the keys.',
    'The layout of the rooms that was approved is old.',
    'Your assistant need only find a room.',
    'The pay and the hours were right, and so were the tools.',
    'Each of the doors the porter opens has a name.',
  ])('%s', (text) => expect(slipsIn(text)).toEqual([]))
})
