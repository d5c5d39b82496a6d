/** Cuts a text into clauses, so that each day can be read with the verb it belongs to. */
import { textOf, type Piece } from './reduce-words.ts'

export type Clause = {
  readonly pieces: readonly Piece[]
  readonly words: string
  /** The word that joins it to what came before: 'and', 'after', 'if', …; '' after a mark. */
  readonly lead: string
  readonly sentence: number
  /** Its sentence ends with a question mark. */
  readonly isAsked: boolean
}

const sentenceMarks: ReadonlySet<string> = new Set(['.', '!', '?', ';'])
const clauseMarks: ReadonlySet<string> = new Set([',', ':', '(', ')', '–', '…', '[', ']', '*'])
const joiners: ReadonlySet<string> = new Set([
  'and', 'but', 'then', 'because', 'cos', 'since', 'while', 'whereas', 'although', 'though', 'if', 'unless', 'when',
  'once', 'which', 'after', 'before', 'until', 'following', 'so', 'as', 'otherwise', 'plus', 'who', 'where', 'whereupon', 'or', 'right_after', 'straight_after', 'directly_after', 'immediately_after', 'just_after', 'shortly_after', 'soon_after',
]) // prettier-ignore
const onlyBeforeClause: ReadonlySet<string> = new Set(['after', 'before', 'until', 'since', 'following'])
const subjects =
  /^(?:we|i|they|he|she|somebody|someone|everyone|everybody|nobody|we'll|i'll|you'll|they'll|he'll|she'll|we'd|i'd|you'd|they'd|he'd|she'd|we're|they're|you're|i'm|we've|it's|it'll|there's|there)$/

export function clausesOf(pieces: readonly Piece[], text: string): Clause[] {
  const clauses: Clause[] = []
  let held: Piece[] = []
  let lead = ''
  let sentence = 0
  const close = (nextLead: string): void => {
    if (held.length > 0) clauses.push({ pieces: held, words: textOf(held), lead, sentence, isAsked: false })
    if (held.length > 0 || nextLead !== '') lead = nextLead
    held = []
  }
  for (const [index, piece] of pieces.entries()) {
    const [previous, next] = [pieces[index - 1], pieces[index + 1]]
    if (previous && /\n\s*\n/.test(text.slice(previous.end, piece.start))) {
      close('')
      sentence++
    }
    if (sentenceMarks.has(piece.word)) {
      close('')
      if (piece.word === '?') markAsked(clauses, sentence)
      lead = ''
      sentence++
    } else if (clauseMarks.has(piece.word)) close('')
    else if (isJoiner(piece, next, held)) close(held.length === 0 && lead !== '' ? `${lead} ${piece.word}` : piece.word)
    else {
      if (isSubject(piece, next) && saysMoreThanWhen(held)) close('')
      held.push(piece)
    }
  }
  close('')
  return clauses
}

function markAsked(clauses: Clause[], sentence: number): void {
  for (const [index, clause] of clauses.entries())
    if (clause.sentence === sentence) clauses[index] = { ...clause, isAsked: true }
}

/** "The panel meets Friday | we call you", but "on Friday we call you". */
function saysMoreThanWhen(held: readonly Piece[]): boolean {
  const first = held.findIndex(({ is }) => is?.kind === 'day')
  return held
    .slice(0, Math.max(first, 0))
    .some(
      ({ word }) =>
        !/^(?:by|on|in|at|the|before|until|from|around|about|within|no|later|than|only|just|not|maybe|perhaps)$/.test(
          word,
        ),
    )
}

/** "You" and "it" may also be what the verb is about. */
function isSubject({ word }: Piece, next: Piece | undefined): boolean {
  if (word === 'you' || word === 'it')
    return /^(?:will|can|could|should|would|may_?|might|must|hear|get|know|have|receive|are|is|shall|do|find|become|then|also)$/.test(
      next?.word ?? '',
    )
  return subjects.test(word)
}

function isJoiner({ word }: Piece, next: Piece | undefined, held: readonly Piece[]): boolean {
  if (!joiners.has(word)) return false
  const following = next?.word ?? ''
  if (onlyBeforeClause.has(word)) return next?.is?.kind !== 'day' || word === 'after' || word === 'following'
  if (word === 'so')
    return (
      subjects.test(following) ||
      /^(?:you|it|that|that's|the|expect|don't|please|our|your|my|no|next|on|by|‹)/.test(following)
    )
  if (word === 'as') return subjects.test(following) || /^(?:soon|you|it)$/.test(following)
  if (word === 'or')
    return next?.is === undefined && (subjects.test(following) || following === 'you' || following === 'it')
  if (word === 'who') return held.length > 0
  if (word === 'once' && held.at(-1)?.word === 'at') return false
  if (word === 'then' || word.endsWith('_after'))
    return !(following === '' || sentenceMarks.has(following) || clauseMarks.has(following))
  return true
}
