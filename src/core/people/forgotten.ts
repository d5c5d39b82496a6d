/**
 * What is left of a text, a fact or a letter once somebody is forgotten: the opening keeps what happened and when, and
 * loses who it was. Names, addresses and what they wrote go; a letter to them alone goes whole.
 */
import * as z from 'zod'
import { factSchema, type Fact } from '../facts/fact.ts'
import type { Card } from './card.ts'
import type { KnownPerson } from './people-of.ts'

export type Forgotten = {
  /** As whom they were known, and on which cards. */
  readonly ids: ReadonlySet<string>
  readonly openings: ReadonlySet<string>
  /** Whole names, as they are written. */
  readonly names: readonly string[]
  /** E-mail addresses, numbers, pages, streets. */
  readonly addresses: readonly string[]
  /** 'Dana', 'Kim': taken out only where they were known, and only in that spelling. */
  readonly parts: readonly string[]
}

export const removed = '[removed]'

/** `cards`: everything that was ever written on their cards. `others`: names that stay, of people, companies, the person. */
export function forgottenFrom(
  person: KnownPerson,
  facts: readonly Fact[],
  cards: readonly Card[],
  others: readonly string[],
): Forgotten {
  const ids = new Set<string>([
    ...person.members.map(({ person: { id } }) => id),
    ...cards.flatMap(({ id, knownAs }) => [id, ...knownAs]),
  ])
  const said = facts.flatMap((fact) => {
    if (fact.kind === 'PersonIntroduced' && ids.has(fact.person.id)) return [fact.person]
    return fact.kind === 'PersonCorrected' && ids.has(fact.personId) ? [fact.changes] : []
  })
  const names = unique([...said.flatMap(({ name }) => name ?? []), ...cards.map(({ name }) => name)])
  const kept = new Set(others.map((name) => name.toLowerCase()))
  const keptParts = new Set(others.flatMap(partsOf))
  const senders = facts.flatMap((fact) =>
    fact.kind === 'ReplyReceived' && fact.personId !== undefined && ids.has(fact.personId)
      ? (fact.from?.email ?? [])
      : [],
  )
  return {
    ids,
    openings: new Set(person.members.map(({ opening: { id } }) => id)),
    names: names.filter((name) => name.includes(' ') && !kept.has(name.toLowerCase())),
    addresses: unique(
      [
        ...said.flatMap(({ email, phone, pronunciation, moreEmails = [], address }) => [
          email,
          phone,
          pronunciation,
          ...moreEmails,
          ...(address?.street ?? []),
        ]),
        ...cards.flatMap(({ emails, phones, link, pronunciation, address }) => [
          ...emails,
          ...phones,
          link,
          pronunciation,
          ...(address?.street ?? []),
        ]),
        ...senders,
      ].filter((each) => each !== undefined && each.trim().length > 3) as string[],
    ),
    parts: unique(names.flatMap(partsOf)).filter((part) => !keptParts.has(part)),
  }
}

const partsOf = (name: string) => name.split(/[\s,;()"“”]+/).filter((part) => part.replaceAll('.', '').length > 1)
const unique = (all: readonly string[]) => [...new Set(all)].toSorted((a, b) => b.length - a.length)

/** `near`: written where they were known, so that a name alone means them. */
export function withoutThem(text: string, { names, addresses, parts }: Forgotten, near: boolean): string {
  const patterns = [
    ...addresses.map((address) => new RegExp(escaped(address), 'giu')),
    ...names.map((name) => new RegExp(`${before}${escaped(name)}${after}`, 'giu')),
    ...(near ? parts.map((part) => new RegExp(`${before}${escaped(part)}${after}`, 'gu')) : []),
  ]
  return patterns.reduce((left, pattern) => left.replace(pattern, removed), text)
}

export const namesThem = (text: string, forgotten: Forgotten, near: boolean): boolean =>
  withoutThem(text, forgotten, near) !== text

const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
/** Any white space stands for any other: letters are wrapped. */
const escaped = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`)))
    .join('\\s+')

/** What is no text of anybody's and must stay as it is. */
const structure: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'openingId',
  'zone',
  'country',
  'source',
  'letterId',
  'stepId',
  'personId',
  'interviewId',
])

export function jsonWithout(value: unknown, forgotten: Forgotten, near: boolean): unknown {
  if (typeof value === 'string') return withoutThem(value, forgotten, near)
  if (Array.isArray(value)) return value.map((each) => jsonWithout(each, forgotten, near))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      structure.has(key) && typeof each === 'string' ? each : jsonWithout(each, forgotten, near),
    ]),
  )
}

/** The fact without them; null where nothing of it may stay. The same object where it says nothing of them. */
export function factWithout(fact: Fact, forgotten: Forgotten): Fact | null {
  const bare = withoutTheirSentence(withoutTheirWords(fact, forgotten.ids), forgotten)
  if (bare === null) return null
  const json = z.encode(factSchema, bare)
  const left = jsonWithout(json, forgotten, forgotten.openings.has(fact.openingId))
  if (bare === fact && JSON.stringify(left) === JSON.stringify(json)) return fact
  const read = z.safeDecode(factSchema, left as typeof json)
  return read.success ? read.data : null
}

/** The sentence an opening was made from says whom and as what; of one that names them nothing is worth keeping. */
function withoutTheirSentence(fact: Fact | null, forgotten: Forgotten): Fact | null {
  if (fact?.kind !== 'OpeningAdded' || fact.words === undefined) return fact
  const { words, ...rest } = fact
  return namesThem(words, forgotten, forgotten.openings.has(fact.openingId)) ? rest : fact
}

/** Ids stay, which say nothing without an introduction: so that it still counts how often somebody was written to. */
function withoutTheirWords(fact: Fact, ids: ReadonlySet<string>): Fact | null {
  const isTheirs = 'personId' in fact && fact.personId !== undefined && ids.has(fact.personId)
  switch (fact.kind) {
    case 'PersonIntroduced':
      return ids.has(fact.person.id) ? null : fact
    case 'PersonCorrected':
    case 'StayInTouchWished':
    case 'LinkedInAccepted':
    case 'NoteTaken':
    case 'DetailGiven':
    case 'FeedbackReceived':
      return isTheirs ? null : fact
    case 'DebriefGiven': {
      const points = fact.points.filter(({ personId }) => personId === undefined || !ids.has(personId))
      return points.length === fact.points.length ? fact : { ...fact, points }
    }
    case 'LetterSent': {
      const { subject: _, ...rest } = fact
      return fact.to.some((id) => ids.has(id)) ? rest : fact
    }
    case 'AnswerPromised': {
      const { words: _, ...rest } = fact
      return fact.saidBy !== undefined && ids.has(fact.saidBy) ? rest : fact
    }
    case 'CallMade': {
      const { note: _, ...rest } = fact
      return isTheirs ? rest : fact
    }
    case 'ReplyReceived': {
      const { subject: _, preview: _p, evidence: _e, from: _f, told: _t, mail: _m, ...rest } = fact
      return isTheirs ? rest : fact
    }
    case 'AbsenceReceived': {
      const { preview: _, evidence: _e, delegate: _d, mail: _m, ...rest } = fact
      return isTheirs ? rest : fact
    }
    case 'BounceReceived': {
      const { address: _, diagnostic: _d, evidence: _e, ...rest } = fact
      return isTheirs ? rest : fact
    }
    default:
      return fact
  }
}
