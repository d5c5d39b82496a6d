/** Cards as vCard 3.0 (RFC 2426) or 4.0 (RFC 6350), and as a table; the same bytes for the same cards. */
import { tableText } from '../tables/table-text.ts'
import type { Card } from './card.ts'

export function vcardsOf(cards: readonly Card[], version: '3.0' | '4.0'): string {
  return cards.map((card) => vcardOf(card, version)).join('')
}

function vcardOf(card: Card, version: '3.0' | '4.0'): string {
  const names = card.name.trim().split(/\s+/)
  const family = names.length > 1 ? (names.at(-1) ?? '') : ''
  const given = names.slice(0, names.length > 1 ? -1 : undefined).join(' ')
  const { address } = card
  const preferred = version === '3.0' ? ';TYPE=PREF' : ';PREF=1'
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `UID:${text(card.uid)}`,
    `FN:${text(card.name)}`,
    `N:${text(family)};${text(given)};;${text(card.honorific ?? '')};`,
    ...card.emails.map((email, at) => `EMAIL${at === 0 && card.emails.length > 1 ? preferred : ''}:${text(email)}`),
    ...card.phones.map((phone, at) => `TEL${at === 0 && card.phones.length > 1 ? preferred : ''}:${text(phone)}`),
    ...(card.company ? [`ORG:${text(card.company)}`] : []),
    ...(card.title ? [`TITLE:${text(card.title)}`] : []),
    ...(address
      ? [
          `ADR:;;${text(address.street.join('\n'))};${text(address.city)};${text(address.region ?? '')};${text(address.postcode ?? '')};${address.country}`,
        ]
      : []),
    ...(card.link ? [`URL:${card.link.replace(/[\r\n]/g, '')}`] : []),
    ...(card.pronunciation ? [`X-PHONETIC-FIRST-NAME:${text(card.pronunciation)}`] : []),
    ...(notesOf(card) ? [`NOTE:${text(notesOf(card))}`] : []),
    'END:VCARD',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function notesOf({ notes, howMet, offered, doNotCall }: Card): string {
  return [
    notes,
    howMet && `How we met: ${howMet}`,
    offered && `Offered: ${offered}`,
    doNotCall && 'Please do not call.',
  ]
    .filter(Boolean)
    .join('\n')
}

/** RFC 6350 §3.4: backslash, comma, semicolon and line break are written with a backslash. */
const text = (value: string): string => value.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** Lines of at most 75 bytes; none is cut inside a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const character of line) {
    const bytes = bytesOf(character)
    if (size + bytes > 75) {
      parts.push(part)
      part = ' '
      size = 1
    }
    part += character
    size += bytes
  }
  return [...parts, part].join('\r\n')
}

const columns = [
  ['Name', (card: Card) => card.name],
  ['Honorific', (card: Card) => card.honorific],
  ['Company', (card: Card) => card.company],
  ['Job Title', (card: Card) => card.title],
  ['E-mail Address', (card: Card) => card.emails[0]],
  ['E-mail 2 Address', (card: Card) => card.emails[1]],
  ['E-mail 3 Address', (card: Card) => card.emails.slice(2).join('; ')],
  ['Primary Phone', (card: Card) => card.phones[0]],
  ['Other Phone', (card: Card) => card.phones.slice(1).join('; ')],
  ['Pronunciation', (card: Card) => card.pronunciation],
  ['URL', (card: Card) => card.link],
  ['Notes', (card: Card) => notesOf(card)],
] as const

/** The same people as a spreadsheet opens them. */
export function cardsAsTable(cards: readonly Card[]): string {
  return tableText([
    columns.map(([name]) => name),
    ...cards.map((card) => columns.map(([, value]) => value(card) ?? '')),
  ])
}
