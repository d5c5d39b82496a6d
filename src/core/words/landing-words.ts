/** What is said of the day a note on paper lands, and of each way it may go. */
import type { Landing } from '../paper/landing.ts'
import { dateInWords } from '../time/moment-in-words.ts'

export type LandingWords = {
  /** When to write and post, and between which days it arrives. */
  readonly days: string
  readonly decision: string
  readonly ways: readonly { readonly way: 'post' | 'email'; readonly why: string }[]
  /** Where the days of the post come from. */
  readonly source: string
}

export function landingWords(landing: Landing, today: Temporal.PlainDate): LandingWords {
  const { journey, writeBy, wished, isLater, ways } = landing
  const { post, arrives, transit } = journey
  const day = (date: Temporal.PlainDate) => dateInWords(date, today)
  const late = isLater ? `It cannot be there by ${day(wished)}. ` : ''
  const writing = writeBy.equals(post)
    ? `Write and post it on ${day(post)}`
    : `Write it by ${day(writeBy)} and post it on ${day(post)}`
  return {
    days: `${late}${writing}: it arrives between ${day(arrives.from)} and ${day(arrives.until)}, usually on ${day(arrives.usually)}.`,
    decision: decisionWords(landing, day),
    ways: ways.map((way) => ({ way, why: reasonFor(way, landing, day) })),
    source: `${transit.service}: usually ${transit.usual}, at most ${transit.late} working days with the mailroom (${transit.source === 'you' ? 'your own number' : transit.source}, as of ${transit.asOf}).`,
  }
}

type Say = (date: Temporal.PlainDate) => string

function decisionWords({ decision, ways }: Landing, day: Say): string {
  switch (decision.kind) {
    case 'unknown':
      return 'No date for their decision is known, so nobody can say what will be decided by then.'
    case 'before':
      return `They named ${day(decision.by)} for their answer; the note is there before it, even when the post is slow.`
    case 'perhaps':
      return `They named ${day(decision.by)} for their answer. The note is usually there before it; when the post is slow, they have decided by then.`
    case 'after':
      return `They named ${day(decision.by)} for their answer, so they will probably have decided when the note lands.${ways.length === 0 ? ' Your e-mail has gone, and that is enough.' : ''}`
  }
}

function reasonFor(way: 'post' | 'email', { decision, journey, ways }: Landing, day: Say): string {
  if (way === 'post')
    return ways.length > 1
      ? `The note on paper, in other words than the e-mail, lands about ${day(journey.arrives.usually)}, when the talk begins to fade.`
      : `The note on paper lands about ${day(journey.arrives.usually)}, when the talk begins to fade.`
  return decision.kind === 'unknown'
    ? 'The e-mail is there the same day, in case they decide soon.'
    : `The e-mail is there the same day, before ${day(decision.by)}.`
}
