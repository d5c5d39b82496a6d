/** Blanks left from a template: brackets, braces, rows of underscores or x, and words that stand for a name. */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

const blanks: readonly RegExp[] = [
  /\[(?!(?:sic|\d{1,3}|\.\.\.|…)\])[^\][\n]{1,80}\]/g,
  /\{\{?[^{}\n]{0,60}\}?\}/g,
  /<(?:[A-Z][A-Z _-]+|(?:your|the|insert|company|name|role|position|date|first|last|manager|recipient|title|interviewer|employer|team)\b[^<>\n]{0,40})>/gi,
  /(?<!\w)_{3,}(?!\w)/g,
  /(?<![\w-])(?:x{3,}|X{2,}|xx\/xx|TBD|TBC|TODO|FIXME|TK|tktk|lorem ipsum)(?![\w-])/g,
  /\((?:insert|your|name|company|date|role|position|title|hiring manager|interviewer)(?: (?:name|here|title|of [\w ]{2,30}))?\)/gi,
  /(?:^|(?<=\s))(?:%|\$|#)(?:[A-Z][A-Z_]{2,}|first_?name|last_?name|company|role|position)%?(?=[\s.,;:!?]|$)/g,
  /«[^»\n]{1,60}»/g,
  /\b(?:company name|position title|job title here|name here|hiring manager(?:'s)? name|insert \w+ here|your name here|firstname|lastname)\b/gi,
  /(?<=\s)\?{3,}|(?<=\s)\.{5,}(?=\s)|…{2,}/g,
]

export function placeholders(reading: Reading): Note[] {
  const { letter, text } = reading
  return [
    ...blanksIn(text),
    ...blanksIn(letter.subject).map((note) => ({ ...note, span: null, title: 'A blank was left in the subject' })),
  ]
}

function blanksIn(text: string): Note[] {
  const notes: Note[] = []
  for (const pattern of blanks) {
    for (const match of text.matchAll(pattern)) {
      const span = [match.index, match.index + match[0].length] as const
      if (notes.some((other) => other.span !== null && other.span[0] < span[1] && span[0] < other.span[1])) continue
      notes.push({
        rule: 'facts:placeholder',
        severity: 'error',
        span,
        words: match[0],
        title: 'A blank was left here',
        why: 'It would be sent as it stands. Fill it in, or cut the sentence.',
        fixes: [],
      })
    }
  }
  return notes
}
