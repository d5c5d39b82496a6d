/** What a line may say: whether a value is of its kind and within its range, what is allowed in words, and a value read from text. */
import { countLineIds, listLineIds, switchLineIds, timeLineIds, type LineId } from './line-ids.ts'
import type { LineRange, PolicyLine } from './policy.ts'

export type ChosenValue = number | boolean | string | readonly (string | number)[]

const isIn = (ids: readonly string[], id: string) => ids.includes(id)
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/

type ListKind = { readonly pattern: RegExp; readonly needs: string }
const span = /^(?:[01]\d|2[0-3]):[0-5]\d\/(?:[01]\d|2[0-3]):[0-5]\d$/
const listKinds: Readonly<Record<(typeof listLineIds)[number], ListKind>> = {
  'hours.calls': { pattern: span, needs: 'needs spans of hours such as 10:00/11:30' },
  'hours.call-days': { pattern: /^[1-7]$/, needs: 'needs weekdays from 1 (Monday) to 7' },
  'season.slow': {
    pattern:
      /^(?:(?:0[1-9]|1[0-2])-[0-3]\d\/(?:0[1-9]|1[0-2])-[0-3]\d|\d{4}-(?:0[1-9]|1[0-2])-[0-3]\d\/\d{4}-(?:0[1-9]|1[0-2])-[0-3]\d)$/,
    needs: 'needs spans of every year such as 07-01/08-31, or of one such as 2026-02-14/2026-02-26',
  },
  'network.months': { pattern: /^\d{1,2}$/, needs: 'needs months such as 1, 3, 6' },
}

/** Why the value cannot stand in the line whatever reason is given, or null: 'needs a whole number'. */
export function wrongKind(id: LineId, value: unknown): string | null {
  if (isIn(countLineIds, id))
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? null : 'needs a whole number'
  if (isIn(switchLineIds, id)) return typeof value === 'boolean' ? null : 'needs yes or no (true or false in a file)'
  if (isIn(timeLineIds, id))
    return typeof value === 'string' && timePattern.test(value) ? null : 'needs a time such as 09:10'
  return wrongList(listKinds[id as (typeof listLineIds)[number]], value)
}

function wrongList({ pattern, needs }: ListKind, value: unknown): string | null {
  const isRight = Array.isArray(value) && value.length > 0 && value.every((entry) => pattern.test(String(entry)))
  if (!isRight) return needs
  const isBackwards = (entry: unknown) => {
    const [from = '', until = ''] = String(entry).split('/')
    return until <= from
  }
  return pattern === span && value.some(isBackwards) ? `${needs}, the earlier hour first` : null
}

/** Both ends are allowed; a value of another kind than the range is outside it. */
export function isWithin(value: unknown, range: LineRange | undefined): boolean {
  if (range === undefined) return true
  const [from, to] = range
  if (typeof value === 'number' && typeof from === 'number' && typeof to === 'number')
    return from <= value && value <= to
  return typeof value === 'string' && typeof from === 'string' && typeof to === 'string' && from <= value && value <= to
}

/** '1 to 5', or '2' where nothing else is allowed. */
export function rangeInWords([from, to]: LineRange): string {
  return from === to ? String(from) : `${from} to ${to}`
}

/** What a person may choose without a reason: '1 to 5 business days', 'yes or no'. */
export function allowedInWords({ id, unit, range }: Pick<PolicyLine, 'id' | 'unit' | 'range'>): string {
  if (range) return unit === 'time of day' ? rangeInWords(range) : `${rangeInWords(range)} ${unit}`
  if (isIn(switchLineIds, id)) return 'yes or no'
  if (isIn(timeLineIds, id)) return 'a time such as 09:10'
  return isIn(listLineIds, id)
    ? listKinds[id as (typeof listLineIds)[number]].needs.replace(/^needs /, '')
    : 'a whole number'
}

/** Reads what was typed for a line: 3, yes, 09:10, or entries between commas. The kind is checked, not the range. */
export function readLineValue(id: LineId, text: string): { readonly value: ChosenValue } | { readonly needs: string } {
  const value = valueOf(id, text.trim())
  const needs = wrongKind(id, value)
  return needs === null ? { value } : { needs }
}

function valueOf(id: LineId, text: string): ChosenValue {
  if (isIn(countLineIds, id)) return /^\d+$/.test(text) ? Number(text) : text
  if (isIn(switchLineIds, id)) {
    const answer = text.toLowerCase()
    if (['yes', 'true', 'on'].includes(answer)) return true
    return ['no', 'false', 'off'].includes(answer) ? false : text
  }
  if (isIn(timeLineIds, id)) return /^\d:\d\d$/.test(text) ? `0${text}` : text
  const entries = text.split(/[,\s]+/).filter(Boolean)
  return entries.map((entry) => (/^\d{1,2}$/.test(entry) ? Number(entry) : entry))
}
