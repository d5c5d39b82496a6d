/** The second readers the person chose, if any: a LanguageTool server, and their model. Off until agreed to. */
import * as z from 'zod'
import { readerLeaves } from './what-leaves.ts'
import type { Context } from './context.ts'
import { addressProblem, modelServer, readModelChoice } from './model-choice.ts'
import type { ReaderServer } from './ports/second-reader.ts'
import type { SettingsReader } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'

export const readerIds = ['languagetool', 'model'] as const
export type ReaderId = (typeof readerIds)[number]
export const readerNames: Readonly<Record<ReaderId, string>> = { languagetool: 'LanguageTool', model: 'Your model' }

const key = 'readers'
/** Where the key of a server is in the secret store. */
const secretName = 'languagetool'
const agreedSchema = z.object({ url: z.string(), agreedAt: z.string() })
const choiceSchema = z.object({ languagetool: agreedSchema.nullable(), model: agreedSchema.nullable() })
type Choice = z.output<typeof choiceSchema>

export type ReaderView = {
  readonly id: ReaderId
  readonly name: string
  readonly url: string
  readonly leaves: string
}

async function readChoice(settings: SettingsReader): Promise<Choice> {
  const read = choiceSchema.safeParse(await settings.get(key))
  const choice = read.success ? read.data : { languagetool: null, model: null }
  // What was agreed for one address of the model does not hold for another.
  const model = await readModelChoice(settings)
  return { ...choice, model: choice.model?.url === model?.url ? choice.model : null }
}

/** Those that are on. */
export async function seeReaders(context: Pick<Context, 'store'>): Promise<readonly ReaderView[]> {
  const choice = await context.store.read((tx) => readChoice(tx.settings))
  return readerIds.flatMap((id) => {
    const on = choice[id]
    return on === null ? [] : [{ id, name: readerNames[id], url: on.url, leaves: readerLeaves(on.url) }]
  })
}

export type ReaderSetting = {
  readonly reader: ReaderId
  /** Of a LanguageTool server; the model has its own. */
  readonly url?: string | undefined
  /** 'key', or 'user:key' where the server wants both. */
  readonly key?: string | undefined
  readonly agreed: boolean
}

export async function chooseReader(context: Context, setting: ReaderSetting): Promise<readonly ReaderView[] | Problem> {
  const server =
    setting.reader === 'model' ? await modelServer(context) : { url: (setting.url ?? '').trim().replace(/\/+$/, '') }
  if (isProblem(server)) return server
  const wrong = addressProblem(server.url)
  if (wrong !== null) return wrong
  if (!setting.agreed)
    return problem(
      'person',
      readerLeaves(server.url),
      'If that is well with you, say so: --yes, or the box in Settings.',
    )
  if (setting.reader === 'languagetool') {
    if (setting.key) await context.secrets.set(secretName, 'access-token', setting.key)
    else if ((await seeReaders(context)).find(({ id }) => id === 'languagetool')?.url !== server.url)
      await context.secrets.delete(secretName, 'access-token')
  }
  const agreed = { url: server.url, agreedAt: context.clock.now().toString() }
  await context.store.write(async (tx) =>
    tx.settings.put(key, { ...(await readChoice(tx.settings)), [setting.reader]: agreed } satisfies Choice),
  )
  return seeReaders(context)
}

/** One of them, or all. */
export async function dismissReaders(
  context: Pick<Context, 'store' | 'secrets'>,
  reader: ReaderId | null,
): Promise<void> {
  const gone = reader === null ? readerIds : [reader]
  if (gone.includes('languagetool')) await context.secrets.delete(secretName, 'access-token')
  await context.store.write(async (tx) =>
    tx.settings.put(key, { ...(await readChoice(tx.settings)), ...Object.fromEntries(gone.map((id) => [id, null])) }),
  )
}

/** Null where it is off. */
export async function readerServer(
  context: Pick<Context, 'store' | 'secrets'>,
  reader: ReaderId,
): Promise<ReaderServer | null> {
  const on = (await context.store.read((tx) => readChoice(tx.settings)))[reader]
  if (on === null) return null
  if (reader === 'languagetool')
    return { url: on.url, model: null, key: await context.secrets.get(secretName, 'access-token') }
  const server = await modelServer(context)
  return isProblem(server) ? null : server
}
