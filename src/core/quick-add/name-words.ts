/** Whether a word of the sentence is part of how people are called. */

import { companyEndings, companyHeads } from './company-words.ts'
import { courtesyTitles, givenNames, wordLikeGivenNames } from './given-names.ts'
import type { Word } from './words-of-text.ts'

/** 'Mr', 'Frau', 'Fr.'; the short ones count only with a capital or a dot and a name behind. */
export function isCourtesy(text: readonly Word[], index: number): boolean {
  const [word, next] = [text[index], text[index + 1]]
  if (word === undefined || next === undefined || !courtesyTitles.has(word.folded)) return false
  if (word.folded === 'm' || word.folded === 'fr' || word.folded === 'hr')
    return word.text.endsWith('.') && word.text !== 'HR.' && next.capital
  if (word.folded === 'sir' || word.folded === 'miss' || word.folded === 'sig') return word.capital && next.capital
  return next.kind === 'word'
}

export function isGiven(word: Word | undefined): boolean {
  if (word === undefined) return false
  const head = word.folded.split('-')[0] ?? ''
  return (
    givenNames.has(word.folded) ||
    wordLikeGivenNames.has(word.folded) ||
    (word.folded.includes('-') && givenNames.has(head))
  )
}

/** 'Hôtel', 'Institut', and compounds such as 'Dierenkliniek' or 'Möbelhaus'. */
export function isHeadOfFirm(word: Word | undefined): boolean {
  if (word === undefined) return false
  if (companyHeads.has(word.folded)) return true
  for (let cut = 3; cut <= word.folded.length - 4; cut++) {
    const tail = word.folded.slice(cut)
    if (compoundTails.has(tail) && (companyHeads.has(tail) || companyEndings.has(tail))) return true
  }
  return false
}

/** Second halves of German and Dutch employers' names. */
const compoundTails = new Set(
  `bibliothek bibliotheek zwembad haus hof klinik kliniek kanzlei praxis praktijk museum verlag werk werke bau schule schulen zentrum centrum institut instituut stiftung stichting backerei bakkerij brauerei apotheke apotheek gartnerei metzgerei druckerei
  schreinerei tischlerei konditorei sparkasse spedition logistik technik hotel heim huis zorg school college bank kasse verein verband`
    .trim()
    .split(/\s+/),
)
