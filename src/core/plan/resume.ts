/** After two weeks in which the person did nothing at all about what was due, one look comes before anything leaves. */
import type { StepId } from '../facts/ids.ts'
import type { Opening } from '../opening/opening.ts'
import { compareInstants, isAfter, isAtOrAfter } from '../time/instant-order.ts'
import { stepTitle } from '../words/app-words.ts'
import { resumeWords, sensibleWords, tooLateWords } from '../words/plan-words.ts'
import type { Reason, Step } from './decision.ts'
import { dayOf, type Ground } from './ground.ts'
import { because, inwardKinds, isBehind, type Planned } from './planned.ts'

/** `agenda` holds what the facts call for, also what is too late by now; `due` what still makes sense. */
export function resumeStep(
  agenda: readonly Planned[],
  due: readonly Step[],
  now: Temporal.Instant,
  ground: Ground,
): Step | null {
  const { opening, situation } = ground
  if (situation.kind === 'unread') return null
  const sensible = due.filter(({ kind }) => !inwardKinds.has(kind))
  const lain = [...sensible.filter((step) => hasLain(step, now, ground)), ...missedSteps(agenda, now, ground)]
  const [oldest] = lain.toSorted((a, b) => compareInstants(a.notBefore, b.notBefore))
  if (oldest === undefined || sensible.length === 0) return null
  const acted = actsIn(opening).at(-1)
  const anchor = [acted?.id ?? oldest.kind]
  if (isBehind(opening, 'resume', anchor)) return null
  return {
    id: [opening.id, 'resume', ...anchor].join('.') as StepId,
    openingId: opening.id,
    kind: 'resume',
    to: [],
    channel: 'other',
    notBefore: oldest.notBefore.add({ hours: 24 * ground.lines['resume.after'].value }),
    sendAt: now,
    touch: false,
    late: false,
    reasons: [
      because(
        ground,
        resumeWords(lain.length, { day: dayOf(oldest.notBefore, opening), from: dayOf(now, opening) }),
        ['resume.after'],
        [],
      ),
      because(ground, sensibleWords(titlesOf(sensible, ground)), ['resume.after'], []),
      ...droppedMeanwhile(agenda, now, ground),
    ],
  }
}

/** What became too late in such a time, so that nobody wonders where it went. */
export function droppedMeanwhile(agenda: readonly Planned[], now: Temporal.Instant, ground: Ground): readonly Reason[] {
  const missed = missedSteps(agenda, now, ground)
  return missed.length === 0
    ? []
    : [because(ground, tooLateWords(titlesOf(missed, ground)), ['overdue.drop', 'thank-you.until'], [])]
}

function missedSteps(agenda: readonly Planned[], now: Temporal.Instant, ground: Ground): readonly Step[] {
  return agenda
    .map(({ step }) => step)
    .filter((step) => step.notAfter !== undefined && isAfter(now, step.notAfter) && hasLain(step, now, ground))
}

/** Nothing was done anywhere in the two weeks after it was due, and nothing about this opening since. */
function hasLain({ kind, notBefore }: Step, now: Temporal.Instant, ground: Ground): boolean {
  const until = notBefore.add({ hours: 24 * ground.lines['resume.after'].value })
  if (inwardKinds.has(kind) || !isAtOrAfter(now, until)) return false
  if (actsIn(ground.opening).some(({ learntAt }) => isAfter(learntAt, notBefore))) return false
  return !ground.besides.some(
    (other) =>
      other.id !== ground.opening.id &&
      actsIn(other).some(({ learntAt }) => isAtOrAfter(learntAt, notBefore) && !isAtOrAfter(learntAt, until)),
  )
}

/** What the person told or decided. */
const actsIn = ({ facts }: Opening) => facts.filter(({ source }) => source === 'person')

const titlesOf = (steps: readonly Step[], { opening }: Ground) =>
  steps.map(({ kind, to }) =>
    stepTitle(kind, to.map((id) => opening.people.get(id)?.name ?? '').join(', '), opening.company),
  )
