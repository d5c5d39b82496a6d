/** The policy of content/policies as the program ships it, for tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseYaml } from '../../src/adapters/content/parse-yaml.ts'
import { policyFrom, type PolicyFile } from '../../src/core/policy/policy-from.ts'
import type { Policy, Rhythm } from '../../src/core/policy/policy.ts'

const folder = join(import.meta.dirname, '../../content/policies')

export const policyFiles: readonly PolicyFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => policyFileOf(name, readFileSync(join(folder, name), 'utf8')))

export function policyFileOf(file: string, text: string): PolicyFile {
  const { document, lineOf } = parseYaml(file, text)
  return { file, content: document.toJS(), lineOf }
}

export function shippedPolicy(rhythm: Rhythm = 'steady'): Policy {
  const reading = policyFrom(policyFiles, rhythm)
  if (reading.kind === 'unusable')
    throw new Error(reading.mistakes.map(({ file, line, words }) => `${file}:${line} ${words}`).join('\n'))
  return reading.policy
}
