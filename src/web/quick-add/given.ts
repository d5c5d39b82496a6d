/** Files and pasted mails: whether something is one, and what the server read in it, as words and fields for the line. */
import type { GivenView } from '../../app/views/given-view.ts'
import { askedWithBytes } from '../api/raw.ts'
import type { Given } from './begin-quick-add.ts'
import { peopleToWords } from './people-words.ts'

export async function readGiven(material: Blob): Promise<Given> {
  return givenOf(await askedWithBytes<GivenView>('/api/files/given', material))
}

export function givenOf({ words, notes, people, ...told }: GivenView): Given {
  const known = Object.entries(told).filter(([, value]) => value !== null)
  return {
    words,
    notes,
    fields: { ...Object.fromEntries(known), ...(people.length > 0 ? { people: peopleToWords(people) } : {}) },
  }
}

/** A pasted invitation, or a pasted mail with its head; a sentence is neither. */
export const isMaterial = (pasted: string): boolean =>
  /^\s*BEGIN:VCALENDAR/i.test(pasted) ||
  (/^\s*(?:[\w-]+:[^\n]*\n\s*){2,}/.test(pasted) && /^\s*(?:From|Subject):/im.test(pasted))

/** The first file that may be an invitation or a mail; null where something else is carried. */
export function fileOf(carried: DataTransfer | null): File | null {
  const files = [...(carried?.files ?? [])]
  return (
    files.find(({ name, type }) => /\.(?:ics|eml)$/i.test(name) || /calendar|rfc822/.test(type)) ?? files[0] ?? null
  )
}
