import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

const now = '2026-11-24T16:00:00Z'
let terminal: Terminal

beforeEach(async () => {
  terminal = createTerminal()
  await terminal.run(['me', '--name', 'Alex Novak', '--country', 'US'], now)
  await terminal.run(
    ['add', 'Met Dana Kim at Acme yesterday for Staff Engineer', '--person', 'Dana Kim (CTO) <dana@acme.example>'],
    now,
  )
})
afterEach(() => terminal.remove())

it('connects no address book before the yes to what leaves, and says so without a server', async () => {
  const connect = ['people', 'connect', 'http://127.0.0.1:1/', '--user', 'alex']
  const told = await terminal.say(connect, now)
  expect(told.code).not.toBe(0)
  expect(told.out + told.err).toContain('127.0.0.1:1 is asked for your contacts each time you say so.')
  const tried = await terminal.say([...connect, '--yes', '--save'], now)
  expect(tried.out + tried.err).toContain('127.0.0.1:1 did not answer.')
  expect((await terminal.say(['people', 'books'], now)).out).toContain('No address book is read.')
  expect((await terminal.say(['people', 'questions'], now)).out).toContain('Nothing is open.')
})

it('sets, shows and takes back what is known about a person', async () => {
  await terminal.run(
    ['add', 'Met Dora Kim at Globex yesterday for SRE', '--person', 'Dora Kim <dk@globex.example>'],
    now,
  )
  const set = await terminal.say(
    [
      'person',
      'set',
      'Dana Kim',
      '--phone',
      '+1 212 555 0101',
      '--how-met',
      'At a meetup',
      '--do-not-call',
      '--prefers',
      'linkedin',
    ],
    now,
  )
  expect(set.out).toContain('Noted for Dana Kim.')
  const shown = await terminal.say(['person', 'show', 'dana@acme.example'], now)
  expect(shown.out).toContain('how you met: At a meetup')
  expect(shown.out).toContain('please do not call')
  expect((await terminal.say(['person', 'merge', 'Dana Kim', 'Dora Kim'], now)).out).toContain(
    'One person now: Dana Kim.',
  )
  expect((await terminal.say(['person', 'show', 'Dana Kim'], now)).out).toContain('known as Dora Kim at Globex')
  await terminal.run(['undo'], now)
  expect((await terminal.say(['person', 'show', 'Dana Kim'], now)).out).not.toContain('Globex')
  await terminal.run(['undo'], now)
  expect((await terminal.say(['person', 'show', 'Dana Kim'], now)).out).not.toContain('At a meetup')
  const wrong = await terminal.say(['person', 'set', 'Dana Kim'], now)
  expect(wrong.code).toBe(2)
})
