/** The form a verb takes after have, did, can, to, be and prepositions: "have wrote", "did not answered", "for give". */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'
import {
  baseOfIng,
  baseOfPast,
  baseOfThirdPerson,
  ingOf,
  irregularPast,
  participleOf,
  irregularByRegularPast,
  participleOnly,
  pastOf,
  pastOnly,
  plainVerbBases,
  verbBases,
} from '../verbs.ts'
import type { Token } from '../word-tokens.ts'

const haves = new Set([
  'have',
  'has',
  'had',
  "i've",
  "we've",
  "you've",
  "they've",
  "haven't",
  "hasn't",
  "hadn't",
  "who've",
])
const dids = new Set(['did', "didn't", 'does', "doesn't", 'do', "don't"])
const negatedDids = new Set(["didn't", "doesn't", "don't"])
const modals = new Set([
  'can',
  'could',
  'will',
  'would',
  'should',
  'must',
  'may',
  'might',
  'shall',
  "can't",
  'cannot',
  "couldn't",
  "won't",
  "wouldn't",
  "shouldn't",
  "i'll",
  "you'll",
  "we'll",
  "they'll",
  "it'll",
])
const bes = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "i'm",
  "it's",
  "you're",
  "we're",
  "they're",
  "wasn't",
  "isn't",
  "aren't",
  "weren't",
])
const between = new Set([
  'not',
  'never',
  'always',
  'also',
  'just',
  'already',
  'recently',
  'since',
  'ever',
  'often',
  'only',
  'then',
  'gladly',
  'certainly',
  'really',
  'fully',
  'quite',
  'definitely',
  'happily',
  'still',
  'now',
  'both',
  'even',
  'long',
  'finally',
  'clearly',
])
const subjects = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they'])
const objectsAhead = new Set([
  'my',
  'your',
  'our',
  'the',
  'it',
  'them',
  'me',
  'us',
  'him',
  'her',
  'his',
  'their',
  'its',
])
/** Past forms that are a base, noun or adjective as well. */
const alsoOther = new Set([
  'found',
  'felt',
  'saw',
  'left',
  'lay',
  'fell',
  'bound',
  'wound',
  'bore',
  'thought',
  'shot',
  'hidden',
  'broke',
  'ground',
  'spoke',
  'rose',
  'read',
  'forecast',
  'lit',
  'led',
  'lead',
  'wound',
])
const wantsInfinitive = new Set(
  'want wants wanted like love glad happy able hope hoped hoping need needs needed try tried trying chance opportunity pleasure pleased ready keen plan plans planned decided agreed how expect expected managed learned learnt began started promised asked invited eager welcome delighted easy hard important nice order time way ability intend able unable pleasure wish wished good great'.split(
    ' ',
  ),
)
const verbsWithPreposition = new Set(
  'work works worked working look looked looking wait waiting waited hope hoped ask asked care cared think thought talk talked spoke rely depend live lived believe long stand stands call calls'.split(
    ' ',
  ),
)

export function verbForms(reading: Reading): Note[] {
  return reading.sentences.flatMap((_sentence, index) => {
    const tokens = reading.tokens[index] ?? []
    return tokens.flatMap((token, at) => {
      const note =
        regularForIrregular(token) ??
        afterHave(tokens, at) ??
        bareParticiple(tokens, at) ??
        afterDid(tokens, at) ??
        afterModal(tokens, at) ??
        afterTo(tokens, at) ??
        afterBe(tokens, at) ??
        afterPreposition(tokens, at)
      return note === null
        ? []
        : [{ ...note, words: reading.text.slice(note.span?.[0] ?? token.start, note.span?.[1] ?? token.end) }]
    })
  })
}

/** The word that `test` accepts, before `at`, with only small words between and no marks; its index, or -1. */
function auxiliaryBefore(
  tokens: readonly Token[],
  at: number,
  test: (word: string) => boolean,
  subjectsToo = false,
): number {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    if (tokens[index + 1]?.marksBefore !== '') return -1
    const word = tokens[index]?.word ?? ''
    if (test(word)) return index
    if (!between.has(word) && !(subjectsToo && subjects.has(word))) return -1
  }
  return -1
}

function afterHave(tokens: readonly Token[], at: number): Note | null {
  const token = tokens[at]
  const word = token?.word ?? ''
  const aux = auxiliaryBefore(tokens, at, (each) => haves.has(each))
  if (token === undefined || aux < 0) return null
  const first = tokens[aux]
  if (first === undefined) return null
  const base = pastOnly.get(word)
  if (base !== undefined && word !== 'bore' && word !== 'rose')
    return note(first, token, `${wordsOf(tokens, aux, at)} ${participleOf(base)}`, 'After “have” comes the third form')
  // "once I had check my notes": a base form where only the participle can stand.
  const before = tokens[aux - 1]?.word ?? ''
  const subjectBefore = subjects.has(before) || modals.has(before) || before === 'to' || /'ve$/.test(first.word)
  const isBase =
    verbBases.has(word) && participleOf(word) !== word && !haves.has(word) && word !== 'do' && word !== 'be'
  const next = tokens[at + 1]
  const irregularBase =
    isBase && pastOf(word) !== `${word}ed` && pastOf(word) !== `${word}d` && word !== 'lie' && word !== 'lay'
  const endsThere =
    next === undefined ||
    next.marksBefore !== '' ||
    objectsAhead.has(next.word) ||
    (irregularBase &&
      /^(?:a|an|at|for|in|with|to|on|and|from|by|before|after|about|up|out|this|that|these|there|since)$/.test(
        next.word,
      ))
  const surelyVerb =
    isBase && (plainVerbBases.has(word) || /^(?:change|start|stop|open|move|raise|finish|close|fail|end)$/.test(word))
  if (
    surelyVerb &&
    !/^(?:do|does|did|to|will|would|can|could|may|might|must|should|not)$/.test(before) &&
    (plainVerbBases.has(word) || next === undefined || next.marksBefore !== '')
  )
    return note(first, token, `${wordsOf(tokens, aux, at)} ${participleOf(word)}`, 'After “have” comes the third form')
  if (subjectBefore && isBase && endsThere && (irregularBase || (next !== undefined && next.marksBefore === '')))
    return note(first, token, `${wordsOf(tokens, aux, at)} ${participleOf(word)}`, 'After “have” comes the third form')
  return null
}

/** 'leaved', 'teached': the regular ending on a verb that has its own form. */
function regularForIrregular(token: Token): Note | null {
  if (
    !token.word.endsWith('ed') ||
    (/^(?:seed|costed|leaded|hanged|lied|lighted|fitted|shined|ringed|speeded|spitted|bended|binded|wounded|needed|feed|bleed|freed|rided|swinged|readed|fled|sped|winged|stringed|beared|striked|weared)$/.test(
      token.word,
    ) &&
      token.word !== 'readed')
  )
    return null
  const base = irregularByRegularPast.get(token.word)
  return base === undefined ? null : note(token, token, pastOf(base), 'This verb has a form of its own')
}

function bareParticiple(tokens: readonly Token[], at: number): Note | null {
  const token = tokens[at]
  const subject = tokens[at - 1]
  const base = participleOnly.get(token?.word ?? '')
  if (
    token === undefined ||
    subject === undefined ||
    base === undefined ||
    token.marksBefore !== '' ||
    !subjects.has(subject.word) ||
    subject.word === 'it'
  )
    return null
  const earlier = tokens.slice(Math.max(0, at - 4), at - 1).map(({ word }) => word)
  if (earlier.some((word) => haves.has(word) || bes.has(word) || word === 'having' || word === 'get' || word === 'got'))
    return null
  if (subject.word === 'you' && !startsClause(tokens, at - 1)) return null
  return note(
    subject,
    token,
    `${subject.capital ? capital(subject.word) : subject.word} ${pastOf(base)}`,
    'A form of “have” is missing, or the past tense',
  )
}

function afterDid(tokens: readonly Token[], at: number): Note | null {
  const token = tokens[at]
  if (token === undefined || token.marksBefore !== '') return null
  const aux = auxiliaryBefore(tokens, at, (each) => dids.has(each), true)
  if (aux < 0) return null
  const middle = tokens.slice(aux + 1, at).map(({ word }) => word)
  const negated = negatedDids.has(tokens[aux]?.word ?? '') || middle.includes('not') || middle.includes('never')
  const inverted =
    middle.some((word) => subjects.has(word)) &&
    (aux === 0 || /^(?:what|when|where|how|why|who|which)$/.test(tokens[aux - 1]?.word ?? ''))
  if (!negated && !inverted) return null
  const base = wrongAfterBaseTaker(token.word)
  return base === null ? null : note(token, token, base, 'After “do” and “did” comes the plain form')
}

/** The base when the word is a past, third-person or -ing form that cannot follow did, can or will. */
function wrongAfterBaseTaker(word: string): string | null {
  if (alsoOther.has(word) || between.has(word) || verbBases.has(word)) return null
  const irregular = irregularPast.get(word)
  if (irregular !== undefined && irregular !== word) return irregular
  const past = word.endsWith('ed') ? baseOfPast(word) : null
  return past ?? baseOfThirdPerson(word)
}

function afterModal(tokens: readonly Token[], at: number): Note | null {
  const token = tokens[at]
  if (token === undefined || token.marksBefore !== '') return null
  const aux = auxiliaryBefore(tokens, at, (each) => modals.has(each))
  const first = tokens[aux]
  if (first === undefined || (first.capital && aux > 0)) return null
  if (/^(?:the|a|free|good|own|at|that|of|with)$/.test(tokens[aux - 1]?.word ?? '') && first.word === 'will')
    return null
  if (token.word === 'to' && /^(?:can|must|should|could)$/.test(first.word) && aux === at - 1)
    return note(token, token, '', 'No “to” after “can”, “must”, “should”')
  const base = wrongAfterBaseTaker(token.word) ?? baseAfterIng(token.word)
  if (base === null || /^(?:related|interested|dedicated|used|based)$/.test(token.word)) return null
  return note(token, token, base, 'After “can”, “will” and “would” comes the plain form')
}

function baseAfterIng(word: string): string | null {
  return word === 'being' || word === 'having' ? null : baseOfIng(word)
}

function afterTo(tokens: readonly Token[], at: number): Note | null {
  const token = tokens[at]
  const to = tokens[at - 1]
  if (token === undefined || to?.word !== 'to' || token.marksBefore !== '') return null
  const before = tokens[at - 2]?.word ?? ''
  const isPastOnly = pastOnly.has(token.word) && !alsoOther.has(token.word)
  const base = isPastOnly
    ? (pastOnly.get(token.word) ?? null)
    : wantsInfinitive.has(before)
      ? wrongAfterBaseTaker(token.word)
      : null
  if (base === null) return null
  return note(token, token, base, 'After “to” comes the plain form')
}

function afterBe(tokens: readonly Token[], at: number): Note | null {
  const token = tokens[at]
  if (token === undefined || token.marksBefore !== '') return null
  const aux = auxiliaryBefore(tokens, at, (each) => bes.has(each))
  const first = tokens[aux]
  if (first === undefined) return null
  const base = pastOnly.get(token.word)
  if (base !== undefined && !['rose', 'bore', 'woke'].includes(token.word))
    return note(token, token, participleOf(base), 'After “be” comes the third form')
  const own = first.word === 'am' || first.word === "i'm"
  if (
    own &&
    /^(?:agree|hope|wish|want|look|appreciate|think|know|believe|understand|write|send|feel|need|apply|thank|work|live|like|enjoy|remain|attach|wonder|expect)$/.test(
      token.word,
    )
  ) {
    const next = tokens[at + 1]?.word ?? ''
    const stative =
      /^(?:agree|hope|wish|want|appreciate|think|know|believe|understand|feel|need|like|enjoy|remain|expect|thank)$/.test(
        token.word,
      ) || next === ''
    return note(
      first,
      token,
      stative ? `I ${token.word}` : `I am ${ingOf(token.word)}`,
      'Either “I am …ing” or the plain form',
    )
  }
  const passive =
    /^(?:be|been|was|were|is|are)$/.test(first.word) &&
    (plainVerbBases.has(token.word) || /^(?:build|buy|find|pay|say|show|base)$/.test(token.word)) &&
    participleOf(token.word) !== token.word &&
    !/^(?:become|come|seem|exist|happen|belong|go|arrive|tend|depend|begin|lead|complete|let|present|separate)$/.test(
      token.word,
    )
  const wholeBefore = tokens.slice(0, aux).map(({ word }) => word)
  if (
    passive &&
    !wholeBefore.some((word) => /^(?:all|what|thing|things|only|first|least|best|do|did|does)$/.test(word))
  )
    return note(token, token, participleOf(token.word), 'After “be” comes the third form')
  return null
}

const prepositions = new Set([
  'of',
  'for',
  'by',
  'without',
  'about',
  'from',
  'before',
  'after',
  'in',
  'despite',
  'through',
])

function afterPreposition(tokens: readonly Token[], at: number): Note | null {
  const token = tokens[at]
  const preposition = tokens[at - 1]
  const next = tokens[at + 1]
  if (
    token === undefined ||
    preposition === undefined ||
    next === undefined ||
    token.marksBefore !== '' ||
    next.marksBefore !== ''
  )
    return null
  if (!prepositions.has(preposition.word) || !plainVerbBases.has(token.word)) return null
  if (
    verbsWithPreposition.has(tokens[at - 2]?.word ?? '') ||
    tokens[at - 2]?.word === 'what' ||
    tokens[at - 2]?.word === 'log' ||
    (token.word === 'leave' && preposition.word !== 'before')
  )
    return null
  if (
    !objectsAhead.has(next.word) &&
    !/^(?:a|an|this|that|these|those|you|with|to|about|how|what|whether|more|on|at|in|for)$/.test(next.word)
  )
    return null
  return note(token, token, ingOf(token.word), 'After a preposition comes the -ing form')
}

function startsClause(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true
  const before = tokens[at - 1]?.word ?? ''
  return (
    tokens[at]?.marksBefore !== '' ||
    /^(?:that|and|but|because|when|if|as|while|since|which|what|so|where|how|or)$/.test(before)
  )
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ word, capital: upper }) => (upper ? capital(word) : word))
    .join(' ')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function note(first: Token, last: Token, fix: string, title: string): Note {
  return {
    rule: 'grammar:verb-form',
    severity: 'hint',
    span: [first.start, last.end],
    words: '',
    title,
    why: 'The form of the verb does not go with the word before it.',
    fixes: [fix],
  }
}
