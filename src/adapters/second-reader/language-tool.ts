/**
 * Asks any LanguageTool-compatible server (POST /v2/check, its documented HTTP interface). Offsets are UTF-16 in
 * LanguageTool itself; servers that count characters are recognised by the words they quote, and a remark whose place
 * cannot be told is dropped.
 */
import * as z from 'zod'
import type { Remark, SecondReader } from '../../app/ports/second-reader.ts'
import { postJson } from '../model/post-json.ts'

const matchSchema = z.object({
  message: z.string(),
  offset: z.number().int().nonnegative(),
  length: z.number().int().positive(),
  replacements: z.array(z.object({ value: z.string() })).default([]),
  context: z.object({ text: z.string(), offset: z.number().int(), length: z.number().int() }).optional(),
  rule: z.object({ id: z.string(), issueType: z.string().optional() }).optional(),
})
const answerSchema = z.object({ matches: z.array(matchSchema) })
type Match = z.output<typeof matchSchema>

export function createLanguageToolReader({ pauseMs = 300 }: { readonly pauseMs?: number } = {}): SecondReader {
  return {
    read: async ({ url, key }, text, language, timeoutMs, stop) => {
      const bare = url.replace(/\/+$/, '').replace(/\/v2(?:\/check)?$/, '')
      const { host } = new URL(bare)
      const [username, apiKey] = key?.includes(':') ? key.split(/:(.*)/s) : [undefined, key ?? undefined]
      const posted = await postJson({
        url: `${bare}/v2/check`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: new URLSearchParams({
          text,
          language,
          ...(username ? { username } : {}),
          ...(apiKey ? { apiKey } : {}),
        }).toString(),
        signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(stop ? [stop] : [])]),
        pauseMs,
      })
      if (posted.kind === 'failed') return { kind: 'unread', words: posted.words }
      if (posted.status !== 200) return { kind: 'unread', words: `${host} refused the letter (${posted.status}).` }
      const read = answerSchema.safeParse(jsonOrNull(posted.text))
      if (!read.success) return { kind: 'unread', words: `${host} does not answer like LanguageTool.` }
      return { kind: 'read', remarks: read.data.matches.flatMap((match) => remarkFrom(match, text) ?? []) }
    },
  }
}

function remarkFrom(match: Match, text: string): Remark | null {
  const place = placeOf(match, text)
  if (place === null) return null
  const issue = match.rule?.issueType ?? 'other'
  return {
    start: place[0],
    end: place[1],
    rule: `languagetool:${match.rule?.id ?? 'rule'}:${issue}`,
    words: match.message,
    fixes: match.replacements.map(({ value }) => value),
  }
}

function placeOf({ offset, length, context }: Match, text: string): readonly [number, number] | null {
  const counted: readonly (readonly [number, number])[] = [
    [offset, offset + length],
    [unitsOf(text, offset), unitsOf(text, offset + length)],
  ]
  const quoted = context && context.text.slice(context.offset, context.offset + context.length)
  const quotedByCharacter = context && [...context.text].slice(context.offset, context.offset + context.length).join('')
  const isWhole = ([start, end]: readonly [number, number]) =>
    end <= text.length && !splitsPair(text, start) && !splitsPair(text, end)
  const isQuoted = ([start, end]: readonly [number, number]) => {
    const words = flat(text.slice(start, end))
    return words === flat(quoted ?? '') || words === flat(quotedByCharacter ?? '')
  }
  return counted.find((place) => isWhole(place) && (context === undefined || isQuoted(place))) ?? null
}

/** UTF-16 units before the character with this number. */
const unitsOf = (text: string, characters: number) => [...text].slice(0, characters).join('').length
const splitsPair = (text: string, at: number) =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '')
const flat = (words: string) => words.replace(/\s+/g, ' ').trim()

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
