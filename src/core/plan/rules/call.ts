/** P11: a call in office hours after two unanswered messages; two attempts at most, with days between them. */
import { addressees, isGivenUp } from '../addressee.ts'
import { afterDays, afterWait, dayOf, evening, laterDay, morning, type Ground } from '../ground.ts'
import { isAtOrAfter } from '../../time/instant-order.ts'
import { because, plan, type Planned, type Reasons } from '../planned.ts'
import type { Heard } from '../situation.ts'
import { nextCallHour } from '../../time/good-hour.ts'
import { callAgainWords, callInsteadWords, callSilentWords, callWords } from '../../words/plan-words.ts'
import type { Before } from './ladder.ts'
import { countTouches, unansweredTouches } from '../touches.ts'
import type { WaitingFor } from './waiting-for.ts'

export function callRung(ground: Ground, heard: Heard, wait: WaitingFor, before: Before | null): Planned {
  const { opening, lines, hours, calendar } = ground
  const target = addressees(opening, lines['bounce.retries'].value)[0]
  const calls = opening.calls.filter(({ at, outcome }) => isAtOrAfter(at, heard.at) && outcome !== 'spoke')
  const last = calls.at(-1)
  const isSilent = last?.outcome === 'no-answer'
  const due = dueDay()
  const from = nextCallHour(
    isSilent && last ? anotherHour(due, last.at) : morning(due, ground),
    opening.place,
    calendar,
    { hours },
  )
  const planned = plan(ground, {
    kind: 'call',
    anchor: [heard.factId, String(calls.length + 1)],
    to: target ? [target.id] : [],
    channel: 'phone',
    notBefore: from,
    notAfter: evening(afterDays(due, lines['overdue.drop'].value, ground), ground),
    touch: true,
    reasons: reasons(),
  })
  return { ...planned, step: { ...planned.step, sendAt: from } }

  function dueDay(): Temporal.PlainDate {
    if (last && isSilent) return afterDays(dayOf(last.at, opening), 1, ground)
    // Full working days lie between two calls, so the day after them is the first.
    if (last) return afterDays(dayOf(last.at, opening), lines['call.between'].value + 1, ground)
    return before === null ? wait.ask : laterDay(wait.ask, afterWait(before.day, lines['call.after'].value, ground))
  }

  /** A silent try in the morning is repeated in the afternoon, and the other way about. */
  function anotherHour(day: Temporal.PlainDate, tried: Temporal.Instant): Temporal.Instant {
    const { zone } = opening.place
    const wasMorning = tried.toZonedDateTimeISO(zone).hour < 12
    const afternoon = hours.calls.find((span) => span.from.hour >= 12)?.from ?? hours.window.from
    return wasMorning ? day.toZonedDateTime({ timeZone: zone, plainTime: afternoon }).toInstant() : morning(day, ground)
  }

  function reasons(): Reasons {
    if (last) {
      const said = { day: dayOf(last.at, opening), from: dayOf(last.at, opening) }
      return [
        because(
          ground,
          isSilent ? callSilentWords(said) : callAgainWords(said, lines['call.between'].value),
          isSilent ? ['call.silent-tries'] : ['call.between', 'call.attempts'],
          [last.id],
        ),
      ]
    }
    if (before === null)
      return target && isGivenUp(target, opening, lines['bounce.retries'].value)
        ? [because(ground, callInsteadWords(target.name), ['call.offered', 'bounce.retries'], []), ...wait.due]
        : wait.due
    const said = { day: before.day, from: before.day }
    return [
      because(
        ground,
        callWords(said, target ? [target.name] : [], opening.company, countTouches(unansweredTouches(opening))),
        ['call.offered', 'call.after', 'call.attempts'],
        before.touch ? [before.touch.factId] : [],
      ),
    ]
  }
}
