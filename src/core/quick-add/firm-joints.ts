/** Words inside an employer's name that would end any other: 'Mint & Moss', 'Bank of Moreland', 'Hôtel des Remparts'. */

import { companyEndings, companyMakings, legalForms } from './company-words.ts'
import { givenNames, ranksOfName, wordLikeGivenNames } from './given-names.ts'
import { isCourtesy, isGiven, isHeadOfFirm } from './name-words.ts'
import { hardWords, softWords } from './ordinary-words.ts'
import type { Word } from './words-of-text.ts'

/** Words stepped over inside one name: 'Mint & Moss', 'Bank of Moreland'. Counted beyond the first. */
export function skipped(
  text: readonly Word[],
  first: number,
  last: number,
  usable: (index: number) => boolean,
): number {
  const [here, mid, far] = [text[last], text[last + 1], text[last + 2]]
  if (here === undefined || mid === undefined || far === undefined || !usable(last + 2)) return 0
  if (mid.text === '&') return isAmpersandName(text, first, last) ? 1 : 0
  const cue = text[first - 1]?.folded ?? ''
  const where = whereCues.has(cue) || (cue === 'the' && whereCues.has(text[first - 2]?.folded ?? ''))
  if (
    where &&
    ['and', 'und', 'et', 'en'].includes(mid.folded) &&
    isFirmWord(here) &&
    isFirmWord(far) &&
    here.capital === far.capital &&
    (here.capital || companyMakings.has(here.folded) || companyMakings.has(far.folded))
  )
    return 1
  const linked =
    ['of', 'du', 'de', 'des', "d'", "l'", 'a', 'au', 'aux', 'am', 'im', 'zum', 'zur', 'van', 'op'].includes(
      mid.folded,
    ) &&
    mid.text !== 'a' &&
    !mid.capital
  if (
    linked &&
    here.capital &&
    far.capital &&
    !hardWords.has(far.folded) &&
    !isCourtesy(text, first) &&
    (where || (first === 0 && !isGiven(text[first])) || cue === 'la' || cue === 'le')
  )
    return 1
  const organisation = companyEndings.has(here.folded) || companyMakings.has(here.folded) || isHeadOfFirm(here)
  if (
    isHeadOfFirm(here) &&
    ['les', 'la', 'le', 'het', 'de', 'der', 'die', 'das', 'zum', 'zur', 'am', 'im', 'aan', 'op'].includes(mid.folded) &&
    !hardWords.has(far.folded) &&
    (far.capital || !here.capital)
  )
    return 1
  if (['of', 'de', 'du', 'des', 'fur', 'for', 'voor', 'van', "d'", "l'", 'der'].includes(mid.folded) && organisation) {
    if (here.capital && far.capital && !hardWords.has(far.folded)) return 1
    if (isHeadOfFirm(here) && mid.folded !== 'for' && !hardWords.has(far.folded) && !softWords.has(far.folded)) return 1
  }
  return 0
}

/** Before and behind an 'and' in an employer's name: everyday nouns in lower case, nobody's given name. */
function isFirmWord(word: Word): boolean {
  return !givenNames.has(word.folded) && !hardWords.has(word.folded) && !softWords.has(word.folded)
}

/** An ampersand joins an employer's name unless the words beside it are people's. */
function isAmpersandName(text: readonly Word[], first: number, last: number): boolean {
  const [here, far] = [text[last], text[last + 2]]
  if (here === undefined || far === undefined) return false
  if (hardWords.has(far.folded)) return false
  if (isCourtesy(text, last + 2) || ranksOfName.has(far.folded)) return false
  if (legalForms.has(far.folded)) return true
  const before = text[first - 1]?.folded ?? ''
  if (first === 0 && givenNames.has(here.folded) && givenNames.has(far.folded)) return false
  if (first === 0 || ['at', '@', 'for', 'from', 'chez', 'bei'].includes(before)) return true
  const pairOfPeople =
    wordLikeGivenNames.has(here.folded) && !companyMakings.has(far.folded) && !softWords.has(far.folded)
  return !(isGiven(far) || pairOfPeople || givenNames.has(here.folded) || (last > first && isGiven(text[first])))
}

export const whereCues = new Set(['at', '@', 'chez', 'bei'])
