/** Brings the person's words into the form a letter needs: a part of a sentence, a whole one, or a point of somebody's. */
import { baseOfThirdPerson, ingOf } from '../review/verbs.ts'
import type { LetterField, LetterFields } from './letter-field.ts'
import { shapeOf } from './told-shape.ts'

const smallWords =
  /^(?:The|A|An|How|What|Why|Who|Their|His|Her|Its|Your|Our|My|This|That|These|Those|When|Where|Which|Whether|Being|Working|Some|Two|Three|They|We|He|She|It|There|You)\b/

/** A part of a sentence: without a full stop, with a small letter unless it is a name or an acronym. */
export function phrase(text: string | undefined): string | undefined {
  const words = text?.trim().replace(/[.;,]+$/, '')
  if (!words) return undefined
  return smallWords.test(words) ? lowered(words) : words
}

/** A whole sentence: a capital at its head and a stop at its end. */
export function sentence(text: string | undefined): string | undefined {
  const words = text?.trim()
  if (!words) return undefined
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?…]$/.test(words) ? '' : '.'}`
}

/** How a bare thing becomes a sentence of the person's, by what was asked. */
const aboutThing: Partial<Record<LetterField, (thing: string) => string>> = {
  link: (thing) => `I can draw on ${thing}.`,
  mistake: (thing) => `${thing} did not go as I would have liked.`,
  cause: (thing) => `The reason was ${thing}.`,
  reason: (thing) => `The reason is ${thing}.`,
  toAdd: (thing) => `I would also like to mention ${thing}.`,
  news: (thing) => `I came across ${thing}.`,
}

/** What the person says of themselves, as a sentence: "led two teams" and "two years at Fabrikam" are helped to one. */
export function ownSentence(field: LetterField, text: string | undefined): string | undefined {
  const words = text?.trim().replace(/^(?:because|that) /i, '')
  if (!words) return undefined
  const shape = shapeOf(words)
  if (shape === 'past' && field !== 'news') return sentence(`I ${lowered(words)}`)
  const isBare = /^(?:a|an|the|my|our|two|three|four|five|six|\d+)\b/i.test(words) && !/[.!?]\s/.test(words)
  const asSentence = aboutThing[field]
  if (shape !== 'thing' || !isBare || asSentence === undefined) return sentence(words)
  return sentence(asSentence(phrase(words) ?? words))
}

/** "I like the small team", "to learn Rust", "they trust their teams": each as a thing a sentence can be about. */
export function thingWords(text: string | undefined): string | undefined {
  const words = phrase(text)?.replace(
    /^(?:because(?: of)? |that |I(?:'m| am) (?:drawn to|interested in|curious about) |I (?:really |also )?(?:liked?|loved?|enjoy(?:ed)?|valued?) (?:that )?|I (?:want|would like|hope) (?=to ))/i,
    '',
  )
  if (!words) return undefined
  const read = theirsToYours(words)
  switch (shapeOf(words)) {
    case 'infinitive':
      return `the chance ${lowered(read)}`
    case 'base':
      return `the chance to ${lowered(read)}`
    case 'third':
      return `the fact that ${withoutSubject(read)}`
    case 'clause':
      return `the fact that ${read.replace(/^that /i, '')}`
    default:
      return phrase(read)
  }
}

/** What two people may have in common: "to measure lateness" is "measuring lateness". */
export function topicWords(text: string | undefined): string | undefined {
  const words = phrase(text)
  if (words === undefined) return undefined
  const shape = shapeOf(words)
  return shape === 'infinitive' || shape === 'base' ? asIng(words) : thingWords(words)
}

/** What can be sent or named, without the sending: "I can send a page on rotas" is "a page on rotas". */
export function offerWords(text: string | undefined): string | undefined {
  const words = text
    ?.trim()
    .replace(
      /^(?:I(?:'d| would| can| could|'ll| will| am)? (?:be )?(?:gladly |happily |happy to |glad to )?|happy to |glad to |to )?(?:send|share|give|show|offer|provide|bring|forward)(?:ing)? (?:you |them |her |him )?(?=(?:a|an|the|my|our|two|three|some|\d+)\b)/i,
      '',
    )
  const thing = phrase(words)
  return thing === undefined ? undefined : theirsToYours(thing)
}

/** "Friday" is "by Friday"; what has its own "by", "before" or "on" keeps it. */
export function byWords(text: string | undefined): string | undefined {
  const words = phrase(text)?.replace(/^(?:until|till|at the latest) /i, 'by ')
  if (words === undefined || /^(?:by|before|on|within|in|no later|this|next|at)\b/i.test(words))
    return words && lowered(words)
  return `by ${words}`
}

/** "Weekdays after four" is "on weekdays after four". */
export function whenWords(text: string | undefined): string | undefined {
  const words = phrase(text)
  if (words === undefined) return undefined
  if (/^(?:weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i.test(words))
    return `on ${/^week/i.test(words) ? lowered(words) : words}`
  return words
    .replace(/^(?=(?:the )?(?:mornings?|afternoons?|evenings?)\b)/i, 'in ')
    .replace(/^in (?=\w+s\b)/, 'in the ')
}

/** "I can do Thursday at 10" is "Thursday at 10". */
export function slotWords(text: string | undefined): string | undefined {
  return phrase(text)?.replace(/^(?:I (?:can|could) (?:do|make|come) (?:on )?|I(?:'m| am) free (?:on )?|on )/i, '')
}

/**
 * What somebody said: a thing ("the late invoices"), a question ("how you decide") or a clause ("you lose invoices").
 * A thing and a question follow "about"; a thing can also be the subject. What can be read in two ways only follows a
 * colon. What the person did themselves is the link, not the point.
 */
export function pointFields(said: string | undefined): LetterFields {
  const [first = ''] = said?.trim().split(/(?<=[.!?]) (?=\p{Lu})/u) ?? []
  const words = phrase(
    first
      .replace(
        /^(?:(?:she|he|they|we|you|\p{Lu}\p{Ll}+) )?(?:said|told me|mentioned|explained|noted|talked|spoke) (?=that |about |how |what |why |they |the |of )/iu,
        '',
      )
      .replace(/^(?:about|on|of) (?=the |a |an |how |what |your |their )/i, ''),
  )
  if (words === undefined) return {}
  if (/^I(?:'ve|'m)? (?!should|could|would|might|may|will)/.test(words)) return { link: sentence(words) ?? '' }
  const reader = toTheReader(words)
  switch (shapeOf(words)) {
    case 'question':
      return { point: reader }
    case 'clause':
      return { pointClause: reader.replace(/^that /i, '') }
    case 'third':
      return { pointClause: withoutSubject(reader) }
    case 'unclear':
      return { pointWords: reader }
    case 'infinitive':
    case 'base':
      return { point: asIng(reader), pointThing: asIng(reader) }
    default:
      return { point: reader, pointThing: reader }
  }
}

/** The person noted what "they" do, or what "she" does; the letter speaks to them. */
function toTheReader(words: string): string {
  return words
    .replace(/^(?:she|he) (\w+)/i, (whole, verb: string) => {
      const base = { is: 'are', was: 'were' }[verb] ?? baseOfThirdPerson(verb)
      return base === null ? whole : `you ${base}`
    })
    .replace(/^(?:her|his) (?=\p{Ll})/u, 'your ')
    .replace(/\bwe(?: a|')re\b/gi, 'you are')
    .replace(/\bwe've\b/gi, 'you have')
    .replace(/\bour\b/gi, 'your')
    .replace(/\bwe\b/gi, 'you')
    .replace(/\bourselves\b/gi, 'yourselves')
    .replace(/^[\s\S]*$/, theirsToYours)
}

/** "We" in the person's own offers and reasons are their own people; only "they" is the reader. */
function theirsToYours(words: string): string {
  return words
    .replace(/\bthey(?: a|')re\b/gi, 'you are')
    .replace(/\bthey've\b/gi, 'you have')
    .replace(/\btheir\b/gi, 'your')
    .replace(/\bthey\b/gi, 'you')
    .replace(/\bthemselves\b/gi, 'yourselves')
}

/** "struggles with late invoices" is "you struggle with late invoices". */
const withoutSubject = (words: string) =>
  words.replace(
    /^\S+/,
    (verb) => `you ${baseOfThirdPerson(verb.toLowerCase()) ?? verb.toLowerCase().replace(/s$/, '')}`,
  )

const asIng = (words: string) => words.replace(/^(?:to )?(\S+)/i, (_whole, verb: string) => ingOf(verb.toLowerCase()))
const lowered = (words: string) => (/^I\b/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1))
