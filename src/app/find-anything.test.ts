import { describe, expect, it } from 'vitest'
import { createFakeContext, debriefed } from '../../test/support/fake-context.ts'
import type { LetterId, StepId } from '../core/facts/ids.ts'
import { draftLetter } from './draft-letter.ts'
import { editDraft } from './edit-draft.ts'
import { findAnything } from './find-anything.ts'
import { isProblem } from './problem.ts'
import { seeToday } from './see-today.ts'

async function written(body: string) {
  const context = await createFakeContext()
  const openingId = await debriefed(context)
  const draft = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
  if (isProblem(draft)) throw new Error(draft.what)
  await editDraft(context, {
    letterId: draft.letterId as LetterId,
    version: draft.version,
    subject: 'Thank you',
    body,
  })
  return { context, openingId, draft }
}

describe('findAnything', () => {
  it('finds a letter by what it says, with the words around it, and leads to it', async () => {
    const long = 'Nothing to see here, and then some more of it so that the line is cut. '
    const { context, draft } = await written(`${long}We replayed the ledger at a frozen clock. ${long}`)
    const { letters, people } = await findAnything(context, 'frozen cl')
    expect(letters).toMatchObject([{ stepId: draft.stepId, subject: 'Thank you', company: 'Acme', to: ['Dana Kim'] }])
    expect(letters[0]?.excerpt).toMatch(/^….*replayed the ledger at a frozen clock\..*…$/)
    expect(people).toEqual([])
  })

  it('finds a person by name, title and company together, without regard to accents', async () => {
    const { context, openingId } = await written('Dear Dana')
    for (const words of ['dana', 'KIM cto', 'kim acme', 'dána acme.test'])
      expect((await findAnything(context, words)).people, words).toMatchObject([{ name: 'Dana Kim', openingId }])
    expect((await findAnything(context, 'dana globex')).people).toEqual([])
    expect(await findAnything(context, ' . ')).toEqual({ letters: [], people: [] })
  })
})
