/** Puts a scenario to the planner, or its letter to the review, and compares the answer with what was expected. */
import { join } from 'node:path'
import { compileContent, compilePhrases } from '../../src/adapters/content/read-content.ts'
import { contentFrom } from '../../src/adapters/content/content-from.ts'
import { createDateHolidaysSource } from '../../src/adapters/holidays/date-holidays-source.ts'
import { calendarOf, stepsOf } from '../../src/app/ground.ts'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import type { Opening } from '../../src/core/opening/opening.ts'
import type { Decision, Reason, Step } from '../../src/core/plan/decision.ts'
import { nextStep } from '../../src/core/plan/next-step.ts'
import type { Policy } from '../../src/core/policy/policy.ts'
import { policyWith } from '../../src/core/policy/policy-with.ts'
import type { BusinessCalendar } from '../../src/core/time/business-calendar.ts'
import { phraseRule } from '../../src/core/review/phrase-rules.ts'
import { FactError, idOf, momentAt, tellFacts, zoneOf, type Told } from './scenarios/scenario-facts.ts'
import type { ReadScenario, Scenario, ScenarioMistake, ScenarioOpening } from './scenarios/scenario-file.ts'
import { reviewOfScenario } from './scenarios/review-of-scenario.ts'
import { touchedEvents, type PolicyEvent } from './scenarios/scenario-events.ts'
import { ScenarioError } from './scenarios/scenario-words.ts'

const content = join(import.meta.dirname, '..', '..', 'content')
const source = contentFrom(compileContent(content), () => Promise.resolve(compilePhrases(content)))
const phrases = compilePhrases(content).map(phraseRule)
const holidays = createDateHolidaysSource()

/** What was said, in one line, with the rows of the policy it rests on. */
export type Answer = { readonly words: string; readonly reasons: readonly string[]; readonly rows: ReadonlySet<string> }

export type ScenarioOutcome = {
  readonly scenario: Scenario
  /** Empty where it passed. */
  readonly problems: readonly string[]
  /** The rows it claims and the answer rests on. */
  readonly rows: readonly string[]
  readonly events: ReadonlySet<PolicyEvent>
  readonly timeline: readonly string[]
  readonly answer: Answer
}

export function isOutcome(ran: ScenarioOutcome | ScenarioMistake): ran is ScenarioOutcome {
  return 'scenario' in ran
}

type World = {
  readonly told: Told
  readonly opening: Opening
  readonly policy: Policy
  readonly now: Temporal.Instant
  readonly others: readonly Opening[]
}

/** A scenario that cannot be told gives the mistake with its line. */
export function runScenario({ scenario, lineOf }: ReadScenario): ScenarioOutcome | ScenarioMistake {
  const mistake = (words: string, path: readonly PropertyKey[]): ScenarioMistake => ({
    file: scenario.file,
    line: lineOf(path),
    words,
  })
  try {
    const world = worldOf(scenario)
    const judged = scenario.letter === undefined ? judgeStep(scenario, world) : judgeLetter(scenario, world)
    return { scenario, events: eventsOf(world), timeline: timelineOf(scenario, world), ...judged }
  } catch (error) {
    if (error instanceof FactError) return mistake(error.message, ['facts', ...error.path])
    if (error instanceof ScenarioError) return mistake(error.message, [])
    throw error
  }
}

function worldOf(scenario: Scenario): World {
  const now = momentAt(scenario.now, zoneOf(scenario.profile))
  const others = scenario.openings.map((other, index) =>
    tell({ ...other, profile: other.profile ?? scenario.profile }, `${scenario.id}.${index + 2}`, now, []),
  )
  const told = tell(scenario, scenario.id, now, others)
  return {
    told,
    opening: openingFrom(told.facts),
    policy: policyOf(scenario.profile),
    now,
    others: others.map(({ facts }) => openingFrom(facts)),
  }
}

function tell(opening: ScenarioOpening, id: string, now: Temporal.Instant, others: readonly Told[]): Told {
  const policy = policyOf(opening.profile)
  const calendar = calendarAt(opening.profile, now)
  const besides = (at: Temporal.Instant) =>
    others.flatMap(({ facts }) => {
      const known = facts.filter(({ learntAt }) => Temporal.Instant.compare(learntAt, at) <= 0)
      return known.length > 0 ? [openingFrom(known)] : []
    })
  return tellFacts(opening, id, now, (soFar, at) => nextStep(soFar, policy, at, calendar, besides(at)), calendar)
}

const calendars = new Map<string, BusinessCalendar>()

function calendarAt({ country, region }: { country: string; region?: string | undefined }, now: Temporal.Instant) {
  const key = [country, region, now.toZonedDateTimeISO('UTC').year].join(' ')
  const calendar = calendars.get(key) ?? calendarOf({ holidays }, { country, ...(region ? { region } : {}) }, now)
  calendars.set(key, calendar)
  return calendar
}

function policyOf({ rhythm, changes }: ScenarioOpening['profile']): Policy {
  const asked = Object.entries(changes).map(([line, { value, reason }]) => ({
    line,
    value,
    ...(reason === undefined ? {} : { reason }),
  }))
  const { policy, refused } = policyWith(source.policy(rhythm), asked)
  const [first] = refused
  if (first !== undefined) throw new ScenarioError(`profile → changes: ${first.words}`)
  return policy
}

function decide({ opening, policy, now, others }: World): Decision {
  return nextStep(opening, policy, now, calendarAt(opening.place, now), others)
}

type Judged = Pick<ScenarioOutcome, 'problems' | 'rows' | 'answer'>

function judgeStep(scenario: Scenario, world: World): Judged {
  const { expect } = scenario
  const decision = decide(world)
  const steps = stepsOf(decision)
  const problems: string[] = []
  if (![expect.kind].flat().includes(decision.kind))
    problems.push(`It should be “${[expect.kind].flat().join(' or ')}”.`)
  const wanted = [...(expect.step === undefined ? [] : [{ ...expect, step: expect.step }]), ...expect.also]
  const found: Step[] = []
  for (const each of wanted) {
    const ids = each.to?.map(idOf)
    const named = steps.filter(
      ({ kind, to }) =>
        each.step.includes(kind) &&
        (ids === undefined || (ids.length === to.length && ids.every((id) => (to as readonly string[]).includes(id)))),
    )
    const [step] = named
    if (step === undefined) {
      problems.push(`There should be a ${each.step.join(' or ')}${each.to ? ` to ${each.to.join(' and ')}` : ''}.`)
      continue
    }
    found.push(step)
    problems.push(...amiss(step, each, world.told.zone))
  }
  if (expect.step === undefined) for (const step of steps) problems.push(...amiss(step, expect, world.told.zone))
  for (const step of steps) if (scenario.never.includes(step.kind)) problems.push(`There must be no ${step.kind}.`)
  const reasons = reasonsOf(decision, found)
  const texts = reasons.map(({ text, othersSay }) => (othersSay === undefined ? text : `${text} Others: ${othersSay}`))
  const isSaid = (words: string) => texts.some((text) => text.toLowerCase().includes(words.toLowerCase()))
  for (const words of expect.because) if (!isSaid(words)) problems.push(`A reason should contain “${words}”.`)
  for (const words of expect.unsaid) if (isSaid(words)) problems.push(`No reason may contain “${words}”.`)
  const named = rowsOf(reasons, world.policy)
  const rows = scenario.rows.filter((row) => named.has(row) || decidesByProfile(row, scenario, decision))
  if (scenario.rows.length > 0 && rows.length === 0)
    problems.push(`The answer should rest on ${scenario.rows.join(' or ')}.`)
  return { problems, rows, answer: { words: sayDecision(decision, world.told.zone), reasons: texts, rows: named } }
}

function amiss(
  step: Step,
  expected: Pick<Scenario['expect'], 'channel' | 'late' | 'on' | 'notBefore' | 'notAfter'>,
  zone: string,
): string[] {
  const { channel, late, on, notBefore = on, notAfter = on } = expected
  const compare = Temporal.Instant.compare
  return [
    ...(channel !== undefined && step.channel !== channel ? [`The ${step.kind} should go by ${channel}.`] : []),
    ...(late !== undefined && step.late !== late
      ? [`The ${step.kind} should ${late ? '' : 'not '}count as late.`]
      : []),
    ...(notBefore !== undefined && compare(step.sendAt, momentAt(notBefore, zone, '00:00')) < 0
      ? [`The ${step.kind} should not leave before ${notBefore}.`]
      : []),
    ...(notAfter !== undefined && compare(step.sendAt, momentAt(notAfter, zone, '23:59')) > 0
      ? [`The ${step.kind} should leave by ${notAfter}.`]
      : []),
  ]
}

/** Those of the decision, or those of the steps that were looked for. */
function reasonsOf(decision: Decision, found: readonly Step[]): readonly Reason[] {
  const ofSteps = (found.length > 0 ? found : stepsOf(decision)).flatMap(({ reasons }) => reasons)
  return decision.kind === 'act'
    ? ofSteps
    : decision.kind === 'wait'
      ? [...decision.reasons, ...ofSteps]
      : decision.reasons
}

/** The rows the reasons name, and those of the lines that decided. */
function rowsOf(reasons: readonly Reason[], { lines }: Policy): ReadonlySet<string> {
  const byId = new Map<string, string>(Object.values(lines).map(({ id, row }) => [id, row]))
  return new Set(reasons.flatMap(({ row, lines: used }) => [row, ...used.flatMap((id) => byId.get(id) ?? [])]))
}

/** Rows that are whole profiles: they decide where the answer is another one without the profile. */
const profileRows: Readonly<Record<string, Partial<Scenario['profile']>>> = {
  P32: { route: 'direct' },
  P33: { route: 'direct' },
  P34: { sector: 'business' },
}

function decidesByProfile(row: string, scenario: Scenario, decision: Decision): boolean {
  const usual = profileRows[row]
  if (usual === undefined) return false
  const isProfile =
    row === 'P34'
      ? scenario.profile.sector !== 'business'
      : scenario.profile.route === (row === 'P32' ? 'agency' : 'internal')
  if (!isProfile) return false
  const other = worldOf({ ...scenario, profile: { ...scenario.profile, ...usual } })
  return sayDecision(decide(other), other.told.zone) !== sayDecision(decision, other.told.zone)
}

function judgeLetter(scenario: Scenario, world: World): Judged {
  const { expect, letter, never } = scenario
  const findings = letter === undefined ? [] : reviewOfScenario(letter, world, phrases)
  const rules = findings.filter(({ severity }) => severity !== 'praise').map(({ rule }) => rule)
  const problems: string[] = []
  const isFound = (wanted: string) => rules.some((rule) => rule === wanted || rule.startsWith(`${wanted}:`))
  if (expect.finding === 'none') {
    if (rules.length > 0) problems.push('The review should find nothing.')
  } else if (expect.finding !== undefined && !isFound(expect.finding))
    problems.push(`The review should find ${expect.finding}.`)
  for (const rule of never) if (isFound(rule)) problems.push(`The review must not find ${rule}.`)
  return {
    problems,
    rows: [],
    answer: {
      words: rules.length === 0 ? 'nothing found' : rules.join(', '),
      reasons: findings.map(({ title, words }) => `${title}: ${words}`),
      rows: new Set(),
    },
  }
}

function eventsOf({ told, opening, now }: World): ReadonlySet<PolicyEvent> {
  return touchedEvents({
    facts: told.facts,
    lineKinds: told.lines.map(({ kind }) => kind),
    now,
    zone: told.zone,
    calendar: calendarAt(opening.place, now),
  })
}

const local = (at: Temporal.Instant, zone: string) =>
  at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

function sayStep({ kind, to, sendAt, channel, late }: Step, zone: string): string {
  const whom = to.length > 0 ? ` to ${to.join(' and ')}` : ''
  return `${kind}${whom} by ${channel} on ${local(sendAt, zone)}${late ? ', late' : ''}`
}

function sayDecision(decision: Decision, zone: string): string {
  const steps = stepsOf(decision).map((step) => sayStep(step, zone))
  const until = decision.kind === 'wait' ? ` until ${local(decision.until, zone)}` : ''
  return `${decision.kind}${until}${steps.length > 0 ? `: ${steps.join('; ')}` : ''}`
}

function timelineOf(scenario: Scenario, { told }: World): readonly string[] {
  const weekday = (text: string) =>
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][Temporal.PlainDate.from(text.slice(0, 10)).dayOfWeek - 1]
  return [
    ...told.lines.map(({ at, text }) => `${weekday(at)} ${at.padEnd(16)}  ${text}`),
    `${weekday(scenario.now)} ${scenario.now.padEnd(16)}  now`,
  ]
}
