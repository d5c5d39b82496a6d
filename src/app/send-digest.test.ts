import { describe, expect, it } from 'vitest'
import { connected, createFakeContext, debriefed, me, type FakeContext } from '../../test/support/fake-context.ts'
import { accessTo } from './account-access.ts'
import { chooseDigest } from './digest-choice.ts'
import { pageKey, sendDigest } from './send-digest.ts'
import { receiveMail } from './receive-mail.ts'
import { seeToday } from './see-today.ts'

/** Monday 23 November, 16:00 in New York, with a thank-you to write. */
async function ready(): Promise<FakeContext> {
  const context = await createFakeContext()
  await connected(context)
  await debriefed(context)
  return context
}
const received = (context: FakeContext) => context.world.mails(me)

describe('the digest', () => {
  it('is not sent without a yes, nor before its hour, nor when the yes is taken back', async () => {
    const context = await ready()
    expect(await sendDigest(context)).toBeNull()
    await chooseDigest(context, '17:00')
    expect(await sendDigest(context)).toBeNull()
    await chooseDigest(context, null)
    context.clock.advance({ hours: 2 })
    expect(await sendDigest(context)).toBeNull()
    expect(received(context)).toEqual([])
  })

  it('tells the steps of the day once, with links to each and no more than plain text', async () => {
    const context = await ready()
    await chooseDigest(context, '08:00')
    await context.store.write((tx) => tx.settings.put(pageKey, 'http://127.0.0.1:4747'))
    expect(await sendDigest(context)).toMatchObject({ kind: 'sent', to: me })
    expect(await sendDigest(context)).toBeNull()
    const [mail = '', ...more] = received(context)
    expect(more).toEqual([])
    expect(mail).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
    const parsed = await context.mailParser.parse(new TextEncoder().encode(mail))
    if (parsed.kind !== 'mail') throw new Error(parsed.why)
    const [step] = (await seeToday(context)).toDo
    expect(parsed.mail.subject).toMatch(/^Monday 23 November: One thing to do\./)
    expect(parsed.mail.text).toContain('• Thank Dana Kim (Acme · Staff Engineer)')
    expect(parsed.mail.text).toContain(`http://127.0.0.1:4747/steps/${encodeURIComponent(step?.stepId ?? '')}/later`)
    expect(mail).not.toMatch(/text\/html|<img/i)
  })

  it('comes again the next day, and two workers send one', async () => {
    const context = await ready()
    await chooseDigest(context, '08:00')
    const both = await Promise.all([sendDigest(context), sendDigest(context)])
    expect(both.filter((outcome) => outcome !== null)).toHaveLength(1)
    context.clock.advance({ hours: 24 })
    expect(await sendDigest(context)).toMatchObject({ kind: 'sent' })
    expect(received(context)).toHaveLength(2)
  })

  it('is silent on a day without steps, and is no answer to anything when it comes back', async () => {
    const quiet = await createFakeContext()
    await connected(quiet)
    await chooseDigest(quiet, '08:00')
    expect(await sendDigest(quiet)).toBeNull()

    const context = await ready()
    await chooseDigest(context, '08:00')
    await sendDigest(context)
    const access = await accessTo(context, 'a-1')
    if (access === null) throw new Error('no access')
    const { facts } = await context.store.read(async (tx) => ({ facts: (await tx.facts.all()).length }))
    await receiveMail(context, access)
    expect(await context.store.read(async (tx) => (await tx.facts.all()).length)).toBe(facts)
  })
})
