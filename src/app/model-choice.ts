/** The model the person chose, if any. It is off until an address was named and what leaves was agreed to; another address asks anew. */
import * as z from 'zod'
import { addressKind, modelLeaves } from './what-leaves.ts'
import type { Context } from './context.ts'
import type { ModelServer } from './ports/letter-model.ts'
import type { SettingsReader } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

const key = 'model'
/** Where its key is in the secret store. */
const secretName = 'model'
const choiceSchema = z.object({ url: z.string(), model: z.string(), agreedAt: z.string() })
type ModelChoice = z.output<typeof choiceSchema>

export type ModelView = {
  readonly url: string
  readonly model: string
  readonly hasKey: boolean
  /** What leaves, and to where. */
  readonly leaves: string
}

export async function readModelChoice(settings: SettingsReader): Promise<ModelChoice | null> {
  const read = choiceSchema.safeParse(await settings.get(key))
  return read.success ? read.data : null
}

export async function seeModel(context: Pick<Context, 'store' | 'secrets'>): Promise<ModelView | null> {
  const choice = await context.store.read((tx) => readModelChoice(tx.settings))
  if (choice === null) return null
  const hasKey = (await context.secrets.get(secretName, 'access-token')) !== null
  return { url: choice.url, model: choice.model, hasKey, leaves: modelLeaves(choice.url) }
}

export type ModelSetting = {
  readonly url: string
  readonly model: string
  /** Left out, the one that is kept for this address stays. */
  readonly key?: string | undefined
  /** The person has read what leaves. */
  readonly agreed: boolean
}

export async function chooseModel(context: Context, setting: ModelSetting): Promise<ModelView | Problem> {
  const url = setting.url.trim().replace(/\/+$/, '')
  const wrong = addressProblem(url)
  if (wrong !== null) return wrong
  if (setting.model.trim() === '')
    return problem('input', 'Which model?', 'Name it as the server does, such as llama3.2.')
  if (!setting.agreed)
    return problem('person', modelLeaves(url), 'If that is well with you, say so: --yes, or the box in Settings.')
  const before = await context.store.read((tx) => readModelChoice(tx.settings))
  // A key is for the server it was given for.
  if (setting.key) await context.secrets.set(secretName, 'access-token', setting.key)
  else if (before?.url !== url) await context.secrets.delete(secretName, 'access-token')
  const choice: ModelChoice = { url, model: setting.model.trim(), agreedAt: context.clock.now().toString() }
  await context.store.write((tx) => tx.settings.put(key, choice))
  return (await seeModel(context)) as ModelView
}

export async function forgetModel(context: Pick<Context, 'store' | 'secrets'>): Promise<void> {
  await context.store.write((tx) => tx.settings.put(key, null))
  await context.secrets.delete(secretName, 'access-token')
}

/** The server to ask, or what to do first. */
export async function modelServer(context: Pick<Context, 'store' | 'secrets'>): Promise<ModelServer | Problem> {
  const choice = await context.store.read((tx) => readModelChoice(tx.settings))
  if (choice === null)
    return problem(
      'person',
      'No model is set; Regards writes without one.',
      'Set one with `regards model set URL MODEL`, or in Settings.',
    )
  return { url: choice.url, model: choice.model, key: await context.secrets.get(secretName, 'access-token') }
}

/** Nothing goes over an open line in the clear. */
export function addressProblem(url: string): Problem | null {
  switch (addressKind(url)) {
    case 'none':
      return problem(
        'input',
        `“${url}” is not a web address.`,
        'Write it as http://localhost:11434 or https://models.example/v1.',
      )
    case 'open':
      return problem(
        'input',
        `${new URL(url).host} would be spoken to without encryption.`,
        'Use an address that begins with https.',
      )
    default:
      return null
  }
}
