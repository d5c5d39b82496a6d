/** Names in the text, the subject and the signature against the record: one or two letters off is probably a slip. */
import { isCommonWord } from '../common-words.ts'
import type { Note } from '../finding.ts'
import { honorifics, isShortFormOf, namedPeople, type NamedPerson } from '../known-names.ts'
import type { Capital, Reading } from '../reading.ts'
import { closeness, folded, isSlipOf } from '../similar.ts'

export function peopleNames(reading: Reading): Note[] {
  const people = namedPeople(reading.context)
  const allowed = otherKnownWords(reading)
  const { salutation } = reading.parts
  const inBody = reading.capitals.flatMap((capital, index) => {
    if (salutation && capital.start < salutation.end) return []
    const before = reading.capitals[index - 1]
    const neighbour = before && /^\.?\s+$/.test(reading.text.slice(before.end, capital.start)) ? before.word : null
    const found = slip(capital, neighbour, people, allowed)
    return found ? [{ ...found, span: [capital.start, capital.end] as const }] : []
  })
  return [...inBody, ...inSubject(reading, people, allowed)]
}

function inSubject(reading: Reading, people: readonly NamedPerson[], allowed: ReadonlySet<string>): Note[] {
  return [...reading.letter.subject.matchAll(/\p{Lu}[\p{L}\p{M}-]*/gu)].flatMap((match, index) => {
    const capital = {
      start: match.index,
      end: match.index + match[0].length,
      word: match[0],
      opensSentence: index === 0,
    }
    const found = slip(capital, null, people, allowed)
    return found ? [{ ...found, span: null, title: 'A name in the subject is not the one in your record' }] : []
  })
}

function slip(
  capital: Capital,
  before: string | null,
  people: readonly NamedPerson[],
  allowed: ReadonlySet<string>,
): Note | null {
  const { word } = capital
  const bare = folded(word)
  if (word.length < 3 || people.some((person) => person.words.includes(word) || isShortFormOf(word, person.given)))
    return null
  const exceptForMarks = people.flatMap(({ words }) => words).find((name) => folded(name) === bare)
  if (exceptForMarks !== undefined) {
    if (word === word.toUpperCase() || allowed.has(bare)) return null
    return asNote(word, exceptForMarks)
  }
  if (allowed.has(bare) || isCommonWord(bare)) return null
  const wrongSurname = surnameAfter(word, before, people)
  if (wrongSurname !== null) return asNote(word, wrongSurname)
  const near = people
    .flatMap(({ words }) => words)
    .filter(
      (name) =>
        isSlipOf(word, name) &&
        (name.length > 5 || startsAlike(bare, folded(name))) &&
        !(capital.opensSentence && name.length <= 4 && bare.length <= 4 && bare.at(-1) !== folded(name).at(-1)),
    )
    .sort((a, b) => closeness(b, word) - closeness(a, word))[0]
  return near === undefined ? null : asNote(word, near)
}

const soundsAlike: readonly string[] = ['ck', 'jy', 'sz', 'iy', 'vw', 'ij', 'fp', 'cs', 'gj']
function startsAlike(a: string, b: string): boolean {
  const [first, second] = [a[0] ?? '', b[0] ?? '']
  return (
    first === second ||
    a[1] === b[0] ||
    b[1] === a[0] ||
    soundsAlike.some((pair) => pair.includes(first) && pair.includes(second))
  )
}

/** 'Pavel Novak' where the record has Pavel Novotny; 'Ms Kowalska' where it has Kowalczyk. */
function surnameAfter(word: string, before: string | null, people: readonly NamedPerson[]): string | null {
  if (before === null) return null
  const titled = honorifics.test(before)
  for (const { given, surname } of people) {
    if (surname === '') continue
    if (!titled && folded(before) !== folded(given)) continue
    const sharedStart = folded(word).slice(0, 3) === folded(surname).slice(0, 3)
    if (closeness(word, surname) >= 0.5 || (sharedStart && closeness(word, surname) >= 0.3)) return surname
  }
  return null
}

function asNote(word: string, right: string): Note {
  return {
    rule: 'facts:person-name',
    severity: 'error',
    span: null,
    words: word,
    title: 'This is not the name in your record',
    why: `Your record says ${right}. If this is somebody else, keep it and say so.`,
    fixes: [right],
  }
}

/** Words of the company, the role, titles and former employers may stand near a name without being one. */
function otherKnownWords(reading: Reading): ReadonlySet<string> {
  const { context } = reading
  const phrases = [
    context.company,
    context.role ?? '',
    ...context.formerEmployers,
    ...[context.recipient, ...context.otherPeople].map((person) => person?.title ?? ''),
    ...reading.letter.attachments,
  ]
  return new Set(phrases.flatMap((phrase) => phrase.split(/[^\p{L}]+/u)).map(folded))
}
