/** What the people of a company have from the person already: every letter to them but the one being written. */
import { openingFrom } from '../core/opening/opening-from.ts'
import type { PersonId, StepId } from '../core/facts/ids.ts'
import type { HeardLetter } from '../core/writing/heard.ts'
import type { ReadTransaction } from './ports/store.ts'

/** Two openings at one company are one company: colleagues compare notes across teams. */
export async function heardLetters(
  tx: Pick<ReadTransaction, 'facts' | 'drafts'>,
  company: string,
  step: { readonly id: StepId; readonly to: readonly PersonId[] },
): Promise<readonly HeardLetter[]> {
  const facts = Map.groupBy(await tx.facts.all(), (fact) => fact.openingId)
  const there = [...facts.values()].map(openingFrom).filter((opening) => isSame(opening.company, company))
  const drafts = (await Promise.all(there.map(({ id }) => tx.drafts.ofOpening(id)))).flat()
  return drafts
    .filter(({ stepId }) => stepId !== step.id)
    .map(({ body, personIds }) => ({ body, toSamePerson: personIds.some((id) => step.to.includes(id)) }))
}

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
