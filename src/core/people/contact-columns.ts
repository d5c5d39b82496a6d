/** Contacts out of a table: LinkedIn Connections, Google and Outlook exports, and any table with names or addresses. */
import { emailAddressPattern } from '../facts/email-address.ts'
import { columnKey, type Table } from '../tables/table.ts'
import type { FoundContact, FoundContacts } from './found-contact.ts'

/** Column names of the known exports, as `columnKey` gives them. */
const columns = {
  whole: ['name', 'fullname', 'displayname', 'contact', 'person', 'ansprechpartner'],
  first: ['firstname', 'givenname', 'vorname', 'prenom', 'nombre'],
  middle: ['middlename', 'additionalname'],
  last: ['lastname', 'familyname', 'surname', 'nachname', 'nom', 'apellidos'],
  prefix: ['nameprefix', 'honorific'],
  suffix: ['namesuffix', 'suffix'],
  phonetic: ['phoneticname', 'pronunciation'],
  company: ['company', 'organization1name', 'organizationname', 'organization', 'companyname', 'firma', 'entreprise'],
  title: ['position', 'jobtitle', 'organization1title', 'organizationtitle', 'role', 'berufsbezeichnung'],
  link: ['url', 'linkedin', 'linkedinurl', 'profileurl', 'webpage', 'website1value'],
  notes: ['notes', 'note', 'notizen'],
  connected: ['connectedon'],
} as const

const emailColumn = /^(?:email\d*(?:address|value)?|mail|emailaddresses|email\dadresse|emailadresse)$/
const phoneColumn =
  /^(?:phone\d*(?:value|number)?|(?:business|home|mobile|primary|other|company(?:main)?|assistants?)(?:tele)?phone\d?|telephone|tel|telefon|mobile|cell)$/

const everyName: ReadonlySet<string> = new Set(Object.values(columns).flat())

export function isContactColumn(name: string): boolean {
  const key = columnKey(name)
  return everyName.has(key) || emailColumn.test(key) || phoneColumn.test(key)
}

export function contactsOf(table: Table): FoundContacts {
  const keys = table.header.map(columnKey)
  const isOutlook = keys.includes('emailaddress') && (keys.includes('businessphone') || keys.includes('email2address'))
  const kind = keys.includes('connectedon')
    ? 'linkedin'
    : keys.some((key) => /^email1/.test(key))
      ? 'google'
      : isOutlook
        ? 'outlook'
        : 'table'
  const failed = table.broken.map(({ line, why }) => ({ place: line, why }))
  const unreadable = new Set(failed.map(({ place }) => place))
  const contacts: FoundContact[] = []
  for (const { line, cells } of table.rows) {
    if (unreadable.has(line)) continue
    const read = contactOf(keys, cells, line, kind)
    if (typeof read === 'string') failed.push({ place: line, why: read })
    else contacts.push(read)
  }
  return { kind, contacts, failed: failed.toSorted((a, b) => a.place - b.place) }
}

function contactOf(
  keys: readonly string[],
  cells: readonly string[],
  place: number,
  kind: FoundContacts['kind'],
): FoundContact | string {
  const cell = (names: readonly string[]) => {
    for (const name of names) {
      const at = keys.indexOf(name)
      const text = at === -1 ? '' : (cells[at] ?? '').trim()
      if (text !== '') return text
    }
    return undefined
  }
  const many = (pattern: RegExp) =>
    keys.flatMap((key, at) => (pattern.test(key) ? (cells[at] ?? '').split(/\s*(?::::|;)\s*/) : [])).filter(Boolean)
  // Outlook's 'Title' goes before the name; elsewhere it is what somebody does.
  const title = cell(columns.title) ?? (kind === 'outlook' ? undefined : cell(['title']))
  const prefix = cell(columns.prefix) ?? (kind === 'outlook' ? cell(['title']) : undefined)
  const parts = [cell(columns.first), cell(columns.middle), cell(columns.last)].filter((part) => part !== undefined)
  const given = many(emailColumn).map((email) => email.replace(/^mailto:/i, '').trim())
  const emails = given.filter((email) => emailAddressPattern.test(email) && email.length <= 254)
  const wrong = given.filter((email) => !emails.includes(email))
  const whole = parts.length > 0 ? parts.join(' ') : cell(columns.whole)
  const name = whole ?? emails[0]
  if (cells.length > keys.length) return `This row has ${cells.length} cells, the header ${keys.length}.`
  if (name === undefined)
    return wrong[0] ? `No name, and “${wrong[0]}” is not an address.` : 'Neither a name nor an address.'
  if (name.length > 200) return 'The name is longer than a name can be.'
  const connected = cell(columns.connected)
  const notes = [
    cell(columns.notes),
    ...wrong.map((text) => `Address as given: ${text}`),
    connected === undefined ? undefined : `Connected on LinkedIn on ${connected}.`,
  ].filter((text) => text !== undefined)
  return {
    place,
    name: [name, cell(columns.suffix)].filter(Boolean).join(' ').slice(0, 200),
    emails,
    phones: many(phoneColumn).map((phone) => phone.slice(0, 200)),
    ...withText('honorific', prefix),
    ...withText('title', title),
    ...withText('company', cell(columns.company)),
    ...withText('pronunciation', cell(columns.phonetic)),
    ...withText('link', cell(columns.link), 2_000),
    ...withText('notes', notes.join('\n') || undefined, 20_000),
  }
}

const withText = <Field extends string>(field: Field, text: string | undefined, most = 200) =>
  (text === undefined ? {} : { [field]: text.slice(0, most) }) as { readonly [Key in Field]?: string }
