/** The one standing yes: a mail to oneself with the day's steps. It can be taken back at any time. */
import * as z from 'zod'
import type { Context } from './context.ts'
import type { SettingsReader } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

const key = 'digest'

/** `hour` is 'HH:MM' on the person's own clock. */
const choiceSchema = z.object({ hour: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/), yesAt: z.string() })

export type DigestChoice = z.output<typeof choiceSchema>

/** Null where there is no yes. */
export async function readDigestChoice(settings: SettingsReader): Promise<DigestChoice | null> {
  const read = choiceSchema.safeParse(await settings.get(key))
  return read.success ? read.data : null
}

/** A yes with its hour, or null to take it back. A yes needs a mailbox, or nothing would come of it. */
export async function chooseDigest(
  context: Pick<Context, 'store' | 'clock'>,
  hour: string | null,
): Promise<{ readonly hour: string | null } | Problem> {
  const choice = hour === null ? null : choiceSchema.parse({ hour, yesAt: context.clock.now().toString() })
  return context.store.write(async (tx) => {
    if (choice !== null && (await tx.accounts.list()).length === 0)
      return problem(
        'person',
        'There is no mailbox it could go through.',
        'Connect yours first, with `regards connect`.',
      )
    await tx.settings.put(key, choice)
    return { hour }
  })
}
