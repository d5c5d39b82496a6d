/** Reads vCards 2.1, 3.0 and 4.0, one at a time, so that a broken one does not cost the others. Never throws. */
import ICAL from 'ical.js'
import { emailAddressPattern } from '../../core/facts/email-address.ts'
import type { FoundContact, FoundContacts } from '../../core/people/found-contact.ts'
import { postalAddressSchema } from '../../core/paper/postal-address.ts'
import { decodeText } from './decode-text.ts'
import { modernLines } from './old-vcard.ts'

/** Characters of a line that are read; a picture is longer and is not wanted. */
const longestLine = 50_000
const mostCards = 20_000

export function readVcards(bytes: Uint8Array, countries: (name: string) => string | null = () => null): FoundContacts {
  const { blocks, open, headless } = cardBlocks(decodeText(bytes).text)
  const contacts: FoundContact[] = []
  const failed: { place: number; why: string }[] = [
    ...open.map((place) => ({ place, why: 'The card has no end.' })),
    ...headless.map((place) => ({ place, why: 'A card before this place has no beginning.' })),
  ]
  for (const { place, lines } of blocks) {
    if (contacts.length >= mostCards) {
      failed.push({ place, why: `Only ${mostCards} cards are read at once.` })
      continue
    }
    const read = readCard(place, modernLines(lines), countries)
    if (typeof read === 'string') failed.push({ place, why: read })
    else contacts.push(read)
  }
  return { kind: 'vcard', contacts, failed: failed.toSorted((a, b) => a.place - b.place) }
}

type Block = { readonly place: number; readonly lines: readonly string[] }

/** Unfolded lines between BEGIN and END; a card inside a card (AGENT) is left out with it. */
function cardBlocks(text: string): { blocks: Block[]; open: number[]; headless: number[] } {
  const unfolded = text.replace(/\r\n?|\n/g, '\n').replace(/\n[ \t]/g, '')
  const blocks: Block[] = []
  const open: number[] = []
  const headless: number[] = []
  let isStray = false
  let block: string[] | null = null
  let place = 0
  let isAgent = 0
  for (const line of unfolded.split('\n')) {
    const mark = line.trim().toUpperCase()
    if (/^BEGIN\s*:\s*VCARD$/.test(mark)) {
      if (block && /^AGENT\b/i.test(block.at(-1) ?? '')) isAgent++
      else {
        if (block) open.push(place)
        else if (isStray) headless.push(place + 1)
        isStray = false
        place++
        block = []
      }
    } else if (/^END\s*:\s*VCARD$/.test(mark)) {
      if (isAgent > 0) isAgent--
      else if (block) {
        blocks.push({ place, lines: block })
        block = null
      } else headless.push(place + 1)
      isStray = false
    } else if (block === null) isStray ||= mark !== ''
    else if (isAgent === 0 && mark !== '') block.push(line)
  }
  if (block) open.push(place)
  if (isStray && block === null) headless.push(place + 1)
  return { blocks, open, headless }
}

function readCard(place: number, lines: readonly string[], countries: (name: string) => string | null) {
  const properties: ICAL.Property[] = []
  for (const line of lines) {
    if (line.length > longestLine || /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\b/i.test(line)) continue
    const property = readLine(line)
    if (property) properties.push(property)
  }
  const all = (name: string) => properties.filter((property) => property.name.replace(/^.*\./, '') === name)
  // ical.js leaves the backslash before a semicolon of a plain text.
  const texts = (name: string) =>
    all(name).flatMap((property) => textsOf(property.getValues()).map((text) => text.replaceAll('\\;', ';')))
  const first = (name: string) => texts(name).find((text) => text !== '')
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = partsOf(all('n')[0])
  const given_ = texts('email').map((email) => email.replace(/^mailto:/i, '').trim())
  const emails = given_.filter((email) => emailAddressPattern.test(email) && email.length <= 254)
  const organisation = partsOf(all('org')[0])
  const name =
    first('fn') ??
    ([prefix, given, middle, family, suffix].filter(Boolean).join(' ') || (emails[0] ?? (organisation[0] || undefined)))
  if (name === undefined) return 'The card has neither a name nor an address.'
  if (name.length > 200) return 'The name is longer than a name can be.'
  const posted = all('adr').map((property) => addressOf(property, countries))
  const address = posted.find((each) => each.address !== null)?.address
  const told = [given, middle, family].filter(Boolean)
  const notes = [
    ...(told.every((part) => name.includes(part)) ? [] : [`Name as given: ${told.join(' ')}`]),
    ...texts('note'),
    ...given_.filter((email) => email !== '' && !emails.includes(email)).map((text) => `Address as given: ${text}`),
    ...posted.flatMap((each) => (each.address === null && each.words ? [`Post: ${each.words}`] : [])),
  ].join('\n')
  return {
    place,
    name: name.slice(0, 200),
    emails: emails.slice(0, 20),
    phones: texts('tel')
      .map((phone) => phone.replace(/^tel:/i, '').trim().slice(0, 200))
      .filter(Boolean)
      .slice(0, 20),
    ...textField('honorific', prefix.slice(0, 200)),
    ...textField('title', (first('title') ?? first('role') ?? '').slice(0, 200)),
    ...textField('company', (organisation[0] ?? '').slice(0, 200)),
    ...textField('pronunciation', (first('x-phonetic-first-name') ?? first('sound') ?? '').slice(0, 200)),
    ...textField('link', (first('url') ?? '').slice(0, 2_000)),
    ...textField('notes', notes.slice(0, 20_000)),
    ...textField('uid', (first('uid') ?? '').slice(0, 500)),
    ...(address ? { address } : {}),
  } satisfies FoundContact
}

/** A line that cannot be read costs itself alone. */
function readLine(line: string): ICAL.Property | null {
  try {
    return ICAL.Property.fromString(line, ICAL.design.vcard3)
  } catch {
    return null
  }
}

function addressOf(property: ICAL.Property, countries: (name: string) => string | null) {
  const [box = '', more = '', street = '', city = '', region = '', postcode = '', country = ''] = partsOf(property)
  const lines = [street, more, box]
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
  const code = /^[A-Z]{2}$/i.test(country) ? country.toUpperCase() : countries(country)
  const read = postalAddressSchema.safeParse({
    street: lines.slice(0, 3),
    city,
    country: code ?? '',
    ...(region ? { region } : {}),
    ...(postcode ? { postcode } : {}),
  })
  return {
    address: read.success ? read.data : null,
    words: [...lines, city, region, postcode, country].filter(Boolean).join(', '),
  }
}

function partsOf(property: ICAL.Property | undefined): readonly string[] {
  const value = property?.getFirstValue() as unknown
  if (Array.isArray(value)) return value.map((part) => textsOf([part]).join(' ').trim())
  return typeof value === 'string' ? value.split(';').map((part) => part.trim()) : []
}

const textsOf = (values: readonly unknown[]): string[] =>
  values.flat(3).map((value) => (typeof value === 'string' ? value : String(value ?? '')).trim())

const textField = <Field extends string>(field: Field, text: string) =>
  (text.trim() === '' ? {} : { [field]: text.trim() }) as { readonly [Key in Field]?: string }
