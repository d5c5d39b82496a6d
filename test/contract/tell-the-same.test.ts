/** What can be told at the command line can be told on the page, and the server takes each of it into the log. */
import { Command } from 'commander'
import { afterEach, describe, expect, it } from 'vitest'
import { addTellCommands } from '../../src/cli/commands/tell.ts'
import { bindVerbs } from '../../src/main/bind-verbs.ts'
import type { Composed } from '../../src/main/compose.ts'
import { openDemoWorld } from '../../src/main/demo-world.ts'
import { createApp } from '../../src/server/app.ts'
import { kindsOf, recordGroups, tellingOf, type Fields, type RecordKind } from '../../src/web/opening/telling.ts'

const now = Temporal.Instant.from('2026-11-24T16:00:00Z')
const origin = 'http://127.0.0.1:4747'
const kinds = Object.values(recordGroups).flat() as readonly RecordKind[]

let world: Composed | null = null
afterEach(() => world?.close())

async function opened() {
  world = await openDemoWorld(now)
  const { context } = world
  const app = createApp(bindVerbs(context, { isDemo: true, demoPath: null }), {
    token: 'k',
    origin,
    assets: { read: () => null },
  })
  const facts = await context.store.read((tx) => tx.facts.all())
  const { openingId, letterId } = facts.find((fact) => fact.kind === 'LetterSent') as {
    openingId: string
    letterId: string
  }
  const introduced = facts.find((fact) => fact.kind === 'PersonIntroduced' && fact.openingId === openingId) as {
    person: { id: string }
  }
  const fields: Fields = {
    meaning: 'still-deciding',
    channel: 'in-person',
    personId: introduced.person.id,
    by: 'by Friday week',
    note: 'as they said it',
    form: 'written',
    automatic: 'yes',
    words: 'by the end of next week',
    until: '2026-12-14',
    startsAt: '2026-12-01T10:00',
    'by-whom': 'me',
    cause: 'a train',
    outcome: 'gatekeeper',
    what: 'company',
    letterId,
    expiresOn: '2026-12-04',
    company: 'Umbra',
  }
  const tell = async (kind: RecordKind, given: Fields) => {
    const answer = await app.request(`/api/openings/${openingId}/facts`, {
      method: 'POST',
      body: JSON.stringify(tellingOf(kind, given)),
      headers: {
        host: '127.0.0.1:4747',
        origin,
        cookie: 'regards-session-4747=k',
        'content-type': 'application/json',
      },
    })
    const after = await context.store.read((tx) => tx.facts.all())
    return { status: answer.status, body: (await answer.json()) as { what?: string }, told: after.slice(facts.length) }
  }
  return { fields, tell }
}

describe('the page', () => {
  it('knows every verb of `regards record`', () => {
    const program = new Command()
    addTellCommands(program, () => {
      throw new Error('nothing is run here')
    })
    const verbs = program.commands.find((command) => command.name() === 'record')?.commands ?? []
    expect(verbs.length).toBeGreaterThan(20)
    expect(verbs.map((verb) => verb.name()).filter((name) => !(kinds as readonly string[]).includes(name))).toEqual([])
  })

  it('offers only what can be told with what is known', () => {
    const nobody = { people: [], letters: [] }
    expect(kindsOf('theirs', nobody)).not.toContain('connected')
    expect(kindsOf('yours', nobody)).not.toContain('slip')
    expect(kindsOf('yours', { people: [1], letters: [1] })).toEqual(recordGroups.yours)
  })

  for (const [kind, expected] of Object.entries({
    answer: { kind: 'ReplyReceived', meaning: 'still-deciding', channel: 'in-person', preview: 'as they said it' },
    rejection: { kind: 'ReplyReceived', meaning: 'rejection', automatic: true },
    'on-hold': { kind: 'ReplyReceived', meaning: 'on-hold' },
    'no-contact': { kind: 'ReplyReceived', meaning: 'do-not-contact' },
    offer: {
      kind: 'ReplyReceived',
      meaning: 'offer',
      offer: { form: 'written', expiresOn: Temporal.PlainDate.from('2026-12-04') },
    },
    promise: { kind: 'AnswerPromised', words: 'by the end of next week' },
    'no-date': { kind: 'AnswerPromised', words: 'by the end of next week' },
    away: { kind: 'AbsenceReceived', returnsOn: Temporal.PlainDate.from('2026-12-14') },
    connected: { kind: 'LinkedInAccepted' },
    'stay-in-touch': { kind: 'StayInTouchWished' },
    interview: { kind: 'InterviewScheduled' },
    call: { kind: 'CallMade', outcome: 'gatekeeper', note: 'as they said it' },
    slip: { kind: 'ErrorDiscovered', what: 'company' },
    'other-offer': { kind: 'OtherOfferReceived', company: 'Umbra' },
    feedback: { kind: 'FeedbackReceived' },
    'no-calls': { kind: 'CallsRefused', note: 'as they said it' },
    accepted: { kind: 'OfferAccepted' },
    declined: { kind: 'OfferDeclined' },
    withdrawn: { kind: 'CandidacyWithdrawn', reason: 'as they said it' },
    closed: { kind: 'OpeningClosed', note: 'as they said it' },
    note: { kind: 'NoteTaken', text: 'as they said it' },
  } satisfies Partial<Record<RecordKind, object>>))
    it(`tells “${kind}”`, async () => {
      const { fields, tell } = await opened()
      const { status, told } = await tell(kind as RecordKind, fields)
      expect(status).toBe(200)
      expect(told).toEqual(expect.arrayContaining([expect.objectContaining(expected)]))
    })

  it('tells the course of a meeting', async () => {
    const { fields, tell } = await opened()
    await tell('interview', fields)
    expect((await tell('moved', { startsAt: '2026-12-02T11:30' })).told.at(-1)).toMatchObject({
      kind: 'InterviewRescheduled',
      startsAt: expect.any(Temporal.Instant),
    })
    expect((await tell('moved', {})).told.at(-1)).not.toHaveProperty('startsAt')
    expect((await tell('cancelled', fields)).told.at(-1)).toMatchObject({ kind: 'InterviewCancelled', by: 'me' })
    expect((await tell('regret', fields)).told.at(-1)).toMatchObject({
      kind: 'DebriefGiven',
      regrets: [{ mistake: 'as they said it', cause: 'a train' }],
    })
  })

  it('says why something cannot be told', async () => {
    const { fields, tell } = await opened()
    expect((await tell('missed', fields)).body.what).toBe('No meeting is set here.')
    expect((await tell('card-returned', fields)).body.what).toBe('No such letter has left yet.')
    expect((await tell('answer', {})).status).toBe(400)
    expect((await tell('away', { until: '2026-02-31' })).status).toBe(400)
  })
})
