import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestMailBytes } from './largest-mail.ts'
import { parseMail } from './parse-mail.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.replace(/\n/g, '\r\n'))

async function read(text: string) {
  const parsed = await parseMail(bytes(text))
  if (parsed.kind === 'unreadable') throw new Error(parsed.why)
  return parsed.mail
}

describe('parse mail', () => {
  it('reads headers, addresses, ids and text', async () => {
    const mail = await read(`From: =?utf-8?q?Bj=C3=B6rn_Lund?= <Bjorn@Orchard.example>
To: Team: Kim <kim@home.example>, lee@home.example;
Cc: ann@x.example
Reply-To: jobs@orchard.example
Subject: Re:  Danke
Date: Wed, 18 Nov 2026 10:12:13 +0530
Message-ID: <one@orchard.example>
In-Reply-To: message of today <two@home.example>
References: <three@home.example>
 <two@home.example>
X-Tag: a
X-Tag: b

Gerne.
`)
    expect(mail.from).toEqual({ name: 'Björn Lund', address: 'bjorn@orchard.example' })
    expect(mail.to.map(({ address }) => address)).toEqual(['kim@home.example', 'lee@home.example'])
    expect(mail.replyTo).toEqual([{ name: '', address: 'jobs@orchard.example' }])
    expect(mail.subject).toBe('Re: Danke')
    expect(mail.sentAt?.instant.toString()).toBe('2026-11-18T04:42:13Z')
    expect(mail.sentAt?.offset).toBe('+05:30')
    expect(mail.messageId).toBe('<one@orchard.example>')
    expect(mail.references).toEqual(['<three@home.example>', '<two@home.example>'])
    expect(mail.headers.get('x-tag')).toEqual(['a', 'b'])
    expect(mail.text.trim()).toBe('Gerne.')
  })

  it('does not glue an answer to the flowed quotation above it', async () => {
    const mail = await read(`From: a@b.example
Content-Type: text/plain; charset=utf-8; format=flowed

> Would Friday 
> do? 
It would, and 
gladly.
-- 
Dana
`)
    expect(mail.text).toBe('> Would Friday do? \nIt would, and gladly.\n-- \nDana\n')
  })

  it('turns HTML into text without what nobody sees, quotations marked', async () => {
    const mail = await read(`From: a@b.example
Content-Type: text/html; charset=utf-8

<html><head><title>x</title><style>p{}</style></head><body><div style="display:none">Preheader</div>
<p>Dear Kim,</p><p>it&rsquo;s a <b>yes</b>&nbsp;&#33;<br>Dana</p><script>alert(1)</script>
<blockquote>When will I hear?</blockquote><img src="https://tracker.example/x.gif"></body></html>
`)
    expect(mail.text).toBe('Dear Kim,\n\nit’s a yes !\nDana\n\n> When will I hear?')
  })

  it('keeps calendars and names of attachments', async () => {
    const mail = await read(`From: a@b.example
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain

See you.
--x
Content-Type: text/calendar; method=REQUEST; charset=utf-8

BEGIN:VCALENDAR
METHOD:REQUEST
END:VCALENDAR
--x
Content-Type: application/pdf; name="offer.pdf"
Content-Disposition: attachment; filename="offer.pdf"

%PDF
--x--
`)
    expect(mail.calendars).toEqual(['BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n'])
    expect(mail.attachmentNames).toEqual(['offer.pdf'])
  })

  it('keeps the parts of a delivery report apart from its text', async () => {
    const mail = await read(`From: MAILER-DAEMON@x.example
Content-Type: multipart/report; report-type=delivery-status; boundary=x

--x
Content-Type: text/plain

It failed.
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; x.example

Final-Recipient: rfc822; a@b.example
Action: failed
Status: 5.1.1
--x
Content-Type: message/rfc822

Message-ID: <one@home.example>
X-Regards-Step: thank-you:1

Dear Dana
--x--
`)
    expect(mail.text.trim()).toBe('It failed.')
    expect(mail.deliveryStatus).toContain('Status: 5.1.1')
    expect(mail.returnedOriginal).toContain('X-Regards-Step: thank-you:1')
  })

  it('keeps what was written where no boundary matches', async () => {
    const mail = await read(
      'From: a@b.example\nContent-Type: multipart/mixed; boundary=lost\n\n--other\nContent-Type: text/plain\n\nThe post is filled.\n',
    )
    expect(mail.text).toContain('The post is filled.')
  })

  it.each([
    ['18 Nov 26 10:00 EST', '2026-11-18T15:00:00Z', '-05:00'],
    ['Wed, 18 Nov 2026 10:00:00 GMT', '2026-11-18T10:00:00Z', '+00:00'],
  ])('reads the date %s', async (written, instant, offset) => {
    const { sentAt } = await read(`From: a@b.example\nDate: ${written}\n\nx`)
    expect([sentAt?.instant.toString(), sentAt?.offset]).toEqual([instant, offset])
  })

  it.each(['yesterday', '31 Feb 2026 10:00:00 +0000', ''])('has no date from %j', async (written) => {
    expect((await read(`From: a@b.example\nDate: ${written}\n\nx`)).sentAt).toBeNull()
  })
})

describe('hostile mail', () => {
  it('is not parsed when too large', async () => {
    expect(await parseMail(new Uint8Array(largestMailBytes + 1))).toEqual({ kind: 'unreadable', why: 'too-large' })
  })

  const nested = (depth: number): string =>
    Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')

  it.each([
    ['deep nesting', `From: a@b.example\n${nested(500)}`],
    ['mails within mails', 'Content-Type: message/rfc822\n\n'.repeat(300)],
    ['endless headers', `X: ${'a'.repeat(3_000_000)}\n\nx`],
    ['open tags', `From: a@b.example\nContent-Type: text/html\n\n${'<a '.repeat(200_000)}`],
    ['open comments', `From: a@b.example\nContent-Type: text/html\n\n${'<!--'.repeat(200_000)}`],
    ['many parts', `Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\n'.repeat(5_000)}`],
    ['many references', `References: ${'<a@b> '.repeat(50_000)}\n\nx`],
    ['an angle without end', `References: ${'<'.repeat(200_000)}\n\nx`],
    ['flowed for ever', `Content-Type: text/plain; format=flowed\n\n${'a \n'.repeat(20_000)}`],
    ['odd charset', 'Content-Type: text/plain; charset="no-such-charset"\n\nx'],
    ['a NUL everywhere', '\u0000'.repeat(1000)],
    ['nothing', ''],
  ])('%s ends soon and never throws', async (_, text) => {
    const started = performance.now()
    const parsed = await parseMail(bytes(text))
    expect(['mail', 'unreadable']).toContain(parsed.kind)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('never throws on any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (raw) => void (await parseMail(raw))))
  })

  it('never throws on broken mail', async () => {
    const piece = fc.constantFrom(
      'From: a@b',
      '\n',
      '\n\n',
      '--x',
      '--x--',
      'Content-Type: multipart/mixed; boundary=x',
      'Content-Type: text/html',
      '<p',
      '&#x110000;',
      '=E4=',
      'Content-Transfer-Encoding: base64',
      'Date: 1 Jan 99999 1:1',
      '=?utf-8?b?/w==?=',
      'BEGIN:VCALENDAR',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(piece, fc.string())),
        async (parts) => void (await parseMail(bytes(parts.join('\n')))),
      ),
    )
  })

  it('leaves the bytes it is given as they are', async () => {
    const raw = Buffer.from('Content-Type: text/plain; format=flowed\r\n\r\nx')
    const before = raw.toString()
    await parseMail(raw)
    expect(raw.toString()).toBe(before)
  })
})
