import { describe, expect, it } from 'vitest'
import { createFakeContext, type FakeContext } from '../../test/support/fake-context.ts'
import type { OpeningId, StepId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { addOpening } from './add-opening.ts'
import { seeCallSheet } from './call-sheet.ts'
import { newFact } from './new-fact.ts'
import { learn } from './learn.ts'
import { isProblem } from './problem.ts'
import { recordCall } from './record-call.ts'
import { recordTelling } from './record-fact.ts'
import { seeToday } from './see-today.ts'

/** Two messages stayed without an answer, so that a call is due; in Britain none is. */
async function calling(
  country = 'US',
  phone = '(212) 736-5000',
): Promise<{ context: FakeContext; openingId: OpeningId }> {
  const context = await createFakeContext(Temporal.Instant.from('2026-10-01T15:00:00Z'))
  const added = await addOpening(context, {
    company: 'Acme',
    role: 'Staff Engineer',
    held: '2026-10-01T10:00',
    people: [{ name: 'Dana Kim', email: 'dana@acme.test', phone }],
    country,
    zone: 'America/New_York',
  })
  if (isProblem(added)) throw new Error(added.what)
  const { openingId } = added
  const opening = await context.store.read(async (tx) => openingFrom(await tx.facts.ofOpening(openingId)))
  const to = [...opening.people.keys()]
  for (const [step, day] of [
    ['thank-you', '2026-10-02'],
    ['check-in', '2026-10-16'],
    ['second-check-in', '2026-10-30'],
  ] as const) {
    context.clock.moveTo(Temporal.Instant.from(`${day}T14:00:00Z`))
    await context.store.write(async (tx) => {
      const letter = {
        letterId: `l-${step}` as never,
        stepId: `${openingId}.${step}` as StepId,
        step,
        to,
        channel: 'email' as const,
      }
      await learn(context, tx, [newFact(context, openingId, 'LetterSent', letter)])
    })
  }
  context.clock.moveTo(Temporal.Instant.from('2026-11-24T15:10:00Z'))
  return { context, openingId }
}

const callStep = async (context: FakeContext) =>
  (await seeToday(context)).toDo.find(({ kind }) => kind === 'call')?.stepId as StepId | undefined

describe('seeCallSheet', () => {
  it('speaks British English to whoever writes it, with the same cases and nothing lost', async () => {
    const { context } = await calling()
    await context.store.write(async (tx) => {
      const me = (await tx.settings.get('me')) as object
      await tx.settings.put('me', { ...me, language: 'en-GB' })
    })
    const sheet = await seeCallSheet(context, (await callStep(context)) as StepId)
    if (isProblem(sheet)) throw new Error(sheet.what)
    expect(sheet.ready[0]).toBe('your diary')
    expect(sheet.branches.map(({ branch }) => branch)).toEqual(['busy', 'open', 'filled', 'no-idea', 'gatekeeper'])
    expect(sheet.say.join(' ')).toContain('it is Alex Moreau here')
    expect(sheet.say.filter((said) => /^(?:If|To be)/.test(said))).toEqual([])
    expect(sheet.callBack).toMatch(/^555-0142/)
  })

  it('has the whole call on one page', async () => {
    const { context } = await calling()
    const sheet = await seeCallSheet(context, (await callStep(context)) as StepId)
    if (isProblem(sheet)) throw new Error(sheet.what)
    expect(sheet).toMatchObject({
      number: { tel: 'tel:+12127365000', shown: '(212) 736-5000', doubt: null },
      theirClock: '10:10 am in New York',
      hours: { isGood: true, words: 'A good time to call.' },
      attempts: 'At most two calls.',
    })
    expect(sheet.ready).toContain('your calendar')
    expect(sheet.say.join(' ')).toContain('Hello Dana, this is Alex Moreau.')
    expect(sheet.say.join(' ')).not.toMatch(/[“”]/)
    expect(sheet.branches.map(({ branch }) => branch)).toEqual(['busy', 'open', 'filled', 'no-idea', 'gatekeeper'])
    expect(sheet.voicemailSeconds).toBeGreaterThan(10)
    expect(sheet.voicemailSeconds).toBeLessThan(40)
  })

  it('says when their hours come, and that a number is none', async () => {
    const { context } = await calling('US', '555-0142')
    const step = (await callStep(context)) as StepId
    context.clock.moveTo(Temporal.Instant.from('2026-11-24T22:30:00Z'))
    expect(await seeCallSheet(context, step)).toMatchObject({
      number: { shown: '555-0142', doubt: 'This does not look like a whole number of US; look it up once more.' },
      hours: { isGood: false, words: expect.stringMatching(/^Not now: tomorrow, 10 am is better\.$/) },
    })
  })

  it('is not there where a call would harm: in Britain, and where they refused calls', async () => {
    expect(await callStep((await calling('GB')).context)).toBe(undefined)
    const { context, openingId } = await calling()
    const step = (await callStep(context)) as StepId
    await recordTelling(context, openingId, { kind: 'no-calls' })
    expect(await callStep(context)).toBe(undefined)
    expect(await seeCallSheet(context, step)).toMatchObject({ kind: 'problem' })
  })
})

describe('recordCall', () => {
  it('makes facts of the call and of what was said in it', async () => {
    const { context, openingId } = await calling()
    const stepId = (await callStep(context)) as StepId
    const done = await recordCall(context, { stepId, outcome: 'spoke', news: 'open', by: 'Friday' })
    expect(isProblem(done)).toBe(false)
    const opening = await context.store.read(async (tx) => openingFrom(await tx.facts.ofOpening(openingId)))
    expect(opening.calls).toMatchObject([{ outcome: 'spoke' }])
    expect(opening.replies).toMatchObject([{ meaning: 'still-deciding', channel: 'phone' }])
    expect(opening.replies[0]?.newDate?.toString()).toBe('2026-11-27')
    expect(await callStep(context)).toBe(undefined)
  })

  it('closes what is filled, and never proposes more calls than the policy allows', async () => {
    const filled = await calling()
    const stepId = (await callStep(filled.context)) as StepId
    await recordCall(filled.context, { stepId, outcome: 'spoke', news: 'filled' })
    expect((await seeToday(filled.context)).toDo.map(({ kind }) => kind)).not.toContain('call')

    const { context } = await calling()
    let made = 0
    for (let day = 0; day < 30; day++) {
      const step = await callStep(context)
      if (step !== undefined) {
        const sheet = await seeCallSheet(context, step)
        expect(isProblem(sheet) ? null : sheet.attempts).toBe(
          made === 0 ? 'At most two calls.' : 'This is the last call: one was made before.',
        )
        await recordCall(context, { stepId: step, outcome: 'voicemail' })
        made++
      }
      context.clock.advance({ hours: 24 })
    }
    expect(made).toBe(2)
  })
})
