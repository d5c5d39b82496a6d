/**
 * The company's name: spelt otherwise, with another second half, that of another opening, or a strange one where
 * only the recipient's can be meant ("the role at …"). Former employers are free to appear.
 */
import { isCommonWord } from '../common-words.ts'
import type { Note } from '../finding.ts'
import { nameRun, wordsOfOwnFirms } from '../firms-in-text.ts'
import { namedPeople } from '../known-names.ts'
import type { Reading } from '../reading.ts'
import { closeness, editsBetween, folded, isSlipOf } from '../similar.ts'
import { namesAlike } from './company-alike.ts'
import { companyNote } from './company-note.ts'

const legalForms = new Set(
  'inc llc llp ltd limited plc gmbh ag sa sas sarl bv nv ab as oy kg se spa srl pty co corp corporation company group holding holdings the and of'.split(
    ' ',
  ),
)
const businessWords =
  /^(?:steelworks|works|foundry|logistics|health|healthcare|systems?|solutions?|partners?|labs?|laborator(?:y|ies)|technolog(?:y|ies)|tech|bank|banking|energy|power|media|foods?|capital|consulting|homes|trust|analytics|freight|rail|railways?|games|studios?|software|industries|international|global|ventures?|insurance|pharma|biotech|sciences?|motors?|airlines?|airways|hotels?|retail|press|publishing|books|transport|transit|shipping|marine|foundation|institute|university|college|hospital|clinic|clinics|design|digital|data|cloud|networks?|security|robotics|brands|chemicals|textiles|wines?|brewery|brewing|dairy|farms|construction|engineering|aerospace|optics|optique|optical|services|advisors|associates|finance|financial|ledger|payments|mutual|union|estates|properties|development|group|museum|council)$/i

/** Second halves that name a kind of place: one put for another is another place. */
const placeWords =
  /^(?:house|park|hall|manor|court|lodge|farms?|gardens?|hotel|inn|school|academy|church|cent(?:re|er)|theat(?:re|er)|gallery|library|archives?|mills?|yard|dock|port|bay|bridge|street|road|lane|hill|valley|river|lake|forest|woods?|tower|square|gate|abbey|castle|cottage|estate|village|county|city)$/i

/** Places in a sentence where only the company addressed can be meant. */
const theirPlace = new RegExp(
  String.raw`(?:\bjoin(?:ing)?|\b(?:the|this|your|for an?|of the) (?:[\p{L}-]+ ){0,3}(?:role|position|post|job|opening|opportunity|vacancy|internship) (?:at|with)|\b(?:would|'d|to|like|love|keen|hope|hoping|forward to|idea of|thought of|chance of|prospect of|interested in|interest in|enjoy|excited (?:about|to)) (?:\w+ ){0,3}(?:work|working) (?:at|for|with)|\b(?:interest|interested|excitement|enthusiasm) (?:in|for|about)(?: joining| working (?:at|for|with))?|\beveryone (?:else )?at|\b(?:be|being|become|becoming) (?:a )?part of|\bagain at|\bcontribut(?:e|ing) to|\bthe (?:team|people|colleagues|crew) (?:at|of)|\byour (?:team|colleagues|people|crew) at|\b(?:thank you|thanks)[^.?!]{0,60}(?:interview|conversation|meeting|time|day|afternoon|morning|visit|welcome|tour) (?:at|to)|\b(?:bring|offer|add|give)(?:ing)? (?:[\p{L}-]+ ){0,4}to) (?<name>${nameRun})`,
  'gu',
)

/** The sentence tells of the sender's own work elsewhere. */
const ownPast =
  /\b(?:my|held|left|leav(?:e|ing)|had|was|previous|former|last|same|similar|earlier|current|accepted|took|taken|taking|(?:before|after|since|on|upon|until) joining)\b[^.?!]*$/i

export function companyName(reading: Reading): Note[] {
  const company = companyWords(reading.context.company)
  if (company.length === 0) return []
  const seen: Note[] = []
  const add = (note: Note | null) => {
    if (note === null || note.span === null) return
    const [start, end] = note.span
    if (!seen.some(({ span }) => span !== null && span[0] < end && start < span[1])) seen.push(note)
  }
  for (const other of reading.context.companiesKnown) for (const note of elsewhere(reading, other)) add(note)
  const allowed = allowedWords(reading)
  for (const note of misspelt(reading, allowed)) add(note)
  for (const note of namesAlike(reading, companyWords(reading.context.company), allowed)) add(note)
  for (const match of reading.text.matchAll(theirPlace)) {
    const name = match.groups?.name
    if (name !== undefined) add(strange(reading, name, match.index + match[0].length - name.length, allowed))
  }
  return seen
}

function companyWords(name: string): string[] {
  return name.split(/[^\p{L}\p{N}&]+/u).filter((word) => word.length > 1 && !legalForms.has(folded(word)))
}

const joined = (name: string) => folded(name).replace(/[^a-z0-9]/g, '')

/** Another opening's company has no place in this letter. */
function* elsewhere(reading: Reading, other: string): Iterable<Note> {
  const { context } = reading
  const words = companyWords(other)
  if (
    joined(other) === joined(context.company) ||
    words.length === 0 ||
    context.formerEmployers.some((each) => joined(each) === joined(other))
  )
    return
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`)).join(String.raw`\s+`)}(?![\p{L}\p{N}])`,
    'gu',
  )
  for (const match of reading.text.matchAll(pattern))
    yield companyNote(
      reading,
      match.index,
      match.index + match[0].length,
      'This is another company',
      `This letter goes to ${context.company}; ${other} is another of your openings.`,
    )
}

/** The company's own words with a slip in them, run together or apart, or followed by a strange second half. */
function* misspelt(reading: Reading, allowed: ReadonlySet<string>): Iterable<Note> {
  const { context, text } = reading
  const company = context.company
  const words = companyWords(company)
  const why = `In your record it is ${company}.`
  for (const match of text.matchAll(new RegExp(nameRun, 'gu'))) {
    const parts = [...match[0].matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?:'s\b)?/gu)].map((part) => ({
      word: part[0].replace(/'s$/, ''),
      start: match.index + part.index,
      end: match.index + part.index + part[0].replace(/'s$/, '').length,
    }))
    const swapped = swappedRun(parts, words)
    if (swapped !== null) {
      yield companyNote(reading, swapped[0], swapped[1], 'The company writes its name in another order', why)
      continue
    }
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at]
      if (part === undefined) continue
      const next = parts[at + 1]
      const pair = next ? joined(part.word + next.word) : ''
      const splitWord = next ? words.findIndex((word) => joined(word) === pair) : -1
      if (next && splitWord >= 0 && part.word.length > 1) {
        let last = at + 1
        while (
          parts[last + 1] &&
          (businessWords.test(parts[last + 1]?.word ?? '') ||
            words.some((word) => joined(word) === joined(parts[last + 1]?.word ?? '')))
        )
          last += 1
        yield companyNote(
          reading,
          part.start,
          parts[last]?.end ?? next.end,
          'The company writes its name differently',
          why,
        )
        at = last
        continue
      }
      if (words.length > 1 && joined(part.word) === joined(words.join('')) && !words.includes(part.word)) {
        yield companyNote(reading, part.start, part.end, 'The company writes its name differently', why)
        continue
      }
      const position = words.findIndex((word) => joined(word) === joined(part.word))
      if (position === 0 && words[0] !== undefined) {
        if (
          next &&
          strangeSecondHalf(next.word, words, allowedBeside(reading, next.word, parts[at + 2]?.word, allowed))
        ) {
          yield companyNote(reading, part.start, next.end, 'This is not the company’s name', why)
          at += 1
        } else if (
          part.word !== words[0] &&
          part.word !== part.word.toUpperCase() &&
          /\p{Ll}.*\p{Lu}|\p{Lu}{2}/u.test(words[0])
        ) {
          yield {
            ...companyNote(reading, part.start, part.end, 'The company writes its name differently', why),
            severity: 'hint',
          }
        }
        continue
      }
      if (position > 0 || allowed.has(folded(part.word)) || isCommonWord(folded(part.word))) continue
      const slipOf = words.find(
        (word, index) =>
          (index === 0 ? word.length >= 4 : word.length >= 6) &&
          isSlipOf(part.word, word) &&
          looksMeant(part.word, word) &&
          (index === 0 || nearFirst(parts, at, index, words)),
      )
      if (slipOf !== undefined) {
        const withNext =
          next &&
          slipOf === words[0] &&
          (businessWords.test(next.word) || words.some((word) => folded(word) === folded(next.word)))
        yield companyNote(reading, part.start, withNext ? next.end : part.end, 'This is not the company’s name', why)
        if (withNext) at += 1
      }
    }
  }
}

/** All words of the name side by side, in another order: 'Pine & Pebble' for 'Pebble & Pine'. */
function swappedRun(
  parts: readonly { readonly word: string; readonly start: number; readonly end: number }[],
  words: readonly string[],
): readonly [number, number] | null {
  if (words.length < 2) return null
  const wanted = words.filter((word) => word !== '&').map(folded)
  for (let at = 0; at + wanted.length <= parts.length; at += 1) {
    const run = parts.slice(at, at + wanted.length)
    const said = run.map(({ word }) => folded(word))
    const first = run[0]
    const last = run.at(-1)
    if (
      first &&
      last &&
      said.join(' ') !== wanted.join(' ') &&
      [...said].sort().join(' ') === [...wanted].sort().join(' ')
    )
      return [first.start, last.end]
  }
  return null
}

/** A word of the role beside the company's name is allowed only where the role itself begins: 'Sable Print Finisher'. */
function allowedBeside(
  reading: Reading,
  next: string,
  after: string | undefined,
  allowed: ReadonlySet<string>,
): ReadonlySet<string> {
  const role = (reading.context.role ?? '').split(/[^\p{L}\p{N}]+/u).map(folded)
  const opensRole = role.indexOf(folded(next))
  if (opensRole < 0 || opensRole === role.length - 1 || folded(after ?? '') === role[opensRole + 1]) return allowed
  return new Set([...allowed].filter((word) => word !== folded(next)))
}

/** A second word with a slip counts only after the first: 'Saffron Leger'. */
function nearFirst(
  parts: readonly { readonly word: string }[],
  at: number,
  index: number,
  words: readonly string[],
): boolean {
  return folded(parts[at - index]?.word ?? '') === folded(words[0] ?? '')
}

function looksMeant(word: string, name: string): boolean {
  return editsBetween(folded(word), folded(name)) === 1 || closeness(word, name) >= 0.7
}

function strangeSecondHalf(next: string, words: readonly string[], allowed: ReadonlySet<string>): boolean {
  if (allowed.has(folded(next)) || words.some((word) => folded(word) === folded(next)) || legalForms.has(folded(next)))
    return false
  const second = words[1]
  return (
    businessWords.test(next) ||
    (second !== undefined && placeWords.test(second) && placeWords.test(next)) ||
    (second !== undefined &&
      !isCommonWord(folded(next)) &&
      (closeness(next, second) >= 0.4 || folded(next)[0] === folded(second)[0]))
  )
}

/** A capitalised name where only the company can stand, sharing no word with it. */
function strange(reading: Reading, name: string, start: number, allowed: ReadonlySet<string>): Note | null {
  const words = companyWords(reading.context.company).map(folded)
  const clean = name.replace(/[.']+$/, '').replace(/'s$/, '')
  const parts = clean.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const initials = words.map((word) => word[0]).join('')
  const first = parts[0]
  if (first === undefined || clean.length < 3 || /^'s\b/.test(reading.text.slice(start + clean.length))) return null
  if (
    parts.some(
      (part) =>
        words.includes(folded(part)) ||
        allowed.has(folded(part)) ||
        joined(part) === initials ||
        joined(part) === words.join(''),
    )
  )
    return null
  if (parts.every((part) => isCommonWord(folded(part)))) return null
  // Abbreviations and mixed spellings are techniques and products more often than firms: 'GCP', 'dbt', 'GraphQL'.
  if (parts.length === 1 && (/\p{Lu}.*\p{Lu}|\d/u.test(first) || first.length < 4)) return null
  const before = reading.text.slice(Math.max(0, start - 70), start)
  if (
    ownPast.test(before) ||
    ((reading.letter.kind === 'decline' || reading.letter.kind === 'withdraw') && /\bjoin/.test(before))
  )
    return null
  const sure =
    /\b(?:join\w*|role|position|post|job|opening|opportunity|vacancy|everyone (?:else )?at|again at|part of|colleagues|crew|working|work) (?:at |with |for |of |from )?$/i.test(
      before,
    )
  if (!sure && parts.length === 1 && !businessWords.test(first)) return null
  return companyNote(
    reading,
    start,
    start + clean.length,
    'This is another company',
    `The letter goes to ${reading.context.company}. If you mean somebody else, keep it and say so.`,
  )
}

/** Words of people, roles and former employers, which may stand beside the company's name. */
function allowedWords(reading: Reading): ReadonlySet<string> {
  const { context } = reading
  const phrases = [
    context.role ?? '',
    ...context.formerEmployers,
    ...namedPeople(context).flatMap(({ words, person }) => [...words, person.title ?? '']),
  ]
  return new Set(
    phrases
      .flatMap((phrase) => phrase.split(/[^\p{L}\p{N}]+/u))
      .map(folded)
      .filter((word) => word.length > 1),
  ).union(wordsOfOwnFirms(reading))
}
