/** Whether two openings are at one employer: the same name, whatever its case, marks and legal form. */
import { legalForms } from '../quick-add/company-words.ts'
import { fold } from '../quick-add/words-of-text.ts'
import type { Opening } from './opening.ts'

/** Letters and digits of the name in lower case: 'Acme, Inc.' and 'ACME' are both 'acme'. Empty where there is no name. */
export function companyKey(name: string): string {
  const words = fold(name.replaceAll('&', ' and '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const own = words.filter((word) => !legalForms.has(word) && !articles.has(word))
  return (own.length > 0 ? own : words).join('')
}

const articles: ReadonlySet<string> = new Set(['the', 'and'])

/** A company whose name is not known is the same as no other. */
export function sameCompany(a: Pick<Opening, 'companyKey'>, b: Pick<Opening, 'companyKey'>): boolean {
  return a.companyKey !== '' && a.companyKey === b.companyKey
}
