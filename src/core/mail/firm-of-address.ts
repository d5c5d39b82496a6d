/** What the domain of an address tells about the firm behind it. */
import { isApplicantSystem, isFreemail, registrableDomain } from './mail-domains.ts'

/** 'dana@mail.umbra-labs.co.uk' is of 'Umbra Labs'; null for free mailboxes and applicant systems. */
export function firmOfAddress(address: string): string | null {
  const domain = registrableDomain(address)
  if (domain === '' || isFreemail(domain) || isApplicantSystem(domain)) return null
  return domain
    .slice(0, domain.indexOf('.'))
    .split('-')
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

/** The name in 'Kim, Dana', or the one that 'dana.kim@…' spells; null for 'recruiting@…'. */
export function nameOfMailbox({ name, address }: { readonly name: string; readonly address: string }): string | null {
  const written = name
    .replace(/["'<>]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const turned = /^([^,]+), ([^,]+)$/.exec(written)
  const told = turned ? `${turned[2]} ${turned[1]}` : written
  if (told !== '' && !told.includes('@')) return told
  const spelt = /^(\p{L}{2,})[._](\p{L}{2,})@/u.exec(address)
  return spelt ? [spelt[1], spelt[2]].map((part = '') => part.charAt(0).toUpperCase() + part.slice(1)).join(' ') : null
}
