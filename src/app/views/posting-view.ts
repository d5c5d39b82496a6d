/** A post service, and what became of a letter it was given, as the doors show them. */
import { dayInWords } from '../../core/time/moment-in-words.ts'
import { postNames, type PostChoice } from '../post-choice.ts'
import type { PostServiceName } from '../ports/post-service.ts'
import { isOver, type Posting } from '../posting.ts'

export type PostServiceView = {
  readonly service: PostServiceName
  readonly name: string
  /** A test key: nothing is printed and nothing is charged. */
  readonly test: boolean
  /** As the person told it of their plan. */
  readonly price: string
}

export type PostingView = {
  readonly letterId: string
  readonly service: PostServiceName
  readonly test: boolean
  readonly state: Posting['state']
  /** ISO day on which the service expects it to arrive; null where it does not say. */
  readonly expectedOn: string | null
  readonly price: string
  /** Whom it is for. */
  readonly to: string
  readonly note: string | null
  /** The state in a sentence, with the day. */
  readonly words: string
  /** It may still be taken back at the service. */
  readonly canWithdraw: boolean
  /** Nothing was printed and nothing will be, so that another yes may be said. */
  readonly isOver: boolean
}

/** Never the key. */
export function viewPostService({ service, test, price }: PostChoice): PostServiceView {
  return { service, name: postNames[service], test, price }
}

export function viewPosting(posting: Posting, today: Temporal.PlainDate): PostingView {
  const { letterId, service, test, state, expectedOn, price, to, note } = posting
  const expected = expectedOn === null || state === 'withdrawn' ? '' : ` Expected ${dayInWords(expectedOn, today)}.`
  return {
    letterId,
    service,
    test,
    state,
    expectedOn: expectedOn?.toString() ?? null,
    price,
    to: to.name,
    note,
    words: `${stateWords[state]}${test ? ' (a test, not printed)' : ''}.${expected}${note ? ` ${note}` : ''}`,
    canWithdraw: state === 'handed-over',
    isOver: isOver(posting),
  }
}

const stateWords: Readonly<Record<Posting['state'], string>> = {
  'handing-over': 'It is being handed over',
  'in-doubt': 'It may have been handed over; the service is asked until that is known',
  'handed-over': 'It is with the service',
  posted: 'It is in the post',
  'came-back': 'It came back',
  refused: 'It was not taken',
  withdrawn: 'It was taken back',
}
