import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connected, createFakeContext, dana, debriefed } from '../support/fake-context.ts'
import { createImapMailbox } from '../../src/adapters/imap/imap-mailbox.ts'
import { createSmtpMailSender } from '../../src/adapters/smtp/smtp-mail-sender.ts'
import { receiveMail } from '../../src/app/receive-mail.ts'
import { isProblem, problem } from '../../src/app/problem.ts'
import type { MailAccountAccess } from '../../src/app/ports/mail-sender.ts'
import { StoreProblem } from '../../src/app/ports/store-problem.ts'
import { letterTo, mailFrom, until } from '../contract/mail-world.ts'
import { accessOnBed, authOnBed } from '../support/mail-bed/access-on-bed.ts'
import { describeOnMailBed } from '../support/mail-bed/describe-on-mail-bed.ts'
import { startFreezingProxy } from '../support/mail-bed/freezing-proxy.ts'
import { startMailBed, type MailBed } from '../support/mail-bed/mail-bed.ts'
import type { MailboxCursor } from '../../src/app/ports/store.ts'
import type { MailBedProfile } from '../support/mail-bed/mail-bed-config.ts'

const profiles: readonly MailBedProfile[] = ['full', 'gmail', 'outlook']

describeOnMailBed('reading while things break', () => {
  describe.each(profiles)('on servers that say they can do what %s can', (profile) => {
    let bed: MailBed
    beforeAll(async () => {
      bed = await startMailBed({ profile })
    })
    afterAll(() => bed.stop())

    const access = (user: string, more: Partial<MailAccountAccess> = {}) =>
      accessOnBed(bed, user, { displayName: 'Alex', ...more })
    const client = async (user: string) => {
      const opened = new ImapFlow({
        ...bed.imap,
        secure: false,
        auth: authOnBed(bed, user),
        tls: { ca: bed.ca },
        logger: false,
      })
      await opened.connect()
      return opened
    }
    /** A search with one opening, whose mailbox is on the bed. */
    const search = async () => {
      const context = await createFakeContext()
      await connected(context)
      await debriefed(context)
      return { ...context, mailbox: createImapMailbox() }
    }
    const replies = async (context: Awaited<ReturnType<typeof search>>) =>
      (await context.store.read((tx) => tx.facts.all())).flatMap((fact) =>
        fact.kind === 'ReplyReceived' ? [fact.subject] : [],
      )
    const answer = (subject: string) => mailFrom(`Dana Kim <${dana}>`, subject)

    it('loses nothing when the server is killed in the middle of a fetch', async () => {
      const user = bed.freshUser()
      for (let n = 0; n < 12; n++)
        await bed.deliver(`${answer(`answer ${n}`)}${`${'x'.repeat(900)}\n`.repeat(2_000)}`, user)
      const context = await search()
      const reading = receiveMail(context, access(user))
      await until('a session', () => bed.killImapSessions() > 0)
      const first = await reading
      expect(isProblem(first)).toBe(true)
      expect(await context.store.read((tx) => tx.cursors.ofAccount('a-1'))).toEqual([])
      expect(isProblem(await receiveMail(context, access(user)))).toBe(false)
      expect(await replies(context)).toEqual(Array.from({ length: 12 }, (_, n) => `answer ${n}`))
    })

    it('reads in pieces on one connection, and looks back in pieces to the end', async () => {
      const user = bed.freshUser()
      for (let n = 1; n <= 5; n++) await bed.deliver(answer(`${n}`), user)
      const mailbox = createImapMailbox({ limits: { mails: 2 } })
      const subjects = async (begin: readonly MailboxCursor[], again?: Temporal.Instant) => {
        const found: string[] = []
        let cursors = begin
        for (let piece = 0; ; piece++) {
          const read = await mailbox.newSince(access(user), cursors, undefined, piece === 0 ? again : undefined)
          if (read.kind === 'problem') throw new Error(read.why)
          found.push(
            ...read.mails.map(({ raw }) => /^Subject: (.*?)\r?$/m.exec(String(Buffer.from(raw ?? '')))?.[1] ?? ''),
          )
          cursors = read.cursors
          if (!read.more) return { found, cursors }
        }
      }
      const first = await subjects([])
      expect(first.found).toEqual(['1', '2', '3', '4', '5'])
      await bed.deliver(answer('6'), user)
      const back = await subjects(first.cursors, Temporal.Now.instant().subtract({ hours: 24 }))
      expect(back.found).toEqual(['1', '2', '3', '4', '5', '6'])
      expect((await subjects(back.cursors)).found).toEqual([])
    })

    it('takes nothing twice when the server numbers anew, and finds what came meanwhile', async () => {
      const user = bed.freshUser()
      await bed.deliver(answer('one'), user)
      const context = await search()
      await receiveMail(context, access(user))
      await bed.deliver(answer('two'), user)
      bed.renewUidValidity(user)
      await receiveMail(context, access(user))
      await receiveMail(context, access(user))
      expect(await replies(context)).toEqual(['one', 'two'])
    })

    it('respects what is deleted on the server: it comes back neither as new nor as lost', async () => {
      const user = bed.freshUser()
      await bed.deliver(answer('one'), user)
      await bed.deliver(answer('two'), user)
      const context = await search()
      await receiveMail(context, access(user))
      const other = await client(user)
      await other.mailboxOpen('INBOX')
      await other.messageDelete('1:*')
      await other.logout()
      await bed.deliver(answer('three'), user)
      await receiveMail(context, access(user))
      expect(await replies(context)).toEqual(['one', 'two', 'three'])
    })

    it('goes on when a folder is deleted, and when it is there again', async () => {
      const user = bed.freshUser()
      const context = await search()
      await receiveMail(context, access(user))
      const other = await client(user)
      await other.mailboxDelete('Junk')
      await bed.deliver(answer('one'), user)
      expect(isProblem(await receiveMail(context, access(user)))).toBe(false)
      await other.mailboxCreate('Junk').catch(() => undefined)
      await other.append('Junk', answer('in junk').replace(/\n/g, '\r\n'))
      await other.logout()
      expect(isProblem(await receiveMail(context, access(user)))).toBe(false)
      expect(await replies(context)).toEqual(['one', 'in junk'])
    })

    it('says that the certificate is wrong, and hands over neither password nor letter', async () => {
      const [user, to] = [bed.freshUser(), bed.freshUser()]
      const { trustedCa: _, ...untrusting } = access(user)
      const mailbox = createImapMailbox()
      expect(await mailbox.newSince(untrusting as MailAccountAccess, [])).toMatchObject({
        kind: 'problem',
        why: expect.stringContaining('signed by nobody known here'),
        isPassword: false,
      })
      const letter = await letterTo(user, [to])
      expect(
        await createSmtpMailSender().send(untrusting as MailAccountAccess, letter.envelope, letter.raw),
      ).toMatchObject({ kind: 'not-sent', why: expect.stringMatching(/certificate|Encryption/) })
      expect(bed.mailbox(to)).toEqual([])
    })

    it('gives up on a server that falls silent while it reads, and reads it later', async () => {
      const user = bed.freshUser()
      await bed.deliver(answer('one'), user)
      const proxy = await startFreezingProxy(bed.imap)
      const context = await search()
      const through = access(user, { imap: { host: proxy.host, port: proxy.port, security: 'starttls' } })
      const mailbox = createImapMailbox({ patience: { silenceMs: 700, connectMs: 700 } })
      const reading = receiveMail({ ...context, mailbox }, through)
      await until('the connection', () => proxy.connections() > 0)
      proxy.freeze()
      expect(isProblem(await reading)).toBe(true)
      expect(isProblem(await receiveMail({ ...context, mailbox }, through))).toBe(false)
      expect(await replies(context)).toEqual(['one'])
      await proxy.stop()
    })

    it('keeps neither cursor nor fact when the disk is full, and reads the mail once there is room', async () => {
      const user = bed.freshUser()
      await bed.deliver(answer('one'), user)
      const context = await search()
      let isFull = true
      const store: typeof context.store = {
        ...context.store,
        // The disk fills while the transaction is made durable: all of it is gone.
        write: (work) =>
          context.store.write(async (tx) => {
            const done = await work(tx)
            const wroteMail = (await tx.cursors.ofAccount('a-1')).length > 0
            if (isFull && wroteMail)
              throw new StoreProblem('disk-full', problem('outside', 'The disk is full.', 'Make room.'))
            return done
          }),
      }
      await expect(receiveMail({ ...context, store }, access(user))).rejects.toThrow(StoreProblem)
      expect(await context.store.read((tx) => tx.cursors.ofAccount('a-1'))).toEqual([])
      expect(await replies(context)).toEqual([])
      isFull = false
      await receiveMail({ ...context, store }, access(user))
      expect(await replies(context)).toEqual(['one'])
    })
  })

  it('finds its letter again after a delivery report that names it by our mark', async () => {
    const bed = await startMailBed()
    try {
      const user = bed.freshUser()
      const letter = await letterTo(user, ['nobody@bounce.test'])
      const sender = createSmtpMailSender()
      const account = accessOnBed(bed, user, { displayName: '' })
      expect(await sender.send(account, letter.envelope, letter.raw)).toMatchObject({ kind: 'accepted' })
      await until('the report', () => bed.mailbox(user).length > 0)
      const report = bed.mailbox(user)[0]?.raw ?? ''
      expect(report).toContain(`X-Regards-Step: ${letter.letterId}`)
      expect(report).toContain(`Original-Envelope-Id: ${letter.letterId}`)
    } finally {
      await bed.stop()
    }
  })
})
