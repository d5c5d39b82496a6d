/**
 * Whether a sentence that somebody else wrote says more than the facts do: a name, number or day that is not in them,
 * a claim about the writer, or words put into the reader's mouth. It would rather strike a true sentence than let an
 * invented one pass; what is struck is shown, and the person may write it themselves.
 */
import { isCommonWord } from '../../review/common-words.ts'
import { plainMarks } from '../sentences.ts'

export type Support = {
  /** All that was given as fact. */
  readonly facts: string
  /** Words of the letters of this kind as we write them: they claim nothing. */
  readonly courtesy: string
}

/** Why the sentence is struck, for the person; null where it stands. */
export function unsupportedIn(sentence: string, { facts, courtesy }: Support): string | null {
  const text = plainMarks(sentence)
  if (/\[[^\]]*\]|\{\{|<[a-z][^>]*>|\bX{2,}\b|_{3,}/i.test(text)) return 'A blank was left open.'
  const known = new Set(wordsOf(facts).map(stem))
  const strange = strangeName(text, known) ?? strangeNumber(text, known)
  if (strange !== null) return `“${strange}” is not among your facts.`
  const polite = new Set(wordsOf(courtesy).map(stem))
  const content = wordsOf(text).filter((word) => !functionWords.has(word.toLowerCase()))
  const isOpen = (word: string) => !known.has(stem(word)) && !plainWords.has(stem(word))
  const own = content.filter(isOpen)
  const loose = own.filter((word) => !polite.has(stem(word)))
  const isAbout = (claim: RegExp, most: number) =>
    claim.test(text) && (own.length > most || own.length * 3 > content.length)
  if (isAbout(ownClaim, 1)) return `It claims something about you that you did not say: ${said(own)}.`
  if (isAbout(readerClaim, 1)) return `It has them say or be something that you did not note: ${said(own)}.`
  return loose.length >= 3 && loose.length * 2 > content.length
    ? `Little of it is among your facts: ${said(loose)}.`
    : null
}

/** The writer's own doing and being; thanks, joy and hope claim nothing. */
const ownClaim =
  /\bmy (?:\w+ )?(?:experience|background|years?|track record|skills?|degree|knowledge|expertise|projects?|career|training|team|time (?:at|in)|previous|last|current|former)\b|\bI (?:have|had|'ve)(?! (?:enjoyed|appreciated|thought|noted|kept|been (?:thinking|glad|happy)|the pleasure))\b|\bI've (?!enjoyed|appreciated|thought|noted|been (?:thinking|glad|happy))|\b(?:I|we) (?:once |also |recently |successfully |personally )?(?!(?:enjoyed|appreciated|liked|learned|hoped|wanted|noted|talked|discussed|wished|needed)\b)(?:\w{2,}ed|led|built|ran|wrote|made|taught|drove|grew|cut|won|sold|spent|held|brought|began|saw|did|found|know|speak|lead|manage|run|build|specialise|specialize|excel|bring)\b|\bI am (?:an? |also )?(?:certified|experienced|skilled|fluent|expert|proficient|passionate|known|confident that my|\w+er\b)|\bas (?:an?|the) (?:\w+ )?(?:engineer|manager|lead|leader|nurse|teacher|analyst|designer|developer|director|founder|consultant)\b/i

/** What the reader said, needs or is. */
const readerClaim =
  /\byou (?:said|mentioned|told|explained|described|shared|asked|noted|pointed|stressed|need|want|plan|are (?:looking|building|growing|planning|hiring|facing|working))\b|\b(?:explaining|describing|sharing|telling|showing|mentioning|walking me)\b|\byour (?!time|help|patience|kindness|decision|reply|answer|news|trouble|consideration|message|note|convenience|side|view|words|team\b(?! is)|company\b(?! is)|questions?|process|timing)\w+/i

function strangeName(text: string, known: ReadonlySet<string>): string | null {
  for (const [name, , before] of [...text.matchAll(/\p{Lu}[\p{L}\d.&+#-]*[\p{L}\d+#]|\p{Lu}\b/gu)].map(
    (found) => [found[0], found, text.slice(0, found.index)] as const,
  )) {
    const isFirst = !/[\p{L}\d]/u.test(before)
    const parts = name.split(/[.&-]/).filter(Boolean)
    if (parts.every((part) => known.has(stem(part)) || part === 'I')) continue
    if (isFirst && (isCommonWord(name.toLowerCase()) || functionWords.has(name.toLowerCase()) || !isNameLike(name)))
      continue
    return name
  }
  return null
}

/** At the head of a sentence any word has a capital; an acronym or an odd letter gives a name away. */
const isNameLike = (name: string) => /\d|.\p{Lu}|[+#]/u.test(name)

const numberWords =
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million dozen double twice half percent'

function strangeNumber(text: string, known: ReadonlySet<string>): string | null {
  const numbers = [
    ...(text.match(/[$€£]?\d[\d.,:]*\s?%?/g) ?? []),
    ...wordsOf(text).filter((word) => spelledNumbers.has(word.toLowerCase())),
  ]
  return (
    numbers
      .map((each) => each.trim())
      .find((each) => !known.has(stem(each.replace(/[^\p{L}\d]+$/u, '').replace(/^[$€£]/, '')))) ?? null
  )
}
const spelledNumbers = new Set(numberWords.split(' '))

const wordsOf = (text: string): string[] => plainMarks(text).match(/[\p{L}\d][\p{L}\d'+#]*(?:[.,:]\d+)*/gu) ?? []

/** Rough on purpose: "drifting", "drifts" and "drift" are one word. */
function stem(word: string): string {
  const bare = word.toLowerCase().replace(/'(?:s|re|ve|d|ll|m)$/, '')
  if (bare.length <= 4) return bare.replace(/s$/, '')
  return bare.replace(/(?:ations?|ingly|ings?|edly|ed|ies|ly|es|s|e|y)$/, '') || bare
}

const said = (words: readonly string[]) => [...new Set(words)].slice(0, 4).join(', ')

const functionWords = new Set(
  `a about above after again all also am an and any anything are as at be because been before being both but by can cannot
  could did do does done each either else even ever every few for from had has have he her here him his how i i'd i'll i'm
  i've if in into is it it's its itself just like many may me might mine more most much must my myself neither no nor not of
  on once one only or other our ours out over own per quite rather really same shall she should since so some something such
  than that that's the their theirs them then there these they this those though through to together too under until up upon
  us very was way we we'd we're we've well were what whatever when whenever where whether which while who whom whose why will
  with within without would yes yet you you'd you're you've your yours don't didn't doesn't isn't wasn't won't can't`
    .trim()
    .split(/\s+/),
)

/** What thanks, interest and a question are made of; none of it is a claim. */
const plainWords = new Set(
  `thank thanks grateful appreciate glad happy pleasure enjoy enjoyed kind time talk talking speak speaking spoke conversation
  discuss interview meet meeting met hear hearing learn role position job team company work working interest interested
  interesting hope wish forward look looking further information question answer help helpful useful offer send share tell
  told say said mention mentioned explain describe news decision decide date day week today timing stand things think thought
  know let need want like good great best regard reply write writing line note letter short brief convenience suit glimpse
  continue remain still draw bring come make give take keep put understand possible anything anyone everything someone please
  sorry regret apology right wrong mind moment point part idea approach way detail next step stay touch wishes well`
    .trim()
    .split(/\s+/)
    .map((word) => stem(word)),
)
