import { describe, expect, it } from 'vitest'
import { createFakeContext, debriefed } from '../../test/support/fake-context.ts'
import type { LetterId, StepId } from '../core/facts/ids.ts'
import { draftLetter } from './draft-letter.ts'
import { isProblem } from './problem.ts'
import { seeToday } from './see-today.ts'
import { recordSentByHand } from './send-elsewhere.ts'

describe('a letter that was sent by hand', () => {
  it.each([
    ['thank-you', 'email'],
    ['thank-you-card', 'post'],
    ['linkedin-note', 'linkedin'],
  ] as const)('is noted with the way it took: %s', async (step, channel) => {
    const context = await createFakeContext()
    await debriefed(context)
    const written = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
    if (isProblem(written)) throw new Error(written.what)
    const letterId = `l-${step}` as LetterId
    await context.store.write(async (tx) => {
      const draft = await tx.drafts.latest(written.letterId as LetterId)
      if (draft !== null) await tx.drafts.add({ ...draft, letterId, step })
    })
    expect(await recordSentByHand(context, letterId)).toEqual({ done: true })
    const facts = await context.store.read((tx) => tx.facts.all())
    expect(facts.find(({ kind }) => kind === 'LetterSent')).toMatchObject({ step, channel, byHand: true })
  })
})
