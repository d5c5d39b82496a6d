import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

const now = '2026-11-23T21:00:00Z'
let terminal: Terminal

beforeEach(async () => {
  terminal = createTerminal()
})
afterEach(() => terminal.remove())

const met = async () => {
  await terminal.run(
    ['add', 'Met Dana Kim (CTO) at Acme today at 2 for Staff Engineer, they’ll decide by Friday week'],
    now,
  )
  await terminal.run(['debrief', 'Acme', '--rating', '4', '--said', 'Dana: the ledger drifts'], now)
  await terminal.run(['draft'], now)
}

describe('looking something up', () => {
  it('finds people and letters by their words, and says where nothing is', async () => {
    await met()
    expect((await terminal.say(['find', 'dana'], now)).out).toContain('Dana Kim (CTO), Acme')
    expect((await terminal.say(['find', 'ledger', 'drifts'], now)).out).toMatch(
      /“.+” to Dana Kim\n {4}… .*ledger drifts/,
    )
    expect((await terminal.say(['find', 'zeppelin'], now)).out).toContain('Nothing was found for “zeppelin”.')
  })

  it('tells the figures in sentences, and that there are none yet', async () => {
    expect((await terminal.say(['insights'], now)).out).toContain('There is nothing to measure yet.')
    await met()
    const { stages } = (await terminal.run(['insights'], now)).json as { stages: { sentence: string } }
    expect((await terminal.say(['insights'], now)).out).toContain(stages.sentence)
  })

  it('shows the versions of a letter with who wrote them', async () => {
    await met()
    const { out } = await terminal.say(['versions', 'Acme'], now)
    expect(out).toContain('Version 1, by Regards, ')
    expect(out).toContain('Dear Dana,')
    expect((await terminal.say(['versions', 'Globex'], now)).code).not.toBe(0)
  })
})
