/** Takes the answers to what a draft asked for as facts, and writes the letter anew with them. */
import { isEmailAddress } from '../core/facts/email-address.ts'
import type { Fact } from '../core/facts/fact.ts'
import type { StepId } from '../core/facts/ids.ts'
import { isField } from '../core/writing/letter-field.ts'
import type { Context } from './context.ts'
import { addressesOf, addressField, draftLetter, firstVersion } from './draft-letter.ts'
import { learn } from './learn.ts'
import { openingAmong } from './ground.ts'
import { readMe } from './me.ts'
import { atOneMoment, newFact } from './new-fact.ts'
import { problem, type Problem } from './problem.ts'
import { findStep, stepGoneProblem } from './set-step-aside.ts'
import type { DraftView } from './views/draft-view.ts'
import { writeLetter } from './write-letter.ts'

export type Answers = {
  readonly stepId: StepId
  readonly answers: readonly { readonly field: string; readonly answer: string }[]
}

export async function answerMissing(given: Context, { stepId, answers }: Answers): Promise<DraftView | Problem> {
  const context = atOneMoment(given)
  const stored = await context.store.write(async (tx) => {
    const step = await findStep(context, tx, stepId)
    if (step === null) return stepGoneProblem
    const facts: Fact[] = []
    for (const { field, answer } of answers) {
      const text = answer.trim()
      if (text === '') continue
      if (field === addressField) {
        if (!isEmailAddress(text))
          return problem('input', `“${text}” is not an e-mail address.`, 'Write it as name@company.example.')
        if (step.to[0] !== undefined)
          facts.push(
            newFact(context, step.openingId, 'PersonCorrected', { personId: step.to[0], changes: { email: text } }),
          )
      } else if (field === 'role') facts.push(newFact(context, step.openingId, 'OpeningCorrected', { role: text }))
      else if (isField(field))
        facts.push(
          newFact(context, step.openingId, 'DetailGiven', {
            field,
            text,
            ...(step.to[0] ? { personId: step.to[0] } : {}),
          }),
        )
      else return problem('input', `No letter asks for “${field}”.`, 'See what is asked with `regards draft`.')
    }
    await learn(context, tx, facts)
    const before = await tx.drafts.forStep(stepId)
    const opening = await openingAmong(tx, step.openingId)
    const written = await writeLetter(context, tx, opening, step, await readMe(tx.settings, context.guess))
    // The person's own words are never written over; only the address is carried into them.
    if (before === null || written === null) return { done: true as const }
    const next =
      before.by !== 'regards'
        ? { ...before, to: addressesOf(opening, step) }
        : { ...(await firstVersion(context, tx, opening, step, written, null)), letterId: before.letterId }
    await tx.drafts.add({
      ...next,
      version: before.version + 1,
      overrides: before.overrides,
      ...(before.files ? { files: before.files } : {}),
      createdAt: context.clock.now(),
    })
    return { done: true as const }
  })
  return 'kind' in stored ? stored : draftLetter(context, stepId)
}
