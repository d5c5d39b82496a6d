/**
 * Marks within an answer what others wrote: each text that holds words of theirs is put under `untrusted`, and what
 * Regards says by itself stays as it is. In doubt a text is marked.
 */

/** Fields whose text is always that of others, whatever is known of where it came from. */
const alwaysTheirs = new Set(['preview', 'told', 'evidence'])
/** Words in a row that two texts have in common only where one has them of the other. */
const inCommon = 4

export type Marked = { readonly answer: unknown; readonly hasUntrusted: boolean }

/** `theirs`: all texts that came from others. */
export function markUntrusted(answer: unknown, theirs: readonly string[]): Marked {
  const holds = holdsWordsOf(theirs)
  let hasUntrusted = false
  const marked = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') {
      if (value.trim() === '' || (!alwaysTheirs.has(field) && (isReference(field) || !holds(value)))) return value
      hasUntrusted = true
      return { untrusted: value }
    }
    if (Array.isArray(value)) return value.map((each) => marked(each, field))
    return value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each, key)]))
      : value
  }
  return { answer: marked(answer, ''), hasUntrusted }
}

/** What another call takes as it stands. */
const isReference = (field: string) => /^(?:id|.*Id|factIds|facts|kind|state|at|zone|now)$/.test(field)

function holdsWordsOf(theirs: readonly string[]): (text: string) => boolean {
  const short = new Set<string>()
  const runs = new Set<string>()
  const whole: string[] = []
  for (const text of theirs) {
    const words = wordsOf(text)
    if (words.length === 0) continue
    whole.push(` ${words.join(' ')} `)
    if (words.length < inCommon) short.add(` ${words.join(' ')} `)
    for (const run of runsOf(words)) runs.add(run)
  }
  return (text) => {
    const words = wordsOf(text)
    const spaced = ` ${words.join(' ')} `
    return (
      runsOf(words).some((run) => runs.has(run)) ||
      [...short].some((each) => spaced.includes(each)) ||
      (words.length > 1 && whole.some((each) => each.includes(spaced)))
    )
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const runsOf = (words: readonly string[]): readonly string[] =>
  words.slice(inCommon - 1).map((_, at) => words.slice(at, at + inCommon).join(' '))
