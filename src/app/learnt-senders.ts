/** What the person said about senders that were asked about: kept, shown, and forgotten when they wish. */
import * as z from 'zod'
import type { Fact } from '../core/facts/fact.ts'
import { openingIdSchema } from '../core/facts/ids.ts'
import type { LearntSender } from '../core/mail/learnt-sender.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import type { Context } from './context.ts'
import type { Settings, SettingsReader } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

const key = 'senders'

const learntSchema = z.array(
  z.object({ address: z.string().max(254), openingId: openingIdSchema, isTheirs: z.boolean() }),
)

export type LearntSenderView = {
  readonly address: string
  readonly openingId: string
  readonly company: string
  readonly isTheirs: boolean
}

export async function learntSenders(settings: SettingsReader): Promise<readonly LearntSender[]> {
  const read = learntSchema.safeParse(await settings.get(key))
  return read.success ? read.data : []
}

/**
 * What the person says of an answer holds for its sender and opening from then on; a new word takes the place of the
 * old. Nothing is learnt of somebody they met, whose mail is always asked about, nor of whoever passes an answer on.
 */
export async function learnSender(settings: Settings, reply: AskedReply, isTheirs: boolean): Promise<void> {
  const said = askedSender(reply, isTheirs)
  if (said === null) return
  const others = (await learntSenders(settings)).filter((one) => !isSame(one, said))
  await settings.put(key, [...others, said])
}

/** The person took back what they said of an answer. */
export async function unlearnSender(settings: Settings, reply: AskedReply): Promise<void> {
  const said = askedSender(reply, true)
  const known = await learntSenders(settings)
  const left = known.filter((one) => said === null || !isSame(one, said))
  if (left.length < known.length) await settings.put(key, left)
}

type AskedReply = Extract<Fact, { kind: 'ReplyReceived' }>

function askedSender({ from, match, openingId }: AskedReply, isTheirs: boolean): LearntSender | null {
  const isAsked = match?.rung === 'domain' || match?.rung === 'applicant-system' || match?.rung === 'learnt'
  return from === undefined || !isAsked ? null : { address: from.email.trim().toLowerCase(), openingId, isTheirs }
}

export async function seeLearntSenders(context: Pick<Context, 'store'>): Promise<readonly LearntSenderView[]> {
  return context.store.read(async (tx) => {
    const seen: LearntSenderView[] = []
    for (const one of await learntSenders(tx.settings)) {
      const facts = await tx.facts.ofOpening(one.openingId)
      seen.push({ ...one, company: facts.length === 0 ? '' : openingFrom(facts).company })
    }
    return seen
  })
}

/** Without an opening: everything that was said about this sender. */
export async function forgetSender(
  context: Pick<Context, 'store'>,
  forgotten: { readonly address: string; readonly openingId?: string | undefined },
): Promise<{ readonly forgotten: number } | Problem> {
  return context.store.write(async (tx) => {
    const known = await learntSenders(tx.settings)
    const left = known.filter(
      (one) =>
        one.address !== forgotten.address.trim().toLowerCase() ||
        (forgotten.openingId !== undefined && one.openingId !== forgotten.openingId),
    )
    if (left.length === known.length)
      return problem(
        'input',
        `Nothing was said about “${forgotten.address}”.`,
        'See who is known with `regards senders`.',
      )
    await tx.settings.put(key, left)
    return { forgotten: known.length - left.length }
  })
}

function isSame(one: LearntSender, other: LearntSender): boolean {
  return one.openingId === other.openingId && one.address.toLowerCase() === other.address.toLowerCase()
}
