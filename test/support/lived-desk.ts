/** Random days at the desk, over the verbs of the program and a world in memory: drafting, saying yes, taking back, sending, receiving. */
import fc from 'fast-check'
import { accessTo } from '../../src/app/account-access.ts'
import { approveLetter } from '../../src/app/approve-letter.ts'
import { draftLetter } from '../../src/app/draft-letter.ts'
import { editDraft } from '../../src/app/edit-draft.ts'
import { isProblem } from '../../src/app/problem.ts'
import { receiveMail } from '../../src/app/receive-mail.ts'
import { understandReply } from '../../src/app/record-fact.ts'
import { seeToday } from '../../src/app/see-today.ts'
import { sendLetter } from '../../src/app/send-letter.ts'
import { undo } from '../../src/app/undo.ts'
import type { LetterId, StepId } from '../../src/core/facts/ids.ts'
import {
  changedByRepeat,
  leftWithoutYes,
  queuedAfterAnswer,
  type Left,
  type Yes,
} from '../../src/core/simulation/judge-sending.ts'
import { connected, createFakeContext, dana, debriefed, me, type FakeContext } from './fake-context.ts'
import { mailDate, mailText } from './mail-text.ts'

const bodies = {
  answer: 'Thank you for your note. We will need another week and come back to you by Friday, December 11.',
  refusal: 'Thank you for your time. We have decided to go on with another candidate.',
  away: 'I am out of the office until December 3 and will answer when I am back.',
  chatter: 'Thanks, got it.',
} as const

type Act =
  | {
      readonly do:
        | 'draft'
        | 'approve'
        | 'approve now'
        | 'edit'
        | 'undo'
        | 'take back'
        | 'send'
        | 'understand'
        | 'repeat'
        | 'renumber'
    }
  | { readonly do: 'receive'; readonly what: keyof typeof bodies; readonly threaded: boolean }
  | { readonly do: 'wait'; readonly hours: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  fc
    .constantFrom(
      'draft',
      'approve',
      'approve',
      'approve now',
      'edit',
      'undo',
      'take back',
      'send',
      'send',
      'understand',
      'repeat',
      'renumber',
    )
    .map((name) => ({ do: name }) as Act),
  fc.record({
    do: fc.constant('receive' as const),
    what: fc.constantFrom(...(Object.keys(bodies) as (keyof typeof bodies)[])),
    threaded: fc.boolean(),
  }),
  fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 200 }) }),
)

/** Most days begin with a letter that has its yes. */
const beginning = fc.constantFrom<readonly Act[]>(
  [],
  [{ do: 'draft' }, { do: 'approve' }],
  [{ do: 'draft' }, { do: 'approve' }, { do: 'send' }],
  [{ do: 'draft' }, { do: 'edit' }, { do: 'approve' }],
)

export const desk: fc.Arbitrary<readonly Act[]> = fc
  .tuple(beginning, fc.array(act, { minLength: 3, maxLength: 20 }))
  .map(([first, then]) => [...first, ...then])

export const storyOfDesk = (acts: readonly Act[]) =>
  acts
    .map((one) =>
      one.do === 'receive'
        ? `receive ${one.what}${one.threaded ? ' in the thread' : ''}`
        : one.do === 'wait'
          ? `wait ${one.hours} h`
          : one.do,
    )
    .join(', ')

/** What is broken on the way, in words. */
export async function brokenAtDesk(acts: readonly Act[]): Promise<readonly string[]> {
  const context = await createFakeContext()
  await connected(context)
  await debriefed(context)
  const life = { given: [] as Yes[], left: [] as Left[], mails: [] as string[], letters: [] as LetterId[] }
  // A letter leaves the moment the world has it; the sender itself is what the program uses.
  const { accept } = context.world
  const record: typeof accept = (envelope, raw) => {
    const text = new TextDecoder('latin1').decode(raw)
    const letterId = life.given.find((own) => own.raw === text)?.letterId ?? `unknown ${text.slice(0, 80)}`
    life.left.push({ letterId, at: context.clock.now(), raw: text })
    accept(envelope, raw)
  }
  Object.assign(context.world, { accept: record })
  for (const one of acts) {
    const found = await perform(context, life, one)
    if (found.length > 0) return found
  }
  const facts = await context.store.read((tx) => tx.facts.all())
  return leftWithoutYes(life.left, life.given, facts)
}

type Life = { given: Yes[]; left: Left[]; mails: string[]; letters: LetterId[] }

async function perform(context: FakeContext, life: Life, one: Act): Promise<readonly string[]> {
  switch (one.do) {
    case 'draft': {
      for (const { stepId } of (await seeToday(context)).toDo) {
        const draft = await draftLetter(context, stepId as StepId)
        if (!isProblem(draft)) life.letters.push(draft.letterId as LetterId)
      }
      return []
    }
    case 'approve':
    case 'approve now': {
      for (const letterId of new Set(life.letters)) {
        const draft = await context.store.read((tx) => tx.drafts.latest(letterId))
        if (draft === null) continue
        const at = one.do === 'approve' ? 'good-hour' : 'now'
        const approved = await approveLetter(context, { letterId, version: draft.version, at, overrides: [] })
        if (approved.kind === 'approved')
          life.given.push({ letterId, raw: new TextDecoder('latin1').decode(approved.item.raw) })
      }
      return []
    }
    case 'edit': {
      const letterId = life.letters.at(-1)
      const draft = letterId && (await context.store.read((tx) => tx.drafts.latest(letterId)))
      if (draft) {
        const { version, subject, body } = draft
        await editDraft(context, { letterId: draft.letterId, version, subject, body: `${body}\n\nOne more line.` })
      }
      return []
    }
    case 'undo':
      await undo(context)
      return []
    case 'take back': {
      const letterId = life.letters.at(-1)
      if (letterId) await undo(context, letterId)
      return []
    }
    case 'send': {
      const items = await context.store.read((tx) => tx.outbox.inStates(['approved']))
      for (const { letterId, sendAt } of items.toSorted((a, b) => Temporal.Instant.compare(a.sendAt, b.sendAt))) {
        if (Temporal.Instant.compare(sendAt, context.clock.now()) > 0) context.clock.moveTo(sendAt)
        await sendLetter(context, letterId)
      }
      return []
    }
    case 'understand': {
      const facts = await context.store.read((tx) => tx.facts.all())
      const reply = facts.findLast(({ kind }) => kind === 'ReplyReceived')
      if (reply) await understandReply(context, { replyId: reply.id, meaning: 'still-deciding' })
      return []
    }
    case 'receive': {
      const raw = inbound(context, life, one.what, one.threaded)
      life.mails.push(raw)
      context.world.deliver(raw, me)
      return receive(context)
    }
    case 'repeat':
    case 'renumber': {
      await receive(context)
      const before = await everything(context)
      for (const raw of life.mails) context.world.deliver(raw, me)
      if (one.do === 'renumber') context.world.renumber(me)
      context.clock.advance({ minutes: 5 })
      await receive(context)
      return changedByRepeat(before, await everything(context))
    }
    case 'wait':
      context.clock.advance({ hours: one.hours })
      return []
  }
}

async function receive(context: FakeContext): Promise<readonly string[]> {
  const access = await accessTo(context, 'a-1')
  if (access === null) throw new Error('not connected')
  const received = await receiveMail(context, access)
  if (isProblem(received)) throw new Error(received.what)
  const queued = await context.store.read((tx) => tx.outbox.inStates(['approved']))
  return queuedAfterAnswer(
    queued,
    received.inbound.flatMap(({ facts }) => facts),
  )
}

function inbound(context: FakeContext, life: Life, what: keyof typeof bodies, threaded: boolean): string {
  const last = /^Message-ID: *(<[^>]+>)/im.exec(life.left.at(-1)?.raw ?? '')?.[1]
  return mailText({
    from: `Dana Kim <${dana}>`,
    to: me,
    subject: what === 'away' ? 'Automatic reply: Thank you' : 'Re: Thank you',
    date: mailDate(context.clock.now().toString(), 'America/New_York'),
    body: bodies[what],
    messageId: `<mail-${life.mails.length}@acme.test>`,
    ...(threaded && last ? { inReplyTo: last } : {}),
    ...(what === 'away' ? { headers: { 'Auto-Submitted': 'auto-replied' } } : {}),
  })
}

/** All that is stored, as text; the hour at which it is looked at is left out. */
async function everything(context: FakeContext): Promise<string> {
  return context.store.read(async (tx) => {
    const facts = await tx.facts.all()
    const letters = await tx.outbox.inStates([
      'approved',
      'sending',
      'sent',
      'in-doubt',
      'asking',
      'refused',
      'withdrawn',
    ])
    return JSON.stringify([facts, letters.map(({ letterId, state }) => [letterId, state])])
  })
}
