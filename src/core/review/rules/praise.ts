/** What is right and worth keeping: a useful offer, and a point that only this reader made. */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

const offer =
  /\b(?:(?:I|we) (?:can|could|would be (?:glad|happy) to|am (?:glad|happy) to|'d be (?:glad|happy) to|'m (?:glad|happy) to|will gladly|may) (?:also |gladly |happily )?(?:send|share|put you in touch|show|walk|provide|write up|prepare|bring|answer|forward|pass on)|(?:glad|happy) to (?:send|share|show|provide|answer|prepare|walk)|(?:if|should) (?:it|that|this) (?:would|were|might|be) [^.?!]{0,20}\b(?:help|use|useful|helpful))\b/i

export function praise({ letter, sentences }: Reading): Note[] {
  if (
    letter.kind !== 'check-in' &&
    letter.kind !== 'second-check-in' &&
    letter.kind !== 'thank-you' &&
    letter.kind !== 'recovery'
  )
    return []
  const found = sentences.find(({ text }) => offer.test(text))
  if (found === undefined) return []
  return [
    {
      rule: 'praise:offer',
      severity: 'praise',
      span: [found.start, found.end],
      words: found.text,
      title: 'A useful offer',
      why: 'It gives the reader something before it asks for anything.',
      fixes: [],
    },
  ]
}
