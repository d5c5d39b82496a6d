import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeContext, debriefed, type FakeContext } from '../../test/support/fake-context.ts'
import { answerJson, startStandIn, type Asked, type StandIn } from '../../test/support/stand-in-server.ts'
import type { LetterId, StepId } from '../core/facts/ids.ts'
import { draftLetter } from './draft-letter.ts'
import { editDraft } from './edit-draft.ts'
import { chooseModel, forgetModel, seeModel } from './model-choice.ts'
import { exportEverything } from './move-everything.ts'
import { isProblem, type Problem } from './problem.ts'
import { proposeLetter } from './propose-letter.ts'
import { readAgain } from './read-again.ts'
import { chooseReader, dismissReaders, seeReaders } from './reader-choice.ts'
import { seeToday } from './see-today.ts'
import { seeVersions } from './see-versions.ts'

let server: StandIn | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

const well = <T>(value: T | Problem): T => {
  if (isProblem(value)) throw new Error(`${value.what} ${value.todo}`)
  return value
}

async function ground(): Promise<{ context: FakeContext; stepId: StepId }> {
  const context = await createFakeContext()
  await debriefed(context)
  return { context, stepId: (await seeToday(context)).toDo[0]?.stepId as StepId }
}

async function withModel(answer: (asked: Asked, response: ServerResponse) => void) {
  const known = await ground()
  server = await startStandIn(answer)
  well(await chooseModel(known.context, { url: `${server.url}/v1`, model: 'small', key: 'k-secret', agreed: true }))
  return known
}

/** The ids of facts are read out of what was asked, as a model would. */
const proposing =
  (sentences: readonly [text: string, paragraph: number, about: string][]) =>
  (asked: Asked, response: ServerResponse) => {
    const { messages } = JSON.parse(asked.body) as { messages: { content: string }[] }
    const idOf = (about: string) =>
      new RegExp(`^(f\\d+)\\. .*${about}`, 'm').exec(messages[1]?.content ?? '')?.[1] ?? 'f0'
    const letter = {
      subject: 'Thank you, and the reconciliation problem',
      sentences: sentences.map(([text, paragraph, about]) => ({ text, paragraph, facts: [idOf(about)] })),
    }
    answerJson(response, 200, { choices: [{ message: { content: JSON.stringify(letter) } }] })
  }

const good: [string, number, string][] = [
  ['Thank you for talking with me on Monday about the Staff Engineer role.', 1, 'Monday'],
  ['What you told me about the reconciliation problem has stayed with me.', 1, 'reconciliation'],
  ['At Fabrikam we found such a drift within a week.', 2, 'Fabrikam'],
]

describe('a model', () => {
  it('is off until an address was named and what leaves was agreed to', async () => {
    const { context, stepId } = await ground()
    expect(await proposeLetter(context, stepId)).toMatchObject({ kind: 'problem', turn: 'person' })
    const asked = await chooseModel(context, { url: 'https://models.example/v1', model: 'm', agreed: false })
    expect(asked).toMatchObject({
      kind: 'problem',
      what: expect.stringMatching(/go over the internet to models\.example/),
    })
    expect(await seeModel(context)).toBeNull()
    for (const url of ['http://models.example/v1', 'ftp://here', 'nonsense', 'https://me:pw@models.example'])
      expect(await chooseModel(context, { url, model: 'm', agreed: true })).toMatchObject({ turn: 'input' })
    for (const url of ['http://localhost:11434', 'http://192.168.1.5:8080/v1'])
      expect(await chooseModel(context, { url, model: 'm', agreed: true })).toMatchObject({ url })
  })

  it('keeps its key among the secrets, for one address, and goes with it', async () => {
    const { context } = await withModel(() => {})
    expect(await seeModel(context)).toMatchObject({ model: 'small', hasKey: true })
    expect(await exportEverything(context)).not.toContain('k-secret')
    await chooseModel(context, { url: 'https://other.example/v1', model: 'small', agreed: true })
    expect(await seeModel(context)).toMatchObject({ hasKey: false })
    await forgetModel(context)
    expect(await seeModel(context)).toBeNull()
  })

  it('proposes from the facts; each sentence names them, and the desk stays as it is', async () => {
    const { context, stepId } = await withModel(proposing(good))
    const before = well(await draftLetter(context, stepId))
    const proposal = well(await proposeLetter(context, stepId))
    expect(proposal.sentences.map(({ struck }) => struck)).toEqual([null, null, null])
    expect(proposal.sentences[2]?.because.join()).toContain('What you noted')
    expect(proposal.body).toMatch(/^Dear [^\n]+,\n\nThank you[\s\S]*week\.\n\nBest regards,\nAlex Moreau\n555-0142$/)
    expect(well(await draftLetter(context, stepId))).toMatchObject({ version: before.version, body: before.body })
  })

  it('is told nothing but the facts of this letter', async () => {
    const { context, stepId } = await withModel(proposing(good))
    well(await proposeLetter(context, stepId))
    const told = server?.asked[0]?.body ?? ''
    expect(told).toContain('the reconciliation problem')
    for (const kept of ['Alex', 'Moreau', '555-0142', 'dana@acme.test', 'k-secret']) expect(told).not.toContain(kept)
  })

  it('has what it invents struck and shown, and what the review would hold', async () => {
    const { context, stepId } = await withModel(
      proposing([
        ...good,
        ['I led a team of twelve engineers at Initech.', 2, 'Fabrikam'],
        ['I really need this job.', 3, 'role'],
        ['It was a pleasure to meet you, Dona.', 3, 'reader'],
      ]),
    )
    const proposal = well(await proposeLetter(context, stepId))
    expect(proposal.sentences.slice(3).map(({ struck }) => struck === null)).toEqual([false, false, false])
    expect(proposal.sentences).toHaveLength(6)
    for (const gone of ['Initech', 'need this job', 'Dona']) expect(proposal.body).not.toContain(gone)
    expect(proposal.standsOn.map(({ sentence }) => sentence)).toEqual(good.map(([text]) => text))
  })

  it('taken, stands beside the person’s own words, with its map; both can be had again', async () => {
    const { context, stepId } = await withModel(proposing(good))
    const draft = well(await draftLetter(context, stepId))
    const letterId = draft.letterId as LetterId
    const mine = well(
      await editDraft(context, { letterId, version: draft.version, subject: 'Mine', body: 'My own words.' }),
    )
    const { body, subject, version, standsOn } = well(await proposeLetter(context, stepId))
    const taken = well(await editDraft(context, { letterId, version, subject, body, standsOn, isNew: true }))
    expect(mine.draft.version).toBe(version)
    expect(taken.draft.standsOn).toHaveLength(3)
    expect((await seeVersions(context, letterId)).map((each) => each.body)).toContain('My own words.')
    const changed = body.replace('has stayed with me', 'is still with me')
    const edited = well(await editDraft(context, { letterId, version: taken.draft.version, subject, body: changed }))
    expect(edited.draft.standsOn.map(({ sentence }) => sentence)).toEqual([good[0]?.[0], good[2]?.[0]])
  })

  it.each([
    ['is slow', () => {}],
    ['is busy', (_: Asked, response: ServerResponse) => answerJson(response, 503, {})],
    ['answers nonsense', (_: Asked, response: ServerResponse) => void response.end('?')],
  ])('that %s leaves the letter on the desk', async (_name, answer) => {
    const { context, stepId } = await withModel(answer)
    expect(await proposeLetter(context, stepId, 300)).toMatchObject({ kind: 'problem', turn: 'outside' })
    expect(well(await draftLetter(context, stepId)).body).toContain('Dear')
  })
})

describe('second readers', () => {
  const body = 'Dear Dana,\n\nThank you. It were a good talk about the plan.\n\nBest regards,\nAlex Moreau'
  const checking = (_: Asked, response: ServerResponse) =>
    answerJson(response, 200, {
      matches: [
        { message: 'Was?', offset: body.indexOf('a good talk'), length: 11, replacements: [], rule: { id: 'R' } },
      ],
    })

  async function letter(context: FakeContext, stepId: StepId) {
    const draft = well(await draftLetter(context, stepId))
    const letterId = draft.letterId as LetterId
    return well(await editDraft(context, { letterId, version: draft.version, subject: 'Thanks', body })).draft
  }

  it('are off, and nothing is sent', async () => {
    const { context, stepId } = await withModel(checking)
    const draft = await letter(context, stepId)
    expect(await readAgain(context, draft.letterId as LetterId)).toMatchObject({ findings: [], unread: [] })
    expect(server?.asked).toHaveLength(0)
    expect(await chooseReader(context, { reader: 'languagetool', url: server?.url, agreed: false })).toMatchObject({
      turn: 'person',
    })
  })

  it('say their say, as theirs; the review itself stays the same', async () => {
    const { context, stepId } = await withModel(checking)
    const draft = await letter(context, stepId)
    well(await chooseReader(context, { reader: 'languagetool', url: server?.url, agreed: true }))
    const reading = well(await readAgain(context, draft.letterId as LetterId))
    expect(reading.findings).toMatchObject([{ severity: 'hint', title: 'LanguageTool says', words: 'a good talk' }])
    expect(well(await draftLetter(context, stepId)).findings).toEqual(draft.findings)
  })

  it('can be left out, and can be left behind while they read', async () => {
    const { context, stepId } = await withModel(() => {})
    const draft = await letter(context, stepId)
    const letterId = draft.letterId as LetterId
    well(await chooseReader(context, { reader: 'model', agreed: true }))
    const asked: unknown[] = []
    const onAsk = (...who: unknown[]) => void asked.push(who)
    expect(await readAgain(context, letterId, { without: ['model'], onAsk })).toMatchObject({ unread: [] })
    expect({ asked, sent: server?.asked }).toEqual({ asked: [], sent: [] })
    const stop = new AbortController()
    const reading = readAgain(context, letterId, {
      stop: stop.signal,
      onAsk: (...who) => (onAsk(...who), stop.abort()),
    })
    expect(await reading).toMatchObject({
      findings: [],
      unread: ['Your model did not read along: you went on without it.'],
    })
    expect(asked).toEqual([[['Your model'], 45]])
  })

  it('that hang are left out with a word', async () => {
    const { context, stepId } = await withModel(() => {})
    const draft = await letter(context, stepId)
    well(await chooseReader(context, { reader: 'languagetool', url: server?.url, agreed: true }))
    well(await chooseReader(context, { reader: 'model', agreed: true }))
    expect(await readAgain(context, draft.letterId as LetterId, { limitMs: 200 })).toMatchObject({
      findings: [],
      unread: [expect.stringContaining('LanguageTool did not read along'), expect.stringContaining('Your model')],
    })
  })

  it('go with the address they were agreed for', async () => {
    const { context } = await withModel(() => {})
    well(await chooseReader(context, { reader: 'model', agreed: true }))
    well(await chooseReader(context, { reader: 'languagetool', url: 'https://lt.example', key: 'k-lt', agreed: true }))
    expect((await seeReaders(context)).map(({ id }) => id)).toEqual(['languagetool', 'model'])
    await chooseModel(context, { url: 'https://other.example/v1', model: 'm', agreed: true })
    expect((await seeReaders(context)).map(({ id }) => id)).toEqual(['languagetool'])
    await dismissReaders(context, null)
    expect(await seeReaders(context)).toEqual([])
    expect(await context.secrets.get('languagetool', 'access-token')).toBeNull()
  })
})
