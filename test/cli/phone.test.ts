import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

const met = '2026-10-13T15:00:00Z'
const now = '2026-11-10T15:00:00Z'
let terminal: Terminal

/** Three mails stayed without an answer. */
beforeEach(async () => {
  terminal = createTerminal()
  await terminal.run(['me', '--name', 'Alex Novak', '--country', 'US', '--phone', '+1 212 736 5000'], met)
  const person = ['--person', 'Dana Kim (CTO) <dana@acme.example>', '--country', 'US', '--zone', 'America/New_York']
  await terminal.run(['add', 'Met Dana Kim at Acme yesterday for Staff Engineer', ...person], met)
  await terminal.run(['person', 'set', 'Dana Kim', '--phone', '+1 212 736 5001', '--pronunciation', 'DAY-na'], met)
  await terminal.run(['debrief', 'Acme', '--rating', '4', '--said', 'Dana: the ledger drifts'], met)
  for (const at of [met, '2026-10-21T15:10:00Z', '2026-10-30T15:10:00Z']) await terminal.run(['sent', 'Acme'], at)
})
afterEach(() => terminal.remove())

it('has the whole call on one sheet: number, name, their hours, every branch, and the voicemail with its seconds', async () => {
  expect((await terminal.say(['today'], now)).out).toContain('Go on with `regards call 1`')
  const { out } = await terminal.say(['call', 'Acme'], now)
  for (const part of [
    'Number: (212) 736-5001',
    'The name is said: DAY-na',
    '10 am in New York. A good time to call.',
    'At most two calls.',
    'If it is a bad moment:',
    'If it is still open:',
    'If it is filled:',
    'If they do not know:',
    'If somebody else answers:',
  ])
    expect(out).toContain(part)
  const seconds = Number(/Voicemail \((\d+) seconds\)/.exec(out)?.[1])
  const said = out.split('seconds)\n')[1]?.split('\n\n')[0]?.split(/\s+/).length ?? 0
  // 150 words a minute.
  expect(Math.abs(seconds - said / 2.5)).toBeLessThan(3)
})

it('practises each branch as a dialogue', async () => {
  const { out } = await terminal.say(['call', 'Acme', '--practice'], now)
  expect(out.match(/^— /gm)).toHaveLength(5)
  expect(out).toContain('They: Hello. I am sorry to tell you that the position has been filled.\nYou:  Thank you for')
})

it('makes facts of what was said, and proposes at most the calls of the policy', async () => {
  const before = (await terminal.say(['today'], now)).out
  expect(before).toContain('Call Dana Kim')
  await terminal.run(['call', 'Acme', '--outcome', 'voicemail'], now)
  expect((await terminal.say(['today'], now)).out).not.toContain('Call Dana Kim: today')
  const again = '2026-11-17T15:00:00Z'
  expect((await terminal.say(['today'], again)).out).toContain('Call Dana Kim')
  await terminal.run(['call', 'Acme', '--outcome', 'spoke', '--news', 'open', '--by', 'Friday'], again)
  const after = (await terminal.say(['show', 'Acme'], again)).out
  expect(after).toContain('You spoke with Dana Kim')
  expect(after).toContain('Friday 20 November')
})
