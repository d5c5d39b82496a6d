import { describe, expect, it } from 'vitest'
import { addTallies, emptyTally, tallyOf, violationsOf } from '../../src/core/simulation/figures.ts'
import { cellsOf } from '../../src/core/simulation/parameters.ts'
import { comparePolicies, figuresOf, measures } from '../../src/core/simulation/report.ts'
import { comparisonJobs, createSimulation, policiesToCompare, sweepJob } from '../../src/core/simulation/simulate.ts'
import { timeline } from '../../src/core/simulation/timeline.ts'
import { nextStep } from '../../src/core/plan/next-step.ts'
import { shippedPolicy } from '../support/policy.ts'
import { data, simulate } from './ground.ts'

const searches = 60

describe('invented searches lived by the plan', () => {
  const simulation = createSimulation(data, nextStep)
  const lived = Array.from({ length: searches }, (_, search) => simulation.live(sweepJob(search, data)))
  const tally = lived.reduce((sum, each) => addTallies(sum, tallyOf(each, data.parameters)), emptyTally)

  it('go against the policy nowhere', () => {
    expect(tally.faults.map(({ search, words }) => `search ${search}: ${words}`)).toEqual([])
    expect(violationsOf(tally)).toBe(0)
  })

  it('are rich enough to say something', () => {
    const figures = figuresOf(tally)
    expect(figures.openings).toBeGreaterThan(3 * searches)
    expect(figures.touches).toBeGreaterThan(2 * searches)
    expect(figures.touchesAfterDecision).toBeGreaterThan(10)
    expect(figures.daysToCertainty.median).toBeGreaterThan(10)
    expect(figures.daysToCertainty.p90).toBeGreaterThan(figures.daysToCertainty.median ?? 0)
  })

  it('meet everything the world has in store', () => {
    const kinds = new Set(lived.flatMap(({ lives }) => lives.flatMap(({ facts }) => facts.map(({ kind }) => kind))))
    for (const kind of [
      'InterviewScheduled',
      'InterviewHeld',
      'InterviewMissed',
      'InterviewCancelled',
      'DebriefGiven',
      'AnswerPromised',
      'LetterApproved',
      'ApprovalWithdrawn',
      'LetterSent',
      'StepSkipped',
      'StepHeld',
      'CallMade',
      'ReplyReceived',
      'ReplyUnderstood',
      'AbsenceReceived',
      'ReceiptReceived',
      'BounceReceived',
      'PersonCorrected',
      'FeedbackReceived',
      'OtherOfferReceived',
      'OfferAccepted',
      'OfferDeclined',
      'CandidacyWithdrawn',
      'StayInTouchWished',
      'ErrorDiscovered',
    ] as const)
      // prettier-ignore
      expect(kinds, kind).toContain(kind)
    const steps = new Set(
      lived.flatMap(({ lives }) =>
        lives.flatMap(({ ledger }) => ledger.map((entry) => entry.kind === 'left' && entry.step)),
      ),
    )
    for (const step of [
      'thank-you',
      'coordinator-note',
      'thank-you-card',
      'recovery',
      'check-in',
      'second-check-in',
      'call',
      'closing',
      'other-offer',
      'withdraw',
      'accept',
    ] as const)
      // prettier-ignore
      expect(steps, step).toContain(step)
    const meanings = new Set(
      lived.flatMap(({ lives }) =>
        lives.flatMap(({ ledger }) => ledger.map((entry) => entry.kind === 'answered' && entry.meaning)),
      ),
    )
    for (const meaning of [
      'next-round',
      'offer',
      'rejection',
      'still-deciding',
      'on-hold',
      'do-not-contact',
      'needs-information',
      'rescheduled',
    ] as const)
      // prettier-ignore
      expect(meanings, meaning).toContain(meaning)
  })

  it('are the same for the same seed, and others for another', () => {
    const once = simulate(2)
    expect(simulate(2)).toEqual(once)
    expect(simulate(2, nextStep, { ...data, seed: 12 })).not.toEqual(once)
  })

  it('can be read as a story', () => {
    const lines = timeline(createSimulation(data, nextStep).live(sweepJob(1, data), true))
    expect(lines[0]).toContain('Search 1, seed 11')
    expect(lines.some((line) => /^[A-Z][a-z]{2} 20\d\d-\d\d-\d\d \d\d:\d\d {2}o\d {2}SENT: thank-you/.test(line))).toBe(
      true,
    )
  })
})

describe('policies side by side', () => {
  const policies = policiesToCompare(shippedPolicy)
  const compared = { ...data, policies }
  const simulation = createSimulation(compared, nextStep)

  it('live in the same worlds', () => {
    const truths = [0, 2, 6].map((policy) => simulation.live({ search: 3, cell: 13, policy }).search.openings)
    for (const truth of truths)
      expect(truth.map(({ ending, rounds }) => [ending, rounds.map(({ decidedAt }) => decidedAt.toString())])).toEqual(
        truths[0]?.map(({ ending, rounds }) => [ending, rounds.map(({ decidedAt }) => decidedAt.toString())]),
      )
  })

  it('are compared in every cell, and the worst is never better than the middle', () => {
    const jobs = comparisonJobs(1, compared).filter(({ policy }) => policy === 1 || policy === 6)
    expect(new Set(jobs.map(({ cell }) => cell)).size).toBe(cellsOf(data.parameters).length)
    const done = jobs.map((job) => ({ job, tally: tallyOf(simulation.live(job), data.parameters) }))
    const reports = comparePolicies(
      policies.map(({ name }) => name),
      done,
      data.parameters,
    )
    for (const report of [1, 6].map((at) => reports[at]))
      for (const measure of measures)
        expect(report?.worst[measure]).toBeGreaterThanOrEqual(report?.typical[measure] ?? 0)
    // One message at most presses less than three.
    expect(reports[6]?.worst.touches).toBeLessThan(reports[1]?.worst.touches ?? 0)
  })
})
