import { describe, expect, it } from 'vitest'
import { createFakeContext, debriefed, type FakeContext } from '../../test/support/fake-context.ts'
import type { LetterId, StepId } from '../core/facts/ids.ts'
import { draftLetter } from './draft-letter.ts'
import { editDraft } from './edit-draft.ts'
import { editVoice, forgetVoice, learnVoice, seeVoice } from './own-voice.ts'
import { isProblem, type Problem } from './problem.ts'
import { seeToday } from './see-today.ts'

const well = <T>(value: T | Problem): T => {
  if (isProblem(value)) throw new Error(value.what)
  return value
}
const bytes = (text: string) => new TextEncoder().encode(text)
const letter = `Hello Sam,

Thanks for the talk on Tuesday. I'm glad we got to the rosters, and I've been thinking about them. I'd love to help, and I'll send a page tonight.

Cheers,
Alex`
const mail = `From: Alex <alex@home.test>
To: Sam <sam@initech.test>
Subject: Tuesday
Content-Type: text/plain; charset=utf-8

${letter}

On Tue, Nov 3, 2026 at 4:00 PM Sam <sam@initech.test> wrote:
> Dear Alex,
> I have been delighted. It is a pleasure. I would say so, and I will say more, and I am sure.
> Yours faithfully,
> Sam
`

async function drafted(context: FakeContext) {
  await debriefed(context)
  return well(await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId))
}

describe('the voice of the person', () => {
  it('is in the draft: greeting, contractions, closing', async () => {
    const [before, context] = [await drafted(await createFakeContext()), await createFakeContext()]
    well(await learnVoice(context, [{ name: 'tuesday.txt', bytes: bytes(letter) }]))
    const { body, standsOn, findings } = await drafted(context)
    expect(before.body).not.toMatch(/^Hello|Cheers,/m)
    expect(body).toMatch(/^Hello Dana,/)
    expect(body).toContain('\n\nCheers,\nAlex Moreau')
    for (const { sentence } of standsOn) expect(body).toContain(sentence)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('is learnt from a saved mail without what it quotes, and from the same letter once', async () => {
    const context = await createFakeContext()
    const once = well(await learnVoice(context, [{ name: 'a.eml', bytes: bytes(mail.replaceAll('\n', '\r\n')) }]))
    expect(once).toMatchObject({ salutation: 'Hello', closing: 'Cheers,', contractions: 'yes', letters: 1 })
    const again = well(await learnVoice(context, [{ name: 'b.eml', bytes: bytes(mail.replaceAll('\n', '\r\n')) }]))
    expect(again.letters).toBe(1)
    expect(await learnVoice(context, [{ name: 'c.txt', bytes: new Uint8Array(9) }])).toMatchObject({ turn: 'input' })
    const kept = JSON.stringify(await context.store.read((tx) => tx.settings.get('voice')))
    for (const word of ['Sam', 'rosters', 'Tuesday']) expect(kept).not.toContain(word)
  })

  it('is learnt from two letters changed here, by what was changed', async () => {
    const context = await createFakeContext()
    const first = await drafted(context)
    const edit = async (draft: typeof first, body: string) =>
      well(
        await editDraft(context, {
          letterId: draft.letterId as LetterId,
          version: draft.version,
          subject: draft.subject,
          body,
        }),
      )
    await edit(first, first.body.replace('Best regards,', 'All the best,'))
    expect(await seeVoice(context)).toMatchObject({ closing: null, length: null, letters: 1 })
    await context.store.write((tx) =>
      tx.drafts.add({
        ...first,
        personIds: [],
        files: [],
        overrides: [],
        standsOn: [],
        step: 'check-in',
        letterId: 'l-2',
        stepId: 's-2',
        openingId: first.openingId,
        by: 'person',
        version: 1,
        body: 'Dear Dana,\n\nIs there news?\n\nAll the best,\nAlex',
        createdAt: context.clock.now(),
      } as never),
    )
    expect(await seeVoice(context)).toMatchObject({ closing: 'All the best,', letters: 2 })
  })

  it('has lines of the person’s own that learning leaves alone, until they are emptied', async () => {
    const context = await createFakeContext()
    const { text } = well(await editVoice(context, 'closing: Warmly'))
    expect(text).toContain('closing: "Warmly,"  # with its comma; yours')
    const learnt = well(await learnVoice(context, [{ name: 'a.txt', bytes: bytes(letter) }]))
    expect(learnt).toMatchObject({ closing: 'Warmly,', salutation: 'Hello', mine: ['closing'] })
    expect((await drafted(context)).body).toContain('Warmly,\nAlex')
    expect(well(await editVoice(context, learnt.text.replace('"Warmly,"', '')))).toMatchObject({
      closing: 'Cheers,',
      mine: [],
    })
    expect(await editVoice(context, 'colour: blue')).toMatchObject({ kind: 'problem', turn: 'input' })
  })

  it('is forgotten, with the letters before', async () => {
    const context = await createFakeContext()
    well(await learnVoice(context, [{ name: 'a.txt', bytes: bytes(letter) }]))
    const draft = await drafted(context)
    await editDraft(context, {
      letterId: draft.letterId as LetterId,
      version: draft.version,
      subject: 'x',
      body: letter,
    })
    expect(await forgetVoice(context)).toMatchObject({ salutation: null, closing: null, letters: 0, mine: [] })
  })
})
