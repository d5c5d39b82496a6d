import { describe, expect, it } from 'vitest'
import { vcardsOf } from '../../core/people/write-vcard.ts'
import type { Card } from '../../core/people/card.ts'
import type { PersonId } from '../../core/facts/ids.ts'
import { readContacts } from './address-book-reader.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const read = (text: string) => readContacts(bytes(text))

describe('vCards', () => {
  it('of version 2.1: bare parameters, quoted-printable with soft breaks, a charset of old', () => {
    const found = readContacts(
      latin(
        [
          'BEGIN:VCARD',
          'VERSION:2.1',
          'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg;;Dr.;',
          'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg M=',
          '=FCller',
          'TEL;WORK;VOICE:+49 30 5550117',
          'TEL;CELL:+49 170 5550118',
          'EMAIL;INTERNET;PREF:joerg@mueller.example',
          'ADR;WORK:;;Lindenstra\xdfe 7;Berlin;;10969;Deutschland',
          'NOTE;QUOTED-PRINTABLE:One=0D=0Atwo, three',
          'END:VCARD',
        ].join('\n'),
      ),
    )
    expect(found.failed).toEqual([])
    expect(found.contacts).toEqual([
      {
        place: 1,
        name: 'Jörg Müller',
        honorific: 'Dr.',
        emails: ['joerg@mueller.example'],
        phones: ['+49 30 5550117', '+49 170 5550118'],
        address: { street: ['Lindenstraße 7'], city: 'Berlin', postcode: '10969', country: 'DE' },
        notes: 'One\ntwo, three',
      },
    ])
  })

  it('of version 3.0 and 4.0: groups, folded lines, escapes, a mark at the head, mail as a link', () => {
    const found = read(
      '\uFEFFBEGIN:VCARD\r\nVERSION:3.0\r\nUID:abc-1\r\nFN:Dana\r\n  Kim\\, PhD\r\nitem1.EMAIL;type=INTERNET:dana@acme.example\r\nORG:Acme\\; Sons;Research\r\nTITLE:CTO\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n' +
        'BEGIN:VCARD\nVERSION:4.0\nN:Ellis;Tom;;;\nEMAIL;PREF=1:mailto:tom@acme.example\nTEL;VALUE=uri;TYPE="voice,work":tel:+1-212-555-0101\nORG:Acme\nEND:VCARD\n',
    )
    expect(found.contacts).toEqual([
      { place: 1, uid: 'abc-1', name: 'Dana Kim, PhD', emails: ['dana@acme.example'], phones: [], company: 'Acme; Sons', title: 'CTO' },
      { place: 2, name: 'Tom Ellis', emails: ['tom@acme.example'], phones: ['+1-212-555-0101'], company: 'Acme' },
    ]) // prettier-ignore
  })

  it('loses one broken card with its reason, and none of the others', () => {
    const found = read(
      'BEGIN:VCARD\nVERSION:3.0\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:Cut off\nBEGIN:VCARD\nFN:Whole\nX-ODD;=;:;\nEMAIL:not an address\nEND:VCARD\nBEGIN:VCARD\nFN:No end\n',
    )
    expect(found.contacts.map(({ name, notes }) => [name, notes])).toEqual([
      ['Whole', 'Address as given: not an address'],
    ])
    expect(found.failed).toEqual([
      { place: 1, why: 'The card has neither a name nor an address.' },
      { place: 2, why: 'The card has no end.' },
      { place: 4, why: 'The card has no end.' },
    ])
  })

  it.each(['3.0', '4.0'] as const)('written as %s are read back the same, in lines of 75 bytes', (version) => {
    const card: Card = {
      id: 'c-1' as PersonId,
      uid: 'regards-c-1',
      knownAs: [],
      name: 'Zoë Ørsted',
      honorific: 'Dr',
      title: 'Head of Research; Vision, and more',
      company: 'Ågren & Söner, with a name that is long enough to be folded over two lines',
      emails: ['zoe@agren.example', 'z@home.example'],
      phones: ['+45 33 55 01 01'],
      address: { street: ['Nørregade 1', '2. sal'], city: 'København', postcode: '1165', country: 'DK' },
      link: 'https://www.linkedin.com/in/zoe',
      notes: 'One, two; three\\four\nfive',
      prefers: 'any',
      doNotCall: false,
    }
    const text = vcardsOf([card], version)
    expect(text.split('\r\n').every((line) => bytes(line).length <= 75)).toBe(true)
    const { id: _, knownAs: _k, prefers: _p, doNotCall: _d, ...told } = card
    expect(read(text)).toEqual({ kind: 'vcard', contacts: [{ place: 1, ...told }], failed: [] })
  })
})
