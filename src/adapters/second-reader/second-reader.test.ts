import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { answerJson, startStandIn, type Asked, type StandIn } from '../../../test/support/stand-in-server.ts'
import { secondReading } from '../../core/review/second-reading.ts'
import { createChatModel } from '../model/chat-model.ts'
import { createLanguageToolReader } from './language-tool.ts'
import { createModelReader } from './model-reader.ts'

let server: StandIn
afterEach(() => server.close())

const letter = 'Dear Zoë 👋🏽,\n\nI has enjoyed our 🚀 talk, and I look forward to hear from you.'

/** As documented: the offset into the text, and the words with some context. */
function match(
  words: string,
  fix: string,
  count: 'units' | 'characters',
  rule = { id: 'AGREEMENT', issueType: 'grammar' },
) {
  const at = letter.indexOf(words)
  const before = letter.slice(Math.max(0, at - 6), at)
  return {
    message: `“${words}” looks wrong.`,
    shortMessage: '',
    offset: count === 'units' ? at : Array.from(letter.slice(0, at)).length,
    length: words.length,
    replacements: [{ value: fix }],
    context: { text: `...${before.replaceAll('\n', ' ')}${words}...`, offset: 3 + before.length, length: words.length },
    rule: { description: '', category: { id: 'GRAMMAR', name: 'Grammar' }, ...rule },
  }
}

async function read(
  answer: (asked: Asked, response: ServerResponse) => void,
  timeoutMs = 2_000,
  key: string | null = null,
) {
  server = await startStandIn(answer)
  return createLanguageToolReader({ pauseMs: 5 }).read(
    { url: `${server.url}/v2`, model: null, key },
    letter,
    'en-GB',
    timeoutMs,
  )
}
const marked = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.kind === 'read' ? reading.remarks.map(({ start, end }) => letter.slice(start, end)) : reading

describe('a LanguageTool server', () => {
  it('is asked at /v2/check in a form, with the key where there is one', async () => {
    await read((_, response) => answerJson(response, 200, { matches: [] }), 2_000, 'alex:k-1')
    const [asked] = server.asked
    expect(asked?.path).toBe('/v2/check')
    expect(asked?.headers['content-type']).toContain('application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      text: letter, language: 'en-GB', username: 'alex', apiKey: 'k-1',
    }) // prettier-ignore
  })

  it.each(['units', 'characters'] as const)(
    'may count %s; the words are found beyond emoji and accents',
    async (count) => {
      const reading = await read((_, response) =>
        answerJson(response, 200, { matches: [match('has', 'have', count), match('hear', 'hearing', count)] }),
      )
      expect(marked(reading)).toEqual(['has', 'hear'])
    },
  )

  it('is not believed where its words stand nowhere', async () => {
    const reading = await read((_, response) =>
      answerJson(response, 200, {
        matches: [
          { ...match('has', 'have', 'units'), offset: 30 },
          { ...match('hear', 'x', 'units'), offset: 9_000 },
        ],
      }),
    )
    expect(marked(reading)).toEqual([])
  })

  it.each([
    ['is slow', () => {}],
    ['fails', (_: Asked, response: ServerResponse) => answerJson(response, 500, {})],
    ['refuses', (_: Asked, response: ServerResponse) => answerJson(response, 413, {})],
    ['is none', (_: Asked, response: ServerResponse) => void response.end('<html>')],
    [
      'sends elsewhere',
      (_: Asked, response: ServerResponse) =>
        void response.writeHead(307, { location: 'http://127.0.0.2:9/v2/check' }).end(),
    ],
  ])('that %s leaves the letter unread, with words', async (_name, answer) => {
    expect(await read(answer, 200)).toMatchObject({ kind: 'unread', words: expect.stringMatching(/127\.0\.0\.1/) })
  })
})

describe('a model that reads', () => {
  it('marks what it quotes; what stands nowhere, or twice, is dropped', async () => {
    const remarks = [
      { quote: 'I has enjoyed', kind: 'tense', why: 'The verb does not fit.', mend: 'I have enjoyed' },
      { quote: 'I had enjoyed', kind: 'tense', why: 'Not there.', mend: 'x' },
      { quote: ' ', kind: 'tone', why: 'Nothing.' },
      { quote: 'I', kind: 'tone', why: 'Too often.' },
    ]
    server = await startStandIn((_, response) =>
      answerJson(response, 200, { choices: [{ message: { content: JSON.stringify({ remarks }) } }] }),
    )
    const reader = createModelReader(createChatModel({ pauseMs: 5 }))
    const reading = await reader.read({ url: `${server.url}/v1`, model: 'small', key: null }, letter, 'en-US', 2_000)
    expect(marked(reading)).toEqual(['I has enjoyed'])
  })
})

describe('the remarks of another reader', () => {
  const at = (words: string, rule = 'languagetool:X:grammar') => {
    const start = letter.indexOf(words)
    return { start, end: start + words.length, rule, words: 'Look here.', fixes: ['have', 'have', words] }
  }
  server = { url: '', asked: [], close: () => Promise.resolve() }

  it('are hints, marked as its own, and leave alone what was said already and names', () => {
    const findings = secondReading(
      'LanguageTool',
      letter,
      [at('has'), at('has'), at('hear'), at('Zoë', 'languagetool:MORFOLOGIK_RULE_EN_GB:misspelling')],
      [{ span: [letter.indexOf('to hear'), letter.indexOf('to hear') + 7], severity: 'hint' }],
    )
    expect(findings).toMatchObject([{ severity: 'hint', title: 'LanguageTool says', words: 'has', fixes: ['have'] }])
  })
})
