/**
 * The numbers of the policy table (docs/policies.md names where they come from), written down by hand: row, line,
 * default in the rhythm steady, range. A number changed in content/policies fails here until the table is changed too.
 */
import { describe, expect, it } from 'vitest'
import { policyFiles, shippedPolicy } from '../../../test/support/policy.ts'
import { lineIds, type LineId } from './line-ids.ts'
import { linesFor, rhythms, type LineRange } from './policy.ts'

type Row = readonly [row: string, line: LineId, value: unknown, range?: LineRange]

const table: readonly Row[] = [
  ['P0', 'prepare.before', 1, [0, 5]],
  ['P1', 'debrief.missing', 20, [2, 24]],
  ['P2', 'thank-you.offered', true],
  ['P2', 'thank-you.direct', true],
  ['P2', 'thank-you.joint', false],
  ['P2', 'thank-you.pause', 2, [2, 48]],
  ['P2', 'thank-you.imminent', 1, [0, 3]],
  ['P2', 'thank-you.late', 2, [1, 5]],
  ['P2', 'thank-you.until', 10, [3, 15]],
  ['P3', 'card.offered', false],
  ['P3', 'card.lands', 4, [2, 8]],
  ['P3', 'card.transit', 3, [1, 10]],
  ['P3', 'card.transit-late', 6, [1, 15]],
  ['P4', 'coordinator-note.offered', true],
  ['P5', 'addition.until', 2, [1, 5]],
  ['P5', 'information.late', 1, [1, 3]],
  ['P6', 'recovery.rating', 2, [0, 3]],
  ['P6', 'recovery.after-thanks', 2, [2, 3]],
  ['P6', 'recovery.until', 5, [1, 7]],
  ['P7', 'promise.messages-before', 0, [0, 0]],
  ['P8', 'check-in.after-promise', 2, [1, 5]],
  ['P9', 'check-in.no-promise', 7, [4, 15]],
  ['P9', 'check-in.after-screen', 5, [4, 15]],
  ['P9', 'check-in.after-final', 10, [4, 15]],
  ['P9', 'season.factor', 2, [1, 3]],
  ['P10', 'second-check-in.offered', true],
  ['P10', 'second-check-in.after', 7, [5, 10]],
  ['P11', 'call.offered', true],
  ['P11', 'call.allowed', true],
  ['P11', 'call.after', 5, [5, 10]],
  ['P11', 'call.between', 3, [3, 10]],
  ['P11', 'call.attempts', 2, [0, 2]],
  ['P11', 'call.silent-tries', 2, [1, 2]],
  ['P11', 'hours.calls', ['10:00/11:30', '14:00/16:00']],
  ['P11', 'hours.call-days', [2, 3, 4]],
  ['P12', 'closing.after', 7, [7, 10]],
  ['P13', 'dormant.close', 20, [10, 60]],
  ['P13', 'overdue.drop', 20, [10, 40]],
  ['P13', 'do-not-contact.wait', 20, [20, 60]],
  ['P14', 'courtesy.until', 3, [1, 5]],
  ['P15', 'still-deciding.wait', 10, [5, 20]],
  ['P16', 'absence.after-return', 2, [1, 5]],
  ['P16', 'absence.unknown', 5, [3, 10]],
  ['P17', 'bounce.soft', 24, [4, 72]],
  ['P17', 'bounce.retries', 1, [1, 1]],
  ['P18', 'on-hold.wait', 20, [10, 60]],
  ['P19', 'rescheduled.confirm', true],
  ['P20', 'missed.after', 15, [15, 60]],
  ['P20', 'missed.wait', 3, [2, 10]],
  ['P21', 'next-round.confirm', true],
  ['P22', 'other-offer.reminder', 1, [1, 3]],
  ['P23', 'rejection.cool-off', 4, [4, 48]],
  ['P23', 'rejection.after', 1, [0, 2]],
  ['P23', 'rejection.until', 10, [2, 15]],
  ['P23', 'rejection.answer-machine', false],
  ['P24', 'feedback.in-reply', true],
  ['P24', 'feedback.until', 3, [1, 5]],
  ['P25', 'network.offered', true],
  ['P25', 'linkedin.after', 1, [1, 10]],
  ['P26', 'network.months', [1, 3, 6, 12, 18, 24]],
  ['P26', 'network.unanswered', 2, [1, 2]],
  ['P26', 'network.most-a-year', 4, [1, 4]],
  ['P27', 'offer.decide', 2, [1, 5]],
  ['P27', 'offer.decide-last', 1, [1, 3]],
  ['P28', 'accept.after-writing', true],
  ['P29', 'decline.write', true],
  ['P30', 'withdraw.write', true],
  ['P31', 'written-offer.first', 3, [2, 10]],
  ['P31', 'written-offer.second', 5, [5, 10]],
  ['P31', 'written-offer.call', 5, [5, 10]],
  ['P34', 'waits.factor', 1, [1, 3]],
  ['P35', 'correction.until', 2, [1, 2]],
  ['P35', 'correction.typos', false],
  ['P36', 'thank-you.answer-expected', false],
  ['cap', 'resume.after', 14, [7, 60]],
  ['cap', 'hours.from', '08:30', ['07:00', '10:00']],
  ['cap', 'hours.until', '17:30', ['15:00', '19:00']],
  ['cap', 'hours.preferred', '09:10', ['08:00', '16:00']],
  ['cap', 'cap.gap', 5, [5, 20]],
  ['cap', 'cap.unanswered', 3, [1, 3]],
  ['cap', 'cap.unanswered-with-call', 4, [1, 4]],
  ['cap', 'cap.round', 6, [1, 6]],
]

/** What the other two rhythms say instead; every other line is the same in all three. */
const gentle: readonly (readonly [LineId, unknown])[] = [
  ['check-in.after-promise', 3],
  ['check-in.no-promise', 10],
  ['check-in.after-screen', 7],
  ['check-in.after-final', 12],
  ['second-check-in.after', 10],
  ['call.offered', false],
  ['closing.after', 10],
  ['still-deciding.wait', 12],
]
const brisk: readonly (readonly [LineId, unknown])[] = [
  ['check-in.after-promise', 1],
  ['check-in.no-promise', 5],
  ['check-in.after-screen', 4],
  ['check-in.after-final', 7],
  ['second-check-in.after', 5],
]

/** The limits that move only for a typed reason. */
const hard = [
  'promise.messages-before',
  'call.attempts',
  'bounce.retries',
  'network.unanswered',
  'network.most-a-year',
  'hours.from',
  'hours.until',
  'cap.gap',
  'cap.unanswered',
  'cap.unanswered-with-call',
  'cap.round',
]

/** The country table and the rows on agencies, colleagues, academia and the public sector. */
type Changed = readonly [country: string, route: string, sector: string, line: LineId, value: unknown]

const profiles: readonly Changed[] = [
  ['US', 'direct', 'business', 'thank-you.offered', true],
  ['US', 'direct', 'business', 'thank-you.direct', true],
  ['US', 'direct', 'business', 'card.offered', true],
  ['US', 'direct', 'business', 'check-in.no-promise', 7],
  ['CA', 'direct', 'business', 'thank-you.offered', true],
  ['CA', 'direct', 'business', 'call.allowed', true],
  ['GB', 'direct', 'business', 'thank-you.offered', true],
  ['GB', 'direct', 'business', 'check-in.no-promise', 5],
  ['GB', 'direct', 'business', 'call.allowed', false],
  ['DE', 'direct', 'business', 'thank-you.offered', true],
  ['DE', 'direct', 'business', 'check-in.no-promise', 10],
  ['DE', 'direct', 'business', 'second-check-in.offered', true],
  ['DE', 'direct', 'business', 'call.offered', false],
  ['FR', 'direct', 'business', 'thank-you.offered', true],
  ['FR', 'direct', 'business', 'check-in.no-promise', 7],
  ['FR', 'direct', 'business', 'check-in.after-final', 7],
  ['FR', 'direct', 'business', 'call.allowed', true],
  ['FR', 'direct', 'business', 'hours.call-days', [2, 3, 4]],
  ['IN', 'direct', 'business', 'thank-you.offered', true],
  ['IN', 'direct', 'business', 'check-in.no-promise', 5],
  ['IN', 'direct', 'business', 'call.attempts', 1],
  ['JP', 'direct', 'business', 'thank-you.offered', false],
  ['JP', 'direct', 'business', 'card.offered', false],
  ['JP', 'direct', 'business', 'call.allowed', false],
  ['NL', 'direct', 'business', 'thank-you.offered', true],
  ['NL', 'direct', 'business', 'check-in.no-promise', 7],
  ['NL', 'direct', 'business', 'second-check-in.offered', false],
  ['NL', 'direct', 'business', 'call.offered', false],
  ['US', 'hr', 'business', 'thank-you.direct', true],
  ['US', 'agency', 'business', 'thank-you.direct', false],
  ['US', 'agency', 'business', 'second-check-in.after', 5],
  ['US', 'agency', 'business', 'card.offered', false],
  ['US', 'internal', 'business', 'card.offered', false],
  ['US', 'internal', 'business', 'check-in.no-promise', 7],
  ...(['academia', 'government'] as const).flatMap((sector): readonly Changed[] => [
    ['US', 'direct', sector, 'waits.factor', 2],
    ['US', 'direct', sector, 'second-check-in.offered', false],
    ['US', 'direct', sector, 'cap.unanswered', 2],
    ['US', 'direct', sector, 'cap.unanswered-with-call', 2],
    ['US', 'direct', sector, 'call.allowed', false],
    ['US', 'direct', sector, 'card.offered', false],
  ]),
]

describe('the policy table', () => {
  it.each(table.map((row) => ({ row })))('$row', ({ row: [row, id, value, range] }) => {
    const line = shippedPolicy('steady').lines[id]
    expect({ row: line.row, value: line.value, range: line.range }).toEqual({ row, value, range })
  })

  it('has every line but the slow weeks of the year, which stand in general.yaml', () => {
    expect(new Set([...table.map(([, id]) => id), 'season.slow'])).toEqual(new Set(lineIds))
  })

  it.each([
    ['gentle', gentle],
    ['brisk', brisk],
  ] as const)('differs in the rhythm %s exactly where it should', (rhythm, differences) => {
    const steady = shippedPolicy('steady').lines
    const lines = shippedPolicy(rhythm).lines
    const found = lineIds.filter((id) => JSON.stringify(lines[id].value) !== JSON.stringify(steady[id].value))
    expect(new Map(found.map((id) => [id, lines[id].value]))).toEqual(new Map(differences))
  })

  it('moves a hard limit for a typed reason only', () => {
    expect(lineIds.filter((id) => shippedPolicy().lines[id].hard).toSorted()).toEqual(hard.toSorted())
  })

  it.each(profiles.map((changed) => ({ changed })))(
    'in $changed',
    ({ changed: [country, route, sector, id, value] }) => {
      expect(linesFor(shippedPolicy(), { place: { country }, route, sector })[id].value).toEqual(value)
    },
  )
})

describe('the sources of the policy', () => {
  it('are named by every line, or it says that it is our own judgement', () => {
    const all = rhythms.flatMap((rhythm) => {
      const { lines, profiles: each } = shippedPolicy(rhythm)
      return [...Object.values(lines), ...each.flatMap((profile) => Object.values(profile.lines))]
    })
    expect(all.filter(({ sources, why }) => sources.length === 0 || why === '').map(({ id }) => id)).toEqual([])
  })

  it('are listed only where a line names them', () => {
    const text = JSON.stringify(policyFiles.filter(({ file }) => file !== 'sources.yaml').map(({ content }) => content))
    const listed = policyFiles.find(({ file }) => file === 'sources.yaml')?.content as { sources: object }
    expect(Object.keys(listed.sources).filter((id) => !text.includes(`"${id}"`))).toEqual([])
  })

  /** The questions on which advisers disagree: both sides are given, with who says so. */
  it.each([
    ['thank-you or not', 'thank-you.offered'],
    ['a card besides the e-mail', 'card.offered'],
    ['panels: each, together, or the chair', 'thank-you.direct'],
    ['how long after a promised day', 'check-in.after-promise'],
    ['how long where no day was named', 'check-in.no-promise'],
    ['how many messages', 'second-check-in.offered'],
    ['to call or not', 'call.offered'],
    ['a goodbye or silence', 'closing.after'],
    ['a candid letter or rest', 'recovery.rating'],
    ['feedback at once or later', 'feedback.in-reply'],
    ['LinkedIn at once or after the verdict', 'linkedin.after'],
    ['small slips', 'correction.typos'],
  ] as const)('disagree on %s', (_, id) => {
    const { othersSay, against } = shippedPolicy().lines[id]
    expect(othersSay?.length).toBeGreaterThan(20)
    expect(against?.every(({ url }) => url?.startsWith('http'))).toBe(true)
    expect(against?.length).toBeGreaterThan(0)
  })

  it('disagree on writing directly when an agency is between', () => {
    const line = linesFor(shippedPolicy(), { place: { country: 'GB' }, route: 'agency', sector: 'business' })[
      'thank-you.direct'
    ]
    expect(line.othersSay).toContain('direct note')
    expect(line.against?.length).toBe(3)
  })
})
