/**
 * The numbers of domain/policy.md beside those of content/policies, written by hand. Whoever changes a value there says
 * here from which row it comes; rows without a number in the table of policy.md are our own.
 */
import { describe, expect, it } from 'vitest'
import { shippedPolicy } from '../../../test/support/policy.ts'
import { lineIds, type LineId } from './line-ids.ts'
import { rhythms, type Policy, type PolicyLine } from './policy.ts'

const byRhythm: readonly Policy[] = rhythms.map((rhythm) => shippedPolicy(rhythm))
const [steady] = byRhythm.slice(1) as [Policy]

/** gentle, steady, brisk; or one value for all. */
type Value = number | boolean | string | readonly [unknown, unknown, unknown]
type Row = readonly [
  row: string,
  id: LineId,
  value: Value,
  unit: string,
  range?: readonly [number, number],
  hard?: 'hard',
]

const days = 'business days'
const table: readonly Row[] = [
  ['P0', 'prepare.before', 1, days, [0, 5]],
  ['P1', 'debrief.missing', 20, 'hours', [2, 24]], // debrief_missing 20 h
  ['P2', 'thank-you.offered', true, 'yes or no'],
  ['P2', 'thank-you.direct', true, 'yes or no'], // one each
  ['P2', 'thank-you.pause', 2, 'hours', [0, 8]], // Rng 2-48 h
  ['P2', 'thank-you.imminent', 1, days, [0, 3]], // same day if decision is imminent
  ['P2', 'thank-you.late', 2, days, [1, 5]], // after 48 h late variant
  ['P2', 'thank-you.until', 10, days, [3, 15]],
  ['P3', 'card.offered', false, 'yes or no'],
  ['P3', 'card.lands', 4, days, [2, 8]], // by default 4 business days after the interview
  ['P3', 'card.transit', 3, days, [1, 10]],
  ['P3', 'card.transit-late', 6, days, [1, 15]],
  ['P4', 'coordinator-note.offered', true, 'yes or no'],
  ['P5', 'addition.until', 2, days, [1, 5]], // within 2 bd
  ['P5', 'information.late', 1, days, [1, 3]], // NEEDS_USER today
  ['P6', 'recovery.rating', 2, 'stars of five', [1, 3]], // self-rating <= 2/5
  ['P6', 'recovery.after-thanks', 2, days, [1, 3]], // 2-3 d if a separate P2 was sent
  ['P6', 'recovery.until', 5, days, [1, 7]],
  ['P7', 'promise.messages-before', 0, 'messages', [0, 0], 'hard'], // Max 0
  ['P8', 'check-in.after-promise', [3, 2, 1], days, [1, 5]], // Def D+2 bd. Rng 1-5 bd
  ['P9', 'check-in.no-promise', [10, 7, 5], days, [4, 15]], // Def 7 bd. Rng 4-15
  ['P9', 'check-in.after-screen', [7, 5, 4], days, [3, 10]], // 5 after screen
  ['P9', 'check-in.after-final', [12, 10, 7], days, [5, 15]], // 10 final round
  ['P9', 'season.factor', 2, 'times', [1, 3]], // slow season: multiply by 2
  ['P10', 'second-check-in.offered', true, 'yes or no'],
  ['P10', 'second-check-in.after', [10, 7, 5], days, [5, 10]], // Def 7 bd. Rng 5-10
  ['P11', 'call.offered', [false, true, true], 'yes or no'], // steady and brisk, never in gentle
  ['P11', 'call.allowed', true, 'yes or no'],
  ['P11', 'call.after', 5, days, [5, 10]], // Def 5 bd. Rng 5-10
  ['P11', 'call.between', 3, days, [3, 10]], // >= 3 full bd apart
  ['P11', 'call.attempts', 2, 'calls', [0, 2], 'hard'], // 2 calls
  ['P11', 'call.silent-tries', 2, 'calls', [1, 2]], // max 2 silent tries
  ['P12', 'closing.after', [10, 7, 7], days, [7, 10]], // Def 7-10 bd, lower end
  ['P13', 'dormant.close', 20, days, [10, 60]], // auto-close after 20 bd
  ['P13', 'overdue.drop', 20, days, [10, 40]],
  ['P13', 'do-not-contact.wait', 20, days, [20, 60]], // DORMANT until date + 20 bd
  ['P14', 'courtesy.until', 3, days, [1, 5]],
  ['P15', 'still-deciding.wait', [12, 10, 10], days, [5, 20]], // wait Def 10 bd
  ['P16', 'absence.after-return', 2, days, [1, 5]], // R + 2 bd
  ['P16', 'absence.unknown', 5, days, [3, 10]], // if no R: +5 bd
  ['P17', 'bounce.soft', 24, 'hours', [4, 72]], // wait 24 h, then as hard
  ['P17', 'bounce.retries', 1, 'times', [1, 1], 'hard'], // retry once
  ['P18', 'on-hold.wait', 20, days, [10, 60]], // park 20 bd
  ['P19', 'rescheduled.confirm', true, 'yes or no'],
  ['P20', 'missed.after', 20, 'minutes', [15, 60]], // 15-20 min later
  ['P20', 'missed.wait', 3, days, [2, 10]], // 1, then 3 bd
  ['P21', 'next-round.confirm', true, 'yes or no'],
  ['P22', 'other-offer.reminder', 1, days, [1, 3]], // 1 reminder the bd before
  ['P23', 'rejection.cool-off', 4, 'hours', [4, 48]], // Rng 4-48 h (cool-off 4 h)
  ['P23', 'rejection.after', 1, days, [0, 2]], // Def next bd
  ['P23', 'rejection.until', 10, days, [2, 15]],
  ['P23', 'rejection.answer-machine', false, 'yes or no'], // automated reject with no human contact -> none
  ['P24', 'feedback.in-reply', true, 'yes or no'], // in P23
  ['P24', 'feedback.until', 3, days, [1, 5]],
  ['P25', 'linkedin.after', 1, days, [1, 10]], // >= 24 h after the verdict
  ['P26', 'network.unanswered', 2, 'messages', [1, 2], 'hard'], // 2 unanswered
  ['P26', 'network.most-a-year', 4, 'messages', [1, 4], 'hard'], // 4 in year 1
  ['P27', 'offer.decide', 2, days, [1, 5]], // timers E-2 bd
  ['P27', 'offer.decide-last', 1, days, [1, 3]], // E-1 bd
  ['P28', 'accept.after-writing', true, 'yes or no'], // after written offer
  ['P29', 'decline.write', true, 'yes or no'],
  ['P30', 'withdraw.write', true, 'yes or no'],
  ['P31', 'written-offer.first', 3, days, [2, 10]], // Def 3 bd
  ['P31', 'written-offer.second', 5, days, [5, 10]], // then 5 bd
  ['P31', 'written-offer.call', 5, days, [5, 10]], // then call
  ['P34', 'waits.factor', 1, 'times', [1, 3]],
  ['P35', 'correction.until', 2, 'hours', [1, 8]], // one correction <= 2 h
  ['P35', 'correction.typos', false, 'yes or no'], // small typo: leave it
  ['P36', 'thank-you.answer-expected', false, 'yes or no'],
  ['cap', 'resume.after', 14, 'days', [7, 60]], // user inactive > 14 d
  ['cap', 'cap.gap', 5, days, [5, 20], 'hard'], // <= 1 unanswered touch per 5 bd
  ['cap', 'cap.unanswered', 3, 'messages', [1, 3], 'hard'],
  ['cap', 'cap.unanswered-with-call', 4, 'messages', [1, 4], 'hard'], // 4 with the opt-in call
  ['cap', 'cap.round', 6, 'messages', [1, 6], 'hard'], // <= 6 touches per round
  ['cap', 'hours.from', '08:30', 'time of day'], // send window 8:30-17:30
  ['cap', 'hours.until', '17:30', 'time of day'],
  ['cap', 'hours.preferred', '09:10', 'time of day'], // preferred 8:30-10:30
]

/** Lists: P11 mid-week 10-11:30 or 14-16; slow season Jul-Aug, 15 Dec-6 Jan; P26 ~1, 3, 6 months then half-yearly. */
const lists: readonly (readonly [row: string, id: LineId, value: readonly unknown[], unit: string])[] = [
  ['P11', 'hours.calls', ['10:00/11:30', '14:00/16:00'], 'spans'],
  ['P11', 'hours.call-days', [2, 3, 4], 'weekdays'],
  ['P9', 'season.slow', ['07-01/08-31', '12-15/01-06'], 'spans'],
  ['P26', 'network.months', [1, 3, 6, 12, 18, 24], 'months'],
]

const shown = (line: PolicyLine, values: readonly unknown[]) => ({
  row: line.row,
  values,
  unit: line.unit,
  range: line.range ?? null,
  hard: line.hard,
})
const lineOf = (policy: Policy, id: LineId): PolicyLine => policy.lines[id]

describe('the general policy', () => {
  for (const [row, id, value, unit, range, hard] of table)
    it(`${row} ${id}`, () => {
      const values = Array.isArray(value) ? value : [value, value, value]
      const line = lineOf(steady, id)
      const own = byRhythm.map((policy) => lineOf(policy, id).value)
      expect(shown(line, own)).toEqual({ row, values, unit, range: range ?? null, hard: hard === 'hard' })
    })

  it.each(lists)('%s %s', (row, id, value, unit) => {
    const line = lineOf(steady, id)
    const own = byRhythm.map((policy) => lineOf(policy, id).value)
    expect(shown(line, own)).toEqual({ row, values: [value, value, value], unit, range: null, hard: false })
  })

  it('has no line of which nobody says here where its number comes from', () => {
    const told = new Set<string>([...table.map(([, id]) => id), ...lists.map(([, id]) => id)])
    expect(lineIds.filter((id) => !told.has(id))).toEqual([])
  })
})

/** P9: FR 7, DE 10, IN 5, UK 5. P2: Japan default OFF. P11: UK, Japan off. P3: by post where it is a custom, not through an agency or inside. P32, P33, P34. */
const profiles: Readonly<Record<string, Partial<Record<LineId, Value>>>> = {
  CA: { 'thank-you.offered': true, 'call.allowed': true },
  DE: { 'thank-you.offered': true, 'check-in.no-promise': [12, 10, 8] },
  FR: { 'thank-you.offered': true, 'check-in.no-promise': [8, 7, 5] },
  GB: { 'thank-you.offered': true, 'check-in.no-promise': [7, 5, 5], 'call.allowed': false },
  IN: { 'check-in.no-promise': [7, 5, 5] },
  JP: { 'thank-you.offered': false, 'call.allowed': false },
  US: { 'thank-you.offered': true, 'card.offered': true },
  agency: { 'thank-you.direct': false, 'card.offered': false, 'second-check-in.after': 5 },
  internal: { 'card.offered': false },
  academia: { 'waits.factor': 2, 'second-check-in.offered': false, 'card.offered': false, 'call.allowed': false },
  government: { 'waits.factor': 2, 'second-check-in.offered': false, 'card.offered': false, 'call.allowed': false },
}

const cells = Object.entries(profiles).flatMap(([key, lines]) =>
  Object.entries(lines).map(([id, value]) => [key, id as LineId, value] as const),
)

describe('the profiles', () => {
  it.each(cells)('%s: %s', (key, id, value) => {
    const own = byRhythm.map(({ profiles: all }) => all.find((profile) => profile.key === key)?.lines[id]?.value)
    expect(own).toEqual(Array.isArray(value) ? value : [value, value, value])
  })

  it('change nothing else but the slow season', () => {
    const changed = steady.profiles.flatMap(({ key, lines }) => Object.keys(lines).map((id) => `${key} ${id}`))
    const told = new Set(cells.map(([key, id]) => `${key} ${id}`))
    expect(changed.filter((each) => !told.has(each) && !each.endsWith('season.slow'))).toEqual([])
  })
})

/** The feasts by their days (the lunar ones as the almanacs have them): slow from some days before to some days after. */
const around = (day: string, before: number, after: number, until = day) => {
  const from = Temporal.PlainDate.from(day).subtract({ days: before })
  return `${from.toString()}/${Temporal.PlainDate.from(until).add({ days: after }).toString()}`
}
const everywhere = ['07-01/08-31', '12-15/01-06']
const lunarNewYear = ['2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'].map((day) =>
  around(day, 3, 9),
)
const diwali = ['2025-10-20', '2026-11-08', '2027-10-29', '2028-10-17', '2029-11-05', '2030-10-26'].map((day) =>
  around(day, 3, 5),
)
/** The first day of Ramadan, and of the feast after it. */
const ramadan = [
  ['2025-03-01', '2025-03-30'],
  ['2026-02-18', '2026-03-20'],
  ['2027-02-08', '2027-03-09'],
  ['2028-01-28', '2028-02-26'],
  ['2029-01-16', '2029-02-14'],
  ['2030-01-05', '2030-02-04'],
  ['2030-12-26', '2031-01-24'],
].map(([begins = '', feast = '']) => around(begins, 0, 3, feast))

const seasons: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['CN', 'HK', 'KR', 'SG', 'TW', 'VN'].map((key) => [key, [...everywhere, ...lunarNewYear]])),
  ...Object.fromEntries(['AE', 'EG', 'PK', 'QA', 'SA', 'TR'].map((key) => [key, [...everywhere, ...ramadan]])),
  ...Object.fromEntries(['ID', 'MY'].map((key) => [key, [...everywhere, ...lunarNewYear, ...ramadan]])),
  IN: [...everywhere, ...diwali],
  JP: ['04-29/05-06', ...everywhere],
}

describe('the slow seasons', () => {
  it.each(Object.entries(seasons))('of %s', (key, spans) => {
    const line = steady.profiles.find((profile) => profile.key === key)?.lines['season.slow']
    expect(line?.value).toEqual(spans)
  })

  it('are told for every country that has its own', () => {
    const own = steady.profiles.filter(({ lines }) => lines['season.slow'] !== undefined).map(({ key }) => key)
    expect(own.filter((key) => !(key in seasons))).toEqual([])
  })
})
