/**
 * Tone by the whole letter: how often it turns to the reader, asks, hedges and hopes. Counts rather than single words,
 * so that warm is not needy and direct is not pushy. Limits: domain/messages.md (sentences that begin with I) and
 * counts over the letters of content/letters.
 */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** A share means nothing in fewer sentences. */
const leastSentences = 5
const mostBeginWithI = 0.7
const mostHedges = 4
const mostHopes = 2
const mostDemands = 3

const hedge =
  /\b(?:just|maybe|perhaps|possibly|sort of|kind of|a bit|a little|somewhat|I think|I guess|I suppose|I feel|hopefully|might|only wanted|if that makes sense|if you don't mind|sorry)\b/gi
const hope = /\b(?:I (?:do |really |so |very much |still |truly )?hope|hoping|hopefully|I (?:really |so )?wish)\b/gi
const demand =
  /(?:^|[.;:] )(?:please |kindly |do )(?:send|call|ring|answer|reply|confirm|tell|give|let|write|decide|make|forward|arrange|get|come|check)\b|\b(?:you (?:must|should|need to|have to|ought to)|I (?:need|expect|require) (?:you|your|an?|the)|make sure|be sure to)\b/gi
/** Kinds in which one speaks of oneself by nature. */
const ownMatter: ReadonlySet<string> = new Set([
  'withdraw',
  'recovery',
  'decline',
  'accept',
  'correction',
  'courtesy-line',
  'call',
  'linkedin-note',
])

/** Kinds that are written for the reader's sake. */
const aboutThem: ReadonlySet<string> = new Set(['thank-you', 'thank-you-card', 'stay-in-touch'])

export function toneShape({ letter, sentences }: Reading): Note[] {
  if (sentences.length < leastSentences || ownMatter.has(letter.kind)) return []
  const text = sentences.map((sentence) => sentence.text).join(' ')
  const withI = sentences.filter((sentence) => /^(?:I|My|I'\w+)\b/.test(sentence.text)).length
  const toThem = sentences.filter((sentence) => /\b(?:you|your|yours)\b/i.test(sentence.text)).length
  const notes: Note[] = []
  if (withI / sentences.length > mostBeginWithI)
    notes.push(
      note(
        'tone:self-centred:begins-with-i',
        `${withI} of ${sentences.length} sentences`,
        'Most sentences begin with “I”',
        'Begin two or three with the reader, their team or their question; the letter is then about them as well.',
      ),
    )
  else if (toThem === 0 && aboutThem.has(letter.kind))
    notes.push(
      note(
        'tone:self-centred:no-reader',
        '',
        'The reader does not appear',
        'Nothing here speaks of or to the person who reads it. What did they say, need or do?',
      ),
    )
  const hopes = text.match(hope)?.length ?? 0
  const hedges = (text.match(hedge)?.length ?? 0) - hopes
  const demands = text.match(demand)?.length ?? 0
  if (hopes > mostHopes)
    notes.push(
      note(
        'tone:needy:hopes',
        `${hopes} hopes`,
        'Much hoping',
        'Once is warm; three times sounds anxious. Say instead what you would do.',
      ),
    )
  if (hedges > mostHedges)
    notes.push(
      note(
        'tone:needy:hedges',
        `${hedges} hedges`,
        'Much hedging',
        '“Just”, “perhaps”, “a bit”: a few soften, many make every sentence doubtful. Leave out those that say nothing.',
      ),
    )
  if (demands >= mostDemands)
    notes.push(
      note(
        'tone:pushy:demands',
        `${demands} requests`,
        'Several requests at once',
        'One request is easily met. Keep the one that matters.',
      ),
    )
  return notes
}

function note(rule: string, words: string, title: string, why: string): Note {
  return { rule, severity: 'hint', span: null, words, title, why, fixes: [] }
}
