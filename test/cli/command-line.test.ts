import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandGroups, commandNames } from '../../src/cli/command-groups.ts'
import { mailText } from '../support/mail-text.ts'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

const now = '2026-11-23T21:00:00Z'
let terminal: Terminal

beforeEach(() => {
  terminal = createTerminal()
})
afterEach(() => terminal.remove())

const sentence = 'Met Dana Kim (CTO) at Acme today at 2 for Staff Engineer, they’ll decide by Friday week'

describe('telling about an interview', () => {
  it('says what was understood, with the resolved date and the zone', async () => {
    const { code, out } = await terminal.say(['add', sentence], now)
    expect(code).toBe(0)
    for (const words of [
      'Acme',
      'Staff Engineer',
      'Dana Kim (CTO)',
      'today at 2 pm, New York time',
      'Friday 4 December',
    ])
      expect(out).toContain(words)
  })

  it('says of an unreadable sentence what is missing, gives an example, and stores nothing', async () => {
    const { code, err } = await terminal.say(['add', 'interview done thank god'], now)
    expect(code).toBe(2)
    expect(err).toContain('Which company')
    expect(err).toContain('Nothing was stored')
    expect(err).toContain('regards add "')
    expect((await terminal.run(['list'], now)).json).toEqual([])
  })

  it('goes on to the letter and to the wait', async () => {
    await terminal.run(['add', sentence, '--person', 'Dana Kim (CTO) <dana@acme.example>'], now)
    await terminal.run(['debrief', 'Acme', '--rating', '4', '--said', 'Dana: the ledger drifts'], now)
    const draft = (await terminal.run(['draft'], now)).json as { to: string[]; body: string; missing: unknown[] }
    expect(draft.to).toEqual(['Dana Kim <dana@acme.example>'])
    expect(draft.body).toContain('Dear Dana,')
    expect(draft.body).not.toMatch(/[[\]{}]/)
    expect(draft.missing.length).toBeGreaterThan(0)
    await terminal.run(['sent'], '2026-11-24T14:10:00Z')
    const today = (await terminal.run(['today'], '2026-11-24T14:20:00Z')).json as {
      toDo: unknown[]
      waiting: { until: string; because: { text: string }[] }[]
    }
    expect(today.toDo).toEqual([])
    expect(today.waiting[0]?.until).toBe('answer due Friday 4 December')
    expect(today.waiting[0]?.because[0]?.text).toContain('Friday 4 December')
  })

  it('takes the last thing back', async () => {
    await terminal.run(['add', sentence], now)
    await terminal.run(['undo'], now)
    const { json } = await terminal.run(['today'], now)
    expect((json as { toDo: unknown[] }).toDo).toEqual([])
  })
})

describe('without a mailbox', () => {
  it('approve says plainly that nothing can be sent, and how else', async () => {
    await terminal.run(['add', sentence, '--person', 'Dana Kim <dana@acme.example>'], now)
    await terminal.run(['debrief', 'Acme', '--rating', '4', '--said', 'the ledger drifts'], now)
    const { code, err } = await terminal.say(['approve'], now)
    expect(code).toBe(1)
    expect(err).toContain('regards open')
    const { json } = await terminal.run(['open'], now)
    const { mailto, eml } = json as { mailto: string; eml: string }
    expect(mailto).toMatch(/^mailto:dana@acme\.example\?/)
    expect(eml).toContain('X-Unsent: 1')
    expect(eml).toContain('Dear Dana')
  })
})

describe('what is wrong is refused with the nearest right', () => {
  it.each([
    [['todya'], 'today'],
    [['today', '--jsno'], '--json'],
    [['record', 'answer', '--meaning', 'rejecton'], 'Did you mean rejection?'],
    [['me', '--zone', 'Europe/Berln'], 'Did you mean Europe/Berlin?'],
    [['debrief', '--rating', '9'], 'A whole number from 1 to 5.'],
  ])('%j', async (words, hint) => {
    const { code, err } = await terminal.say(words, now)
    expect(code).toBe(2)
    expect(err).toContain(hint)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('a malformed moment', async () => {
    const { code, err } = await terminal.say(['today'], 'yesterday')
    expect(code).toBe(2)
    expect(err).toContain('2026-11-24T09:10:00-05:00')
  })
})

describe('everything in and out', () => {
  it('round trips equal, and twice changes nothing', async () => {
    await terminal.run(['me', '--name', 'Alex Moreau'], now)
    await terminal.run(['add', sentence, '--person', 'Dana Kim <dana@acme.example>'], now)
    await terminal.run(['debrief', 'Acme', '--rating', '4', '--said', 'the ledger drifts'], now)
    await terminal.run(['draft'], now)
    const file = join(terminal.home, 'export.jsonl')
    await terminal.run(['export', file], now)
    const other = createTerminal()
    try {
      expect((await other.run(['import', file], now)).code).toBe(0)
      const { out } = await other.say(['export'], now)
      expect(out).toBe(readFileSync(file, 'utf8'))
      expect((await other.run(['import', file], now)).json).toEqual({
        facts: 0,
        cards: 0,
        drafts: 0,
        letters: 0,
        accounts: 0,
        saved: true,
      })
    } finally {
      other.remove()
    }
  })

  it('a broken line is named and nothing is imported', async () => {
    const file = join(terminal.home, 'broken.jsonl')
    await terminal.run(['export', file], now)
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"record":"fact","fact":{"kind":"Invented"}}\n`)
    const { code, err } = await terminal.say(['import', file], now)
    expect(code).toBe(2)
    expect(err).toContain('Line 2')
  })
})

describe('a damaged store', () => {
  it('is said in words, with what to do, and never as a stack trace', async () => {
    await terminal.run(['add', sentence], now)
    writeFileSync(
      join(terminal.home, 'regards.sqlite'),
      'this is no database at all, but long enough to look at'.repeat(40),
    )
    const { code, err } = await terminal.say(['today'], now)
    expect(code).toBe(3)
    expect(err).not.toMatch(/\n\s+at /)
    expect(err.split('\n').length).toBeGreaterThan(1)
  })
})

describe('stateless tools', () => {
  it('when', async () => {
    const { json } = await terminal.run(
      ['when', 'by the end of next week', '--said', '2026-11-18T15:00-05:00', '--country', 'US'],
      now,
    )
    expect(json).toMatchObject({ kind: 'by', date: '2026-11-27' })
  })

  it('read', async () => {
    const { json } = await terminal.run(
      ['read', 'Met Dana Kim at Acme today at 2', '--said', '2026-11-18T15:00-05:00'],
      now,
    )
    expect(json).toMatchObject({ company: 'Acme', people: [{ name: 'Dana Kim' }], heldAt: '2026-11-18T14:00' })
  })

  it('review of a file against its context', async () => {
    const letter = join(terminal.home, 'letter.txt')
    const context = join(terminal.home, 'context.json')
    writeFileSync(letter, 'Dear Dna,\n\nThank you for your time on Tuesday, November 23.\n\nBest regards,\nAlex Moreau')
    writeFileSync(
      context,
      JSON.stringify({
        me: 'Alex Moreau',
        recipient: { name: 'Dana Kim', company: 'Acme' },
        role: 'Engineer',
        interviewedOn: '2026-11-23',
        otherPeople: [],
        attachments: [],
      }),
    )
    const { code, json } = await terminal.run(['review', letter, '--context', context], now)
    expect(code).toBe(1)
    expect((json as { findings: { words: string }[] }).findings.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['Dna', 'Tuesday, November 23']),
    )
  })

  it('classify', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'regards-mail-'))
    const file = join(directory, 'mail.eml')
    writeFileSync(
      file,
      mailText({
        from: 'dana@acme.example',
        to: 'me@home.example',
        subject: 'Your application',
        date: 'Tue, 24 Nov 2026 10:00:00 -0500',
        body: 'Dear Alex,\n\nthank you for your time. Unfortunately we have decided to go on with another candidate.\n\nDana',
      }),
    )
    const { json } = await terminal.run(['classify', file], now)
    rmSync(directory, { recursive: true })
    expect(json).toMatchObject({ kind: 'rejection' })
  })

  it('plan', async () => {
    await terminal.run(['add', sentence], now)
    const { out } = await terminal.say(['export'], now)
    const facts = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { record: string; fact: unknown })
      .filter(({ record }) => record === 'fact')
      .map(({ fact }) => fact)
    const file = join(terminal.home, 'plan.json')
    writeFileSync(file, JSON.stringify({ facts, now }))
    const { json } = await terminal.run(['plan', file], now)
    expect(json).toMatchObject({ decision: { kind: 'act', steps: [{ kind: 'debrief' }] } })
    expect((json as { forecast: unknown[] }).forecast.length).toBeGreaterThan(1)
  })
})

describe('the demo', () => {
  it('shows a living search and touches nothing', async () => {
    const { code, json } = await terminal.run(['demo'], '2026-11-24T15:00:00Z')
    expect(code).toBe(0)
    const { today, opening } = json as {
      today: { toDo: { company: string }[]; waiting: unknown[] }
      opening: { forecast: unknown[] }
    }
    expect(today.toDo.length).toBeGreaterThan(2)
    expect(today.waiting.length).toBeGreaterThan(0)
    expect(opening.forecast.length).toBeGreaterThan(0)
    expect((await terminal.run(['list'], now)).json).toEqual([])
  })
})

describe('the command groups', () => {
  it('name exactly the commands they load', async () => {
    const program = new Command()
    for (const add of await commandGroups([])) add(program, () => ({}) as never)
    expect(program.commands.map((command) => command.name()).toSorted()).toEqual([...commandNames].toSorted())
  })
})
