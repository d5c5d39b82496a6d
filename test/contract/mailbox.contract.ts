/** What every mailbox keeps to; run on the fake and on real servers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewMail } from '../../src/app/ports/mailbox.ts'
import type { MailboxCursor } from '../../src/app/ports/store.ts'
import { letterTo, mailFrom, until, type MailWorld } from './mail-world.ts'

export function mailboxContract(start: () => Promise<MailWorld>): void {
  describe('a mailbox', () => {
    let world: MailWorld
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())

    const read = async (user: string, cursors: readonly MailboxCursor[] = []): Promise<NewMail> => {
      const answer = await world.mailbox.newSince(world.access(user), cursors)
      if (answer.kind === 'problem') throw new Error(answer.why)
      return answer
    }
    const subjects = ({ mails }: NewMail) =>
      mails.map(({ raw }) => /^Subject: (.*?)\r?$/m.exec(new TextDecoder().decode(raw ?? new Uint8Array()))?.[1])

    it('gives each mail once, oldest first', async () => {
      const user = world.freshUser()
      await world.deliver(mailFrom('dana@acme.test', 'one'), user)
      await world.deliver(mailFrom('dana@acme.test', 'two'), user)
      const first = await read(user)
      expect(subjects(first)).toEqual(['one', 'two'])
      expect(first).toMatchObject({ more: false, renumbered: [] })
      const second = await read(user, first.cursors)
      expect(second.mails).toEqual([])
      await world.deliver(mailFrom('dana@acme.test', 'three'), user)
      const third = await read(user, second.cursors)
      expect(subjects(third)).toEqual(['three'])
      expect((await read(user, third.cursors)).mails).toEqual([])
    })

    it('gives once more what came since a moment, beside what is new, and nothing twice', async () => {
      const user = world.freshUser()
      await world.deliver(mailFrom('dana@acme.test', 'one'), user)
      const { cursors } = await read(user)
      await world.deliver(mailFrom('dana@acme.test', 'two'), user)
      const wants = async () => true
      const again = async (since: Temporal.Instant) => {
        const answer = await world.mailbox.newSince(world.access(user), cursors, wants, since)
        if (answer.kind === 'problem') throw new Error(answer.why)
        return answer
      }
      const before = Temporal.Now.instant().subtract({ hours: 48 })
      const both = await again(before)
      expect(subjects(both)).toEqual(['one', 'two'])
      expect((await read(user, both.cursors)).mails).toEqual([])
      expect(subjects(await again(Temporal.Now.instant().add({ hours: 72 })))).toContain('two')
    })

    it('starts with an empty mailbox as well', async () => {
      const user = world.freshUser()
      const empty = await read(user)
      expect(empty.mails).toEqual([])
      await world.deliver(mailFrom('dana@acme.test', 'first ever'), user)
      expect(subjects(await read(user, empty.cursors))).toEqual(['first ever'])
    })

    it('knows a mail by its Message-ID', async () => {
      const user = world.freshUser()
      const mail = mailFrom('dana@acme.test', 'hello')
      await world.deliver(mail, user)
      expect((await read(user)).mails[0]?.key).toBe(/<.*>/.exec(mail)?.[0])
    })

    it('keeps its cursors as plain data', async () => {
      const user = world.freshUser()
      await world.deliver(mailFrom('dana@acme.test', 'one'), user)
      const { cursors } = await read(user)
      expect(JSON.parse(JSON.stringify(cursors))).toEqual(cursors)
      expect((await read(user, JSON.parse(JSON.stringify(cursors)) as MailboxCursor[])).mails).toEqual([])
    })

    it('skips what is too large, and says so', async () => {
      const user = world.freshUser()
      await world.deliver(mailFrom('dana@acme.test', 'huge', `${'x'.repeat(98)}\n`.repeat(310_000)), user)
      await world.deliver(mailFrom('dana@acme.test', 'small'), user)
      const { mails } = await read(user)
      expect(mails.map(({ raw, skipped }) => [raw === null, skipped])).toEqual([
        [true, '31 MB, larger than the 25 MB Regards reads'],
        [false, null],
      ])
    })

    it('reads anew when the server numbers anew, and says so', async () => {
      const user = world.freshUser()
      for (const subject of ['one', 'two', 'three']) await world.deliver(mailFrom('dana@acme.test', subject), user)
      const before = await read(user)
      await world.renumber(user)
      const after = await read(user, before.cursors)
      expect(subjects(after)).toEqual(['one', 'two', 'three'])
      expect(after.renumbered).toEqual(['INBOX'])
      expect((await read(user, after.cursors)).mails).toEqual([])
    })

    it('finds a letter by its copy to oneself', async () => {
      const [from, to] = [world.freshUser(), world.freshUser()]
      const letter = await letterTo(from, [to], { copyToSelf: true })
      expect(await world.mailbox.findSent(world.access(from), letter)).toMatchObject({
        kind: 'absent',
        folders: expect.arrayContaining(['INBOX', 'Sent']),
      })
      world.cutNext('after-dot')
      expect(await world.sender.send(world.access(from), letter.envelope, letter.raw)).toMatchObject({
        kind: 'in-doubt',
      })
      await until('the copy', () => world.mails(from).length > 0)
      const found = await world.mailbox.findSent(world.access(from), letter)
      if (!world.isOutlook) return expect(found).toEqual({ kind: 'found', folder: 'INBOX' })
      expect(found).toMatchObject({ kind: 'found', folder: 'Sent', messageId: expect.stringMatching(/^<\S+@\S+>$/) })
      expect(found).not.toMatchObject({ messageId: letter.messageId })
    })

    it('does not find a letter that never left', async () => {
      const [from, to] = [world.freshUser(), world.freshUser()]
      const letter = await letterTo(from, [to], { copyToSelf: true })
      world.cutNext('before-dot')
      await world.sender.send(world.access(from), letter.envelope, letter.raw)
      expect(await world.mailbox.findSent(world.access(from), letter)).toMatchObject({ kind: 'absent' })
    })

    it('tells every place where a letter lies, with its head and when the server got it', async () => {
      const from = world.freshUser()
      const letter = await letterTo(from, [from])
      expect(await world.mailbox.copiesOf(world.access(from), letter)).toEqual({ kind: 'copies', copies: [] })
      const before = Temporal.Now.instant()
      await world.sender.send(world.access(from), letter.envelope, letter.raw)
      await until('the letter', () => world.mails(from).length > 0)
      const found = await world.mailbox.copiesOf(world.access(from), letter)
      if (found.kind === 'problem') throw new Error(found.why)
      const back = found.copies.find(({ place }) => place === 'inbox')
      expect(back).toMatchObject({
        folder: 'INBOX',
        messageId: world.isOutlook ? expect.not.stringContaining(letter.messageId) : letter.messageId,
      })
      expect(back?.head).toMatch(/^Subject:/m)
      expect(Math.abs(before.until(back?.receivedAt ?? before).total('seconds'))).toBeLessThan(60)
      const other = await letterTo(from, [world.freshUser()])
      await world.mailbox.appendSent(world.access(from), other.raw)
      expect(await world.mailbox.copiesOf(world.access(from), other)).toMatchObject({
        kind: 'copies',
        copies: [{ place: 'sent', folder: 'Sent', messageId: other.messageId }],
      })
    })

    it('puts a letter into Sent once', async () => {
      const from = world.freshUser()
      const letter = await letterTo(from, [world.freshUser()])
      expect(await world.mailbox.appendSent(world.access(from), letter.raw)).toEqual({
        kind: 'filed',
        folder: 'Sent',
        how: 'appended',
      })
      expect(await world.mailbox.appendSent(world.access(from), letter.raw)).toEqual({
        kind: 'filed',
        folder: 'Sent',
        how: 'was-there',
      })
      expect(world.mails(from, 'Sent')).toHaveLength(1)
      expect(await world.mailbox.findSent(world.access(from), letter)).toEqual({ kind: 'found', folder: 'Sent' })
    })

    it('moves a copy to oneself into Sent instead of doubling it', async () => {
      const from = world.freshUser()
      const letter = await letterTo(from, [world.freshUser()], { copyToSelf: true })
      await world.sender.send(world.access(from), letter.envelope, letter.raw)
      await until('the copy', () => world.mails(from).length > 0)
      expect(await world.mailbox.appendSent(world.access(from), letter.raw)).toEqual({
        kind: 'filed',
        folder: 'Sent',
        how: world.isOutlook ? 'was-there' : 'moved',
      })
      if (!world.isOutlook) expect(world.mails(from)).toEqual([])
      expect(world.mails(from, 'Sent')).toHaveLength(1)
    })

    it('shows what was sent from another program', async () => {
      const from = world.freshUser()
      const before = await read(from)
      const letter = await letterTo(from, [world.freshUser()])
      await world.mailbox.appendSent(world.access(from), letter.raw)
      const { mails } = await read(from, before.cursors)
      expect(mails.map(({ folder, key }) => [folder, key])).toEqual([['Sent', letter.messageId]])
    })

    it('says in the words of the server that the password is wrong', async () => {
      const user = world.freshUser()
      const wrong = world.access(user, { password: 'wrong' })
      expect(await world.mailbox.newSince(wrong, [])).toEqual({
        kind: 'problem',
        why: expect.stringMatching(/authentication failed/i),
        isPassword: true,
      })
      expect(await world.mailbox.testAccount(wrong)).toMatchObject({
        kind: 'problem',
        server: wrong.imap.host,
        words: expect.stringMatching(/authentication failed/i),
        isPassword: true,
      })
    })

    it('says that nothing answers', async () => {
      const away = world.unreachable(world.freshUser())
      expect(await world.mailbox.newSince(away, [])).toEqual({
        kind: 'problem',
        why: 'Nothing answers at that port.',
        isPassword: false,
      })
      expect(await world.mailbox.findSent(away, { messageId: '<a@b>', letterId: 'x' })).toMatchObject({
        kind: 'problem',
      })
      expect(await world.mailbox.testAccount(away)).toMatchObject({ kind: 'problem', isPassword: false })
    })

    it('tells that an account works', async () => {
      expect(await world.mailbox.testAccount(world.access(world.freshUser()))).toMatchObject({
        kind: 'ok',
        words: expect.stringMatching(/inbox.*handed in.*\.$/i),
      })
    })

    it('watches: a look on connecting, one at each new mail, and an end when told', async () => {
      const user = world.freshUser()
      const stop = new AbortController()
      const states: string[] = []
      let looks = 0
      const watch = world.mailbox.watch(
        world.access(user),
        {
          changed: async () => {
            looks++
          },
          state: (words) => states.push(words),
        },
        stop.signal,
      )
      await until('the first look', () => looks === 1)
      expect(states).toEqual([`Connected to ${user}.`])
      await world.deliver(mailFrom('dana@acme.test', 'news'), user)
      const waitedMs = await until('the second look', () => looks >= 2)
      expect(waitedMs).toBeLessThan(2_000)
      stop.abort()
      await watch
    })
  })
}
