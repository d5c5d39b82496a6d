/**
 * What really left and what really came, written down by the world itself and held against the policy in plain words.
 * Knows nothing of plans: only letters, answers, dates, holidays and clocks.
 */
import type { Channel, Person, Route } from '../facts/fact.ts'
import type { LetterId, PersonId } from '../facts/ids.ts'
import type { StepKind } from '../facts/step-kind.ts'
import type { ReplyKind } from '../mail/reply-kind.ts'
import { dayAt, isWorked, workedDayAfter, workedDaysBetween, type Office } from './working-time.ts'

type Instant = Temporal.Instant

/** One line of the ledger. `learntAt`: when Regards was told; what it was not told it cannot heed. */
export type Entry =
  | {
      readonly kind: 'left'
      readonly at: Instant
      readonly step: StepKind
      readonly letterId: LetterId | null
      readonly to: readonly PersonId[]
      readonly channel: Channel
      /** When the person said yes to it. */
      readonly agreedAt: Instant
      /** Sent by the person on their own, so that it binds the plan and is not its doing. */
      readonly byHand: boolean
      /** A call that reached nobody; null where it is no call. */
      readonly call: 'spoke' | 'gatekeeper' | 'voicemail' | 'no-answer' | null
    }
  | { readonly kind: 'returned'; readonly at: Instant; readonly letterId: LetterId; readonly personId: PersonId }
  | {
      readonly kind: 'answered'
      readonly at: Instant
      readonly learntAt: Instant
      readonly meaning: ReplyKind
      readonly newDate: Temporal.PlainDate | null
    }
  /** The person has said what an answer means. */
  | { readonly kind: 'understood'; readonly at: Instant; readonly answeredAt: Instant; readonly meaning: ReplyKind }
  /** Null: asked, and no date was named. */
  | {
      readonly kind: 'promised'
      readonly at: Instant
      readonly learntAt: Instant
      readonly by: Temporal.PlainDate | null
    }
  | { readonly kind: 'met'; readonly at: Instant; readonly learntAt: Instant }
  | { readonly kind: 'away'; readonly at: Instant; readonly personId: PersonId; readonly returnsOn: Temporal.PlainDate }
  | { readonly kind: 'no-calls'; readonly at: Instant }
  /** They have made up their minds, whether they say so or not. */
  | { readonly kind: 'decided'; readonly at: Instant }
  /** The person ended it. */
  | { readonly kind: 'ended'; readonly at: Instant }
  /** The person goes on with it although another offer was accepted. */
  | { readonly kind: 'kept'; readonly at: Instant }
  /** The plan says that nothing is left to do. */
  | { readonly kind: 'rested'; readonly at: Instant }
  /** The plan put a step forward for the first time. */
  | { readonly kind: 'proposed'; readonly at: Instant; readonly step: StepKind }

export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>
export type Left = EntryOf<'left'>

export const breaches = [
  'overCap', 'premature', 'onHoliday', 'atNight', 'afterAnswerSeen', 'forgotten', 'againstWish', 'whileAway',
  'sameDayOtherChannel', 'copiedPanel', 'aroundAgency', 'thankedTwice', 'afterTheEnd', 'unreadAnswer',
] as const // prettier-ignore
export type Breach = (typeof breaches)[number]

export type Found = { readonly breach: Breach; readonly at: Instant; readonly words: string }

export type Audited = {
  readonly entries: readonly Entry[]
  readonly office: Office
  readonly people: readonly Person[]
  readonly route: Route
  /** Working days after a promised date before anybody may ask, at the least. */
  readonly afterPromise: number
  /** Until when the search was watched. */
  readonly endsAt: Instant
}

const questions: ReadonlySet<StepKind> = new Set(['check-in', 'second-check-in', 'call', 'closing'])
const touches: ReadonlySet<StepKind> = new Set([...questions, 'written-offer-question', 'other-offer'])
export const isQuestion = ({ step }: Left) => questions.has(step)
export const isTouch = ({ step, call }: Left) => touches.has(step) && call !== 'spoke'

/** Answers without news in them, unless they name a date. */
export const isHeard = (entry: Entry): entry is EntryOf<'answered' | 'promised' | 'met'> =>
  (entry.kind === 'answered' && (entry.meaning !== 'acknowledgement' || entry.newDate !== null)) ||
  entry.kind === 'promised' ||
  entry.kind === 'met'

const before = (a: Instant, b: Instant) => a.epochMilliseconds < b.epochMilliseconds

/** Everything that should not have been. */
export function audit(audited: Audited): readonly Found[] {
  const left = audited.entries.filter((entry): entry is Left => entry.kind === 'left' && !entry.byHand)
  return [
    ...left.flatMap((letter) => [...hours(letter, audited), ...manners(letter, audited), ...pressure(letter, audited)]),
    ...neglect(audited),
  ]
}

function hours(letter: Left, { office }: Audited): Found[] {
  const local = letter.at.toZonedDateTimeISO(office.zone)
  const minute = local.hour * 60 + local.minute
  const found: Found[] = []
  if (!isWorked(local.toPlainDate(), office)) found.push(of('onHoliday', letter, `${letter.step} on a day off`))
  if (minute < 8 * 60 + 30 || minute > 17 * 60 + 30)
    found.push(of('atNight', letter, `${letter.step} at ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`))
  return found
}

function manners(letter: Left, { entries, people, route, office }: Audited): Found[] {
  const found: Found[] = []
  const known = entries.filter(
    (entry) => !before(letter.at, 'learntAt' in entry ? entry.learntAt : entry.at) && entry !== letter,
  )
  const answers = known.filter((entry) => entry.kind === 'answered')
  const isRead = (answer: EntryOf<'answered'>) =>
    known.some((entry) => entry.kind === 'understood' && entry.answeredAt === answer.at)
  if (answers.some((answer) => !isRead(answer)))
    found.push(of('afterAnswerSeen', letter, `${letter.step} over an answer nobody has read`))
  if (answers.some(({ learntAt }) => before(letter.agreedAt, learntAt) && before(learntAt, letter.at)))
    found.push(of('afterAnswerSeen', letter, `${letter.step} although an answer came after the yes`))
  if (letter.channel === 'phone' && known.some(({ kind }) => kind === 'no-calls'))
    found.push(of('againstWish', letter, 'a call although they asked for none'))
  if (isQuestion(letter) && letter.to.length > 1)
    found.push(of('copiedPanel', letter, `${letter.step} to several people`))
  const agents = people.filter(({ part }) => part === 'agent')
  if (
    (isQuestion(letter) || unasked.has(letter.step)) &&
    route === 'agency' &&
    letter.to.some((id) => !agents.some((agent) => agent.id === id))
  ) {
    const isReturned = known.some(
      (entry) => entry.kind === 'returned' && agents.some(({ id }) => id === entry.personId),
    )
    if (agents.length > 0 && !isReturned) found.push(of('aroundAgency', letter, `${letter.step} past the agency`))
  }
  const sent = known.filter((entry) => entry.kind === 'left')
  const met = known.findLast((entry) => entry.kind === 'met')
  const isThanked = (other: Left) =>
    other.step === 'thank-you' && !isLost(other, letter.at, known) && met !== undefined && !before(other.at, met.at)
  if (
    letter.step === 'thank-you' &&
    sent.some((other) => isThanked(other) && other.to.some((id) => letter.to.includes(id)))
  )
    found.push(of('thankedTwice', letter, 'thanked twice for one meeting'))
  const isFree = mayShareADay.has(letter.step)
  const day = dayAt(letter.at, office)
  if (
    !isFree &&
    sent.some(
      (other) =>
        other.channel !== letter.channel && dayAt(other.at, office).equals(day) && !isLost(other, letter.at, known),
    )
  )
    found.push(of('sameDayOtherChannel', letter, `${letter.step} on the day of another channel`))
  return found
}

/** Letters that nobody asked for and that go through an agency like the questions (P32). */
const unasked: ReadonlySet<StepKind> = new Set(['thank-you', 'thank-you-card', 'recovery'])

/** Answers, and steps whose own clock is the reason for them. */
const mayShareADay: ReadonlySet<StepKind> = new Set([
  'courtesy-line', 'additional-information', 'missed-appointment', 'rejection-reply', 'feedback-thanks', 'other-offer',
  'offer-thanks', 'accept', 'decline', 'withdraw', 'correction',
]) // prettier-ignore

function pressure(letter: Left, { entries, office, afterPromise }: Audited): Found[] {
  if (!isTouch(letter) && letter.step !== 'call') return []
  const found: Found[] = []
  const known = entries.filter(
    (entry) => entry !== letter && !before(letter.at, 'learntAt' in entry ? entry.learntAt : entry.at),
  )
  const heard = known.filter(isHeard)
  const last = heard.reduce<Instant | null>(
    (latest, { at }) => (latest === null || before(latest, at) ? at : latest),
    null,
  )
  const earlier = known.filter(
    (entry): entry is Left =>
      entry.kind === 'left' && isTouch(entry) && !isLost(entry, letter.at, known) && before(entry.at, letter.at),
  )
  const since = earlier.filter(({ at }) => last === null || !before(at, last))
  const day = dayAt(letter.at, office)
  const isOnOwnClock = letter.step === 'other-offer'
  if (!isOnOwnClock) {
    for (const touch of since) {
      const gap = workedDaysBetween(dayAt(touch.at, office), day, office)
      const isSameCall = letter.step === 'call' && touch.step === 'call'
      const least = isSameCall ? (touch.call === 'no-answer' ? 1 : 4) : 5
      const isLatestCall = !isSameCall || touch === since.at(-1)
      const isBeforeTheCall = letter.step === 'call' && since.at(-1)?.step === 'call' && !isSameCall
      if (gap < least && isLatestCall && !isBeforeTheCall)
        found.push(of('overCap', letter, `${letter.step} ${gap} working days after ${touch.step}`))
    }
  }
  const weight = (those: readonly Left[]) => {
    const letters = those.filter(({ step }) => step !== 'call').length
    return { count: letters + (letters < those.length ? 1 : 0), most: letters < those.length ? 4 : 3 }
  }
  const now = weight([...since, letter])
  if (now.count > now.most) found.push(of('overCap', letter, `${letter.step} is unanswered message ${now.count}`))
  if (since.filter(({ step, call }) => step === 'call' && call !== 'no-answer').length >= 2 && letter.step === 'call')
    found.push(of('overCap', letter, 'a third call'))
  const met = known.findLast(({ kind }) => kind === 'met')
  const round = [...earlier.filter(({ at }) => met === undefined || !before(at, met.at)), letter]
  if (weight(round).count > 6)
    found.push(of('overCap', letter, `${letter.step} is message ${weight(round).count} of the round`))
  if (!isQuestion(letter)) return found
  return [...found, ...timing(letter, known, day, { office, afterPromise })]
}

function timing(
  letter: Left,
  known: readonly Entry[],
  day: Temporal.PlainDate,
  { office, afterPromise }: Pick<Audited, 'office' | 'afterPromise'>,
): Found[] {
  const found: Found[] = []
  const due = promisedUntil(known, office)
  if (due !== null && Temporal.PlainDate.compare(day, workedDayAfter(due, afterPromise, office)) < 0)
    found.push(
      of('premature', letter, `${letter.step} on ${day.toString()}, an answer was promised for ${due.toString()}`),
    )
  const heard = known
    .filter(isHeard)
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
    .at(-1)
  if (heard?.kind === 'answered' && meaningOf(heard, known) === 'do-not-contact') {
    const asked = dayAt(heard.at, office)
    if (workedDaysBetween(asked, day, office) < 20)
      found.push(of('againstWish', letter, `${letter.step} although they asked to wait`))
  }
  for (const away of known)
    if (
      away.kind === 'away' &&
      letter.to.includes(away.personId) &&
      Temporal.PlainDate.compare(day, away.returnsOn) <= 0
    ) {
      const isBack = known.some((entry) => entry.kind === 'answered' && before(away.at, entry.at))
      if (!isBack) found.push(of('whileAway', letter, `${letter.step} before they are back`))
    }
  const news = known.findLast(
    (entry) =>
      entry.kind === 'understood' ||
      entry.kind === 'ended' ||
      entry.kind === 'kept' ||
      entry.kind === 'met' ||
      entry.kind === 'promised',
  )
  const isVerdict =
    news?.kind === 'understood' && (news.meaning === 'rejection' || news.meaning === 'interview-cancelled')
  if (letter.step !== 'call' && (isVerdict || news?.kind === 'ended'))
    found.push(of('afterTheEnd', letter, `${letter.step} after the end`))
  return found
}

/** The last date they named, while no word of theirs has come on a later day and no verdict has. */
export function promisedUntil(known: readonly Entry[], office: Office): Temporal.PlainDate | null {
  const dates = known.flatMap((entry) =>
    entry.kind === 'promised'
      ? [{ by: entry.by, at: entry.at }]
      : entry.kind === 'answered' && entry.newDate !== null && named.has(meaningOf(entry, known))
        ? [{ by: entry.newDate, at: entry.at }]
        : [],
  )
  const last = dates.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds).at(-1)
  if (last === undefined || last.by === null) return null
  const { by } = last
  const isSpent = known.some((entry) => {
    if (entry.kind === 'left')
      return entry.call === 'spoke' && before(last.at, entry.at) && isLaterDay(entry.at, by, office)
    if (!isHeard(entry) || !before(last.at, entry.at) || entry.kind === 'promised') return false
    if (entry.kind === 'answered' && verdicts.has(meaningOf(entry, known))) return true
    return isLaterDay(entry.at, by, office)
  })
  return isSpent ? null : by
}

const named: ReadonlySet<ReplyKind> = new Set(['still-deciding', 'acknowledgement', 'on-hold', 'do-not-contact'])
const verdicts: ReadonlySet<ReplyKind> = new Set(['next-round', 'offer', 'rejection', 'interview-cancelled'])
const isLaterDay = (at: Instant, day: Temporal.PlainDate, office: Office) =>
  Temporal.PlainDate.compare(dayAt(at, office), day) > 0

/** As the person understood it; they may err. */
function meaningOf(answer: EntryOf<'answered'>, known: readonly Entry[]): ReplyKind {
  const read = known.findLast((entry) => entry.kind === 'understood' && entry.answeredAt === answer.at)
  return read?.kind === 'understood' ? read.meaning : answer.meaning
}

function isLost({ letterId, to }: Left, at: Instant, known: readonly Entry[]): boolean {
  return (
    letterId !== null &&
    to.every((id) =>
      known.some(
        (entry) =>
          entry.kind === 'returned' && entry.letterId === letterId && entry.personId === id && !before(at, entry.at),
      ),
    )
  )
}

/** The longest wait the policy knows is 20 working days, doubled in the slow season and doubled for a government. */
const longestSilence = 90

/** Answers nobody was shown, and openings about which nothing was ever asked although nothing was heard. */
function neglect({ entries, office, endsAt }: Audited): Found[] {
  const found: Found[] = []
  for (const answer of entries)
    if (
      answer.kind === 'answered' &&
      !entries.some((entry) => entry.kind === 'understood' && entry.answeredAt === answer.at) &&
      !entries.some(
        (entry) => entry.kind === 'proposed' && entry.step === 'understand-reply' && !before(entry.at, answer.at),
      )
    )
      found.push({ breach: 'unreadAnswer', at: answer.at, words: 'an answer that was never shown to the person' })
  const heard = entries
    .filter(isHeard)
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
    .at(-1)
  if (heard === undefined || entries.some(({ kind }) => kind === 'ended')) return found
  const meaning = heard.kind === 'answered' ? meaningOf(heard, entries) : null
  if (meaning !== null && settles.has(meaning)) return found
  const promised = promisedUntil(entries, office)
  const from =
    promised !== null && isLaterDay(heard.at, promised, office) === false ? promised : dayAt(heard.at, office)
  const wasAsked = entries.some(
    (entry) =>
      (entry.kind === 'proposed' || entry.kind === 'left') && !before(entry.at, heard.at) && asked.has(entry.step),
  )
  if (!wasAsked && workedDaysBetween(from, dayAt(endsAt, office), office) > longestSilence)
    found.push({ breach: 'forgotten', at: heard.at, words: 'nothing was heard and nothing was ever asked' })
  return found
}

const settles: ReadonlySet<ReplyKind> = new Set(['offer', 'rejection', 'interview-cancelled', 'referral-elsewhere'])
const asked: ReadonlySet<StepKind> = new Set([
  ...touches,
  'missed-appointment',
  'recovery',
  'additional-information',
  'debrief',
  'understand-reply',
  'mend-address',
])

const of = (breach: Breach, { at }: Left, words: string): Found => ({ breach, at, words })
