/**
 * Makes people of the phrases assigned to them: leaves out Mr and Frau, keeps Dr, joins the mentions of
 * one person ('Grace … grace says'), and gives a lone recruiter's name the title.
 */

import type { Assigned } from './assign-phrases.ts'
import type { Range } from './phrases.ts'
import { courtesyEndings } from './given-names.ts'
import { isCourtesy } from './name-words.ts'
import { inNaturalCapitals } from './natural-capitals.ts'
import { fold, type Span, type Word } from './words-of-text.ts'

export type PersonFound = { readonly name: string; readonly title?: string; readonly span: Span }

export function readPeople(text: string, words: readonly Word[], assigned: Assigned): readonly PersonFound[] {
  const found: PersonFound[] = []
  for (const { name, title } of assigned.people) {
    const person = personAt(text, words, name, title)
    if (person === null) continue
    const same = found.findIndex((other) => sameName(other.name, person.name))
    const earlier = found[same]
    if (earlier === undefined) found.push(person)
    else found[same] = merged(earlier, person)
  }
  return withRecruiter(text, found)
}

function personAt(text: string, words: readonly Word[], name: Range, title: Range | null): PersonFound | null {
  let { first, last } = name
  while (first < last && isCourtesy(words, first)) first++
  while (first < last && courtesyEndings.has(words[last]?.folded ?? '')) last--
  const span = spanOf(words, { first, last })
  const called = withoutPossessive(text.slice(span[0], span[1]))
  if (called === '') return null
  const plain = { name: inNaturalCapitals(called), span }
  return title === null ? plain : { ...plain, title: singular(textOf(text, words, title)) }
}

export function spanOf(words: readonly Word[], range: Range): Span {
  return [words[range.first]?.start ?? 0, words[range.last]?.end ?? 0]
}

function textOf(text: string, words: readonly Word[], range: Range): string {
  const [start, end] = spanOf(words, range)
  return text.slice(start, end)
}

function withoutPossessive(name: string): string {
  return name
    .replace(/['’]s$/u, '')
    .replace(/['’](?:ll|d|re)$/u, '')
    .trim()
}

/** 'the founders Sol and Itzel': each is a founder. */
function singular(title: string): string {
  const one = title.replace(/^(heads|directors|chiefs|managers|leads|vps)(?=\s+of\s)/iu, (plural) =>
    plural.slice(0, -1),
  )
  return one.replace(
    /^(the\s+)?(co-?founder|founder|director|manager|owner|partner|recruiter|head|engineer|supervisor|lead|principal|assessor|interviewer|trainer|officer|teacher|nurse|doctor|chef|buyer|designer|developer|analyst|consultant)s$/iu,
    '$2',
  )
}

/** One person when one mention's words are all in the other's. */
function sameName(a: string, b: string): boolean {
  const parts = (name: string): string[] =>
    fold(name)
      .split(/\s+/)
      .filter((part) => !/^(?:dr|prof)\.?$/u.test(part))
  const [left, right] = [parts(a), parts(b)]
  return left.every((part) => right.includes(part)) || right.every((part) => left.includes(part))
}

function merged(a: PersonFound, b: PersonFound): PersonFound {
  const name = b.name.length > a.name.length ? b.name : a.name
  const title = a.title ?? b.title
  return title === undefined ? { name, span: a.span } : { name, title, span: a.span }
}

/** 'recruiter screen, Deja from Outpost': the only person there is the recruiter. */
function withRecruiter(text: string, people: readonly PersonFound[]): readonly PersonFound[] {
  const only = people.length === 1 ? people[0] : undefined
  const recruiter = /\brecruiter(?=\s+(?:screen\w*|call\w*|chat|round|interview|phone|intro)\b)/iu.exec(text)
  if (only === undefined || only.title !== undefined || recruiter === null) return people
  return [{ ...only, title: recruiter[0] }]
}
