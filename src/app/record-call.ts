/** A call that was made: how it went, and what was said in it, as facts of one moment. */
import type { OpeningId, PersonId, StepId } from '../core/facts/ids.ts'
import type { Context } from './context.ts'
import { atOneMoment } from './new-fact.ts'
import { isProblem, type Problem } from './problem.ts'
import { recordTelling, type Recorded } from './record-fact.ts'
import { findStep, stepGoneProblem } from './set-step-aside.ts'

export const callOutcomes = ['spoke', 'gatekeeper', 'voicemail', 'no-answer'] as const
/** What was said in the call; nothing where it was only a word. */
export const callNews = ['open', 'filled', 'next-round', 'no-calls'] as const

export type CallRecord = {
  readonly stepId: StepId
  readonly outcome: (typeof callOutcomes)[number]
  readonly news?: (typeof callNews)[number] | undefined
  /** Free words or an ISO day: until when it is open. */
  readonly by?: string | undefined
  readonly note?: string | undefined
}

export async function recordCall(given: Context, call: CallRecord): Promise<Recorded | Problem> {
  const context = atOneMoment(given)
  const { stepId, outcome, note } = call
  const step = await context.store.read((tx) => findStep(context, tx, stepId))
  if (step === null) return stepGoneProblem
  const personId = step.to[0]
  const first = await recordTelling(context, step.openingId, { kind: 'call', outcome, stepId, note, personId })
  if (isProblem(first)) return first
  const second = await recordNews(context, step.openingId, call, personId)
  if (second === null) return first
  if (isProblem(second)) return { ...second, kept: 'The call itself is recorded.' }
  return {
    factIds: [...first.factIds, ...second.factIds],
    withdrawn: [...first.withdrawn, ...second.withdrawn],
  }
}

const meanings = { open: 'still-deciding', filled: 'rejection', 'next-round': 'next-round' } as const

async function recordNews(
  context: Context,
  openingId: OpeningId,
  { news, by, note }: CallRecord,
  personId: PersonId | undefined,
): Promise<Recorded | Problem | null> {
  if (news === undefined) return null
  if (news === 'no-calls') return recordTelling(context, openingId, { kind: 'no-calls', note })
  return recordTelling(context, openingId, {
    kind: 'answer',
    meaning: meanings[news],
    channel: 'phone',
    personId,
    note,
    by: news === 'open' ? by : undefined,
  })
}
