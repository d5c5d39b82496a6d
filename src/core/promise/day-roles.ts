/** Tells for each day of a text what it is for, by the cues of its clause and, where that is silent, of its neighbours. */
import type { Clause } from './clauses.ts'
import { cues, firm, hope, type CueKind } from './cues.ts'
import type { Piece } from './reduce-words.ts'
import type { Day } from './understood.ts'

export type Role =
  | 'promise'
  | 'silence'
  | 'decide'
  | 'wait'
  | 'chase'
  | 'neutral'
  /** Days of some other matter, as far as one can tell: with a deadline's words, and without. */
  | 'aside'
  | 'stray'
  /** Days that become a promise only with an answer linked to them. */
  | 'event'
  | 'other-event'
  | 'back'
  | 'away'
  | 'excluded'
// prettier-ignore

export type PlacedDay = {
  readonly day: Day
  readonly piece: Piece
  readonly clause: Clause
  readonly clauseIndex: number
  readonly role: Role
  readonly isHoped: boolean
  readonly isFirm: boolean
}

type Cue = { readonly kind: CueKind; readonly at: number; readonly end: number }

export function cuesIn(clause: Clause): Cue[] {
  return cues.flatMap(({ kind, pattern }) =>
    [...clause.words.matchAll(pattern)].map((found) => ({ kind, at: found.index, end: found.index + found[0].length })),
  )
}

export function hasCue(clause: Clause, ...kinds: readonly CueKind[]): boolean {
  return cuesIn(clause).some(({ kind }) => kinds.includes(kind))
}

export function placedDays(clauses: readonly Clause[]): PlacedDay[] {
  return clauses.flatMap((clause, clauseIndex) =>
    clause.pieces.flatMap((piece, index) => {
      if (piece.is?.kind !== 'day') return []
      const at = clause.pieces.slice(0, index).reduce((sum, { word }) => sum + word.length + 1, 0)
      const own = roleAt(clause, at, piece.is.counted !== undefined)
      const around = `${clause.lead} ${clause.words}`
      const [isHoped, isFirm] = [hope.test(around), firm.test(around) || firm.test(trailing(clauses, clauseIndex))]
      const role = strengthOf(
        roleHereOrAround(own, clauses, clauseIndex),
        clause,
        piece.is,
        at,
        isHoped || isFirm || /^when\b/.test(clauses[clauseIndex + 1]?.lead ?? ''),
      )
      return [{ day: piece.is, piece, clause, clauseIndex, role, isHoped, isFirm }]
    }),
  )
}

/** What a clause leaves open, its neighbours may tell. */
function roleHereOrAround(own: Role, clauses: readonly Clause[], index: number): Role {
  const clause = clauses[index]
  if (own === 'neutral') return roleByNeighbours(clauses, index)
  if (clause !== undefined && goesOnAboutAnother(clause, clauses[index - 1])) return 'excluded'
  if (
    own !== 'wait' ||
    clause === undefined ||
    !isFragment(clause) ||
    !/^(?:usually|normally|typically|generally|mostly|on average|as a rule)\b/.test(clause.words)
  )
    return own
  const around = roleByNeighbours(clauses, index)
  return around === 'neutral' ? own : around
}

/** "Send your receipts, they're settled within a week"; "I promised the other candidate I'd tell him by Thursday". */
function goesOnAboutAnother(clause: Clause, previous: Clause | undefined): boolean {
  if (previous === undefined || previous.sentence !== clause.sentence || /\b(?:you|u|me)\b/.test(clause.words))
    return false
  if (strongMoney.test(previous.words)) return /^(?:they|it|that|these|those|this)\b/.test(clause.words)
  return hasCue(previous, 'other') && /\b(?:him|her|them|he|she)\b/.test(clause.words)
}

/** A clause with a verb nobody knows speaks of some other matter, unless it says what "it" or "we" will do. */
function strengthOf(role: Role, clause: Clause, { isEdge, vague, counted }: Day, at: number, isWeighed: boolean): Role {
  if (
    clause.isAsked &&
    !(role === 'wait' && /^(?:can|could|would|will) you (?:give|bear|allow|wait)\b/.test(clause.words)) &&
    (role === 'neutral' ||
      role === 'wait' ||
      /^(?:can|could|would|will|are|is|do|does|shall|may_|might|have) /.test(clause.words))
  )
    return 'excluded'
  if (role !== 'neutral' || isFragment(clause)) return role
  if (isWeighed || /^(?:it|that|this|it's|that's|it'll|it'd|that'd|that'll)\b/.test(clause.words)) return role
  const isDeadline =
    isEdge === true ||
    vague ||
    counted !== undefined ||
    /\b(?:by|before|within|in|latest|than)(?: the| about| around)?$/.test(clause.words.slice(0, at).trimEnd())
  if (isDeadline && /\b(?:you|u|everyone|everybody|candidates|applicants)\b/.test(clause.words)) return role
  return isDeadline ? 'aside' : 'stray'
}

/** ", at the latest" after a comma still belongs to the day. */
function trailing(clauses: readonly Clause[], index: number): string {
  const next = clauses[index + 1]
  return next !== undefined &&
    next.sentence === clauses[index]?.sentence &&
    next.pieces.length <= 5 &&
    !next.pieces.some(({ is }) => is?.kind === 'day')
    ? next.words
    : ''
}

const strongMoney =
  /\b(?:expenses?|reimburs\w*|refund\w*|paid|pa(?:y|ys|id) (?:you )?(?:back|out)|receipts?|mileage|invoices?|tickets?|claims?|bills?|settle up|petty cash|fares?|money)\b/

function roleAt(clause: Clause, at: number, isCounted = false): Role {
  const found = cuesIn(clause)
  const has = (kind: CueKind): boolean => found.some((cue) => cue.kind === kind)
  const before = (kind: CueKind): boolean => found.some((cue) => cue.kind === kind && cue.at < at)
  const mentionsReader = /\b(?:you|u|you'll|you'd|you've|me|everyone|everybody|both|all)\b/.test(clause.words)

  if (has('refusal') && before('refusal')) return 'excluded'
  if (isSilence(clause, has('silence'))) return 'silence'
  if (has('past')) return 'excluded'
  if (has('money') && (!(has('promise') || has('wait')) || strongMoney.test(clause.words))) return 'excluded'
  if (has('own')) return 'other-event'
  if (has('task') && (found.some((cue) => cue.kind === 'task' && cue.at === 0) || before('task') || !before('promise')))
    return 'excluded'
  if (has('chase') && before('chase')) return 'chase'
  if (has('other') && !mentionsReader) return hasEventVerb(clause) ? 'event' : 'other-event'
  if (has('matter') && !has('promise') && !has('decide')) return 'other-event'
  if (has('advert') && !has('promise')) return 'excluded'
  if (has('invite') && !has('promise')) return 'event'
  const governing = governingCue(found, at)
  if (governing === 'start' || governing === 'back' || governing === 'away')
    return governing === 'start' ? 'excluded' : governing
  if (has('promise')) return isMeetingToDecide(clause, found, at, 'promise') ? 'event' : 'promise'
  if (has('decide')) return isMeetingToDecide(clause, found, at, 'decide') ? 'event' : 'decide'
  if (governing === 'event') return isCounted && !before('event') ? 'wait' : 'event'
  if (has('chase')) return 'chase'
  return governing === 'wait' ? 'wait' : 'neutral'
}

/** "If you hear nothing by D", "no news by D means no". */
function isSilence(clause: Clause, hasNegation: boolean): boolean {
  if (!hasNegation) return false
  return (
    /\b(?:if|unless|in case|when)\b/.test(clause.lead) ||
    /^(?:if|unless|in case|should|no (?:news|word|answer|reply|mail|call|letter|email|response)|nothing|silence|hearing nothing|radio silence)\b/.test(
      clause.words,
    )
  )
}

function hasEventVerb(clause: Clause): boolean {
  return /\b(?:see|sees|seeing|meets?|meeting|interview\w*|talk\w*|speak\w*|comes? in|coming in|visit\w*|present\w*)\b/.test(
    clause.words,
  )
}

/** "The panel meets on the 12th to reach a decision": a meeting, not yet an answer. */
function isMeetingToDecide(clause: Clause, found: readonly Cue[], at: number, kind: CueKind): boolean {
  const isMeeting = found.some((cue) => cue.kind === 'event' && cue.at < at)
  const comesAfter = found.filter((cue) => cue.kind === kind).every((cue) => cue.at > at)
  return isMeeting && comesAfter && /^‹day#\d+› (?:to|for|and)\b/.test(clause.words.slice(at))
}

const governors: ReadonlySet<CueKind> = new Set(['promise', 'wait', 'decide', 'event', 'back', 'away', 'start'])

/** The nearest such cue before the day, else the nearest after it. */
function governingCue(found: readonly Cue[], at: number): CueKind | null {
  const all = found.filter(({ kind }) => governors.has(kind))
  const nearest = (a: Cue, b: Cue): number => Math.abs(a.at - at) - Math.abs(b.at - at)
  const one = all.filter((cue) => cue.at < at).toSorted(nearest)[0] ?? all.toSorted(nearest)[0]
  // "Interviews run until D": a length of time only where nothing says whose.
  const events = all.filter((cue) => cue.kind === 'event' && cue.at < at)
  if (one?.kind === 'wait' && events.length > 1 && events.some((cue) => cue.at === one.at)) return 'event'
  return one?.kind ?? null
}

/** A bare "most likely by Friday" goes by the clause before it; "on the 12th" by the one after. */
function roleByNeighbours(clauses: readonly Clause[], index: number): Role {
  const clause = clauses[index]
  if (clause === undefined) return 'neutral'
  for (let at = index - 1; at >= 0 && !/\b(?:so|but|then)\b/.test(clauses[at + 1]?.lead ?? ''); at--) {
    const previous = clauses[at]
    if (
      previous === undefined ||
      previous.sentence !== clause.sentence ||
      hasDay(previous) ||
      /\b(?:sorry|no|nope|wait)\b/.test(previous.words)
    )
      break
    const role = roleAt(previous, previous.words.length)
    if (role !== 'neutral' && role !== 'wait') return role
  }
  const following = roleOfNext(clauses, index)
  if (following !== 'neutral') return following
  const before = clauses[index - 1]
  if (
    isFragment(clause) &&
    !/\b(?:so|but|then)\b/.test(clause.lead) &&
    before?.sentence === clause.sentence &&
    hasDay(before)
  ) {
    const role = roleOfDays(before)
    if (role !== 'neutral' && role !== 'wait') return role
  }
  return 'neutral'
}

function roleOfNext(clauses: readonly Clause[], index: number): Role {
  const next = clauses[index + 1]
  if (
    next === undefined ||
    next.sentence !== clauses[index]?.sentence ||
    hasDay(next) ||
    !/^(?:|when|which|if)$/.test(next.lead)
  )
    return 'neutral'
  const role = roleAt(next, 0)
  return role === 'wait' || role === 'silence' ? 'neutral' : role
}

function roleOfDays(clause: Clause): Role {
  const at = clause.words.indexOf('‹day#')
  return roleAt(clause, at)
}

const finiteVerb =
  /\b(?:is|are|am|was|were|be|been|has|have|had|do|does|did|will|shall|would|can|could|may_|might|must|should|gets?|goes|go|comes?|[a-z]+'(?:s|re|ll|ve|d|m))\b|^(?:we|i|they|he|she) [a-z]+\b/

/** A few words without a verb: "one on Thursday", "maybe Tuesday". */
function isFragment(clause: Clause): boolean {
  return clause.pieces.length <= 6 && !finiteVerb.test(clause.words)
}

export function hasDay(clause: Clause): boolean {
  return clause.pieces.some(({ is }) => is?.kind === 'day')
}
