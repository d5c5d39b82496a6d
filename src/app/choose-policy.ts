/** The policy a person lives by: the shipped one in the rhythm they chose. */
import * as z from 'zod'
import { policyFrom } from '../core/policy/policy-from.ts'
import { rhythms, type Policy } from '../core/policy/policy.ts'
import type { ContentSource } from './ports/content-source.ts'
import type { SettingsReader } from './ports/store.ts'

export const policyKey = 'policy'
const chosenSchema = z.object({ rhythm: z.enum(rhythms).catch('steady') }).catch({ rhythm: 'steady' })

export async function readChosenPolicy(settings: SettingsReader, content: Pick<ContentSource, 'policies'>): Promise<Policy> {
  const { rhythm } = chosenSchema.parse((await settings.get(policyKey)) ?? {})
  const reading = policyFrom(content.policies, rhythm)
  if (reading.kind === 'policy') return reading.policy
  const { file, line, words } = reading.mistakes[0]
  throw new PolicyUnusable(`${file}${line === null ? '' : `, line ${line}`}: ${words}`)
}

/** A policy file says something that is not allowed; the message names file, line and what is. */
export class PolicyUnusable extends Error {
  override readonly name = 'PolicyUnusable'
}
