/**
 * Finds the promise in a note: puts its shorthand ('Answer by Friday', 'lmk in a fortnight') into the words
 * of a promise and narrows the note to the sentence that names a day. The day is read by `readPromise`.
 */

import { readPromise, type PromiseReading, type Said } from '../promise/read-promise.ts'
import { timeWords } from './time-words.ts'
import type { Span } from './words-of-text.ts'

/** What the writer of a note says about their answer, and how `readPromise` knows it. */
const shorthand: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=^|[.!?;,(\n–—-]\s*|\b(?:and|und|et|en|said|then|so)\s+)(?:final\s+|written\s+|an?\s+|the\s+)?(?:answer|reply|response|results?|outcome|verdict|decision|feedback|letter|e-?mail|news|confirmation|list|shortlist|offers?(?:\s+or\s+not?)?|follow[- ]?up|call|callback|update|word|antwort|bescheid|rückmeldung|zusage(?:\s+oder\s+absage)?|ergebnis|entscheidung|réponse|retour|résultats?|antwoord|uitslag|uitsluitsel|bericht)(?:\s+(?:is|are|will\s+be|due|promised|expected|comes?|to\s+come|will\s+come|go(?:es)?\s+out|out|in\s+(?:the\s+)?post|(?:will\s+be\s+)?(?:mailed|posted|sent|emailed)|should\s+be|should\s+come))*(?=\s+(?:by|before|in|within|on|for|end|early|mid|late|the|next|this|tomorrow|tonight|today|after|around|about|w\/c|cw|kw|latest|no\s+later|until|till|til|bis|am|im|ende|nächste|kommende|le|avant|sous|fin|dans|demain|lundi|mardi|mercredi|jeudi|vendredi|voor|op|uiterlijk|binnen|morgen|mon|tue|wed|thu|fri|sat|sun|\d))/giu,
    'I hear',
  ],
  [
    /\b(?:let\s+me\s+know|lmk|let\s+u\s+know|hear\s+back|get\s+back(?=\s+(?:in|by|within|on|next|before|end|early|mid|late)\b))/giu,
    'hear',
  ],
  [/\b(?<verb>call|ring|phone)(?<s>s?)\s+back\b/giu, 'tell$2 me'],
  [/(?<=^|[.!?;,\n–—-]\s*)out(?=\s+(?:by|before|on|in)\b)/giu, 'hear'],
  [/(?<=^|[.!?;,\n–—-]\s*)know(?=\s+(?:by|before|on|in|within)\b)/giu, 'hear'],
  [/(?<!\ba\s|\bone\s)\bweek\s+from(?=\s+(?:mon|tue|wed|thu|fri|sat|sun))/giu, 'a week from'],
  [/\bby\s+(?=(?:1[3-9]|2\d|3[01])\s*(?:$|[.,;!]))/giu, 'by the '],
  [/(?<=\bby\sthe\s\d{2})(?=\s*(?:$|[.,;!]))/giu, 'th'],
  [/\bmonatsende\b/giu, 'end of month'],
  [/\bdemain\b/giu, 'tomorrow'],
  [/\bon\s+or\s+before\b/giu, 'by'],
  [/\b(?:uiterlijk|spätestens|au\s+plus\s+tard)\b/giu, 'by'],
  [/(?<=\d\.?\s)(?:mei|mai)\b/giu, 'may'],
  [/(?<=\d\.?\s)(?:maart|märz)\b/giu, 'march'],
  [/(?<=\d\.?\s)juni\b/giu, 'june'],
  [/(?<=\d\.?\s)juli\b/giu, 'july'],
  [/(?<=\d\.?\s)oktober\b/giu, 'october'],
  [/(?<=\d\.?\s)dezember\b/giu, 'december'],
  [/\bi(?:['’]d|['’]ll|\s+would|\s+could|\s+can)\s+(?!hear|know|find|get|be\s+told)[^,.;!?]*/giu, ' '],
  [/\bbis\s+(?:zum\s+)?(?=\d{1,2}\.)/giu, 'by '],
  [/(?<=\bby\s\d{1,2})\.(?!\d)/giu, 'th'],
  [/\ble\s+(?=\d{1,2}\b)/giu, 'on '],
  [/(?<=\d\s)janvier\b/giu, 'january'],
  [/(?<=\d\s)février(?!\p{L})/giu, 'february'],
  [/(?<=\d\s)mars\b/giu, 'march'],
  [/(?<=\d\s)avril\b/giu, 'april'],
  [/(?<=\d\s)juin\b/giu, 'june'],
  [/(?<=\d\s)juillet\b/giu, 'july'],
  [/(?<=\d\s)août(?!\p{L})/giu, 'august'],
  [/\b(?:confirm|tell|intimate|inform|update|revert)(?=\s+(?:by|on|before|tomorrow|within|in)\b)/giu, 'tell me'],
  [/\bsous\s+(?=\d)/giu, 'within '],
  [/(?<=\bwithin\s\d{1,3})\s?h\b/giu, ' hours'],
  [/\b(?:tmrw|tmw|tmr|2moro|tomoz)\b/giu, 'tomorrow'],
]

/** `elsewhere` are the pieces of the note that are something else: the interview's own time, names. */
export function readPromiseInNote(text: string, elsewhere: readonly Span[], said: Said): PromiseReading {
  const plain = afterCorrection(blanked(text, elsewhere))
  const days = timeWords(plain)
  const withDay = (pieces: readonly Span[]): Span[] => pieces.filter((piece) => days.some((day) => overlap(day, piece)))
  const narrowed = [sentences(plain), stretches(plain), lastWords(plain, days)].map((pieces) =>
    keepOnly(plain, withDay(pieces)),
  )
  const first = readRewritten(plain, said)
  // Names may have been blanked inside the words of a promise; the person sees their own.
  if (first.kind !== 'none') return { ...first, words: text.slice(...first.span) }
  for (const part of narrowed) {
    const reading = readRewritten(part, said)
    if (reading.kind === 'by') return { ...reading, words: text.slice(...reading.span) }
  }
  return first
}

function readRewritten(text: string, said: Said): PromiseReading {
  const rewritten = rewrite(text)
  const reading = readPromise(rewritten.text, said)
  if (reading.kind === 'none') return reading
  const span = rewritten.back(reading.span)
  return { ...reading, span, words: text.slice(...span) }
}

/** 'friday week... no sorry that was someone else, just friday': what was taken back is blanked. */
function afterCorrection(text: string): string {
  const taken = [
    ...text.matchAll(
      /\b(?:no,?\s+sorry|sorry,?\s+no|lol,?\s+no|no\s+wait|wait,?\s+no|scratch\s+that|that\s+was\s+someone\s+else|then\s+corrected\s+(?:it|that)\s+to)\b/giu,
    ),
  ].at(-1)
  if (taken === undefined) return text
  const end = taken.index + taken[0].length
  return timeWords(text.slice(end)).length === 0 ? text : ' '.repeat(end) + text.slice(end)
}

type Rewritten = { readonly text: string; readonly back: (span: Span) => Span }

/** The text in the words of a promise, with the way back to its own indices. */
function rewrite(text: string): Rewritten {
  let now = text
  let origin = Array.from({ length: text.length + 1 }, (_, index) => index)
  for (const [pattern, words] of shorthand) {
    for (const match of [...now.matchAll(pattern)].toReversed()) {
      const [start, end] = [match.index, match.index + match[0].length]
      const put = words.replace('$2', match.groups?.['s'] ?? '')
      const from = origin[start] ?? 0
      now = now.slice(0, start) + put + now.slice(end)
      origin = [...origin.slice(0, start), ...Array.from({ length: put.length }, () => from), ...origin.slice(end)]
    }
  }
  return { text: now, back: ([start, end]) => [origin[start] ?? 0, origin[end] ?? text.length] }
}

/** The text with the pieces overwritten by spaces, so that indices stay. */
function blanked(text: string, pieces: readonly Span[]): string {
  return pieces.reduce((rest, [start, end]) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

function keepOnly(text: string, pieces: readonly Span[]): string {
  let kept = ''
  for (const [start, end] of pieces) kept += ' '.repeat(Math.max(0, start - kept.length)) + text.slice(start, end)
  return kept.padEnd(text.length)
}

const sentences = (text: string): Span[] => cutAt(text, /(?<!\.)[.!?;\n]+(?=\s|$)(?<!\.\.)|\s[–—-]+\s/gu)

const stretches = (text: string): Span[] => cutAt(text, /[.!?;,:()\n]+(?=\s|$)|\s[–—-]+\s/gu)

/** In a note without stops: from the last word that opens a sentence before the last day named. */
function lastWords(text: string, days: readonly Span[]): Span[] {
  const day = days.toSorted((a, b) => a[0] - b[0]).at(-1)
  if (day === undefined) return []
  const opener = [
    ...text
      .slice(0, day[0])
      .matchAll(
        /\b(?:they|they'll|she|she'll|he|he'll|shed|hed|theyd|theyll|shell|we|it|hr|answer|hear|know|results?|i'll|no\s+word)\b/giu,
      ),
  ].at(-1)
  return opener === undefined ? [] : [[opener.index, text.length]]
}

function cutAt(text: string, stop: RegExp): Span[] {
  const ends = [...text.matchAll(stop)].map((match) => match.index + match[0].length)
  return [...ends, text.length].map((end, index): Span => [ends[index - 1] ?? 0, end])
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
