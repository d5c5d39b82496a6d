/** Writes what was typed in lower case the way names are written: 'summit gear' is 'Summit Gear'. */

import { nameParticles } from './given-names.ts'
import { hardWords } from './ordinary-words.ts'
import { fold } from './words-of-text.ts'

/** Words with a capital of their own are left as they are. */
export function inNaturalCapitals(name: string): string {
  if (/\p{Lu}/u.test(name)) return name
  return name.replaceAll(/\p{L}[\p{L}\p{M}'’]*/gu, (word, at: number) => {
    const folded = fold(word)
    const small = at > 0 && (nameParticles.has(folded) || hardWords.has(folded)) && folded.length < 4
    return small ? word : `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`
  })
}
