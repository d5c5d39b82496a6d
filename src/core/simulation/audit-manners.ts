/** How letters went out: over answers, against wishes, past an agency, twice, or by two ways on one day. */
import type { StepKind } from '../facts/step-kind.ts'
import { foundAt, knownBefore, type Audited, type Found } from './breach.ts'
import { before, isLost, isQuestion, type EntryOf, type Left } from './ledger.ts'
import { dayAt } from './working-time.ts'

export function mannersOf(letter: Left, { entries, people, route, office }: Audited): Found[] {
  const found: Found[] = []
  const known = knownBefore(letter, entries)
  const answers = known.filter((entry) => entry.kind === 'answered')
  const isRead = (answer: EntryOf<'answered'>) =>
    known.some((entry) => entry.kind === 'understood' && entry.answeredAt === answer.at)
  if (answers.some((answer) => !isRead(answer)))
    found.push(foundAt('afterAnswerSeen', letter, `${letter.step} over an answer nobody has read`))
  if (answers.some(({ learntAt }) => before(letter.agreedAt, learntAt) && before(learntAt, letter.at)))
    found.push(foundAt('afterAnswerSeen', letter, `${letter.step} although an answer came after the yes`))
  if (letter.channel === 'phone' && known.some(({ kind }) => kind === 'no-calls'))
    found.push(foundAt('againstWish', letter, 'a call although they asked for none'))
  if (isQuestion(letter) && letter.to.length > 1)
    found.push(foundAt('copiedPanel', letter, `${letter.step} to several people`))
  const agents = people.filter(({ part }) => part === 'agent')
  if (
    (isQuestion(letter) || unasked.has(letter.step)) &&
    route === 'agency' &&
    letter.to.some((id) => !agents.some((agent) => agent.id === id))
  ) {
    const isReturned = known.some(
      (entry) => entry.kind === 'returned' && agents.some(({ id }) => id === entry.personId),
    )
    if (agents.length > 0 && !isReturned) found.push(foundAt('aroundAgency', letter, `${letter.step} past the agency`))
  }
  const sent = known.filter((entry) => entry.kind === 'left')
  const met = known.findLast((entry) => entry.kind === 'met')
  const isThanked = (other: Left) =>
    other.step === 'thank-you' && !isLost(other, letter.at, known) && met !== undefined && !before(other.at, met.at)
  if (
    letter.step === 'thank-you' &&
    sent.some((other) => isThanked(other) && other.to.some((id) => letter.to.includes(id)))
  )
    found.push(foundAt('thankedTwice', letter, 'thanked twice for one meeting'))
  const isFree = mayShareADay.has(letter.step)
  const day = dayAt(letter.at, office)
  if (
    !isFree &&
    sent.some(
      (other) =>
        other.channel !== letter.channel && dayAt(other.at, office).equals(day) && !isLost(other, letter.at, known),
    )
  )
    found.push(foundAt('sameDayOtherChannel', letter, `${letter.step} on the day of another channel`))
  return found
}

/** Letters that nobody asked for and that go through an agency like the questions (P32). */
const unasked: ReadonlySet<StepKind> = new Set(['thank-you', 'thank-you-card', 'recovery'])

/** Answers, and steps whose own clock is the reason for them. */
const mayShareADay: ReadonlySet<StepKind> = new Set([
  'courtesy-line', 'additional-information', 'missed-appointment', 'rejection-reply', 'feedback-thanks', 'other-offer',
  'offer-thanks', 'accept', 'decline', 'withdraw', 'correction',
]) // prettier-ignore
