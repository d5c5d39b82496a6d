/** Finds the JSON in what a model wrote: after its thinking, inside a fence, or amid prose. */

/** The first value that parses, an object before a list; undefined where there is none. */
export function jsonInText(text: string): unknown {
  const spoken = text
    .replace(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/gi, '')
    .replace(/^[\s\S]*<\/think(?:ing)?>/i, '')
  const fenced = [...spoken.matchAll(/```[\w-]*\s*([\s\S]*?)```/g)].map((found) => found[1] ?? '')
  for (const candidate of [spoken, ...fenced]) {
    const value = parsed(candidate)
    if (typeof value === 'object' && value !== null) return value
  }
  for (
    let at = spoken.indexOf('{'), tries = 0;
    at >= 0 && tries < mostTries;
    at = spoken.indexOf('{', at + 1), tries++
  ) {
    const end = endOfObject(spoken, at)
    const value = end === null ? undefined : parsed(spoken.slice(at, end))
    if (value !== undefined) return value
  }
  return undefined
}

/** Braces looked at; prose with more of them is no answer. */
const mostTries = 50

function endOfObject(text: string, start: number): number | null {
  let depth = 0
  let isQuoted = false
  for (let at = start; at < text.length; at++) {
    const char = text[at]
    if (isQuoted) {
      if (char === '\\') at++
      else if (char === '"') isQuoted = false
    } else if (char === '"') isQuoted = true
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) return at + 1
  }
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trim())
  } catch {
    return undefined
  }
}
