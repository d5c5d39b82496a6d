import { describe, expect, it } from 'vitest'
import { createFakeContext, debriefed, type FakeContext } from '../../test/support/fake-context.ts'
import type { LetterId, OpeningId, StepId } from '../core/facts/ids.ts'
import { answerMissing } from './answer-missing.ts'
import { approveLetter } from './approve-letter.ts'
import { draftLetter } from './draft-letter.ts'
import { giveDebrief } from './give-debrief.ts'
import { isProblem, type Problem } from './problem.ts'
import { seeToday } from './see-today.ts'

function well<Value>(value: Value | Problem): Value {
  if (isProblem(value)) throw new Error(value.what)
  return value as Value
}

/** The step that follows an interview that went badly. */
async function recoveryStep(context: FakeContext, openingId: OpeningId): Promise<StepId> {
  well(await giveDebrief(context, { openingId, rating: 1, points: [], regrets: [] }))
  const { toDo } = await seeToday(context)
  const step = toDo.find(({ kind }) => kind === 'recovery')
  if (step === undefined) throw new Error(`no recovery among ${toDo.map(({ kind }) => kind).join()}`)
  return step.stepId as StepId
}

describe('a letter that mends', () => {
  it('asks first what happened, whether they noticed, the better answer and whether to redo it', async () => {
    const context = await createFakeContext()
    const stepId = await recoveryStep(context, await debriefed(context))
    const draft = well(await draftLetter(context, stepId))
    expect(draft.missing.map(({ field }) => field)).toEqual(['mistake', 'noticed', 'betterAnswer', 'redo'])
    expect(draft.missing.filter(({ needed }) => needed).map(({ field }) => field)).toEqual(['mistake'])
  })

  it('does not leave while its heart is missing', async () => {
    const context = await createFakeContext()
    const stepId = await recoveryStep(context, await debriefed(context))
    const draft = well(await draftLetter(context, stepId))
    expect(draft.holding).toBe(1)
    const approve = (version: number) =>
      approveLetter(context, { letterId: draft.letterId as LetterId, version, at: 'now', overrides: [] })
    expect((await approve(draft.version)).kind).toBe('held')
    const answers = [{ field: 'mistake', answer: 'I mixed up the two ledgers' }]
    const mended = well(await answerMissing(context, { stepId, answers }))
    expect(mended.body).toContain('I mixed up the two ledgers.')
    expect(mended.findings.map(({ rule }) => rule)).not.toContain('form:heart-missing')
  })

  it('is advised to rest where nobody noticed', async () => {
    const context = await createFakeContext()
    const stepId = await recoveryStep(context, await debriefed(context))
    const after = async (noticed: string) =>
      well(await answerMissing(context, { stepId, answers: [{ field: 'noticed', answer: noticed }] })).findings.map(
        ({ rule }) => rule,
      )
    expect(await after('no')).toContain('advice:let-it-rest')
    expect(await after('yes')).not.toContain('advice:let-it-rest')
  })
})

describe('a draft', () => {
  it('names for each sentence the facts it stands on', async () => {
    const context = await createFakeContext()
    await debriefed(context)
    const { toDo } = await seeToday(context)
    const draft = well(await draftLetter(context, toDo[0]?.stepId as StepId))
    const facts = await context.store.read((tx) => tx.facts.all())
    const kindsOf = (words: string) =>
      draft.standsOn
        .filter(({ sentence }) => sentence.includes(words))
        .flatMap((stands) => stands.facts.map((id) => facts.find((fact) => fact.id === id)?.kind))
    expect(kindsOf('the reconciliation problem')).toContain('DebriefGiven')
    expect(kindsOf('November 23')).toContain('InterviewHeld')
    expect(kindsOf('November 27')).toContain('AnswerPromised')
    for (const { sentence } of draft.standsOn) expect(draft.body).toContain(sentence)
    const said = draft.standsOn.find(({ sentence }) => sentence.includes('November 27'))?.because ?? []
    expect(said).toContain('What they said about the date: “by Friday”')
  })
})
