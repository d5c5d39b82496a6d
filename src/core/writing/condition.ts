/** When a phrasing, a question or a letter stands: "role and not isLate". All parts must hold. */
import { isField, letterFields, type LetterField, type LetterFields } from './letter-field.ts'

export type Condition = { readonly field: LetterField; readonly isWanted: boolean }

/** Words for the mistake where a field is not known. */
export function conditionsFrom(text: string): readonly Condition[] | string {
  const conditions: Condition[] = []
  for (const part of text.split(' and ').map((words) => words.trim())) {
    if (part === '') continue
    const isWanted = !part.startsWith('not ')
    const name = part.replace(/^not /, '').trim()
    if (!isField(name)) return unknownField(name)
    conditions.push({ field: name, isWanted })
  }
  return conditions
}

export function holds(when: readonly Condition[], fields: LetterFields): boolean {
  return when.every(({ field, isWanted }) => Boolean(fields[field]) === isWanted)
}

export const unknownField = (name: string) => `There is no field “${name}”; there are ${letterFields.join(', ')}.`
