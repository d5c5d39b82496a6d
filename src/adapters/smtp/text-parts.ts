/**
 * The two forms in which the words of a letter travel: flowed text that every program can re-wrap (RFC 3676), and a
 * plain HTML twin of the same words without style, picture or link of ours. Both say the same.
 */

/** RFC 3676 §4.2 asks for 78 at most, counting the space of the soft break. */
const widthInCharacters = 76

/** Ends of lines are '\n'; a space at the end of a line would make it flow into the next and is taken off. */
export function flowedText(text: string): string {
  return text.split('\n').flatMap(flowedLines).join('\n')
}

function flowedLines(line: string): string[] {
  if (line === '-- ') return [line]
  let rest = line.replace(/ +$/, '')
  const lines: string[] = []
  while (rest.length > widthInCharacters) {
    const before = rest.lastIndexOf(' ', widthInCharacters - 1)
    const at = before > 0 ? before : rest.indexOf(' ', widthInCharacters)
    // a space at the start is no place to break: the line before it would be empty and end a paragraph
    if (at <= 0 || rest.slice(0, at).trim() === '') break
    lines.push(stuffed(rest.slice(0, at + 1)))
    rest = rest.slice(at + 1)
  }
  return [...lines, stuffed(rest)]
}

/** Lines that would be taken for a quotation, a stuffed line or the start of a mailbox entry (RFC 3676 §4.4). */
const stuffed = (line: string) => (/^(?: |>|From )/.test(line) ? ` ${line}` : line)

export function htmlTwin(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(escaped).join('<br>\n')}</p>`)
  return `<!doctype html>\n<html><body>\n${paragraphs.join('\n')}\n</body></html>\n`
}

const escaped = (words: string) =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/^ +| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length))
