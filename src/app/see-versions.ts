/** The kept versions of a letter, the newest first. */
import type { LetterId } from '../core/facts/ids.ts'
import { momentInWords } from '../core/time/moment-in-words.ts'
import type { Context } from './context.ts'
import { readMe } from './me.ts'
import type { VersionView } from './views/draft-view.ts'

export async function seeVersions(
  context: Pick<Context, 'store' | 'clock' | 'guess'>,
  letterId: LetterId,
): Promise<readonly VersionView[]> {
  const { versions, me } = await context.store.read(async (tx) => ({
    versions: await tx.drafts.versions(letterId),
    me: await readMe(tx.settings, context.guess),
  }))
  const now = context.clock.now()
  return versions
    .map(({ version, by, createdAt, subject, body }, index) => ({
      version,
      draftNumber: index + 1,
      by,
      when: momentInWords(createdAt, me.zone, now, me.zone),
      subject,
      body,
    }))
    .toReversed()
}
