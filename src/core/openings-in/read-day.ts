/** Days as tables write them. Two numbers before the year are read in the order that is given; without one they are not. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const abroad: Record<string, number> = { mai: 5, dez: 12, okt: 10, mär: 3, maerz: 3, mrz: 3, fév: 2, fev: 2, avr: 4, aoû: 8, aou: 8, déc: 12, juin: 6, juil: 7 } // prettier-ignore

export type ReadDay =
  | { readonly kind: 'day'; readonly day: Temporal.PlainDate }
  /** '03/04/2026': which number is the day must be said. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' }

export function readDay(text: string, dayFirst: boolean | null): ReadDay {
  const trimmed = text.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(trimmed)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(trimmed)
  if (numbers) {
    const [, a = '', mark, b = '', year] = numbers
    if (mark === '.') return dayOf(year, b, a)
    const order = orderOf(Number(a), Number(b)) ?? dayFirst
    if (order === null) return a === b ? dayOf(year, a, b) : { kind: 'ambiguous' }
    const first = order ? dayOf(year, b, a) : dayOf(year, a, b)
    return first
  }
  const dayMonth = /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(\p{L}{3,})\.?,?[\s-]+(\d{4}|\d{2})(?!\d)/u.exec(
    trimmed,
  )
  if (dayMonth) return dayOf(dayMonth[3], monthOf(dayMonth[2]), dayMonth[1])
  const monthDay = /^(?:\p{L}+,\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(trimmed)
  if (monthDay) return dayOf(monthDay[3], monthOf(monthDay[1]), monthDay[2])
  return { kind: 'none' }
}

/** Whether the day stands first; null where both may be months. */
function orderOf(a: number, b: number): boolean | null {
  if (a > 12 && b <= 12) return true
  return b > 12 && a <= 12 ? false : null
}

/** What the days of one column tell about each other; null where they tell nothing, or not the same. */
export function orderAmong(texts: readonly string[]): boolean | null {
  const told = new Set(
    texts.flatMap((text) => {
      const found = /^\s*(\d{1,2})([-/])(\d{1,2})\2\d/.exec(text)
      return found ? (orderOf(Number(found[1]), Number(found[3])) ?? []) : []
    }),
  )
  const [only] = told
  return told.size === 1 ? (only ?? null) : null
}

function monthOf(name = ''): string {
  const lower = name.toLowerCase()
  const at = months.indexOf(lower.slice(0, 3))
  const other = Object.entries(abroad).find(([begin]) => lower.startsWith(begin))?.[1]
  return String(at === -1 ? (other ?? 0) : at + 1)
}

function dayOf(year = '', month = '', day = ''): ReadDay {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  try {
    return {
      kind: 'day',
      day: Temporal.PlainDate.from({ year: full, month: Number(month), day: Number(day) }, { overflow: 'reject' }),
    }
  } catch {
    return { kind: 'none' }
  }
}
