/** Brings the person's words into the form a letter needs: a part of a sentence, a whole one, or a point of somebody's. */
import type { LetterFields } from './letter-field.ts'

const smallWords =
  /^(?:The|A|An|How|What|Why|Their|His|Her|Its|Your|Our|My|This|That|These|Those|When|Where|Which|Whether|Being|Working|Some|Two|Three|They|We|He|She|It|There|You)\b/

/** A part of a sentence: without a full stop, with a small letter unless it is a name or an acronym. */
export function phrase(text: string | undefined): string | undefined {
  const words = text?.trim().replace(/[.;,]+$/, '')
  if (!words) return undefined
  return smallWords.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

/** A whole sentence: a capital at its head and a stop at its end. */
export function sentence(text: string | undefined): string | undefined {
  const words = text?.trim()
  if (!words) return undefined
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?…]$/.test(words) ? '' : '.'}`
}

/**
 * What somebody said: a thing ("the late invoices"), a question ("how you decide") or a clause ("you lose invoices").
 * A thing and a question follow "about"; a thing can also be the subject.
 */
export function pointFields(said: string | undefined): LetterFields {
  const words = phrase(said?.replace(/^(?:about|on) (?=the |a |an |how |what |your |their )/i, ''))
  if (words === undefined) return {}
  const reader = toTheReader(words)
  if (/^(?:how|what|why|where|when|whether|which)\b/i.test(words)) return { point: reader }
  if (/^(?:that |(?:they|we|he|she|it|there|you|I) )/i.test(words))
    return { pointClause: reader.replace(/^that /i, '') }
  return { point: reader, pointThing: reader }
}

/** The person noted what "they" do; the letter speaks to them. */
function toTheReader(words: string): string {
  return words
    .replace(/\b(?:they|we)(?: a|')re\b/gi, 'you are')
    .replace(/\b(?:they|we)'ve\b/gi, 'you have')
    .replace(/\b(?:their|our)\b/gi, 'your')
    .replace(/\b(?:they|we)\b/gi, 'you')
    .replace(/\b(?:themselves|ourselves)\b/gi, 'yourselves')
}
