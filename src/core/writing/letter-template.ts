/**
 * A letter as a file: a head in YAML and a body of blocks, each a thought of one kind with several phrasings to choose
 * from. How to write one is said in content/letters/README.md; what may be wrong with one is said here, with its line.
 */
import * as z from 'zod'
import { conditionsFrom, unknownField, type Condition } from './condition.ts'
import { isField, letterFields } from './letter-field.ts'
import { letterKinds, type LetterKind } from './letter-kind.ts'

/** What a block is there for. 'form' is what every letter has: salutation, closing, name. */
export const blockKinds = [
  'form', 'opening', 'point', 'link', 'interest', 'addition', 'timing', 'question', 'offer', 'answer', 'regret',
  'wish', 'close', 'script',
] as const // prettier-ignore
export type BlockKind = (typeof blockKinds)[number]

const field = z.enum(letterFields)
const headSchema = z.strictObject({
  kind: z.enum([...letterKinds, 'voicemail'] as const),
  /** Conditions, such as "isAgent": the letter is taken where they hold, before the plain one of its kind. */
  for: z.string().optional(),
  title: z.string().min(3),
  why: z.string().min(10),
  subject: z.union([z.string(), z.array(z.string())]).optional(),
  words: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  asks: z
    .array(
      z.strictObject({
        field,
        /** Conditions under which it is worth asking. */
        if: z.string().optional(),
        unless: z.array(field).optional(),
        /** Without it there is no letter: it is held until it is answered or written by hand. */
        needed: z.boolean().optional(),
        question: z.string().min(5),
        makes: z.string().min(5),
      }),
    )
    .default([]),
})

type Head = z.output<typeof headSchema>
export type Phrasing = { readonly when: readonly Condition[]; readonly text: string }
export type Block = { readonly kind: BlockKind; readonly phrasings: readonly Phrasing[] }
export type Ask = Omit<Head['asks'][number], 'if'> & { readonly when: readonly Condition[] }
export type LetterTemplate = Pick<Head, 'title' | 'why' | 'words'> & {
  readonly id: string
  readonly kind: LetterKind | 'voicemail'
  readonly when: readonly Condition[]
  /** The first whose blanks can be filled is taken. */
  readonly subjects: readonly string[]
  readonly asks: readonly Ask[]
  /** Paragraphs of blocks; a paragraph whose blocks all fall away falls away. */
  readonly paragraphs: readonly (readonly Block[])[]
}

export type TemplateReading =
  | { readonly kind: 'template'; readonly template: LetterTemplate }
  | { readonly kind: 'unusable'; readonly line: number; readonly words: string }

/** `head` is the parsed YAML, `body` what follows it, `bodyLine` the line of the file (from 1) where it begins. */
export function letterTemplateFrom(id: string, head: unknown, body: string, bodyLine: number): TemplateReading {
  const parsed = headSchema.safeParse(head)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return unusable(1, `${issue?.path.join('.') || 'the head'}: ${issue?.message ?? 'not as expected'}`)
  }
  const { for: condition, subject, asks, kind, title, why, words } = parsed.data
  const when = conditionsFrom(condition ?? '')
  if (typeof when === 'string') return unusable(1, when)
  const subjects = typeof subject === 'string' ? [subject] : (subject ?? [])
  for (const text of subjects) {
    const mistake = mistakeIn(text)
    if (mistake !== null) return unusable(1, mistake)
  }
  const questions: Ask[] = []
  for (const { if: condition, ...ask } of asks) {
    const conditions = conditionsFrom(condition ?? '')
    if (typeof conditions === 'string') return unusable(1, conditions)
    questions.push({ ...ask, when: conditions })
  }
  const paragraphs = paragraphsFrom(body, bodyLine)
  if ('words' in paragraphs) return paragraphs
  return { kind: 'template', template: { id, kind, title, why, words, when, subjects, asks: questions, paragraphs } }
}

type OpenBlock = { readonly kind: BlockKind; readonly phrasings: Phrasing[] }

function paragraphsFrom(
  body: string,
  bodyLine: number,
): readonly (readonly Block[])[] | Extract<TemplateReading, { kind: 'unusable' }> {
  const paragraphs: OpenBlock[][] = [[]]
  for (const [index, raw] of body.replaceAll('\r\n', '\n').trim().split('\n').entries()) {
    const line = bodyLine + index
    const text = raw.trim()
    if (text === '') {
      if (paragraphs.at(-1)?.length) paragraphs.push([])
      continue
    }
    const heading = /^## (\S+)$/.exec(text)
    if (heading) {
      const kind = blockKinds.find((each) => each === heading[1])
      if (kind === undefined)
        return unusable(line, `There is no block “${heading[1]}”; there are ${blockKinds.join(', ')}.`)
      paragraphs.at(-1)?.push({ kind, phrasings: [] })
      continue
    }
    const isOneOfSeveral = text.startsWith('- ')
    const phrasing = phrasingFrom(isOneOfSeveral ? text.slice(2) : text)
    if (typeof phrasing === 'string') return unusable(line, phrasing)
    const open = paragraphs.at(-1)?.at(-1)
    if (!isOneOfSeveral) paragraphs.at(-1)?.push({ kind: 'form', phrasings: [phrasing] })
    else if (open === undefined || open.kind === 'form')
      return unusable(line, 'A phrasing (“- …”) stands under a heading such as “## opening”.')
    else open.phrasings.push(phrasing)
  }
  return paragraphs.filter((blocks) => blocks.length > 0)
}

function phrasingFrom(text: string): Phrasing | string {
  const found = /^\[if ([^\]]+)\]\s*(.*)$/.exec(text)
  if (text.startsWith('[') && !found)
    return 'A condition is written [if field], [if not field] or [if one and another].'
  const when = conditionsFrom(found?.[1] ?? '')
  if (typeof when === 'string') return when
  const words = (found ? (found[2] ?? '') : text).trim()
  if (words === '') return 'A phrasing is empty.'
  return mistakeIn(words) ?? { when, text: words }
}

function mistakeIn(text: string): string | null {
  const unknown = blanksOf(text).find((name) => !isField(name))
  return unknown === undefined ? null : unknownField(unknown)
}

/** The names in {{…}} of a text, in order. */
export function blanksOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((found) => found[1] ?? '')
}

const unusable = (line: number, words: string) => ({ kind: 'unusable' as const, line, words })
