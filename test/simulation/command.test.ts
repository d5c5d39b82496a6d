import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

const now = '2026-11-23T21:00:00Z'
let terminal: Terminal

beforeAll(() => {
  terminal = createTerminal()
})
afterAll(() => terminal.remove())

describe('regards simulate', () => {
  it('ends with one line of figures, and opens no store', async () => {
    const { code, out, err } = await terminal.run(['simulate', '--searches', '3', '--seed', '5'], now)
    const figures = JSON.parse(out.trim().split('\n').at(-1) ?? '')
    expect(figures).toMatchObject({ searches: 3, seed: 5, violations: 0 })
    expect(figures.policies.map(({ name }: { name: string }) => name)).toEqual(['gentle', 'steady', 'brisk'])
    expect(code).toBe(0)
    expect(err).toContain('3 of 3 searches')
    expect(existsSync(join(terminal.home, 'regards.sqlite'))).toBe(false)
  })

  it('says a sentence first, what is assumed, and promises nothing', async () => {
    const { out } = await terminal.say(['simulate', '--searches', '3', '--seed', '5'], now)
    expect(out).toMatch(/^3 invented searches with \d+ openings were lived through/)
    expect(out).toContain('Assumed, because nobody measured it')
    expect(out).not.toMatch(/chances? (?:of|by) [+\d]|raises/)
  })

  it('tells the story of one search on standard error', async () => {
    const { err } = await terminal.say(['simulate', '--search', '2', '--seed', '5'], now)
    expect(err).toMatch(/^Search 2, seed 5\./)
    expect(err).toContain('SENT: ')
  })

  it('says what is wrong with a number', async () => {
    const { code, err } = await terminal.say(['simulate', '--searches', 'many'], now)
    expect(code).toBe(2)
    expect(err).toContain('whole number')
  })
})
