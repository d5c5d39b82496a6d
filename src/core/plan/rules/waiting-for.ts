/** P7, P9, P13, P15, P18: until which day there is nothing to ask, and why; and which questions may follow. */
import type { StepKind } from '../../facts/step-kind.ts'
import type { Opening, Promised } from '../../opening/opening.ts'
import type { Said } from '../../words/plan-words.ts'
import type { Heard, Situation } from '../situation.ts'
import { promisesOfRound } from '../promise-in-force.ts'
import { touchesOfRound } from '../touches.ts'
import type { LineId } from '../../policy/line-ids.ts'
import type { Reason } from '../decision.ts'
import { afterDays, afterWait, dayOf, daysBefore, isSlow, laterDay, type Ground } from '../ground.ts'
import { isAtOrAfter } from '../../time/instant-order.ts'
import { because, isBehind, type Reasons } from '../planned.ts'
import {
  doNotContactWords, informationSentLongAgoWords, informationSentWords, missedWaitWords, noPromisePassedWords, noPromiseWaitWords, onHoldWords,
  noDateSaidWords, promiseIntervalWords, promisePassedWords, promiseReturnWords, promiseVagueWords, promiseWaitWords, slowSeasonWords, slowSectorWords, spokeWords, stillDecidingWords,
} from '../../words/plan-words.ts' // prettier-ignore
import { openRequest } from './additional-information.ts'

export type WaitingFor = {
  /** The first day on which a question is fair. */
  readonly ask: Temporal.PlainDate
  readonly rungs: readonly StepKind[]
  /** Why not before, and why then. */
  readonly waiting: Reasons
  readonly due: Reasons
}

const wholeLadder: readonly StepKind[] = ['check-in', 'second-check-in', 'call', 'closing']

type Waiting = Extract<Situation, { kind: 'waiting' }>

/** Null where no question will be fair however long one waits, or where something of the person's own comes first. */
export function waitingFor(ground: Ground, { heard, promise }: Waiting): WaitingFor | null {
  if (openRequest(ground.opening) !== null) return null
  const stated = promise?.by ? statedDate(ground, promise, promise.by, heard) : null
  const open = openWait(ground, heard)
  if (stated === null) return open
  if (open === null || !overrules.has(heard.kind)) return heard.kind === 'referral-elsewhere' ? null : stated
  return Temporal.PlainDate.compare(open.ask, stated.ask) > 0 ? open : { ...stated, rungs: open.rungs }
}

/** News without a date that may put off a date named before. */
const overrules: ReadonlySet<Heard['kind']> = new Set(['still-deciding', 'on-hold', 'unclear'])

function statedDate(ground: Ground, promise: Promised, by: Temporal.PlainDate, heard: Heard): WaitingFor {
  const { factId } = promise
  const { lines, opening } = ground
  const from = dayOf(heard.at, opening)
  const wasAskedToWait = heard.reply?.meaning === 'do-not-contact'
  const lineId = wasAskedToWait ? 'do-not-contact.wait' : 'check-in.after-promise'
  const wait = lines[lineId].value * lines['waits.factor'].value
  const ask = afterDays(by, wait, ground)
  const said = { day: by, from }
  const asked = { day: ask, from }
  if (wasAskedToWait) {
    const reasons = [
      because(ground, doNotContactWords({ day: from, from }, asked), ['do-not-contact.wait'], [factId]),
    ] as const
    return { ask, rungs: ['check-in'], waiting: reasons, due: reasons }
  }
  const sector = sectorReason(ground)
  return {
    ask,
    rungs: wasAskedBefore(promise, ground) ? ['check-in', 'call', 'closing'] : wholeLadder,
    waiting: [
      because(
        ground,
        waitWords(promise, said, asked, opening),
        ['promise.messages-before', 'check-in.after-promise'],
        [factId],
      ),
      ...sector,
    ],
    due: [because(ground, promisePassedWords(said, wait), ['check-in.after-promise'], [factId]), ...sector],
  }
}

/** P14: after a question they named another date. One further question is fair once it has passed, then a call or a goodbye. */
function wasAskedBefore({ saidAt }: Promised, { opening }: Ground): boolean {
  const isMoved = promisesOfRound(opening).some(
    (earlier) => earlier.by !== null && !isAtOrAfter(earlier.saidAt, saidAt),
  )
  return isMoved && touchesOfRound(opening).some(({ at }) => !isAtOrAfter(at, saidAt))
}

function waitWords(promise: Promised, said: Said, asked: Said, opening: Opening): string {
  const back = promise.afterReturnOf === null ? undefined : opening.people.get(promise.afterReturnOf)
  if (back) return promiseReturnWords(back.name, said, asked)
  if (promise.from === null && promise.vague) return promiseVagueWords(said, asked)
  return promise.from === null
    ? promiseWaitWords(said, asked)
    : promiseIntervalWords({ day: promise.from, from: said.from }, said, asked)
}

/** No date was named. */
function openWait(ground: Ground, heard: Heard): WaitingFor | null {
  const { opening } = ground
  const day = dayOf(heard.at, opening)
  switch (heard.kind) {
    case 'interview':
      return plainWait(ground, heard, day, roundLine(heard), wholeLadder, afterThanks(ground, heard, day))
    case 'promise':
    case 'next-round':
    case 'rescheduled':
      return plainWait(ground, heard, day, 'check-in.no-promise', wholeLadder)
    case 'needs-information': {
      const sent = opening.letters.findLast(
        ({ step, at, undelivered }) => step === 'additional-information' && !undelivered && isAtOrAfter(at, heard.at),
      )
      const from = sent ? dayOf(sent.at, opening) : day
      const wait = plainWait(ground, heard, from, 'check-in.no-promise', wholeLadder)
      if (!sent) return wait
      const say = (text: string): Reasons => [
        because(ground, text, ['check-in.no-promise'], [heard.factId, sent.factId]),
      ]
      const said = { day: from, from: day }
      return {
        ...wait,
        waiting: say(informationSentWords(said, { day: wait.ask, from: day })),
        due: say(informationSentLongAgoWords(said)),
      }
    }
    case 'still-deciding':
      return wordedWait(ground, heard, 'still-deciding.wait', ['second-check-in', 'closing'], stillDecidingWords)
    case 'spoke':
      return wordedWait(ground, heard, 'still-deciding.wait', ['second-check-in', 'closing'], spokeWords)
    case 'unclear':
      return wordedWait(ground, heard, 'still-deciding.wait', ['second-check-in', 'closing'], noDateSaidWords)
    case 'on-hold':
      return wordedWait(ground, heard, 'on-hold.wait', wholeLadder, onHoldWords)
    case 'missed':
      return missedWait(ground, heard)
    default:
      return null
  }
}

/** Thanks of the next working day belong to the interview; later ones are a contact of their own, and the wait begins anew. */
function afterThanks(ground: Ground, heard: Heard, day: Temporal.PlainDate): Temporal.PlainDate {
  const thanks = ground.opening.letters.findLast(
    ({ step, at, undelivered }) =>
      (step === 'thank-you' || step === 'coordinator-note') && !undelivered && isAtOrAfter(at, heard.at),
  )
  return thanks ? laterDay(day, daysBefore(dayOf(thanks.at, ground.opening), 1, ground)) : day
}

function plainWait(
  ground: Ground,
  heard: Heard,
  day: Temporal.PlainDate,
  lineId: 'check-in.no-promise' | 'check-in.after-screen' | 'check-in.after-final',
  rungs: readonly StepKind[],
  from = day,
): WaitingFor {
  const wait = ground.lines[lineId].value
  const ask = afterWait(from, wait, ground)
  const since = { day, from: day }
  const extra = slowReasons(ground, day, ask)
  return {
    ask,
    rungs,
    waiting: [
      because(ground, noPromiseWaitWords(since, wait, { day: ask, from: day }), [lineId], [heard.factId]),
      ...extra,
    ],
    due: [because(ground, noPromisePassedWords(since), [lineId], [heard.factId]), ...extra],
  }
}

function wordedWait(
  ground: Ground,
  heard: Heard,
  lineId: 'still-deciding.wait' | 'on-hold.wait',
  rungs: readonly StepKind[],
  words: typeof stillDecidingWords,
): WaitingFor {
  const day = dayOf(heard.at, ground.opening)
  const ask = afterWait(day, ground.lines[lineId].value, ground)
  const reasons: Reasons = [
    because(ground, words({ day, from: day }, { day: ask, from: day }), [lineId], [heard.factId]),
    ...slowReasons(ground, day, ask),
  ]
  return { ask, rungs, waiting: reasons, due: reasons }
}

/** They did not come: they have some days to choose among the times that were offered. */
function missedWait(ground: Ground, heard: Heard): WaitingFor | null {
  const { opening, lines } = ground
  const { interview } = heard
  const kind: StepKind = interview?.by === 'me' ? 'recovery' : 'missed-appointment'
  const sent = opening.letters.findLast(
    ({ step, at, undelivered }) => step === kind && !undelivered && isAtOrAfter(at, heard.at),
  )
  if (interview?.by === 'me')
    return plainWait(ground, heard, dayOf(sent?.at ?? heard.at, opening), 'check-in.no-promise', wholeLadder)
  if (!sent && !isBehind(opening, kind, [heard.factId])) return null
  const day = dayOf(heard.at, opening)
  const ask = afterDays(dayOf(sent?.at ?? heard.at, opening), lines['missed.wait'].value, ground)
  const reasons = [because(ground, missedWaitWords({ day: ask, from: day }), ['missed.wait'], [heard.factId])] as const
  return { ask, rungs: wholeLadder, waiting: reasons, due: reasons }
}

function roundLine({ interview }: Heard): 'check-in.no-promise' | 'check-in.after-screen' | 'check-in.after-final' {
  if (interview?.round === 'phone') return 'check-in.after-screen'
  return interview?.round === 'final' ? 'check-in.after-final' : 'check-in.no-promise'
}

function slowReasons(ground: Ground, from: Temporal.PlainDate, until: Temporal.PlainDate): readonly Reason[] {
  const touchesSeason = isSlow(from.add({ days: 1 }), ground) || isSlow(until, ground)
  return [
    ...(touchesSeason ? [because(ground, slowSeasonWords(), ['season.slow', 'season.factor'], [])] : []),
    ...sectorReason(ground),
  ]
}

function sectorReason(ground: Ground): readonly Reason[] {
  const factor = ground.lines['waits.factor'].value
  return factor === 1 ? [] : [because(ground, slowSectorWords(factor), ['waits.factor'] satisfies [LineId], [])]
}
