/** Fills in what every fact has: a fresh id, when it was learnt, and where from. */
import type { Fact, FactKind, FactOf } from '../core/facts/fact.ts'
import type { FactId, OpeningId } from '../core/facts/ids.ts'
import type { Context } from './context.ts'

type Filled = 'id' | 'kind' | 'openingId' | 'learntAt' | 'at' | 'source'

export function newFact<Kind extends FactKind>(
  context: Pick<Context, 'ids' | 'clock'>,
  openingId: OpeningId,
  kind: Kind,
  fields: Omit<FactOf<Kind>, Filled>,
  more: { at?: Temporal.Instant; source?: Fact['source'] } = {},
): FactOf<Kind> {
  const now = context.clock.now()
  return {
    ...fields,
    kind,
    id: context.ids.next() as FactId,
    openingId,
    at: more.at ?? now,
    learntAt: now,
    source: more.source ?? 'person',
  } as FactOf<Kind>
}

/** The same context with its clock held still: what is told at once is learnt at one moment, and taken back as one. */
export function atOneMoment<Given extends Pick<Context, 'clock'>>(context: Given): Given {
  const now = context.clock.now()
  return { ...context, clock: { ...context.clock, now: () => now } }
}
