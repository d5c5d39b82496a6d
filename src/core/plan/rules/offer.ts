/** P27 to P31: thanks for an offer, the question for the paper, the days before it runs out, and the letter that decides. */
import type { FactOf } from '../../facts/fact.ts'
import type { FactId } from '../../facts/ids.ts'
import type { StepKind } from '../../facts/step-kind.ts'
import type { LineId } from '../../policy/line-ids.ts'
import { isWritten, offersOf } from '../../opening/offers.ts'
import type { Opening, Reply } from '../../opening/opening.ts'
import { addressees, areCallsRefused, channelBack, isCallable, whomToAsk } from '../addressee.ts'
import { afterDays, dayOf, daysBefore, evening, morning, type Ground } from '../ground.ts'
import { isAfter, isAtOrAfter, later } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { promiseInForce } from '../promise-in-force.ts'
import { nextCallHour } from '../../time/good-hour.ts'
import {
  acceptWords, decideOfferWords, declineElsewhereWords, declineWords, offerThanksWords, withdrawAgainWords, withdrawElsewhereWords, withdrawWords,
  writtenOfferAgainWords, writtenOfferCallWords, writtenOfferWords,
} from '../../words/plan-words.ts' // prettier-ignore

export function offerThanks(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'offered') return []
  const [first] = situation.offers
  if (wasWritten(opening, 'offer-thanks', first.at) || isBehind(opening, 'offer-thanks', [first.saidIn])) return []
  return [
    plan(ground, {
      kind: 'offer-thanks',
      anchor: [first.saidIn],
      to: addressOf(first, ground),
      channel: channelBack(first),
      notBefore: first.at,
      notAfter: evening(afterDays(dayOf(first.at, opening), lines['courtesy.until'].value, ground), ground),
      reasons: [because(ground, offerThanksWords(), ['offer.decide', 'courtesy.until'], [first.saidIn])],
    }),
  ]
}

/** P31: asked once, asked again, then a call; also after a yes by word. */
export function writtenOffer(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  const isOpen =
    situation.kind === 'offered' || (situation.kind === 'settled' && situation.decision.kind === 'OfferAccepted')
  const offers = offersOf(opening)
  const last = offers.at(-1)
  if (!isOpen || last === undefined || offers.some(isWritten)) return []
  const asked = opening.letters.filter(
    ({ step, at, undelivered }) => step === 'written-offer-question' && !undelivered && isAtOrAfter(at, last.at),
  )
  const skips = opening.skips.filter(({ step, at }) => step === 'written-offer-question' && isAtOrAfter(at, last.at))
  const round = asked.length + skips.length
  const before = [...asked, ...skips].reduce((latest, { at }) => later(latest, at), last.at)
  const day = dayOf(before, opening)
  const since = { day, from: day }
  if (round >= 2) return writtenOfferCall(ground, last, since.day, asked.at(-1)?.factId ?? last.saidIn)
  const line: LineId = round === 0 ? 'written-offer.first' : 'written-offer.second'
  const promised = promiseInForce(opening)
  const named =
    promised?.by && isAtOrAfter(promised.saidAt, last.at)
      ? afterDays(promised.by, lines['check-in.after-promise'].value, ground)
      : null
  const usual = afterDays(day, lines[line].value, ground)
  const due = named !== null && (round === 0 || Temporal.PlainDate.compare(named, usual) > 0) ? named : usual
  return [
    plan(ground, {
      kind: 'written-offer-question',
      anchor: [last.saidIn, String(round + 1)],
      to: addressOf(last, ground),
      notBefore: morning(due, ground),
      notAfter: evening(afterDays(due, lines['overdue.drop'].value, ground), ground),
      touch: true,
      reasons: [
        because(ground, round === 0 ? writtenOfferWords(since) : writtenOfferAgainWords(since), [line], [last.saidIn]),
      ],
    }),
  ]
}

function writtenOfferCall(ground: Ground, offer: Reply, day: Temporal.PlainDate, factId: FactId): readonly Planned[] {
  const { opening, lines, hours, calendar } = ground
  const target = addressees(opening, lines['bounce.retries'].value)[0]
  const calls = opening.calls.filter(({ at }) => isAtOrAfter(at, offer.at))
  const isAllowed = lines['call.offered'].value && lines['call.allowed'].value && !areCallsRefused(ground)
  if (
    target === undefined ||
    !isCallable(target) ||
    !isAllowed ||
    calls.length > 0 ||
    isBehind(opening, 'call', [offer.saidIn, 'paper'])
  )
    return []
  const from = nextCallHour(
    morning(afterDays(day, lines['written-offer.call'].value, ground), ground),
    opening.place,
    calendar,
    { hours },
  )
  const planned = plan(ground, {
    kind: 'call',
    anchor: [offer.saidIn, 'paper'],
    to: [target.id],
    channel: 'phone',
    notBefore: from,
    notAfter: evening(afterDays(dayOf(from, opening), lines['overdue.drop'].value, ground), ground),
    touch: true,
    reasons: [because(ground, writtenOfferCallWords({ day, from: day }), ['written-offer.call'], [factId])],
  })
  return [{ ...planned, step: { ...planned.step, sendAt: from } }]
}

/** Two days and one day before a written offer runs out. */
export function decideOffer(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'offered') return []
  const dated = situation.offers.findLast(({ offer }) => offer?.expiresOn !== undefined)
  const expiresOn = dated?.offer?.expiresOn
  if (dated === undefined || expiresOn === undefined) return []
  const from = dayOf(dated.at, opening)
  const lastMorning = later(dated.at, morning(daysBefore(expiresOn, lines['offer.decide-last'].value, ground), ground))
  const firstMorning = later(dated.at, morning(daysBefore(expiresOn, lines['offer.decide'].value, ground), ground))
  const at = (
    which: 'first' | 'last',
    line: LineId,
    notBefore: Temporal.Instant,
    notAfter: Temporal.Instant,
  ): Planned[] =>
    isBehind(opening, 'decide-offer', [dated.saidIn, which])
      ? []
      : [
          plan(ground, {
            kind: 'decide-offer',
            anchor: [dated.saidIn, which],
            to: [],
            notBefore,
            notAfter,
            reasons: [because(ground, decideOfferWords({ day: expiresOn, from }), [line], [dated.saidIn])],
          }),
        ]
  const firstEnds = lastMorning.subtract({ minutes: 1 })
  return [
    ...(isAtOrAfter(firstEnds, firstMorning) ? at('first', 'offer.decide', firstMorning, firstEnds) : []),
    ...at('last', 'offer.decide-last', lastMorning, evening(expiresOn, ground)),
  ]
}

/** P28, P29, P30: the letter that carries the person's decision. */
export function decisionLetter(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'settled') return []
  const { decision } = situation
  const offers = offersOf(opening)
  const letter = letterOf()
  if (letter === null) return []
  if (wasWritten(opening, letter.kind, decision.at) || isBehind(opening, letter.kind, [decision.id]))
    return decision.kind === 'AcceptedElsewhere' ? withdrawAgain(ground, decision) : []
  const last = offers.at(-1)
  return [
    plan(ground, {
      kind: letter.kind,
      anchor: [decision.id],
      to: last ? addressOf(last, ground) : whomToAsk(opening, lines['bounce.retries'].value),
      notBefore: decision.at,
      reasons: [because(ground, letter.text, [letter.line], [decision.id])],
    }),
  ]

  function letterOf(): { kind: StepKind; line: LineId; text: string } | null {
    switch (decision.kind) {
      case 'OfferAccepted':
        if (offers.length > 0 && !offers.some(isWritten) && lines['accept.after-writing'].value) return null
        return { kind: 'accept', line: 'accept.after-writing', text: acceptWords() }
      case 'OfferDeclined':
        return lines['decline.write'].value ? { kind: 'decline', line: 'decline.write', text: declineWords() } : null
      case 'CandidacyWithdrawn':
        return lines['withdraw.write'].value
          ? { kind: 'withdraw', line: 'withdraw.write', text: withdrawWords() }
          : null
      case 'AcceptedElsewhere':
        return offers.some(({ at }) => !isAfter(at, decision.at))
          ? { kind: 'decline', line: 'decline.write', text: declineElsewhereWords(decision.company ?? null) }
          : { kind: 'withdraw', line: 'withdraw.write', text: withdrawElsewhereWords(decision.company ?? null) }
      case 'OpeningClosed':
        return null
    }
  }
}

const wanting: ReadonlySet<Reply['meaning']> = new Set(['offer', 'next-round', 'needs-information', 'rescheduled'])

/** They had not read it, or hoped: one line that says it once more. */
function withdrawAgain(ground: Ground, decision: FactOf<'AcceptedElsewhere'>): readonly Planned[] {
  const { opening } = ground
  const told = [...opening.letters, ...opening.skips]
    .filter(({ step }) => step === 'withdraw' || step === 'decline')
    .map(({ at }) => at)
  const since = told.reduce(later, decision.at)
  const last = opening.replies.findLast(({ meaning, at }) => wanting.has(meaning) && isAfter(at, since))
  if (last === undefined || isBehind(opening, 'withdraw', [last.saidIn])) return []
  const day = dayOf(last.at, opening)
  return [
    plan(ground, {
      kind: 'withdraw',
      anchor: [last.saidIn],
      to: addressOf(last, ground),
      notBefore: last.at,
      notAfter: evening(afterDays(day, ground.lines['courtesy.until'].value, ground), ground),
      reasons: [
        because(
          ground,
          withdrawAgainWords({ day, from: day }, decision.company ?? null),
          ['withdraw.write'],
          [last.saidIn],
        ),
      ],
    }),
  ]
}

function wasWritten(opening: Opening, kind: StepKind, since: Temporal.Instant): boolean {
  return opening.letters.some(({ step, at, undelivered }) => step === kind && !undelivered && isAtOrAfter(at, since))
}

function addressOf(reply: Reply, { opening, lines }: Ground) {
  return reply.personId !== null && opening.people.has(reply.personId)
    ? [reply.personId]
    : whomToAsk(opening, lines['bounce.retries'].value)
}
