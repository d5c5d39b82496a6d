import { afterEach, describe, expect, it } from 'vitest'
import { createMailParser } from './parse-mail-in-worker.ts'
import type { WorkerMailParser } from './parse-mail-in-worker.ts'

let parser: WorkerMailParser | undefined
afterEach(() => parser?.close())

const mail = Buffer.from(
  'From: Dana <dana@orchard.example>\r\nDate: Wed, 18 Nov 2026 10:00:00 +0100\r\nSubject: Yes\r\n\r\nGladly.\r\n',
)

describe('parsing in a worker', () => {
  it('gives what parsing at home gives, dates and maps included', async () => {
    parser = createMailParser()
    const parsed = await parser.parse(mail)
    if (parsed.kind === 'unreadable') throw new Error(parsed.why)
    expect(parsed.mail.sentAt?.instant.toString()).toBe('2026-11-18T09:00:00Z')
    expect(parsed.mail.headers.get('subject')).toEqual(['Yes'])
    expect(mail.toString()).toContain('Gladly.')
  })

  it('opens a mail for showing and hands out what is attached', async () => {
    parser = createMailParser()
    const raw = Buffer.from(
      [
        'From: dana@orchard.example',
        'Date: Wed, 18 Nov 2026 10:00:00 +0100',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/html',
        '',
        '<p onclick=x()>Gladly</p><script>alert(1)</script>',
        '--b',
        'Content-Type: application/pdf; name="../plan.pdf"',
        'Content-Disposition: attachment; filename="../plan.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'AAECAw==',
        '--b--',
      ].join('\r\n'),
    )
    const opened = await parser.open(raw)
    expect(opened).toMatchObject({
      kind: 'opened',
      html: '<p>Gladly</p>',
      attachments: [{ name: '_plan.pdf', type: 'application/pdf', size: 4 }],
    })
    expect(await parser.attachment(raw, 0)).toEqual({ name: '_plan.pdf', content: new Uint8Array([0, 1, 2, 3]) })
    expect(await parser.attachment(raw, 1)).toBeNull()
  })

  it('takes many mails at once and answers each', async () => {
    parser = createMailParser()
    const kinds = await Promise.all(
      [mail, mail, new Uint8Array(26 * 1024 * 1024), mail].map((raw) => parser?.parse(raw)),
    )
    expect(kinds.map((parsed) => parsed?.kind)).toEqual(['mail', 'mail', 'unreadable', 'mail'])
  })

  it('kills a parser that hangs, and starts another for the next mail', async () => {
    const hanging = `import { parentPort } from 'node:worker_threads'
      parentPort.on('message', ({ id, mails }) => {
        if (mails.some(({ raw }) => raw.length > 5)) for (;;);
        const answers = mails.map(() => ({ answer: { kind: 'unreadable', why: 'one of ' + mails.length }, sentAt: null }))
        parentPort.postMessage({ id, answers })
      })`
    parser = createMailParser({
      timeLimitMs: 500,
      workerUrl: new URL(`data:text/javascript,${encodeURIComponent(hanging)}`),
    })
    const short = mail.subarray(0, 3)
    const together = await Promise.all([short, mail, short].map((raw) => parser?.parse(raw)))
    expect(together.map((each) => each?.kind === 'unreadable' && each.why)).toEqual([
      'one of 1',
      'too-long',
      'one of 1',
    ])
    const after = await Promise.all([short, short].map((raw) => parser?.parse(raw)))
    expect(after.map((each) => each?.kind === 'unreadable' && each.why)).toEqual(['one of 2', 'one of 2'])
  })

  it('survives a parser that dies', async () => {
    const dying = "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3))"
    parser = createMailParser({ workerUrl: new URL(`data:text/javascript,${encodeURIComponent(dying)}`) })
    expect((await parser.parse(mail)).kind).toBe('unreadable')
  })
})
