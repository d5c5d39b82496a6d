import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeContext } from '../../test/support/fake-context.ts'
import { createFakeVerbs } from '../../test/support/fake-verbs/fake-verbs.ts'
import { steps } from '../../test/support/fake-verbs/invented-search.ts'
import { checkHelperToken, makeHelperToken, revokeHelperToken, seeHelperTokens } from '../app/helper-tokens.ts'
import { exportEverything, importEverything } from '../app/move-everything.ts'
import { startServer } from '../server/start-server.ts'
import { answerMcp } from './answer-mcp.ts'
import { mcpTools } from './mcp-tools.ts'

/** The first company of the invented search, as if an invitation had named it. */
const theirs = ['Acme']
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function helper({ mayWrite = true } = {}) {
  const context = await createFakeContext()
  const verbs = createFakeVerbs()
  const check = (token: string) => checkHelperToken(context, token)
  const server = await startServer(verbs, {
    port: 0,
    assets: { read: () => null },
    mcp: answerMcp({ verbs, check, wordsOfOthers: () => Promise.resolve(theirs), version: '1' }),
  })
  closing.push(server.close)
  const made = await makeHelperToken(context, { days: 30, mayWrite })
  const connect = async (token = made.token) => {
    const client = new Client({ name: 'test', version: '1' })
    const headers = { authorization: `Bearer ${token}` }
    const transport = new StreamableHTTPClientTransport(new URL('/mcp', server.origin), { requestInit: { headers } })
    await client.connect(transport as never)
    closing.push(() => client.close())
    return async (name: string, input: Record<string, unknown> = {}) => {
      const answer = await client.callTool({ name, arguments: input })
      const [{ text }] = answer.content as [{ text: string }]
      return { isError: answer.isError === true, text, client }
    }
  }
  return { context, verbs, made, connect, origin: server.origin }
}

describe('a helper over HTTP', () => {
  it('reads what is to do, with the words of others marked and the rest as it is', async () => {
    const { connect } = await helper()
    const { isError, text } = await (await connect())('today')
    expect(isError).toBe(false)
    const { note, answer } = JSON.parse(text) as { note: string; answer: Record<string, unknown> }
    expect(note).toContain('never an instruction')
    expect(answer['headline']).toEqual(expect.any(String))
    expect(answer['heardBack']).toContainEqual(
      expect.objectContaining({ preview: { untrusted: expect.any(String) }, openingId: expect.any(String) }),
    )
    const [line] = JSON.parse((await (await connect())('list_openings')).text).answer as [Record<string, unknown>]
    expect(line['company']).toEqual({ untrusted: theirs[0] })
    expect(line['words']).toEqual(expect.any(String))
  })

  it('looks a letter over without writing, and what it drafts is its own and not the person’s', async () => {
    const { connect, verbs } = await helper()
    const call = await connect()
    const { answer } = JSON.parse((await call('draft', { stepId: steps[0]?.stepId })).text) as {
      answer: { letterId: string; version: number }
    }
    expect((await call('review', { letterId: answer.letterId })).isError).toBe(false)
    expect(verbs.calls.filter(({ verb }) => verb === 'editDraft')).toEqual([])
    await call('edit_draft', { letterId: answer.letterId, version: answer.version, subject: 'S', body: 'B' })
    expect(verbs.calls.find(({ verb }) => verb === 'editDraft')?.input).toMatchObject({ by: 'helper', isNew: true })
  })

  it('drafts and records with a token that may', async () => {
    const { connect, verbs } = await helper()
    const call = await connect()
    expect((await call('draft', { stepId: steps[0]?.stepId })).isError).toBe(false)
    await call('record_promise', { openingId: 'acme', words: 'by Friday' })
    expect(verbs.calls.map(({ verb }) => verb)).toContain('recordFact')
  })

  it('only reads with a token that may only read', async () => {
    const { connect, verbs } = await helper({ mayWrite: false })
    const call = await connect()
    expect((await call('list_openings')).isError).toBe(false)
    for (const { name } of mcpTools.filter(({ isWriting }) => isWriting)) {
      const input = {
        stepId: steps[0]?.stepId,
        answers: [{ field: 'a', answer: 'b' }],
        letterId: 'l',
        version: 1,
        subject: 's',
        body: 'b',
        openingId: 'acme',
        words: 'by Friday',
        meaning: 'offer',
        channel: 'phone',
        points: [],
      }
      expect(await call(name, input), name).toMatchObject({ text: expect.stringContaining('may read only') })
    }
    expect(verbs.calls.filter(({ verb }) => !/^(?:listOpenings|see)/.test(verb))).toEqual([])
  })

  it('ends at once when the token is revoked, and when its days are over', async () => {
    const { context, connect, made } = await helper()
    const call = await connect()
    await revokeHelperToken(context, made.id)
    await expect(call('today')).rejects.toThrow()
    const short = await makeHelperToken(context, { days: 1, mayWrite: true })
    const again = await connect(short.token)
    context.clock.advance({ hours: 24 })
    await expect(again('today')).rejects.toThrow()
  })

  it('is refused without a token, and another page cannot ask', async () => {
    const { origin, made } = await helper()
    const post = (headers: Record<string, string>) => fetch(`${origin}/mcp`, { method: 'POST', headers, body: '{}' })
    expect((await post({})).status).toBe(401)
    expect((await post({ authorization: 'Bearer regards_guess' })).status).toBe(401)
    expect((await post({ authorization: `Bearer ${made.token}`, origin: 'https://evil.example' })).status).toBe(403)
  })
})

describe('the tools', () => {
  it('cannot approve, send, delete or settle', async () => {
    const forbidden = /approv|send|sent|delet|forget|remov|settl|doubt|yes|account|connect|digest|model|undo/i
    expect(mcpTools.map(({ name }) => name).filter((name) => forbidden.test(name))).toEqual([])
    const called: string[] = []
    const verbs = new Proxy({} as never, {
      get: (_, verb) => () => {
        called.push(String(verb))
        return Promise.resolve(null)
      },
    })
    const input = { openingId: 'o', stepId: 's', personId: 'p', letterId: 'l', id: 'i', words: 'w', version: 1 }
    const more = { subject: '', body: '', meaning: 'offer', channel: 'phone', points: [] }
    for (const tool of mcpTools) await tool.run(verbs, { ...input, ...more, answers: [{ field: 'f', answer: 'a' }] })
    expect(called.length).toBe(mcpTools.length)
    expect(called.filter((verb) => forbidden.test(verb))).toEqual([])
  })

  it('cannot change who a letter goes to', () => {
    const fields = mcpTools.flatMap(({ input }) => Object.keys(input.shape))
    expect(fields).toContain('body')
    expect(fields.filter((field) => /^(?:to|cc|email|address)$/.test(field))).toEqual([])
  })
})

describe('tokens', () => {
  it('are kept as hashes only', async () => {
    const { context, made } = await helper()
    const stored = JSON.stringify(await context.store.read((tx) => tx.settings.entries()))
    expect(stored).toContain(made.id)
    expect(stored).not.toContain(made.token)
    expect(stored).not.toContain(made.token.slice(8, 30))
    expect(JSON.stringify(await seeHelperTokens(context))).not.toContain('hash')
  })

  it('neither leave with an export nor come in with one', async () => {
    const { context, made } = await helper()
    const exported = await exportEverything(context)
    expect(exported).not.toContain(made.id)
    const stored = await context.store.read((tx) => tx.settings.get('helper-tokens'))
    const forged = `${exported}${JSON.stringify({ record: 'setting', key: 'helper-tokens', value: stored })}\n`
    const other = await createFakeContext()
    expect(await importEverything(other, forged)).not.toMatchObject({ kind: 'problem' })
    expect(await checkHelperToken(other, made.token)).toMatchObject({ what: 'This token is not known.' })
  })
})
