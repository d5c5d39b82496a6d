/** Offers and endings: the offer by word and on paper, what the person decides, and what that means for the other openings. */
import type { OfferTerms } from '../facts/fact.ts'
import type { PersonId } from '../facts/ids.ts'
import { isLive } from '../plan/is-live.ts'
import { answer } from './answers.ts'
import { drawFor, tell, type Life, type World } from './life.ts'
import { looksAt } from './looks-at.ts'
import { afterWorkingMinutes, dayAt, momentOn } from './working-time.ts'

/** They offer the role; by word first, now and then, with the paper some days later or when it is asked for. */
export function learnOfOffer(life: Life, world: World, personId: PersonId | null): void {
  const dice = drawFor(life, 'offer')
  const isByWord = dice.chance(world.parameters.turns.byWordOnly)
  const offer: OfferTerms = {
    form: isByWord ? 'verbal' : 'written',
    ...(isByWord ? {} : { expiresOn: expiry(life, world, dice.whole(5, 16)) }),
  }
  life.offer = isByWord ? 'by-word' : 'on-paper'
  answer(life, world, {
    meaning: 'offer',
    personId,
    offer,
    ...(isByWord ? { channel: 'phone' as const } : {}),
    afterwards: () => {
      if (isByWord) considerByWord(life, world)
      else weigh(life, world, offer)
    },
  })
  if (isByWord && dice.chance(0.8))
    world.schedule(afterWorkingMinutes(world.now, dice.whole(200, 480 * 14), life.truth.office), () =>
      sendPaper(life, world, personId),
    )
}

/** The written offer, once. */
export function sendPaper(life: Life, world: World, personId: PersonId | null): void {
  const isRefused = life.ledger.some(
    (entry) => entry.kind === 'left' && (entry.step === 'withdraw' || entry.step === 'decline'),
  )
  if (life.offer !== 'by-word' || isRefused) return
  life.offer = 'on-paper'
  const offer: OfferTerms = { form: 'written', expiresOn: expiry(life, world, drawFor(life, 'paper').whole(5, 16)) }
  answer(life, world, {
    meaning: 'offer',
    personId,
    offer,
    afterwards: () => {
      if (life.hasAccepted) endOthers(life, world)
      else if (!life.isSettled) weigh(life, world, offer)
    },
  })
}

const expiry = ({ truth }: Life, world: World, days: number) => dayAt(world.now, truth.office).add({ days })

function considerByWord(life: Life, world: World): void {
  const dice = drawFor(life, 'by word')
  if (dice.chance(0.2))
    world.schedule(looksAt(world, world.now.add({ hours: 30 }), dice), () => settle(life, world, 'OfferAccepted'))
}

/** The person makes up their mind before it runs out; a few let it run out. */
function weigh(life: Life, world: World, { expiresOn }: OfferTerms): void {
  const dice = drawFor(life, 'weighs')
  if (expiresOn === undefined || dice.chance(0.04)) return
  const until = momentOn(expiresOn, '17:00', life.truth.office)
  const hours = Math.max(1, world.now.until(until).total('hours') * dice.between(0.1, 1))
  const isYes = dice.chance(world.parameters.accepts)
  world.schedule(world.now.add({ minutes: Math.round(60 * hours) }), () =>
    settle(life, world, isYes ? 'OfferAccepted' : 'OfferDeclined'),
  )
}

type Settled = 'OfferAccepted' | 'OfferDeclined' | 'CandidacyWithdrawn'

/** The person decides; an acceptance ends every other live opening. */
export function settle(life: Life, world: World, kind: Settled): void {
  if (life.isSettled || life.opening === null) return
  const hasAccepted = world.lives.some((other) => other.hasAccepted)
  const decided = kind === 'OfferAccepted' && hasAccepted ? 'OfferDeclined' : kind
  end(life, world)
  tell(life, world, [{ kind: decided }])
  world.note(life, () => `The person decides: ${decided}.`)
  life.hasAccepted = decided === 'OfferAccepted'
  if (life.hasAccepted && life.offer === 'on-paper' && life.unread.size === 0) endOthers(life, world)
  world.replan(life)
  keepInTouch(life, world)
}

/** An acceptance on paper ends the others; one by word alone, or of a paper nobody has read, leaves them going (P31). */
function endOthers(life: Life, world: World): void {
  for (const other of world.lives)
    if (other !== life && other.opening !== null && !other.isSettled && isLive(other.opening)) {
      end(other, world)
      world.note(other, () => `An offer was accepted at ${life.truth.company}.`)
      world.replan(other)
    }
}

function end(life: Life, world: World): void {
  life.isSettled = true
  life.ledger.push({ kind: 'ended', at: world.now })
}

/** An offer from outside this search. One from within it the plan sees for itself. */
export function hearOfOtherOffer(life: Life, world: World, company: string, expiresOn: Temporal.PlainDate): void {
  if (life.opening === null || life.isEnded || life.met.size === 0) return
  tell(life, world, [{ kind: 'OtherOfferReceived', company, expiresOn, real: true }])
  world.note(life, () => `The person has an offer elsewhere until ${expiresOn.toString()}.`)
  world.replan(life)
}

/** Somebody of theirs is worth keeping in touch with. */
export function keepInTouch(life: Life, world: World): void {
  const dice = drawFor(life, 'keeps in touch')
  const personId = life.truth.rounds[life.round]?.people[0]
  if (personId === undefined || !dice.chance(world.parameters.habits.staysInTouch)) return
  world.schedule(looksAt(world, world.now.add({ hours: 20 }), dice), () => {
    tell(life, world, [{ kind: 'StayInTouchWished', personId }])
    world.replan(life)
  })
}
