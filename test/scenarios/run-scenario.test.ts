import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { measureScenarios } from '../../scripts/measure/scenarios.ts'
import { channels } from '../../src/core/facts/fact.ts'
import { stepKinds } from '../../src/core/facts/step-kind.ts'
import { countLineIds, switchLineIds } from '../../src/core/policy/line-ids.ts'
import { isOutcome, runScenario } from '../support/run-scenario.ts'
import { eventForms } from '../support/scenarios/event-forms.ts'
import { scenariosOf } from '../support/scenarios/scenario-file.ts'

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text)

function run(text: string) {
  const { scenarios, mistakes } = scenariosOf('situation.yaml', text)
  const ran = scenarios.map(runScenario)
  return {
    outcomes: ran.filter(isOutcome),
    mistakes: [...mistakes, ...ran.flatMap((each) => (isOutcome(each) ? [] : [each]))],
  }
}

const right = `- id: friday-was-promised
  why: Two business days after the promised day.
  source: P8
  rows: [P8]
  people: { Dana Kim: interviewer, Lee Park: interviewer }
  facts:
    - 2026-04-13 14:00 interview held: { with: [Dana Kim] }
    - 2026-04-13 17:00 debrief: { rating: 4 }
    - 2026-04-13 17:00 promise: by 2026-04-17, from Dana Kim
    - 2026-04-14 09:10 sent: thank-you to Dana Kim
  now: 2026-04-21 10:00
  expect: { kind: act, step: check-in, to: [Dana Kim], channel: email, on: 2026-04-21, late: false, because: friendly }
  never: [call]
`

const problemsOf = (text: string) => {
  const { outcomes, mistakes } = run(text)
  expect(mistakes).toEqual([])
  return outcomes.flatMap(({ problems }) => problems)
}

describe('a scenario', () => {
  it('passes where the answer is as expected', () => expect(problemsOf(right)).toEqual([]))

  it.each([
    ['kind: act', 'kind: wait', 'should be “wait”'],
    ['kind: act', 'kind: [wait, rest]', 'should be “wait or rest”'],
    ['step: check-in', 'step: closing', 'should be a closing'],
    ['step: check-in', 'step: [call, closing]', 'should be a call or closing'],
    ['to: [Dana Kim], channel', 'to: [Lee Park], channel', 'to Lee Park'],
    ['to: [Dana Kim], channel', 'to: [Dana Kim, Lee Park], channel', 'to Dana Kim and Lee Park'],
    ['channel: email', 'channel: phone', 'by phone'],
    ['on: 2026-04-21', 'on: 2026-04-22', 'not leave before 2026-04-22'],
    ['on: 2026-04-21', 'on: 2026-04-20', 'leave by 2026-04-20'],
    ['on: 2026-04-21', 'notBefore: 2026-04-21 10:01', 'not leave before 2026-04-21 10:01'],
    ['on: 2026-04-21', 'notAfter: 2026-04-21 09:59', 'leave by 2026-04-21 09:59'],
    ['late: false', 'late: true', 'count as late'],
    ['because: friendly', 'because: [friendly, nonsense]', 'contain “nonsense”'],
    ['because: friendly', 'unsaid: [nonsense, friendly]', 'may contain “friendly”'],
    ['because: friendly', 'also: [{ step: call }]', 'should be a call'],
    ['never: [call]', 'never: [check-in]', 'must be no check-in'],
    ['rows: [P8]', 'rows: [P22]', 'rest on P22'],
    ['rows: [P8]', 'rows: [P32]', 'rest on P32'],
    ['now: 2026-04-21', 'now: 2026-04-20', 'should be “act”'],
    ['by 2026-04-17', 'by 2026-04-20', 'should be “act”'],
  ])('fails where “%s” is “%s”', (from, to, words) => {
    expect(right).toContain(from)
    expect(problemsOf(right.replace(from, to)).join(' ')).toContain(words)
  })

  it('rests on a profile only where the answer is another one without it', () => {
    const academic = right.replace('  people', '  profile: { country: US, sector: academia }\n  people')
    const doubled = academic
      .replace('rows: [P8]', 'rows: [P34]')
      .replace('kind: act', 'kind: wait')
      .replace('on: 2026-04-21', 'on: 2026-04-23')
    const [outcome] = run(
      doubled.replace('because: friendly', 'step: check-in').replace('step: check-in, to', 'to'),
    ).outcomes
    expect(outcome).toMatchObject({ problems: [], rows: ['P34'] })
  })

  it('gives the same answer for a whole fact as for a line', () => {
    const whole = right.replace(
      '- 2026-04-13 17:00 promise: by 2026-04-17, from Dana Kim',
      '- { kind: AnswerPromised, id: promise, openingId: somewhere, source: person, at: "2026-04-13T21:00:00Z", learntAt: "2026-04-13T21:00:00Z", by: 2026-04-17, saidBy: dana.kim }',
    )
    expect(whole).not.toBe(right)
    expect(problemsOf(whole)).toEqual([])
  })

  it('tells its events from the facts and the moment', () => {
    const [outcome] = run(right).outcomes
    expect([...(outcome?.events ?? [])].toSorted()).toEqual([
      'approved',
      'deadline passed',
      'debrief done',
      'interview held',
      'sent',
    ])
  })

  it('reads a letter with the review', () => {
    const letter = (name: string, finding: string) =>
      problemsOf(`- id: letter
  why: A name must be right.
  source: T32
  people: { Katharine Wolfe: interviewer }
  now: 2026-04-14 09:00
  letter: { kind: thank-you, to: Katharine Wolfe, subject: Thank you, text: "Dear ${name},\\n\\nThank you for your time." }
  expect: { finding: ${finding} }
`)
    expect(letter('Katherine Wolf', 'facts:recipient-name')).toEqual([])
    expect(letter('Katharine Wolfe', 'facts:recipient-name')).toEqual(['The review should find facts:recipient-name.'])
    expect(letter('Katherine Wolf', 'none')).toEqual(['The review should find nothing.'])
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['kind: act', 'kind: hurry', 12, 'act'],
    ['step: check-in', 'step: check-inn', 12, 'check-in'],
    ['channel: email', 'channel: fax', 12, 'email'],
    ['on: 2026-04-21', 'on: Tuesday', 12, 'such as 2026-12-01'],
    ['on: 2026-04-21', 'when: 2026-04-21', 12, 'notBefore'],
    ['never: [call]', 'never: [telegram]', 13, 'written-offer-question'],
    ['now: 2026-04-21 10:00', 'now: tomorrow', 11, 'such as 2026-12-01 14:00'],
    ['rows: [P8]', 'rows: [8]', 4, 'string'],
    ['rows: [P8]', 'rows: [R8]', 4, 'P0 to P36'],
    ['rows: [P8]', 'profile: { country: Germany }', 4, 'two capital letters'],
    ['rows: [P8]', 'profile: { country: SE }', 1, 'time zone'],
    ['rows: [P8]', 'profile: { country: US, changes: { cap.gap: 3 } }', 1, 'allows 5 to 20'],
    ['  source: P8\n', '', 1, 'source'],
    ['17:00 debrief', '17:00 debriefing', 8, 'out of office'],
    ['debrief: { rating: 4 }', 'debrief: { stars: 4 }', 8, 'rating'],
    ['promise: by 2026-04-17, from Dana Kim', 'promise: by 2026-04-17, from Dana Kym', 9, 'Dana Kim, Lee Park'],
    ['promise: by 2026-04-17, from Dana Kim', 'promise: soon', 9, 'no date'],
    ['promise: by 2026-04-17, from Dana Kim', 'promise: by 2026-04-17, perhaps', 9, 'from Dana Kim'],
    ['promise: by 2026-04-17, from Dana Kim', 'promise: by 2026-04-31', 9, 'not a day'],
    ['sent: thank-you to Dana Kim', 'sent: thanks to Dana Kim', 10, 'thank-you-card'],
    ['sent: thank-you to Dana Kim', 'sent: thank-you', 10, 'say which person'],
    ['sent: thank-you to Dana Kim', 'skipped: check-in', 10, 'no check-in is proposed'],
    ['sent: thank-you to Dana Kim', 'reply: maybe, from Dana Kim', 10, 'still deciding'],
    ['sent: thank-you to Dana Kim', 'call: shouted', 10, 'voicemail'],
    ['- 2026-04-14 09:10', '- 2026-04-24 09:10', 10, 'after `now`'],
    ['- 2026-04-14 09:10', '- 2026-13-14 09:10', 10, 'not a moment'],
    ['- 2026-04-14 09:10 sent', '- yesterday sent', 10, 'one line such as'],
    ['kind: act, step', 'step', 12, 'act, wait or rest'],
    ['kind: act, step: check-in', 'kind: rest, step: check-in', 12, 'no step'],
    ['kind: act', 'kind: act, finding: tone', 12, 'finding'],
  ])('names the line and what is allowed where “%s” is “%s”', (from, to, line, words) => {
    expect(right).toContain(from)
    const { mistakes, outcomes } = run(right.replace(from, to))
    expect(outcomes).toEqual([])
    expect(mistakes[0]).toMatchObject({ file: 'situation.yaml', line })
    expect(mistakes.map((mistake) => mistake.words).join(' ')).toContain(words)
  })

  it('names the line of broken YAML', () => {
    const { mistakes } = run(right.replace('rows: [P8]', 'rows: [P8'))
    expect(mistakes[0]?.line).toBeGreaterThanOrEqual(4)
  })

  it('asks for a list', () => expect(run('id: lonely').mistakes[0]?.words).toContain('list'))

  it('does not hide the scenarios beside it', () => {
    const { mistakes, outcomes } = run(
      right.replace('kind: act', 'kind: hurry') + right.replace('friday', 'one-friday'),
    )
    expect(mistakes).toHaveLength(1)
    expect(outcomes.map(({ scenario }) => scenario.id)).toEqual(['one-friday-was-promised'])
  })
})

describe('the measure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenarios-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('counts what passed, failed, waits and could not be read, and tells failures as stories', async () => {
    const named = (id: string, text = right) => text.replace('friday-was-promised', id)
    writeFileSync(
      join(folder, 'a.yaml'),
      named('passes') +
        named('fails').replace('kind: act', 'kind: rest').replace('step: check-in, ', '') +
        named('waits').replace('rows', 'waits: words\n  rows') +
        named('passes'),
    )
    writeFileSync(join(folder, 'b.yaml'), named('unread').replace('kind: act', 'kind: hurry'))
    const said: string[] = []
    const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    const measured = await measureScenarios(folder)
    stderr.mockRestore()
    expect(measured).toMatchObject({ set: 'scenarios', n: 5, passed: 2, waiting: ['waits'] })
    expect(measured.failed).toEqual(['b.yaml:12', 'a.yaml:41', 'fails'])
    expect(measured.uncovered).toContain('P9')
    expect(measured.uncovered).not.toContain('P8')
    expect(measured.uncovered).toContain('declined')
    expect(measured.uncovered).not.toContain('deadline passed')
    const story = said.join('')
    expect(story).toContain('b.yaml, line 12')
    expect(story).toContain('Tue 2026-04-14 09:10  sent: thank-you to Dana Kim')
    expect(story).toContain('expected: rest')
    expect(story).toContain('answered: act: check-in to dana.kim by email on 2026-04-21 10:00')
    expect(story).toMatch(/because: They said .*17 April/)
  })

  it('covers a row only by an answer that rests on it', async () => {
    const claims = mkdtempSync(join(tmpdir(), 'scenarios-'))
    writeFileSync(join(claims, 'a.yaml'), right.replace('rows: [P8]', 'rows: [P8, P22]'))
    const { uncovered, passed } = await measureScenarios(claims)
    rmSync(claims, { recursive: true })
    expect(passed).toBe(1)
    expect(uncovered).toContain('P22')
  })
})

describe('the description', () => {
  it('has examples that run', () => {
    expect(examples.length).toBeGreaterThan(1)
    for (const text of examples) expect(problemsOf(text)).toEqual([])
  })
  it.each([...eventForms.keys()])('shows %s', (event) =>
    expect(examples.join('\n')).toMatch(new RegExp(`- \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d ${event}(?::|$)`, 'm')),
  )
  it.each([...stepKinds, ...channels, ...countLineIds, ...switchLineIds])('lists %s', (word) =>
    expect(readme).toContain(`\`${word}\``),
  )
})
