/** Turns lines, reasons and futures into the views of the doors. */
import type { Opening } from '../../core/opening/opening.ts'
import type { ForecastStep, Source } from '../../core/plan/decision.ts'
import type { PlanDifference } from '../../core/plan/compare-plans.ts'
import type { Why } from '../../core/plan/why-of.ts'
import { countLineIds, switchLineIds, timeLineIds } from '../../core/policy/line-ids.ts'
import { allowedInWords, isWithin } from '../../core/policy/line-value.ts'
import type { PolicyLine } from '../../core/policy/policy.ts'
import { clockInWords, countInWords, dateInWords, momentInWords } from '../../core/time/moment-in-words.ts'
import { lineNames, valueInWords } from '../../core/words/policy-words.ts'
import type { ChosenValue } from '../../core/policy/line-value.ts'
import type { PolicyLineView, SourceView } from './policy-view.ts'
import type { DifferenceView, ForecastLineView } from './preview-view.ts'
import type { WhyView } from './why-view.ts'
import { titleOf } from './view-step.ts'

export const viewSource = ({ label, url }: Source): SourceView => (url === undefined ? { label } : { label, url })

/** `zone` is the person's, for the day on which a value was chosen; `company` where it is shown for one opening. */
export function viewLine(line: PolicyLine, now: Temporal.Instant, zone: string, company?: string): PolicyLineView {
  const { id, value, unit, range, hard, row, why, own } = line
  const isOne = (ids: readonly string[]) => ids.includes(id)
  const forOne = own?.forOpening && company ? ` --opening ${quoted(company)}` : ''
  return {
    id,
    name: lineNames[id],
    words: valueInWords(line),
    value: value as ChosenValue,
    kind: isOne(countLineIds) ? 'number' : isOne(switchLineIds) ? 'switch' : isOne(timeLineIds) ? 'time' : 'list',
    unit,
    range: range ?? null,
    allowed: allowedInWords(line),
    hard,
    row,
    why,
    sources: line.sources.map(viewSource),
    othersSay: line.othersSay ?? null,
    against: (line.against ?? []).map(viewSource),
    from: own ? null : (line.from ?? null),
    own: own
      ? {
          instead: valueInWords({ value: own.instead, unit }),
          because: own.reason ?? null,
          on: own.at === undefined ? null : dayOf(own.at, now, zone),
          at: own.at ?? null,
          forThisOpening: own.forOpening ?? false,
          beyond: !isWithin(value, range),
        }
      : null,
    command: `regards policy set ${id} ${exampleOf(line)}${forOne}`,
    back: own ? `regards policy reset ${id}${forOne}` : null,
    route: `/api/policy/${id}`,
  }
}

function dayOf(at: string, now: Temporal.Instant, zone: string): string {
  const day = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(zone).toPlainDate()
  return dateInWords(day(Temporal.Instant.from(at)), day(now))
}

/** Another value than the present one, to show how it is written. */
function exampleOf({ value, range }: PolicyLine): string {
  if (typeof value === 'boolean') return value ? 'no' : 'yes'
  if (Array.isArray(value)) return `"${value.join(', ')}"`
  if (range === undefined) return String(value)
  if (range[0] === range[1]) return `${Number(value) + 1} --because "…"`
  return String(value === range[1] ? range[0] : range[1])
}

const quoted = (text: string) => (/^[\w.-]+$/.test(text) ? text : JSON.stringify(text))

export function viewWhy(why: Why, opening: Opening, now: Temporal.Instant, here: string): WhyView {
  const { zone } = opening.place
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return {
    text: why.text,
    row: why.row,
    facts: why.facts.map(({ id, at, dayOnly, words, detail }) => {
      const local = at.toZonedDateTimeISO(zone)
      const day = dateInWords(local.toPlainDate(), today)
      return {
        id,
        when: dayOnly ? day : `${day}, ${clockInWords(local.toPlainTime())}`,
        at: at.toString(),
        words,
        detail: detail ?? null,
      }
    }),
    sources: why.sources.map(viewSource),
    othersSay: why.othersSay ?? null,
    against: why.against.map(viewSource),
    change: why.lines.map((line) => viewLine(line, now, here, opening.company)),
  }
}

export function viewForecast(
  { at, step }: ForecastStep,
  opening: Opening,
  now: Temporal.Instant,
  here: string,
): ForecastLineView {
  return {
    kind: step.kind,
    channel: step.channel,
    title: titleOf(step.kind, step.to, opening),
    at: at.toString(),
    when: momentInWords(at, opening.place.zone, now, here),
    because: step.reasons[0].text,
  }
}

export function viewDifference(
  { kind, channel, to, move, before, after, days }: PlanDifference,
  opening: Opening,
  now: Temporal.Instant,
  here: string,
): DifferenceView {
  const when = (at: Temporal.Instant | null) => at && momentInWords(at, opening.place.zone, now, here)
  return {
    kind,
    channel,
    title: titleOf(kind, to, opening),
    move,
    words: moveInWords(move, days),
    days,
    before: before?.toString() ?? null,
    beforeWhen: when(before),
    after: after?.toString() ?? null,
    afterWhen: when(after),
  }
}

function moveInWords(move: PlanDifference['move'], days: number): string {
  if (move === 'same') return 'as before'
  if (move === 'appears') return 'would be new'
  if (move === 'disappears') return 'would fall away'
  if (days === 0) return `the same day, ${move}`
  const count = Math.abs(days)
  return `${countInWords(count)} ${count === 1 ? 'day' : 'days'} ${move}`
}

/** 'One step comes earlier, two come later, one falls away.' */
export function summaryOf(differences: readonly PlanDifference[]): string {
  const count = (move: PlanDifference['move']) => differences.filter((each) => each.move === move).length
  const parts = (
    [
      ['earlier', 'comes earlier', 'come earlier'],
      ['later', 'comes later', 'come later'],
      ['appears', 'is new', 'are new'],
      ['disappears', 'falls away', 'fall away'],
    ] as const
  ).flatMap(([move, one, many]) => {
    const times = count(move)
    return times === 0 ? [] : [{ times, words: times === 1 ? one : many }]
  })
  const said = parts.map(({ times, words }, index) =>
    index === 0
      ? `${countInWords(times)} ${times === 1 ? 'step' : 'steps'} ${words}`
      : `${countInWords(times)} ${words}`,
  )
  const sentence = said.join(', ')
  return sentence === '' ? 'Nothing would change.' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
