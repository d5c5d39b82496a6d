/**
 * Patterns over the words of a sentence and their parts of speech, as rule files write them. What they mean:
 * `of|from` any of these words; `{noun}` can be a noun; `{noun~}` usually is one; `{noun!}` can be nothing else;
 * `{verb&!noun}` and, not; `{adj|adv}` or. `?`, `*`, `+` as usual. `^` begins a clause, `^^` a sentence, `$` ends a
 * piece. `@x` belongs to the slip, `1:x` is `$1` in a mend, `,x` stands after a comma, `,?x` may, `!x` looks at the word before
 * (at the beginning) or after and forbids it.
 */
import { wordClass, type WordClass } from './word-classes.ts'
import type { Token } from './word-tokens.ts'

type Test = (token: Token) => boolean
type Element = {
  readonly kind: 'word' | 'not' | 'clause' | 'sentence' | 'end'
  readonly test: Test
  readonly least: number
  readonly most: number
  readonly isSlip: boolean
  readonly comma: 'none' | 'may' | 'must'
  readonly group: string | null
  /** Among the alternatives is the end of the piece. */
  readonly orEnd: boolean
  /** The only words that can stand here, where they can be listed. */
  readonly words: ReadonlySet<string> | null
}

export type WordPattern = {
  readonly elements: readonly Element[]
  /** One of these is in every sentence that the pattern stands in; null where nothing can be said. */
  readonly needs: ReadonlySet<string> | null
}
export type WordMatch = {
  /** Indexes of the first and last word of the slip. */
  readonly first: number
  readonly last: number
  readonly groups: ReadonlyMap<string, number>
}

const set = (words: string) => new Set(words.split(' '))
const closed: Readonly<Record<string, ReadonlySet<string>>> = {
  the: set('the my your our their his its this that these those'),
  det: set('the a an my your our their his her its this that these those each every some any no another'),
  poss: set('my your our their his its'),
  pron: set('i we you he she they it'),
  'pron-not-it': set('i we you he she they'),
  object: set('me us him her them you it'),
  reflexive: set('myself yourself himself herself itself ourselves themselves yourselves'),
  modal: set(
    "can could will would should must may might shall cannot can't couldn't won't wouldn't shouldn't i'll we'll you'll they'll it'll he'll she'll i'd we'd you'd",
  ),
  be: set(
    "am is are was were be been being i'm you're we're they're isn't aren't wasn't weren't it's that's he's she's there's",
  ),
  'be-past': set("was were wasn't weren't"),
  have: set("have has had having i've we've you've they've haven't hasn't hadn't"),
  do: set("do does did don't doesn't didn't"),
  prep: set(
    'of in on at by for with from to into about after before without between during over under through against among around behind near since until across towards along despite within upon off',
  ),
  number: set(
    'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred several many few both',
  ),
  wh: set('what when where which who whom whose why how whether that if'),
  conj: set('and or but'),
  // their past form is the plain one
  same: set(
    'put set cut let hit read cost shut spread split hurt quit bid bet come become run overcome beat rid burst cast',
  ),
  // British English counts their members
  collective: set(
    'team staff crew panel committee board family police group majority number couple pair company firm government public audience department rest lot',
  ),
  little: set(
    'also just only now then still always never already really very quite so too not ever often even rather again soon well both all here there first perhaps maybe gladly certainly simply',
  ),
}

const clauseOpeners = set(
  'that and but because when as if which while so since where how although though until once whether or what who',
)

export function wordPattern(source: string): WordPattern {
  const elements = source
    .trim()
    .split(/\s+/)
    .map((piece) => elementOf(piece))
  const needed = elements.flatMap(({ kind, words, least, orEnd }) =>
    kind === 'word' && least > 0 && !orEnd && words !== null ? [words] : [],
  )
  return { elements, needs: needed.toSorted((a, b) => a.size - b.size)[0] ?? null }
}

function elementOf(piece: string): Element {
  const found =
    /^(?<slip>@)?(?<not>!)?(?:(?<group>\d):)?(?<comma>,\??)?(?<core>\^\^?|\$|(?:\{[^}]+\}|[^?*+{}])+)(?<many>[?*+])?$/u.exec(
      piece,
    )?.groups
  if (found === undefined) throw new SyntaxError(`“${piece}” is no part of a word pattern`)
  const { slip, not, group, comma, core = '', many } = found
  const shape = {
    least: many === '?' || many === '*' ? 0 : 1,
    most: many === '*' || many === '+' ? 5 : 1,
    isSlip: slip !== undefined,
    comma: comma === undefined ? ('none' as const) : comma === ',' ? ('must' as const) : ('may' as const),
    group: group ?? null,
    orEnd: core !== '$' && /[{|]\$[|}]/.test(core),
    words: core.includes('{') ? null : new Set(core.toLowerCase().split('|')),
  }
  if (core === '^') return { kind: 'clause', test: () => true, ...shape }
  if (core === '^^') return { kind: 'sentence', test: () => true, ...shape }
  if (core === '$') return { kind: 'end', test: () => true, ...shape }
  return { kind: not === undefined ? 'word' : 'not', test: testOf(core, shape.words), ...shape }
}

function testOf(core: string, words: ReadonlySet<string> | null): Test {
  if (words !== null) return ({ word }) => words.has(word)
  const either = core
    .replace(/[{}]/g, '')
    .split('|')
    .filter((part) => part !== '$')
    .map((part) => part.split('&').map(termOf))
  return (token) => either.some((all) => all.every((test) => test(token)))
}

/** A verb is a verb in all its forms; so is a noun in both numbers. */
const families: Readonly<Record<string, number>> = {
  noun: wordClass.noun,
  nouns: wordClass.nouns,
  adj: wordClass.adj | wordClass.adv,
}

function termOf(term: string): Test {
  if (term.startsWith('!')) {
    const test = termOf(term.slice(1))
    return (token) => !test(token)
  }
  const name = term.replace(/[~!]$/, '')
  if (name === 'word') return () => true
  if (name === 'name') return ({ capital, start }) => capital && start > 0
  if (name === 'lower') return ({ capital }) => !capital
  if (name === 'year') return ({ word }) => /^(?:19|20)\d\d$/.test(word)
  if (name === 'figure') return ({ word }) => /^\d/.test(word)
  if (name === 'listed') return ({ classes }) => classes.isKnown
  if (name === 'open') return ({ classes }) => classes.can !== 0
  const words = closed[name]
  if (words !== undefined) return ({ word }) => words.has(word)
  if (!(name in wordClass)) return literal(name)
  const bit = wordClass[name as WordClass]
  if (term.endsWith('~')) return ({ classes }) => (classes.often & bit) !== 0
  if (!term.endsWith('!')) return ({ classes }) => (classes.can & bit) !== 0
  const family = families[name] ?? bit
  return ({ classes }) => (classes.can & bit) !== 0 && (classes.can & ~family) === 0
}

/** '-ed' means: ends so; anything else is the word itself. */
function literal(name: string): Test {
  if (name.startsWith('-')) return ({ word }) => word.endsWith(name.slice(1))
  if (!/^[\p{L}'-]+$/u.test(name)) throw new SyntaxError(`“${name}” is no class of words`)
  return ({ word }) => word === name
}

/** Every place in the sentence where the pattern stands; overlapping ones count once. */
export function matchesOf(pattern: WordPattern, tokens: readonly Token[]): WordMatch[] {
  const found: WordMatch[] = []
  if (pattern.needs !== null && !tokens.some(({ word }) => pattern.needs?.has(word))) return found
  const opening = pattern.elements[0]
  const opens = opening?.kind === 'word' && opening.least > 0 && !opening.orEnd ? opening.test : null
  for (const [at, token] of tokens.entries()) {
    if (opens !== null && !opens(token)) continue
    const match = matchFrom(pattern.elements, tokens, at)
    if (match !== null && !found.some(({ last }) => last >= match.first)) found.push(match)
  }
  return found
}

type State = { readonly first: number; readonly last: number; readonly groups: ReadonlyMap<string, number> }

function matchFrom(pattern: readonly Element[], tokens: readonly Token[], from: number): WordMatch | null {
  const walk = (step: number, at: number, taken: number, state: State): State | null => {
    const element = pattern[step]
    if (element === undefined) return state
    const token = tokens[at]
    if (element.kind === 'clause' || element.kind === 'sentence')
      return (element.kind === 'sentence' ? at === 0 : opensClause(tokens, at)) ? walk(step + 1, at, 0, state) : null
    if (element.kind === 'end')
      return token === undefined || token.marksBefore !== '' ? walk(step + 1, at, 0, state) : null
    if (element.kind === 'not') {
      const seen = at === from ? tokens[at - 1] : token
      const isApart = at === from ? token?.marksBefore !== '' : token?.marksBefore !== ''
      return seen !== undefined && !isApart && element.test(seen) ? null : walk(step + 1, at, 0, state)
    }
    const marks = token?.marksBefore ?? ''
    const isJoined =
      element.comma === 'must'
        ? marks === ','
        : at === from || marks === '' || (element.comma === 'may' && marks === ',')
    if (
      taken < element.most &&
      token !== undefined &&
      (taken > 0 ? token.marksBefore === '' : isJoined) &&
      element.test(token)
    ) {
      const next: State = {
        first: element.isSlip && state.first < 0 ? at : state.first,
        last: element.isSlip ? at : state.last,
        groups: element.group === null ? state.groups : new Map([...state.groups, [element.group, at]]),
      }
      const rest = element.most > 1 ? walk(step, at + 1, taken + 1, next) : null
      const done = rest ?? walk(step + 1, at + 1, 0, next)
      if (done !== null) return done
    }
    const isEnd = element.orEnd && (token === undefined || token.marksBefore !== '')
    return taken >= element.least || isEnd ? walk(step + 1, at, 0, state) : null
  }
  const end = walk(0, from, 0, { first: -1, last: -1, groups: new Map() })
  return end === null || end.first < 0 ? null : end
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  return at === 0 || token.marksBefore !== '' || clauseOpeners.has(tokens[at - 1]?.word ?? '')
}
