/** "When Dana is back": whose return an answer waits for, where it is somebody of the opening. */
import type { PersonId } from '../core/facts/ids.ts'
import type { Opening } from '../core/opening/opening.ts'

const waitsForReturn =
  /\b(?:when|once|after|as soon as)\s+(\p{Lu}[\p{L}’'-]*)\b[^.]*\b(?:back|returns?|returned|home)\b/u

/** Null where nobody is named, or the name could mean two. */
export function personBack(words: string, { people }: Pick<Opening, 'people'>): PersonId | null {
  const name = waitsForReturn.exec(words)?.[1]
  const named = [...people.values()].filter((person) => name !== undefined && person.name.split(/\s+/).includes(name))
  return named.length === 1 ? (named[0]?.id ?? null) : null
}
