/** One opening: the story so far, what to do now, and the forecast if nobody answers. */
import type { OpeningId } from '../core/facts/ids.ts'
import { standingOf } from '../core/opening/standing.ts'
import { storyOf } from '../core/opening/story.ts'
import { forecast } from '../core/plan/forecast.ts'
import { cityOfZone, clockInWords, dateInWords, dayInWords, momentInWords } from '../core/time/moment-in-words.ts'
import type { Context } from './context.ts'
import { groundOf } from './ground.ts'
import { knownAt } from './known-at.ts'
import { readMe } from './me.ts'
import { openSteps } from './see-today.ts'
import type { OpeningView } from './views/opening-view.ts'
import { titleOf, viewLetter, viewPerson, viewReason, viewStep } from './views/view-step.ts'

export async function showOpening(
  context: Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'guess'>,
  openingId: OpeningId,
): Promise<OpeningView | null> {
  const now = context.clock.now()
  const found = await context.store.read(async (tx) => {
    const ground = await groundOf(context, tx, openingId, now)
    return {
      ground,
      known: ground === null ? [] : await knownAt(tx, ground.opening.company, openingId),
      items: await tx.outbox.ofOpening(openingId),
      drafts: await tx.drafts.ofOpening(openingId),
      me: await readMe(tx.settings, context.guess),
    }
  })
  if (found.ground === null) return null
  const { opening, besides, calendar, decision } = found.ground
  const { zone } = opening.place
  const here = found.me.zone
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const standing = standingOf(opening, context.policy, now, calendar, besides, decision)
  const promised = opening.promises.at(-1)
  return {
    openingId,
    company: opening.company,
    role: opening.role,
    headline: standing.words,
    state: standing.state,
    place: {
      country: opening.place.country,
      zone,
      city: cityOfZone(zone),
      clock: clockInWords(now.toZonedDateTimeISO(zone).toPlainTime()),
    },
    budget: standing.budget,
    answerDue: promised?.by ? dayInWords(promised.by, today) : null,
    story: storyOf(opening).map((event) => {
      const day = dateInWords(event.at.toZonedDateTimeISO(zone).toPlainDate(), today)
      return {
        at: event.at.toString(),
        when: event.dayOnly ? day : `${day}, ${clockInWords(event.at.toZonedDateTimeISO(zone).toPlainTime())}`,
        title: event.title,
        detail: event.detail ?? null,
        factIds: event.factIds,
      }
    }),
    now: {
      kind: decision.kind,
      steps: openSteps(decision, found.items).map((step) => viewStep(step, opening, now, here)),
      until: decision.kind === 'wait' ? momentInWords(decision.until, zone, now, here) : null,
      because: (decision.kind === 'act' ? decision.steps[0].reasons : decision.reasons).map(viewReason),
    },
    forecast: forecast(opening, context.policy, now, calendar, besides)
      .filter(({ step }) => decision.kind !== 'act' || !decision.steps.some(({ id }) => id === step.id))
      .map(({ at, step }) => ({
        at: at.toString(),
        when: momentInWords(at, zone, now, here),
        title: titleOf(step.kind, step.to, opening),
        because: step.reasons[0].text,
      })),
    people: [...opening.people.values()].map(viewPerson),
    known: found.known,
    letters: found.items.map((item) => viewLetter(item, opening, now, here)),
    drafts: found.drafts.map(({ letterId, stepId, version, subject }) => ({ letterId, stepId, version, subject })),
  }
}
