/** Which post service is chosen, and what is known of letters it has. Nothing is asked of the service here. */
import type { LetterId } from '../core/facts/ids.ts'
import type { Context } from './context.ts'
import { readPostChoice } from './post-choice.ts'
import { listPostings, readPosting, type Posting } from './posting.ts'
import { viewPosting, viewPostService, type PostingView, type PostServiceView } from './views/posting-view.ts'

type Needs = Pick<Context, 'store' | 'secrets' | 'clock'>

export async function seePostService(context: Needs): Promise<PostServiceView | null> {
  const choice = await readPostChoice(context)
  return choice && viewPostService(choice)
}

/** What is known of one letter; `posting` is null when it was never handed over. */
export type PostOf = {
  readonly service: PostServiceView | null
  /** Null when it was never handed over. */
  readonly posting: PostingView | null
}

export async function seePosting(context: Needs, letterId: LetterId): Promise<PostOf> {
  const posting = await context.store.read((tx) => readPosting(tx.settings, letterId))
  return { service: await seePostService(context), posting: posting && showPosting(context, posting) }
}

export async function seePostings(context: Needs): Promise<readonly PostingView[]> {
  const postings = await context.store.read((tx) => listPostings(tx.settings))
  return postings.map((posting) => showPosting(context, posting))
}

export function showPosting({ clock }: Pick<Needs, 'clock'>, posting: Posting): PostingView {
  return viewPosting(posting, clock.now().toZonedDateTimeISO(clock.zone()).toPlainDate())
}
