/** The policy a person lives by: the shipped one in the rhythm they chose. */
import * as z from 'zod'
import { rhythms, type Policy } from '../core/policy/policy.ts'
import type { ContentSource } from './ports/content-source.ts'
import type { SettingsReader } from './ports/store.ts'

const policyKey = 'policy'
const chosenSchema = z.object({ rhythm: z.enum(rhythms).catch('steady') }).catch({ rhythm: 'steady' })

export async function readChosenPolicy(
  settings: SettingsReader,
  content: Pick<ContentSource, 'policy'>,
): Promise<Policy> {
  return content.policy(chosenSchema.parse((await settings.get(policyKey)) ?? {}).rhythm)
}
