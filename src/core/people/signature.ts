/**
 * What the signature of an answer tells of its writer: name, title, telephone, post address. It is read only where a
 * line names the writer, and what is not sure is left out; whether anything of it is news is decided elsewhere.
 */
import { isDeviceLine, isFooter, isSeparator } from '../mail/mail-footer.ts'
import { plainLines } from '../mail/plain-lines.ts'
import { isPlainAttribution, quoteMarkAt } from '../mail/quote-headers.ts'
import type { PostalAddress } from '../paper/postal-address.ts'
import { phoneNumber } from '../phone/phone-number.ts'
import { readSignatureAddress } from './signature-address.ts'
import { isTitle } from './title-words.ts'

export type Signature = {
  readonly name: string
  readonly title?: string
  readonly phones: readonly string[]
  readonly address?: PostalAddress
}

export type Signer = {
  /** As the mail and the opening name them. */
  readonly names: readonly string[]
  readonly email?: string | undefined
  readonly company: string
  /** ISO 3166, for numbers and addresses that name none. */
  readonly country: string
}

/** Lines; a longer one is a newsletter's. */
const mostLines = 14
/** Characters; a longer line is no part of a signature. */
const longestLine = 200

export function signatureOf(text: string, signer: Signer): Signature | null {
  const lines = newLines(plainLines(text))
  const at = lines.findLastIndex((line, index) => isNameLine(line, signer) && isAfterWords(lines, index))
  if (at === -1) return null
  const [head = '', ...beside] = partsOf(lines[at] ?? '')
  const comma = /^([^,]+),\s*(.+)$/.exec(head)
  const isTitled = comma !== null && isTitle(comma[2] ?? '')
  const name = plainName(comma?.[1] ?? head)
  const below: string[] = []
  for (const line of lines.slice(at + 1, at + 1 + mostLines)) {
    if (isFooter(line) || isDeviceLine(line)) break
    if (!isSeparator(line)) below.push(line.trim())
  }
  const parts = [...(isTitled ? [comma[2] ?? ''] : []), ...beside, ...below.flatMap(partsOf)]
  const phones = parts.flatMap((part) => phonesIn(part, signer.country))
  const title = titleIn(parts.slice(0, 4), signer.company)
  const address = readSignatureAddress(
    below.filter((line) => phonesIn(line, signer.country).length === 0 && !isTitle(line)),
    signer,
  )
  return {
    name,
    phones: [...new Set(phones)].slice(0, 3),
    ...(title === null ? {} : { title }),
    ...(address === null ? {} : { address }),
  }
}

/** What was newly written, down to the first quotation. */
function newLines(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(
    (line, at) => at > 0 && (/^\s*>/.test(line) || quoteMarkAt(lines, at) !== null || isPlainAttribution(line)),
  )
  const own = (end === -1 ? lines : lines.slice(0, end)).filter((line) => line.length <= longestLine)
  return own.map((line) => line.replace(/^\s*\*+|\*+\s*$/g, '').trimEnd())
}

/** A signature follows what was written, or stands alone below its mark; a letter does not begin with one. */
const isAfterWords = (lines: readonly string[], at: number) => lines.slice(0, at).some((line) => line.trim() !== '')

const divider = /\s*(?:\s[|·•▪]\s|\s[–—]\s|\t+|\s{3,})\s*/

const partsOf = (line: string): readonly string[] =>
  line
    .split(divider)
    .map((part) => part.trim())
    .filter(Boolean)

function isNameLine(line: string, { names, email = '' }: Signer): boolean {
  const [head = ''] = partsOf(line)
  const name = plainName(head.split(',')[0] ?? '')
  const words = wordsOf(name)
  if (words.length === 0 || words.length > 5 || /[\d@:/!?]|\.$/.test(name)) return false
  if (!name.split(/\s+/).some((word) => /^\p{Lu}/u.test(word))) return false
  const known = new Set([...names.flatMap(wordsOf), ...wordsOf((email.split('@')[0] ?? '').replace(/[._\d+-]/g, ' '))])
  const met = words.filter((word) => known.has(word)).length
  return met > 0 && words.length - met <= 2
}

/** Without pronouns, a title before the name, and stars around it. */
const plainName = (text: string) =>
  text
    .replace(/\s*\((?:s?he|they|her|him|sie|er|elle|il)\b[^)]*\)/i, '')
    .replace(/^(?:i\.\s?A\.|i\.\s?V\.|ppa\.)\s*/, '')
    .replace(/^(?:(?:prof|dr|ing|mag|mr|mrs|ms)\.?\s+)+(?=\p{Lu})/iu, '')
    .trim()

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .filter((word) => word.length > 1)

function titleIn(parts: readonly string[], company: string): string | null {
  for (const part of parts) {
    if (part.length > 90 || /\d{3}|@|https?:|www\./i.test(part) || !isTitle(part)) continue
    const own = company.trim() === '' ? part : withoutCompany(part, company)
    const title = own.replace(/[\s,;|–-]+$/, '').trim()
    if (title !== '') return title
  }
  return null
}

function withoutCompany(part: string, company: string): string {
  const at = part.toLowerCase().indexOf(company.trim().toLowerCase())
  return at <= 0 ? part : part.slice(0, at).replace(/\s*(?:,|\bat|@|\bbei|\bchez|\bfor|\bder)?\s*$/i, '')
}

const faxLabel = /^\W*(?:fax|telefax|f)\b/i
/** Within lines of bounded length, on which it takes no time. */
const numberIn =
  /(?:^|(?<=[\s:.]))(\+?\(?\d[\d\s()./–-]{5,22}\d(?:\s?(?:x|ext\.?|extension)\s?\d{1,5})?)(?=$|[\s,;|])/gi
/** Said before a number; without it and without a plus, a row of digits may be anything. */
const phoneLabel =
  /(?:\b(?:tel(?:e(?:phone|fon))?|phone|mobile?|mob|cell|direct|office|desk|fon|handy|durchwahl|fixe|portable|tél)|^\W*[tpmdoc])\W{0,4}(?:\([^)]*\)\s*)?$/i

function phonesIn(part: string, country: string): readonly string[] {
  return [...part.matchAll(numberIn)].flatMap((match) => {
    const text = (match[1] ?? '').trim()
    const before = part.slice(0, match.index).trim()
    const label = before.split(/[,;|]|\d\s/).at(-1) ?? ''
    if (faxLabel.test(label)) return []
    const isAlone = before === '' && /^\(?0?\d{2,4}\)?[\s/-]/.test(text) && part.trim() === text
    if (!text.startsWith('+') && !phoneLabel.test(label) && !isAlone) return []
    // With the code of its country: a card is not about one opening.
    const read = phoneNumber(text, country, '')
    return read === null || read.isDoubtful ? [] : [read.shown]
  })
}
