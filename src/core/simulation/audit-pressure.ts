/** How much a letter pressed: too many, too soon after another, before a promised day, or on somebody away. */
import { foundAt, knownAt, knownBefore, type Audited, type Found } from './breach.ts'
import {
  before,
  isHeard,
  isLost,
  isQuestion,
  isTouch,
  meaningOf,
  promisedUntil,
  type Entry,
  type Left,
} from './ledger.ts'
import { dayAt, workedDayAfter, workedDaysBetween } from './working-time.ts'

type Instant = Temporal.Instant

export function pressureOf(letter: Left, { entries, beside, office, afterPromise }: Audited): Found[] {
  if (!isTouch(letter) && letter.step !== 'call') return []
  const found: Found[] = []
  const known = knownBefore(letter, entries)
  const earlier = touchesBefore(letter, known)
  const since = unanswered(earlier, known)
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
        found.push(foundAt('overCap', letter, `${letter.step} ${gap} working days after ${touch.step}`))
    }
  }
  for (const other of beside) {
    const theirs = knownAt(letter, other)
    for (const touch of unanswered(touchesBefore(letter, theirs), theirs)) {
      const gap = workedDaysBetween(dayAt(touch.at, office), day, office)
      if (!isOnOwnClock && gap < 5)
        found.push(
          foundAt('overCap', letter, `${letter.step} ${gap} working days after ${touch.step} about another role there`),
        )
    }
  }
  const weight = (those: readonly Left[]) => {
    const letters = those.filter(({ step }) => step !== 'call').length
    return { count: letters + (letters < those.length ? 1 : 0), most: letters < those.length ? 4 : 3 }
  }
  const now = weight([...since, letter])
  if (now.count > now.most) found.push(foundAt('overCap', letter, `${letter.step} is unanswered message ${now.count}`))
  if (since.filter(({ step, call }) => step === 'call' && call !== 'no-answer').length >= 2 && letter.step === 'call')
    found.push(foundAt('overCap', letter, 'a third call'))
  const met = known.findLast(({ kind }) => kind === 'met')
  const round = [...earlier.filter(({ at }) => met === undefined || !before(at, met.at)), letter]
  if (weight(round).count > 6)
    found.push(foundAt('overCap', letter, `${letter.step} is message ${weight(round).count} of the round`))
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
      foundAt('premature', letter, `${letter.step} on ${day.toString()}, an answer was promised for ${due.toString()}`),
    )
  const heard = known
    .filter(isHeard)
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
    .at(-1)
  if (heard?.kind === 'answered' && meaningOf(heard, known) === 'do-not-contact') {
    const asked = dayAt(heard.at, office)
    if (workedDaysBetween(asked, day, office) < 20)
      found.push(foundAt('againstWish', letter, `${letter.step} although they asked to wait`))
  }
  for (const away of known)
    if (
      away.kind === 'away' &&
      letter.to.includes(away.personId) &&
      Temporal.PlainDate.compare(day, away.returnsOn) <= 0
    ) {
      const isBack = known.some((entry) => entry.kind === 'answered' && before(away.at, entry.at))
      if (!isBack) found.push(foundAt('whileAway', letter, `${letter.step} before they are back`))
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
    found.push(foundAt('afterTheEnd', letter, `${letter.step} after the end`))
  return found
}

function touchesBefore(letter: Left, known: readonly Entry[]): readonly Left[] {
  return known.filter(
    (entry): entry is Left =>
      entry.kind === 'left' && isTouch(entry) && !isLost(entry, letter.at, known) && before(entry.at, letter.at),
  )
}

/** Those since the other side was last heard about the opening. */
function unanswered(touches: readonly Left[], known: readonly Entry[]): readonly Left[] {
  const last = known
    .filter(isHeard)
    .reduce<Instant | null>((latest, { at }) => (latest === null || before(latest, at) ? at : latest), null)
  return touches.filter(({ at }) => last === null || !before(at, last))
}
