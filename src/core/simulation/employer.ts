/** The other side of its own accord: sets meetings, moves or misses them, decides, tells or stays silent. */
import type { BareFact, Life, World } from './life.ts'
import type { RoundTruth } from './truth.ts'
import { answer } from './answers.ts'
import { drawFor, presentRound, roundAt, tell } from './life.ts'
import { looksAt } from './looks-at.ts'
import { learnOfOffer, keepInTouch } from './settling.ts'
import { afterWorkingMinutes, dayAt } from './working-time.ts'

/** From the day the opening is known. */
export function beginOpening(life: Life, world: World): void {
  const { truth } = life
  const [first] = truth.rounds
  const { company, role, place, route, sector, people } = truth
  const begin = () =>
    tell(life, world, [
      { kind: 'OpeningAdded', company, role, ...place, route, sector },
      ...people.map((person): BareFact => ({ kind: 'PersonIntroduced', person })),
    ])
  for (const turn of truth.turns) world.schedule(turn.at, () => takeTurn(life, world, turn))
  if (truth.lateWordAt !== null) world.schedule(truth.lateWordAt, () => lateWord(life, world))
  if (truth.isToldAfterwards && first.trouble === null) {
    scheduleMeeting(life, world, 0)
    const dice = drawFor(life, 'told')
    world.schedule(looksAt(world, first.startsAt.add({ hours: 1 }), dice), () => {
      begin()
      tell(life, world, [held(first, dice.chance(0.3))], { at: first.startsAt })
      world.note(life, () => `${company} is added, after the first interview.`)
      if (dice.chance(0.5)) tellPromise(life, world, first)
      world.replan(life)
    })
    return
  }
  world.schedule(truth.addedAt, () => {
    begin()
    tell(life, world, [scheduled(first)])
    world.note(life, () => `${company} is added; an interview is set for ${first.setFor.toString()}.`)
    scheduleMeeting(life, world, 0)
    world.replan(life)
  })
}

function held({ interviewId, round, people }: RoundTruth, dayOnly: boolean): BareFact {
  return { kind: 'InterviewHeld', interviewId, dayOnly, round, people: [...people] }
}

function scheduled({ interviewId, round, people, setFor }: RoundTruth): BareFact {
  return { kind: 'InterviewScheduled', interviewId, dayOnly: false, round, people: [...people], startsAt: setFor }
}

/** The date that was named, told to Regards once. */
export function tellPromise(life: Life, world: World, round: RoundTruth): void {
  if (life.promisesTold.has(round.interviewId)) return
  life.promisesTold.add(round.interviewId)
  const saidBy = round.people[0]
  const { promise: by } = round
  const at = round.startsAt.add({ minutes: 40 })
  tell(life, world, [{ kind: 'AnswerPromised', ...(by ? { by } : {}), ...(saidBy ? { saidBy } : {}) }], { at })
  life.ledger.push({ kind: 'promised', at, learntAt: world.now, by })
  world.note(life, () => (by ? `An answer is promised for ${by.toString()}.` : 'No date is named.'))
}

function scheduleMeeting(life: Life, world: World, number: number): void {
  const round = roundAt(life, number)
  if (round === null) return
  const { trouble, setFor, startsAt } = round
  const early = setFor.subtract({ hours: 20 })
  const warnedAt = early.epochMilliseconds > world.now.epochMilliseconds ? early : world.now.add({ minutes: 5 })
  switch (trouble) {
    case null:
      return world.schedule(startsAt, () => meet(life, world, number))
    case 'moved-by-them':
      world.schedule(warnedAt, () => {
        if (life.isEnded) return
        answer(life, world, { meaning: 'rescheduled', personId: round.people[0] ?? null, startsAt })
      })
      return world.schedule(startsAt, () => meet(life, world, number))
    case 'cancelled-by-them':
      return world.schedule(warnedAt, () => {
        if (life.isEnded) return
        life.isEnded = true
        answer(life, world, { meaning: 'interview-cancelled', personId: round.people[0] ?? null })
      })
    case 'position-closed':
      return world.schedule(warnedAt, () => {
        if (life.isEnded) return
        life.isEnded = true
        tell(life, world, [{ kind: 'InterviewCancelled', interviewId: round.interviewId, by: 'them' }])
        life.ledger.push({ kind: 'ended', at: world.now })
        world.note(life, () => 'They call the interview off.')
        world.replan(life)
      })
    case 'missed-by-them':
    case 'missed-by-me':
      return world.schedule(setFor.add({ minutes: 20 }), () => {
        if (life.isEnded) return
        const by = trouble === 'missed-by-them' ? 'them' : 'me'
        tell(life, world, [{ kind: 'InterviewMissed', interviewId: round.interviewId, by }], { at: setFor })
        life.ledger.push({ kind: 'met', at: setFor, learntAt: world.now })
        world.note(life, () =>
          by === 'them' ? 'They do not come to the interview.' : 'The person misses the interview.',
        )
        world.replan(life)
      })
  }
}

/** After a missed meeting: another time is named, and this time everybody comes. */
export function meetAfterAll(life: Life, world: World): void {
  const round = presentRound(life)
  if (round === null || life.isEnded || life.met.has(life.round)) return
  const { startsAt } = round
  if (startsAt.epochMilliseconds <= world.now.epochMilliseconds) return
  answer(life, world, {
    meaning: 'rescheduled',
    personId: round.people[0] ?? null,
    startsAt,
    afterwards: () =>
      tell(life, world, [
        {
          kind: 'InterviewScheduled',
          interviewId: round.interviewId,
          dayOnly: false,
          round: round.round,
          people: [...round.people],
          startsAt,
        },
      ]),
  })
  world.schedule(startsAt, () => meet(life, world, life.round))
}

function meet(life: Life, world: World, number: number): void {
  const round = roundAt(life, number)
  if (round === null || life.isEnded || life.met.has(number)) return
  life.met.add(number)
  life.round = number
  life.questionsSinceHeard = 0
  life.words++
  life.ledger.push({ kind: 'met', at: round.startsAt, learntAt: world.now })
  world.note(life, () => `Interview (${round.round}) takes place.`)
  world.schedule(round.decidedAt, () => decide(life, world, number))
  const dice = drawFor(life, 'calendar')
  // The calendar knows it took place; notes are another matter.
  if (life.opening !== null && dice.chance(0.2))
    world.schedule(round.startsAt.add({ hours: 2 }), () => {
      tell(life, world, [held(round, false)], { source: 'calendar', at: round.startsAt })
      world.replan(life)
    })
  else if (life.opening !== null) world.schedule(round.startsAt.add({ hours: 1 }), () => world.replan(life))
}

function decide(life: Life, world: World, number: number): void {
  if (life.isEnded || life.round !== number) return
  life.ledger.push({ kind: 'decided', at: world.now })
  const { truth } = life
  const isLast = number === truth.rounds.length - 1
  world.note(life, () => `They decide${isLast ? `: ${truth.ending}` : ': another round'}.`)
  if (isLast && truth.ending === 'ghost') return
  const dice = drawFor(life, 'tells')
  const { medianMinutes, sigma } = world.parameters.answer
  const minutes = Math.min(480 * 15, dice.lognormal(medianMinutes, sigma))
  world.schedule(afterWorkingMinutes(world.now, minutes, truth.office), () =>
    isLast ? tellVerdict(life, world) : inviteToNext(life, world, number + 1),
  )
}

/** What they decided, if there is anything to tell that was not told. */
export function tellVerdict(life: Life, world: World): void {
  if (life.isEnded) return
  const { truth } = life
  const dice = drawFor(life, 'verdict')
  const personId = speaker(life)
  const isOffer = truth.ending === 'offer' || (truth.ending === 'ghost' && truth.isForgotten)
  life.isEnded = true
  if (isOffer) return learnOfOffer(life, world, personId)
  answer(life, world, {
    meaning: 'rejection',
    personId,
    ...(dice.chance(0.3) ? { automatic: true } : {}),
    afterwards: () => keepInTouch(life, world),
  })
}

function lateWord(life: Life, world: World): void {
  if (life.truth.ending === 'ghost' && life.opening !== null) tellVerdict(life, world)
}

/** They invite, and once more where nothing comes of it; what the person reads late is moved by weeks. */
function inviteToNext(life: Life, world: World, number: number, tries = 1): void {
  if (life.isEnded || life.arranged.has(number) || life.truth.rounds[number] === undefined) return
  life.round = number
  answer(life, world, {
    meaning: 'next-round',
    personId: speaker(life),
    afterwards: () => {
      if (life.isEnded || life.arranged.has(number)) return
      life.arranged.add(number)
      const soonest = world.now.add({ hours: 30 }).epochMilliseconds
      while ((roundAt(life, number)?.setFor.epochMilliseconds ?? soonest) < soonest) life.weeksLater++
      const round = roundAt(life, number)
      if (round === null) return
      tell(life, world, [scheduled(round)])
      world.note(life, () => `The next interview is set for ${round.setFor.toString()}.`)
      scheduleMeeting(life, world, number)
    },
  })
  if (tries < 3) world.schedule(world.now.add({ hours: 24 * 8 }), () => inviteToNext(life, world, number, tries + 1))
}

function takeTurn(life: Life, world: World, { what, newDate }: Life['truth']['turns'][number]): void {
  const isLast = life.round === life.truth.rounds.length - 1
  if (life.isEnded || life.opening === null || !isLast || !life.met.has(life.round)) return
  if (newDate !== null && Temporal.PlainDate.compare(newDate, dayAt(world.now, life.truth.office)) <= 0) return
  const personId = speaker(life)
  if (what === 'moved-by-word') {
    if (newDate === null) return
    tell(life, world, [{ kind: 'AnswerPromised', by: newDate, ...(personId ? { saidBy: personId } : {}) }])
    life.ledger.push({ kind: 'promised', at: world.now, learntAt: world.now, by: newDate })
    life.questionsSinceHeard = 0
    world.note(life, () => `Told by word of mouth: it will be ${newDate.toString()}.`)
    return world.replan(life)
  }
  answer(life, world, { meaning: what === 'moved-by-mail' ? 'still-deciding' : what, personId, newDate })
}

/** Whoever writes for them: the one who arranges things, or somebody who was met. */
export function speaker({ truth, round }: Life): Life['truth']['people'][number]['id'] | null {
  const arranger = truth.people.find(({ part }) => part !== 'interviewer')
  return arranger?.id ?? truth.rounds[round]?.people[0] ?? truth.people[0]?.id ?? null
}
