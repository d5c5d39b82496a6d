/** The policy a person lives by: the shipped one in the rhythm and tone they chose, with their own values over it. */
import * as z from 'zod'
import { rhythms, type Policy } from '../core/policy/policy.ts'
import { withPostalTimes } from '../core/paper/postal-times.ts'
import { policyWith, type PolicyChange } from '../core/policy/policy-with.ts'
import { formalities } from '../core/writing/letter-kind.ts'
import { meKey, postsFrom } from './me.ts'
import type { ContentSource } from './ports/content-source.ts'
import type { Settings, SettingsReader, Store } from './ports/store.ts'

const policyKey = 'policy'

const changeSchema = z.object({
  line: z.string(),
  value: z.union([z.number(), z.boolean(), z.string(), z.array(z.union([z.string(), z.number()]))]),
  reason: z.string().optional(),
  at: z.string().optional(),
  openingId: z.string().optional(),
})
const chosenSchema = z
  .object({
    rhythm: z.enum(rhythms).catch('steady'),
    /** One that cannot be read is left out; the others stay. */
    changes: z
      .array(z.unknown())
      .catch([])
      .transform((all) => all.flatMap((each) => changeSchema.safeParse(each).data ?? [])),
  })
  .catch({ rhythm: 'steady', changes: [] })
const toneSchema = z.object({ formality: z.enum(formalities) }).catch({ formality: 'neutral' })

type OfPolicy = Pick<ContentSource, 'policy' | 'paper'>

export type ChosenPolicy = { readonly rhythm: Policy['rhythm']; readonly changes: readonly PolicyChange[] }

export async function readChosen(settings: SettingsReader): Promise<ChosenPolicy> {
  return chosenSchema.parse((await settings.get(policyKey)) ?? {}) as ChosenPolicy
}

export async function keepChosen(settings: Settings, chosen: ChosenPolicy): Promise<void> {
  await settings.put(policyKey, chosen)
}

export async function readChosenPolicy(
  settings: SettingsReader,
  content: OfPolicy,
  guess: { readonly country: string },
): Promise<Policy> {
  const { formality } = toneSchema.parse((await settings.get(meKey)) ?? {})
  return policyOf(await readChosen(settings), { formality, home: await postsFrom(settings, guess) }, content)
}

/** The days of the post are those from the person's own country. A change that a newer Regards no longer allows is left out. */
export function policyOf(
  { rhythm, changes }: ChosenPolicy,
  { formality, home }: Pick<Policy, 'formality' | 'home'>,
  content: OfPolicy,
): Policy {
  const shipped = { ...content.policy(rhythm), formality }
  return policyWith(home === undefined ? shipped : withPostalTimes(shipped, content.paper.transit, home), changes)
    .policy
}

/**
 * The store with an eye on what the person chose: `policy()` is the policy as of the latest transaction, also where
 * another process changed it. Every decision follows a reading of the facts, so none is made by an older policy.
 */
export async function followChosenPolicy(
  store: Store,
  content: OfPolicy,
  guess: { readonly country: string },
): Promise<{ readonly store: Store; readonly policy: () => Policy }> {
  let seen = ''
  let policy = content.policy('steady')
  const look = async (settings: SettingsReader) => {
    const now = JSON.stringify([await settings.get(policyKey), await settings.get(meKey)])
    if (now === seen) return
    policy = await readChosenPolicy(settings, content, guess)
    seen = now
  }
  await store.read((tx) => look(tx.settings))
  return {
    policy: () => policy,
    store: {
      read: (work) =>
        store.read(async (tx) => {
          await look(tx.settings)
          return work(tx)
        }),
      write: (work) =>
        store.write(async (tx) => {
          await look(tx.settings)
          return work(tx)
        }),
      close: () => store.close(),
    },
  }
}
