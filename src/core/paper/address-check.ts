/** What looks wrong with an address. A remark, never a refusal: the sender may know better. */
import type { PostalAddress } from './postal-address.ts'

type PostcodeForm = { readonly pattern: RegExp; readonly like: string }

/** The forms of the postcodes, as each country's post writes them (UPU postal addressing systems). */
const postcodes: Readonly<Record<string, PostcodeForm>> = {
  US: { pattern: /^\d{5}(?:-\d{4})?$/, like: '62701 or 62701-1234' },
  CA: { pattern: /^[A-CEGHJ-NPR-TVXY]\d[A-CEGHJ-NPR-TV-Z] ?\d[A-CEGHJ-NPR-TV-Z]\d$/i, like: 'M5V 2T6' },
  GB: { pattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, like: 'SW1A 1AA' },
  DE: { pattern: /^\d{5}$/, like: '10115' },
  FR: { pattern: /^\d{5}$/, like: '75002' },
  AT: { pattern: /^\d{4}$/, like: '1010' },
  CH: { pattern: /^\d{4}$/, like: '8001' },
  NL: { pattern: /^\d{4} ?[A-Z]{2}$/i, like: '1012 AB' },
  IN: { pattern: /^[1-9]\d{2} ?\d{3}$/, like: '560001' },
  JP: { pattern: /^\d{3}-?\d{4}$/, like: '100-0001' },
}

const withRegion = new Set(['US', 'CA'])

/** Remarks in words, the gravest first; none where all looks well or nothing is known of the country. */
export function addressRemarks(address: PostalAddress): readonly string[] {
  const { country, postcode, region, street } = address
  const form = postcodes[country]
  const remarks: string[] = []
  if (form !== undefined && postcode === undefined) remarks.push(`The postcode is missing, such as ${form.like}.`)
  else if (form !== undefined && postcode !== undefined && !form.pattern.test(postcode))
    remarks.push(`“${postcode}” does not look like a postcode there, such as ${form.like}.`)
  if (withRegion.has(country) && !/^[A-Za-z]{2}$/.test(region ?? ''))
    remarks.push('The state or province is two letters there, such as IL or ON.')
  if (!street.some((line) => /\d/.test(line)) && !street.some((line) => /\b(?:house|box)\b/i.test(line)))
    remarks.push('There is no house number in the street.')
  return remarks
}
