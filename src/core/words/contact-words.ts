/** When one was last in touch with somebody, as one says it. English. */
import type { Contact } from '../opening/contacts.ts'

/** Whether it was one's own turn that nobody has answered since. */
const kinds: Record<Contact['kind'], { readonly said: string; readonly isQuiet: boolean }> = {
  met: { said: 'you met', isQuiet: true },
  wrote: { said: 'you wrote', isQuiet: true },
  called: { said: 'you called', isQuiet: true },
  spoke: { said: 'you spoke', isQuiet: false },
  heard: { said: 'they answered', isQuiet: false },
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** 'Quiet for 12 days since you wrote', 'They answered yesterday'. */
export function lastContactWords(
  { kind, day }: { readonly kind: Contact['kind']; readonly day: Temporal.PlainDate },
  today: Temporal.PlainDate,
): string {
  const { said, isQuiet } = kinds[kind]
  const days = day.until(today, { largestUnit: 'days' }).days
  if (days <= 0) return `${capital(said)} today`
  if (days === 1) return `${capital(said)} yesterday`
  return isQuiet ? `Quiet for ${spanWords(days)} since ${said}` : `${capital(said)} ${spanWords(days)} ago`
}

export const noContactWords = 'Not in touch yet'

/** '12 days', '12 weeks', '6 months': as exact as one would say it. */
export function spanWords(days: number): string {
  if (days < 28) return days === 1 ? 'a day' : `${days} days`
  if (days < 120) return `${Math.round(days / 7)} weeks`
  return `${Math.round(days / 30.44)} months`
}

export const meetingWords = (day: string) => `You meet ${day}`
