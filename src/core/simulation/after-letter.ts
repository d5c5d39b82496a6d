/** What a letter or a call of the person meets on the other side: a dead address, somebody away, a word back, or silence. */
import type { LetterId, PersonId } from '../facts/ids.ts'
import type { Step } from '../plan/decision.ts'
import { answer } from './answers.ts'
import { meetAfterAll, speaker, tellVerdict } from './employer.ts'
import { drawFor, nameOf, presentRound, tell, type Life, type World } from './life.ts'
import { sendPaper } from './settling.ts'
import { diceFor, type Dice } from './dice.ts'
import { afterWorkingMinutes, dayAt, workedDayAfter } from './working-time.ts'

const questions: ReadonlySet<Step['kind']> = new Set(['check-in', 'second-check-in', 'closing', 'call'])

/** Once they have it they say no more. */
const ends: ReadonlySet<Step['kind']> = new Set(['withdraw', 'decline', 'accept'])

export function afterLetter(life: Life, world: World, { kind, to, channel }: Step, letterId: LetterId): void {
  const { parameters } = world
  const dice = drawFor(life, `letter ${kind}`)
  if (channel === 'post') return afterCard(life, world, letterId, dice)
  if (kind === 'linkedin-note') return afterInvitation(life, world, to[0], dice)
  const lost = channel === 'email' ? to.filter((id) => life.unreachable.has(id)) : []
  for (const personId of lost) comeBack(life, world, letterId, personId, dice)
  if (lost.length > 0 && lost.length === to.length) return
  const reader = to.find((id) => !lost.includes(id)) ?? null
  if (ends.has(kind)) life.isEnded = true
  if (channel === 'email' && reader !== null && dice.chance(parameters.mail.delayed))
    delay(life, world, letterId, reader)
  if (dice.chance(parameters.mail.receipt))
    world.schedule(world.now.add({ minutes: 1 }), () => {
      tell(life, world, [{ kind: 'ReceiptReceived' }], { source: 'mailbox' })
      world.replan(life)
    })
  const isBack = channel === 'email' && reader !== null ? absence(life, world, reader, dice) : null
  const minutes = Math.min(480 * 20, dice.lognormal(parameters.answer.medianMinutes, parameters.answer.sigma))
  const at = afterWorkingMinutes(isBack ?? world.now, minutes, life.truth.office)
  react(life, world, kind, reader, at, dice)
}

function react(
  life: Life,
  world: World,
  kind: Step['kind'],
  reader: PersonId | null,
  at: Temporal.Instant,
  dice: Dice,
): void {
  const { answer: answers, turns } = world.parameters
  const thanks = (probability: number) => {
    if (dice.chance(probability)) later(() => answer(life, world, { meaning: 'acknowledgement', personId: reader }))
  }
  const later = (say: () => void) => unlessOvertaken(life, world, at, say)
  switch (kind) {
    case 'thank-you':
    case 'coordinator-note':
    case 'recovery':
      if (kind === 'recovery' && !life.met.has(life.round) && dice.chance(0.5))
        return later(() => meetAfterAll(life, world))
      return thanks(answers.toThanks)
    case 'additional-information':
      return thanks(0.4)
    case 'missed-appointment':
      if (dice.chance(0.7)) world.schedule(at, () => meetAfterAll(life, world))
      return
    case 'written-offer-question':
      if (dice.chance(0.7)) world.schedule(at, () => sendPaper(life, world, reader))
      return
    case 'rejection-reply':
      if (dice.chance(turns.feedback))
        world.schedule(at, () => {
          tell(life, world, [{ kind: 'FeedbackReceived', ...(reader ? { personId: reader } : {}) }])
          world.note(life, () => 'They give feedback.')
          world.replan(life)
        })
      return
    case 'stay-in-touch':
      return thanks(0.4)
    case 'other-offer':
      if (dice.chance(0.6)) later(() => sayWhereItStands(life, world, reader, drawFor(life, 'pressed')))
      return
    default:
      if (questions.has(kind)) askedOnce(life, world, reader, at)
  }
}

/** A question: the first of a silence finds a willing reader, or a later one does. */
function askedOnce(life: Life, world: World, reader: PersonId | null, at: Temporal.Instant): void {
  const asked = ++life.questionsSinceHeard
  const dice = drawFor(life, `question ${asked}`)
  if (!dice.chance(willingness(asked, world))) return
  unlessOvertaken(life, world, at, () => sayWhereItStands(life, world, reader, dice))
}

function willingness(asked: number, { cell, parameters }: Pick<World, 'cell' | 'parameters'>): number {
  if (asked === 1) return cell.willing
  return asked === 2 ? parameters.answer.second : parameters.answer.later
}

function unlessOvertaken(life: Life, world: World, at: Temporal.Instant, say: () => void): void {
  const { words } = life
  world.schedule(at, () => {
    if (life.words === words) say()
  })
}

/** The truth where there is one; before that what people say. */
function sayWhereItStands(life: Life, world: World, reader: PersonId | null, dice: Dice): void {
  // An invitation that lies unread has said it already.
  const isInvited = life.round > 0 && !life.arranged.has(life.round)
  if (life.isEnded || isInvited) return
  const { truth } = life
  const round = presentRound(life)
  const isDecided = round !== null && round.decidedAt.epochMilliseconds <= world.now.epochMilliseconds
  const personId = reader ?? speaker(life)
  if (isDecided && life.met.has(life.round) && life.round === truth.rounds.length - 1) return tellVerdict(life, world)
  const said = dice.weigh(world.parameters.answer.beforeDecision)
  const left = round ? Math.max(24, world.now.until(round.decidedAt).total('hours')) : 120
  const named = workedDayAfter(
    dayAt(
      world.now.add({ hours: 24 + Math.round(left * dice.between(...world.parameters.promise.optimism)) }),
      truth.office,
    ),
    0,
    truth.office,
  )
  if (said === 'still-deciding-dated')
    return answer(life, world, { meaning: 'still-deciding', personId, newDate: named })
  answer(life, world, { meaning: said, personId })
}

/** What a call meets; whoever speaks says where it stands. */
export function afterCall(
  life: Life,
  world: World,
  personId: PersonId | null,
): 'spoke' | 'gatekeeper' | 'voicemail' | 'no-answer' {
  const { callsBack, refused, ...outcomes } = world.parameters.calls
  const dice = drawFor(life, 'call')
  const outcome = dice.weigh(outcomes)
  life.questionsSinceHeard++
  if (outcome === 'spoke')
    world.schedule(world.now.add({ minutes: 12 }), () => {
      const said = drawFor(life, 'spoken')
      const { truth } = life
      const round = presentRound(life)
      const isDecided = round !== null && round.decidedAt.epochMilliseconds <= world.now.epochMilliseconds
      if (life.isEnded || (isDecided && said.chance(0.7))) return tellVerdict(life, world)
      answer(life, world, {
        meaning: said.pick(['still-deciding', 'still-deciding', 'on-hold']),
        personId,
        channel: 'phone',
        newDate: said.chance(0.6)
          ? workedDayAfter(dayAt(world.now, truth.office), said.whole(2, 12), truth.office)
          : null,
      })
    })
  if (outcome === 'voicemail' && dice.chance(callsBack))
    unlessOvertaken(life, world, afterWorkingMinutes(world.now, dice.whole(60, 900), life.truth.office), () =>
      sayWhereItStands(life, world, personId, drawFor(life, 'calls back')),
    )
  if (outcome !== 'voicemail' && outcome !== 'no-answer' && dice.chance(refused))
    world.schedule(world.now.add({ minutes: 15 }), () => {
      tell(life, world, [{ kind: 'CallsRefused' }])
      life.ledger.push({ kind: 'no-calls', at: world.now })
      world.note(life, () => 'They ask not to be called.')
      world.replan(life)
    })
  return outcome
}

function comeBack(life: Life, world: World, letterId: LetterId, personId: PersonId, dice: Dice): void {
  world.schedule(world.now.add({ minutes: dice.whole(1, 45) }), () => {
    const address = life.opening?.people.get(personId)?.email
    tell(
      life,
      world,
      [
        {
          kind: 'BounceReceived',
          letterId,
          personId,
          permanent: true,
          status: '5.1.1',
          ...(address ? { address } : {}),
        },
      ],
      { source: 'mailbox' },
    )
    life.ledger.push({ kind: 'returned', at: world.now, letterId, personId })
    world.note(life, () => `The letter to ${nameOf(life, personId)} comes back.`)
    world.replan(life)
  })
}

function delay(life: Life, world: World, letterId: LetterId, personId: PersonId): void {
  life.delayed.set(personId, letterId)
  world.schedule(world.now.add({ hours: 4 }), () => {
    tell(life, world, [{ kind: 'BounceReceived', letterId, personId, permanent: false, status: '4.4.1' }], {
      source: 'mailbox',
    })
    world.note(life, () => `The letter to ${nameOf(life, personId)} is delayed.`)
    world.replan(life)
  })
}

/** Whether they are away, and from when they read again. */
function absence(life: Life, world: World, personId: PersonId, dice: Dice): Temporal.Instant | null {
  const { away, awayFactor, awaySpans } = world.parameters.mail
  const { office } = life.truth
  const day = dayAt(world.now, office)
  const key = day.toString().slice(5)
  const isSeason = awaySpans.some((span) => {
    const [from = '', until = ''] = span.split('/')
    return from <= until ? from <= key && key <= until : key >= from || key <= until
  })
  const isAway = dice.chance(away * (isSeason ? awayFactor : 1))
  const days = dice.whole(1, 16)
  const isDated = dice.chance(0.8)
  if (!isAway) return null
  const returnsOn = workedDayAfter(day.add({ days }), 0, office)
  world.schedule(world.now.add({ minutes: 2 }), () => {
    tell(life, world, [{ kind: 'AbsenceReceived', personId, ...(isDated ? { returnsOn } : {}) }], { source: 'mailbox' })
    if (isDated) life.ledger.push({ kind: 'away', at: world.now, personId, returnsOn })
    world.note(life, () => `${nameOf(life, personId)} is away${isDated ? ` until ${returnsOn.toString()}` : ''}.`)
    world.replan(life)
  })
  return returnsOn.toZonedDateTime({ timeZone: office.zone, plainTime: '09:00' }).toInstant()
}

function afterCard(life: Life, world: World, letterId: LetterId, dice: Dice): void {
  if (!dice.chance(world.parameters.post.returned)) return
  world.schedule(world.now.add({ hours: 24 * dice.whole(8, 20) }), () => {
    tell(life, world, [{ kind: 'CardReturned', letterId }])
    world.note(life, () => 'The card comes back.')
    world.replan(life)
  })
}

function afterInvitation(life: Life, world: World, personId: PersonId | undefined, dice: Dice): void {
  if (personId === undefined || !dice.chance(0.5)) return
  world.schedule(world.now.add({ hours: dice.whole(2, 90) }), () => {
    tell(life, world, [{ kind: 'LinkedInAccepted', personId }])
    world.replan(life)
  })
}

/** Silent to the end, and somebody would have answered one of the questions that were not asked any more. */
export function isUnaskedAnswer(life: Life, ground: Pick<World, 'cell' | 'parameters'>): boolean {
  const last = life.truth.rounds.length - 1
  if (life.isEnded || !life.met.has(last)) return false
  for (let asked = life.questionsSinceHeard + 1; asked <= mostQuestions; asked++) {
    const name = `question ${asked}`
    const dice = diceFor(...life.truth.names, name, (life.draws.get(name) ?? 0) + 1)
    if (dice.chance(willingness(asked, ground))) return true
  }
  return false
}

/** Nobody asks oftener; what a fifth question would bring is no argument for asking it. */
const mostQuestions = 4
