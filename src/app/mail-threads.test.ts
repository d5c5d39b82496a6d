import { expect, it } from 'vitest'
import { connected, createFakeContext, dana, debriefed, me, nextMorning } from '../../test/support/fake-context.ts'
import { mailText } from '../../test/support/mail-text.ts'
import { accessTo } from './account-access.ts'
import type { Context } from './context.ts'
import { isProblem } from './problem.ts'
import { receiveMail } from './receive-mail.ts'

/** A server that keeps everything about “Numbers” in one conversation, as Gmail does. */
function withThreads(context: Context): Context {
  const threadOf = (head: Uint8Array) => (new TextDecoder().decode(head).includes('Numbers') ? '171' : undefined)
  return {
    ...context,
    mailbox: {
      ...context.mailbox,
      newSince: async (access, cursors, wants, again) => {
        const threads = new Map<string, string>()
        const asks = async (head: Uint8Array) => {
          const thread = threadOf(head)
          const key = /^Message-ID: (.*?)\r?$/im.exec(new TextDecoder().decode(head))?.[1]
          if (thread !== undefined && key !== undefined) threads.set(key, thread)
          return wants?.(head, thread) ?? true
        }
        const read = await context.mailbox.newSince(access, cursors, asks, again)
        if (read.kind === 'problem') return read
        const mails = read.mails.map((mail) => {
          const thread = threads.get(mail.key)
          return thread === undefined ? mail : { ...mail, thread }
        })
        return { ...read, mails }
      },
    },
  }
}

it('an answer from an unknown address is asked about when it lies in the conversation of our letter, and only then', async () => {
  const base = await createFakeContext()
  await connected(base)
  await debriefed(base)
  const receive = async (context: Context) => {
    const access = await accessTo(context, 'a-1')
    if (access === null) throw new Error('not connected')
    const received = await receiveMail(context, access)
    if (isProblem(received)) throw new Error(received.what)
    return received.inbound.flatMap(({ facts }) => facts)
  }
  const mail = (from: string, to: string, subject: string, date: string) =>
    mailText({ from, to, subject, date, body: 'Hello,\n\nwe have not decided yet, please give us until Friday.\n' })
  base.world.deliver(mail(`Alex <${me}>`, dana, 'Thanks, Numbers', 'Mon, 23 Nov 2026 15:40:00 -0500'), me, 'Sent')
  await receive(withThreads(base))
  base.clock.moveTo(nextMorning)
  base.world.deliver(mail('kim.d@gmail.com', me, 'Numbers for you', 'Tue, 24 Nov 2026 09:00:00 -0500'), me)
  base.world.deliver(mail('kim.d@gmail.com', me, 'Something else', 'Tue, 24 Nov 2026 09:01:00 -0500'), me)
  const facts = await receive(withThreads(base))
  expect(facts).toMatchObject([
    { kind: 'ReplyReceived', subject: 'Numbers for you', match: { rung: 'thread', confidence: 'likely' } },
  ])
})
