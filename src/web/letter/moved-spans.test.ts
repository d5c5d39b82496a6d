import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedFindings, movedSpan } from './moved-spans.ts'

const text = 'Dear Dana, you discribed it.'
const span = [15, 24] as const

describe('a span', () => {
  it('moves with text typed before it', () => {
    expect(movedSpan(span, text, `Oh, ${text}`)).toEqual([19, 28])
    expect(movedSpan(span, text, text.replace('Dana', 'D'))).toEqual([12, 21])
  })

  it('stays where text after it changes, its very end included', () => {
    expect(movedSpan(span, text, `${text} Yes.`)).toEqual(span)
    expect(movedSpan(span, text, text.replace('discribed', 'discribed,'))).toEqual(span)
  })

  it('goes when its own words change', () => {
    expect(movedSpan(span, text, text.replace('discribed', 'described'))).toBeNull()
    expect(movedSpan(span, text, '')).toBeNull()
  })

  it('never points at other words', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.string({ maxLength: 8 }),
        fc.string({ maxLength: 8 }),
        fc.string({ maxLength: 30 }),
        (head, word, typed, tail) => {
          const before = `${head}|${word}|${tail}`
          const own = [head.length, head.length + word.length + 2] as const
          for (const after of [
            typed + before,
            before + typed,
            `${head}${typed}|${word}|${tail}`,
            `${head}|${word}|${typed}${tail}`,
          ]) {
            const moved = movedSpan(own, before, after)
            if (moved) expect(after.slice(...moved)).toBe(before.slice(...own))
          }
        },
      ),
    )
  })
})

describe('findings', () => {
  it('about the whole letter stay', () => {
    expect(
      movedFindings(
        [
          { id: 'a', span: null },
          { id: 'b', span },
        ],
        text,
        'Hello',
      ),
    ).toEqual([{ id: 'a', span: null }])
  })
})
