/** A word written twice, except where English doubles it: "had had", "that that". */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

const twice =
  /(?<![\p{L}\p{N}'-])(?<word>\p{L}[\p{L}']*)(?<gap>[ \t]+|[ \t]*\n[ \t]*)(?<again>\k<word>)(?![\p{L}\p{N}'-])/giu
const pronounsAndArticles =
  /^\s+(?:the|a|an|i|you|he|she|it|we|they|my|your|his|her|its|our|their|these|those|there)\b/i

export function doubledWords({ text, parts }: Reading): Note[] {
  return [...text.matchAll(twice)].flatMap((match) => {
    const word = match.groups?.word ?? ''
    const again = match.groups?.again ?? ''
    const [start, end] = [match.index, match.index + match[0].length]
    if (start < parts.body.start || end > parts.body.end || (match.groups?.gap ?? '').includes('\n\n')) return []
    if (isLawful(word, again, text.slice(Math.max(0, start - 30), start), text.slice(end, end + 30))) return []
    return [
      {
        rule: 'own:doubled-word',
        severity: 'hint',
        span: [start, end],
        words: match[0],
        title: 'A word stands twice',
        why: 'The eye skips it when reading one’s own text; a stranger’s does not.',
        fixes: [word],
      } satisfies Note,
    ]
  })
}

function isLawful(word: string, again: string, before: string, after: string): boolean {
  const bare = word.toLowerCase()
  // Names: 'Duran Duran'. A slip at the start of a sentence has one small second word: 'The the'.
  if (/^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(again) && word.length > 1) return true
  if (bare === 'had') return true
  if (bare === 'that') return !pronounsAndArticles.test(after)
  if (bare === 'is' || bare === 'was' || bare === 'do' || bare === 'did')
    return (
      /\b(?:what|that|it|this|who|all|problem|question|point|thing|you|they|we|i)(?: \w+){0,2}\s+$/i.test(before) &&
      /\b(?:what|how|why|who|all)\b/i.test(before)
    )
  if (bare === 'her' || bare === 'you')
    return /\b(?:give|gave|told|tell|thank|show|showed|send|sent|asked)\s+$/i.test(before)
  if (bare === 'in' || bare === 'on')
    return /\b(?:log|logs|logged|logging|sign|signs|signed|signing|check|checked|checking|come|comes|came|hand|handed|build|built|move|moved|moving|go|goes|went|going)\s+$/i.test(
      before,
    )
  return /^(?:very|really|many|so|no|well|long|bye|now|ha|night|chop|knock|win)$/.test(bare) && !/^(?:so)$/.test(bare)
}
