import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

const now = '2026-11-24T16:00:00Z'
let terminal: Terminal
let folder: string

beforeEach(() => {
  terminal = createTerminal()
  folder = mkdtempSync(join(tmpdir(), 'regards-files-'))
})
afterEach(() => {
  terminal.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('regards attach', () => {
  beforeEach(async () => {
    await terminal.run(
      ['add', 'Met Dana Kim at Acme yesterday for Staff Engineer', '--person', 'Dana Kim <dana@acme.example>'],
      now,
    )
    await terminal.run(['debrief', 'Acme', '--rating', '4', '--said', 'Dana: the ledger drifts'], now)
  })

  it('puts a file with the letter, which leaves with it, and takes it away again', async () => {
    const file = join(folder, 'plan & more.pdf')
    writeFileSync(file, '%PDF-1.7 plan')
    const attached = await terminal.run(['attach', file, 'Acme'], now)
    expect(attached).toMatchObject({
      code: 0,
      json: { version: 2, files: [{ name: 'plan & more.pdf', size: 13 }] },
    })
    expect((await terminal.say(['draft', 'Acme'], now)).out).toContain('Attached: plan & more.pdf')
    const { json } = await terminal.run(['open', 'Acme'], now)
    const { eml } = json as { eml: string }
    expect(eml).toContain('application/pdf')
    expect(eml).toContain(Buffer.from('%PDF-1.7 plan').toString('base64'))
    const wrong = await terminal.say(['detach', 'plan.pdf', 'Acme'], now)
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('It has plan & more.pdf.')
    expect((await terminal.run(['detach', 'plan & more.pdf', 'Acme'], now)).json).toMatchObject({ files: [] })
  })

  it('says in words what cannot go with a letter', async () => {
    const program = join(folder, 'setup.exe')
    writeFileSync(program, 'MZ')
    expect((await terminal.say(['attach', program], now)).err).toContain('Mail servers refuse files of this kind.')
    const none = await terminal.say(['attach', join(folder, 'nowhere.pdf')], now)
    expect(none.code).toBe(2)
    expect(none.err).toContain('Look at the path again.')
  })
})

describe('regards digest', () => {
  it('is off until a yes, for which a mailbox is needed', async () => {
    expect((await terminal.run(['digest'], now)).json).toEqual({ hour: null })
    const refused = await terminal.say(['digest', 'on'], now)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('There is no mailbox it could go through.')
    expect((await terminal.run(['digest'], now)).json).toEqual({ hour: null })
    expect((await terminal.run(['digest', 'off'], now)).json).toEqual({ hour: null })
    const wrong = await terminal.say(['digest', 'on', '--at', '25:00'], now)
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('Write it as 08:00.')
  })
})
