import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

const now = '2026-11-24T16:00:00Z'
let terminal: Terminal
let folder: string

beforeEach(async () => {
  terminal = createTerminal()
  folder = mkdtempSync(join(tmpdir(), 'regards-paper-'))
  await terminal.run(['me', '--name', 'Alex Novak', '--country', 'US'], now)
  await terminal.run(
    ['add', 'Met Dana Kim at Acme yesterday for Staff Engineer', '--person', 'Dana Kim (CTO) <dana@acme.example>'],
    now,
  )
  await terminal.run(['debrief', 'Acme', '--rating', '4', '--said', 'Dana: the ledger drifts'], now)
})
afterEach(() => {
  terminal.remove()
  rmSync(folder, { recursive: true, force: true })
})

const mine = [
  'address',
  '--me',
  '--street',
  '12 Oak Street',
  '--city',
  'Springfield',
  '--region',
  'IL',
  '--postcode',
  '62701',
]
const theirs = [
  'address',
  'Acme',
  'Dana',
  '--street',
  '1 Main Street',
  '--city',
  'Springfield',
  '--region',
  'IL',
  '--postcode',
  '62701',
]

describe('a letter on paper', () => {
  it('asks for the addresses one after the other, then prints letter, card and envelope', async () => {
    const out = join(folder, 'letter.pdf')
    expect((await terminal.say(['print', '--out', out], now)).err).toContain('Your own address')
    await terminal.run(mine, now)
    expect((await terminal.say(['print', '--out', out], now)).err).toContain('postal address of Dana Kim')
    expect(existsSync(out)).toBe(false)
    await terminal.run(theirs, now)
    for (const as of ['letter', 'card', 'envelope']) {
      const file = join(folder, `${as}.pdf`)
      const { code, json } = await terminal.run(['print', '--as', as, '--out', file], now)
      expect(code).toBe(0)
      expect(json).toMatchObject({ pages: 1, journey: { post: '2026-11-24', from: '2026-11-25' }, remarks: [] })
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('says when to post it, is told that it was posted and that it came back', async () => {
    const landing = await terminal.run(['landing', 'Acme', '--lands', '2026-12-04'], now)
    expect(landing.json).toMatchObject({ lands: '2026-12-04', post: '2026-12-01', usually: '2026-12-04' })
    const early = await terminal.say(['posted', 'Acme', '--came-back'], now)
    expect(early.code).not.toBe(0)
    expect(early.err).toContain('Nothing was posted')
    expect((await terminal.say(['posted', 'Acme'], now)).out).toContain('Noted.')
    expect((await terminal.say(['posted', 'Acme', '--came-back'], now)).out).toContain('another address')
  })

  it('keeps the day a thank-you should land, moves the card’s step with it, and takes it back', async () => {
    const looked = await terminal.say(['landing', 'Acme', '--lands', '2026-12-04', '--try'], now)
    expect(looked.out).toContain('post it on Tuesday 1 December')
    expect(looked.out).toContain('E-mail: The e-mail is there the same day')
    expect(looked.out).toContain('Paper: The note on paper, in other words than the e-mail')
    expect((await terminal.say(['forecast', 'Acme'], now)).out).not.toContain('Post a card')
    const kept = await terminal.say(['landing', 'Acme', '--lands', '2026-12-04'], now)
    expect(kept.out).toContain('The day is kept')
    const ahead = await terminal.say(['forecast', 'Acme'], now)
    expect(ahead.out).toContain('Post a card to Dana Kim')
    const later = '2026-11-30T16:00:00Z'
    await terminal.say(['sent', 'Acme'], now)
    const today = await terminal.say(['today'], later)
    expect(today.out).toContain(
      'Write the card by Monday 30 November and post it by Tuesday 1 December, so that it lands on Friday 4 December, the day you chose',
    )
    expect(today.out).toContain('Post a card to Dana Kim: post it by tomorrow')
    expect((await terminal.run(['landing', 'Acme'], later)).json).toMatchObject({ chosen: '2026-12-04' })
  })

  it('says the address as it will stand there, and what looks wrong with it', async () => {
    const { out } = await terminal.say(
      theirs.map((word) => (word === '62701' ? '6270' : word)),
      now,
    )
    expect(out).toContain('Dana Kim\nAcme\n1 Main Street')
    expect(out).toContain('does not look like a postcode')
  })

  it('names the forms there are, and what an address lacks', async () => {
    await terminal.run(mine, now)
    await terminal.run(theirs, now)
    const wrong = await terminal.say(['print', '--form', 'din-c'], now)
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('din-a, din-b')
    const half = await terminal.say(['address', '--me', '--city', 'Springfield'], now)
    expect(half.code).toBe(2)
    expect(half.err).toContain('--street')
  })
})
