/** After two weeks in which nothing was done about what was due, one look comes before anything leaves. */
import { dayOf, type Ground } from './ground.ts'
import { compareInstants, isAtOrAfter, later } from '../time/instant-order.ts'
import type { Step } from './decision.ts'
import { because, inwardKinds, isBehind, type Planned } from './planned.ts'
import { resumeWords, tooLateWords } from '../words/plan-words.ts'
import { stepTitle } from '../words/app-words.ts'
import type { StepId } from '../facts/ids.ts'

/** `agenda` holds what the facts call for, also what is too late by now; `due` what still makes sense. */
export function resumeStep(
  agenda: readonly Planned[],
  due: readonly Step[],
  now: Temporal.Instant,
  ground: Ground,
): Step | null {
  const { opening, lines, situation } = ground
  if (situation.kind === 'unread') return null
  const awaySince = now.subtract({ hours: 24 * lines['resume.after'].value })
  const acted = opening.facts.findLast(({ source }) => source === 'person')
  if (acted && isAtOrAfter(acted.learntAt, awaySince)) return null
  const outward = (step: Step) => !inwardKinds.has(step.kind)
  const old = due.filter((step) => outward(step) && isAtOrAfter(awaySince, step.notBefore))
  const [oldest] = old.toSorted((a, b) => compareInstants(a.notBefore, b.notBefore))
  if (oldest === undefined) return null
  const anchor = [acted?.id ?? oldest.kind]
  if (isBehind(opening, 'resume', anchor)) return null
  const missed = agenda
    .filter(({ step }) => outward(step) && step.notAfter !== undefined && isAtOrAfter(now, step.notAfter))
    .map(({ step }) => step)
  const since = { day: dayOf(oldest.notBefore, opening), from: dayOf(now, opening) }
  const titles = missed.map(({ kind, to }) =>
    stepTitle(kind, to.map((id) => opening.people.get(id)?.name ?? '').join(', '), opening.company),
  )
  const main = because(ground, resumeWords(old.length, since), ['resume.after'], [])
  return {
    id: [opening.id, 'resume', ...anchor].join('.') as StepId,
    openingId: opening.id,
    kind: 'resume',
    to: [],
    channel: 'other',
    notBefore: later(awaySince, oldest.notBefore),
    sendAt: now,
    touch: false,
    late: false,
    reasons:
      titles.length === 0
        ? [main]
        : [main, because(ground, tooLateWords(titles), ['overdue.drop', 'thank-you.until'], [])],
  }
}
