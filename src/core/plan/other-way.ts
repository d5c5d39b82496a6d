/** By which way a step goes to somebody who would rather be reached otherwise than by mail, with the reason. */
import type { Channel } from '../facts/fact.ts'
import type { StepKind } from '../facts/step-kind.ts'
import type { Opening, OpeningPerson } from '../opening/opening.ts'
import {
  postComesTooLateWords,
  postHasNoAddressWords,
  ratherByLinkedInWords,
  ratherByPhoneWords,
  ratherByPostWords,
} from '../words/plan-words.ts'
import { areCallsRefused, isCallable } from './addressee.ts'
import type { PolicyRow, Reason, Step } from './decision.ts'
import { afterDays, dayOf, type Ground } from './ground.ts'
import { promiseInForce } from './promise-in-force.ts'

export type Way = { readonly channel: Channel; readonly reason: Reason | null }

type Asked = Pick<Step, 'kind' | 'to'> & {
  /** What the rule itself asks for; nothing where any way will do. */
  readonly channel: Channel | undefined
  readonly leaves: Temporal.Instant
}

/** What may wait for the post. Answers, offers, thanks passed on and corrections have a clock of their own. */
const mayTravel: ReadonlySet<StepKind> = new Set([
  'thank-you', 'recovery', 'check-in', 'second-check-in', 'closing', 'feedback-thanks', 'stay-in-touch',
]) // prettier-ignore

/** Mail, unless the only one it goes to would rather have it otherwise and the policy leaves room for that. */
export function wayOf(ground: Ground, { kind, to, channel, leaves }: Asked, row: PolicyRow): Way {
  const { opening, lines } = ground
  const [only, ...others] = to
  const person = only === undefined || others.length > 0 ? undefined : opening.people.get(only)
  const usual = channel ?? 'email'
  if (person === undefined || usual !== 'email') return { channel: usual, reason: null }
  const because = (text: string, ids: readonly string[] = []): Reason => ({
    text,
    row,
    lines: ids,
    facts: wishOf(person.id, opening),
    sources: [],
  })
  switch (person.prefers) {
    case 'linkedin':
      return channel === undefined
        ? { channel: 'linkedin', reason: because(ratherByLinkedInWords(person.name)) }
        : { channel, reason: null }
    case 'post':
      return channel === undefined ? byPost(person, kind, leaves, ground, because) : { channel, reason: null }
    case 'phone': {
      const mayCall = isCallable(person) && lines['call.allowed'].value && !areCallsRefused(ground)
      return { channel: usual, reason: mayCall ? because(ratherByPhoneWords(person.name)) : null }
    }
    default:
      return { channel: usual, reason: null }
  }
}

function byPost(
  { name, address }: OpeningPerson,
  kind: StepKind,
  leaves: Temporal.Instant,
  ground: Ground,
  because: (text: string, ids?: readonly string[]) => Reason,
): Way {
  const from = dayOf(leaves, ground.opening)
  const lands = afterDays(from, ground.lines['card.transit'].value, ground)
  const decision = promiseInForce(ground.opening)?.by ?? null
  const isTooLate =
    decision !== null &&
    Temporal.PlainDate.compare(from, decision) <= 0 &&
    Temporal.PlainDate.compare(decision, lands) <= 0
  if (!mayTravel.has(kind)) return { channel: 'email', reason: null }
  if (address === undefined) return { channel: 'email', reason: because(postHasNoAddressWords(name)) }
  return isTooLate
    ? { channel: 'email', reason: because(postComesTooLateWords(name, { day: lands, from }), ['card.transit']) }
    : { channel: 'post', reason: because(ratherByPostWords(name, { day: lands, from }), ['card.transit']) }
}

/** Where it was told last. */
function wishOf(id: Step['to'][number], { facts }: Opening): Reason['facts'] {
  const told = facts.findLast(
    (fact) =>
      (fact.kind === 'PersonCorrected' && fact.personId === id && fact.changes.prefers !== undefined) ||
      (fact.kind === 'PersonIntroduced' && fact.person.id === id && fact.person.prefers !== undefined),
  )
  return told ? [told.id] : []
}
