/** P0: before an interview, what to ask in it. P1: after it, the notes everything else builds on. */
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { afterDays, dayOf, daysBefore, evening, morning, type Ground } from '../ground.ts'
import { later } from '../../time/instant-order.ts'
import { isThanked, thankings } from './after-interview.ts'
import { debriefWords, didItHappenWords, prepareWords, waitForInterviewWords } from '../../words/plan-words.ts'

export function prepare(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'scheduled') return []
  return opening.interviews
    .filter(({ state, id }) => state === 'scheduled' && !isBehind(opening, 'prepare', [id]))
    .map(({ id, startsAt, changedAt, factId }) => {
      const day = dayOf(startsAt, opening)
      return plan(ground, {
        kind: 'prepare',
        anchor: [id],
        to: [],
        notBefore: later(changedAt, morning(daysBefore(day, lines['prepare.before'].value, ground), ground)),
        notAfter: startsAt,
        reasons: [because(ground, prepareWords({ day, from: day }), ['prepare.before'], [factId])],
        waiting: [because(ground, waitForInterviewWords({ day, from: day }), ['prepare.before'], [factId])],
      })
    })
}

/** Also asks after a meeting whose hour has passed without a word about it. Once the thanks are out it asks no more. */
export function debrief(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'scheduled' && situation.kind !== 'waiting') return []
  const unthanked = new Set(
    thankings(ground)
      .filter((thanking) => !isThanked(thanking, opening))
      .map(({ interview }) => interview.id),
  )
  return opening.interviews
    .filter(({ state, id }) => state === 'scheduled' || unthanked.has(id))
    .filter(({ debrief: given, id }) => given === null && !isBehind(opening, 'debrief', [id]))
    .map(({ id, state, startsAt, factId, people }) => {
      const day = dayOf(startsAt, opening)
      const said = { day, from: day }
      return plan(ground, {
        kind: 'debrief',
        anchor: [id],
        to: people.filter((person) => opening.people.has(person)),
        notBefore: state === 'held' ? startsAt : startsAt.add({ hours: 1 }),
        ...(state === 'held'
          ? { notAfter: evening(afterDays(day, lines['thank-you.until'].value, ground), ground) }
          : {}),
        reasons: [
          because(
            ground,
            state === 'held' ? debriefWords(said) : didItHappenWords(said),
            ['debrief.missing'],
            [factId],
          ),
        ],
        waiting: [because(ground, waitForInterviewWords(said), ['debrief.missing'], [factId])],
      })
    })
}
