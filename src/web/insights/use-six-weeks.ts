/** The six weeks under chosen values: computed here by the core, or by the server where the browser knows no Temporal. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PolicyGroundView, PolicyJson } from '../../app/views/policy-ground-view.ts'
import { sixWeeks, type SixWeeks } from '../../core/insight/six-weeks.ts'
import { hoursOf } from '../../core/policy/hours-of.ts'
import { linesFor, type Policy, type PolicyLines, type Rhythm } from '../../core/policy/policy.ts'
import { policyWith, type PolicyChange } from '../../core/policy/policy-with.ts'
import { api, asked } from '../api/client.ts'

/** The person's values by line; a line that is not named keeps that of the rhythm. */
export type Values = Readonly<Record<string, number | boolean>>

type Chosen = { readonly rhythm: Rhythm; readonly values: Values; readonly promisedWithin: number | null }

const isTemporalHere = 'Temporal' in globalThis

/** Null only until the server has answered the first time, where it is asked at all. */
export function useSixWeeks(ground: PolicyGroundView, { rhythm, values, promisedWithin }: Chosen): SixWeeks | null {
  const here = useMemo(
    () => (isTemporalHere ? weeksHere(ground, { rhythm, values, promisedWithin }) : null),
    [ground, rhythm, values, promisedWithin],
  )
  const there = useQuery({
    queryKey: ['six-weeks', rhythm, values, promisedWithin],
    queryFn: () =>
      asked(api.policy['six-weeks'].$post({ json: { rhythm, changes: [...changesOf(values)], promisedWithin } })),
    enabled: !isTemporalHere,
    placeholderData: keepPreviousData,
  })
  return here ?? there.data ?? null
}

function weeksHere(ground: PolicyGroundView, { rhythm, values, promisedWithin }: Chosen): SixWeeks {
  return sixWeeks(policyWith(policyIn(ground, rhythm), changesOf(values)).policy, {
    now: Temporal.Instant.from(ground.now),
    place: { country: ground.country, zone: ground.zone },
    calendar: calendarOf(ground),
    promisedWithin,
  })
}

const changesOf = (values: Values): readonly PolicyChange[] =>
  Object.entries(values).map(([line, value]) => ({ line, value }))

const jsonIn = (ground: PolicyGroundView, rhythm: Rhythm): PolicyJson => {
  const found = ground.policies.find((policy) => policy.rhythm === rhythm)
  if (found === undefined) throw new Error(`no policy in the rhythm ${rhythm}`)
  return found
}

const policyIn = (ground: PolicyGroundView, rhythm: Rhythm): Policy => {
  const json = jsonIn(ground, rhythm)
  return { ...json, hours: hoursOf(json.lines) }
}

/** The lines that hold at the person's own place, before any change. */
export function linesHere(ground: PolicyGroundView, rhythm: Rhythm): PolicyLines {
  return linesFor(jsonIn(ground, rhythm), { place: ground, route: 'direct', sector: 'business' })
}

/** Walking the calendar keeps what it has learnt by this very map. */
const calendars = new WeakMap<PolicyGroundView, ReturnType<typeof newCalendar>>()
const newCalendar = ({ weekend, holidays }: PolicyGroundView) => ({
  weekend: new Set(weekend),
  holidays: new Map(holidays),
})
function calendarOf(ground: PolicyGroundView) {
  const known = calendars.get(ground) ?? newCalendar(ground)
  calendars.set(ground, known)
  return known
}
