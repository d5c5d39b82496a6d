import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Command } from 'commander'
import { policyFrom } from '../../src/core/policy/policy-from.ts'
import { linesFor, type Policy } from '../../src/core/policy/policy.ts'
import { commandGroups } from '../../src/cli/command-groups.ts'
import { lineIds } from '../../src/core/policy/line-ids.ts'
import { policyFileOf, policyFiles } from '../support/policy.ts'

const text = readFileSync(join(import.meta.dirname, '../../docs/policies.md'), 'utf8').replaceAll('\r\n', '\n')
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block = '']) => block)
const yaml = (file: string) => blocks('yaml').find((block) => block.startsWith(`# ${file}\n`)) ?? ''

function read(...more: readonly ReturnType<typeof policyFileOf>[]) {
  const names = new Set(more.map(({ file }) => file))
  return policyFrom([...policyFiles.filter(({ file }) => !names.has(file)), ...more])
}
function policyOf(reading: ReturnType<typeof read>): Policy {
  if (reading.kind === 'unusable') throw new Error(reading.mistakes.map(({ words }) => words).join('\n'))
  return reading.policy
}

describe('docs/policies.md', () => {
  it('shows a line as it stands in general.yaml', () => {
    const id = 'check-in.after-promise'
    const shown = policyFileOf('line.yaml', yaml('general.yaml')).content as Record<string, { sources: string[] }>
    const { sources, against, ...line } = shown[id] as Record<string, unknown>
    const general = policyFiles.find(({ file }) => file === 'general.yaml')?.content as {
      lines: Record<string, Record<string, unknown>>
    }
    const real = general.lines[id]
    expect(real).toMatchObject(line)
    expect(real?.['sources']).toEqual(expect.arrayContaining(sources as string[]))
    expect(real?.['against']).toEqual(expect.arrayContaining(against as string[]))
  })

  it('adds a country that can be used as it stands', () => {
    const policy = policyOf(read(policyFileOf('country-nl.yaml', yaml('country-nl.yaml'))))
    const lines = linesFor(policy, { place: { country: 'NL' }, route: 'direct', sector: 'business' })
    expect(lines['check-in.no-promise']).toMatchObject({ value: 6, range: [4, 15], from: 'Netherlands' })
    expect(lines['call.allowed'].value).toBe(false)
    // With a file of its own it no longer counts among the other countries.
    expect(lines['second-check-in.offered'].value).toBe(true)
  })

  it('adds a source that can be used as it stands', () => {
    const { sources } = policyFileOf('more.yaml', yaml('sources.yaml')).content as { sources: object }
    const country = yaml('country-nl.yaml').replace('S119', Object.keys(sources)[0] ?? '')
    const reading = read(policyFileOf('more.yaml', yaml('sources.yaml')), policyFileOf('country-nl.yaml', country))
    expect(policyOf(reading).profiles.some(({ key }) => key === 'NL')).toBe(true)
  })

  it('quotes mistakes as they are told', () => {
    const file = 'content/policies/country-nl.yaml'
    const wrong = (from: string, to: string) => {
      const reading = read(policyFileOf(file, yaml('country-nl.yaml').replace(from, to)))
      if (reading.kind === 'policy') throw new Error(`${to} was allowed`)
      return `${reading.mistakes[0].file}, line ${reading.mistakes[0].line}: ${reading.mistakes[0].words}`
    }
    const told = [wrong('call.allowed', 'call.alowed'), wrong('steady: 6', 'steady: 16'), wrong('S119', 'S999')]
    for (const words of told) expect(text).toContain(words)
  })

  it('names only commands and lines that exist', async () => {
    const program = new Command()
    for (const add of await commandGroups(['policy'])) add(program, () => undefined as never)
    const policy = program.commands.find((command) => command.name() === 'policy')
    const said = (blocks('')[0] ?? '').split('\n').filter((line) => line.startsWith('regards '))
    expect(said.length).toBeGreaterThan(8)
    for (const line of said) {
      const [, name, second = '', third = ''] = line.split(/\s+/)
      expect(program.commands.map((command) => command.name())).toContain(name)
      if (name !== 'policy' || second === '' || second === 'every') continue
      expect(policy?.commands.map((command) => command.name())).toContain(second)
      if (second !== 'rhythm') expect(lineIds).toContain(third)
    }
  })
})
