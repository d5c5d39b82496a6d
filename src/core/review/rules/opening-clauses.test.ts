import { describe, expect, it } from 'vitest'
import { bareReading } from '../bare-reading.ts'
import { openingClauses } from './opening-clauses.ts'
import { runOns } from './run-ons.ts'

const read = (body: string) => bareReading(body)

describe('wants a comma after the clause that opens the sentence', () => {
  it.each([
    ['If the dates have moved I would be grateful for a word.', 'moved, I'],
    ['Should you want a sample before June I can send one.', 'June, I'],
    ['When I offered to bake less he shook his head.', 'less, he'],
    ['If the post comes up again please think of me.', 'again, please'],
    ['To mend the pump we drained the tank.', 'pump, we'],
  ])('%s', (text, mended) => expect(openingClauses(read(text)).flatMap(({ fixes }) => fixes)).toEqual([mended]))

  it.each([
    'If you like the list I sent, call me.',
    'As your new foreman I began with the store.',
    'If I understood you rightly, the hall opens in May.',
    'When you think I am ready, I will come.',
    'After the visit I wrote a page.',
    'If you know someone I could ask, tell me.',
  ])('%s', (text) => expect(openingClauses(read(text))).toEqual([]))
})

describe('tells two sentences joined by a comma', () => {
  it.each([
    ['At Hollin Quay we painted each size another colour, it took a single weekend.', '; it'],
    ['Thanks again for Wednesday, I really enjoyed the new room.', '; I'],
    ['The pumps ran all night; we moved the gauge, now the hand goes straight to the mark.', '; now'],
  ])('%s', (text, mended) => expect(runOns(read(text)).flatMap(({ fixes }) => fixes)).toEqual([mended]))

  it.each([
    'At the yard I ran in Turin, we counted one shelf each morning.',
    'In March I came to Leeds, and we met.',
    'When I came back, the shop was shut.',
    'It was late, I think.',
  ])('%s', (text) => expect(runOns(read(text))).toEqual([]))
})
