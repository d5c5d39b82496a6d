/** The post service the person chose, if any. Without a key it is off and nothing of it is shown. */
import * as z from 'zod'
import type { Context } from './context.ts'
import { postServices, type PostAccess, type PostServiceName } from './ports/post-service.ts'
import { listPostings } from './posting.ts'
import { problem, type Problem } from './problem.ts'
import { sha256 } from './sha256.ts'

const settingKey = 'post-service'
/** Where its key is in the secret store. */
const secretName = 'post'
const choiceSchema = z.object({ service: z.enum(postServices), price: z.string() })

export const postNames: Readonly<Record<PostServiceName, string>> = { lob: 'Lob', postgrid: 'PostGrid' }

export type PostChoice = PostAccess & {
  readonly price: string
  readonly test: boolean
  /** Tells the keys of accounts apart without being one. */
  readonly mark: string
}

type Needs = Pick<Context, 'store' | 'secrets'>

export async function readPostChoice({ store, secrets }: Needs): Promise<PostChoice | null> {
  const read = choiceSchema.safeParse(await store.read((tx) => tx.settings.get(settingKey)))
  if (!read.success) return null
  const key = await secrets.get(secretName, 'access-token')
  return key === null ? null : withMark(read.data, key)
}

/** `price` is what the person's plan asks for one letter, in their words: neither service tells it beforehand. */
export async function choosePost(
  context: Needs,
  wish: { readonly service: PostServiceName; readonly key: string; readonly price: string },
): Promise<PostChoice | Problem> {
  const key = wish.key.trim()
  const price = wish.price.trim()
  if (!/^(?:test|live)_[\w-]{3,200}$/.test(key))
    return problem('input', 'This does not look like a key.', 'It begins with test_ or live_; copy it whole.')
  if (!/\d/.test(price) || price.length > 40)
    return problem('input', 'What does one letter cost?', 'Say it as your plan does, such as “1.20 USD”.')
  if (await onlyOtherKeyCanTell(context, key))
    return problem(
      'person',
      'A letter may have been handed over, and only the key that is set can tell.',
      'Ask where it is with `regards post look`, then change the key.',
      'The key that is set stays.',
    )
  await context.secrets.set(secretName, 'access-token', key)
  await context.store.write((tx) => tx.settings.put(settingKey, { service: wish.service, price }))
  return withMark({ service: wish.service, price }, key)
}

async function withMark(chosen: z.output<typeof choiceSchema>, key: string): Promise<PostChoice> {
  return { ...chosen, key, test: key.startsWith('test_'), mark: (await sha256(key)).slice(0, 16) }
}

/** With the key of another account a letter in doubt would not be found there, and would be handed over once more. */
async function onlyOtherKeyCanTell(context: Needs, key: string): Promise<boolean> {
  const now = await readPostChoice(context)
  if (now === null || now.key === key) return false
  const postings = await context.store.read((tx) => listPostings(tx.settings))
  return postings.some(
    ({ state, keyMark }) =>
      (state === 'handing-over' || state === 'in-doubt') && (keyMark === undefined || keyMark === now.mark),
  )
}

export async function forgetPost({ store, secrets }: Needs): Promise<void> {
  await store.write((tx) => tx.settings.put(settingKey, null))
  await secrets.delete(secretName, 'access-token')
}

export const noPostProblem = problem(
  'person',
  'No post service is set; Regards prints, and you post.',
  'Set one with `regards post connect`, or print with `regards print`.',
)
