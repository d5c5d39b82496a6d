/** Reads the values of flags; what is malformed is refused with what is allowed and the nearest right one. */
import { InvalidArgumentError } from 'commander'
import { nearest } from '../core/words/nearest.ts'

export const oneOf =
  <Value extends string>(allowed: readonly Value[]) =>
  (text: string): Value => {
    const found = allowed.find((value) => value === text)
    if (found !== undefined) return found
    const near = nearest(text, allowed)
    throw new InvalidArgumentError(`${near ? `Did you mean ${near}? ` : ''}Allowed: ${allowed.join(', ')}.`)
  }

export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= from && number <= to) return number
    throw new InvalidArgumentError(`A whole number from ${from} to ${to}.`)
  }
}

export function instantValue(text: string): string {
  try {
    Temporal.Instant.from(text)
    return text
  } catch {
    throw new InvalidArgumentError(
      'Write a moment with its offset, such as 2026-11-24T09:10:00-05:00 or 2026-11-24T14:10:00Z.',
    )
  }
}

export function countryValue(text: string): string {
  const code = text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase()
  if (/^[A-Z]{2}$/.test(code)) return code
  throw new InvalidArgumentError('Two letters, such as US, GB or DE.')
}

export function zoneValue(text: string): string {
  try {
    Temporal.Now.zonedDateTimeISO(text)
    return text
  } catch {
    const near = nearest(text, Intl.supportedValuesOf('timeZone'))
    throw new InvalidArgumentError(`${near ? `Did you mean ${near}? ` : ''}A zone is named like Europe/Berlin.`)
  }
}

/** 'Dana Kim (CTO) <dana@acme.example>'; title and address may be missing. */
export function personValue(text: string): { name: string; title?: string; email?: string } {
  const found = /^\s*([^(<]+?)\s*(?:\(([^)]+)\))?\s*(?:<([^<>\s]+@[^<>\s]+)>)?\s*$/.exec(text)
  if (!found?.[1]) throw new InvalidArgumentError('Write a person as “Dana Kim (CTO) <dana@acme.example>”.')
  return { name: found[1], ...(found[2] ? { title: found[2] } : {}), ...(found[3] ? { email: found[3] } : {}) }
}

export function collect<Value>(
  read: (text: string) => Value,
): (text: string, before: readonly Value[] | undefined) => readonly Value[] {
  return (text, before) => [...(before ?? []), read(text)]
}

/** An hour of the day: '8:00' and '08:00' are the same. */
export function hourValue(text: string): string {
  const padded = text.trim().padStart(5, '0')
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(padded)) throw new InvalidArgumentError('Write it as 08:00.')
  return padded
}

export function dayValue(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    throw new InvalidArgumentError('Write a day as 2026-12-01.')
  }
}
