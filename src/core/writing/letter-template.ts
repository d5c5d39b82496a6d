/**
 * A letter as a file: a head in YAML and a body of lines, each line one or more sentences that stand or fall together.
 * How to write one is said in content/letters/README.md; what may be wrong with one is said here, with file and line.
 */
import * as z from 'zod'
import { letterKinds, type LetterKind } from './letter-kind.ts'

/** What a draft may speak of. A field is there only when the person, or a fact, supplied it. */
export const letterFields = [
  'salutation', 'firstName', 'recipient', 'company', 'role', 'interviewDay', 'round',
  'point', 'pointClause', 'link', 'interest', 'toAdd', 'offer', 'promise',
  'mistake', 'betterAnswer', 'cause', 'wasThanked', 'isLate', 'isLaterRound',
  'liked', 'wantsFeedback', 'colleagues', 'newDate', 'meeting', 'slots', 'answer', 'news', 'topic',
  'otherOfferBy', 'isFirstChoice', 'terms', 'reason', 'slip', 'means',
  'me', 'phone', 'email', 'closing',
] as const // prettier-ignore
export type LetterField = (typeof letterFields)[number]
export type LetterFields = Partial<Record<LetterField, string>>

const field = z.enum(letterFields)
const headSchema = z.strictObject({
  kind: z.enum([...letterKinds, 'voicemail'] as const),
  title: z.string().min(3),
  why: z.string().min(10),
  subject: z.string().optional(),
  words: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  asks: z
    .array(
      z.strictObject({
        field,
        unless: z.array(field).optional(),
        question: z.string().min(5),
        makes: z.string().min(5),
      }),
    )
    .default([]),
})

export type TemplateHead = z.output<typeof headSchema>

type Condition = { readonly field: LetterField; readonly isWanted: boolean }
export type TemplateLine = {
  readonly when: readonly Condition[]
  /** Phrasings to choose from, each whole; blanks as {{field}}. */
  readonly phrasings: readonly string[]
}
export type LetterTemplate = Omit<TemplateHead, 'kind'> & {
  readonly id: string
  readonly kind: LetterKind | 'voicemail'
  /** Paragraphs of lines; a paragraph whose lines all fall away falls away. */
  readonly paragraphs: readonly (readonly TemplateLine[])[]
}

export type TemplateReading =
  | { readonly kind: 'template'; readonly template: LetterTemplate }
  | { readonly kind: 'unusable'; readonly line: number; readonly words: string }

/** `head` is the parsed YAML, `body` what follows it, `bodyLine` the line of the file (from 1) where it begins. */
export function letterTemplateFrom(id: string, head: unknown, body: string, bodyLine: number): TemplateReading {
  const parsed = headSchema.safeParse(head)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return {
      kind: 'unusable',
      line: 1,
      words: `${issue?.path.join('.') || 'the head'}: ${issue?.message ?? 'not as expected'}`,
    }
  }
  const paragraphs: TemplateLine[][] = [[]]
  for (const [index, text] of body.replaceAll('\r\n', '\n').trim().split('\n').entries()) {
    const line = bodyLine + index
    if (text.trim() === '') {
      if (paragraphs.at(-1)?.length) paragraphs.push([])
      continue
    }
    const read = readLine(text.trim())
    if (typeof read === 'string') return { kind: 'unusable', line, words: read }
    paragraphs.at(-1)?.push(read)
  }
  const blank = blanksOf(parsed.data.subject ?? '').find((name) => !isField(name))
  if (blank !== undefined) return { kind: 'unusable', line: 1, words: unknownField(blank) }
  return {
    kind: 'template',
    template: { ...parsed.data, id, paragraphs: paragraphs.filter((lines) => lines.length > 0) },
  }
}

function readLine(text: string): TemplateLine | string {
  const found = /^\[if ([^\]]+)\]\s*(.*)$/.exec(text)
  if (text.startsWith('[') && !found)
    return 'A condition is written [if field], [if not field] or [if one and another].'
  const when: Condition[] = []
  for (const part of found?.[1]?.split(' and ') ?? []) {
    const isWanted = !part.trim().startsWith('not ')
    const name = part.trim().replace(/^not /, '')
    if (!isField(name)) return unknownField(name)
    when.push({ field: name, isWanted })
  }
  const phrasings = (found ? (found[2] ?? '') : text).split(' | ').map((phrase) => phrase.trim())
  for (const phrase of phrasings) {
    if (phrase === '') return 'A phrasing is empty.'
    const unknown = blanksOf(phrase).find((name) => !isField(name))
    if (unknown !== undefined) return unknownField(unknown)
  }
  return { when, phrasings }
}

/** The names in {{…}} of a text, in order. */
export function blanksOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((found) => found[1] ?? '')
}

export function isField(name: string): name is LetterField {
  return (letterFields as readonly string[]).includes(name)
}

const unknownField = (name: string) => `There is no field “${name}”; there are ${letterFields.join(', ')}.`
