import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newestText } from './newest-text.ts'

describe('newest text', () => {
  it('cuts a quotation above which the answer stands', () => {
    expect(
      newestText(
        'Gladly, Friday it is.\n\nOn Tue, 3 Mar 2026 at 10:04, Kim Lee <kim@x.example> wrote:\n> Would Friday do?',
      ),
    ).toBe('Gladly, Friday it is.')
    expect(
      newestText(
        'Gern.\n\n-----Ursprüngliche Nachricht-----\nVon: Kim\nGesendet: Dienstag\nAn: Dana\nBetreff: Termin\n\nGeht Freitag?',
      ),
    ).toBe('Gern.')
    expect(
      newestText(
        'Yes\n________________________________\nFrom: Kim Lee\nSent: Tuesday 3 March\nTo: Dana\nSubject: Friday\n\nWould Friday do?',
      ),
    ).toBe('Yes')
  })

  it('keeps an answer below a quotation', () => {
    expect(newestText('On 3 March 2026 10:04, Kim wrote:\n> Would Friday do?\n\nIt would.')).toBe('It would.')
  })

  it('knows an attribution that runs over lines', () => {
    expect(
      newestText('Fine.\n\nAm Di., 3. März 2026 um 10:04 Uhr schrieb Kim Lee <\nkim@x.example>:\n\n> Geht Freitag?'),
    ).toBe('Fine.')
  })

  it('leaves a letter alone that speaks of writing', () => {
    const text = 'On Monday he wrote:\nthe trustees agree.\n\nSo do I.'
    expect(newestText(text)).toBe(text)
  })

  it('lets a forwarded answer speak, but not the reader’s own mail', () => {
    const forwarded =
      'See below.\n\n---------- Forwarded message ---------\nFrom: Lorna <lorna@x.example>\nDate: Thu, 5 Nov 2026\nSubject: Kwame\nTo: Shona\n\nGet him in.'
    expect(newestText(forwarded)).toBe('See below.\n\nGet him in.')
    expect(newestText(forwarded, ['lorna@x.example'])).toBe('See below.')
  })

  it('cuts signatures, device lines and legal footers', () => {
    const text = 'We would like to see you again.\n\n-- \nDana Reyes\nOrchard Ltd\n'
    expect(newestText(text)).toBe('We would like to see you again.')
    expect(newestText('Yes please.\n\nSent from my phone')).toBe('Yes please.')
    expect(
      newestText(
        'Yes please.\n\nThis e-mail and any attachment is confidential. If you are not the intended recipient please delete it.',
      ),
    ).toBe('Yes please.')
  })

  it('takes remnants of HTML away', () => {
    expect(newestText('Dear Kim,<br>&nbsp;<br>the post is filled.<p style="margin:0">Dana</p>')).toBe(
      'Dear Kim,\n\nthe post is filled.Dana',
    )
  })

  it('gives the whole text where nothing would be left', () => {
    expect(newestText('> Only a quotation.')).toBe('> Only a quotation.')
  })

  it('never throws and invents no words', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              '> ',
              '\n',
              'From: a@b.example',
              'On 3 May 2026 x wrote:',
              '-- ',
              '-----Original Message-----',
            ),
          ),
        ),
        (parts) => {
          const text = parts.join('\n')
          expect(newestText(text).length).toBeLessThanOrEqual(text.length + 200)
        },
      ),
    )
  })

  it('takes its time linearly', () => {
    const started = performance.now()
    newestText('On '.repeat(60_000))
    newestText(`${'> '.repeat(1000)}\n`.repeat(500))
    newestText('From: x\n'.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(4000)
  })
})
