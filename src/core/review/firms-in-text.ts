/**
 * Whose firm a place in a letter speaks of: one of the sender's own story ("At Orrin I planned …"), or the one that
 * the letter goes to ("I would be glad to work for …"). It reads words around a name and leaves the name to others.
 */
import type { Reading } from './reading.ts'
import { folded } from './similar.ts'

/** A run of capitalised words, '&' and '-' between them: 'Tallis & Vane'. */
export const nameRun = String.raw`\p{Lu}[\p{L}\p{N}'.]*(?:-[\p{L}\p{N}]+)*(?:\s+(?:&\s+|and\s+(?=\p{Lu}))?\p{Lu}[\p{L}\p{N}']*(?:-[\p{L}\p{N}]+)*)*`

/** A small word with the capital of a sentence's beginning is no part of the name after it. */
const opening =
  /^(?:(?:At|In|With|For|From|Since|And|But|Before|After|While|When|Our|My|The|This|That|Then|Now|As|Like|Both|Dear|Hi|Hello|To|If|Is|Are|Does|Did|Has|Have|I)\s+)+/

/** The runs of capitalised words in a text, without a possessive and without the "I" that goes on. */
export function* namesIn(text: string): Iterable<{ readonly name: string; readonly start: number }> {
  for (const match of text.matchAll(new RegExp(nameRun, 'gu'))) {
    const opener = opening.exec(match[0])?.[0].length ?? 0
    const name = match[0]
      .slice(opener)
      .replace(/(?<=\p{L}{3})\.\s.*$/su, '')
      .replace(/(?:\s+I)+$/, '')
      .replace(/[.']+$/, '')
      .replace(/'s$/, '')
    if (name !== 'I') yield { name, start: match.index + opener }
  }
}

/** "my role at", "our plant of", but not "my interview at". */
const mine =
  /\b(?:my|our) (?!(?:\w+ )?(?:interviews?|visit|application|day|morning|afternoon|time|hour|talk|conversation|call|first choice|interest|meeting|hopes?|chances?)\b)[\w' -]{0,40}\b(?:at|with|for|from|of) (?:the )?$/i
/** "I nursed for two years at": whatever is done at an interview is set aside. */
const didThere =
  /\b(?:I|we)(?:'ve|'d| have| had| was| were)? (?:(?:also|once|first|then|later|only|never|always|still|now) )?(?!(?:would|will|could|can|may|might|shall|should|must|want|hope|wish|look|am|are|enjoyed|appreciated|liked|loved|met|visited|interviewed|applied|spoke|talked|saw|came|toured|wrote|sat|heard|remain)\b)(?:\w+ed|\w+en|spent|ran|led|kept|built|taught|sold|held|did|made|wrote|got|learnt|went|left|work|train|drive|teach|run|lead|cook|nurse) (?:[\w' -]+ )?(?:at|for|with|from|by) (?:the )?$/i
const lately =
  /\b(?:stay(?:ed|ing)?(?: on)?|remain(?:ed|ing)?|now|currently|still|previous(?:ly)?|former(?:ly)?|back|(?:a|another|second) (?:post|job|role|place|position|offer)|offer (?:is )?(?:from|of|by)|(?<!your )(?:friends?|clients?|customers?|suppliers?|former colleagues?)) (?:at|with|for|from|of|by) (?:the )?$/i
const opensClause =
  /(?:^|[,;:] ?|\b(?:and|but|as|since|where|that|then|later|before that,?) )(?:at|with|for|in) (?:the )?$/i
const iGoOn = /^,? (?:I|we|my|our)\b(?! (?:would|will|could|can|may|might|shall|should|hope|want|'d))/
const theyActed =
  /^(?: in \p{Lu}[\p{L}]+)?,? (?:has |have |had )?(?:also |now |kindly |just )?(?:made|offered|asked|took|taken|given|gave|sent|agreed|hired|let|kept|wants?|moved|uses?|used|recommends?|closed|trained|paid|promoted|where (?:I|we|my))\b/u
const takesAnother =
  /\bjoin(?:ing)? (?:the )?$|\b(?:accept(?:ed|ing)?|tak(?:e|en|ing)) (?:\w+ ){1,3}(?:at|with|from) (?:the )?$/i

/** Is this name part of what the sender tells of other work, past, present or chosen instead? */
export function isOwnFirm(reading: Reading, start: number, end: number): boolean {
  const { kind } = reading.letter
  const [before, after] = sentenceAround(reading, start, end)
  return (
    mine.test(before) ||
    didThere.test(before) ||
    lately.test(before) ||
    (opensClause.test(before) && iGoOn.test(after)) ||
    theyActed.test(after) ||
    ((kind === 'decline' || kind === 'withdraw' || kind === 'other-offer') && takesAnother.test(before))
  )
}

/** A wish, a plan or praise that can only be meant for the firm addressed, up to the name. */
const wishedFor =
  /\b(?:would|'d|could|will|hope|hoping|like|love|glad|happy|keen|delighted|proud|pleasure|pleased|look(?:ing)? forward|want|eager|interest(?:ed)?|excited|chance|opportunity|idea|thought|accept|welcome|enjoy(?:ed|ing)?|wish|picture|imagine|role|post|position|job|tour|visit|interview|plans?|things|all goes|all the best|good luck|everyone|team|everybody)\b[^.?!;]*\b(?:at|for|with|to|of|in|about|from|join(?:ing)?|wish|help(?:ing)?) (?:all (?:at|of) |everyone (?:at|in) )?(?:the )?$/i
const isTheChoice =
  /^ (?:remains|is still|is|would be|has been) my (?:first |clear |own )?(?:choice|favourite|favorite|hope)\b/

/** Is this place one where only the firm addressed can stand? */
export function isTheirFirm(reading: Reading, start: number, end: number): boolean {
  const [before, after] = sentenceAround(reading, start, end)
  return wishedFor.test(before) || isTheChoice.test(after) || /\b(?:joining|join|wish) (?:the )?$/i.test(before)
}

/** Words of the firms that the sender tells of, folded; they may stand anywhere in the letter afterwards. */
export function wordsOfOwnFirms(reading: Reading): Set<string> {
  const words = new Set<string>()
  for (const { name, start } of namesIn(reading.text)) {
    if (!isOwnFirm(reading, start, start + name.length)) continue
    for (const word of name.split(/[^\p{L}\p{N}]+/u)) if (word.length > 1) words.add(folded(word))
  }
  return words
}

function sentenceAround(reading: Reading, start: number, end: number): readonly [string, string] {
  const sentence = reading.sentences.find((each) => each.start <= start && end <= each.end)
  if (sentence !== undefined) return [reading.text.slice(sentence.start, start), reading.text.slice(end, sentence.end)]
  // A closing is no sentence: "All the best to everyone at …" stands on a line of its own.
  const lineEnd = reading.text.indexOf('\n', end)
  return [
    reading.text.slice(reading.text.lastIndexOf('\n', start) + 1, start),
    reading.text.slice(end, lineEnd < 0 ? undefined : lineEnd),
  ]
}
