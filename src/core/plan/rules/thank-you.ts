/** P2: a thank-you to each interviewer, the next working morning. P4: through the coordinator where no address is known. */
import type { Reason } from '../decision.ts'
import { afterDays, dayOf, evening, laterDay, type Ground } from '../ground.ts'
import { later } from '../../time/instant-order.ts'
import { because, isBehind, plan, type DatedReason, type Planned, type Reasons } from '../planned.ts'
import { promiseInForce } from '../promise-in-force.ts'
import {
  coordinatorWords,
  mailBesideCardWords,
  mailInsteadOfCardWords,
  smallSlipsWords,
  thankYouTodayWords,
  thankYouWaitsWords,
  thankYouWords,
  throughAgencyWords,
} from '../../words/plan-words.ts'
import { isBeingMended, isReachable, lettersAfter, messenger, thankings, type Thanking } from './after-interview.ts'
import { cardDays, postedOn, type CardDays } from './card-days.ts'
import { needsRecovery, recoveryTarget } from './recovery.ts'

export function thankYou(ground: Ground): readonly Planned[] {
  const { lines } = ground
  if (!lines['thank-you.offered'].value) return []
  return thankings(ground).flatMap((thanking) => [...direct(thanking, ground), ...throughMessenger(thanking, ground)])
}

function direct(thanking: Thanking, ground: Ground): readonly Planned[] {
  const { opening, lines } = ground
  const { interview, met } = thanking
  const mail = messenger(opening)
  if (!lines['thank-you.direct'].value && mail !== null) return []
  if (met.length === 0)
    return interview.people.some((id) => opening.people.has(id)) ||
      mail !== null ||
      lettersAfter(interview, null, opening).length > 0
      ? []
      : noteTo([], ['company'], [], thanking, ground)
  const recovering = needsRecovery(interview, ground) ? recoveryTarget(thanking) : null
  const unthanked = met
    .filter((person) => !isBeingMended(person, ground))
    .filter((person) => lettersAfter(interview, person.id, opening).length === 0)
    .filter((person) => isReachable(person) || (mail === null && person.undeliverable === null))
  // Whoever gets the candid letter is thanked there, and not in a note that others read.
  const together = lines['thank-you.joint'].value ? unthanked.filter(({ id }) => id !== recovering?.id) : []
  const isJoint = together.length > 1
  const joint = isJoint
    ? noteTo(
        together.map(({ name }) => name),
        ['everybody'],
        together.map(({ id }) => id) as never,
        thanking,
        ground,
      )
    : []
  const alone = isJoint ? unthanked.filter((person) => !together.includes(person)) : unthanked
  return [
    ...joint,
    ...alone.flatMap((person) => {
      const when = person.id === recovering?.id ? afterRecovery(thanking, ground) : thanking
      return noteTo([person.name], [person.id], [person.id], when, ground)
    }),
  ]
}

function noteTo(
  who: readonly string[],
  about: readonly string[],
  to: readonly (typeof about)[number][],
  thanking: Thanking,
  ground: Ground,
): readonly Planned[] {
  const { opening } = ground
  const { interview, day } = thanking
  const anchor = [interview.id, ...about]
  if (isBehind(opening, 'thank-you', anchor)) return []
  const timing = timingOf(thanking, ground)
  const facts = [interview.factId, ...(interview.debrief ? [interview.debrief.id] : [])]
  const card = besideCard(to, thanking, ground)
  const text = timing.decision
    ? thankYouTodayWords(who, { day: timing.decision, from: day }, opening.company)
    : thankYouWords(who, { day, from: day }, opening.company)
  return [
    plan(ground, {
      kind: 'thank-you',
      anchor,
      to: to as never,
      ...(card ? { channel: 'email' as const } : {}),
      ...timing.plan,
      reasons: [
        because(
          ground,
          text,
          timing.decision
            ? ['thank-you.imminent', 'thank-you.offered']
            : ['thank-you.offered', to.length > 1 ? 'thank-you.joint' : 'thank-you.direct'],
          facts,
        ),
        ...(card ? [card.reason] : []),
        ...slips(thanking, ground),
      ],
      waiting: waiting(thanking, ground),
      ...(card ? { dated: card } : {}),
    }),
  ]
}

/** Why an e-mail goes where a card follows, or would come too late; until the card itself is out of the question. */
function besideCard(to: readonly string[], thanking: Thanking, ground: Ground): DatedReason | null {
  const [person] = thanking.met.filter((each) => to.includes(each.id) && isReachable(each))
  if (person === undefined || isBehind(ground.opening, 'thank-you-card', [thanking.interview.id, person.id]))
    return null
  const days = cardDays(thanking, person.id, ground)
  if (days === null) return null
  // The card leaves on another day than the e-mail.
  const soonest = afterDays(dayOf(thanking.nextMorning, ground.opening), 1, ground)
  const seenFrom = (today: Temporal.PlainDate) =>
    besideCardReason(postedOn(laterDay(soonest, laterDay(days.post, today)), today, days, ground), thanking, ground)
  return {
    reason: seenFrom(thanking.day),
    anew: (_, today) => (Temporal.PlainDate.compare(today, days.lands) > 0 ? null : seenFrom(today)),
  }
}

function besideCardReason(
  { lands, landsAtLast, decision, isTooLate, chosen }: CardDays,
  { day }: Thanking,
  ground: Ground,
): Reason {
  const said = (of: Temporal.PlainDate) => ({ day: of, from: day })
  const text =
    decision !== null && isTooLate
      ? mailInsteadOfCardWords(said(chosen ? lands : landsAtLast), said(decision))
      : mailBesideCardWords(said(lands), decision && said(decision))
  return because(ground, text, ['card.offered', 'card.transit'], chosen ? [chosen.id] : [])
}

/** Everybody who cannot be written to directly, in one note to whoever can pass it on. */
function throughMessenger(thanking: Thanking, ground: Ground): readonly Planned[] {
  const { opening, lines } = ground
  const { interview, met } = thanking
  const mail = messenger(opening)
  if (mail === null || !lines['coordinator-note.offered'].value) return []
  const isDirect = lines['thank-you.direct'].value
  const unreached = isDirect
    ? met.filter(
        (person) =>
          !isReachable(person) &&
          !isBeingMended(person, ground) &&
          lettersAfter(interview, person.id, opening).length === 0,
      )
    : met
  const nobodyNamed = !interview.people.some((id) => opening.people.has(id))
  if (unreached.length === 0 && !(nobodyNamed || !isDirect)) return []
  const anchor = [interview.id, mail.id]
  const wasThanked = lettersAfter(interview, mail.id, opening).some(
    ({ step }) => step === 'coordinator-note' || step === 'thank-you' || step === 'recovery',
  )

  if (wasThanked || isBehind(opening, 'coordinator-note', anchor)) return []
  const facts = [interview.factId]
  const reason = isDirect
    ? because(
        ground,
        coordinatorWords(
          mail.name,
          unreached.map(({ name }) => name),
          opening.company,
        ),
        ['coordinator-note.offered'],
        facts,
      )
    : because(ground, throughAgencyWords(mail.name), ['thank-you.direct', 'coordinator-note.offered'], facts, 'P32')
  const waits = !isDirect && needsRecovery(interview, ground)
  const usual = timingOf(waits ? afterRecovery(thanking, ground) : thanking, ground)
  // A consultant waits for word the same day; nothing there can look hurried.
  const timing = isDirect ? usual : { ...usual, plan: { ...usual.plan, sendFrom: usual.plan.notBefore } }
  return [
    plan(ground, {
      kind: 'coordinator-note',
      anchor,
      to: [mail.id],
      ...timing.plan,
      reasons: [reason, ...slips(thanking, ground)],
      waiting: waiting(thanking, ground),
    }),
  ]
}

/** The candid letter carries the thanks; only when its time has gone by unused do plain ones follow. */
function afterRecovery(thanking: Thanking, ground: Ground): Thanking {
  const last = evening(afterDays(thanking.day, ground.lines['recovery.until'].value, ground), ground)
  return { ...thanking, ready: later(thanking.ready, last.add({ minutes: 1 })) }
}

/** The next working morning, or the same day where the decision is near. */
function timingOf({ interview, day, ready, nextMorning, lateAfter, until }: Thanking, ground: Ground) {
  const { opening, lines } = ground
  const decision = promiseInForce(opening)?.by ?? null
  const isNear =
    decision !== null &&
    Temporal.PlainDate.compare(decision, afterDays(day, lines['thank-you.imminent'].value, ground)) <= 0
  const rested = interview.startsAt.add({ hours: interview.dayOnly ? 0 : lines['thank-you.pause'].value })
  const sendFrom = later(ready, isNear ? rested : nextMorning)
  return { decision: isNear ? decision : null, plan: { notBefore: ready, sendFrom, lateAfter, notAfter: until } }
}

function slips({ interview }: Thanking, ground: Ground): readonly Reason[] {
  const { debrief } = interview
  const count = debrief?.regrets.filter(({ noticed }) => noticed !== true).length ?? 0
  return count === 0 || debrief === null || needsRecovery(interview, ground)
    ? []
    : [because(ground, smallSlipsWords(count), ['addition.until', 'recovery.rating'], [debrief.id])]
}

function waiting({ interview }: Thanking, ground: Ground): Reasons {
  return [because(ground, thankYouWaitsWords(), ['debrief.missing'], [interview.factId])]
}
