/** How a letter greets and takes its leave, by language, country and degree of formality (domain/letters-and-post.md). */
import type { OpeningPerson } from '../opening/opening.ts'
import { listInWords } from '../time/moment-in-words.ts'
import type { Formality, Language } from './letter-kind.ts'
import type { OwnVoice } from './voice/own-voice.ts'

export type Manner = {
  readonly language: Language
  readonly formality: Formality
  readonly country: string
  readonly voice?: OwnVoice | undefined
}

/** Where a first name would be too much in a first letter. */
const formalCountries: ReadonlySet<string> = new Set(['DE', 'AT', 'CH', 'FR', 'JP', 'IN'])

/** Without the comma: "Dear Ms. Kim", "Dear Lena and Tom"; the company where nobody is known by name. */
export function greetingTo(people: readonly OpeningPerson[], company: string, manner: Manner): string {
  if (people.length === 0) return `Dear ${company} team`
  const names = listInWords(people.map((person) => addressed(person, manner)))
  const isByFirstName = people.every((person) => addressed(person, manner) === firstNameOf(person.name))
  const own = manner.voice?.salutation
  if (own) return `${isByFirstName && manner.formality !== 'formal' ? own : 'Dear'} ${names}`
  const isCasual = manner.formality === 'warm' && isByFirstName
  return `${isCasual && manner.language === 'en-US' ? 'Hi' : 'Dear'} ${names}`
}

/** 'Ms. Kim', 'Dana Kim' where no title is known (it asks nobody's gender), or 'Dana'. */
export function addressed(person: OpeningPerson, { language, formality, country }: Manner): string {
  if (person.honorific && formality !== 'warm')
    return `${titleIn(person.honorific, language)} ${person.name.split(/\s+/).at(-1)}`
  return formality === 'formal' || formalCountries.has(country) ? person.name : firstNameOf(person.name)
}

/** American English puts a point after a short title, British English none; "Professor" is spelt out in both. */
function titleIn(honorific: string, language: Language): string {
  const bare = honorific.replace(/\.$/, '')
  if (/^prof$/i.test(bare)) return 'Professor'
  return language === 'en-US' && /^(?:Mr|Mrs|Ms|Mx|Dr)$/.test(bare) ? `${bare}.` : bare
}

export function firstNameOf(name: string): string {
  if (/^(?:Dr|Prof)\.?\s/i.test(name)) return name
  return name.replace(/^(?:Mr|Mrs|Ms|Mx|Herr|Frau|M|Mme)\.?\s+/i, '').split(/\s+/)[0] ?? name
}

/** Closings that a formal letter may have; another one the person uses waits for a less formal letter. */
const formalClosings =
  /^(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully|(?:with )?(?:kind|best) regards),$/i

export function closingIn({ language, formality, voice }: Omit<Manner, 'country'>): string {
  if (
    voice?.closing &&
    (formality !== 'formal' || voice.mine.includes('closing') || formalClosings.test(voice.closing))
  )
    return voice.closing
  if (language === 'en-GB')
    return { formal: 'Yours sincerely,', neutral: 'Kind regards,', warm: 'With warm regards,' }[formality]
  return { formal: 'Sincerely,', neutral: 'Best regards,', warm: 'Warm regards,' }[formality]
}
