import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTerminal, type Terminal } from '../support/run-regards.ts'
import { answerJson, startStandIn, type StandIn } from '../support/stand-in-server.ts'

const now = '2026-11-24T16:00:00Z'
let terminal: Terminal
let folder: string
let server: StandIn | null = null

beforeEach(async () => {
  terminal = createTerminal({ REGARDS_SECRETS: 'file', TRIAL_KEY: 'k-secret' })
  folder = mkdtempSync(join(tmpdir(), 'regards-words-'))
  await terminal.run(['me', '--name', 'Alex Novak', '--country', 'US'], now)
  await terminal.run(
    ['add', 'Met Dana Kim at Acme yesterday for Staff Engineer', '--person', 'Dana Kim (CTO) <dana@acme.example>'],
    now,
  )
  await terminal.run(['debrief', 'Acme', '--rating', '4', '--said', 'Dana: the ledger drifts'], now)
})
afterEach(async () => {
  await server?.close()
  server = null
  terminal.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('regards voice', () => {
  it('learns from files, is shown as YAML, changed by lines, and forgotten; the draft follows', async () => {
    const file = join(folder, 'old.txt')
    writeFileSync(
      file,
      "Hello Sam,\n\nThanks. I'm glad we spoke; it's a good plan, I'd help, and I'll write.\n\nCheers,\nAlex\n",
    )
    expect((await terminal.run(['voice', 'learn', file], now)).json).toMatchObject({ salutation: 'Hello', letters: 1 })
    await terminal.run(['voice', 'edit', '--set', 'closing: Warmly'], now)
    const { out } = await terminal.say(['voice'], now)
    expect(out).toContain('salutation: Hello  #')
    expect(out).toContain('closing: "Warmly,"  # with its comma; yours')
    const { json } = await terminal.run(['draft', 'Acme'], now)
    expect(json).toMatchObject({ body: expect.stringMatching(/^Hello Dana,[\s\S]*\n\nWarmly,\nAlex Novak$/) })
    expect((json as { standsOn: { because: string[] }[] }).standsOn[0]?.because.length).toBeGreaterThan(0)
    expect((await terminal.run(['voice', 'edit', '--set', 'length: long'], now)).code).toBe(2)
    expect((await terminal.run(['voice', 'forget'], now)).json).toMatchObject({ salutation: null, mine: [] })
  })
})

describe('regards model and readers', () => {
  it('say what leaves before anything is set; propose with what was struck; put it on the desk when asked', async () => {
    const letter = {
      subject: 'Thank you',
      sentences: [
        { text: 'Thank you for the conversation about the Staff Engineer role.', paragraph: 1, facts: ['f1'] },
        { text: 'I led nine teams at Initech.', paragraph: 1, facts: [] },
      ],
    }
    server = await startStandIn(({ path }, response) =>
      path === '/v2/check'
        ? answerJson(response, 200, {
            matches: [{ message: 'Hm.', offset: 0, length: 4, replacements: [], rule: { id: 'R' } }],
          })
        : answerJson(response, 200, { choices: [{ message: { content: JSON.stringify(letter) } }] }),
    )
    const url = `${server.url}/v1`
    const first = await terminal.say(['model', 'set', url, 'small', '--key-env', 'TRIAL_KEY'], now)
    expect(first).toMatchObject({
      code: 1,
      err: expect.stringContaining('the facts of that one letter go to 127.0.0.1'),
    })
    expect((await terminal.run(['draft', 'Acme', '--with-model'], now)).code).toBe(1)
    expect(server.asked).toHaveLength(0)
    await terminal.run(['model', 'set', url, 'small', '--key-env', 'TRIAL_KEY', '--yes'], now)
    const shown = await terminal.say(['draft', 'Acme', '--with-model'], now)
    expect(shown.out).toContain('[struck] I led nine teams at Initech.')
    expect(server.asked[0]?.headers.authorization).toBe('Bearer k-secret')
    const taken = await terminal.run(['draft', 'Acme', '--with-model', '--take'], now)
    expect(taken.json).toMatchObject({ draftNumber: 2, standsOn: [{ sentence: letter.sentences[0]?.text }] })
    await terminal.run(['readers', 'set', 'languagetool', server.url, '--yes'], now)
    const review = await terminal.run(['review', 'Acme'], now)
    expect((review.json as { findings: { title: string }[] }).findings.map(({ title }) => title)).toContain(
      'LanguageTool says',
    )
    await server.close()
    server = null
    const without = await terminal.say(['review', 'Acme'], now)
    expect(without.out).toContain('Subject: Thank you')
    expect(without.err).toContain('LanguageTool is reading along, for 8 seconds at most. Ctrl+C goes on')
    expect(without.err).toContain('LanguageTool did not read along')
    expect((await terminal.run(['model', 'off'], now)).json).toEqual({ model: null })
    expect((await terminal.run(['readers', 'off'], now)).json).toEqual({ readers: [] })
  }, 60_000)
})

describe('regards offer', () => {
  it('keeps the shelf of an opening', async () => {
    await terminal.run(['offer', 'add', 'Acme', 'a page on how we tested the ledger', '--for', 'Dana'], now)
    await terminal.run(['offer', 'add', 'Acme', 'two references'], now)
    expect((await terminal.say(['offer', 'list', 'Acme'], now)).out).toBe(
      '1  a page on how we tested the ledger (for Dana Kim)\n2  two references\n',
    )
    expect((await terminal.run(['offer', 'add', 'Acme', 'two references'], now)).code).toBe(1)
    const left = await terminal.run(['offer', 'remove', 'Acme', '1'], now)
    expect((left.json as { offers: { text: string }[] }).offers.map(({ text }) => text)).toEqual(['two references'])
    expect((await terminal.run(['offer', 'remove', 'Acme', '7'], now)).code).toBe(2)
  })
})
