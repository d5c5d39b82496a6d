import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGraphMailSender } from '../../src/adapters/graph/graph-mail-sender.ts'
import { createGraphMailbox } from '../../src/adapters/graph/graph-mailbox.ts'
import { createImapMailbox } from '../../src/adapters/imap/imap-mailbox.ts'
import { createSmtpMailSender } from '../../src/adapters/smtp/smtp-mail-sender.ts'
import { mailboxOver, senderOver } from '../../src/main/mail-transports.ts'
import { createFakeMailWorld } from '../../src/app/ports/fake-mail-world.ts'
import type { MailAccountAccess } from '../../src/app/ports/mail-sender.ts'
import { startGraphStandIn, type GraphStandIn } from '../support/graph-stand-in.ts'
import { freePorts } from '../support/mail-bed/free-ports.ts'
import { mailSenderContract } from './mail-sender.contract.ts'
import { letterTo, mailFrom, until, type MailWorld } from './mail-world.ts'
import { mailboxContract } from './mailbox.contract.ts'

type GraphWorld = MailWorld & { readonly standIn: GraphStandIn }

async function startGraphWorld(): Promise<GraphWorld> {
  const world = createFakeMailWorld()
  const standIn = await startGraphStandIn(world)
  const [closed = 0] = await freePorts(1)
  const server = (port: number) => ({ host: '127.0.0.1', port, security: 'none' as const })
  const access: MailWorld['access'] = (user, more = {}) => {
    const isWrong = 'password' in more && more.password === 'wrong'
    const { password: _, ...rest } = { ...world.access(user), password: '', ...more } as Record<string, unknown>
    const given = {
      imap: server(standIn.port),
      smtp: server(standIn.port),
      sentFiling: 'provider',
      transport: 'graph',
      ...more,
    }
    return {
      ...rest,
      ...given,
      password: undefined,
      accessToken: isWrong ? 'expired' : standIn.token(user),
    } as unknown as MailAccountAccess
  }
  return {
    ...world,
    standIn,
    access,
    sender: senderOver(createSmtpMailSender(), createGraphMailSender({ answerMs: 5_000 })),
    mailbox: mailboxOver(createImapMailbox(), createGraphMailbox({ pollMs: 200 })),
    deliver: async (raw, to) => world.deliver(raw, to),
    unreachable: (user) => access(user, { imap: server(closed), smtp: server(closed) }),
    renumber: async () => standIn.forgetLinks(),
    stop: () => standIn.stop(),
  }
}

describe('Microsoft Graph, as documented', () => {
  mailSenderContract(startGraphWorld)
  mailboxContract(startGraphWorld)

  describe('beyond what every transport does', () => {
    let world: GraphWorld
    beforeAll(async () => {
      world = await startGraphWorld()
    })
    afterAll(() => world.stop())
    const send = async (user: string, to = world.freshUser()) => {
      const letter = await letterTo(user, [to])
      return { to, result: await world.sender.send(world.access(user), letter.envelope, letter.raw) }
    }

    it('waits as long as it is told when it is asked for a slower pace', async () => {
      world.standIn.answerNext({ status: 429, code: 'ApplicationThrottled', headers: { 'retry-after': '600' } })
      const { result, to } = await send(world.freshUser())
      expect(result).toMatchObject({ kind: 'refused', permanent: false, afterMinutes: 10 })
      expect(world.mails(to)).toEqual([])
    })

    it('takes a failure of the server for a doubt: the letter may have been taken', async () => {
      world.standIn.answerNext({ status: 503, code: 'ErrorServerBusy', headers: { 'retry-after': '5' } })
      expect((await send(world.freshUser())).result.kind).toBe('in-doubt')
      world.standIn.answerNext({ status: 500, code: 'ErrorInternalServerError' })
      expect((await send(world.freshUser())).result.kind).toBe('in-doubt')
    })

    it.each([
      [
        { status: 403, code: 'ErrorAccessDenied' },
        { stage: 'auth', permanent: true },
      ],
      [
        { status: 403, code: 'ErrorSendAsDenied' },
        { stage: 'mail', permanent: true },
      ],
      [
        { status: 413, code: 'RequestEntityTooLarge' },
        { stage: 'data', permanent: true },
      ],
      [
        { status: 400, code: 'ErrorMimeContentInvalid' },
        { stage: 'data', permanent: true },
      ],
    ] as const)('knows a no by its code: %j', async (answer, expected) => {
      world.standIn.answerNext(answer)
      expect((await send(world.freshUser())).result).toMatchObject({ kind: 'refused', ...expected })
    })

    it('says that a token ran out, and goes on with the next one', async () => {
      const user = world.freshUser()
      const states: string[] = []
      let looks = 0
      const stop = new AbortController()
      const access = world.access(user)
      world.standIn.revoke(user)
      const mailbox = createGraphMailbox({ pollMs: 50 })
      expect(await mailbox.newSince(access, [])).toMatchObject({ kind: 'problem', isPassword: true })
      const watch = mailbox.watch(
        access,
        {
          access: async () => world.access(user),
          changed: async () => void looks++,
          state: (words) => states.push(words),
        },
        stop.signal,
      )
      await until('two looks', () => looks >= 2)
      expect(states).toEqual([`Connected to ${user}.`])
      stop.abort()
      await watch
    })

    it('reads a long list page by page, and stores how far it came', async () => {
      const user = world.freshUser()
      for (let n = 0; n < 120; n++) await world.deliver(mailFrom('dana@acme.test', `mail ${n}`), user)
      const mailbox = createGraphMailbox({ mails: 60 })
      const first = await mailbox.newSince(world.access(user), [])
      if (first.kind === 'problem') throw new Error(first.why)
      expect([first.mails.length, first.more]).toEqual([100, true])
      const second = await mailbox.newSince(world.access(user), first.cursors)
      if (second.kind === 'problem') throw new Error(second.why)
      expect([second.mails.length, second.more]).toEqual([20, false])
    })

    it('asks for the text of wanted mails alone', async () => {
      const user = world.freshUser()
      await world.deliver(mailFrom('kai@gmail.com', 'private'), user)
      await world.deliver(mailFrom('dana@acme.test', 'wanted'), user)
      const before = world.standIn.asked.length
      const read = await world.mailbox.newSince(world.access(user), [], async (head) =>
        new TextDecoder().decode(head).includes('dana@acme.test'),
      )
      if (read.kind === 'problem') throw new Error(read.why)
      expect(read.mails.map(({ raw, skipped }) => [raw !== null, skipped])).toEqual([
        [false, null],
        [true, null],
      ])
      expect(world.standIn.asked.slice(before).filter((line) => line.endsWith('$value'))).toHaveLength(1)
    })

    it('follows no link to another host with the token', async () => {
      const user = world.freshUser()
      const cursor = {
        folder: 'Sent',
        uidValidity: 'graph',
        uidNext: 1,
        modseq: 'https://elsewhere.test/v1.0/me/messages',
      }
      expect(await world.mailbox.newSince(world.access(user), [cursor])).toMatchObject({
        kind: 'problem',
        why: expect.stringContaining('another one'),
      })
    })
  })
})
