/** Tells the facts of a scenario from its short lines, one after the other, as the product would have learnt them. */
import * as z from 'zod'
import { factSchema, type Fact } from '../../../src/core/facts/fact.ts'
import { stepKinds, type StepKind } from '../../../src/core/facts/step-kind.ts'
import { openingFrom } from '../../../src/core/opening/opening-from.ts'
import type { Opening } from '../../../src/core/opening/opening.ts'
import type { Decision, Step } from '../../../src/core/plan/decision.ts'
import type { BusinessCalendar } from '../../../src/core/time/business-calendar.ts'
import type { ScenarioOpening } from './scenario-file.ts'
import { eventForms } from './event-forms.ts'
import type { Bare, Teller } from './teller.ts'
import { readClauses, ScenarioError } from './scenario-words.ts'

export type Told = {
  readonly facts: readonly Fact[]
  /** The lines as they are written, for the timeline. */
  readonly lines: readonly { readonly at: string; readonly kind: string; readonly text: string }[]
  readonly zone: string
}

/** A line of the facts that cannot be told; `path` leads to it from the list of facts. */
export class FactError extends Error {
  override readonly name = 'FactError'
  readonly path: readonly number[]
  constructor(path: readonly number[], message: string) {
    super(message)
    this.path = path
  }
}

const zoneByCountry: Readonly<Record<string, string>> = {
  US: 'America/New_York', GB: 'Europe/London', DE: 'Europe/Berlin', FR: 'Europe/Paris', IN: 'Asia/Kolkata',
  JP: 'Asia/Tokyo', CA: 'America/Toronto',
} // prettier-ignore

export function zoneOf({ country, zone }: ScenarioOpening['profile']): string {
  const found = zone ?? zoneByCountry[country]
  if (found === undefined)
    throw new ScenarioError(`profile → zone: say the time zone, such as Europe/Berlin; none is known for ${country}.`)
  return found
}

/** '2026-12-01 14:00' or '2026-12-01' (noon) at the place, or an instant. */
export function momentAt(text: string, zone: string, time = '12:00'): Temporal.Instant {
  if (text.includes('T')) return Temporal.Instant.from(text)
  const [day = '', clock = time] = text.split(' ')
  return Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(zone).toInstant()
}

export type Ask = (opening: Opening, at: Temporal.Instant) => Decision

/** `ask` tells what the planner proposes at a moment, because a letter that leaves or is left out is one it proposed. */
export function tellFacts(
  scenario: ScenarioOpening,
  id: string,
  now: Temporal.Instant,
  ask: Ask,
  calendar: BusinessCalendar,
): Told {
  const zone = zoneOf(scenario.profile)
  const lines: { at: string; kind: string; text: string }[] = []
  const entries = flat(scenario.facts, [])
  const facts: Fact[] = []
  const push = (bare: Bare, at: Temporal.Instant, path: readonly number[]) => {
    const { learntAt = at.toString(), source = 'person', ...rest } = bare
    const parsed = factSchema.safeDecode({
      id: `f${String(facts.length + 1).padStart(3, '0')}`,
      openingId: id,
      at: at.toString(),
      learntAt,
      source,
      ...rest,
    } as never)
    if (!parsed.success)
      throw new FactError(
        path,
        parsed.error.issues.map((issue) => `${issue.path.join(' → ')}: ${issue.message}`).join('; '),
      )
    if (Temporal.Instant.compare(parsed.data.learntAt, now) > 0)
      throw new FactError(path, 'This lies after `now`; a scenario knows only what has happened.')
    facts.push(parsed.data)
  }
  const read = entries.map(({ entry, path }) => readEntry(entry, path, zone))
  const earliest = read.map(({ at }) => at).toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? now
  introduce(
    scenario,
    zone,
    read.some(({ kind }) => kind === 'OpeningAdded'),
    (bare) => push(bare, earliest.subtract({ hours: 24 }), []),
  )
  for (const [index, line] of read.entries()) {
    const path = entries[index]?.path ?? []
    lines.push({ at: line.when, kind: line.kind, text: line.text })
    if (line.full !== null) {
      push(line.full, line.at, path)
      continue
    }
    const form = eventForms.get(line.kind)
    if (form === undefined)
      throw new FactError(path, `“${line.kind}” is not an event; the events are ${[...eventForms.keys()].join(', ')}.`)
    try {
      const opening = openingFrom(facts)
      const teller = createTeller(opening, zone, line, ask, calendar, facts)
      for (const bare of form(line.value, teller)) {
        const { at = line.at.toString(), ...rest } = bare
        push(
          { ...(teller.learnt === null ? {} : { learntAt: teller.learnt.toString() }), ...rest },
          Temporal.Instant.from(at),
          path,
        )
      }
    } catch (error) {
      if (error instanceof ScenarioError) throw new FactError(path, `${line.kind}: ${error.message}`)
      throw error
    }
  }
  return { facts, lines, zone }
}

function introduce(
  { profile, company, role, people }: ScenarioOpening,
  zone: string,
  isAdded: boolean,
  push: (bare: Bare) => void,
): void {
  const { country, region, route, sector } = profile
  if (!isAdded)
    push({ kind: 'OpeningAdded', company, role, country, zone, route, sector, ...(region ? { region } : {}) })
  for (const [name, told] of Object.entries(people)) {
    const { part, email, ...rest } = told
    const address = email ?? `${idOf(name)}@company.example`
    push({
      kind: 'PersonIntroduced',
      person: { id: idOf(name), name, part, ...(email === 'none' ? {} : { email: address }), ...rest },
    })
  }
}

export function idOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[^\w ]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '.')
}

type Entry = { readonly entry: unknown; readonly path: readonly number[] }

/** A list within the list stands for its lines, so that a beginning can be shared. */
function flat(items: readonly unknown[], path: readonly number[]): Entry[] {
  return items.flatMap((entry, index) =>
    Array.isArray(entry) ? flat(entry, [...path, index]) : [{ entry, path: [...path, index] }],
  )
}

type Line = {
  readonly when: string
  readonly at: Temporal.Instant
  readonly hasHour: boolean
  readonly kind: string
  readonly value: unknown
  readonly full: Bare | null
  readonly text: string
}

const keyForm = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))? ([a-z].*)$/
const common = z.looseObject({ kind: z.string(), at: z.string() })

function readEntry(entry: unknown, path: readonly number[], zone: string): Line {
  const full = common.safeParse(entry)
  if (full.success) {
    const { at, ...rest } = full.data
    const instant = readInstant(at, path)
    const when = instant
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
      .replace('T', ' ')
    return { when, at: instant, hasHour: true, kind: rest.kind, value: null, full: rest, text: JSON.stringify(rest) }
  }
  const pairs: [string, unknown][] =
    typeof entry === 'string'
      ? [[entry, null]]
      : typeof entry === 'object' && entry !== null
        ? Object.entries(entry)
        : []
  const [key = '', value] = pairs[0] ?? []
  const found = keyForm.exec(key)
  if (pairs.length !== 1 || found === null)
    throw new FactError(
      path,
      'A fact is one line such as “- 2026-11-24 09:10 sent: thank-you to Dana Kim”, or a whole fact as `regards export` writes it.',
    )
  const [, day = '', hour, kind = ''] = found
  const when = hour === undefined ? day : `${day} ${hour}`
  const text = `${kind}${value === null || value === undefined ? '' : `: ${typeof value === 'string' ? value : JSON.stringify(value)}`}`
  try {
    return { when, at: momentAt(when, zone), hasHour: hour !== undefined, kind, value, full: null, text }
  } catch {
    throw new FactError(path, `“${when}” is not a moment.`)
  }
}

function readInstant(text: string, path: readonly number[]): Temporal.Instant {
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new FactError(path, `at: “${text}” is not a moment such as 2026-11-24T09:10:00Z.`)
  }
}

function createTeller(
  opening: Opening,
  zone: string,
  line: Line,
  ask: Ask,
  calendar: BusinessCalendar,
  facts: readonly Fact[],
): Teller {
  const people = [...opening.people.values()]
  const person = (name: string) => {
    const found = people.find((each) => each.name === name)
    if (found === undefined)
      throw new ScenarioError(
        `there is nobody called “${name}”; name them under \`people\`${people.length > 0 ? `, where there are ${people.map((each) => each.name).join(', ')}` : ''}.`,
      )
    return found.id as string
  }
  const learnt = typeof line.value === 'string' ? /learnt (\d{4}-\d\d-\d\d \d\d:\d\d)/.exec(line.value)?.[1] : undefined
  const stepOf = (kind: StepKind, to: readonly string[]): Step | null => {
    const decision = ask(opening, line.at)
    const steps = decision.kind === 'act' ? decision.steps : decision.kind === 'wait' ? [decision.next] : []
    return (
      steps.find((step) => step.kind === kind && (to.length === 0 || step.to.some((id) => to.includes(id)))) ?? null
    )
  }
  return {
    opening,
    facts,
    at: line.at,
    hasHour: line.hasHour,
    country: opening.place.country,
    zone,
    calendar,
    learnt: learnt === undefined ? null : momentAt(learnt, zone),
    moment: (text) => momentAt(text, zone),
    clauses: (value) => readClauses(wordsOf(value)),
    person,
    onlyPerson: () => (people.length === 1 ? (people[0]?.id ?? null) : null),
    stepKind: (text) => {
      const kind = stepKinds.find((each) => each === text)
      if (kind === undefined) throw new ScenarioError(`“${text}” is not a step; the steps are ${stepKinds.join(', ')}.`)
      return kind
    },
    stepOf,
  }
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new ScenarioError('write words, such as “still deciding, by 2026-12-04”.')
}
