/**
 * Writes a letter from a template and what is known. A sentence whose facts are missing falls away and comes back as a
 * question; nothing is claimed that was not supplied. The same facts give the same letter.
 */
import { blanksOf, isField, type LetterFields, type LetterTemplate, type TemplateLine } from './letter-template.ts'

export type Draft = {
  readonly templateId: string
  readonly subject: string
  readonly body: string
  readonly missing: readonly { readonly field: string; readonly question: string; readonly makesPossible: string }[]
  /** Each sentence group of the body, and the fields it speaks of. */
  readonly standsOn: readonly { readonly sentence: string; readonly facts: readonly string[] }[]
}

/** `seed` chooses among phrasings, so that letters to two people at one company differ. */
export function draftLetter(template: LetterTemplate, fields: LetterFields, seed: number): Draft {
  const standsOn: { sentence: string; facts: readonly string[] }[] = []
  const paragraphs: string[] = []
  let count = 0
  for (const lines of template.paragraphs) {
    const said: string[] = []
    for (const line of lines) {
      const phrase = phraseOf(line, fields, seed + count++)
      if (phrase === null) continue
      const sentence = fill(phrase, fields)
      said.push(sentence)
      standsOn.push({ sentence, facts: [...new Set(blanksOf(phrase))] })
    }
    if (said.length > 0) paragraphs.push(isSignature(lines) ? said.join('\n') : said.join(' '))
  }
  return {
    templateId: template.id,
    subject: fill(template.subject ?? '', fields)
      .replace(/\s+/g, ' ')
      .trim(),
    body: paragraphs.join('\n\n'),
    missing: template.asks
      .filter(({ field, unless }) => !fields[field] && !(unless ?? []).some((other) => fields[other]))
      .map(({ field, question, makes }) => ({ field, question: fill(question, fields), makesPossible: makes })),
    standsOn,
  }
}

/** The chosen phrasing among those whose blanks can all be filled; null where the line does not apply. */
function phraseOf({ when, phrasings }: TemplateLine, fields: LetterFields, seed: number): string | null {
  if (!when.every(({ field, isWanted }) => Boolean(fields[field]) === isWanted)) return null
  const possible = phrasings.filter((phrase) => blanksOf(phrase).every((name) => isField(name) && fields[name]))
  return possible.length === 0 ? null : (possible[Math.abs(seed) % possible.length] ?? null)
}

function fill(phrase: string, fields: LetterFields): string {
  return phrase.replace(/\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) => (isField(name) ? (fields[name] ?? '') : ''))
}

/** The closing, the name and the number stand on lines of their own. */
function isSignature(lines: readonly TemplateLine[]): boolean {
  return lines.some(({ phrasings }) => phrasings[0]?.startsWith('{{closing}}'))
}
