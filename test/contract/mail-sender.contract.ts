/** What every mail sender keeps to; run on the fake and on real servers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letterTo, until, type MailWorld } from './mail-world.ts'

const withPlainEnds = (text: string) => text.replace(/\r\n/g, '\n').trimEnd()

const belowHead = (text: string) => withPlainEnds(text).split('\n\n').slice(1).join('\n\n')

export function mailSenderContract(start: () => Promise<MailWorld>): void {
  describe('a mail sender', () => {
    let world: MailWorld
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())

    it('hands a letter over once, byte for byte below its headers', async () => {
      const [from, to] = [world.freshUser('ana'), world.freshUser('dana')]
      const letter = await letterTo(from, [to])
      const result = await world.sender.send(world.access(from), letter.envelope, letter.raw)
      expect(result).toMatchObject({ kind: 'accepted', answer: expect.stringMatching(/^250/) })
      await until('the letter', () => world.mails(to).length > 0)
      const [arrived = ''] = world.mails(to)
      expect(world.mails(to)).toHaveLength(1)
      const sent = new TextDecoder('latin1').decode(letter.raw)
      if (!world.isOutlook) {
        expect(result).not.toHaveProperty('providerMessageId')
        expect(withPlainEnds(arrived).endsWith(withPlainEnds(sent))).toBe(true)
        return
      }
      const id = (result as { providerMessageId?: string }).providerMessageId
      expect(id).toMatch(/^<\S+@\S+>$/)
      expect(arrived).toContain(`Message-ID: ${id}`)
      expect(arrived).toContain(`X-Microsoft-Original-Message-ID: ${letter.messageId}`)
      expect(belowHead(arrived)).toBe(belowHead(sent))
      expect(world.mails(from, 'Sent')).toHaveLength(1)
    })

    it('passes on the words of a server that does not take the password', async () => {
      const from = world.freshUser()
      const letter = await letterTo(from, [world.freshUser()])
      const result = await world.sender.send(world.access(from, { password: 'wrong' }), letter.envelope, letter.raw)
      expect(result).toMatchObject({
        kind: 'refused',
        stage: 'auth',
        permanent: true,
        code: expect.stringMatching(/^535/),
      })
      expect(result).toMatchObject({ answer: expect.stringMatching(/^535 .*authentication failed/i) })
    })

    it('tells which address was refused', async () => {
      const from = world.freshUser()
      const letter = await letterTo(from, ['nobody@bad.test'])
      expect(await world.sender.send(world.access(from), letter.envelope, letter.raw)).toMatchObject({
        kind: 'refused',
        stage: 'rcpt',
        permanent: true,
        code: expect.stringMatching(/^55\d 5\.1\.1$/),
        answer: expect.stringContaining('nobody@bad.test'),
        recipients: ['nobody@bad.test'],
      })
    })

    it('gives a letter to all of its recipients or to none, the copy to oneself included', async () => {
      const [from, to] = [world.freshUser(), world.freshUser()]
      const letter = await letterTo(from, [to, 'nobody@bad.test'], { copyToSelf: true })
      expect(await world.sender.send(world.access(from), letter.envelope, letter.raw)).toMatchObject({
        kind: 'refused',
        recipients: ['nobody@bad.test'],
      })
      // a letter sent afterwards has arrived, so one sent before would have too
      const other = await letterTo(from, [to], { copyToSelf: true })
      expect(await world.sender.send(world.access(from), other.envelope, other.raw)).toMatchObject({ kind: 'accepted' })
      await until('the other letter', () => world.mails(to).length > 0 && world.mails(from).length > 0)
      expect(world.mails(to)).toHaveLength(1)
      expect(world.mails(from)).toHaveLength(1)
    })

    it('is in doubt when the connection goes before the final dot, and nothing left', async () => {
      const [from, to] = [world.freshUser(), world.freshUser()]
      const letter = await letterTo(from, [to])
      world.cutNext('before-dot')
      expect(await world.sender.send(world.access(from), letter.envelope, letter.raw)).toMatchObject({
        kind: 'in-doubt',
        why: expect.stringMatching(/\.$/),
      })
      const other = await letterTo(from, [to])
      await world.sender.send(world.access(from), other.envelope, other.raw)
      await until('the other letter', () => world.mails(to).length > 0)
      expect(world.mails(to)).toHaveLength(1)
      expect(world.mails(to)[0]).toContain(other.letterId)
    })

    it('is in doubt when the connection goes after the final dot, and the letter left', async () => {
      const [from, to] = [world.freshUser(), world.freshUser()]
      const letter = await letterTo(from, [to])
      world.cutNext('after-dot')
      expect(await world.sender.send(world.access(from), letter.envelope, letter.raw)).toMatchObject({
        kind: 'in-doubt',
      })
      await until('the letter', () => world.mails(to).length > 0)
      expect(world.mails(to)).toHaveLength(1)
    })

    it('knows that nothing left when no server answers', async () => {
      const from = world.freshUser()
      const letter = await letterTo(from, [world.freshUser()])
      const result = await world.sender.send(world.unreachable(from), letter.envelope, letter.raw)
      expect(result).toEqual({ kind: 'not-sent', why: 'Nothing answers at that port.' })
    })

    it('speaks to no other machine without encryption', async () => {
      const from = world.freshUser()
      const letter = await letterTo(from, [world.freshUser()])
      const open = world.access(from, { smtp: { host: 'smtp.elsewhere.test', port: 587, security: 'none' } })
      expect(await world.sender.send(open, letter.envelope, letter.raw)).toMatchObject({
        kind: 'not-sent',
        why: expect.stringContaining('without encryption'),
      })
    })
  })
}
