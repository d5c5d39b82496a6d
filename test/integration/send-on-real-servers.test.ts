import { afterAll, beforeAll, expect, it } from 'vitest'
import { createImapMailbox } from '../../src/adapters/imap/imap-mailbox.ts'
import { createSmtpMailSender } from '../../src/adapters/smtp/smtp-mail-sender.ts'
import type { MailAccountAccess } from '../../src/app/ports/mail-sender.ts'
import { letterTo, until } from '../contract/mail-world.ts'
import { startCuttingProxy } from '../support/mail-bed/cutting-proxy.ts'
import { accessOnBed } from '../support/mail-bed/access-on-bed.ts'
import { describeOnMailBed } from '../support/mail-bed/describe-on-mail-bed.ts'
import { startMailBed, type MailBed } from '../support/mail-bed/mail-bed.ts'

describeOnMailBed('sending on real servers', () => {
  let bed: MailBed
  beforeAll(async () => {
    bed = await startMailBed()
  })
  afterAll(() => bed.stop())

  const sender = createSmtpMailSender({ answerMs: 5_000 })
  const mailbox = createImapMailbox()
  const access = (user: string, more: Partial<MailAccountAccess> = {}) => accessOnBed(bed, user, more)
  const inbox = (user: string) => bed.mailbox(user).filter(({ folder }) => folder === 'INBOX')

  it('goes encrypted and signed in, over STARTTLS and over TLS from the start', async () => {
    const [from, to] = [bed.freshUser(), bed.freshUser()]
    const ways = [access(from), access(from, { smtp: { host: '127.0.0.1', port: bed.ports.smtps, security: 'tls' } })]
    for (const way of ways) {
      const letter = await letterTo(from, [to])
      expect(await sender.send(way, letter.envelope, letter.raw)).toMatchObject({
        kind: 'accepted',
        answer: expect.stringContaining('queued'),
      })
    }
    await until('both letters', () => inbox(to).length === 2)
    for (const mail of inbox(to)) expect(mail.header('Received')).toBeTruthy()
    for (const mail of inbox(to)) expect(mail.raw).toMatch(/with ESMTPSA/)
  })

  it('does not talk to a server whose certificate nobody vouches for', async () => {
    const from = bed.freshUser()
    const letter = await letterTo(from, [bed.freshUser()])
    const { trustedCa: _, ...stranger } = access(from)
    const words = 'The certificate of the server is signed by nobody known here.'
    expect(await sender.send(stranger, letter.envelope, letter.raw)).toEqual({ kind: 'not-sent', why: words })
    expect(await mailbox.testAccount(stranger)).toMatchObject({ kind: 'problem', isPassword: false, words })
  })

  it('signs in with a token while it holds', async () => {
    const [from, to] = [bed.freshUser(), bed.freshUser()]
    const accessToken = bed.accessToken(from)
    const { password: _, ...rest } = access(from) as MailAccountAccess & { password: string }
    const withToken = { ...rest, accessToken }
    const letter = await letterTo(from, [to])
    expect(await mailbox.testAccount(withToken)).toMatchObject({ kind: 'ok' })
    expect(await sender.send(withToken, letter.envelope, letter.raw)).toMatchObject({ kind: 'accepted' })
    bed.revoke(accessToken)
    expect(await sender.send({ ...withToken, accessToken: 'expired' }, letter.envelope, letter.raw)).toMatchObject({
      kind: 'refused',
      stage: 'auth',
      code: expect.stringMatching(/^535/),
    })
    expect(await mailbox.testAccount({ ...withToken, accessToken: 'expired' })).toMatchObject({
      kind: 'problem',
      isPassword: true,
    })
  })

  it('is in doubt when the answer to the final dot does not come in time', async () => {
    const proxy = await startCuttingProxy({ target: bed.smtp, ca: bed.ca, key: bed.key })
    proxy.plan(() => 'swallow-answer')
    const [from, to] = [bed.freshUser(), bed.freshUser()]
    const letter = await letterTo(from, [to], { copyToSelf: true })
    const slow = access(from, { smtp: { host: proxy.host, port: proxy.port, security: 'starttls' } })
    const result = await createSmtpMailSender({ answerMs: 500 }).send(slow, letter.envelope, letter.raw)
    expect(result).toMatchObject({ kind: 'in-doubt', why: expect.stringContaining('did not answer in time') })
    await until('the copy', () => inbox(from).length === 1)
    expect(await mailbox.findSent(access(from), letter)).toMatchObject({ kind: 'found' })
    await proxy.stop()
  })

  it('hears from the server that a letter is too large, before handing it over', async () => {
    const from = bed.freshUser()
    const letter = await letterTo(from, [bed.freshUser()])
    const huge = Buffer.concat([letter.raw, Buffer.alloc(42_000_000, 'x'.repeat(76) + '\r\n')])
    expect(await sender.send(access(from), letter.envelope, huge)).toMatchObject({
      kind: 'refused',
      stage: 'mail',
      permanent: true,
      code: '552 5.3.4',
    })
  })

  it('brings back a delivery report with our own marks', async () => {
    const from = bed.freshUser()
    const letter = await letterTo(from, ['gone@bounce.test'])
    expect(await sender.send(access(from), letter.envelope, letter.raw)).toMatchObject({ kind: 'accepted' })
    await until('the report', () => inbox(from).length === 1)
    const report = inbox(from)[0]?.raw ?? ''
    expect(report).toMatch(/Content-Type: multipart\/report; report-type=delivery-status/)
    expect(report).toMatch(/Final-Recipient: rfc822; gone@bounce\.test/)
    expect(report).toMatch(/Status: 5\.1\.1/)
    expect(report).toContain(letter.messageId)
    expect(report).toContain(`X-Regards-Step: ${letter.letterId}`)
    expect(await mailbox.findSent(access(from), letter)).toMatchObject({ kind: 'absent' })
  })

  it('hears of a delay', async () => {
    const from = bed.freshUser()
    const letter = await letterTo(from, ['busy@slow.test'])
    await sender.send(access(from), letter.envelope, letter.raw)
    await until('the warning', () => inbox(from).length >= 1, 20_000)
    expect(inbox(from)[0]?.raw).toMatch(/Action: delayed/)
  })

  it('gets the automatic answer of somebody who is away', async () => {
    const [from, to] = [bed.freshUser(), bed.freshUser('dana')]
    bed.sieve(to, 'require ["vacation"];\nvacation :days 1 :subject "Out of office" "I am back on Monday.";\n')
    const letter = await letterTo(from, [to])
    await sender.send(access(from), letter.envelope, letter.raw)
    await until('the automatic answer', () => inbox(from).length === 1)
    const answer = inbox(from)[0]
    expect(answer?.header('Auto-Submitted')).toMatch(/auto-replied/)
    expect(answer?.header('In-Reply-To')).toBe(letter.messageId)
    const fetched = await mailbox.newSince(access(from), [])
    expect(fetched).toMatchObject({ kind: 'mail', mails: [{ folder: 'INBOX', skipped: null }] })
  })
})
