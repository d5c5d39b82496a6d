/**
 * Everything that is said of the tone of a letter: by phrases, by signs and shape, and by learned weights. Two witnesses
 * are heard together: a phrase that the weights find harmless, in its sentence and in a short letter as a whole, stays silent, and what only the weights
 * find must be likely. The limits were chosen on passages that neither had seen (test/data/own/README.md).
 */
import type { LetterKind } from '../writing/letter-kind.ts'
import type { Note } from './finding.ts'
import { notesFromPhrases, type PhraseRule, type ToneKind } from './phrase-rules.ts'
import type { Reading } from './reading.ts'
import { emptyCheckIn } from './rules/empty-check-in.ts'
import { toneShape } from './rules/tone-shape.ts'
import { toneSigns } from './rules/tone-signs.ts'
import { weighTone } from './weigh-tone.ts'

/** The kinds our labelled passages are of; of others the weights know nothing. */
const weighedLetters: ReadonlySet<LetterKind> = new Set([
  'thank-you',
  'check-in',
  'second-check-in',
  'closing',
  'recovery',
  'rejection-reply',
  'stay-in-touch',
  'other-offer',
])
const harmless = 0.12
const likely = 0.45
/** A sentence out of a longer letter shows less of itself and is one of many; that it brings nothing is no fault there. */
const likelyOfMany = 0.6
/** A short letter is weighed as one; of a longer one each sentence by itself. */
const fewSentences = 3

const words: Readonly<Record<ToneKind, readonly [title: string, why: string]>> = {
  needy: [
    'This may sound needy',
    'A reader who feels needed out of distress steps back. Say what you would do for them.',
  ],
  pushy: ['This may press the reader', 'Ask what the timing is, and offer something.'],
  reproach: ['This may sound like a reproach', 'Name the date without a judgement, and ask.'],
  ultimatum: ['This may sound like a threat', 'A real date can be told as information.'],
  'self-centred': [
    'This may speak only of your own gain',
    'The reader asks what you would do for them. Turn the sentence round.',
  ],
  'over-apology': ['This may apologise too much', 'One plain apology is enough, and an ordinary question needs none.'],
  flattery: ['This may praise too much', 'One concrete thing they said or did shows more respect.'],
  presumptuous: [
    'This may take the outcome as settled',
    'The choice is still theirs. Speak of what you would do, and let them decide.',
  ],
  'pay-too-early': [
    'This may raise terms too early',
    'Pay, leave and home working are best raised by them, or once they have chosen you.',
  ],
  informal: ['This may be too casual', 'Plain words carry further than chat between people who have met once.'],
  'empty-check-in': [
    'This may ask and bring nothing',
    'Name the role and the day, one reason why you are still interested, or something you can send.',
  ],
  'claims-unsupported': ['This may claim without showing', 'One figure or one example would be believed.'],
}

export function toneNotes(reading: Reading, phrases: readonly PhraseRule[]): Note[] {
  const byPhrase = notesFromPhrases(
    reading,
    phrases.filter(({ family }) => family.startsWith('tone:')),
  )
  const byShape = [...emptyCheckIn(reading), ...toneSigns(reading), ...toneShape(reading)]
  if (!weighedLetters.has(reading.letter.kind)) return [...byShape, ...byPhrase]
  const weighed = weighedParts(reading)
  const alone = weighed.length === reading.sentences.length ? [] : reading.sentences.map(weighedIn(reading))
  const isHarmless = ({ span }: Note) => {
    const around = [...weighed, ...alone].filter(
      ({ start, end }) => span !== null && start <= span[0] && span[1] <= end,
    )
    return around.length > 0 && around.every(({ probability }) => probability < harmless)
  }
  const notes = [...byShape, ...byPhrase.filter((note) => !isHarmless(note))]
  const isSaid = ({ start, end }: Weighed) =>
    notes.some(({ span }) => span !== null && span[0] < end && start < span[1])
  const isLikely = ({ probability, likeliest }: Weighed) =>
    weighed.length === 1 ? probability > likely : probability > likelyOfMany && likeliest !== 'empty-check-in'
  return [...notes, ...weighed.filter((part) => isLikely(part) && !isSaid(part)).map(note)]
}

type Part = { readonly start: number; readonly end: number; readonly text: string }
type Weighed = Part & ReturnType<typeof weighTone>

function weighedParts({ letter, sentences, text }: Reading): Weighed[] {
  const [first, last] = [sentences[0], sentences.at(-1)]
  if (first === undefined || last === undefined) return []
  const whole = { start: first.start, end: last.end, text: text.slice(first.start, last.end) }
  return (sentences.length > fewSentences ? sentences : [whole]).map(weighedIn({ letter }))
}

const weighedIn =
  ({ letter }: Pick<Reading, 'letter'>) =>
  ({ start, end, text }: Part) => ({ start, end, text, ...weighTone(text, letter.kind) })

function note({ start, end, text, likeliest }: Weighed): Note {
  const [title, why] = words[likeliest]
  return {
    rule: `tone:${likeliest}:by-weight`,
    severity: 'hint',
    span: [start, end],
    words: text,
    title,
    why,
    fixes: [],
  }
}
