import { describe, expect, it } from 'vitest'
import { readContacts } from './address-book-reader.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('tables of contacts', () => {
  it('of LinkedIn: the header is found below its preamble, and without one', () => {
    const rows =
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\nDana,Kim,https://www.linkedin.com/in/danakim,,"Acme, Inc.",CTO,05 Nov 2026\r\n'
    const preamble = 'Notes:\r\n"When exporting your connection data, you may notice, that some are missing."\r\n\r\n'
    for (const [head, place] of [
      [preamble, 5],
      ['', 2],
    ] as const) {
      const found = readContacts(bytes(`\uFEFF${head}${rows}`))
      expect(found).toMatchObject({ kind: 'linkedin', failed: [] })
      expect(found.contacts).toEqual([
        {
          place,
          name: 'Dana Kim',
          emails: [],
          phones: [],
          title: 'CTO',
          company: 'Acme, Inc.',
          link: 'https://www.linkedin.com/in/danakim',
          notes: 'Connected on LinkedIn on 05 Nov 2026.',
        },
      ])
    }
  })

  it('of Google: several values in one cell, labels are no addresses', () => {
    const found = readContacts(
      bytes(
        'First Name,Middle Name,Last Name,Name Prefix,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value\nTom,,Ellis,Dr,Acme,Engineer,,* myContacts,* Work,tom@acme.example ::: t@home.example,te@old.example,Mobile,+1 212 555 0101\n',
      ),
    )
    expect(found).toMatchObject({
      kind: 'google',
      contacts: [
        {
          name: 'Tom Ellis',
          honorific: 'Dr',
          title: 'Engineer',
          emails: ['tom@acme.example', 't@home.example', 'te@old.example'],
          phones: ['+1 212 555 0101'],
        },
      ],
    })
  })

  it('of Outlook: Windows-1252, semicolons, a title that goes before the name', () => {
    const text =
      '"Title";"First Name";"Last Name";"Company";"Job Title";"Business Phone";"E-mail Address";"E-mail 2 Address"\r\n"Frau";"Ren\xe9e";"M\xfcller";"Caf\xe9 GmbH";"Leitung";"030 5550117";"renee@cafe.example";""\r\n'
    const found = readContacts(Uint8Array.from(text, (character) => character.charCodeAt(0)))
    expect(found).toMatchObject({
      kind: 'outlook',
      contacts: [
        { name: 'Renée Müller', honorific: 'Frau', title: 'Leitung', company: 'Café GmbH', phones: ['030 5550117'] },
      ],
    })
  })

  it('in UTF-16 with tabs, with and without a mark', () => {
    const text = 'Name\tE-mail\r\nŁukasz Żak\tlukasz@zak.example\r\n'
    const wide = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer)
    for (const file of [wide, Uint8Array.of(0xff, 0xfe, ...wide)])
      expect(readContacts(file).contacts).toMatchObject([{ name: 'Łukasz Żak', emails: ['lukasz@zak.example'] }])
  })

  it('name each row that could not be read, with its line and the reason', () => {
    const found = readContacts(
      bytes('Name,Email\nDana Kim,dana@acme.example\n,\n,not an address\nA,b@c.example,too,many\n"Open,x@y.example\n'),
    )
    expect(found.contacts.map(({ name }) => name)).toEqual(['Dana Kim'])
    expect(found.failed).toEqual([
      { place: 4, why: 'No name, and “not an address” is not an address.' },
      { place: 5, why: 'This row has 4 cells, the header 2.' },
      { place: 6, why: 'A quote is opened and not closed.' },
    ])
  })
})
