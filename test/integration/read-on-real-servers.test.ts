import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createImapMailbox } from '../../src/adapters/imap/imap-mailbox.ts'
import type { MailAccountAccess } from '../../src/app/ports/mail-sender.ts'
import type { NewMail } from '../../src/app/ports/mailbox.ts'
import type { MailboxCursor } from '../../src/app/ports/store.ts'
import { letterTo, mailFrom, until } from '../contract/mail-world.ts'
import { accessOnBed } from '../support/mail-bed/access-on-bed.ts'
import { describeOnMailBed } from '../support/mail-bed/describe-on-mail-bed.ts'
import { startFreezingProxy } from '../support/mail-bed/freezing-proxy.ts'
import { startMailBed, type MailBed } from '../support/mail-bed/mail-bed.ts'

describeOnMailBed('reading on real servers', () => {
  let bed: MailBed
  beforeAll(async () => {
    bed = await startMailBed()
  })
  afterAll(() => bed.stop())

  const access = (user: string, more: Partial<MailAccountAccess> = {}) => accessOnBed(bed, user, more)
  const withClient = async <T>(user: string, work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = new ImapFlow({
      ...bed.imap,
      secure: false,
      auth: { user, pass: 'secret' },
      tls: { ca: bed.ca },
      logger: false,
    })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.logout()
    }
  }
  const read = async (
    mailbox: ReturnType<typeof createImapMailbox>,
    user: string,
    cursors: readonly MailboxCursor[] = [],
  ): Promise<NewMail> => {
    const answer = await mailbox.newSince(access(user), cursors)
    if (answer.kind === 'problem') throw new Error(answer.why)
    return answer
  }
  const subjectOf = (raw: Uint8Array | null) =>
    /^Subject: (.*?)\r?$/m.exec(new TextDecoder().decode(raw ?? new Uint8Array()))?.[1]

  it('leaves what it reads unseen', async () => {
    const user = bed.freshUser()
    await bed.deliver(mailFrom('dana@acme.test', 'hello'), user)
    await read(createImapMailbox(), user)
    const unseen = await withClient(user, (client) => client.status('INBOX', { unseen: true }))
    expect(unseen).toMatchObject({ unseen: 1 })
  })

  it('reads a long absence in pieces, losing and doubling nothing', async () => {
    const user = bed.freshUser()
    for (let n = 0; n < 25; n++)
      await bed.deliver(mailFrom('dana@acme.test', `mail ${n}`, 'x'.repeat(n % 5 === 0 ? 40_000 : 10)), user)
    const mailbox = createImapMailbox({ limits: { mails: 7, batchBytes: 60_000 } })
    const subjects: (string | undefined)[] = []
    let cursors: readonly MailboxCursor[] = []
    for (let more = true, turns = 0; more && turns < 20; turns++) {
      const piece = await read(mailbox, user, cursors)
      expect(piece.mails.length).toBeLessThanOrEqual(7)
      subjects.push(...piece.mails.map(({ raw }) => subjectOf(raw)))
      ;({ cursors, more } = piece)
    }
    expect(subjects).toEqual(Array.from({ length: 25 }, (_, n) => `mail ${n}`))
  })

  it('goes back thirty days at first, and no further', async () => {
    const user = bed.freshUser()
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
    await withClient(user, async (client) => {
      for (const days of [400, 40, 20, 1])
        await client.append(
          'INBOX',
          mailFrom('dana@acme.test', `${days} days old`).replace(/\n/g, '\r\n'),
          [],
          daysAgo(days),
        )
    })
    const first = await read(createImapMailbox(), user)
    expect(first.mails.map(({ raw }) => subjectOf(raw))).toEqual(['20 days old', '1 days old'])
    expect((await read(createImapMailbox(), user, first.cursors)).mails).toEqual([])
  })

  it('is not fooled by a mail that is deleted while it is the last', async () => {
    const user = bed.freshUser()
    await bed.deliver(mailFrom('dana@acme.test', 'one'), user)
    await bed.deliver(mailFrom('dana@acme.test', 'two'), user)
    const { cursors } = await read(createImapMailbox(), user)
    await withClient(user, async (client) => {
      await client.mailboxOpen('INBOX')
      await client.messageDelete('*')
    })
    expect((await read(createImapMailbox(), user, cursors)).mails).toEqual([])
  })

  it('reads mail without a Message-ID, with a head of a megabyte, or with no head at all', async () => {
    const user = bed.freshUser()
    await bed.deliver('From: dana@acme.test\nSubject: no id\n\nHello.\n', user)
    await bed.deliver(
      `From: dana@acme.test\nMessage-ID: <long@acme.test>\nSubject: long\n${'X-Pad: ........................................\n'.repeat(25_000)}\nHello.\n`,
      user,
    )
    await bed.deliver('\nonly a body\n', user)
    const { mails } = await read(createImapMailbox(), user)
    expect(mails).toHaveLength(3)
    expect(new Set(mails.map(({ key }) => key)).size).toBe(3)
    expect(mails[1]).toMatchObject({ key: '<long@acme.test>', skipped: null })
  })

  it('finds a letter whose Message-ID the provider replaced, and says the new one', async () => {
    const user = bed.freshUser()
    const letter = await letterTo(user, ['dana@acme.test'])
    const replaced = Buffer.from(letter.raw)
      .toString('latin1')
      .replace(/^X-Regards-Step:.*\r\n/m, '')
      .replace(
        /^Message-ID: (.*)\r\n/m,
        'Message-ID: <NEW@provider.test>\r\nX-Microsoft-Original-Message-ID:\r\n $1\r\n',
      )
    await withClient(user, (client) => client.append('Sent', Buffer.from(replaced, 'latin1')))
    expect(await createImapMailbox().findSent(access(user), letter)).toEqual({
      kind: 'found',
      folder: 'Sent',
      messageId: '<NEW@provider.test>',
    })
  })

  it('finds a copy that a filter put into Junk, and one below hundreds of newer mails', async () => {
    const user = bed.freshUser()
    const [inJunk, below] = [await letterTo(user, [user]), await letterTo(user, [user])]
    await withClient(user, async (client) => {
      await client.append('Junk', Buffer.from(inJunk.raw))
      await client.append('INBOX', Buffer.from(below.raw))
      for (let n = 0; n < 170; n++) await client.append('INBOX', `Subject: ${n}\r\n\r\n`)
    })
    const mailbox = createImapMailbox()
    expect(await mailbox.findSent(access(user), inJunk)).toEqual({ kind: 'found', folder: 'Junk' })
    expect(await mailbox.findSent(access(user), { ...below, since: Temporal.Now.instant() })).toEqual({
      kind: 'found',
      folder: 'INBOX',
    })
    expect(
      await mailbox.findSent(access(user), { ...below, messageId: '<other@home.test>', letterId: 'other' }),
    ).toEqual({
      kind: 'absent',
      folders: ['Sent', 'INBOX', 'Junk'],
    })
  })

  it('does not take an answer or a report that quotes our marks for the letter itself', async () => {
    const user = bed.freshUser()
    const letter = await letterTo(user, ['dana@acme.test'])
    await bed.deliver(
      `From: dana@acme.test\nTo: ${user}\nMessage-ID: <answer@acme.test>\nIn-Reply-To: ${letter.messageId}\nReferences: ${letter.messageId}\nSubject: Re: Thank you\n\n${Buffer.from(letter.raw).toString('latin1')}`,
      user,
    )
    expect(await createImapMailbox().findSent(access(user), letter)).toMatchObject({ kind: 'absent' })
  })

  it('watches on after its session was killed, and says so', async () => {
    const user = bed.freshUser()
    const stop = new AbortController()
    const states: string[] = []
    let looks = 0
    const watch = createImapMailbox({ random: () => 0 }).watch(
      access(user),
      { changed: async () => void looks++, state: (words) => states.push(words) },
      stop.signal,
    )
    await until('the first look', () => looks === 1)
    expect(bed.killImapSessions()).toBeGreaterThan(0)
    await until('the reconnect', () => states.length === 3)
    expect(states).toEqual([
      `Connected to ${user}.`,
      expect.stringMatching(/^Lost .*, trying again at \d\d:\d\d:\d\d\. /),
      `Connected to ${user}.`,
    ])
    const before = looks
    await bed.deliver(mailFrom('dana@acme.test', 'news'), user)
    expect(await until('the look at the news', () => looks > before)).toBeLessThan(2_000)
    stop.abort()
    await watch
  })

  it('notices a connection that died without a word', async () => {
    const proxy = await startFreezingProxy(bed.imap)
    const user = bed.freshUser()
    const stop = new AbortController()
    const states: string[] = []
    let looks = 0
    const mailbox = createImapMailbox({ random: () => 0, watchPatience: { pollMs: 300, pulseMs: 300 } })
    const through = access(user, { imap: { host: proxy.host, port: proxy.port, security: 'starttls' } })
    const watch = mailbox.watch(
      through,
      { changed: async () => void looks++, state: (words) => states.push(words) },
      stop.signal,
    )
    await until('the polls', () => looks >= 3)
    proxy.freeze()
    await until('the reconnect', () => states.length >= 3)
    expect(states[1]).toMatch(/^Lost /)
    expect(states[2]).toMatch(/^Connected /)
    stop.abort()
    await watch
    await proxy.stop()
  })

  it('goes on watching when a look fails, and does not hurry a wrong password', async () => {
    const user = bed.freshUser()
    const stop = new AbortController()
    let looks = 0
    const failing = createImapMailbox({ watchPatience: { pollMs: 100 } }).watch(
      access(user),
      {
        changed: async () => {
          looks++
          throw new Error('the store is busy')
        },
        state: () => undefined,
      },
      stop.signal,
    )
    const states: string[] = []
    const refused = createImapMailbox().watch(
      access(user, { password: 'wrong' }),
      { changed: async () => undefined, state: (words) => states.push(words) },
      stop.signal,
    )
    await until('three looks', () => looks >= 3)
    await until('the refusal', () => states.length === 1)
    expect(states[0]).toMatch(/trying again at .* Authentication failed/)
    stop.abort()
    await Promise.all([failing, refused])
    expect(states).toHaveLength(1)
  })
})
