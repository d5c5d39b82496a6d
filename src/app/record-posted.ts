/** "Posted" and "came back", as facts about a letter on paper; the plan goes on from the day of posting. */
import type { LetterId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import type { Context } from './context.ts'
import { learn } from './learn.ts'
import { newFact } from './new-fact.ts'
import { heldByService } from './posting.ts'
import { problem, type Problem } from './problem.ts'

type RecordContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids'>
type Done = { readonly done: true }

/** On a day before today it counts from noon of that day. */
export async function recordPosted(
  context: RecordContext,
  { letterId, on }: { readonly letterId: LetterId; readonly on?: Temporal.PlainDate | undefined },
): Promise<Done | Problem> {
  const now = context.clock.now()
  const zone = context.clock.zone()
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  if (on !== undefined && Temporal.PlainDate.compare(on, today) > 0)
    return problem('input', `${on.toString()} has not come yet.`, 'Tell it on the day, or give the day it was posted.')
  const at =
    on === undefined || on.equals(today) ? now : on.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
  return context.store.write(async (tx) => {
    const draft = await tx.drafts.latest(letterId)
    if (draft === null) return problem('input', 'There is no such letter.', 'Write one with `regards draft`.')
    const item = await tx.outbox.get(letterId)
    if (item !== null && item.state !== 'withdrawn' && item.state !== 'refused')
      return problem(
        'person',
        'This letter goes by e-mail, or has gone.',
        'Take the yes back with `regards undo` if it goes by post instead.',
      )
    const held = await heldByService(tx.settings, letterId)
    if (held !== null) return held
    const { letters } = openingFrom(await tx.facts.ofOpening(draft.openingId))
    if (letters.some((sent) => sent.letterId === letterId && !sent.undelivered))
      return problem('person', 'This letter is noted as sent already.', 'Take that back with `regards undo`.')
    const { stepId, step, personIds } = draft
    const fields = { letterId, stepId, step, to: [...personIds], channel: 'post' as const, byHand: true }
    await learn(context, tx, [newFact(context, draft.openingId, 'LetterSent', fields, { at })])
    return { done: true }
  })
}

export async function recordCameBack(context: RecordContext, letterId: LetterId): Promise<Done | Problem> {
  return context.store.write(async (tx) => {
    const draft = await tx.drafts.latest(letterId)
    const letters = draft === null ? [] : openingFrom(await tx.facts.ofOpening(draft.openingId)).letters
    const sent = letters.findLast((each) => each.letterId === letterId && each.channel === 'post')
    if (draft === null || sent === undefined)
      return problem(
        'person',
        'This letter was not posted, as far as is known here.',
        'Tell that first with `regards posted`.',
      )
    if (sent.undelivered)
      return problem('person', 'It is noted already that this letter came back.', 'Nothing is to be done.')
    await learn(context, tx, [newFact(context, draft.openingId, 'CardReturned', { letterId })])
    return { done: true }
  })
}
