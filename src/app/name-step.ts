/** Finds the step or the opening a person means: its number in Today, its id, a company, or nothing for the first. */
import type { OpeningId } from '../core/facts/ids.ts'
import type { Step } from '../core/plan/decision.ts'
import type { Context } from './context.ts'
import { factsByOpening, groundsOf, stepsOf } from './ground.ts'
import { problem, type Problem } from './problem.ts'
import { byHour, openingNamed, openSteps } from './see-today.ts'

type NameContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy'>

export async function stepNamed(context: NameContext, named: string | undefined): Promise<Step | Problem> {
  const now = context.clock.now()
  const { facts, items } = await context.store.read(async (tx) => ({
    facts: await tx.facts.all(),
    items: await tx.outbox.inStates(['approved', 'sending', 'in-doubt', 'asking']),
  }))
  const grounds = groundsOf(context, facts, now)
  const toDo = grounds
    .flatMap(({ opening, decision }) =>
      openSteps(
        decision,
        items.filter(({ openingId }) => openingId === opening.id),
      ),
    )
    .toSorted(byHour)
  const all = grounds.flatMap(({ decision }) => stepsOf(decision))
  if (named === undefined) return toDo[0] ?? nothingToDo
  if (/^\d{1,3}$/.test(named))
    return (
      toDo[Number(named) - 1] ??
      problem('input', `There is no number ${named} in Today.`, 'See the numbers with `regards today`.')
    )
  const byId = all.find(({ id }) => id === named)
  if (byId) return byId
  const opening = await openingMeant(context, named)
  if (typeof opening !== 'string') return opening
  return (
    toDo.find(({ openingId }) => openingId === opening) ??
    all.find(({ openingId }) => openingId === opening) ??
    problem('person', `Nothing is to be done for ${named}.`, `See why with \`regards show ${named}\`.`)
  )
}

const nothingToDo = problem('person', 'There is nothing to do now.', 'See until when to wait with `regards today`.')

export async function openingMeant(context: NameContext, named: string | undefined): Promise<OpeningId | Problem> {
  const facts = await context.store.read((tx) => tx.facts.all())
  const all = [...factsByOpening(facts).keys()]
  if (named === undefined) {
    if (all.length === 1 && all[0]) return all[0]
    return problem(
      'input',
      all.length === 0 ? 'There is no opening yet.' : 'There are several openings.',
      all.length === 0
        ? 'Tell Regards about an interview with `regards add "…"`.'
        : 'Name one of them, such as the company. `regards list` shows them.',
    )
  }
  const found = openingNamed(facts, named)
  if (found.length === 1 && found[0]) return found[0]
  if (found.length === 0)
    return problem('input', `No opening is called “${named}”.`, 'See the openings with `regards list`.')
  return problem(
    'input',
    `“${named}” could mean ${found.length} openings: ${found.join(', ')}.`,
    'Use one of these ids.',
  )
}
