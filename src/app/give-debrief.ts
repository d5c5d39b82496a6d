/** Stores the four answers after an interview: what was said, what was promised, how it went, what to mend or add. */
import type { Fact } from '../core/facts/fact.ts'
import type { InterviewId, OpeningId, PersonId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { promiseFrom } from './add-opening.ts'
import type { Context } from './context.ts'
import { calendarOf } from './ground.ts'
import { learn } from './learn.ts'
import { atOneMoment, newFact } from './new-fact.ts'
import { personBack } from './person-back.ts'
import { isProblem, problem, type Problem } from './problem.ts'

export type Debrief = {
  readonly openingId: string
  readonly interviewId?: string | undefined
  /** 1 went badly to 5 went well. */
  readonly rating?: number | undefined
  readonly points: readonly {
    readonly personId?: string | undefined
    readonly said: string
    readonly myLink?: string | undefined
  }[]
  /** Free words: "by Friday week"; 'none' when they named no date. */
  readonly promise?: string | undefined
  readonly regrets: readonly {
    readonly mistake: string
    readonly betterAnswer?: string | undefined
    readonly cause?: string | undefined
    readonly noticed?: boolean | undefined
  }[]
  readonly interest?: string | undefined
  readonly toAdd?: string | undefined
  readonly noThanksWanted?: boolean | undefined
}

export async function giveDebrief(
  given: Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids'>,
  input: Debrief,
): Promise<{ promise: string | null } | Problem> {
  const context = atOneMoment(given)
  return context.store.write(async (tx) => {
    const openingId = input.openingId as OpeningId
    const known = await tx.facts.ofOpening(openingId)
    if (known.length === 0)
      return problem('input', 'There is no such opening.', 'See your openings with `regards list`.')
    const opening = openingFrom(known)
    const interview = input.interviewId
      ? opening.interviews.find(({ id }) => id === input.interviewId)
      : (opening.interviews.findLast(({ state, debrief }) => state === 'held' && debrief === null) ??
        opening.interviews.findLast(({ state }) => state === 'held'))
    if (interview === undefined)
      return problem(
        'person',
        'No interview that took place is known here.',
        'Tell Regards about it first, then answer the questions.',
      )
    const facts: Fact[] = [
      newFact(context, openingId, 'DebriefGiven', {
        interviewId: interview.id as InterviewId,
        points: input.points.map(({ personId, said, myLink }) => ({
          said,
          ...(personId ? { personId: personId as PersonId } : {}),
          ...(myLink ? { myLink } : {}),
        })),
        regrets: input.regrets.map(({ mistake, betterAnswer, cause, noticed }) => ({
          mistake,
          ...(betterAnswer ? { betterAnswer } : {}),
          ...(cause ? { cause } : {}),
          ...(noticed === undefined ? {} : { noticed }),
        })),
        ...(input.rating === undefined ? {} : { rating: input.rating }),
        ...(input.interest ? { interest: input.interest } : {}),
        ...(input.toAdd ? { toAdd: input.toAdd } : {}),
        ...(input.noThanksWanted === undefined ? {} : { noThanksWanted: input.noThanksWanted }),
      }),
    ]
    let said: string | null = null
    if (input.promise?.trim()) {
      const { country, zone } = opening.place
      const now = context.clock.now()
      if (input.promise.trim().toLowerCase() === 'none')
        facts.push(newFact(context, openingId, 'AnswerPromised', { words: input.promise }))
      else {
        const read = promiseFrom(
          input.promise,
          now.toZonedDateTimeISO(zone),
          country,
          calendarOf(context, opening.place, now),
        )
        const back = personBack(input.promise, opening)
        if (isProblem(read) && back === null) return read
        const promise = isProblem(read) ? null : read
        said = promise?.inWords ?? null
        if (promise?.by || back)
          facts.push(
            newFact(context, openingId, 'AnswerPromised', {
              words: promise?.words ?? input.promise,
              ...(promise?.by ? { by: Temporal.PlainDate.from(promise.by) } : {}),
              ...(promise?.from ? { from: Temporal.PlainDate.from(promise.from) } : {}),
              ...(promise?.vague ? { vague: true } : {}),
              ...(back ? { afterReturnOf: back } : {}),
            }),
          )
      }
    }
    await learn(context, tx, facts)
    return { promise: said }
  })
}
