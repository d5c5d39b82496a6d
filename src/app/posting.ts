/**
 * A letter with a yes to be printed and posted: one document per letter, kept before the service is called. A change is
 * made inside a write transaction on the document as it stands there, so that of two processes one comes first.
 */
import * as z from 'zod'
import {
  factIdSchema,
  letterIdSchema,
  openingIdSchema,
  personIdSchema,
  stepIdSchema,
  type LetterId,
} from '../core/facts/ids.ts'
import { stepKinds } from '../core/facts/step-kind.ts'
import { instantSchema, plainDateSchema } from '../core/facts/temporal-codec.ts'
import { postalAddressSchema } from '../core/paper/postal-address.ts'
import { postServices } from './ports/post-service.ts'
import type { Settings, SettingsReader } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

const prefix = 'posting:'

const endSchema = z.object({ name: z.string(), address: postalAddressSchema })

const postingStates = [
  'handing-over',
  'in-doubt',
  'handed-over',
  'posted',
  'came-back',
  'refused',
  'withdrawn',
] as const

const postingSchema = z.object({
  letterId: letterIdSchema,
  openingId: openingIdSchema,
  stepId: stepIdSchema,
  step: z.enum(stepKinds),
  personIds: z.array(personIdSchema),
  service: z.enum(postServices),
  /** With a test key nothing is printed, and no fact says that anything left. */
  test: z.boolean(),
  /** Of the account's key it was handed over with; the key itself is not kept here. */
  keyMark: z.string().optional(),
  /** What the service knows the letter by. */
  key: z.string(),
  state: z.enum(postingStates),
  from: endSchema,
  to: endSchema,
  sheet: z.enum(['letter', 'a4']),
  /** Where the PDF is among the files. */
  fileId: z.string(),
  price: z.string(),
  approvedAt: instantSchema,
  lease: z.object({ owner: z.string(), until: instantSchema }).nullable(),
  doubtSince: instantSchema.nullable(),
  pieceId: z.string().nullable(),
  expectedOn: plainDateSchema.nullable(),
  sentFactId: factIdSchema.nullable(),
  lookedAt: instantSchema.nullable(),
  note: z.string().nullable(),
})

export const postingKey = (letterId: LetterId) => prefix + letterId

export type Posting = z.output<typeof postingSchema>

export async function readPosting(settings: SettingsReader, letterId: LetterId): Promise<Posting | null> {
  const kept = await settings.get(postingKey(letterId))
  return kept === null ? null : postingSchema.parse(kept)
}

export async function listPostings(settings: SettingsReader): Promise<readonly Posting[]> {
  const entries = await settings.entries()
  return entries.flatMap(([key, kept]) => (key.startsWith(prefix) && kept !== null ? [postingSchema.parse(kept)] : []))
}

export async function putPosting(settings: Settings, posting: Posting): Promise<void> {
  await settings.put(postingKey(posting.letterId), postingSchema.encode(posting))
}

/** Nothing was printed, and nothing will be; what a test handed over holds nothing back either. */
export function isOver({ state, test }: Posting): boolean {
  if (state === 'handing-over' || state === 'in-doubt') return false
  return test || state === 'refused' || state === 'withdrawn'
}

/** What to say where a letter is to go, or to count as gone, in another way while a service has it; null where none has. */
export async function heldByService(settings: SettingsReader, letterId: LetterId): Promise<Problem | null> {
  const posting = await readPosting(settings, letterId)
  if (posting === null || isOver(posting)) return null
  return problem(
    'person',
    'This letter goes by a post service, or may have gone.',
    'See where it is with `regards post look`.',
    'It counts as posted once, by what the service says.',
  )
}
