import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { answerJson, startStandIn, type Asked, type StandIn } from '../../../test/support/stand-in-server.ts'
import type { ModelAnswer } from '../../app/ports/letter-model.ts'
import { createChatModel } from './chat-model.ts'

const schema = z.object({ word: z.string(), count: z.number() })
const right = JSON.stringify({ word: 'ledger', count: 2 })
const good = { kind: 'answer', value: { word: 'ledger', count: 2 } }
let server: StandIn
afterEach(() => server.close())

const says = (response: ServerResponse, content: string) =>
  answerJson(response, 200, { choices: [{ message: { content } }] })
async function ask(
  answer: (asked: Asked, response: ServerResponse, count: number) => void,
  { path = '/v1', key = null as string | null, timeoutMs = 3_000, times = 1 } = {},
): Promise<ModelAnswer<z.output<typeof schema>>> {
  server = await startStandIn(answer)
  const model = createChatModel({ pauseMs: 5 })
  const question = { instructions: 'Count.', text: 'the ledger, the ledger', name: 'count', schema, timeoutMs }
  for (let more = 1; more < times; more++) await model.ask({ url: server.url + path, model: 'small', key }, question)
  return model.ask({ url: server.url + path, model: 'small', key }, question)
}
const sent = (index = 0) => JSON.parse(server.asked[index]?.body ?? '') as Record<string, never>

describe('a model that does what it is asked', () => {
  it('is asked by schema, with the key, at the documented path', async () => {
    expect(await ask((_, response) => says(response, right), { key: 'k-1' })).toEqual(good)
    expect(server.asked[0]).toMatchObject({ path: '/v1/chat/completions', headers: { authorization: 'Bearer k-1' } })
    expect(sent()).toMatchObject({
      model: 'small',
      response_format: { type: 'json_schema', json_schema: { name: 'count' } },
    })
  })

  it('is asked the way of Ollama at its own address', async () => {
    expect(
      await ask((_, response) => answerJson(response, 200, { message: { content: right } }), { path: '/api' }),
    ).toEqual(good)
    expect(server.asked[0]?.path).toBe('/api/chat')
    expect(sent()).toMatchObject({ stream: false, format: { type: 'object' } })
    expect(sent()).not.toHaveProperty('response_format')
  })
})

describe('a model that answers otherwise', () => {
  it.each([
    ['in a fence', `Here you are:\n\`\`\`json\n${right}\n\`\`\`\nGood luck!`],
    ['after its thoughts', `<think>The {word} is… "count": 3?</think>\n${right}`],
    ['after thoughts whose beginning is missing', `so {"word":"no","count":9} is wrong</think>${right}`],
    ['amid prose with braces', `The set {a, b} is no answer. This is: ${right} And that is {all}.`],
  ])('%s is read all the same', async (_name, content) => {
    expect(await ask((_, response) => says(response, content))).toEqual(good)
    expect(server.asked).toHaveLength(1)
  })

  it('is told once what was wrong', async () => {
    const answer = await ask((_, response, count) => says(response, count === 1 ? '{"word":"ledger"}' : right))
    expect(answer).toEqual(good)
    expect(server.asked[1]?.body).toContain('count')
  })

  it('fails plainly where it stays wrong, or says nothing', async () => {
    expect(await ask((_, response) => says(response, 'I would rather chat.'))).toMatchObject({ why: 'unreadable' })
    expect(server.asked).toHaveLength(2)
    await server.close()
    expect(await ask((_, response) => says(response, ''))).toMatchObject({ kind: 'failed', why: 'empty' })
    await server.close()
    expect(await ask((_, response) => void response.end('<html>'))).toMatchObject({ kind: 'failed', why: 'unreadable' })
  })
})

describe('a server that can do less', () => {
  const upTo = (most: 'json_object' | 'text') => (asked: Asked, response: ServerResponse) => {
    const form = (JSON.parse(asked.body) as { response_format?: { type: string } }).response_format?.type ?? 'text'
    if (form === 'text' || form === most) says(response, right)
    else answerJson(response, 400, { error: { message: `response_format ${form} is not supported` } })
  }
  it.each(['json_object', 'text'] as const)(
    'is asked by %s in the end, and straight away the next time',
    async (most) => {
      expect(await ask(upTo(most), { times: 2 })).toEqual(good)
      expect(server.asked).toHaveLength(most === 'text' ? 4 : 3)
    },
  )

  it('is given up where nothing is left', async () => {
    expect(await ask((_, response) => answerJson(response, 400, {}))).toMatchObject({ kind: 'failed', why: 'refused' })
    expect(server.asked).toHaveLength(3)
  })
})

describe('a server in trouble', () => {
  it.each([429, 500, 503])('%i twice is tried again', async (status) => {
    expect(
      await ask((_, response, count) => (count < 3 ? answerJson(response, status, {}) : says(response, right))),
    ).toEqual(good)
  })

  it('that stays busy is left alone after three tries, or at once where it asks for a long rest', async () => {
    expect(await ask((_, response) => answerJson(response, 503, {}))).toMatchObject({ kind: 'failed', why: 'busy' })
    expect(server.asked).toHaveLength(3)
    await server.close()
    const resting = await ask((_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end())
    expect(resting).toMatchObject({ kind: 'failed', why: 'busy' })
    expect(server.asked).toHaveLength(1)
  })

  it('that never ends is left at the time set', async () => {
    const before = performance.now()
    expect(await ask(() => {}, { timeoutMs: 150 })).toMatchObject({ kind: 'failed', why: 'slow' })
    expect(performance.now() - before).toBeLessThan(1_500)
  })

  it('that trickles is left at the time set too', async () => {
    const answer = await ask(
      (_, response) => {
        const timer = setInterval(() => response.write(' '), 20)
        response.on('close', () => clearInterval(timer))
      },
      { timeoutMs: 200 },
    )
    expect(answer).toMatchObject({ kind: 'failed', why: 'slow' })
  })

  it('that sends more than a letter is cut off', async () => {
    expect(await ask((_, response) => says(response, 'x'.repeat(3_000_000)))).toMatchObject({
      kind: 'failed',
      why: 'huge',
    })
  })

  it('that hangs up, or is not there, is said to be silent', async () => {
    expect(await ask((_, response) => void response.destroy())).toMatchObject({ kind: 'failed', why: 'unreachable' })
  })

  it.each([
    [401, 'refused the key'],
    [404, 'small'],
  ])('that answers %i is not asked again', async (status, words) => {
    const answer = await ask((_, response) => answerJson(response, status, {}), { key: 'k-2' })
    expect(answer).toMatchObject({ kind: 'failed', why: 'refused', words: expect.stringContaining(words) })
    expect(JSON.stringify(answer)).not.toContain('k-2')
    expect(server.asked).toHaveLength(1)
  })
})

describe('a redirect', () => {
  it('to another host is never followed', async () => {
    const other = await startStandIn((_, response) => says(response, right))
    const answer = await ask(
      (_, response) => void response.writeHead(307, { location: `${other.url}/v1/chat/completions` }).end(),
    )
    expect(answer).toMatchObject({ kind: 'failed', why: 'redirected' })
    expect(other.asked).toHaveLength(0)
    await other.close()
  })

  it('within the host is followed with all that was said', async () => {
    const answer = await ask((asked, response) =>
      asked.path.startsWith('/new')
        ? says(response, right)
        : void response.writeHead(308, { location: '/new/v1/chat/completions' }).end(),
    )
    expect(answer).toEqual(good)
    expect(server.asked[1]?.body).toBe(server.asked[0]?.body)
  })
})
