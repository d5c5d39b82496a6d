/** Who stands in an invitation (RFC 5546): its organizers and those invited. Nothing else of the calendar is read here. */

import type { Mail } from './mail.ts'

export type Invitation = {
  readonly method: 'request' | 'cancel' | 'counter' | 'add'
  /** Addresses in lower case. */
  readonly organizers: readonly string[]
  readonly attendees: readonly string[]
}

/** Far more than an interview has. */
const mostPeople = 200

/** Null where no calendar asks for anything; what is merely published invites nobody. */
export function invitationOf({ calendars, headers }: Mail): Invitation | null {
  const text = calendars.map((each) => each.slice(0, 500_000).replace(/\r?\n[ \t]/g, '')).join('\n')
  const told =
    /^METHOD:\s*([a-z]+)/im.exec(text)?.[1] ?? /\bmethod="?([a-z]+)/i.exec(headers.get('content-type')?.[0] ?? '')?.[1]
  // Some calendars leave the method out of what they send as an invitation.
  const method = (['request', 'cancel', 'counter', 'add'] as const).find(
    (one) => one === (told ?? 'request').toLowerCase(),
  )
  if (method === undefined || text === '') return null
  return { method, organizers: addressesOf(text, 'ORGANIZER'), attendees: addressesOf(text, 'ATTENDEE') }
}

function addressesOf(text: string, property: 'ORGANIZER' | 'ATTENDEE'): string[] {
  const lines = text.match(new RegExp(`^${property}[;:].{0,2000}$`, 'gim')) ?? []
  const found = lines
    .slice(0, mostPeople)
    .flatMap((line) => [
      /mailto:\s*([^\s<>;"]{3,254})/i.exec(line)?.[1] ?? /EMAIL="?([^\s<>;:"]{3,254})/i.exec(line)?.[1],
    ])
  return [...new Set(found.flatMap((address) => (address === undefined ? [] : [address.toLowerCase()])))]
}
