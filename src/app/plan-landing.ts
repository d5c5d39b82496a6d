/** The day a note on paper should land: when to write and post it, and whether an e-mail is better or goes as well. */
import type { LetterId } from '../core/facts/ids.ts'
import { landingOf } from '../core/paper/landing.ts'
import { firstPostingDay, journeyTo } from '../core/paper/posting-day.ts'
import { promiseInForce } from '../core/plan/promise-in-force.ts'
import { landingChosen } from '../core/plan/rules/card-days.ts'
import { linesFor } from '../core/policy/policy.ts'
import { addBusinessDays } from '../core/time/business-calendar.ts'
import { landingWords } from '../core/words/landing-words.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { letterOnPaper, thanksOf, type LetterOnPaper, type PaperContext } from './letter-on-paper.ts'
import type { LandingView } from './views/paper-view.ts'

/** Without a day the plan's own: some working days after the last interview. */
export async function planLanding(
  context: PaperContext,
  { letterId, lands }: { readonly letterId: LetterId; readonly lands?: Temporal.PlainDate | undefined },
): Promise<LandingView | Problem> {
  const paper = await letterOnPaper(context, letterId)
  return isProblem(paper) ? paper : landingFor(context, paper, lands)
}

export function landingFor(
  context: PaperContext,
  paper: LetterOnPaper,
  lands: Temporal.PlainDate | undefined,
): LandingView | Problem {
  const { here, route, opening, draft } = paper
  const today = here.toPlainDate()
  const earliest = firstPostingDay(here, context.content.paper.transit.lastCollection, route.calendars.sender)
  const thanks = thanksOf(paper)
  const kept = thanks && landingChosen(thanks.interviewId, thanks.personId, opening)
  const stillKept = kept && Temporal.PlainDate.compare(kept.lands, today) >= 0 ? kept.lands : null
  const wished = lands ?? stillKept ?? usualLanding(context, paper, earliest)
  if (Temporal.PlainDate.compare(wished, today) < 0)
    return problem('input', `${wished.toString()} is past.`, 'Choose a day from today on.')
  if (Temporal.PlainDate.compare(wished, today.add({ months: 6 })) > 0)
    return problem('input', `${wished.toString()} is more than half a year away.`, 'Choose an earlier day.')
  const isMailed = opening.letters.some(
    ({ step, to, channel, undelivered }) =>
      step === 'thank-you' && channel === 'email' && !undelivered && to.some((id) => draft.personIds.includes(id)),
  )
  const landing = landingOf(journeyTo(wished, earliest, route), wished, today, {
    decisionBy: promiseInForce(opening)?.by ?? null,
    isMailed,
  })
  const { journey, writeBy, decision } = landing
  return {
    lands: wished.toString(),
    writeBy: writeBy.toString(),
    post: journey.post.toString(),
    from: journey.arrives.from.toString(),
    usually: journey.arrives.usually.toString(),
    until: journey.arrives.until.toString(),
    chosen: stillKept?.toString() ?? null,
    canKeep: thanks !== null,
    isTooLate: decision.kind === 'after',
    decisionBy: decision.kind === 'unknown' ? null : decision.by.toString(),
    ...landingWords(landing, today),
  }
}

/** As the plan has it for a card; never a day that has passed, and then the first that can be met. */
function usualLanding(
  { policy }: PaperContext,
  { opening, route }: LetterOnPaper,
  earliest: Temporal.PlainDate,
): Temporal.PlainDate {
  const soonest = addBusinessDays(earliest, route.transit.usual, route.calendars.recipient)
  const held = opening.interviews.findLast(({ state }) => state === 'held')
  if (held === undefined) return soonest
  const day = held.startsAt.toZonedDateTimeISO(opening.place.zone).toPlainDate()
  const planned = addBusinessDays(day, linesFor(policy, opening)['card.lands'].value, route.calendars.recipient)
  return Temporal.PlainDate.compare(planned, soonest) > 0 ? planned : soonest
}
