import { beforeEach, describe, expect, it } from 'vitest'
import { connected, createFakeContext, me, type FakeContext } from '../../test/support/fake-context.ts'
import type { Context } from './context.ts'
import { examine } from './examine.ts'
import type { LetterCopy } from './ports/mailbox.ts'
import { isProblem } from './problem.ts'
import { sendTestLetter } from './test-letter.ts'

let context: FakeContext
beforeEach(async () => {
  context = await createFakeContext()
  await connected(context, 'self-append')
})

/** Waiting moves the clock, as it would. */
const withMovingClock = (on: Context): Context => ({
  ...on,
  clock: {
    ...context.clock,
    now: () => context.clock.now(),
    sleepUntil: async (until) => context.clock.moveTo(until),
  },
})

/** A server where the letter turns up as told, look by look; the last look lasts. */
const withCopies = (...looks: ((id: string) => readonly Partial<LetterCopy>[])[]): Context => {
  let look = 0
  return withMovingClock({
    ...context,
    mailbox: {
      ...context.mailbox,
      copiesOf: async (_, { messageId }) => {
        const copies = looks[Math.min(look++, looks.length - 1)]?.(messageId) ?? []
        return {
          kind: 'copies',
          copies: copies.map((copy) => ({
            place: 'inbox',
            folder: 'INBOX',
            messageId,
            receivedAt: context.clock.now(),
            head: '',
            ...copy,
          })),
        }
      },
    },
  })
}

const tested = async (on: Context) => {
  const told = await sendTestLetter(on, me)
  if (isProblem(told)) throw new Error(told.what)
  return told
}
const account = async () => context.store.read(async (tx) => (await tx.accounts.list())[0])
const check = async (what: string) => (await examine(context)).find((each) => each.what === what)

describe('a letter to oneself', () => {
  it('goes out and comes back, and leaves nothing but itself', async () => {
    const { shown } = await tested(withMovingClock(context))
    expect(shown).toMatchObject({ arrivedIn: 'inbox', filesSent: false, keepsMessageId: true, clockSkewSeconds: 0 })
    expect(context.world.mails(me)).toHaveLength(1)
    expect(context.world.mails(me)[0]).toContain('Auto-Submitted')
    expect((await account())?.shown?.at.equals(shown.at)).toBe(true)
  })

  it('learns that the provider files Sent, so that Regards puts no second copy there', async () => {
    await tested(
      withCopies(
        (id) => [{ messageId: id }],
        (id) => [{ messageId: id }, { place: 'sent', folder: 'Sent' }],
      ),
    )
    expect(await account()).toMatchObject({ sentFiling: 'provider', shown: { filesSent: true } })
    expect(await check(`Sent of ${me}`)).toMatchObject({ ok: true, words: expect.stringContaining('provider puts') })
  })

  it('learns that a provider thought to file Sent does not', async () => {
    await context.store.write(async (tx) => {
      const known = await tx.accounts.get('a-1')
      if (known) await tx.accounts.put({ ...known, sentFiling: 'provider' })
    })
    await tested(withCopies(() => [{}]))
    expect(await account()).toMatchObject({ sentFiling: 'self-append' })
  })

  it('is patient with a provider believed to file Sent: a slow copy changes nothing', async () => {
    await context.store.write(async (tx) => {
      const known = await tx.accounts.get('a-1')
      if (known) await tx.accounts.put({ ...known, sentFiling: 'provider' })
    })
    const slow = Array.from({ length: 15 }, () => () => [{}])
    await tested(withCopies(...slow, () => [{}, { place: 'sent', folder: 'Sent' }]))
    expect(await account()).toMatchObject({ sentFiling: 'provider', shown: { filesSent: true } })
  })

  it('learns that the provider gives letters ids of its own', async () => {
    await tested(withCopies(() => [{ messageId: '<another@prod.outlook.test>' }]))
    expect(await account()).toMatchObject({ shown: { keepsMessageId: false } })
    expect((await check(`Ids of ${me}`))?.words).toContain('ids of its own')
  })

  it('waits for it, and says when it does not come; what is known of Sent stays', async () => {
    await tested(
      withCopies(
        () => [],
        () => [],
        () => [{}],
      ),
    )
    expect((await account())?.shown?.afterSeconds).toBeGreaterThanOrEqual(4)
    const { words } = await tested(withCopies(() => [{ place: 'sent' }]))
    expect(words).toContain('had not come back')
    expect(await account()).toMatchObject({ sentFiling: 'self-append', shown: { arrivedIn: null } })
    expect(await check(`Letter to ${me}`)).toMatchObject({ ok: false, outside: true })
  })

  it('a letter in Junk is something to mend', async () => {
    await tested(withCopies(() => [{ place: 'junk', folder: 'Junk' }]))
    expect(await check(`Letter to ${me}`)).toMatchObject({ ok: false, words: expect.stringContaining('not junk') })
  })

  it.each([
    ['ahead of', { minutes: -10 }, -600],
    ['behind', { minutes: 10 }, 600],
  ])('a clock %s the server’s is told', async (words, by, seconds) => {
    const sentAt = context.clock.now()
    await tested(withCopies(() => [{ receivedAt: sentAt.add(by) }]))
    const skew = (await account())?.shown?.clockSkewSeconds ?? 0
    expect(Math.abs(skew - seconds)).toBeLessThanOrEqual(15)
    expect(await check('Clock')).toMatchObject({ ok: false, words: expect.stringContaining(`10 minutes ${words}`) })
  })

  it('the wait itself is no skew', async () => {
    const sentAt = context.clock.now()
    await tested(
      withCopies(...Array.from({ length: 40 }, () => () => []), () => [{ receivedAt: sentAt.add({ seconds: 60 }) }]),
    )
    expect((await account())?.shown?.clockSkewSeconds).toBe(0)
  })

  it.each([
    ['spf=pass; dkim=pass; dmarc=pass', true],
    ['spf=softfail; dkim=pass; dmarc=pass', true],
    ['spf=pass; dkim=pass; dmarc=fail', false],
    ['spf=fail; dkim=none', false],
    ['spf=fail; dkim=pass', true],
    ['none', true],
  ])('%s: confirmed or not', async (results, ok) => {
    await tested(withCopies(() => [{ head: `Authentication-Results: mx.home.test; ${results}\r\n` }]))
    expect((await check(`Sender ${me}`))?.ok).toBe(ok)
  })

  it('says that it did not leave, and stores nothing', async () => {
    context.world.goAway()
    expect(await sendTestLetter(withMovingClock(context), me)).toMatchObject({ kind: 'problem', turn: 'outside' })
    expect((await account())?.shown).toBeUndefined()
  })
})

describe('the rest of the examination', () => {
  it('a full disk is something to mend', async () => {
    const keeper = { ...context.keeper, freeBytes: async () => 90_000_000 }
    const disk = (await examine({ ...context, keeper })).find(({ what }) => what === 'Disk')
    expect(disk).toMatchObject({ ok: false, words: expect.stringContaining('only 90 MB') })
    expect(await check('Disk')).toMatchObject({ ok: true, words: '200 GB are free.' })
  })

  it('another zone than the machine’s is named, and is no fault', async () => {
    const here = { ...context, guess: { ...context.guess, zone: 'Asia/Tokyo' } }
    const zone = (await examine(here)).find(({ what }) => what === 'Time zone')
    expect(zone).toMatchObject({ ok: true, words: expect.stringContaining('regards me --zone Asia/Tokyo') })
    expect((await check('Time zone'))?.words).toBe('America/New_York.')
  })
})
