/** All openings, one line each, with where they stand. */
import { stageOf, type Stage } from '../core/opening/stage.ts'
import { standingOf } from '../core/opening/standing.ts'
import { dayInWords } from '../core/time/moment-in-words.ts'
import type { Context } from './context.ts'
import { groundsOf, stepsOf } from './ground.ts'
import { titleOf } from './views/view-step.ts'

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
  readonly stage: Stage
  /** What comes next if nobody answers, and on which day at their place: 'today', 'Thursday 3 December'. */
  readonly next: {
    readonly title: string
    readonly day: string
    readonly isToday: boolean
    readonly late: boolean
  } | null
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
      const standing = standingOf(opening, context.policy, now, calendar, besides, decision)
      const [step] = stepsOf(decision)
      const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(opening.place.zone).toPlainDate()
      return {
        openingId: opening.id,
        company: opening.company,
        role: opening.role,
        state: standing.state,
        words: standing.words,
        budget: standing.unansweredTouches > 0 ? standing.budget : null,
        turn: decision.kind,
        stage: stageOf(standing.state),
        next:
          step === undefined
            ? null
            : {
                title: titleOf(step.kind, step.to, opening),
                day: dayInWords(dayOf(step.sendAt), dayOf(now)),
                isToday: dayOf(step.sendAt).equals(dayOf(now)),
                late: decision.kind === 'act' && step.late,
              },
      }
    })
    .toSorted((a, b) => order[a.turn] - order[b.turn] || a.company.localeCompare(b.company))
}
