/** A file is announced and none goes with the letter, or the other way round. */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

const announced =
  /\b(?:(?:please |you'?ll |you will |kindly )?(?:find|see|have) (?:the )?(?:attached|enclosed)|\bfind\b[^.?!]{1,50}\b(?:attached|enclosed)|(?:is|are|have been|has been|'s|I've|I have|I|we've|we have|I am|I'm|and) (?:also |now |just )?(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|append(?:ed|ing)?)\b(?! to (?:it|the|this|that|my|our|your|them|each|any|a|an)\b)|(?:^|[,;(] ?|and )(?:attached|enclosed)\b|\b(?:the|my|this|that|a|an|these|two|three|your|its|of the|in the|on the) (?:attached|enclosed|attachment|attachments|enclosure|appended)\b(?! (?:yard|space|area|garden|room|court|cabin|unit))|as (?:an )?(?:attachment|enclosure)|(?:attached|enclosed) (?:is|are|you|please|herewith|below|here|as a)|\bjoin(?:ed|ing)? (?:the|my|a|an|our|you|it)\b[^.?!;]{0,40}\b(?:to|with|in) this (?:e-?mail|mail|note|message|letter)|in (?:the )?annexe?\b|(?:with|to|in) this (?:e-?mail|mail|note|message|letter),? (?:I (?:send|enclose|attach)|are|is)|(?:sen[dt]|sending|add(?:ed|ing)?|includ(?:e|ed|ing)|put|enclos(?:e|ed)|passing|forward(?:ing)?)\b[^.?!;]{2,60}\b(?:with|to|along with) this (?:e-?mail|mail|note|message|letter)|you(?:'ll| will) find (?:the |my |a |it )?[\w' -]{0,30}\b(?:attached|enclosed)|(?:pdf|document|file|spreadsheet|slides|résumé|resume|CV|portfolio|list|summary|sample|certificate|copy) (?:is )?(?:attached|enclosed))/i
/** Only an offer to send, or "attached" in another sense. */
const onlyMeant =
  /\b(?:(?:can|could|would|'d|may|might|happy to|glad to|want me to|like me to|if you like,? I(?:'ll| will)|shall I|should I) (?:also |gladly |happily )?(?:attach|enclose|send|add|include)|(?:no|without|nothing|not|never|n't) (?:an |any )?(?:attach\w*|enclos\w*)|(?:deeply|very|so|too|grown|grew|become|became|got|get|feel|felt|am|is) attached to|no (?:strings|attachment)|attached (?:great|some|much|so much|more|little|no) (?:importance|weight|value)|strings attached)\b/i

/** "I enclosed nothing then" */
const denied = /\b(?:attach|enclos)\w+ (?:nothing|neither|no \w+)\b/gi

export function attachments(reading: Reading): Note[] {
  if (reading.letter.attachments.length > 0) return []
  return reading.sentences.flatMap(({ text: said, start }) => {
    const text = said.replace(denied, (words) => ' '.repeat(words.length))
    const found = announced.exec(text)
    if (found === null || onlyMeant.test(text)) return []
    const words = found[0].replace(/^[,;(] ?|^and /i, '').trim()
    const at = start + text.indexOf(words, found.index)
    return [
      {
        rule: 'facts:attachment',
        severity: 'error',
        span: [at, at + words.length],
        words,
        title: 'Nothing is attached',
        why: 'The letter announces a file, and none goes with it. Attach it, or drop the sentence.',
        fixes: [],
      } satisfies Note,
    ]
  })
}
