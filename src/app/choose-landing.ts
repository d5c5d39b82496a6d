/** Keeps the day on which a thank-you on paper should be there, as a fact; the card's step moves with it, and no promise does. */
import type { LetterId } from '../core/facts/ids.ts'
import type { Context } from './context.ts'
import { learn } from './learn.ts'
import { letterOnPaper, thanksOf, type PaperContext } from './letter-on-paper.ts'
import { newFact } from './new-fact.ts'
import { landingFor } from './plan-landing.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import type { LandingView } from './views/paper-view.ts'

/** The letter may be the e-mail or the card: they are one thank-you to that person. */
export async function chooseLanding(
  context: PaperContext & Pick<Context, 'ids'>,
  { letterId, lands }: { readonly letterId: LetterId; readonly lands: Temporal.PlainDate },
): Promise<LandingView | Problem> {
  const paper = await letterOnPaper(context, letterId)
  if (isProblem(paper)) return paper
  const thanks = thanksOf(paper)
  if (thanks === null)
    return problem(
      'person',
      'Only a thank-you to somebody you met has a day to land on; other letters leave when their step says.',
      'Look at the days in the post without keeping one.',
    )
  const landing = landingFor(context, paper, lands)
  if (isProblem(landing)) return landing
  if (landing.isTooLate)
    return problem('person', landing.decision, 'Choose an earlier day, or let the e-mail carry your thanks.')
  return context.store.write(async (tx) => {
    await learn(context, tx, [newFact(context, paper.opening.id, 'LandingChosen', { ...thanks, lands })])
    return { ...landing, chosen: lands.toString() }
  })
}
