/** All openings, one line each, with where they stand. */
import { standingOf } from '../core/opening/standing.ts'
import type { Context } from './context.ts'
import { groundsOf } from './ground.ts'

export type OpeningLine = {
  readonly openingId: string
  readonly company: string
  readonly role: string | null
  readonly state: string
  /** 'Waiting for an answer that was promised for Friday 20 November.' */
  readonly words: string
  /** 'One of three unanswered messages to Acme used.'; null where none is. */
  readonly budget: string | null
  readonly turn: 'act' | 'wait' | 'rest'
}

/** Those to act on first, then the waiting, then the resting; by company within. */
export async function listOpenings(
  context: Pick<Context, 'store' | 'clock' | 'holidays' | 'policy'>,
): Promise<readonly OpeningLine[]> {
  const now = context.clock.now()
  const facts = await context.store.read((tx) => tx.facts.all())
  const order = { act: 0, wait: 1, rest: 2 }
  return groundsOf(context, facts, now)
    .map(({ opening, besides, calendar, decision }): OpeningLine => {
      const standing = standingOf(opening, context.policy, now, calendar, besides)
      return {
        openingId: opening.id,
        company: opening.company,
        role: opening.role,
        state: standing.state,
        words: standing.words,
        budget: standing.unansweredTouches > 0 ? standing.budget : null,
        turn: decision.kind,
      }
    })
    .toSorted((a, b) => order[a.turn] - order[b.turn] || a.company.localeCompare(b.company))
}
