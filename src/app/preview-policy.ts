/** What happens if nobody answers, and what another rhythm or other values would change; for an opening, or an invented interview of today. */
import type { OpeningId } from '../core/facts/ids.ts'
import type { Opening } from '../core/opening/opening.ts'
import { comparePlans } from '../core/plan/compare-plans.ts'
import type { ForecastStep } from '../core/plan/decision.ts'
import { forecast } from '../core/plan/forecast.ts'
import { inventedOpening } from '../core/plan/invented-opening.ts'
import { lineIds } from '../core/policy/line-ids.ts'
import { readLineValue, type ChosenValue } from '../core/policy/line-value.ts'
import { noSuchLine, policyWith, type PolicyChange } from '../core/policy/policy-with.ts'
import type { Policy, Rhythm } from '../core/policy/policy.ts'
import { addBusinessDays } from '../core/time/business-calendar.ts'
import { readChosen } from './choose-policy.ts'
import type { Context } from './context.ts'
import { calendarOf, groundOf } from './ground.ts'
import { readMe } from './me.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import type { PreviewView } from './views/preview-view.ts'
import { summaryOf, viewDifference, viewForecast } from './views/view-policy.ts'

type PreviewContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'content' | 'guess'>

export type PreviewInput = {
  /** Left out: an invented interview of today. */
  readonly openingId?: OpeningId | undefined
  readonly rhythm?: Rhythm | undefined
  /** Values on trial; as typed, or of their kind. */
  readonly values?:
    | readonly {
        readonly line: string
        readonly value: string | ChosenValue
        readonly because?: string | undefined
      }[]
    | undefined
  /** For an invented interview: in how many business days they said they would answer; null for no date. */
  readonly promisedIn?: number | null | undefined
  /** How far it looks; six for an invented interview. */
  readonly weeks?: number | undefined
}

/** Weeks of an invented search that are shown. */
const usualWeeks = 6

export async function previewPolicy(context: PreviewContext, input: PreviewInput): Promise<PreviewView | Problem> {
  const now = context.clock.now()
  const { ground, me, chosen } = await context.store.read(async (tx) => ({
    ground: input.openingId === undefined ? null : await groundOf(context, tx, input.openingId, now),
    me: await readMe(tx.settings, context.guess),
    chosen: await readChosen(tx.settings),
  }))
  if (input.openingId !== undefined && ground === null)
    return problem('input', 'There is no such opening.', 'See the openings with `regards list`.')
  const { policy } = context
  const trial = trialPolicy(context, input, chosen.changes)
  if (isProblem(trial)) return trial
  const calendar = ground?.calendar ?? calendarOf(context, { country: me.country }, now)
  const opening =
    ground?.opening ??
    inventedOpening(now, {
      place: { country: me.country, zone: me.zone },
      promisedBy:
        typeof input.promisedIn === 'number'
          ? addBusinessDays(now.toZonedDateTimeISO(me.zone).toPlainDate(), input.promisedIn, calendar)
          : null,
    })
  const { zone } = opening.place
  const weeks = input.weeks ?? (ground === null ? usualWeeks : undefined)
  const until = weeks === undefined ? null : now.toZonedDateTimeISO(zone).add({ weeks })
  const isShown = ({ at }: ForecastStep) => until === null || Temporal.Instant.compare(at, until.toInstant()) <= 0
  const future = (of: Policy) => forecast(opening, of, now, calendar, ground?.besides ?? []).filter(isShown)
  const view = (steps: readonly ForecastStep[]) => steps.map((step) => viewForecast(step, opening, now, me.zone))
  const asItIs = future(policy)
  return {
    openingId: input.openingId ?? null,
    company: opening.company,
    until: until?.toPlainDate().toString() ?? null,
    rhythm: policy.rhythm,
    asItIs: view(asItIs),
    changed: trial === null ? null : changedView(trial, asItIs, future(trial), opening),
  }

  function changedView(
    tried: Policy,
    before: readonly ForecastStep[],
    after: readonly ForecastStep[],
    of: Opening,
  ): PreviewView['changed'] {
    const differences = comparePlans(before, after, zone)
    return {
      rhythm: tried.rhythm,
      lines: view(after),
      differences: differences.map((each) => viewDifference(each, of, now, me.zone)),
      summary: summaryOf(differences),
    }
  }
}

/** The policy on trial; null where nothing differs from the one in force. */
function trialPolicy(
  { policy, content }: PreviewContext,
  { rhythm, values = [], openingId }: PreviewInput,
  own: readonly PolicyChange[],
): Policy | Problem | null {
  if (rhythm === undefined && values.length === 0) return null
  const changes: PolicyChange[] = []
  for (const { line, value, because } of values) {
    const id = lineIds.find((each) => each === line)
    if (id === undefined) return problem('input', noSuchLine(line), 'See all lines with `regards policy`.')
    const read = typeof value === 'string' ? readLineValue(id, value) : { value }
    if ('needs' in read) return problem('input', `The line “${id}” ${read.needs}.`, 'Nothing was tried.')
    changes.push({
      line: id,
      value: read.value,
      ...(because?.trim() ? { reason: because } : {}),
      ...(openingId === undefined || id.startsWith('hours.') ? {} : { openingId }),
    })
  }
  const base = { ...content.policy(rhythm ?? policy.rhythm), formality: policy.formality }
  const tried = policyWith(base, [...own, ...changes])
  const refused = tried.refused.find(({ line }) => changes.some((change) => change.line === line))
  return refused
    ? problem(
        'input',
        refused.words,
        refused.needsReason ? 'Give a reason, or stay within the range.' : 'Choose what is allowed.',
      )
    : tried.policy
}
