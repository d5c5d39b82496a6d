import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import type { OutgoingMessage } from '../../app/ports/message-builder.ts'
import { buildMessage } from './build-message.ts'

const usual: OutgoingMessage = {
  from: { name: 'Ana Müller', address: 'ana@home.test' },
  to: ['Dana Kim <dana@acme.test>'],
  cc: [],
  subject: 'Thank you',
  text: 'Dear Dana,\n\nthank you.\n',
  date: Temporal.Instant.from('2026-11-20T09:10:00Z'),
  letterId: 'letter-7',
  uuid: '0b6f1c9e-6c1e-4f0a-9a2e-5d1f3a7c9b21',
  references: [],
  copyToSelf: false,
}
const build = (changes: Partial<OutgoingMessage> = {}) => buildMessage({ ...usual, ...changes })
const textOf = (raw: Uint8Array) => new TextDecoder('latin1').decode(raw)

describe('building a letter', () => {
  it('makes flowed text and its twin with our marks, and nothing by which bulk mail is known', async () => {
    const { raw, messageId, recipients } = await build({
      inReplyTo: '<q@acme.test>',
      references: ['<p@acme.test>', '<q@acme.test>'],
      copyToSelf: true,
    })
    expect(messageId).toBe('<0b6f1c9e-6c1e-4f0a-9a2e-5d1f3a7c9b21@home.test>')
    expect(recipients).toEqual(['dana@acme.test', 'ana@home.test'])
    const text = textOf(raw)
    for (const line of [
      'X-Regards-Step: letter-7',
      `Message-ID: ${messageId}`,
      'In-Reply-To: <q@acme.test>',
      'References: <p@acme.test> <q@acme.test>',
      'To: Dana Kim <dana@acme.test>',
      'Date: Fri, 20 Nov 2026 09:10:00 +0000',
      'Content-Type: text/plain; charset=utf-8; format=flowed',
      'Content-Type: text/html; charset=utf-8',
    ])
      expect(text).toContain(`${line}\r\n`)
    expect(text.match(/^Content-Type: multipart\/\w+/gim)).toEqual(['Content-Type: multipart/alternative'])
    expect(text).not.toMatch(
      /^(?:bcc|x-mailer|list-[a-z-]+|precedence|auto-submitted|x-priority|x-campaign|feedback-id|errors-to):/im,
    )
    expect(text).not.toMatch(/<img|<a |style=|https?:/i)
  })

  it('makes the same bytes each time', async () => {
    const [one, other] = [await build({ text: 'Grüße\n' }), await build({ text: 'Grüße\n' })]
    expect(textOf(one.raw)).toBe(textOf(other.raw))
  })

  it('keeps within seven bits and 998 characters a line, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3_000 }), async (body) => {
        const { raw } = await build({ text: body })
        expect(raw.every((byte) => byte < 128)).toBe(true)
        for (const line of textOf(raw).split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
      }),
      { numRuns: 50 },
    )
  })

  it('can be read back as it was written', async () => {
    const printable = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ''))
    await fc.assert(
      fc.asyncProperty(fc.array(printable, { minLength: 1, maxLength: 8 }), printable, async (lines, subject) => {
        const text = `${lines.join('\n')}\n`
        const clean = subject.replace(/[\p{Z}]+/gu, ' ').trim()
        const read = await new PostalMime().parse((await build({ text, subject: clean })).raw)
        const plain = (words: string) => words.replace(/\r\n/g, '\n').replace(/ +$/gm, '').trimEnd()
        expect(plain(read.text ?? '')).toBe(plain(text))
        expect(read.subject ?? '').toBe(clean)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['the subject', { subject: 'Hi\r\nBcc: all@acme.test' }],
    ['a name', { from: { name: 'Ana\nBcc: x@y.test', address: 'ana@home.test' } }],
    ['an address', { to: ['dana@acme.test\r\nBcc: x@y.test'] }],
    ['the sender’s address', { from: { name: 'Ana', address: 'ana@home.test>\r\nRSET' } }],
    ['a reference', { references: ['<a@b.test>\r\nBcc: x@y.test'] }],
    ['the id it answers', { inReplyTo: '<a b@c.test>' }],
    ['the letter’s id', { letterId: 'x\nBcc: x@y.test' }],
  ] as const)('refuses a header smuggled in by %s', async (_, changes) => {
    await expect(build(changes)).rejects.toThrow(RangeError)
  })

  it.each([[[]], [['Dana Kim']], [['dana@']], [['dana@acme.test, nobody']]])('refuses to write to %j', async (to) => {
    await expect(build({ to })).rejects.toThrow(RangeError)
  })

  it('names the letter in a shape no provider replaces, also for a domain of other letters', async () => {
    const { messageId } = await build({ from: { name: 'Jörg', address: 'joerg@bücher.example' }, uuid: 'l:1.2 3' })
    expect(messageId).toBe('<l-1-2-3@xn--bcher-kva.example>')
  })

  it('writes to each address once', async () => {
    const { recipients } = await build({
      to: ['dana@acme.test, Lee <lee@acme.test>'],
      cc: ['dana@acme.test', 'ana@home.test'],
      copyToSelf: true,
    })
    expect(recipients).toEqual(['dana@acme.test', 'lee@acme.test', 'ana@home.test'])
  })

  it('carries attachments', async () => {
    const { raw } = await build({
      files: [
        {
          name: 'Lebenslauf für Dana.pdf',
          type: 'application/pdf',
          content: new Uint8Array([37, 80, 68, 70]),
        },
      ],
    })
    const read = await new PostalMime().parse(raw)
    expect(read.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['Lebenslauf für Dana.pdf', 'application/pdf'],
    ])
  })
})
