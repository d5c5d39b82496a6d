import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTeller, moment, newYork } from '../../../test/support/facts.ts'
import { calendar } from '../../../test/support/histories.ts'
import { shippedPolicy } from '../../../test/support/policy.ts'
import type { Fact } from '../facts/fact.ts'
import { openingFrom } from '../opening/opening-from.ts'
import { businessDaysBetween, type BusinessCalendar } from '../time/business-calendar.ts'
import { imagineDone } from './forecast.ts'
import { nextStep } from './next-step.ts'

const steady = shippedPolicy()
const asking = new Set(['check-in', 'second-check-in', 'closing', 'call'])

type Asked = { readonly at: Temporal.Instant; readonly kind: string; readonly openingId: string }
const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(newYork).toPlainDate()

function begin(openingId: string): Fact[] {
  const t = createTeller({ openingId })
  return [
    t.added({ company: openingId === 'o1' ? 'Acme' : 'ACME Inc.' }),
    t.person(openingId === 'o1' ? 'dana' : 'tom', { phone: '+1 555 0100' }),
    t.held('2026-11-16T14:00', [openingId === 'o1' ? 'dana' : 'tom']),
    t.debrief('2026-11-16T15:00', { noThanksWanted: true }),
  ].map((fact) => ({ ...fact, id: `${openingId}-${fact.id}` as Fact['id'] }))
}

/** Restated from the policy: a week between, three in a row or four with a call, over both openings. */
function broken(all: readonly Asked[], heard: ReadonlyMap<string, Temporal.Instant>, days: BusinessCalendar): string[] {
  const open = all.filter(
    ({ at, openingId }) => Temporal.Instant.compare(at, heard.get(openingId) ?? moment('2026-11-16T14:00')) >= 0,
  )
  const [last, ...before] = open.toReversed()
  if (last === undefined) return []
  const found: string[] = []
  const others = before.filter(
    ({ kind, openingId }) => !(kind === 'call' && last.kind === 'call' && openingId === last.openingId),
  )
  for (const { at } of others)
    if (businessDaysBetween(dayOf(at), dayOf(last.at), days) < 5)
      found.push(`${last.kind} too soon after ${at.toString()}`)
  // Messages about the other opening press for twenty working days after the last of them.
  const pressing = open.filter(({ openingId }) => {
    const latest = open.findLast((each) => each.openingId === openingId)
    return openingId === last.openingId || (latest && businessDaysBetween(dayOf(latest.at), dayOf(last.at), days) < 20)
  })
  const calls = new Set(pressing.filter(({ kind }) => kind === 'call').map(({ openingId }) => openingId)).size
  const count = pressing.filter(({ kind }) => kind !== 'call').length + calls
  if (count > (calls > 0 ? 4 : 3)) found.push(`${count} unanswered`)
  return found
}

describe('the limits over two openings at one employer', () => {
  it('hold however the person chooses between them, and whoever answers', () => {
    const turn = fc.record({
      pick: fc.nat(5),
      answers: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.record({ openingId: fc.constantFrom('o1', 'o2'), meaning: fc.constantFrom('still-deciding', 'on-hold', 'acknowledgement') }) },
      ),
      idleHours: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(300) }),
    }) // prettier-ignore
    const property = fc.property(fc.array(turn, { minLength: 10, maxLength: 40 }), calendar, (turns, days) => {
      const facts = new Map([['o1', begin('o1')], ['o2', begin('o2')]]) // prettier-ignore
      const heard = new Map<string, Temporal.Instant>()
      const asked: Asked[] = []
      let now = moment('2026-11-17T09:00')
      for (const [index, { pick, answers, idleHours }] of turns.entries()) {
        now = now.add({ hours: idleHours })
        const openings = [...facts.values()].map((own) => openingFrom(own))
        const decisions = openings.map((opening) => ({
          opening,
          decision: nextStep(opening, steady, now, days, openings),
        }))
        const due = decisions.flatMap(({ opening, decision }) =>
          decision.kind === 'act' ? decision.steps.map((step) => ({ opening, step })) : [],
        )
        const chosen = due[pick % Math.max(1, due.length)]
        if (chosen) {
          const { opening, step } = chosen
          if (Temporal.Instant.compare(step.sendAt, now) > 0) now = step.sendAt
          const done = imagineDone(step, opening, now, index) ?? []
          facts.set(opening.id, [
            ...opening.facts,
            ...done.map((fact) => ({ ...fact, id: `${opening.id}-${fact.id}` as Fact['id'] })),
          ])
          if (asking.has(step.kind)) {
            asked.push({ at: now, kind: step.kind, openingId: opening.id })
            expect(broken(asked, heard, days)).toEqual([])
          }
        } else {
          const waits = decisions.flatMap(({ decision }) => (decision.kind === 'wait' ? [decision.until] : []))
          const [next] = waits.toSorted(Temporal.Instant.compare)
          if (next) now = next
        }
        if (answers) {
          now = now.add({ hours: 1 })
          const t = createTeller({ openingId: answers.openingId })
          facts.get(answers.openingId)?.push(t.replied(now.toString(), answers.meaning, { id: `r${index}` }))
          if (answers.meaning !== 'acknowledgement') heard.set(answers.openingId, now)
        }
      }
    })
    fc.assert(property, { numRuns: Math.ceil(Number(process.env['RUNS'] ?? 400) / 4) })
  })
})
