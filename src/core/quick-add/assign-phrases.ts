/**
 * Chooses the reading of a sentence: at most one employer, at most one job, any number of people with
 * their titles. Tries every pair of employer and job and keeps the one that weighs most in all.
 */

import { peopleOf, type Weighed } from './listed-people.ts'
import { hardWords, occasions, softWords } from './ordinary-words.ts'
import { surroundingsOf } from './phrase-surroundings.ts'
import type { Phrase, Range } from './phrases.ts'
import { titlesOf } from './titles.ts'
import { type KnownNames, never, weighJob, weighName } from './weigh-phrases.ts'
import { fold, type Word } from './words-of-text.ts'

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

/** What speaks for filling a slot at all: nearly every sentence names an employer and most name a job. */
const companyPrior = 1.5

const rolePrior = 0.3

/** A job phrase that is neither the job nor anybody's title was probably cut out wrongly. */
const idleJob = -0.3

/** `readings` are the ways to cut the sentence into phrases, the preferred one first among equals. */
export function assignPhrases(
  text: readonly Word[],
  readings: readonly (readonly Phrase[])[],
  known: KnownNames,
): Assigned {
  const assigned = readings.map((phrases) => assignOne(text, phrases, known))
  return assigned.reduce((best, each) => (each.total > best.total ? each : best))
}

/** More candidates than these for one slot are tried in vain, and slow a long text. */
const mostTried = 8

function likeliest(candidates: readonly Weighed[], slot: 'company' | 'role'): readonly Weighed[] {
  const tried = candidates.filter((each) => each.weights[slot] > -4)
  return tried.toSorted((a, b) => b.weights[slot] - a.weights[slot]).slice(0, mostTried)
}

function assignOne(
  text: readonly Word[],
  phrases: readonly Phrase[],
  known: KnownNames,
): Assigned & { readonly total: number } {
  const all = weighed(text, phrases, known)
  const titles = titlesOf(text, phrases)
  const names = all.filter((each) => each.phrase.kind === 'name')

  let best: { total: number; company: Weighed | null; role: Weighed | null } | null = null
  for (const company of [null, ...likeliest(names, 'company')]) {
    for (const role of [null, ...likeliest(all, 'role')]) {
      if (company !== null && company === role) continue
      const rest = names.filter((each) => each !== company && each !== role)
      const taken = titles.filter(
        (title) => !overlaps(title.job, role?.phrase) && !overlaps(title.job, company?.phrase),
      )
      const idle = all.filter(
        (each) =>
          each.phrase.kind === 'job' && each !== role && !taken.some((title) => overlaps(title.job, each.phrase)),
      ).length
      const total =
        idleJob * idle +
        (company === null ? 0 : company.weights.company + companyPrior) +
        (role === null ? 0 : role.weights.role + rolePrior) +
        peopleOf(rest, taken, text).reduce((sum, person) => sum + person.weight, 0)
      if (best === null || total > best.total) best = { total, company, role }
    }
  }
  const rest = names.filter((each) => each !== best?.company && each !== best?.role)
  const taken = titles.filter(
    (title) => !overlaps(title.job, best?.role?.phrase) && !overlaps(title.job, best?.company?.phrase),
  )
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
  const lowerCase = !text.some(
    (word, index) => word.capital && index > 0 && word.text !== 'I' && !/^I['’]/u.test(word.text),
  )
  return phrases.map((phrase, index) => weigh(text, phrase, index, lowerCase, known, phrases[index - 1]))
}

function weigh(
  text: readonly Word[],
  phrase: Phrase,
  index: number,
  lowerCase: boolean,
  known: KnownNames,
  previous: Phrase | undefined,
): Weighed {
  const opensText =
    index === 0 &&
    text
      .slice(0, phrase.first)
      .every(
        (word) =>
          word.kind !== 'word' ||
          openers.has(word.folded) ||
          occasions.has(word.folded) ||
          (softWords.has(word.folded) && !hardWords.has(word.folded)),
      )
  const led =
    phrase.kind === 'name' && previous?.kind === 'job' && previous.last + 1 === phrase.first
      ? previous.first
      : phrase.first
  const around = surroundingsOf(text, { ...phrase, led }, opensText)
  if (phrase.kind === 'job')
    return { phrase, around, weights: { company: never, person: never, role: weighJob(text, phrase, around) } }
  const plain = weighName(text, phrase, around, lowerCase)
  const said = text
    .slice(phrase.first, phrase.last + 1)
    .map((word) => word.folded)
    .join(' ')
  const weights = {
    ...plain,
    company: plain.company + (known.companies.some((name) => fold(name) === said) ? 5 : 0),
    person:
      plain.person + (known.people.some((name) => fold(name) === said || fold(name).split(' ')[0] === said) ? 4 : 0),
  }
  return { phrase, around, weights }
}
