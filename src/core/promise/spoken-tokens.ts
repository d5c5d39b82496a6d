/**
 * Cuts a text into tokens with their places in it, each written as a plain lower-case English word. Decides which
 * of the words that may also be a weekday or a month ("sat", "may") are one here.
 */
import { plainWord } from './date-words.ts'

export type Token = {
  /** The plain word, a mark, or the placeholder of something understood. */
  readonly word: string
  /** UTF-16 indices into the text; `end` exclusive. */
  readonly start: number
  readonly end: number
}

/** Beyond this no promise is looked for; a long mail says it earlier. */
const longestText = 12_000

const tokenPattern = new RegExp(
  [
    String.raw`\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`\d{1,2}\/\d{1,2}\/\d{2,4}(?!\d)`,
    String.raw`\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)`,
    String.raw`\d{1,2}-\d{1,2}-\d{4}(?!\d)`,
    String.raw`\d{1,2}\/\d{1,2}(?![\d/])`,
    String.raw`\d{1,2}\.\d{1,2}\.(?!\d)`,
    String.raw`\d{1,2}[.:]\d{1,2}(?!\d)`,
    String.raw`\d{1,2}(?:st|nd|rd|th)(?![a-z])`,
    String.raw`\d+`,
    String.raw`(?:\p{L}\.){2,}\p{L}?(?!\p{L})`,
    String.raw`x-mas`,
    String.raw`b4\b`,
    String.raw`'til\b`,
    String.raw`\p{L}+(?:'\p{L}+)*`,
    String.raw`\.{2,}`,
    String.raw`\S`,
  ].join('|'),
  'giu',
)

export function tokensOf(text: string): Token[] {
  const plain = text.slice(0, longestText).replace(/[‘’ʼ´`]/g, "'")
  const raw = [...plain.matchAll(tokenPattern)].map((found) => ({
    raw: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }))
  const tokens: Token[] = []
  for (const [index, { raw: spelling, start, end }] of raw.entries()) {
    const previous = raw[index - 1]?.raw ?? ''
    const next = raw[index + 1]?.raw ?? ''
    const isDash = spelling === '-' && plain[start - 1] === ' ' && plain[end] === ' ' && !/\d/.test(previous)
    const word = isDash ? '–' : wordOf(spelling, previous, next)
    if (word !== '') tokens.push({ word, start, end })
    // "by 10.04. We write then": the last dot of the date ends the sentence too.
    if (/^\d+\.\d+\.$/.test(spelling) && /^\p{Lu}/u.test(next)) tokens.push({ word: '.', start: end, end })
  }
  return joinedPhrases(joinedOrdinals(tokens))
}

function wordOf(spelling: string, previous: string, next: string): string {
  if (/^['"“”„«»*_]$/.test(spelling)) return ''
  if (/^\.{2,}$/.test(spelling)) return '…'
  if (spelling === '—') return '–'
  const lower = spelling.toLowerCase()
  if (lower === '.' && isAbbreviation(previous, next)) return ''
  if (isOtherWord(lower, spelling, previous.toLowerCase(), next.toLowerCase())) return `${lower}_`
  return plainWord(lower.replace(/\.$/, (dot) => (/^(?:\p{L}\.)+$/u.test(lower) ? '' : dot)))
}

const abbreviations =
  /^(?:mr|mrs|ms|dr|prof|st|hr|fr|no|nr|approx|ca|max|incl|mon|tues?|weds?|thu|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i

function isAbbreviation(previous: string, next: string): boolean {
  return (
    abbreviations.test(previous) &&
    /^[\p{L}\d]/u.test(next) &&
    (!/^\p{Lu}/u.test(next) || /^(?:mr|mrs|ms|dr|prof|st|hr|fr)$/i.test(previous))
  )
}

const prepositions =
  /^(?:by|on|until|til|till|before|next|this|coming|or|and|to|from|between|after|of|mid|early|late|end|every|last|-|–|\/|,|\(|\d+|\d+(?:st|nd|rd|th))$/

/** The sun, a committee that sat, what we may do, a second interview: words that only look like dates. */
function isOtherWord(lower: string, spelling: string, previous: string, next: string): boolean {
  const isNamed = prepositions.test(previous) || /^\d/.test(next)
  const isCapital = /^\p{Lu}/u.test(spelling) && previous !== '' && !/^[.!?]$/.test(previous)
  switch (lower) {
    case 'sat':
      return (
        !isCapital &&
        (/^(?:down|in|on|together|with|through|around|for|at|there|here|(?!morning|evening)[a-z]+ing)$/.test(next) ||
          /^(?:we|they|i|he|she|committee|board|panel|having|have|has|had|who|all|just)$/.test(previous))
      )
    case 'sun':
      return !isCapital && !isNamed && previous !== ''
    case 'may':
    case 'march':
    case 'mar':
      return (
        !(isNamed || (isCapital && lower !== 'may')) ||
        (!/^\d/.test(previous) &&
          /^(?:be|not|have|take|well|i|we|you|as|know|get|need|call|come|still|want)$/.test(next))
      )
    case 'wed':
      return /^(?:were|get|got|newly|be)$/.test(previous)
    case 'fin':
      return !/^(?:du|de|des|la|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)$/.test(
        next,
      )
    case 'hier':
    case 'die':
    case 'vor':
    case 'van':
    case 'den':
      return /^\p{Lu}/u.test(spelling) && lower !== 'vor'
    default:
      return false
  }
}

/** "twenty - first" is one ordinal, "twenty - 4" one number. */
function joinedOrdinals(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let index = 0; index < tokens.length; index++) {
    const tens = tokens[index]
    if (tens === undefined) continue
    const isDashed = tokens[index + 1]?.word === '-'
    const unit = tokens[index + (isDashed ? 2 : 1)]
    const digits = unit && /^(20|30|40|50)$/.test(tens.word) ? unitOf(unit.word) : null
    if (unit && digits && tens.end - tens.start > 2) {
      joined.push({ word: `${tens.word[0]}${digits}`, start: tens.start, end: unit.end })
      index += isDashed ? 2 : 1
    } else joined.push(tens)
  }
  return joined
}

function unitOf(word: string): string | null {
  if (word === 'first') return '1st'
  if (word === 'second') return '2nd'
  return /^[1-9](?:rd|th)?$/.test(word) ? word : null
}

/** Set phrases whose words would mislead one by one. */
const phrases: ReadonlyMap<string, string> = new Map(
  [
    'there and then',
    'then and there',
    'yes or no',
    'yes or a no',
    'by then',
    'and so on',
    'so far',
    'now and then',
    'either way',
    'one way or the other',
    '1 way or the other',
    '1 way or another',
    'good or bad',
    'right after',
    'straight after',
    'directly after',
    'immediately after',
    'just after',
    'shortly after',
    'soon after',
    'for good',
    'no doubt',
    'no problem',
    'no worries',
    'no more',
    'not more',
    'no longer',
    'back and forth',
    'come and go',
    'comes and goes',
  ]
    .map((phrase): [string, string] => [phrase, phrase.replaceAll(' ', '_')])
    .concat([['hump day', 'wednesday']]),
)
const longestPhrase = 5

function joinedPhrases(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index]
    if (first === undefined) continue
    let length = longestPhrase
    let word: string | undefined
    while (length > 1 && word === undefined) {
      const some = tokens.slice(index, index + length)
      if (some.length === length) word = phrases.get(some.map((token) => token.word).join(' '))
      if (word === undefined) length--
    }
    const last = tokens[index + length - 1]
    joined.push(word === undefined || last === undefined ? first : { word, start: first.start, end: last.end })
    if (word !== undefined) index += length - 1
  }
  return joined
}
