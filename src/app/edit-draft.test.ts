import { describe, expect, it } from 'vitest'
import { createFakeContext, debriefed, type FakeContext } from '../../test/support/fake-context.ts'
import type { LetterId, StepId } from '../core/facts/ids.ts'
import { draftLetter } from './draft-letter.ts'
import { editDraft } from './edit-draft.ts'
import { isProblem } from './problem.ts'
import { seeToday } from './see-today.ts'
import { seeVersions } from './see-versions.ts'
import type { DraftView } from './views/draft-view.ts'

async function written(): Promise<{ context: FakeContext; draft: DraftView }> {
  const context = await createFakeContext()
  await debriefed(context)
  const draft = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
  if (isProblem(draft)) throw new Error(draft.what)
  return { context, draft }
}

async function edit(context: FakeContext, draft: DraftView, body: string, isNew = false): Promise<DraftView> {
  const edited = await editDraft(context, {
    letterId: draft.letterId as LetterId,
    version: draft.version,
    subject: draft.subject,
    body,
    isNew,
  })
  if (isProblem(edited) || edited.kind !== 'saved') throw new Error(edited.kind)
  return edited.draft
}

const minutes = (context: FakeContext, count: number) => context.clock.advance({ minutes: count })
const bodies = async (context: FakeContext, { letterId }: DraftView) =>
  (await seeVersions(context, letterId as LetterId)).map(({ draftNumber, body }) => [draftNumber, body])

describe('versions of a letter', () => {
  it('are one for one sitting, however often it is saved, beside the first one', async () => {
    const { context, draft } = await written()
    let now = draft
    for (let save = 1; save <= 40; save++) {
      minutes(context, 1)
      now = await edit(context, now, `Save ${save}.`)
    }
    expect(now).toMatchObject({ version: 41, draftNumber: 2 })
    expect(await bodies(context, draft)).toEqual([
      [2, 'Save 40.'],
      [1, draft.body],
    ])
  })

  it('begin anew after a pause, and where the person asks for it', async () => {
    const { context, draft } = await written()
    const first = await edit(context, draft, 'One.')
    minutes(context, 10)
    const second = await edit(context, first, 'Two.')
    const third = await edit(context, second, 'One.', true)
    expect(third.draftNumber).toBe(4)
    expect((await bodies(context, draft)).map(([, body]) => body)).toEqual(['One.', 'Two.', 'One.', draft.body])
  })

  it('refuse a change to what was written over in the same sitting', async () => {
    const { context, draft } = await written()
    const first = await edit(context, draft, 'One.')
    await edit(context, first, 'Two.')
    const late = { letterId: draft.letterId as LetterId, version: first.version, subject: draft.subject, body: 'Mine.' }
    expect(await editDraft(context, late)).toMatchObject({ kind: 'conflict', draft: { body: 'Two.' } })
    expect((await bodies(context, draft))[0]).toEqual([2, 'Two.'])
  })

  it('change with whom a copy goes to', async () => {
    const { context, draft } = await written()
    const copied = await editDraft(context, {
      letterId: draft.letterId as LetterId,
      version: draft.version,
      subject: draft.subject,
      body: draft.body,
      cc: ['Tom Ellis <tom@acme.test>'],
    })
    expect(copied).toMatchObject({ kind: 'saved', draft: { cc: ['Tom Ellis <tom@acme.test>'], version: 2 } })
  })
})
