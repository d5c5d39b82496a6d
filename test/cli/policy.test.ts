import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

const now = '2026-11-23T21:00:00Z'
const later = '2026-11-24T15:00:00Z'
let terminal: Terminal

/** Dana was thanked; she answers by Friday 27 November. */
beforeEach(async () => {
  terminal = createTerminal()
  const met = 'Met Dana Kim at Acme today at 2 for Staff Engineer, they’ll decide by Friday'
  await terminal.run(['add', met, '--person', 'Dana Kim <dana@acme.example>'], now)
  await terminal.run(['debrief', 'Acme', '--rating', '4', '--said', 'Dana: the ledger drifts'], now)
  await terminal.run(['draft'], now)
  await terminal.run(['sent'], '2026-11-24T14:10:00Z')
})
afterEach(() => terminal.remove())

describe('regards why', () => {
  it('says what is waited for: facts with their day, sources with address, the other side, and what to change', async () => {
    const { code, out } = await terminal.say(['why', 'Acme'], later)
    expect(code).toBe(0)
    for (const words of [
      'Acme · Staff Engineer: wait. Then: Ask Dana Kim for news, Tuesday 1 December',
      'Monday 23 November, 4 pm: An answer was promised for Friday 27 November',
      'https://www.indeed.com/career-advice/interviewing/how-long-to-wait-after-interview',
      'others say: One adviser writes at once',
      'you can change: Ask after a promised day has passed by, now 2 business days; allowed is 1 to 5 business days',
      'regards policy set check-in.after-promise 5',
      'And then',
    ])
      expect(out).toContain(words)
    expect(out.split('others say').length).toBeLessThan(4)
  })

  it('gives all of it as JSON', async () => {
    const { json } = await terminal.run(['why', 'Acme'], later)
    expect(json).toMatchObject({
      kind: 'wait',
      because: [{ facts: [{ words: expect.any(String) }], change: [{ row: 'P7' }, { row: 'P8', range: [1, 5] }] }, {}],
    })
  })
})

describe('regards policy', () => {
  it('lists every line in words and marks one’s own', async () => {
    await terminal.run(['policy', 'set', 'check-in.after-promise', '3'], later)
    const { out } = await terminal.say(['policy'], later)
    expect(out).toContain('Waiting and asking')
    expect(out).toContain(
      '* Ask after a promised day has passed by: 3 business days, your own (otherwise 2 business days)',
    )
    expect((await terminal.say(['policy', '--opening', 'Acme'], later)).out).toContain('United States')
  })

  it('changes what Today waits for, and takes it back', async () => {
    const due = async () =>
      ((await terminal.run(['today'], later)).json as { waiting: { untilAt: string }[] }).waiting[0]?.untilAt
    expect(await due()).toContain('2026-12-01')
    expect(
      (await terminal.say(['policy', 'set', 'check-in.after-promise', '4', '--opening', 'Acme'], later)).out,
    ).toContain('for this opening. One opening was looked at again.')
    expect(await due()).toContain('2026-12-03')
    await terminal.run(['policy', 'reset', 'check-in.after-promise', '--opening', 'Acme'], later)
    await terminal.run(['policy', 'rhythm', 'brisk'], later)
    expect(await due()).toContain('2026-11-30')
  })

  it.each([
    [['policy', 'set', 'check-in.after-promise', '9'], 'allows 1 to 5 business days'],
    [['policy', 'set', 'cap.gap', '4'], 'It is a limit that protects you and them'],
    [['policy', 'set', 'call.offered', 'perhaps'], 'needs yes or no'],
    [['policy', 'show', 'chek-in.no-promise'], 'Did you mean “check-in.no-promise”?'],
    [['policy', 'rhythm', 'gentel'], 'Did you mean gentle?'],
    [['forecast', 'Acme', '--set', 'cap.gap'], 'Write it as check-in.after-promise=3.'],
    [['policy', 'reset', 'cap.gap'], 'You have not changed the line “cap.gap”.'],
  ])('refuses %j in words', async (words, said) => {
    const { code, err } = await terminal.say(words, later)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })

  it('keeps the reason for what is beyond the range', async () => {
    await terminal.run(['policy', 'set', 'check-in.after-promise', '9', '--because', 'they asked for patience'], later)
    const { out } = await terminal.say(['policy', 'show', 'check-in.after-promise'], later)
    expect(out).toContain(
      'Your own value since Tuesday 24 November, because they asked for patience; Regards suggests 2',
    )
  })
})

describe('regards forecast', () => {
  it('lists what comes if nobody answers, and what another policy moves', async () => {
    const { out } = await terminal.say(['forecast', 'Acme', '--set', 'check-in.after-promise=4'], later)
    expect(out).toContain('  Tuesday 1 December, 9:10 am: Ask Dana Kim for news')
    expect(out).toContain(
      '> Thursday 3 December, 9:10 am: Ask Dana Kim for news (two days later; was Tuesday 1 December',
    )
    expect(out).toContain('Nothing was changed.')
    const { json } = await terminal.run(['policy'], later)
    expect(json).toMatchObject({ changes: [] })
  })

  it('shows a rhythm on an invented interview', async () => {
    const { json } = await terminal.run(['forecast', '--rhythm', 'gentle', '--promised', '5'], later)
    expect(json).toMatchObject({ openingId: null, changed: { rhythm: 'gentle', differences: expect.any(Array) } })
  })
})
