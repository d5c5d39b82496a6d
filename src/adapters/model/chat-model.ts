/**
 * Asks a model over HTTP: any OpenAI-compatible address (`…/v1`), or Ollama's own `/api/chat`. It asks for the shape by
 * JSON schema first, then for any JSON, then for text, as far as the server goes; a wrong answer is sent back once.
 */
import * as z from 'zod'
import type {
  LetterModel,
  ModelAnswer,
  ModelFailure,
  ModelQuestion,
  ModelServer,
} from '../../app/ports/letter-model.ts'
import { jsonInText } from './json-in-text.ts'
import { postJson } from './post-json.ts'

const ways = ['schema', 'json', 'text'] as const
type Way = (typeof ways)[number]
type Message = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }
type Said = { readonly kind: 'said'; readonly content: string } | { readonly kind: 'unable' } | ModelFailure

export function createChatModel({ pauseMs = 400 }: { readonly pauseMs?: number } = {}): LetterModel {
  /** What a server could do last time, so that it is not asked for more again. */
  const known = new Map<string, Way>()

  return {
    ask: async <T>(server: ModelServer, question: ModelQuestion<T>): Promise<ModelAnswer<T>> => {
      const place = `${server.url} ${server.model}`
      const signal = AbortSignal.any([
        AbortSignal.timeout(question.timeoutMs),
        ...(question.stop ? [question.stop] : []),
      ])
      const messages: Message[] = [
        { role: 'system', content: `${question.instructions}\n\n${shapeWords(question.schema)}` },
        { role: 'user', content: question.text },
      ]
      let way = known.get(place) ?? 'schema'
      for (let isRepaired = false; ;) {
        const said = await say(server, { messages, way, question, signal, pauseMs })
        if (said.kind === 'failed') return said
        if (said.kind === 'unable') {
          const next = ways[ways.indexOf(way) + 1]
          if (next === undefined) return failed('refused', `${hostOf(server)} refused the question.`)
          way = next
          continue
        }
        known.set(place, way)
        const read = question.schema.safeParse(jsonInText(said.content))
        if (read.success) return { kind: 'answer', value: read.data }
        if (isRepaired)
          return said.content.trim() === ''
            ? failed('empty', `${hostOf(server)} answered with nothing.`)
            : failed('unreadable', `What ${hostOf(server)} answered could not be read.`)
        isRepaired = true
        messages.push({ role: 'assistant', content: said.content.slice(0, 4_000) })
        messages.push({
          role: 'user',
          content: `That could not be read: ${issueOf(read.error)} Answer again with the JSON object only.`,
        })
      }
    },
  }
}

type Turn = {
  readonly messages: readonly Message[]
  readonly way: Way
  readonly question: ModelQuestion<unknown>
  readonly signal: AbortSignal
  readonly pauseMs: number
}

async function say(server: ModelServer, { messages, way, question, signal, pauseMs }: Turn): Promise<Said> {
  const isOllama = speaksOllama(server.url)
  const posted = await postJson({
    url: addressOf(server.url),
    headers: {
      'content-type': 'application/json',
      ...(server.key ? { authorization: `Bearer ${server.key}` } : {}),
    },
    body: JSON.stringify({
      model: server.model,
      messages,
      stream: false,
      ...(isOllama
        ? { options: { temperature: 0.3 }, ...ollamaFormat(way, question) }
        : { temperature: 0.3, ...openaiFormat(way, question) }),
    }),
    signal,
    pauseMs,
  })
  if (posted.kind === 'failed') return posted
  const { status } = posted
  if (status === 401 || status === 403) return failed('refused', `${hostOf(server)} refused the key (${status}).`)
  if (status === 404)
    return failed('refused', `${hostOf(server)} knows no model “${server.model}” at this address (404).`)
  if (status !== 200) return { kind: 'unable' }
  const read = (isOllama ? ollamaAnswer : openaiAnswer).safeParse(jsonOrNull(posted.text))
  if (!read.success) return failed('unreadable', `${hostOf(server)} does not answer like a model.`)
  return { kind: 'said', content: read.data }
}

const openaiAnswer = z
  .object({ choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1) })
  .transform(({ choices }) => choices[0]?.message.content ?? '')
const ollamaAnswer = z
  .object({ message: z.object({ content: z.string().nullish() }) })
  .transform(({ message }) => message.content ?? '')

function openaiFormat(way: Way, { name, schema }: ModelQuestion<unknown>): object {
  if (way === 'text') return {}
  return {
    response_format:
      way === 'json'
        ? { type: 'json_object' }
        : { type: 'json_schema', json_schema: { name, strict: true, schema: z.toJSONSchema(schema) } },
  }
}

function ollamaFormat(way: Way, { schema }: ModelQuestion<unknown>): object {
  return way === 'text' ? {} : { format: way === 'json' ? 'json' : z.toJSONSchema(schema) }
}

/** An address that ends in `/v1` speaks OpenAI's protocol; Ollama's bare address its own. */
const speaksOllama = (url: string) => /(?::11434\/?|\/api(?:\/chat)?\/?)$/.test(url)

function addressOf(url: string): string {
  const bare = url.replace(/\/+$/, '')
  if (speaksOllama(url)) return `${bare.replace(/\/api(?:\/chat)?$/, '')}/api/chat`
  return bare.endsWith('/chat/completions') ? bare : `${bare}/chat/completions`
}

const shapeWords = (schema: z.ZodType) =>
  `Answer with one JSON object and nothing else. It follows this JSON schema:\n${JSON.stringify(z.toJSONSchema(schema))}`
const issueOf = ({ issues }: z.ZodError) =>
  `${issues[0]?.path.join('.') || 'the whole'}: ${issues[0]?.message ?? 'not as asked'}.`
const hostOf = ({ url }: ModelServer) => new URL(url).host
const failed = (why: ModelFailure['why'], words: string): ModelFailure => ({ kind: 'failed', why, words })

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
