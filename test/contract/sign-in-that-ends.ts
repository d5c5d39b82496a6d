/** What a mailbox that lets in tokens alone does when one runs out: it says so, and goes on with the next. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MailAccountAccess } from '../../src/app/ports/mail-sender.ts'
import type { startMailBedWorld } from './mail-bed-world.ts'
import { letterTo, mailFrom, until } from './mail-world.ts'

export function signInThatEnds(start: () => ReturnType<typeof startMailBedWorld>): void {
  describe('a sign-in by token', () => {
    let world: Awaited<ReturnType<typeof startMailBedWorld>>
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())

    const tokenOf = (access: MailAccountAccess) => ('accessToken' in access ? access.accessToken : '')

    it('takes no password, not even the right one, neither for reading nor for sending', async () => {
      const user = world.freshUser()
      const { accessToken: _, ...rest } = world.access(user) as MailAccountAccess & { accessToken: string }
      const access: MailAccountAccess = { ...rest, password: 'secret' }
      expect(await world.mailbox.newSince(access, [])).toMatchObject({ kind: 'problem', isPassword: true })
      const letter = await letterTo(user, [world.freshUser()])
      const sent = await world.sender.send(access, letter.envelope, letter.raw)
      expect(['refused', 'not-sent']).toContain(sent.kind)
    })

    it('that ran out hands over nothing, and the same letter leaves once with the next', async () => {
      const [from, to] = [world.freshUser(), world.freshUser()]
      const letter = await letterTo(from, [to])
      const old = world.access(from)
      world.bed.revoke(tokenOf(old))
      expect(await world.sender.send(old, letter.envelope, letter.raw)).toMatchObject({
        kind: 'refused',
        stage: 'auth',
        code: expect.stringMatching(/^535/),
      })
      expect(await world.mailbox.newSince(old, [])).toMatchObject({ kind: 'problem', isPassword: true })
      expect(await world.sender.send(world.access(from), letter.envelope, letter.raw)).toMatchObject({
        kind: 'accepted',
      })
      await until('the letter', () => world.mails(to).length > 0)
      expect(world.mails(to)).toHaveLength(1)
    })

    it('is renewed by a watch that lost its connection after the token ran out', async () => {
      const user = world.freshUser()
      const stop = new AbortController()
      const first = world.access(user)
      const states: string[] = []
      let looks = 0
      let renewals = 0
      const watch = world.mailbox.watch(
        first,
        {
          access: async () => (renewals++ === 0 ? first : world.access(user)),
          changed: async () => void looks++,
          state: (words) => states.push(words),
        },
        stop.signal,
      )
      await until('the first look', () => looks === 1)
      world.bed.revoke(tokenOf(first))
      expect(world.bed.killImapSessions()).toBeGreaterThan(0)
      await until('the second look', () => looks >= 2, 15_000)
      await world.deliver(mailFrom('dana@acme.test', 'news'), user)
      await until('the look at the news', () => looks >= 3)
      stop.abort()
      await watch
      expect(states.filter((words) => words.startsWith('Connected'))).toHaveLength(2)
      expect(renewals).toBe(2)
    })
  })
}
