import { describe, expect, it } from 'vitest'
import { connected, createFakeContext, debriefed, nextMorning } from '../../test/support/fake-context.ts'
import { approveLetter } from './approve-letter.ts'
import { chooseRhythm, resetPolicyLine, setPolicyLine } from './change-policy.ts'
import { followChosenPolicy, readChosen } from './choose-policy.ts'
import { draftLetter } from './draft-letter.ts'
import { explain } from './explain.ts'
import { stepNamed } from './name-step.ts'
import { previewPolicy } from './preview-policy.ts'
import { isProblem } from './problem.ts'
import { seePolicy, seePolicyLine } from './see-policy.ts'
import { seeToday } from './see-today.ts'
import { recordSentByHand } from './send-elsewhere.ts'

/** Dana was thanked; they answer by Friday 27 November, so the question is due on Tuesday 1 December. */
async function waiting() {
  const context = await createFakeContext()
  const openingId = await debriefed(context)
  const step = await stepNamed(context, 'Acme')
  if (isProblem(step)) throw new Error(step.what)
  const draft = await draftLetter(context, step.id)
  if (isProblem(draft)) throw new Error(draft.what)
  context.clock.moveTo(nextMorning)
  await recordSentByHand(context, draft.letterId as never)
  return { context, openingId }
}

const wakeUp = async ({ store }: Awaited<ReturnType<typeof waiting>>['context']) =>
  (await store.read((tx) => tx.wakeUps.next()))?.at.toZonedDateTimeISO('America/New_York').toPlainDate().toString()

describe('changing the policy', () => {
  it('moves what is waited for, at once and after a start from new', async () => {
    const { context } = await waiting()
    expect(await wakeUp(context)).toBe('2026-12-01')
    expect(await setPolicyLine(context, { line: 'check-in.after-promise', value: '3' })).toEqual({
      words: 'Ask after a promised day has passed by: 3 business days.',
      woken: 1,
      withdrawn: 0,
    })
    expect(await wakeUp(context)).toBe('2026-12-02')
    const again = await followChosenPolicy(context.store, context.content, context.guess)
    expect(again.policy().lines['check-in.after-promise'].value).toBe(3)
    expect(await resetPolicyLine(context, { line: 'check-in.after-promise' })).toMatchObject({
      words: 'Ask after a promised day has passed by: 2 business days again.',
    })
    expect(await wakeUp(context)).toBe('2026-12-01')
  })

  it('is seen by another process without a restart', async () => {
    const { context } = await waiting()
    const other = await followChosenPolicy(context.store, context.content, context.guess)
    await chooseRhythm(context, 'gentle')
    await other.store.read((tx) => tx.facts.all())
    expect(other.policy().rhythm).toBe('gentle')
    expect((await seeToday(context)).waiting[0]?.untilAt).toContain('2026-12-02')
  })

  it('leaves openings alone for which nothing changes', async () => {
    const { context } = await waiting()
    expect(await setPolicyLine(context, { line: 'check-in.after-promise', value: 2 })).toMatchObject({ woken: 0 })
    expect(await setPolicyLine(context, { line: 'card.offered', value: 'yes' })).toMatchObject({ woken: 0 })
  })

  it('takes back a yes for a letter that would now leave too early', async () => {
    const { context } = await waiting()
    await connected(context)
    context.clock.moveTo(Temporal.Instant.from('2026-12-01T14:00:00Z'))
    const step = await stepNamed(context, 'Acme')
    if (isProblem(step)) throw new Error(step.what)
    const draft = await draftLetter(context, step.id)
    if (isProblem(draft)) throw new Error(draft.what)
    const approved = await approveLetter(context, {
      letterId: draft.letterId as never,
      version: draft.version,
      at: 'good-hour',
      overrides: draft.findings.map(({ id }) => ({ findingId: id, reason: 'fine' })),
      insist: true,
    })
    expect(approved).toMatchObject({ kind: 'approved' })
    expect(await setPolicyLine(context, { line: 'check-in.after-promise', value: 5 })).toMatchObject({ withdrawn: 1 })
    expect((await seeToday(context)).scheduled).toEqual([])
  })

  it('keeps the reason for a value beyond the range, with its day, and shows it wherever the value is shown', async () => {
    const { context } = await waiting()
    expect(await setPolicyLine(context, { line: 'check-in.after-promise', value: '9' })).toMatchObject({
      kind: 'problem',
      what: expect.stringContaining('allows 1 to 5 business days'),
      todo: expect.stringContaining('--because'),
    })
    expect((await context.store.read((tx) => readChosen(tx.settings))).changes).toEqual([])
    await setPolicyLine(context, { line: 'check-in.after-promise', value: '9', because: 'they asked for patience' })
    const own = {
      instead: '2 business days',
      because: 'they asked for patience',
      on: 'Tuesday 24 November',
      beyond: true,
    }
    const detail = await seePolicyLine(context, { line: 'check-in.after-promise' })
    expect(isProblem(detail) || detail.line.own).toMatchObject(own)
    const why = await explain(context, 'Acme')
    if (isProblem(why)) throw new Error(why.what)
    const change = why.because.flatMap((reason) => reason.change).find(({ id }) => id === 'check-in.after-promise')
    expect(change).toMatchObject({ words: '9 business days', own })
  })

  it('holds for one opening where that is said', async () => {
    const { context, openingId } = await waiting()
    await setPolicyLine(context, { line: 'check-in.after-promise', value: '5', openingId })
    expect(await wakeUp(context)).toBe('2026-12-04')
    const all = await seePolicy(context)
    const one = await seePolicy(context, { openingId })
    if (isProblem(all) || isProblem(one)) throw new Error('there is a policy')
    const words = (view: typeof all) =>
      view.groups.flatMap(({ lines }) => lines).find(({ id }) => id === 'check-in.after-promise')?.words
    expect([words(all), words(one)]).toEqual(['2 business days', '5 business days'])
    expect(all.changes).toMatchObject([{ line: 'check-in.after-promise', company: 'Acme', openingId }])
    expect(one.profiles).toEqual(['United States', 'With the people who decide', 'Business'])
    expect(await resetPolicyLine(context, { line: 'check-in.after-promise' })).toMatchObject({ kind: 'problem' })
    await resetPolicyLine(context, { line: 'check-in.after-promise', openingId })
    expect(await wakeUp(context)).toBe('2026-12-01')
  })

  it.each([
    [{ line: 'checkin.promise', value: '3' }, 'There is no line called “checkin.promise”.'],
    [{ line: 'check-in.after-promise', value: 'soon' }, 'needs a whole number'],
    [{ line: 'call.offered', value: '2' }, 'needs yes or no'],
  ])('refuses %j in words', async (input, words) => {
    const context = await createFakeContext()
    expect(await setPolicyLine(context, input)).toMatchObject({ kind: 'problem', what: expect.stringContaining(words) })
  })
})

describe('why', () => {
  it('explains what is waited for, and then the step', async () => {
    const { context } = await waiting()
    const view = await explain(context, 'Acme')
    if (isProblem(view)) throw new Error(view.what)
    expect(view).toMatchObject({ kind: 'wait', title: 'Ask Dana Kim for news', when: 'Tuesday 1 December, 9:10 am' })
    expect(view.because[0]).toMatchObject({
      facts: [
        { words: 'An answer was promised for Friday 27 November', when: expect.stringContaining('Monday 23 November') },
      ],
      othersSay: expect.stringContaining('writes at once'),
    })
    expect(
      view.because[0]?.change.map(({ id, words, allowed, command }) => ({ id, words, allowed, command })),
    ).toContainEqual({
      id: 'check-in.after-promise',
      words: '2 business days',
      allowed: '1 to 5 business days',
      command: 'regards policy set check-in.after-promise 5',
    })
    expect(view.next[0]?.text).toContain('one friendly question is fair')
  })

  it('explains a step to do, and a rest', async () => {
    const context = await createFakeContext()
    const openingId = await debriefed(context)
    expect(await explain(context, undefined)).toMatchObject({ kind: 'act', title: 'Thank Dana Kim', next: [] })
    await setPolicyLine(context, { line: 'thank-you.offered', value: 'no' })
    context.clock.moveTo(Temporal.Instant.from('2027-09-01T14:00:00Z'))
    const rest = await explain(context, openingId)
    expect(isProblem(rest) || rest.kind).toBe('rest')
    expect(isProblem(rest) || rest.because[0]?.text.length).toBeGreaterThan(10)
    expect(await explain(context, 'Nobody')).toMatchObject({ kind: 'problem' })
  })
})

describe('the preview', () => {
  it('shows what happens if nobody answers, and what another policy moves, and changes nothing', async () => {
    const { context, openingId } = await waiting()
    const before = await context.store.read((tx) => tx.settings.entries())
    const view = await previewPolicy(context, {
      openingId,
      rhythm: 'gentle',
      values: [{ line: 'check-in.after-promise', value: '5' }],
    })
    if (isProblem(view)) throw new Error(view.what)
    expect(view.asItIs[0]).toMatchObject({ title: 'Ask Dana Kim for news', when: 'Tuesday 1 December, 9:10 am' })
    expect(view.changed?.differences[0]).toMatchObject({
      move: 'later',
      days: 3,
      words: 'three days later',
      afterWhen: 'Friday 4 December, 9:10 am',
    })
    expect(view.changed?.summary).toMatch(/^Three steps come later\.$/)
    expect(await context.store.read((tx) => tx.settings.entries())).toEqual(before)
  })

  it('invents an interview of today where there is none, for six weeks', async () => {
    const context = await createFakeContext()
    const view = await previewPolicy(context, { promisedIn: 5 })
    if (isProblem(view)) throw new Error(view.what)
    expect(view).toMatchObject({ openingId: null, until: '2027-01-04', changed: null, rhythm: 'steady' })
    // Thanksgiving, 26 November, is no working day: five from Monday end on Tuesday 1 December.
    expect(view.asItIs.slice(0, 2).map(({ title, when }) => `${title}: ${when}`)).toEqual([
      'Thank Dana Kim: tomorrow, 9:10 am',
      'Ask Dana Kim for news: Thursday 3 December, 9:10 am',
    ])
    expect(view.asItIs.every(({ at }) => at < '2027-01-05')).toBe(true)
  })

  it('refuses what could not be set either', async () => {
    const context = await createFakeContext()
    expect(await previewPolicy(context, { values: [{ line: 'cap.gap', value: 1 }] })).toMatchObject({
      what: expect.stringContaining('allows 5 to 20'),
    })
    expect(await previewPolicy(context, { values: [{ line: 'cap.gp', value: 6 }] })).toMatchObject({
      what: expect.stringContaining('“cap.gap”'),
    })
  })
})
