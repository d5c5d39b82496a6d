/** An answer whose meaning only the person can tell: its words, why it was taken for one, and a guess put as a question. */
import type { StepId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { momentInWords } from '../core/time/moment-in-words.ts'
import { suggestionWords } from '../core/words/heard-words.ts'
import type { ReplyKind } from '../core/mail/reply-kind.ts'
import type { Context } from './context.ts'
import { readMe } from './me.ts'
import type { Problem } from './problem.ts'
import { findStep, stepGoneProblem } from './set-step-aside.ts'
import type { PersonView, ReasonView } from './views/today-view.ts'
import { viewPerson, viewReason } from './views/view-step.ts'

/** Everything in it that came by mail is plain text. */
export type ReplyView = {
  readonly stepId: string
  readonly replyId: string
  readonly openingId: string
  readonly company: string
  readonly role: string | null
  readonly who: PersonView | null
  readonly subject: string | null
  readonly when: string
  readonly text: string
  readonly evidence: string | null
  /** The words in it that led to the suggestion. */
  readonly told: string | null
  /** Whether the whole mail can be opened. */
  readonly isKept: boolean
  readonly suggestion: { readonly meaning: ReplyKind; readonly words: string } | null
  /** A date read in it, 'YYYY-MM-DD'. */
  readonly newDate: string | null
  readonly because: readonly ReasonView[]
}

export async function seeReply(
  context: Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'guess'>,
  stepId: StepId,
): Promise<ReplyView | Problem> {
  const now = context.clock.now()
  return context.store.read(async (tx) => {
    const step = await findStep(context, tx, stepId)
    if (step === null || step.kind !== 'understand-reply') return stepGoneProblem
    const opening = openingFrom(await tx.facts.ofOpening(step.openingId))
    const named = new Set(step.reasons.flatMap(({ facts }) => facts))
    const reply =
      opening.replies.find(({ factId, meaning }) => meaning === null && named.has(factId)) ??
      opening.replies.findLast(({ meaning }) => meaning === null)
    const fact = opening.facts.find(({ id }) => id === reply?.factId)
    if (reply === undefined || fact?.kind !== 'ReplyReceived') return stepGoneProblem
    const person = reply.personId === null ? undefined : opening.people.get(reply.personId)
    const here = (await readMe(tx.settings, context.guess)).zone
    return {
      stepId,
      replyId: reply.factId,
      openingId: opening.id,
      company: opening.company,
      role: opening.role,
      who: person ? viewPerson(person) : null,
      subject: fact.subject ?? null,
      when: momentInWords(reply.at, opening.place.zone, now, here),
      text: fact.preview ?? '',
      evidence: fact.evidence ?? null,
      told: fact.told ?? null,
      isKept: fact.mail !== undefined,
      suggestion:
        reply.suggested === null ? null : { meaning: reply.suggested, words: suggestionWords(reply.suggested) },
      newDate: reply.newDate?.toString() ?? null,
      because: step.reasons.map(viewReason),
    }
  })
}
