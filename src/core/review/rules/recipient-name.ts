/** The salutation against the record: is this the recipient, spelt and titled as recorded? */
import type { Note } from '../finding.ts'
import { honorifics, isShortFormOf, namedPeople, type NamedPerson } from '../known-names.ts'
import type { Reading } from '../reading.ts'
import { closeness, folded } from '../similar.ts'

const greetingWords =
  /^(?:dear|hi|hiya|hello|hey|heya|hallo|greetings|good (?:morning|afternoon|evening|day)|morning|guten tag|bonjour|sehr geehrte[rn]?|madame|monsieur)\b[\s,]*/i
const toNobody =
  /^(?:all|both|team|everyone|everybody|there|again|friends?|colleagues?|folks|guys|sir|madam|sirs|whom|it|may|concern|or|and|to|the|whole|entire|hiring|recruit\w*|talent|search|selection|interview|hr|human|resources|people|manager|committee|panel|department|office|board|members?|ladies|gentlemen|ladies|company|of|for|at)$/i
const academic = /^(?:dr|prof|professor)/i
const civil = /^(?:mr|mrs|ms|miss|mx|frau|herr|mme|madame|m|monsieur)\.?$/i

export function recipientName(reading: Reading): Note[] {
  const { salutation } = reading.parts
  if (salutation === null || reading.context.recipient === null) return []
  const people = namedPeople(reading.context).filter(({ part }) => part !== 'me')
  const recipient = people.find(({ part }) => part === 'recipient')
  if (recipient === undefined) return []
  const skipped = greetingWords.exec(salutation.text)?.[0].length ?? 0
  const called = wordsFrom(salutation.text, skipped, salutation.start).filter(
    ({ word }) => !/^(?:and|und|et|y)$/i.test(word),
  )
  const titles = called.filter(({ word }) => honorifics.test(word) && called.length > 1)
  const companyWords = reading.context.company.split(/[\s,.&-]+/).map(folded)
  const names = called.filter(
    (each) =>
      !titles.includes(each) &&
      (!companyWords.includes(folded(each.word)) || people.some((person) => isCalled(each.word, person))),
  )
  if (names.every(({ word }) => toNobody.test(word)))
    return withoutName(reading, recipient, called.length > 0 || /whom/i.test(salutation.text))
  const notes = names.filter(({ word }) => !toNobody.test(word)).flatMap((each) => wrongWord(each, people, recipient))
  if (notes.length > 0) return notes
  const greeted = people.filter((person) => names.some(({ word }) => isCalled(word, person)))
  if (!greeted.includes(recipient)) {
    const first = names[0]
    const last = names.at(-1)
    if (first === undefined || last === undefined) return []
    return [
      note(
        'facts:recipient-name',
        first.start,
        last.end,
        names.map(({ word }) => word).join(' '),
        'This greets somebody else',
        `The letter goes to ${recipient.person.name}.`,
        [recipient.given],
      ),
    ]
  }
  return titleNotes(titles, names, recipient)
}

type Called = { readonly word: string; readonly start: number; readonly end: number }

function wordsFrom(text: string, skipped: number, offset: number): Called[] {
  return [...text.slice(skipped).matchAll(/\p{L}[\p{L}\p{M}'.-]*/gu)].map((found) => {
    const word = found[0].replace(/[.'-]+$/, '')
    const start = offset + skipped + found.index
    return { word, start, end: start + word.length }
  })
}

function isCalled(word: string, person: NamedPerson): boolean {
  return person.words.includes(word) || isShortFormOf(word, person.given) || isParticle(word, person)
}

const isParticle = (word: string, person: NamedPerson) =>
  person.person.name
    .split(/\s+/)
    .some((each) => each === word || (each.toLowerCase() === word.toLowerCase() && each.length <= 3))

function wrongWord(called: Called, people: readonly NamedPerson[], recipient: NamedPerson): Note[] {
  if (people.some((person) => isCalled(called.word, person))) return []
  const all = people.flatMap(({ words }) => words)
  const same = all.find((word) => folded(word) === folded(called.word))
  if (same !== undefined)
    return [
      note(
        'facts:recipient-name',
        called.start,
        called.end,
        called.word,
        'The name is written differently',
        `In your record it is ${same}.`,
        [same],
      ),
    ]
  const nearest =
    [...recipient.words].sort((a, b) => closeness(b, called.word) - closeness(a, called.word))[0] ?? recipient.given
  const meant = closeness(nearest, called.word) >= 0.4 ? nearest : recipient.given
  return [
    note(
      'facts:recipient-name',
      called.start,
      called.end,
      called.word,
      'This is not the name in your record',
      `The letter goes to ${recipient.person.name}. A name spelt wrongly is the first thing its owner sees.`,
      [meant],
    ),
  ]
}

function withoutName(reading: Reading, recipient: NamedPerson, generic: boolean): Note[] {
  const { salutation } = reading.parts
  if (salutation === null || !generic) return []
  return [
    {
      ...note(
        'facts:salutation-without-name',
        salutation.start,
        salutation.end,
        salutation.text,
        'You know who reads this',
        `A letter to a person begins with the name: ${recipient.person.name}.`,
        [`Dear ${recipient.given},`],
      ),
      severity: 'hint',
    },
  ]
}

function titleNotes(titles: readonly Called[], names: readonly Called[], recipient: NamedPerson): Note[] {
  const title = titles[0]
  if (title === undefined) return []
  const recorded = recipient.honorific?.replace(/\.$/, '') ?? null
  const used = title.word.replace(/\.$/, '')
  const disagrees =
    recorded !== null &&
    folded(recorded) !== folded(used) &&
    ((academic.test(recorded) && civil.test(used)) ||
      (civil.test(recorded) && civil.test(used)) ||
      (academic.test(recorded) && academic.test(used) && recorded[0]?.toLowerCase() !== used[0]?.toLowerCase()))
  if (disagrees)
    return [
      note(
        'facts:recipient-title',
        title.start,
        title.end,
        title.word,
        'The title is another one',
        `In your record it is ${recorded}.`,
        [recorded],
      ),
    ]
  const only = names.length === 1 ? names[0] : undefined
  if (
    only &&
    civil.test(used) &&
    recipient.surname !== '' &&
    folded(only.word) === folded(recipient.given) &&
    !folded(recipient.surname).includes(folded(only.word))
  )
    return [
      {
        ...note(
          'facts:title-with-given-name',
          only.start,
          only.end,
          only.word,
          'A title goes with the surname',
          `Either ${used} ${recipient.surname}, or ${recipient.given} alone.`,
          [recipient.surname],
        ),
        severity: 'hint',
      },
    ]
  return []
}

function note(
  rule: string,
  start: number,
  end: number,
  words: string,
  title: string,
  why: string,
  fixes: string[],
): Note {
  return { rule, severity: 'error', span: [start, end], words, title, why, fixes }
}
