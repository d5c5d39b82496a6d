/** The post address in the lines below a name, where a street and a town with its postcode stand together. */
import { postalAddressSchema, type PostalAddress } from '../paper/postal-address.ts'
import type { Signer } from './signature.ts'

type Town = { readonly city: string; readonly postcode: string; readonly region?: string; readonly country?: string }

export function readSignatureAddress(lines: readonly string[], signer: Signer): PostalAddress | null {
  // One line may hold all of it; a comma or a stroke stands for the end of a line.
  const pieces = lines.flatMap((line) =>
    line
      .replace(townWithComma, (whole) => whole.replaceAll(',', '\u0001'))
      .split(/\s*(?:[,;|·•]|\s[–—-])\s+/)
      .map((piece) => piece.replaceAll('\u0001', ',').trim())
      .filter(Boolean),
  )
  for (const [at, piece] of pieces.entries()) {
    const own = townOf(piece, signer.country)
    // In Britain the postcode may stand alone below its town.
    const [before, town] =
      own !== null && own.city === '' ? [at - 1, { ...own, city: pieces[at - 1] ?? '' }] : [at, own]
    if (town === null || town.city === '' || /\d/.test(town.city)) continue
    const street = streetBefore(pieces.slice(Math.max(0, before - 3), before), signer)
    if (street.length === 0) continue
    const named = countryNamed(pieces[at + 1] ?? '')
    const read = postalAddressSchema.safeParse({
      street,
      city: town.city,
      postcode: town.postcode,
      country: named ?? town.country ?? signer.country,
      ...(town.region ? { region: town.region } : {}),
    })
    if (read.success) return read.data
  }
  return null
}

const townOfUs = /\b([\p{L}][\p{L} .'-]+),\s*([A-Z]{2})\.?,?\s+(\d{5}(?:-\d{4})?)\b/u
/** Before the commas of a line are taken for the ends of lines. */
const townWithComma = /\b[\p{L}][\p{L} .'-]+,\s*[A-Z]{2}\.?,?\s+(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d)\b/u
const townOfCanada = /^([\p{L}][\p{L} .'-]+?),?\s+(AB|BC|MB|N[BLSTU]|ON|PE|QC|SK|YT),?\s+([A-Z]\d[A-Z]\s?\d[A-Z]\d)$/u
const codeOfBritain = /^([\p{L}][\p{L} .'-]*?)?\s*\b([A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})$/u
/** The code before the town, with the letters of the country where they are written. */
const codeFirst = /^(?:([A-Z]{1,2})-)?(\d{4}\s[A-Z]{2}|\d{3}\s\d{2}|\d{2}-\d{3}|\d{4,5})\s+([\p{L}][\p{L} .'()/-]+)$/u

const codesOfCountries: Readonly<Record<string, RegExp>> = {
  DE: /^\d{5}$/,
  FR: /^\d{5}$/,
  ES: /^\d{5}$/,
  IT: /^\d{5}$/,
  FI: /^\d{5}$/,
  AT: /^\d{4}$/,
  CH: /^\d{4}$/,
  BE: /^\d{4}$/,
  DK: /^\d{4}$/,
  NO: /^\d{4}$/,
  LU: /^\d{4}$/,
  SE: /^\d{3}\s\d{2}$/,
  CZ: /^\d{3}\s\d{2}$/,
  NL: /^\d{4}\s[A-Z]{2}$/,
  PL: /^\d{2}-\d{3}$/,
}
const letters: Readonly<Record<string, string>> = { D: 'DE', F: 'FR', A: 'AT', B: 'BE', I: 'IT', E: 'ES', L: 'LU' }

function townOf(piece: string, country: string): Town | null {
  const us = townOfUs.exec(piece)
  if (us) return { city: us[1] ?? '', region: us[2] ?? '', postcode: us[3] ?? '', country: 'US' }
  const canada = townOfCanada.exec(piece)
  if (canada) return { city: canada[1] ?? '', region: canada[2] ?? '', postcode: canada[3] ?? '', country: 'CA' }
  const britain = codeOfBritain.exec(piece)
  if (britain) return { city: britain[1] ?? '', postcode: britain[2] ?? '', country: 'GB' }
  const [, letter, code = '', city = ''] = codeFirst.exec(piece) ?? []
  if (code === '') return null
  const named = letter === undefined ? country : (letters[letter] ?? letter)
  return codesOfCountries[named]?.test(code) ? { city: city.trim(), postcode: code, country: named } : null
}

/** The lines right above the town, from the one that has a number on; the company's own name is none. */
function streetBefore(pieces: readonly string[], { company }: Signer): readonly string[] {
  const isOther = (piece: string) =>
    /@|https?:|www\.|\+\d|:/i.test(piece) || (company !== '' && piece.toLowerCase().includes(company.toLowerCase()))
  const own = pieces.slice(pieces.findLastIndex(isOther) + 1)
  const first = own.findIndex((piece) => /\d/.test(piece) && /\p{L}{2}/u.test(piece) && piece.length <= 80)
  return first === -1 ? [] : own.slice(first)
}

const countries: Readonly<Record<string, string>> = {
  'united states': 'US',
  usa: 'US',
  'united kingdom': 'GB',
  uk: 'GB',
  england: 'GB',
  germany: 'DE',
  deutschland: 'DE',
  france: 'FR',
  austria: 'AT',
  österreich: 'AT',
  switzerland: 'CH',
  schweiz: 'CH',
  suisse: 'CH',
  netherlands: 'NL',
  'the netherlands': 'NL',
  nederland: 'NL',
  belgium: 'BE',
  belgique: 'BE',
  spain: 'ES',
  españa: 'ES',
  italy: 'IT',
  italia: 'IT',
  canada: 'CA',
  ireland: 'IE',
}
const countryNamed = (piece: string): string | null => countries[piece.toLowerCase().replace(/\.$/, '')] ?? null
