/** What was understood of a sentence and what the person corrected, as one set of fields; decides what is still needed. */
import type { SentenceView } from '../../app/views/sentence-view.ts'
import type { Round } from '../../core/facts/fact.ts'
import { parsePeople, peopleToWords } from './people-words.ts'

/** All as text, the way fields hold it; empty where unknown. Days are 'YYYY-MM-DD', `held` may have a time after a 'T'. */
export type Fields = {
  readonly company: string
  readonly role: string
  readonly people: string
  readonly held: string
  readonly promise: string
  readonly went: '' | 'well' | 'poorly'
  readonly country: string
  readonly zone: string
}
export type FieldName = keyof Fields
/** What the person wrote into a field themselves; it stays whatever the sentence says later. */
export type Corrections = Partial<Fields>

export function fieldsOf(view: SentenceView, corrections: Corrections): Fields {
  return {
    company: view.company ?? '',
    role: view.role ?? '',
    people: peopleToWords(view.people),
    held: view.heldAt ?? view.heldOn ?? '',
    promise: view.promise?.by ?? '',
    went: view.wentPoorly === null ? '' : view.wentPoorly ? 'poorly' : 'well',
    country: view.country,
    zone: view.zone,
    ...corrections,
  }
}

/** In the order they are asked for. */
export function neededFields({ company, held }: Fields): readonly ('company' | 'held')[] {
  return [
    ...(company.trim() ? [] : (['company'] as const)),
    ...(/^\d{4}-\d{2}-\d{2}/.test(held) ? [] : (['held'] as const)),
  ]
}

export type NewOpeningBody = {
  company: string
  role?: string
  people: { name: string; title?: string; email?: string }[]
  held: string
  round?: Round
  promise?: { by: string; from?: string; vague?: boolean; words?: string }
  wentPoorly?: boolean
  country: string
  zone: string
  words: string
}

/** What is stored once the person says save. A date they chose themselves is exact; one that was read keeps its words. */
export function newOpening(view: SentenceView, fields: Fields): NewOpeningBody {
  const { promise: read } = view
  const promise =
    fields.promise === ''
      ? null
      : read !== null && read.by === fields.promise
        ? { by: read.by, vague: read.vague, words: read.words, ...(read.from === null ? {} : { from: read.from }) }
        : { by: fields.promise }
  const isSame = fields.people === peopleToWords(view.people)
  return {
    company: fields.company.trim(),
    people: (isSame ? view.people : parsePeople(fields.people)).map((person) => ({ ...person })),
    held: fields.held,
    country: fields.country,
    zone: fields.zone,
    words: view.text,
    ...(fields.role.trim() ? { role: fields.role.trim() } : {}),
    // The reading names rounds as facts do.
    ...(view.round === null ? {} : { round: view.round as Round }),
    ...(promise === null ? {} : { promise }),
    ...(fields.went === '' ? {} : { wentPoorly: fields.went === 'poorly' }),
  }
}
