/** Holds a ledger against the policy in plain words: every letter that left, and everything that never did. */
import type { StepKind } from '../facts/step-kind.ts'
import type { ReplyKind } from '../mail/reply-kind.ts'
import { mannersOf } from './audit-manners.ts'
import { pressureOf } from './audit-pressure.ts'
import { foundAt, type Audited, type Found } from './breach.ts'
import { before, isHeard, isLaterDay, meaningOf, promisedUntil, touchSteps, type Left } from './ledger.ts'
import { dayAt, isWorked, workedDaysBetween } from './working-time.ts'

/** Everything that should not have been. */
export function audit(audited: Audited): readonly Found[] {
  const left = audited.entries.filter((entry): entry is Left => entry.kind === 'left' && !entry.byHand)
  return [
    ...left.flatMap((letter) => [
      ...hours(letter, audited),
      ...mannersOf(letter, audited),
      ...pressureOf(letter, audited),
    ]),
    ...neglect(audited),
  ]
}

function hours(letter: Left, { office }: Audited): Found[] {
  const local = letter.at.toZonedDateTimeISO(office.zone)
  const minute = local.hour * 60 + local.minute
  const found: Found[] = []
  if (!isWorked(local.toPlainDate(), office)) found.push(foundAt('onHoliday', letter, `${letter.step} on a day off`))
  if (minute < 8 * 60 + 30 || minute > 17 * 60 + 30)
    found.push(
      foundAt('atNight', letter, `${letter.step} at ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`),
    )
  return found
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
  if (
    heard === undefined ||
    entries.some((entry) => entry.kind === 'ended' || (entry.kind === 'left' && takesLeave.has(entry.step)))
  )
    return found
  const meaning = heard.kind === 'answered' ? meaningOf(heard, entries) : null
  if (meaning !== null && settles.has(meaning)) return found
  // Whoever asked to be left alone and named no day writes first.
  if (meaning === 'do-not-contact' && heard.kind === 'answered' && heard.newDate === null) return found
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

const takesLeave: ReadonlySet<StepKind> = new Set(['withdraw', 'decline', 'accept'])
const settles: ReadonlySet<ReplyKind> = new Set(['offer', 'rejection', 'interview-cancelled', 'referral-elsewhere'])
const asked: ReadonlySet<StepKind> = new Set([
  ...touchSteps,
  'missed-appointment',
  'recovery',
  'additional-information',
  'debrief',
  'understand-reply',
  'mend-address',
])
