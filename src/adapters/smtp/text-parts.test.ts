import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unflow } from '../mail-parser/unflow.ts'
import { flowedText, htmlTwin } from './text-parts.ts'

describe('flowed text', () => {
  const long =
    'The reconciliation problem that is left after moving billing off the monolith kept me thinking on the way home.'

  it('breaks long lines softly and joins again to the same words', () => {
    const flowed = flowedText(`Dear Dana,\n\n${long}\n\n-- \nAlex`)
    expect(flowed.split('\n').every((line) => line.length <= 76)).toBe(true)
    expect(flowed.split('\n')[2]).toMatch(/ $/)
    expect(unflow(flowed, false)).toBe(`Dear Dana,\n\n${long}\n\n-- \nAlex`)
  })

  it('keeps lines that look like a quotation or a mailbox entry', () => {
    expect(flowedText('> you asked\nFrom here on\n indented')).toBe(' > you asked\n From here on\n  indented')
  })

  it('comes back as it was, whatever the words', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ''))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines.map((each) => (each === '-- ' ? each : each.replace(/ +$/, ''))).join('\n')
        expect(unflow(flowedText(text), false).replace(/^> /gm, '>')).toBe(text.replace(/^> /gm, '>'))
      }),
    )
  })
})

describe('the twin in HTML', () => {
  it('has paragraphs and line ends, and acts on nothing', () => {
    expect(htmlTwin('Dear Dana,\n\none <b> & two\nthree\n')).toBe(
      '<!doctype html>\n<html><body>\n<p>Dear Dana,</p>\n<p>one &lt;b&gt; &amp; two<br>\nthree</p>\n</body></html>\n',
    )
  })
})
