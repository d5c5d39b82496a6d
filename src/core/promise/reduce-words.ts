/**
 * Reads a text by small rules, one after the other: each looks for a pattern of words and of things already
 * understood, and puts what it understands in their place. What the words mean is for the rules.
 */
import type { Ground } from './ground.ts'
import type { Token } from './spoken-tokens.ts'
import type { Understood, UnderstoodKind, UnderstoodOf } from './understood.ts'

export type Piece = Token & { readonly is?: Understood }

export type Found = {
  /** The words of a named group, or '' where it took no part. */
  readonly word: (group: string) => string
  readonly number: (group: string) => number
  readonly has: (group: string) => boolean
  /** What stands in a group of that kind; a rule only asks for groups its pattern demands. */
  readonly get: <K extends UnderstoodKind>(kind: K, group?: string) => UnderstoodOf<K>
  /** All words before and after the match. */
  readonly before: string
  readonly after: string
  /** The pieces before the match, nearest last. */
  readonly earlier: readonly Piece[]
}

export type Rule = {
  readonly pattern: RegExp
  /** Null: not this; the words stay as they are. */
  readonly read: (found: Found, ground: Ground) => Understood | null
}

/**
 * A rule whose pattern is written over words parted by single spaces; `{day}` or `{day:b}` stands for a thing
 * understood, caught in the group `day` or `b`.
 */
export function rule(words: string, read: Rule['read']): Rule {
  const source = words.replace(
    /\{([a-z]+)(?::([a-z]+))?\}/g,
    (_, kind: string, name?: string) => `‹${kind}#(?<${name ?? kind}>\\d+)›`,
  )
  return { pattern: new RegExp(`(?<= |^)(?:${source})(?= |$)`, 'gu'), read }
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.word).join(' ')
}

export function reduceWords(tokens: readonly Token[], rules: readonly Rule[], ground: Ground): Piece[] {
  let said: Spoken = { pieces: [...tokens], text: textOf(tokens) }
  const store: Understood[] = []
  for (const one of rules) said = applied(said, one, store, ground)
  return [...said.pieces]
}

/** The same pieces in two forms, so that a rule that finds nothing costs one look at the text. */
type Spoken = { readonly pieces: readonly Piece[]; readonly text: string }

function applied(from: Spoken, { pattern, read }: Rule, store: Understood[], ground: Ground): Spoken {
  let { pieces, text } = from
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const first = countSpaces(text.slice(0, match.index))
    const count = countSpaces(match[0]) + 1
    const before = text.slice(0, match.index).trimEnd()
    const after = text.slice(match.index + match[0].length).trimStart()
    const is = read(foundIn(match, store, before, after, pieces.slice(0, first)), ground)
    if (is === null) {
      pattern.lastIndex = match.index + 1
      continue
    }
    const word = `‹${is.kind}#${store.push(is) - 1}›`
    const [start, end] = [pieces[first]?.start ?? 0, pieces[first + count - 1]?.end ?? 0]
    pieces = [...pieces.slice(0, first), { word, start, end, is }, ...pieces.slice(first + count)]
    text = textOf(pieces)
    pattern.lastIndex = match.index + word.length
  }
  return { pieces, text }
}

function foundIn(
  match: RegExpExecArray,
  store: readonly Understood[],
  before: string,
  after: string,
  earlier: readonly Piece[],
): Found {
  const word = (group: string): string => match.groups?.[group] ?? ''
  return {
    word,
    number: (group) => Number(word(group)),
    has: (group) => word(group) !== '',
    get: <K extends UnderstoodKind>(kind: K, group: string = kind): UnderstoodOf<K> => {
      const is = store[Number(word(group))]
      if (word(group) === '' || is === undefined || is.kind !== kind)
        throw new TypeError(`the pattern has no ${kind} in “${group}”`)
      return is as UnderstoodOf<K>
    },
    before,
    after,
    earlier,
  }
}

function countSpaces(text: string): number {
  return text.split(' ').length - 1
}
