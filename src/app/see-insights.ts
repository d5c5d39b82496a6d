/** What the search so far tells: five figures over all openings, each with its sentence. Computes; keeps nothing. */
import { answerTimes } from '../core/insight/answer-times.ts'
import { lettersAfter } from '../core/insight/letters-after.ts'
import { promisesKept } from '../core/insight/promises-kept.ts'
import { weeksUntil } from '../core/insight/weeks.ts'
import { stageOf, stages, type Stage } from '../core/opening/stage.ts'
import { standingOf } from '../core/opening/standing.ts'
import { dateInWords } from '../core/time/moment-in-words.ts'
import {
  answerTimesSentence,
  letterKindName,
  lettersSentence,
  promisesSentence,
  stagesSentence,
  weeksSentence,
} from '../core/words/insight-words.ts'
import type { Context } from './context.ts'
import { groundsOf, openingsOf } from './ground.ts'
import { readMe } from './me.ts'
import type { InsightsView } from './views/insights-view.ts'

/** Ten weeks are what a person remembers of a search, and what fits a narrow page. */
const weekCount = 10

export async function seeInsights(
  context: Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'guess'>,
): Promise<InsightsView> {
  const now = context.clock.now()
  const { facts, here } = await context.store.read(async (tx) => ({
    facts: await tx.facts.all(),
    here: (await readMe(tx.settings, context.guess)).zone,
  }))
  const openings = openingsOf(facts)
  const today = now.toZonedDateTimeISO(here).toPlainDate()
  const times = answerTimes(openings, now)
  const promises = promisesKept(openings, now)
  const letters = lettersAfter(openings, now)
  const weeks = weeksUntil(openings, now, here, weekCount)
  const counts = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>
  for (const { opening, calendar, besides, decision } of groundsOf(context, facts, now))
    counts[stageOf(standingOf(opening, context.policy, now, calendar, besides, decision).state)]++
  return {
    isEmpty: openings.length === 0,
    answers: {
      sentence: answerTimesSentence(times),
      cases: times.map(({ since, ...rest }) => ({
        ...rest,
        since: dateInWords(since.toZonedDateTimeISO(here).toPlainDate(), today),
      })),
    },
    promises: {
      sentence: promisesSentence(promises),
      cases: promises.map(({ by, ...rest }) => ({ ...rest, by: dateInWords(by, today) })),
    },
    stages: {
      sentence: openings.length === 0 ? '' : stagesSentence(counts),
      counts: stages.map((stage) => ({ stage, count: counts[stage] })),
    },
    letters: {
      sentence: lettersSentence(letters),
      kinds: letters.map((each) => ({ ...each, name: letterKindName(each.kind) })),
    },
    weeks: {
      sentence: weeksSentence(weeks, today),
      weeks: weeks.map(({ monday, ...rest }) => ({ monday: monday.toString(), ...rest })),
    },
  }
}
