/** P3: a card after a meeting in person, or where a day for it was chosen; beside the e-mail and one thank-you with it. */
import { isAfter, later } from '../../time/instant-order.ts'
import type { LetterId, PersonId } from '../../facts/ids.ts'
import type { Interview, Opening, OpeningPerson } from '../../opening/opening.ts'
import { afterDays, dayOf, evening, laterDay, morning, type Ground } from '../ground.ts'
import type { Reason } from '../decision.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { cardBesideMailWords, cardChosenWords, cardWords, noCollectionWords } from '../../words/plan-words.ts'
import { isReachable, lettersAfter, thankings, type Thanking } from './after-interview.ts'
import { cardDays, postedOn, type CardDays } from './card-days.ts'
import { correctedSince } from './mend-address.ts'

export function card(ground: Ground): readonly Planned[] {
  return thankings(ground).flatMap((thanking) => thanking.met.flatMap((person) => cardTo(person, thanking, ground)))
}

function cardTo(person: OpeningPerson, thanking: Thanking, ground: Ground): readonly Planned[] {
  const { opening } = ground
  const { interview } = thanking
  const posted = opening.letters.filter(
    ({ step, to, at }) => step === 'thank-you-card' && to.includes(person.id) && isAfter(at, interview.startsAt),
  )
  const again = posted.length === 1 ? secondTry(posted[0]?.letterId, person.id, opening) : null
  const anchor = [interview.id, person.id, ...(again ? ['again'] : [])]
  if ((posted.length > 0 && again === null) || isBehind(opening, 'thank-you-card', anchor)) return []
  const days = cardDays(thanking, person.id, ground, again ? dayOf(again, opening) : undefined)
  if (days === null || days.isTooLate) return []
  const opens = morning(days.writeBy, ground)
  const reason = daysReason(days, thanking, ground)
  return [
    plan(ground, {
      kind: 'thank-you-card',
      anchor,
      to: [person.id],
      channel: 'post',
      notBefore: again ?? (days.chosen ? later(opens, days.chosen.at) : opens),
      ...(again ? {} : { sendFrom: morning(laterDay(days.post, dayAfterMail(person, thanking, ground)), ground) }),
      notAfter: evening(days.lands, ground),
      reasons: [reason, ...collection(days, thanking, ground), ...besideMail(person, thanking, ground)],
      dated: { reason, anew: (leaves, today) => daysReason(postedOn(leaves, today, days, ground), thanking, ground) },
    }),
  ]
}

function daysReason(days: CardDays, { interview, day }: Thanking, ground: Ground): Reason {
  const { chosen } = days
  const said = (of: Temporal.PlainDate) => ({ day: of, from: day })
  const all = { writeBy: said(days.writeBy), post: said(days.post), lands: said(days.lands) }
  return chosen
    ? because(ground, cardChosenWords(all, said(chosen.lands)), ['card.transit'], [chosen.id])
    : because(ground, cardWords(all), ['card.offered', 'card.lands', 'card.transit'], [interview.factId])
}

function collection({ closed }: CardDays, { day }: Thanking, ground: Ground): readonly Reason[] {
  if (closed === null) return []
  const holiday = (ground.calendar.posting ?? ground.calendar).holidays.get(closed.toString()) ?? null
  return [because(ground, noCollectionWords({ day: closed, from: day }, holiday), ['card.transit'], [])]
}

function besideMail(person: OpeningPerson, { interview }: Thanking, ground: Ground): readonly Reason[] {
  const mailed = lettersAfter(interview, person.id, ground.opening).filter(({ channel }) => channel === 'email')
  if (mailed.length === 0 && !isMailNext(person, interview, ground)) return []
  const facts = mailed.map(({ factId }) => factId)
  return [because(ground, cardBesideMailWords(mailed.length > 0), ['card.offered'], facts)]
}

/** Never two ways on one day, and the e-mail goes first. */
function dayAfterMail(
  person: OpeningPerson,
  { interview, day, nextMorning }: Thanking,
  ground: Ground,
): Temporal.PlainDate {
  return isMailNext(person, interview, ground) ? afterDays(dayOf(nextMorning, ground.opening), 1, ground) : day
}

/** An e-mail is to thank them as well. */
function isMailNext(person: OpeningPerson, { id }: Interview, { opening, lines }: Ground): boolean {
  return (
    lines['thank-you.offered'].value &&
    lines['thank-you.direct'].value &&
    isReachable(person) &&
    !isBehind(opening, 'thank-you', [id, person.id])
  )
}

/** The card came back and another address was given since: it may be posted once more. */
function secondTry(letterId: LetterId | undefined, personId: PersonId, opening: Opening): Temporal.Instant | null {
  const returned = opening.returnedCards.find((fact) => fact.letterId === letterId)
  return returned ? correctedSince(personId, returned.at, opening) : null
}
