/**
 * Chooses the reading of a sentence: at most one employer, at most one job, any number of people with
 * their titles. Tries every pair of employer and job and keeps the one that weighs most in all.
 */

import { ranksOfName } from './given-names.ts'
import { departments, functionTitles } from './job-words.ts'
import { isCourtesy, isGiven } from './name-words.ts'
import { hardWords, occasions, softWords } from './ordinary-words.ts'
import { surroundingsOf, type Surroundings } from './phrase-surroundings.ts'
import type { Phrase } from './phrases.ts'
import { never, weighJob, weighName, type KnownNames, type Weights } from './weigh-phrases.ts'
import { fold, type Word } from './words-of-text.ts'

/** Word indices, both inclusive. */
export type Range = { readonly first: number; readonly last: number }

export type Assigned = {
  readonly company: Range | null
  readonly role: Range | null
  readonly people: readonly { readonly name: Range; readonly title: Range | null }[]
}

/** Words that may stand before an employer's name at the very start: 'ok so Tideline loop', 'yday 3.45pm, Holt & Weir'. */
const openers = new Set(
  `ok okay oke so just had have the my a an today yesterday yday this morning afternoon arvo am pm p.m a.m first second third final last next round pm at half past quarter to one two three four five six seven eight nine ten
  eleven twelve noon uhr monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun heute gestern hier gisteren vandaag done finished over back from off out of it was is that there right well
  finally hiya hi hey alright anyway welp ugh yay phew lol omg hello update note new quick short job technical phone video recruiter initial erste zweite`
    .trim()
    .split(/\s+/),
)

type Weighed = { readonly phrase: Phrase; readonly around: Surroundings; readonly weights: Weights }

/** A firm tie (brackets, right before the name) makes a person of an unknown name; a loose one (a comma) only adds to one. */
type Title = { readonly job: Range; readonly name: Phrase; readonly weight: number; readonly firm: boolean }

/** What speaks for filling a slot at all: nearly every sentence names an employer and most name a job. */
const companyPrior = 1.5
const rolePrior = 0.3

/** A job phrase that is neither the job nor anybody's title was probably cut out wrongly. */
const idleJob = -0.3

/** `readings` are the ways to cut the sentence into phrases, the preferred one first among equals. */
export function assignPhrases(text: readonly Word[], readings: readonly (readonly Phrase[])[], known: KnownNames): Assigned {
  const assigned = readings.map((phrases) => assignOne(text, phrases, known))
  return assigned.reduce((best, each) => (each.total > best.total ? each : best))
}

function assignOne(text: readonly Word[], phrases: readonly Phrase[], known: KnownNames): Assigned & { readonly total: number } {
  const all = weighed(text, phrases, known)
  const titles = titlesOf(text, phrases)
  const names = all.filter((each) => each.phrase.kind === 'name')

  let best: { total: number; company: Weighed | null; role: Weighed | null } | null = null
  for (const company of [null, ...names]) {
    for (const role of [null, ...all]) {
      if (company !== null && company === role) continue
      const rest = names.filter((each) => each !== company && each !== role)
      const taken = titles.filter((title) => !overlaps(title.job, role?.phrase))
      const idle = all.filter((each) => each.phrase.kind === 'job' && each !== role && !taken.some((title) => overlaps(title.job, each.phrase))).length
      const total =
        idleJob * idle +
        (company === null ? 0 : company.weights.company + companyPrior) +
        (role === null ? 0 : role.weights.role + rolePrior) +
        peopleOf(rest, taken, text).reduce((sum, person) => sum + person.weight, 0)
      if (best === null || total > best.total) best = { total, company, role }
    }
  }
  const rest = names.filter((each) => each !== best?.company && each !== best?.role)
  const taken = titles.filter((title) => !overlaps(title.job, best?.role?.phrase))
  return {
    total: best?.total ?? 0,
    company: best?.company?.phrase ?? null,
    role: best?.role?.phrase ?? null,
    people: peopleOf(rest, taken, text).map(({ name, title }) => ({ name, title })),
  }
}

function overlaps(a: Range, b: Range | undefined): boolean {
  return b !== undefined && a.first <= b.last && b.first <= a.last
}

/** Each phrase with its surroundings and weights. */
export function weighed(text: readonly Word[], phrases: readonly Phrase[], known: KnownNames): readonly Weighed[] {
  const lowerCase = !text.some((word, index) => word.capital && index > 0 && word.text !== 'I' && !/^I['’]/u.test(word.text))
  return phrases.map((phrase, index) => weigh(text, phrase, index, lowerCase, known, phrases[index - 1]))
}

function weigh(text: readonly Word[], phrase: Phrase, index: number, lowerCase: boolean, known: KnownNames, previous: Phrase | undefined): Weighed {
  const opensText = index === 0 && text.slice(0, phrase.first).every((word) => word.kind !== 'word' || openers.has(word.folded) || occasions.has(word.folded) || (softWords.has(word.folded) && !hardWords.has(word.folded)))
  const led = phrase.kind === 'name' && previous?.kind === 'job' && previous.last + 1 === phrase.first ? previous.first : phrase.first
  const around = surroundingsOf(text, { ...phrase, led }, opensText)
  if (phrase.kind === 'job') return { phrase, around, weights: { company: never, person: never, role: weighJob(text, phrase, around) } }
  const plain = weighName(text, phrase, around, lowerCase)
  const said = text.slice(phrase.first, phrase.last + 1).map((word) => word.folded).join(' ')
  const weights = {
    ...plain,
    company: plain.company + (known.companies.some((name) => fold(name) === said) ? 5 : 0),
    person: plain.person + (known.people.some((name) => fold(name) === said || fold(name).split(' ')[0] === said) ? 4 : 0),
  }
  return { phrase, around, weights }
}

type Person = { readonly name: Phrase; readonly title: Range | null; readonly weight: number }

/** People among the phrases left over; a neighbour in a list of people is one sooner. */
function peopleOf(rest: readonly Weighed[], titles: readonly Title[], text: readonly Word[]): readonly Person[] {
  const base = rest.map((each) => {
    const title = titles.filter((one) => one.name === each.phrase).reduce<Title | null>((top, one) => (top === null || one.weight > top.weight ? one : top), null)
    const counts = title !== null && (title.firm || each.weights.person > (title.weight >= 3 ? -0.3 : 0.5))
    return { each, title: counts ? title : null, weight: each.weights.person + (counts ? title.weight : 0) }
  })
  const listed = listedPeople(base.map(({ each, weight }) => ({ phrase: each.phrase, weight, company: each.weights.company })), text, titles)
  return base.flatMap(({ each, title }, index) => {
    const weight = listed[index] ?? 0
    if (weight <= 0.5) return []
    const shared = title ?? sharedTitle(text, each.phrase, titles, base.map((one) => one.each.phrase))
    return [{ name: each.phrase, title: shared?.job ?? null, weight }]
  })
}

/** The weights with what neighbours in a list add; a person pulls the next one along, and that one the next. */
function listedPeople(base: readonly { phrase: Phrase; weight: number; company: number }[], text: readonly Word[], titles: readonly Title[]): readonly number[] {
  const weights = base.map((each) => each.weight)
  const raised = new Set<number>()
  const pull = (index: number, from: number): void => {
    const [here, other] = [base[index], base[from]]
    if (here === undefined || other === undefined || raised.has(index) || (weights[from] ?? 0) <= 1.2) return
    if (!inOneList(text, other.phrase, here.phrase, titles)) return
    raised.add(index)
    weights[index] = here.weight + Math.max(0, Math.min(3.5 - here.weight, here.company >= 2 ? 0.6 : loosely(text, other.phrase, here.phrase) ? 1.2 : 2.4))
  }
  for (let index = 1; index < base.length; index++) pull(index, index - 1)
  for (let index = base.length - 2; index >= 0; index--) pull(index, index + 1)
  return weights
}

/** An unknown name with only a comma between it and a person may as well be the employer. */
function loosely(text: readonly Word[], person: Phrase, phrase: Phrase): boolean {
  const unknown = !text.slice(phrase.first, phrase.last + 1).some((word) => isGiven(word) || ranksOfName.has(word.folded)) && !isCourtesy(text, phrase.first)
  if (!unknown || /^(?:and|&|\+|n|und|et|en)$/u.test(text[phrase.last + 1]?.folded ?? '')) return false
  const [left, right] = phrase.first < person.first ? [phrase, person] : [person, phrase]
  return text[right.first - 1]?.text === ',' && !text.slice(left.last + 1, right.first).some((word) => /^(?:and|&|\+|n|und|et)$/u.test(word.folded))
}

/** Nothing but list marks, 'and' and titles between the two. */
function inOneList(text: readonly Word[], a: Phrase, b: Phrase, titles: readonly Title[]): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a]
  const isTitle = (index: number): boolean => titles.some((title) => title.weight >= 2 && index >= title.job.first && index <= title.job.last)
  for (let index = left.last + 1; index < right.first; index++) {
    const word = text[index]
    if (word === undefined) return false
    if (isTitle(index)) continue
    if (!/^(?:,|\+|&|\(|\)|\/|and|n|und|et|en|plus|then|the|a|an|also|with|w|w\/|very|her|his|their|husband|wife|son|daughter|boss|manager|colleague|partner|someone|quiet|lovely|nice|big|little|old|young|zijn|haar|vrouw|zoon|sein|seine|ihr|ihre|frau|sohn|sa|son|femme|mari)$/u.test(word.folded)) return false
  }
  return right.first - left.last <= 8
}

/** 'the founders Sol and Itzel Navarro': a plural title goes to everybody in the list. */
function sharedTitle(text: readonly Word[], name: Phrase, titles: readonly Title[], names: readonly Phrase[]): Title | null {
  for (const title of titles) {
    const plural = /\p{L}{3,}s$/u.test(text[title.job.last]?.folded ?? '') && title.job.last < title.name.first
    if (!plural || title.name.first > name.first || title.job.first > title.name.first) continue
    const between = names.filter((one) => one.first > title.name.first && one.first <= name.first)
    const chain = [title.name, ...between]
    if (chain.every((one, index) => index === 0 || inOneList(text, chain[index - 1] ?? one, one, []))) return title
  }
  return null
}

function titlesOf(text: readonly Word[], phrases: readonly Phrase[]): readonly Title[] {
  const names = phrases.filter((phrase) => phrase.kind === 'name')
  const jobs = phrases.filter((phrase) => phrase.kind === 'job')
  const found: Title[] = []
  for (const name of names) {
    for (const job of jobs) {
      const weight = titleWeight(text, job, name)
      if (weight !== null) found.push({ job, name, weight, firm: text[name.last + 1]?.text !== ',' || job.last < name.first })
    }
    const bracket = bracketAfter(text, name)
    if (bracket !== null) found.push({ job: bracket, name, weight: 4, firm: false })
  }
  return found
}

/** How strongly a job phrase is tied to a name as its title; null when the two don't touch. */
function titleWeight(text: readonly Word[], job: Phrase, name: Phrase): number | null {
  const rank = carriesFunction(text, job) ? 1 : 0
  if (job.last < name.first) {
    const between = text.slice(job.last + 1, name.first).map((word) => word.folded).join(' ')
    if (between === '') return 1.8 + rank
    if (between === '(') return 2.2 + rank
    if (/^(?:is |was |=|:|is named|was named|named|called|is called|was called|is a guy called|- |–)$/u.test(between) || /^(?:is|was|=|:|is named|was named|named|called|is called|was called|name|name is|name was|name's|heisst|ist|hiess|namens|s'appelle|s' appelle|heet|est)$/u.test(between)) return 2.2 + rank
    if (between === ',' && /^(?:a|an|the|their|my|another)$/u.test(text[job.first - 1]?.folded ?? '')) return 2
    if (between === ',' && rank === 1 && !departments.has(text[job.last]?.folded ?? '') && !/^(?:lead|head|manager|mgr|supervisor)$/u.test(text[job.last]?.folded ?? '')) return 0.2
    return null
  }
  const between = text.slice(name.last + 1, job.first).map((word) => word.folded).join(' ')
  if (/^\((?: the| their| our| a)?$/u.test(between)) return 3.6
  if (between === '') return rank === 1 ? 1.8 : 0.2
  if (/^, an?$/u.test(between)) return rank === 1 ? 2 : null
  if (/^,(?: the| their| our| my)?$/u.test(between)) return 1 + 2 * rank
  if (/^(?:=|:)$/u.test(between)) return 2.5 + rank
  if (/^(?:-|–|—)$/u.test(between)) return 0.3 + 1.5 * rank
  if (job.first - name.last < 10 && /(?:^|[ ,])(?:she's|he's|(?:she|he|who) (?:is|was)|who's)(?: the| their| a)?$/u.test(between) && !/[.!?]/u.test(between)) return 1.5 + rank
  if (/^(?:,? ?(?:who|she|he)(?:'s| is| was)?(?: is| was)?|is|as|she's|he's|, she's|, he's)(?: the| their| a)?$/u.test(between)) return 1.5 + rank
  if (between === 'the' || between === 'their') return 2 + rank
  if (/^(?:called |rang |phoned )?(?:from|of|at)(?: \S+){1,3}$/u.test(between) && job.first === job.last && departments.has(text[job.first]?.folded ?? '')) return 1.5
  if (/^(?:from|in|of|aus|von|vom|van|de|du|aus der|von der|van de|de la)$/u.test(between) && job.first === job.last && departments.has(text[job.first]?.folded ?? '')) return 3
  return null
}

function carriesFunction(text: readonly Word[], job: Range): boolean {
  return text.slice(job.first, job.last + 1).some((word) => functionTitles.has(word.folded) || departments.has(word.folded) && job.first === job.last)
}

/** A bracket behind a name that holds a few plain words is its title, known or not. */
function bracketAfter(text: readonly Word[], name: Phrase): Range | null {
  if (text[name.last + 1]?.text !== '(') return null
  let first = name.last + 2
  while (['the', 'their', 'our', 'a', 'an', 'my', 'from', 'in'].includes(text[first]?.folded ?? '')) first++
  let last = first - 1
  for (let index = first; index < Math.min(first + 6, text.length); index++) {
    const word = text[index]
    if (word === undefined) return null
    if (word.text === ')' || word.text === ',') return last >= first ? { first, last } : null
    const joiner = ['of', 'in', "d'", "l'", '&', '/', 'and', 'de', 'des', 'du', 'for', 'für'].includes(word.folded)
    if (/^(?:retd|ret|hons|phd|mba|him|her|them)$/u.test(word.folded)) return null
    if (!joiner && (word.kind !== 'word' || hardWords.has(word.folded))) return null
    last = index
  }
  return null
}
