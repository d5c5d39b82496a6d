/** A telephone number as it is dialled and as it is read, by the rules of its country (libphonenumber). */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'

export type PhoneNumber = {
  /** 'tel:+14165550142;ext=12' (RFC 3966); with digits alone where the country's rules do not fit. */
  readonly tel: string
  /** As one's own country writes it, or with the country's number where it is another. */
  readonly shown: string
  /** It cannot be a number there: too short, too long. */
  readonly isDoubtful: boolean
}

/** `country` is where the number is read, `mine` from where it is dialled; both ISO 3166. Null where no digit is. */
export function phoneNumber(text: string, country: string, mine: string): PhoneNumber | null {
  const digits = text.replace(/[^+\d]/g, '')
  if (!/\d/.test(digits)) return null
  const read = parsePhoneNumberFromString(text, { defaultCountry: country as CountryCode, extract: true })
  if (read === undefined || !read.isPossible()) return { tel: `tel:${digits}`, shown: text.trim(), isDoubtful: true }
  return {
    tel: read.getURI(),
    shown: read.country === mine ? read.formatNational() : read.formatInternational(),
    isDoubtful: false,
  }
}
