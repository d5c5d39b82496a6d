/** Without a mailbox: the letter as a mailto link, an .eml file or plain text, and the word that it was sent. */
import type { Channel } from '../core/facts/fact.ts'
import type { LetterId } from '../core/facts/ids.ts'
import type { StepKind } from '../core/facts/step-kind.ts'
import { filesToSend } from './attach-file.ts'
import type { Context } from './context.ts'
import { learn } from './learn.ts'
import { readMe } from './me.ts'
import { newFact } from './new-fact.ts'
import { heldByService } from './posting.ts'
import { problem, type Problem } from './problem.ts'

export type Elsewhere = {
  readonly letterId: LetterId
  /** RFC 6068; null when the letter is too long for the address line of common programs, or has files, which a link cannot carry. */
  readonly mailto: string | null
  /** A whole mail that mail programs open as a draft (RFC 5322, with X-Unsent). */
  readonly eml: string
  readonly text: string
}

/** Windows and older programs cut a link there. */
const longestMailto = 2_000

export async function openElsewhere(
  context: Pick<Context, 'store' | 'messageBuilder' | 'guess' | 'clock'>,
  letterId: LetterId,
): Promise<Elsewhere | Problem> {
  const { draft, me, files } = await context.store.read(async (tx) => {
    const latest = await tx.drafts.latest(letterId)
    return {
      draft: latest,
      me: await readMe(tx.settings, context.guess),
      files: latest === null ? [] : await filesToSend(tx, latest),
    }
  })
  if (draft === null) return problem('input', 'There is no such letter.', 'Write one with `regards draft`.')
  const query = new URLSearchParams({ subject: draft.subject, body: draft.body.replaceAll('\n', '\r\n') })
  if (draft.cc.length > 0) query.set('cc', draft.cc.map(addressOf).join(','))
  const mailto = `mailto:${draft.to.map(addressOf).map(mailtoAddress).join(',')}?${query.toString().replaceAll('+', '%20')}`
  const built = await context.messageBuilder.build({
    from: { name: me.name, address: me.email ?? 'me@localhost.invalid' },
    to: draft.to,
    cc: draft.cc,
    subject: draft.subject,
    text: draft.body,
    date: context.clock.now(),
    letterId: draft.letterId,
    uuid: draft.letterId,
    references: [],
    copyToSelf: false,
    files,
  })
  return {
    letterId,
    mailto: mailto.length > longestMailto || files.length > 0 ? null : mailto,
    eml: `X-Unsent: 1\r\n${new TextDecoder().decode(built.raw)}`,
    text: draft.body,
  }
}

/** "I sent it": the plan goes on as if Regards had. */
export async function recordSentByHand(
  context: Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids'>,
  letterId: LetterId,
): Promise<{ readonly done: true } | Problem> {
  return context.store.write(async (tx) => {
    const draft = await tx.drafts.latest(letterId)
    if (draft === null) return problem('input', 'There is no such letter.', 'Write one with `regards draft`.')
    const item = await tx.outbox.get(letterId)
    if (item !== null && item.state !== 'withdrawn' && item.state !== 'refused')
      return problem('person', 'Regards is sending this letter itself.', 'Take that back first with `regards undo`.')
    const held = await heldByService(tx.settings, letterId)
    if (held !== null) return held
    await learn(context, tx, [
      newFact(context, draft.openingId, 'LetterSent', {
        letterId,
        stepId: draft.stepId,
        step: draft.step,
        to: [...draft.personIds],
        channel: ways[draft.step] ?? 'email',
        byHand: true,
      }),
    ])
    return { done: true }
  })
}

/** By which way what is no e-mail leaves. */
const ways: Partial<Record<StepKind, Channel>> = { 'thank-you-card': 'post', 'linkedin-note': 'linkedin' }

const addressOf = (header: string) => /<([^<>]+)>/.exec(header)?.[1] ?? header

/** RFC 6068 §2: the @ stays, everything else that is special is encoded. */
const mailtoAddress = (address: string) => address.split('@').map(encodeURIComponent).join('@')
