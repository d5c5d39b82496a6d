/** Fields of the 'Name: value' form inside a text (a returned letter, a status block), folded lines joined. */

/** Looks no further than this: headers of a returned letter stand at its beginning. */
const longestScanChars = 200_000

export function headerFields(text: string, name: string): string[] {
  const values: string[] = []
  const lines = text.slice(0, longestScanChars).split(/\r?\n/)
  const start = `${name.toLowerCase()}:`
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '').trimStart().replace(/^>+ ?/, '')
    const flat = line
      .slice(0, name.length + 4)
      .toLowerCase()
      .replace(/\s+:/, ':')
    if (!flat.startsWith(start)) continue
    let value = line.slice(line.indexOf(':') + 1).trim()
    for (let next = lines[i + 1]; next !== undefined && /^[ \t]+\S/.test(next); next = lines[i + 1]) {
      value += ` ${next.trim()}`
      i++
    }
    values.push(value)
  }
  return values
}

export function headerField(text: string, name: string): string | undefined {
  return headerFields(text, name).find((value) => value !== '')
}
