import { describe, expect, it } from 'vitest'
import { signatureOf, type Signature, type Signer } from './signature.ts'

const dana: Signer = { names: ['Dana'], email: 'dana.kim@acme.example', company: 'Acme', country: 'US' }
const lena: Signer = { names: ['Lena Brandt'], email: 'lb@nordwind.example', company: 'Nordwind', country: 'DE' }

type Case = readonly [what: string, signer: Signer, text: string, signature: Signature | null]

const cases: readonly Case[] = [
  [
    'an American one below the usual mark',
    dana,
    'Thanks, we will be in touch on Friday.\n\n-- \nDana Kim\nHead of Data, Acme\nT: (212) 555-0101 | F: (212) 555-0102\n350 Fifth Avenue, Floor 21, New York, NY 10118\nwww.acme.example',
    {
      name: 'Dana Kim',
      title: 'Head of Data',
      phones: ['+1 212 555 0101'],
      address: {
        street: ['350 Fifth Avenue', 'Floor 21'],
        city: 'New York',
        region: 'NY',
        postcode: '10118',
        country: 'US',
      },
    },
  ],
  [
    'a German one with its legal lines left out',
    lena,
    'Guten Tag,\n\nwir melden uns bis Freitag.\n\nMit freundlichen Grüßen\n\ni. A. Lena Brandt\nPersonalreferentin\n\nNordwind GmbH\nHafenstraße 12\n20457 Hamburg\nTel.: +49 40 555 01 23\nMobil 0170 5550123\n\nGeschäftsführer: Jan Petersen, Amtsgericht Hamburg HRB 12345',
    {
      name: 'Lena Brandt',
      title: 'Personalreferentin',
      phones: ['+49 40 5550123', '+49 170 5550123'],
      address: { street: ['Hafenstraße 12'], city: 'Hamburg', postcode: '20457', country: 'DE' },
    },
  ],
  [
    'a British one, its postcode on a line of its own, with pronouns and letters after the name',
    { names: ['Priya Nair'], email: 'p.nair@umbra.example', company: 'Umbra', country: 'GB' },
    'Hello Alex,\n\nI will let you know.\n\nKind regards,\nPriya Nair, MCIPD (she/her)\nTalent Partner at Umbra\n12 High Street\nLeeds\nLS1 4AP\nM: 07700 900123',
    {
      name: 'Priya Nair',
      title: 'Talent Partner',
      phones: ['+44 7700 900123'],
      address: { street: ['12 High Street'], city: 'Leeds', postcode: 'LS1 4AP', country: 'GB' },
    },
  ],
  [
    'a French one in one line',
    { names: ['Chloé Martin'], email: 'cmartin@hooli.example', company: 'Hooli', country: 'FR' },
    'Bonjour,\nmerci pour votre message.\n\nBien cordialement,\nChloé Martin | Chargée de recrutement | Hooli | +33 1 99 00 12 34',
    { name: 'Chloé Martin', title: 'Chargée de recrutement', phones: ['+33 1 99 00 12 34'] },
  ],
  [
    'a title after the name in the same line',
    dana,
    'Sounds good.\n\nDana Kim, VP Engineering\n+1 212 555 0199',
    { name: 'Dana Kim', title: 'VP Engineering', phones: ['+1 212 555 0199'] },
  ],
  [
    'a Dutch one with town and street in one line',
    { names: ['Femke de Vries'], company: 'Waterland', country: 'NL' },
    'Hoi Alex,\n\nTot dan!\n\nMet vriendelijke groet,\n\nFemke de Vries\nHR-adviseur\nKeizersgracht 100, 1015 CS Amsterdam\ntel. 020 555 0123',
    {
      name: 'Femke de Vries',
      title: 'HR-adviseur',
      phones: ['+31 20 555 0123'],
      address: { street: ['Keizersgracht 100'], city: 'Amsterdam', postcode: '1015 CS', country: 'NL' },
    },
  ],
  [
    'a Canadian one, whose writer is known by a letter',
    { names: ['M. Tremblay'], email: 'm.tremblay@nord.example', company: 'Nord', country: 'CA' },
    'Hello,\nThanks.\n\n--\nMarie Tremblay (elle/she)\nTalent Acquisition Lead\n1200 rue Sherbrooke O, bureau 400\nMontréal, QC H3A 1H6\n514-555-0199',
    {
      name: 'Marie Tremblay',
      title: 'Talent Acquisition Lead',
      phones: ['+1 514 555 0199'],
      address: {
        street: ['1200 rue Sherbrooke O', 'bureau 400'],
        city: 'Montréal',
        region: 'QC',
        postcode: 'H3A 1H6',
        country: 'CA',
      },
    },
  ],
  [
    'a professor without the titles, and a fax number as none',
    { names: ['Dr. Anna Schmidt'], company: 'Universität Bonn', country: 'DE' },
    'Sehr geehrter Herr Novak,\n\nvielen Dank.\n\nMit besten Grüßen\nProf. Dr. Anna Schmidt\n____________________\nInstitut für Informatik\nUniversität Bonn\nFriedrich-Hirzebruch-Allee 8\nD-53115 Bonn\nTel: 0228/73-4321\nFax: 0228/73-4382',
    {
      name: 'Anna Schmidt',
      phones: ['+49 228 734321'],
      address: { street: ['Friedrich-Hirzebruch-Allee 8'], city: 'Bonn', postcode: '53115', country: 'DE' },
    },
  ],
  [
    'two numbers in a line, one with an extension',
    { names: ['Dana Kim'], company: 'Acme Corp', country: 'US' },
    'Hi,\nsee you then.\n\nDana Kim\nSenior Recruiter • Acme Corp\nmobile +1-212-736-5101 • office +1 212 736 5100 x12\nacme.example | LinkedIn',
    { name: 'Dana Kim', title: 'Senior Recruiter', phones: ['+1 212 736 5101', '+1 212 736 5100 ext. 12'] },
  ],
  ['a first name alone', dana, 'Talk soon,\nDana', { name: 'Dana', phones: [] }],
  [
    'the signature of the writer and not of the mail that is quoted',
    dana,
    'Yes, Thursday works.\n\nDana\n\nOn Mon, Nov 23, 2026 at 9:12 AM Alex Moreau <alex@home.example> wrote:\n> Dear Dana Kim\n> Alex Moreau\n> Engineer\n> +1 212 555 0142',
    { name: 'Dana', phones: [] },
  ],
  [
    'no number of an order, no date, no time',
    dana,
    'See below.\n\nDana Kim\nRecruiter\nRef 2026-11-23 10:30 4711 0815 99\nRoom 1200',
    { name: 'Dana Kim', title: 'Recruiter', phones: [] },
  ],
  [
    'a line below the name that says what was meant, and is no title',
    dana,
    'Thanks,\nDana\nP.S. Our manager will join. Please bring a charger.',
    { name: 'Dana', phones: [] },
  ],
  ['nobody at all', dana, 'Thanks for your mail, we will be in touch.\n\nThe Acme hiring team\n+1 212 555 0100', null],
  ['a sentence that speaks to them', dana, 'Dana Kim will call you tomorrow at 10.', null],
]

describe('signatures of answers', () => {
  it.each(cases)('reads %s', (_, signer, text, signature) => {
    expect(signatureOf(text, signer)).toEqual(signature)
  })

  it('takes no time on a long mail', () => {
    const long = `${'1 2 3 ( 4 / 5 - '.repeat(4_000)}\n`.repeat(20)
    const began = performance.now()
    expect(signatureOf(`Hi\n\nDana\n${long}`, dana)?.name).toBe('Dana')
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
