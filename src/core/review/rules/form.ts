/** Length, number of questions, and the subject line. Hints, with a tolerance: a good letter may run a little over. */
import { countWords } from '../../writing/sentences.ts'
import type { Note } from '../finding.ts'
import { letterLimits } from '../letter-limits.ts'
import type { Reading } from '../reading.ts'

/** A band is a guide; only what is clearly outside it is worth a word. */
const tolerance = 1.4
const longestSubject = 78

export function form(reading: Reading): Note[] {
  return [...length(reading), ...spoken(reading), ...questions(reading), ...subject(reading), ...greeting(reading)]
}

function length({ letter, text, parts }: Reading): Note[] {
  const limits = letterLimits[letter.kind]
  if (limits === undefined) return []
  const [least, most] = limits.words
  const words = countWords(text.slice(parts.body.start, parts.body.end))
  if (words > most * tolerance)
    return [
      note(
        'form:long',
        `${words} words`,
        'This is longer than such letters are',
        `Between ${least} and ${most} words are usual; a short letter is read to its end.`,
      ),
    ]
  if (words < least / tolerance)
    return [
      note(
        'form:short',
        `${words} words`,
        'This is very short',
        `Between ${least} and ${most} words are usual. One more thing that only you could say would help.`,
      ),
    ]
  return []
}

/** Half a minute of clear speech, at 150 words a minute (domain/messages.md C6b: 20 to 30 seconds). */
const longestVoicemail = 75

/** A long letter read onto a machine did a finalist harm (domain/scenarios.md T33). */
function spoken({ letter, text }: Reading): Note[] {
  if (letter.kind !== 'call') return []
  const words = countWords(text)
  if (words <= longestVoicemail) return []
  return [
    {
      ...note(
        'form:spoken-long',
        `${words} words`,
        'Too long for a voicemail',
        `Spoken, this takes ${Math.round((words / 150) * 60)} seconds. Half a minute is enough: name, number, role and day, one sentence, the number again.`,
      ),
      severity: 'error',
    },
  ]
}

function questions({ letter, sentences }: Reading): Note[] {
  const most = letterLimits[letter.kind]?.questions ?? 1
  const asked = sentences.filter(({ text }) => text.endsWith('?'))
  const allowed = Math.max(most, 1)
  if (asked.length <= allowed) return []
  return [
    note(
      'form:questions',
      `${asked.length} questions`,
      'More than one question',
      `The more you ask, the less is answered. ${allowed === 1 ? 'One is' : 'Two are'} enough here.`,
    ),
  ]
}

function subject({ letter }: Reading): Note[] {
  if (letter.kind === 'call' || letter.kind === 'thank-you-card' || letter.kind === 'linkedin-note') return []
  const words = letter.subject.trim()
  if (words === '')
    return [
      note(
        'form:no-subject',
        '',
        'The subject is empty',
        'Mails without a subject are opened late or never. The role and a word on the occasion are enough.',
      ),
    ]
  if (words.length > longestSubject)
    return [
      note(
        'form:long-subject',
        words,
        'The subject is long',
        `Phones show some 40 characters; this one has ${words.length}.`,
      ),
    ]
  return []
}

function greeting({ parts }: Reading): Note[] {
  const casual = /^(?:hey|heya|hiya|yo|howdy|'?sup|morning)\b/i.exec(parts.salutation?.text ?? '')
  if (casual === null || parts.salutation === null) return []
  const { start } = parts.salutation
  return [
    {
      rule: 'tone:informal:greeting',
      severity: 'hint',
      span: [start, start + casual[0].length],
      words: casual[0],
      title: 'This is very casual',
      why: 'A reader who likes a casual greeting will forgive “Dear” or “Hi”; one who does not will remember this.',
      fixes: ['Hi', 'Dear'],
    },
  ]
}

function note(rule: string, words: string, title: string, why: string): Note {
  return { rule, severity: 'hint', span: null, words, title, why, fixes: [] }
}
