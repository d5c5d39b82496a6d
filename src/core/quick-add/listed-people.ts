/** People among the phrases that are neither employer nor job; in a list one pulls the next along. */

import { ranksOfName } from './given-names.ts'
import { isCourtesy, isGiven } from './name-words.ts'
import type { Surroundings } from './phrase-surroundings.ts'
import type { Phrase, Range } from './phrases.ts'
import type { Title } from './titles.ts'
import type { Weights } from './weigh-phrases.ts'
import type { Word } from './words-of-text.ts'

export type Weighed = { readonly phrase: Phrase; readonly around: Surroundings; readonly weights: Weights }

type Person = { readonly name: Phrase; readonly title: Range | null; readonly weight: number }

/** People among the phrases left over; a neighbour in a list of people is one sooner. */
export function peopleOf(rest: readonly Weighed[], titles: readonly Title[], text: readonly Word[]): readonly Person[] {
  const base = rest.map((each) => {
    const title = titles
      .filter((one) => one.name === each.phrase)
      .reduce<Title | null>((top, one) => (top === null || one.weight > top.weight ? one : top), null)
    const counts = title !== null && (title.firm || each.weights.person > (title.weight >= 3 ? -0.3 : 0.5))
    return { each, title: counts ? title : null, weight: each.weights.person + (counts ? title.weight : 0) }
  })
  const listed = listedPeople(
    base.map(({ each, weight }) => ({ phrase: each.phrase, weight, company: each.weights.company })),
    text,
    titles,
  )
  return base.flatMap(({ each, title }, index) => {
    const weight = listed[index] ?? 0
    if (weight <= 0.5) return []
    const shared =
      title ??
      sharedTitle(
        text,
        each.phrase,
        titles,
        base.map((one) => one.each.phrase),
      )
    return [{ name: each.phrase, title: shared?.job ?? null, weight }]
  })
}

/** The weights with what neighbours in a list add; a person pulls the next one along, and that one the next. */
function listedPeople(
  base: readonly { phrase: Phrase; weight: number; company: number }[],
  text: readonly Word[],
  titles: readonly Title[],
): readonly number[] {
  const weights = base.map((each) => each.weight)
  const raised = new Set<number>()
  const pull = (index: number, from: number): void => {
    const [here, other] = [base[index], base[from]]
    if (here === undefined || other === undefined || raised.has(index) || (weights[from] ?? 0) <= 1.2) return
    if (!inOneList(text, other.phrase, here.phrase, titles)) return
    raised.add(index)
    weights[index] =
      here.weight +
      Math.max(
        0,
        Math.min(3.5 - here.weight, here.company >= 2 ? 0.6 : loosely(text, other.phrase, here.phrase) ? 1.2 : 2.4),
      )
  }
  for (let index = 1; index < base.length; index++) pull(index, index - 1)
  for (let index = base.length - 2; index >= 0; index--) pull(index, index + 1)
  return weights
}

/** An unknown name with only a comma between it and a person may as well be the employer. */
function loosely(text: readonly Word[], person: Phrase, phrase: Phrase): boolean {
  const unknown =
    !text.slice(phrase.first, phrase.last + 1).some((word) => isGiven(word) || ranksOfName.has(word.folded)) &&
    !isCourtesy(text, phrase.first)
  if (!unknown || /^(?:and|&|\+|n|und|et|en)$/u.test(text[phrase.last + 1]?.folded ?? '')) return false
  const [left, right] = phrase.first < person.first ? [phrase, person] : [person, phrase]
  return (
    text[right.first - 1]?.text === ',' &&
    !text.slice(left.last + 1, right.first).some((word) => /^(?:and|&|\+|n|und|et)$/u.test(word.folded))
  )
}

/** Nothing but list marks, 'and' and titles between the two. */
function inOneList(text: readonly Word[], a: Phrase, b: Phrase, titles: readonly Title[]): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a]
  const isTitle = (index: number): boolean =>
    titles.some((title) => title.weight >= 2 && index >= title.job.first && index <= title.job.last)
  for (let index = left.last + 1; index < right.first; index++) {
    const word = text[index]
    if (word === undefined) return false
    if (isTitle(index)) continue
    if (
      !/^(?:,|\+|&|\(|\)|\/|and|n|und|et|en|plus|then|the|a|an|also|with|w|w\/|very|her|his|their|husband|wife|son|daughter|boss|manager|colleague|partner|someone|quiet|lovely|nice|big|little|old|young|zijn|haar|vrouw|zoon|sein|seine|ihr|ihre|frau|sohn|sa|son|femme|mari)$/u.test(
        word.folded,
      )
    )
      return false
  }
  return right.first - left.last <= 8
}

/** 'the founders Sol and Itzel Navarro': a plural title goes to everybody in the list. */
function sharedTitle(
  text: readonly Word[],
  name: Phrase,
  titles: readonly Title[],
  names: readonly Phrase[],
): Title | null {
  for (const title of titles) {
    const plural = /\p{L}{3,}s$/u.test(text[title.job.last]?.folded ?? '') && title.job.last < title.name.first
    if (!plural || title.name.first > name.first || title.job.first > title.name.first) continue
    const between = names.filter((one) => one.first > title.name.first && one.first <= name.first)
    const chain = [title.name, ...between]
    if (chain.every((one, index) => index === 0 || inOneList(text, chain[index - 1] ?? one, one, []))) return title
  }
  return null
}
