import { describe, expect, it } from 'vitest'
import {
  connected,
  createFakeContext,
  debriefed,
  nextMorning,
  type FakeContext,
} from '../../test/support/fake-context.ts'
import type { LetterId, PersonId, StepId } from '../core/facts/ids.ts'
import { approveLetter } from './approve-letter.ts'
import { draftLetter } from './draft-letter.ts'
import { listOpenings } from './list-openings.ts'
import { isProblem } from './problem.ts'
import { recordTelling } from './record-fact.ts'
import { seeInsights } from './see-insights.ts'
import { readLetter, seeLetters } from './see-letters.ts'
import { seePeople, seePerson } from './see-people.ts'
import { seePolicyGround, seeSixWeeks } from './see-policy-ground.ts'
import { seeToday } from './see-today.ts'
import { recordSentByHand } from './send-elsewhere.ts'
import { sendLetter } from './send-letter.ts'

async function drafted(context: FakeContext) {
  const openingId = await debriefed(context)
  const { toDo } = await seeToday(context)
  const draft = await draftLetter(context, toDo[0]?.stepId as StepId)
  if (isProblem(draft)) throw new Error(draft.what)
  return { openingId, draft, letterId: draft.letterId as LetterId }
}

async function danaIn(context: FakeContext): Promise<PersonId> {
  const { companies } = await seePeople(context)
  return companies[0]?.people[0]?.personId as PersonId
}

describe('the shelf of letters', () => {
  it('has a draft on the desk until it has its yes, then on its way, then among the sent', async () => {
    const context = await createFakeContext()
    await connected(context)
    const { draft, letterId } = await drafted(context)
    expect(await seeLetters(context, 10)).toMatchObject({
      drafts: [{ letterId, title: 'Thank Dana Kim', subject: draft.subject, version: 1 }],
      scheduled: [],
      sentCount: 0,
    })
    expect(await readLetter(context, letterId)).toMatchObject({
      headline: 'Draft 1, on your desk.',
      stepId: draft.stepId,
    })

    await approveLetter(context, { letterId, version: draft.version, at: 'good-hour', overrides: [] })
    expect(await seeLetters(context, 10)).toMatchObject({ drafts: [], scheduled: [{ letterId, canUndo: true }] })
    expect((await readLetter(context, letterId))?.headline).toBe('It has your yes and goes tomorrow, 9:10 am.')

    context.clock.moveTo(nextMorning)
    await sendLetter(context, letterId)
    expect(await seeLetters(context, 10)).toMatchObject({
      scheduled: [],
      sent: [{ letterId, subject: draft.subject, byHand: false, isKept: true, after: { kind: 'quiet' } }],
    })
    expect(await readLetter(context, letterId)).toMatchObject({
      headline: 'Sent today, 9:10 am.',
      body: draft.body,
      stepId: null,
    })
  })

  it('says of a letter sent by hand that it was, and what came after', async () => {
    const context = await createFakeContext()
    const { openingId, letterId } = await drafted(context)
    context.clock.moveTo(nextMorning)
    await recordSentByHand(context, letterId)
    context.clock.advance({ hours: 72 })
    await recordTelling(context, openingId, { kind: 'answer', meaning: 'still-deciding', channel: 'email' })
    expect((await seeLetters(context, 10)).sent).toMatchObject([
      { byHand: true, after: { kind: 'answered', words: 'answered after 3 days' } },
    ])
    expect(await seeLetters(context, 0)).toMatchObject({ sent: [], sentCount: 1 })
  })

  it('knows no letter that is not there', async () => {
    expect(await readLetter(await createFakeContext(), 'l-none' as LetterId)).toBeNull()
  })
})

describe('people', () => {
  it('are last met, then quiet, and what comes next with them is said', async () => {
    const context = await createFakeContext()
    await debriefed(context)
    expect(await seePeople(context)).toMatchObject({
      count: 1,
      companies: [{ company: 'Acme', people: [{ name: 'Dana Kim', lastContact: 'You met today' }] }],
    })
    context.clock.advance({ hours: 24 * 12 })
    const page = await seePerson(context, await danaIn(context))
    expect(page).toMatchObject({ sub: 'CTO, Acme', lastContact: 'Quiet for 12 days since you met', letters: [] })
    expect(page?.story.map(({ title }) => title)).toContain('You met Dana Kim')
    expect(page?.openings).toMatchObject([{ company: 'Acme', role: 'Staff Engineer' }])
  })

  it('are reminded of once the matter is settled, where the person wishes it', async () => {
    const context = await createFakeContext()
    const openingId = await debriefed(context)
    const personId = await danaIn(context)
    expect(await seePerson(context, personId)).toMatchObject({ isKept: false, stayInTouch: null })
    await recordTelling(context, openingId, { kind: 'stay-in-touch', personId })
    context.clock.advance({ hours: 24 })
    await recordTelling(context, openingId, { kind: 'answer', meaning: 'rejection', channel: 'email', personId })
    const page = await seePerson(context, personId)
    expect(page).toMatchObject({ isKept: true, lastContact: 'They answered today' })
    expect(page?.stayInTouch).toMatch(/^\w+ \d+ December$/)
  })

  it('a wish about somebody unknown is refused', async () => {
    const context = await createFakeContext()
    const openingId = await debriefed(context)
    expect(await recordTelling(context, openingId, { kind: 'stay-in-touch', personId: 'p-none' })).toMatchObject({
      kind: 'problem',
    })
    expect(await seePerson(context, 'p-none' as PersonId)).toBeNull()
  })
})

describe('openings and insights', () => {
  it('stand at their stage, with the next step and its day', async () => {
    const context = await createFakeContext()
    await debriefed(context)
    expect(await listOpenings(context)).toMatchObject([
      { stage: 'met', next: { title: 'Thank Dana Kim', day: 'tomorrow', isToday: false, late: false } },
    ])
    context.clock.moveTo(nextMorning)
    expect(await listOpenings(context)).toMatchObject([{ next: { day: 'today', isToday: true } }])
  })

  it('count what the facts say', async () => {
    const context = await createFakeContext()
    expect(await seeInsights(context)).toMatchObject({ isEmpty: true })
    const openingId = await debriefed(context)
    context.clock.advance({ hours: 24 * 7 })
    await recordTelling(context, openingId, { kind: 'answer', meaning: 'rejection', channel: 'email' })
    const view = await seeInsights(context)
    expect(view.answers).toMatchObject({
      sentence: 'One answer has come, 7 days after the interview.',
      cases: [{ company: 'Acme', days: 7, isAnswered: true }],
    })
    expect(view.promises.cases).toMatchObject([{ by: 'Friday 27 November', outcome: 'late', days: 3 }])
    expect(view.stages.counts.find(({ stage }) => stage === 'rest')).toEqual({ stage: 'rest', count: 1 })
    expect(view.weeks.weeks.at(-1)).toMatchObject({ monday: '2026-11-30', interviews: 0, answers: 1 })
  })
})

describe('what a policy is drawn from', () => {
  it('has every rhythm and the holidays of the person’s country', async () => {
    const context = await createFakeContext()
    const ground = await seePolicyGround(context)
    expect(ground.policies.map(({ rhythm }) => rhythm)).toEqual(['gentle', 'steady', 'brisk'])
    expect(new Map(ground.holidays).get('2026-11-26')).toMatch(/Thanksgiving/)
    expect(JSON.parse(JSON.stringify(ground))).toEqual(ground)
  })

  it('draws the same six weeks as a page would', async () => {
    const context = await createFakeContext()
    const changes = [{ line: 'check-in.after-promise', value: 5 }]
    const weeks = await seeSixWeeks(context, { rhythm: 'steady', changes, promisedWithin: 8 })
    const asked = weeks.weeks.flat().find(({ steps }) => steps.some(({ kind }) => kind === 'check-in'))
    // 23 November, eight business days on (Thanksgiving left out) is 4 December; five more are 11 December.
    expect(weeks.promisedOn).toBe('2026-12-04')
    expect(asked?.day).toBe('2026-12-11')
  })
})
