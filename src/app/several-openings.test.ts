import { describe, expect, it } from 'vitest'
import { connected, createFakeContext, type FakeContext } from '../../test/support/fake-context.ts'
import { createTeller, moment } from '../../test/support/facts.ts'
import type { Fact } from '../core/facts/fact.ts'
import type { LetterId, OpeningId, StepId } from '../core/facts/ids.ts'
import { approveLetter } from './approve-letter.ts'
import { draftLetter } from './draft-letter.ts'
import { learn } from './learn.ts'
import { listOpenings } from './list-openings.ts'
import { isProblem } from './problem.ts'
import { recordTelling, type Telling } from './record-fact.ts'
import { seeToday } from './see-today.ts'
import { showOpening } from './show-opening.ts'

// Tuesday 1 December 2026, 9:00 in New York.
const tuesday = moment('2026-12-01T09:00')
const ledger = createTeller({ openingId: 'o-ledger' })
const search = createTeller({ openingId: 'o-search' })
const northwind = createTeller({ openingId: 'o-north' })

function waitingFor(teller: typeof ledger, company: string, who: string): Fact[] {
  const id = (name: string) => ({ id: `${who}-${name}` })
  return [
    teller.tell('OpeningAdded', '2026-11-18T09:00', { company, role: `Role of ${who}`, country: 'US', zone: 'America/New_York', ...id('added') }),
    teller.tell('PersonIntroduced', '2026-11-18T09:00', { person: { id: who, name: who, part: 'interviewer', email: `${who}@acme.test` }, ...id('person') } as never),
    teller.held('2026-11-19T14:00', [who], id('held')),
    teller.debrief('2026-11-19T16:00', { noThanksWanted: true, ...id('debrief') }),
  ] // prettier-ignore
}

async function withOpenings(...facts: readonly Fact[][]): Promise<FakeContext> {
  const context = await createFakeContext(tuesday)
  await connected(context)
  for (const own of facts) await context.store.write((tx) => learn(context, tx, own))
  return context
}

async function approve(context: FakeContext, stepId: string): Promise<LetterId> {
  const draft = await draftLetter(context, stepId as StepId)
  if (isProblem(draft)) throw new Error(draft.what)
  const overrides = draft.findings.map(({ id }) => ({ findingId: id, reason: 'it is well as it is' }))
  const approved = await approveLetter(context, {
    letterId: draft.letterId as LetterId,
    version: draft.version,
    at: 'good-hour',
    overrides,
  })
  if (approved.kind !== 'approved') throw new Error(JSON.stringify(approved))
  return approved.item.letterId
}

async function steps(context: FakeContext): Promise<string[]> {
  return (await seeToday(context)).toDo.map(({ kind, openingId }) => `${kind} ${openingId}`).toSorted()
}

const stepOf = async (context: FakeContext, openingId: string) =>
  (await seeToday(context)).toDo.find((step) => step.openingId === openingId)?.stepId ?? ''

async function told(context: FakeContext, openingId: string, telling: Telling, instead = false) {
  const recorded = await recordTelling(context, openingId as OpeningId, telling, { instead })
  if (isProblem(recorded)) throw new Error(recorded.what)
  return recorded
}

describe('two openings at one employer', () => {
  const both = () => withOpenings(waitingFor(ledger, 'Acme', 'dana'), waitingFor(search, 'ACME Inc.', 'tom'))

  it('share one budget: a yes for one message puts the other off, and both say so', async () => {
    const context = await both()
    expect(await steps(context)).toEqual(['check-in o-ledger', 'check-in o-search'])
    const letterId = await approve(context, await stepOf(context, 'o-ledger'))
    expect(await steps(context)).toEqual([])
    const other = await showOpening(context, 'o-search' as OpeningId)
    expect(other?.now.because[0]?.text).toContain(
      'A message about another opening at ACME Inc. leaves on Tuesday 1 December',
    )
    expect(other?.budget).toContain('One of three unanswered messages to ACME Inc. used; the next is possible from')
    const lines = await listOpenings(context)
    expect(lines.find(({ openingId }) => openingId === 'o-search')?.budget).toContain('One of three')
    expect((await context.store.read((tx) => tx.outbox.get(letterId)))?.state).toBe('approved')
  })

  it('an unread answer about one takes back the yes for the other', async () => {
    const context = await both()
    const letterId = await approve(context, await stepOf(context, 'o-ledger'))
    const unread = search.replied('2026-12-01T08:55', undefined, { personId: 'tom', id: 'unread' })
    const { withdrawn } = await context.store.write((tx) => learn(context, tx, [unread]))
    expect(withdrawn.map((item) => item.letterId)).toEqual([letterId])
    expect(withdrawn[0]?.note).toContain('tom wrote on Tuesday 1 December')
    expect(await steps(context)).toEqual(['understand-reply o-search'])
  })
})

describe('an offer of another employer', () => {
  const both = () => withOpenings(waitingFor(ledger, 'Acme', 'dana'), waitingFor(northwind, 'Northwind', 'nils'))

  it('in writing and with a date is told to the others, in a letter that names the date', async () => {
    const context = await both()
    await told(context, 'o-north', {
      kind: 'answer',
      meaning: 'offer',
      channel: 'email',
      form: 'written',
      by: '2026-12-11',
    })
    expect(await steps(context)).toContain('other-offer o-ledger')
    expect(await steps(context)).not.toContain('check-in o-ledger')
    const draft = await draftLetter(context, (await stepOf(context, 'o-ledger')) as StepId)
    if (isProblem(draft)) throw new Error(draft.what)
    expect(draft.body).toContain('December 11')
  })

  it('takes back a question that had its yes, and once accepted leads to a withdrawal; twice told is once', async () => {
    const context = await both()
    const question = await approve(context, await stepOf(context, 'o-ledger'))
    const offered = await told(context, 'o-north', {
      kind: 'answer',
      meaning: 'offer',
      channel: 'email',
      form: 'written',
      by: '2026-12-11',
    })
    expect(offered.withdrawn.map(({ letterId }) => letterId)).toEqual([question])
    await told(context, 'o-north', { kind: 'accepted' })
    expect(await steps(context)).toEqual(['accept o-north', 'withdraw o-ledger'])
    const before = await stepOf(context, 'o-ledger')
    await told(context, 'o-north', { kind: 'accepted' })
    expect(await steps(context)).toEqual(['accept o-north', 'withdraw o-ledger'])
    expect((await stepOf(context, 'o-ledger')).split('.')[1]).toBe(before.split('.')[1])
  })
})

describe('a yes that was given', () => {
  const away = (returnsOn: string, personId = 'dana') =>
    ledger.tell('AbsenceReceived', '2026-12-01T08:50', {
      personId,
      returnsOn,
      source: 'mailbox',
      id: `away-${personId}`,
    } as never)

  it('is taken back when somebody turns out to be away, and not for somebody else', async () => {
    const context = await withOpenings([
      ...waitingFor(ledger, 'Acme', 'dana'),
      ledger.tell('PersonIntroduced', '2026-11-18T09:00', { person: { id: 'tom', name: 'tom', part: 'other' }, id: 'tom-person' } as never),
    ]) // prettier-ignore
    const letterId = await approve(context, await stepOf(context, 'o-ledger'))
    const other = await context.store.write((tx) => learn(context, tx, [away('2026-12-14', 'tom')]))
    expect(other.withdrawn).toEqual([])
    const { withdrawn } = await context.store.write((tx) => learn(context, tx, [away('2026-12-14')]))
    expect(withdrawn.map((item) => item.letterId)).toEqual([letterId])
    expect(withdrawn[0]?.note).toContain('dana is away until Monday 14 December')
  })
})

describe('what the person tells of the course of things', () => {
  const meeting: Telling = { kind: 'interview', startsAt: '2026-12-02T10:00', people: ['dana'] }
  const factsOf = async (context: FakeContext) =>
    context.store.read((tx) => tx.facts.ofOpening('o-ledger' as OpeningId))
  const one = () => withOpenings(waitingFor(ledger, 'Acme', 'dana'))

  it('a meeting moves, is called off, and is regretted', async () => {
    const context = await one()
    await told(context, 'o-ledger', meeting)
    await told(context, 'o-ledger', { kind: 'moved', startsAt: '2026-12-03T11:00' })
    expect((await showOpening(context, 'o-ledger' as OpeningId))?.headline).toContain('3 December')
    await told(context, 'o-ledger', { kind: 'cancelled', by: 'me' })
    expect(await steps(context)).toEqual([])
    await told(context, 'o-ledger', { kind: 'regret', note: 'I called it off too quickly', cause: 'the commute' })
    expect(await steps(context)).toEqual(['recovery o-ledger'])
    const none = await recordTelling(context, 'o-ledger' as OpeningId, { kind: 'missed', by: 'them' })
    expect(isProblem(none) && none.what).toContain('No meeting is set here')
  })
  it('they did not come', async () => {
    const context = await one()
    await told(context, 'o-ledger', meeting)
    context.clock.moveTo(moment('2026-12-02T10:25'))
    await told(context, 'o-ledger', { kind: 'missed', by: 'them' })
    expect(await steps(context)).toEqual(['missed-appointment o-ledger'])
  })
  it('a slip in a letter, somebody away, a card that came back, a contact to keep', async () => {
    const context = await one()
    const nothing = await recordTelling(context, 'o-ledger' as OpeningId, { kind: 'card-returned' })
    expect(isProblem(nothing) && nothing.what).toContain('No such letter has left yet')
    const sent = ledger.sent('check-in', '2026-12-01T08:40', ['dana'], { id: 'sent', letterId: 'l-1' })
    await context.store.write((tx) => learn(context, tx, [sent]))
    await told(context, 'o-ledger', { kind: 'slip', what: 'company' })
    expect(await steps(context)).toEqual(['correction o-ledger'])
    await told(context, 'o-ledger', { kind: 'away', personId: 'dana', until: Temporal.PlainDate.from('2026-12-21') })
    await told(context, 'o-ledger', { kind: 'stay-in-touch', personId: 'dana' })
    await told(context, 'o-ledger', { kind: 'connected', personId: 'dana' })
    expect((await factsOf(context)).slice(-4).map(({ kind }) => kind)).toEqual([
      'ErrorDiscovered', 'AbsenceReceived', 'StayInTouchWished', 'LinkedInAccepted',
    ]) // prettier-ignore
    expect((await showOpening(context, 'o-ledger' as OpeningId))?.forecast[0]?.when).toContain('23 December')
  })
  it('a date that was understood wrongly is mended in its place; “when Dana is back” waits for Dana', async () => {
    const context = await one()
    await told(context, 'o-ledger', { kind: 'promise', words: 'by Friday' })
    context.clock.moveTo(moment('2026-12-01T12:00'))
    await told(context, 'o-ledger', { kind: 'promise', words: 'by 2026-12-09' }, true)
    const promises = (await factsOf(context)).filter(({ kind }) => kind === 'AnswerPromised')
    expect(promises.map(({ at }) => at.toString())).toEqual([tuesday.toString(), tuesday.toString()])
    expect((await showOpening(context, 'o-ledger' as OpeningId))?.answerDue).toContain('9 December')
    await told(context, 'o-ledger', { kind: 'promise', words: 'when dana is back' })
      .then(() => expect.unreachable())
      .catch((error: Error) => expect(error.message).toContain('No date could be read'))
    await context.store.write((tx) =>
      learn(context, tx, [
        ledger.tell('PersonCorrected', '2026-12-01T12:00', {
          personId: 'dana',
          changes: { name: 'Dana Kim' },
          id: 'named',
        } as never),
      ]),
    )
    await told(context, 'o-ledger', { kind: 'promise', words: 'when Dana is back' })
    await told(context, 'o-ledger', { kind: 'away', personId: 'dana', until: Temporal.PlainDate.from('2026-12-14') })
    expect((await showOpening(context, 'o-ledger' as OpeningId))?.answerDue).toContain('14 December')
    await told(context, 'o-ledger', { kind: 'no-date', words: 'none' })
    expect((await showOpening(context, 'o-ledger' as OpeningId))?.answerDue).toBeNull()
  })
})
