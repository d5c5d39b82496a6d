import { beforeEach, describe, expect, it } from 'vitest'
import { createFakeContext, dana, debriefed, type FakeContext } from '../../test/support/fake-context.ts'
import { setPolicyLine } from './change-policy.ts'
import { approveLetter } from './approve-letter.ts'
import { chooseLanding } from './choose-landing.ts'
import { draftLetter } from './draft-letter.ts'
import { editDraft } from './edit-draft.ts'
import { groundOf } from './ground.ts'
import { letterOnPaper } from './letter-on-paper.ts'
import { meKey, readMe } from './me.ts'
import { planLanding } from './plan-landing.ts'
import { printLetter } from './print-letter.ts'
import { isProblem, type Problem } from './problem.ts'
import { correctPerson, recordTelling } from './record-fact.ts'
import { recordCameBack, recordPosted } from './record-posted.ts'
import { recordSentByHand } from './send-elsewhere.ts'
import { seePaper } from './see-paper.ts'
import { seeToday } from './see-today.ts'
import { undo } from './undo.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { forecast } from '../core/plan/forecast.ts'
import { linesFor } from '../core/policy/policy.ts'
import { sentencesOf } from '../core/writing/sentences.ts'
import type { LetterId, OpeningId } from '../core/facts/ids.ts'

let context: FakeContext
let openingId: OpeningId
let letterId: LetterId

beforeEach(async () => {
  context = await createFakeContext()
  openingId = await debriefed(context)
  const step = (await seeToday(context)).toDo[0]?.stepId
  letterId = well(await draftLetter(context, step as never)).letterId as LetterId
})

const well = <T>(answer: T | Problem): T => {
  if (isProblem(answer)) throw new Error(answer.what)
  return answer
}
const day = (text: string) => Temporal.PlainDate.from(text)
const landing = async (lands?: string) =>
  well(await planLanding(context, { letterId, ...(lands ? { lands: day(lands) } : {}) }))
const opening = async () => openingFrom(await context.store.read((tx) => tx.facts.ofOpening(openingId)))
const livesIn = async (country: string) =>
  context.store.write(async (tx) => tx.settings.put(meKey, { ...(await readMe(tx.settings, context.guess)), country }))

describe('the days in the post', () => {
  it.each(['US', 'DE', 'GB', 'JP'])(
    'are the same for the plan and for the printer, posted from %s',
    async (country) => {
      await livesIn(country)
      const { route } = well(await letterOnPaper(context, letterId))
      const lines = linesFor(context.policy, await opening())
      expect([route.transit.usual, route.transit.late]).toEqual([
        lines['card.transit'].value,
        lines['card.transit-late'].value,
      ])
      expect(route.isAbroad).toBe(country !== 'US')
      const table = context.content.paper.transit
      const row = country === 'US' ? table.rows['US'] : table.elsewhere
      expect([route.transit.service, route.transit.usual]).toEqual([row?.service, row?.usual])
    },
  )

  it('stand in the policy as the table has them for the home of its numbers', () => {
    const { rows, mailroom } = context.content.paper.transit
    const { lines } = context.content.policy('steady')
    expect([lines['card.transit'].value, lines['card.transit-late'].value]).toEqual([
      rows['US']?.usual,
      (rows['US']?.late ?? 0) + mailroom.late,
    ])
  })

  it('are the person’s own once changed, and say so with the date', async () => {
    well(await setPolicyLine(context, { line: 'card.transit', value: '2' }))
    const { route } = well(await letterOnPaper(context, letterId))
    expect(route.transit).toMatchObject({ usual: 2, source: 'you', asOf: '2026-11-23' })
    expect((await landing()).source).toContain('your own number')
  })
})

describe('the day a letter lands', () => {
  it('is that of the plan without a wish: four working days after the interview, Thanksgiving left out', async () => {
    expect(await landing()).toMatchObject({ lands: '2026-11-30', post: '2026-11-24', usually: '2026-11-30' })
  })

  it('names what they will have decided, and the better way', async () => {
    const late = await landing('2026-12-04')
    expect(late.decisionBy).toBe('2026-11-27')
    expect(late.decision).toContain('probably have decided')
    expect(late.ways.map(({ way }) => way)).toEqual(['email'])
  })

  it('needs no second e-mail once the thanks have gone', async () => {
    well(await recordSentByHand(context, letterId))
    const after = await landing('2026-12-04')
    expect(after.ways).toEqual([])
    expect(after.decision).toContain('Your e-mail has gone')
  })

  it('refuses a day that is past or far off, in words', async () => {
    for (const wished of ['2026-11-22', '2027-11-22'])
      expect(await planLanding(context, { letterId, lands: day(wished) })).toMatchObject({ turn: 'input' })
  })
})

describe('a chosen day', () => {
  beforeEach(async () => {
    well(await recordTelling(context, openingId, { kind: 'promise', words: 'by December 11' }))
  })
  const choose = (lands: string) => chooseLanding(context, { letterId, lands: day(lands) })
  const plan = async () => {
    const ground = await context.store.read((tx) => groundOf(context, tx, openingId, context.clock.now()))
    if (ground === null) throw new Error('no ground')
    return forecast(ground.opening, context.policy, context.clock.now(), ground.calendar, ground.besides)
  }
  const card = async () => (await plan()).find(({ step }) => step.kind === 'thank-you-card')?.step

  it('is kept as a fact, calls for the card, and is what the page shows from then on', async () => {
    expect(await card()).toBeUndefined()
    expect(well(await seePaper(context, { letterId })).landing).toMatchObject({ chosen: null, canKeep: true })
    expect(well(await seePaper(context, { letterId })).head.date).toMatch(/^\w+ \d{1,2}, \d{4}$/)
    expect(well(await choose('2026-12-03'))).toMatchObject({ chosen: '2026-12-03', lands: '2026-12-03' })
    expect(await landing()).toMatchObject({ chosen: '2026-12-03', lands: '2026-12-03' })
    const step = await card()
    expect(step?.channel).toBe('post')
    expect(step?.reasons[0].text).toContain('the day you chose')
  })

  it('shifts no promise and no question', async () => {
    const before = await plan()
    const promised = (await opening()).promises
    well(await choose('2026-12-03'))
    const others = (steps: typeof before) =>
      steps.filter(({ step }) => step.kind !== 'thank-you-card').map(({ at, step }) => `${step.kind} ${at.toString()}`)
    expect(others(await plan())).toEqual(others(before))
    expect((await opening()).promises).toEqual(promised)
  })

  it('is refused where they decide before it is there, past or far off, and for what thanks nobody', async () => {
    expect(await choose('2026-12-15')).toMatchObject({
      turn: 'person',
      todo: expect.stringContaining('e-mail') as string,
    })
    expect(await choose('2026-11-20')).toMatchObject({ turn: 'input' })
    expect(await card()).toBeUndefined()
  })

  it('is taken back like anything that was told', async () => {
    well(await choose('2026-12-03'))
    well(await undo(context))
    expect(await card()).toBeUndefined()
    expect((await landing()).chosen).toBeNull()
  })

  it('counts the days without post where it is posted: from Germany not on a Sunday nor on Boxing Day', async () => {
    await livesIn('DE')
    const ground = await context.store.read((tx) => groundOf(context, tx, openingId, context.clock.now()))
    expect(ground?.calendar.posting?.holidays.get('2026-12-26')).toBeDefined()
    expect(ground?.calendar.holidays.get('2026-12-26')).toBeUndefined()
    await livesIn('US')
    const home = await context.store.read((tx) => groundOf(context, tx, openingId, context.clock.now()))
    expect(home?.calendar.posting).toBeUndefined()
  })

  it('brings a card in other words than the e-mail, and the review hears where one repeats the other', async () => {
    const mail = well(await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as never))
    well(await choose('2026-12-03'))
    well(await recordSentByHand(context, letterId))
    context.clock.advance({ hours: 24 * 7 })
    const step = (await seeToday(context)).toDo.find(({ kind }) => kind === 'thank-you-card')
    const written = well(await draftLetter(context, step?.stepId as never))
    const sentences = (text: string) =>
      sentencesOf(text)
        .map((each) => each.text)
        .filter((each) => each.length > 25)
    expect(sentences(written.body).filter((each) => sentences(mail.body).includes(each))).toEqual([])
    expect(written).toMatchObject({ channel: 'post', canSend: false })
    const yes = { letterId: written.letterId as LetterId, version: written.version, at: 'good-hour', overrides: [] }
    expect(await approveLetter(context, yes as never)).toMatchObject({ what: 'This goes by post, not by e-mail.' })
    const copied = well(
      await editDraft(context, {
        letterId: written.letterId as LetterId,
        version: written.version,
        subject: written.subject,
        body: mail.body,
      } as never),
    )
    expect(JSON.stringify(copied)).toContain('form:same-text')
  })
})

describe('posted, and came back', () => {
  it('is a fact of the day, once, and the promise stays where it is', async () => {
    const promised = (await opening()).promises
    well(await recordPosted(context, { letterId, on: day('2026-11-23') }))
    const sent = (await opening()).letters.at(-1)
    expect([sent?.channel, sent?.letterId]).toEqual(['post', letterId])
    expect(await recordPosted(context, { letterId })).toMatchObject({ turn: 'person' })
    expect((await opening()).promises).toEqual(promised)
    expect(well(await seePaper(context, { letterId })).isPosted).toBe(true)
  })

  it('asks for another address when it came back, and may be posted again', async () => {
    expect(await recordCameBack(context, letterId)).toMatchObject({ turn: 'person' })
    well(await recordPosted(context, { letterId }))
    context.clock.advance({ hours: 200 })
    well(await recordCameBack(context, letterId))
    const ground = await context.store.read((tx) => groundOf(context, tx, openingId, context.clock.now()))
    const steps = ground?.decision.kind === 'act' ? ground.decision.steps.map(({ kind }) => kind) : []
    expect(steps).toContain('mend-address')
    expect(well(await seePaper(context, { letterId })).isPosted).toBe(false)
    expect(await recordCameBack(context, letterId)).toMatchObject({ turn: 'person' })
  })

  it('is not told of a day to come', async () => {
    expect(await recordPosted(context, { letterId, on: day('2026-11-25') })).toMatchObject({ turn: 'input' })
  })
})

describe('what can be printed', () => {
  it('says what is missing for each kind, and what the sheet of labels still holds', async () => {
    const { kinds, text } = well(await seePaper(context, { letterId }))
    const lacking = kinds.filter(({ missing }) => missing !== null).map(({ kind }) => kind)
    expect(lacking).toEqual(['letter', 'envelope', 'labels'])
    expect(text).toContain('Dana')
    const address = { street: ['12 Oak Street'], city: 'Springfield', region: 'IL', postcode: '62701', country: 'US' }
    await context.store.write(async (tx) =>
      tx.settings.put(meKey, { ...(await readMe(tx.settings, context.guess)), address }),
    )
    const person = [...(await opening()).people.values()].find(({ email }) => email === dana)
    well(await correctPerson(context, openingId, person?.id as never, { address }))
    const after = well(await seePaper(context, { letterId }))
    expect(after.kinds.every(({ missing }) => missing === null)).toBe(true)
    for (const { kind, forms } of after.kinds)
      for (const { id } of forms)
        expect(well(await printLetter(context, { letterId, as: kind, form: id })).form).toBe(id)
    expect(await printLetter(context, { letterId, as: 'labels', first: 30 })).toMatchObject({ turn: 'input' })
    expect(well(await printLetter(context, { letterId, as: 'labels', first: 29 })).form).toBe('5160')
  })
})
