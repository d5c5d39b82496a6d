import { describe, expect, it } from 'vitest'
import { connected, createFakeContext, debriefed, type FakeContext } from '../../test/support/fake-context.ts'
import type { LetterId, StepId } from '../core/facts/ids.ts'
import { approveLetter } from './approve-letter.ts'
import { attachFile, detachFile } from './attach-file.ts'
import { draftLetter } from './draft-letter.ts'
import { editDraft } from './edit-draft.ts'
import { exportEverything, importEverything } from './move-everything.ts'
import { isProblem } from './problem.ts'
import { seeToday } from './see-today.ts'
import { openElsewhere } from './send-elsewhere.ts'
import type { DraftView } from './views/draft-view.ts'

const plan = new TextEncoder().encode('the plan of the migration')

async function written(): Promise<{ context: FakeContext; draft: DraftView }> {
  const context = await createFakeContext()
  await connected(context)
  await debriefed(context)
  const draft = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
  if (isProblem(draft)) throw new Error(draft.what)
  return { context, draft }
}

const attach = (context: FakeContext, draft: DraftView, name: string, content: Uint8Array = plan) =>
  attachFile(context, {
    letterId: draft.letterId as LetterId,
    version: draft.version,
    name,
    type: 'application/pdf',
    content,
  })

async function attached(context: FakeContext, draft: DraftView, name: string): Promise<DraftView> {
  const edited = await attach(context, draft, name)
  if (isProblem(edited) || edited.kind !== 'saved') throw new Error('not attached')
  return edited.draft
}

describe('a file with a letter', () => {
  it('leaves with it, as it was, under its name', async () => {
    const { context, draft } = await written()
    const withPlan = await attached(context, draft, 'C:\\papers\\Plan.pdf')
    expect(withPlan.files).toMatchObject([{ name: 'Plan.pdf', size: plan.length }])
    expect(withPlan).toMatchObject({ body: draft.body, by: 'regards', version: 2 })
    const approved = await approveLetter(context, {
      letterId: draft.letterId as LetterId,
      version: withPlan.version,
      at: 'good-hour',
      overrides: withPlan.findings.map(({ id }) => ({ findingId: id, reason: 'It is right.' })),
    })
    if (approved.kind !== 'approved') throw new Error(approved.kind)
    const parsed = await context.mailParser.parse(approved.item.raw)
    expect(parsed).toMatchObject({ kind: 'mail', mail: { attachmentNames: ['Plan.pdf'] } })
    expect(new TextDecoder().decode(approved.item.raw)).toContain(plan.toBase64())
  })

  it('answers the remark that something is said to be attached', async () => {
    const { context, draft } = await written()
    const said = await editDraft(context, {
      letterId: draft.letterId as LetterId,
      version: draft.version,
      subject: draft.subject,
      body: 'Dear Dana,\n\nPlease find the plan attached.\n\nBest regards,\nAlex Moreau',
    })
    if (isProblem(said)) throw new Error(said.what)
    const missing = ({ findings }: DraftView) => findings.filter(({ rule }) => /attach/.test(rule)).length
    expect(missing(said.draft)).toBe(1)
    expect(missing(await attached(context, said.draft, 'Plan.pdf'))).toBe(0)
  })

  it('is taken away again, while an earlier version keeps it', async () => {
    const { context, draft } = await written()
    const withPlan = await attached(context, draft, 'Plan.pdf')
    const [file] = withPlan.files
    const without = await detachFile(context, {
      letterId: draft.letterId as LetterId,
      version: withPlan.version,
      fileId: file?.id ?? '',
    })
    expect(without).toMatchObject({ kind: 'saved', draft: { files: [] } })
    expect(await context.store.read((tx) => tx.files.content(file?.id ?? ''))).toEqual(plan)
  })

  it('is refused where it is too much, empty, of a kind that servers refuse, or based on an older version', async () => {
    const { context, draft } = await written()
    expect(await attach(context, draft, 'Film.mov', new Uint8Array(10_000_001))).toMatchObject({ turn: 'input' })
    expect(await attach(context, draft, 'Plan.pdf', new Uint8Array())).toMatchObject({ turn: 'input' })
    expect(await attach(context, draft, 'Plan\u202Efdp.exe')).toMatchObject({ turn: 'person' })
    await attached(context, draft, 'One.pdf')
    expect(await attach(context, draft, 'Two.pdf')).toMatchObject({ kind: 'conflict', draft: { files: [{}] } })
  })

  it('goes with the mail file for another program, not with a link, and with an export', async () => {
    const { context, draft } = await written()
    const letterId = draft.letterId as LetterId
    expect(await openElsewhere(context, letterId)).toMatchObject({ mailto: expect.stringMatching(/^mailto:/) })
    await attached(context, draft, 'Plan.pdf')
    const elsewhere = await openElsewhere(context, letterId)
    expect(elsewhere).toMatchObject({ mailto: null, eml: expect.stringContaining(plan.toBase64()) })
    const everything = await exportEverything(context)
    const other = await createFakeContext()
    expect(await importEverything(other, everything)).toMatchObject({ drafts: 2 })
    expect(await exportEverything(other)).toBe(everything)
  })
})
