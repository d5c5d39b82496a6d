/** The person: sees what is due when they look, says yes, puts off, leaves out, lets lie, or writes on their own. */
import type { LetterId, PersonId, StepId } from '../facts/ids.ts'
import type { Step } from '../plan/decision.ts'
import { imagineDone } from '../plan/forecast.ts'
import { afterCall, afterLetter } from './after-letter.ts'
import { understand } from './answers.ts'
import type { Dice } from './dice.ts'
import { tellPromise } from './employer.ts'
import { drawFor, nameOf, presentRound, tell, type BareFact, type Life, type World } from './life.ts'
import { looksAt } from './looks-at.ts'

type Habit = 'prompt' | 'late' | 'skips' | 'holds' | 'ignores' | 'byHand'

/** Steps that were let lie so often are not looked at any more. */
const mostLooks = 4

/** What is due comes to the person's eyes some time after it is proposed. */
export function noticeSteps(life: Life, world: World, steps: readonly Step[]): void {
  for (const step of steps) {
    if (!life.proposed.has(step.id)) {
      life.proposed.add(step.id)
      life.ledger.push({ kind: 'proposed', at: world.now, step: step.kind })
    }
    if (life.underWay.has(step.id) || (life.left.get(step.id) ?? 0) >= mostLooks) continue
    life.underWay.add(step.id)
    world.schedule(looksAt(world, world.now, drawFor(life, `looks ${step.kind}`)), () => look(life, world, step.id))
  }
}

function look(life: Life, world: World, id: StepId): void {
  const step = dueStep(life, world, id)
  life.underWay.delete(id)
  if (step === null) return
  const dice = drawFor(life, `does ${step.kind}`)
  const habit = habitOf(dice, world)
  if (habit === 'ignores' || habit === 'late') {
    life.left.set(id, (life.left.get(id) ?? 0) + 1)
    life.underWay.add(id)
    const hours = habit === 'late' ? dice.whole(20, 140) : dice.whole(200, 500)
    return world.schedule(looksAt(world, world.now.add({ hours }), dice), () => look(life, world, id))
  }
  const about = { stepId: id, step: step.kind }
  if (habit === 'skips' && step.kind !== 'understand-reply') {
    tell(life, world, [{ kind: 'StepSkipped', ...about }])
    // Whoever accepted elsewhere and does not withdraw keeps this one open.
    if (step.kind === 'withdraw') life.ledger.push({ kind: 'kept', at: world.now })
    world.note(life, () => `The person leaves out: ${step.kind}.`)
    return world.replan(life)
  }
  if (habit === 'holds') {
    tell(life, world, [{ kind: 'StepHeld', ...about, until: world.now.add({ hours: dice.whole(20, 120) }) }])
    world.note(life, () => `The person puts off: ${step.kind}.`)
    return world.replan(life)
  }
  if (doInwardly(life, world, step, dice)) return world.replan(life)
  if (habit === 'byHand' && step.channel === 'email')
    return leave(life, world, step, {
      letterId: `${life.truth.id}-l${life.facts.length}` as LetterId,
      agreedAt: world.now,
      isByHand: true,
    })
  agree(life, world, step)
}

function habitOf(dice: Dice, { parameters, search }: World): Habit {
  const { prompt, late, skips, holds, ignores, byHand } = parameters.habits
  const { diligence } = search.person
  const slack = 2 - diligence
  return dice.weigh<Habit>({
    prompt: prompt * diligence,
    late: late * slack,
    skips: skips * slack,
    holds: holds * slack,
    ignores: ignores * slack,
    byHand,
  })
}

/** The step as it is due now, or null where the plan has moved on. */
function dueStep(life: Life, world: World, id: StepId): Step | null {
  world.replan(life)
  return life.decision?.kind === 'act' ? (life.decision.steps.find((step) => step.id === id) ?? null) : null
}

/** Steps after which nothing leaves. */
function doInwardly(life: Life, world: World, step: Step, dice: Dice): boolean {
  switch (step.kind) {
    case 'understand-reply': {
      const replyId = life.opening?.replies.find(
        ({ meaning, factId }) => meaning === null && step.id.includes(`.${factId}`),
      )?.factId
      if (replyId !== undefined) understand(life, world, replyId)
      return true
    }
    case 'debrief':
      debrief(life, world, step, dice)
      return true
    case 'mend-address':
      mend(life, world, step, dice)
      return true
    case 'prepare':
    case 'decide-offer':
    case 'resume':
      tell(life, world, bare(step, life, world))
      return true
    default:
      return false
  }
}

/** The facts a step leads to, without what the world adds. */
function bare(step: Step, life: Life, world: World): readonly BareFact[] {
  if (life.opening === null) return []
  return (imagineDone(step, life.opening, world.now, life.facts.length) ?? []).map(
    ({ id: _id, openingId: _opening, at: _at, learntAt: _learnt, source: _source, ...fact }) => fact as BareFact,
  )
}

function debrief(life: Life, world: World, step: Step, dice: Dice): void {
  const facts = bare(step, life, world)
  const given = facts.find((fact) => fact.kind === 'DebriefGiven')
  const number = life.round
  const round = presentRound(life)
  if (given?.kind !== 'DebriefGiven' || round === null) return
  const { startsAt: at } = round
  if (!life.met.has(number)) {
    // It was asked whether it took place, and it did not.
    tell(life, world, [{ kind: 'StepSkipped', stepId: step.id, step: step.kind }])
    return
  }
  for (const fact of facts)
    if (fact.kind === 'InterviewHeld') tell(life, world, [{ ...fact, people: [...round.people] }], { at })
  if (dice.chance(world.parameters.habits.forgetsDebrief)) {
    tell(life, world, [{ kind: 'StepSkipped', stepId: step.id, step: step.kind }])
    world.note(life, () => 'The person takes no notes.')
    return
  }
  tell(life, world, [
    {
      ...given,
      rating: round.rating,
      ...(dice.chance(0.15) ? { toAdd: 'something small' } : {}),
      ...(dice.chance(0.03) ? { noThanksWanted: true } : {}),
      regrets: dice.chance(0.1) ? [{ mistake: 'a slip', noticed: dice.chance(0.4) }] : [],
    },
  ])
  world.note(life, () => `Notes are taken (${round.rating} of 5).`)
  tellPromise(life, world, round)
}

function mend(life: Life, world: World, step: Step, dice: Dice): void {
  const [personId] = step.to
  if (personId === undefined || dice.chance(0.15)) {
    tell(life, world, [{ kind: 'StepSkipped', stepId: step.id, step: step.kind }])
    return
  }
  const isRight = dice.chance(0.75)
  if (isRight) life.unreachable.delete(personId)
  const letterId = life.delayed.get(personId)
  tell(life, world, [
    { kind: 'PersonCorrected', personId, changes: { email: `${personId}.${life.facts.length}@company.example` } },
  ])
  if (letterId !== undefined) {
    life.delayed.delete(personId)
    life.ledger.push({ kind: 'returned', at: world.now, letterId, personId })
  }
  world.note(life, () => `Another address for ${nameOf(life, personId)}.`)
}

/** The yes; the letter leaves at its hour, if the yes still stands then. */
function agree(life: Life, world: World, step: Step): void {
  const agreedAt = world.now
  const at = step.sendAt.epochMilliseconds > agreedAt.epochMilliseconds ? step.sendAt : agreedAt
  life.underWay.add(step.id)
  const letterId = `${life.truth.id}-l${life.facts.length}` as LetterId
  if (step.kind !== 'call') {
    tell(life, world, [
      { kind: 'LetterApproved', letterId, stepId: step.id, step: step.kind, sendAt: at, overrides: [] },
    ])
    life.agreed.set(step.id, { letterId, sendAt: at })
  }
  world.note(life, () => `Yes to ${step.kind}, to leave ${at.toString()}.`)
  world.lookBeside(life)
  world.schedule(at, () => {
    const due = dueStep(life, world, step.id)
    const stands = step.kind === 'call' || life.agreed.get(step.id)?.letterId === letterId
    if (!stands) return
    life.underWay.delete(step.id)
    life.agreed.delete(step.id)
    if (due !== null) return leave(life, world, due, { letterId, agreedAt, isByHand: false })
    world.replan(life)
  })
}

/** A yes that no longer fits the plan, or was overtaken by an answer, is taken back at once; whether there was one. */
export function takeBack(life: Life, world: World): boolean {
  const { decision } = life
  const steps = decision?.kind === 'act' ? decision.steps : decision?.kind === 'wait' ? [decision.next] : []
  let isAny = false
  for (const [stepId, { letterId, sendAt }] of life.agreed) {
    const step = steps.find(({ id }) => id === stepId)
    const yes = life.facts.findIndex((fact) => fact.kind === 'LetterApproved' && fact.letterId === letterId)
    const isAnswered = life.facts.slice(yes).some(({ kind }) => kind === 'ReplyReceived')
    if (!isAnswered && step !== undefined && step.notBefore.epochMilliseconds <= sendAt.epochMilliseconds) continue
    life.agreed.delete(stepId)
    life.underWay.delete(stepId)
    tell(life, world, [{ kind: 'ApprovalWithdrawn', letterId, stepId, because: 'the plan has changed' }], {
      source: 'regards',
    })
    world.note(life, () => `A yes no longer stands: ${stepId}.`)
    isAny = true
  }
  return isAny
}

type Leaving = { readonly letterId: LetterId; readonly agreedAt: Temporal.Instant; readonly isByHand: boolean }

function leave(life: Life, world: World, step: Step, { letterId, agreedAt, isByHand }: Leaving): void {
  const common = {
    kind: 'left' as const,
    at: world.now,
    step: step.kind,
    to: step.to,
    channel: step.channel,
    agreedAt,
    byHand: isByHand,
  }
  if (step.kind === 'call') {
    const outcome = afterCall(life, world, step.to[0] ?? null)
    tell(life, world, [{ kind: 'CallMade', stepId: step.id, outcome, ...(step.to[0] ? { personId: step.to[0] } : {}) }])
    life.ledger.push({ ...common, letterId: null, call: outcome })
    world.note(life, () => `CALL to ${names(life, step)}: ${outcome}.`)
    return world.replan(life)
  }
  const letter = bare(step, life, world)[0]
  if (letter?.kind !== 'LetterSent') return
  tell(life, world, [{ ...letter, letterId, ...(isByHand ? { byHand: true } : {}) }], {
    source: isByHand ? 'person' : 'regards',
  })
  life.ledger.push({ ...common, letterId, call: null })
  world.note(
    life,
    () =>
      `SENT${isByHand ? ' by hand' : ''}: ${step.kind} to ${names(life, step)} by ${step.channel}${step.late ? ', late' : ''}.`,
  )
  afterLetter(life, world, step, letterId)
  slip(life, world, letterId)
  world.replan(life)
}

function slip(life: Life, world: World, letterId: LetterId): void {
  const dice = drawFor(life, 'slip')
  if (!dice.chance(world.parameters.habits.slips)) return
  world.schedule(world.now.add({ minutes: dice.whole(5, 300) }), () => {
    tell(life, world, [{ kind: 'ErrorDiscovered', letterId, what: dice.pick(['name', 'typo', 'attachment']) }])
    world.note(life, () => 'The person finds a slip in the letter.')
    world.replan(life)
  })
}

const names = (life: Life, { to }: { readonly to: readonly PersonId[] }) =>
  to.map((id) => nameOf(life, id)).join(' and ') || life.truth.company
