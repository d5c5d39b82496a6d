import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { MailAccountAccess, SendResult } from '../../app/ports/mail-sender.ts'
import { createSmtpMailSender } from './smtp-mail-sender.ts'

/** A server that says exactly what a test wants: an answer to each command, or 'hang up'. */
type Script = Readonly<Record<string, string | ((line: string) => string)>>

const usual: Script = {
  greeting: '220 fake.test ESMTP',
  EHLO: '250-fake.test\r\n250-PIPELINING\r\n250 AUTH PLAIN',
  AUTH: '235 2.7.0 Authentication successful',
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 Go on',
  '.': '250 2.0.0 Ok: queued as 1',
  QUIT: '221 2.0.0 Bye',
}

let server: Server | undefined
afterEach(() => void server?.close())

async function sendTo(
  changes: Script,
  to: readonly string[] = ['dana@acme.test'],
  from = 'ana@home.test',
): Promise<{ result: SendResult; said: string[]; received: string }> {
  const script = { ...usual, ...changes }
  const said: string[] = []
  let received = ''
  const listening = createServer((socket) => {
    let inData = false
    const answer = (command: string, line: string) => {
      const entry = script[command] ?? '502 5.5.2 Unknown command'
      const words = typeof entry === 'string' ? entry : entry(line)
      if (words === 'hang up') return socket.destroy()
      if (command === 'DATA' && words.startsWith('354')) inData = true
      return socket.write(`${words}\r\n`)
    }
    socket.on('error', () => undefined)
    answer('greeting', '')
    let rest = ''
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1')
      const lines = rest.split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (inData && line !== '.') {
          received += `${line}\n`
          continue
        }
        inData = false
        said.push(line)
        answer(line === '.' ? '.' : (line.split(/[ :]/, 1)[0] ?? '').toUpperCase(), line)
      }
    })
  })
  const port = await new Promise<number>((resolve) => {
    listening.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port))
  })
  server = listening
  const access: MailAccountAccess = {
    id: 'a-1',
    address: 'ana@home.test',
    displayName: 'Ana',
    user: 'ana@home.test',
    password: 'secret',
    imap: { host: '127.0.0.1', port: 1, security: 'none' },
    smtp: { host: '127.0.0.1', port, security: 'none' },
    sentFiling: 'self-append',
  }
  const raw = new TextEncoder().encode(
    'Message-ID: <ours@home.test>\r\nX-Regards-Step: l-7\r\nSubject: Thank you\r\n\r\nHello.\r\n.\r\n',
  )
  const result = await createSmtpMailSender({ connectMs: 2_000, answerMs: 2_000 }).send(access, { from, to }, raw)
  return { result, said, received }
}

describe('what the sender makes of a server’s words', () => {
  it('takes a letter for sent only on a 250 to the final dot', async () => {
    const { result, received } = await sendTo({})
    expect(result).toEqual({ kind: 'accepted', answer: '250 2.0.0 Ok: queued as 1' })
    expect(received).toBe('Message-ID: <ours@home.test>\nX-Regards-Step: l-7\nSubject: Thank you\n\nHello.\n..\n')
  })

  it('learns the Message-ID that the provider gives instead of ours', async () => {
    const answer = '250 2.0.0 OK <NEW@AM0PR01.eurprd01.prod.outlook.com> [Hostname=AM0PR01.eurprd01.prod.outlook.com]'
    expect((await sendTo({ '.': answer })).result).toEqual({
      kind: 'accepted',
      answer,
      providerMessageId: '<NEW@AM0PR01.eurprd01.prod.outlook.com>',
    })
    const kept = '250 2.0.0 OK <ours@home.test> [Hostname=AM0PR01.PROD.OUTLOOK.COM]'
    expect((await sendTo({ '.': kept })).result).toEqual({ kind: 'accepted', answer: kept })
  })

  it.each([
    [
      'the greeting',
      { greeting: '554 5.7.1 No mail from you' },
      { stage: 'connect', permanent: true, code: '554 5.7.1' },
    ],
    ['a full greeting', { greeting: '421 4.3.2 Too busy' }, { stage: 'connect', permanent: false, code: '421 4.3.2' }],
    ['the password', { AUTH: '535 5.7.8 Wrong' }, { stage: 'auth', permanent: true, code: '535 5.7.8' }],
    ['the sign-in for now', { AUTH: '454 4.7.0 Later' }, { stage: 'auth', permanent: false, code: '454 4.7.0' }],
    ['the sender', { MAIL: '553 5.7.1 Not yours' }, { stage: 'mail', permanent: true, code: '553 5.7.1' }],
    [
      'the recipient',
      { RCPT: '550 5.1.1 Who?' },
      { stage: 'rcpt', permanent: true, code: '550 5.1.1', recipients: ['dana@acme.test'] },
    ],
    ['the recipient for now', { RCPT: '450 4.2.0 Greylisted' }, { stage: 'rcpt', permanent: false, code: '450 4.2.0' }],
    ['DATA', { DATA: '451 4.3.0 Not now' }, { stage: 'data', permanent: false, code: '451 4.3.0' }],
    ['the letter', { '.': '554 5.7.1 Spam' }, { stage: 'data', permanent: true, code: '554 5.7.1' }],
    ['the letter for now', { '.': '421 4.4.2 Closing' }, { stage: 'data', permanent: false, code: '421 4.4.2' }],
    ['the letter without more words', { '.': '550' }, { stage: 'data', permanent: true, code: '550' }],
  ] as const)('refused: %s', async (_, changes, expected) => {
    expect((await sendTo(changes)).result).toMatchObject({ kind: 'refused', ...expected })
  })

  it.each([
    ['instead of greeting', { greeting: 'hang up' }],
    ['at EHLO', { EHLO: 'hang up', HELO: 'hang up' }],
    ['at AUTH', { AUTH: 'hang up' }],
    ['at MAIL', { MAIL: 'hang up' }],
    ['at RCPT', { RCPT: 'hang up' }],
    ['at DATA', { DATA: 'hang up' }],
  ] as const)('hung up on %s: nothing left', async (_, changes) => {
    const { result, received } = await sendTo(changes)
    expect(result.kind).toBe('not-sent')
    expect(received).toBe('')
  })

  it.each([
    ['hang up', 'hang up'],
    ['nonsense', 'what?'],
    ['silence', ''],
  ])('in doubt on %s after the final dot', async (_, answer) => {
    expect((await sendTo({ '.': answer })).result.kind).toBe('in-doubt')
  })

  it.each([
    ['in one go', usual['EHLO'] ?? ''],
    ['one by one', '250-fake.test\r\n250 AUTH PLAIN'],
  ])('hands the letter to nobody when one recipient of two is refused, asked %s', async (_, EHLO) => {
    const RCPT = (line: string) => (line.includes('gone@') ? '550 5.1.1 Who?' : '250 2.1.5 Ok')
    const { result, received, said } = await sendTo({ EHLO, RCPT }, ['dana@acme.test', 'gone@acme.test'])
    expect(result).toMatchObject({ kind: 'refused', stage: 'rcpt', permanent: true, recipients: ['gone@acme.test'] })
    expect(received).toBe('')
    expect(said).not.toContain('.')
  })

  it('lets the permanent one of two refusals speak', async () => {
    const RCPT = (line: string) => (line.includes('gone@') ? '550 5.1.1 Who?' : '450 4.2.0 Greylisted')
    const { result } = await sendTo({ RCPT }, ['slow@acme.test', 'gone@acme.test'])
    expect(result).toMatchObject({
      permanent: true,
      code: '550 5.1.1',
      recipients: ['slow@acme.test', 'gone@acme.test'],
    })
  })

  const offering = (...extensions: string[]) => ({
    EHLO: ['250-fake.test', ...extensions.map((name) => `250-${name}`), '250 AUTH PLAIN'].join('\r\n'),
  })

  it('asks for word of failures and delays where that is offered, and only there', async () => {
    const { said } = await sendTo(offering('DSN'))
    expect(said).toContain('MAIL FROM:<ana@home.test> RET=HDRS ENVID=l-7')
    expect(said).toContain('RCPT TO:<dana@acme.test> NOTIFY=FAILURE,DELAY')
    expect((await sendTo({})).said).toContain('RCPT TO:<dana@acme.test>')
  })

  it('writes to an address with letters beyond ASCII where the server offers it', async () => {
    const { result, said } = await sendTo(offering('SMTPUTF8'), ['jörg@acme.test'])
    expect(result.kind).toBe('accepted')
    expect(said.find((line) => line.startsWith('MAIL'))).toMatch(/ SMTPUTF8$/)
  })

  it('says plainly where it cannot, before anything is handed over', async () => {
    const { result, said } = await sendTo({}, ['dana@acme.test', 'jörg@acme.test'])
    expect(result).toMatchObject({ kind: 'refused', stage: 'rcpt', permanent: true, recipients: ['jörg@acme.test'] })
    expect(said.some((line) => line.startsWith('MAIL'))).toBe(false)
    expect((await sendTo({}, ['dana@acme.test'], 'jörg@home.test')).result).toMatchObject({
      kind: 'refused',
      stage: 'mail',
      permanent: true,
    })
  })

  it('writes the name of a domain in the letters of DNS, which every server knows', async () => {
    const { said, result } = await sendTo({}, ['dana@bücher.example'])
    expect(said).toContain('RCPT TO:<dana@xn--bcher-kva.example>')
    expect(result.kind).toBe('accepted')
  })

  it('does not start when the server’s limit is lower than the letter', async () => {
    const { result, said } = await sendTo({ EHLO: '250-fake.test\r\n250-SIZE 10\r\n250 AUTH PLAIN' })
    expect(result).toMatchObject({ kind: 'refused', stage: 'mail', code: '552 5.3.4', permanent: true })
    expect(said.some((line) => line.startsWith('MAIL'))).toBe(false)
  })
})
