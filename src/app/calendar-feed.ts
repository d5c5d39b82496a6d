/**
 * The person's search as a calendar that other programs subscribe to: behind a secret address that can be renewed, and
 * there is none before it is asked for. Also as single files.
 */
import type { OpeningId } from '../core/facts/ids.ts'
import { calendarEntries } from './calendar-entries.ts'
import type { Context } from './context.ts'
import { problem, type Problem } from './problem.ts'
import { pageKey } from './send-digest.ts'

type FeedContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids' | 'secrets' | 'calendarWriter'>

const secretId = 'calendar-feed'

/** Null while there is no feed. */
export function feedKey({ secrets }: Pick<Context, 'secrets'>): Promise<string | null> {
  return secrets.get(secretId, 'password')
}

/** A new secret; whoever knows only the old one gets nothing any more. */
export async function renewFeed({ ids, secrets }: Pick<Context, 'ids' | 'secrets'>): Promise<string> {
  const key = `${ids.next()}${ids.next()}`.replaceAll('-', '')
  await secrets.set(secretId, 'password', key)
  return key
}

export const endFeed = ({ secrets }: Pick<Context, 'secrets'>) => secrets.delete(secretId, 'password')

export const feedPath = (key: string) => `/calendar/${key}.ics`

/** Where the page was last opened; null before the first time. */
export async function feedAddress({ store }: Pick<Context, 'store'>, key: string): Promise<string | null> {
  const page = await store.read((tx) => tx.settings.get(pageKey))
  return typeof page === 'string' && URL.canParse(page) ? new URL(feedPath(key), page).href : null
}

export async function writeFeed(context: FeedContext): Promise<string> {
  return context.calendarWriter.write(await calendarEntries(context))
}

/** Interviews, promise and next step of one opening. */
export async function writeCalendarFile(context: FeedContext, openingId: OpeningId): Promise<string | Problem> {
  const entries = await calendarEntries(context, openingId)
  return entries.length === 0
    ? problem('person', 'Nothing of this opening has a date.', 'See what is known with `regards show`.')
    : context.calendarWriter.write(entries)
}
