/** Chooses among the days of a text the one by which an answer is promised. */
import type { Clause } from './clauses.ts'
import { correction, firm, immediate, link, vagueWords } from './cues.ts'
import { hasCue, hasDay, type PlacedDay, type Role } from './day-roles.ts'
import { addDaysAtWork, countedFrom, isBefore, named, type Ground } from './ground.ts'
import { placedAfter } from './rules/bound-rules.ts'
import type { Day } from './understood.ts'

export type Choice =
  | { readonly kind: 'day'; readonly day: Day; readonly placed: PlacedDay }
  | { readonly kind: 'between'; readonly days: readonly PlacedDay[] }
  /** A deadline, but nothing says what for. */
  | { readonly kind: 'doubtful'; readonly placed: PlacedDay }
  | { readonly kind: 'none'; readonly why: 'no day' | 'refused' | 'only earliest' | 'something else' }

/** How plainly a day is the answer's. */
const weight: Readonly<Record<Role, number>> = {
  promise: 6, silence: 5, back: 4.5, away: 4.4, decide: 4, wait: 3, chase: 2.5, event: 2, 'other-event': 2, neutral: 1, aside: 0.5, stray: 0.4, excluded: 0,
} // prettier-ignore

export function choosePromise(placed: readonly PlacedDay[], clauses: readonly Clause[], ground: Ground): Choice {
  if (placed.length === 0) return { kind: 'none', why: 'no day' }
  const usable = placed.filter(
    ({ day, role }) => day.bound === undefined && role !== 'excluded' && !isBefore(day.by, ground.today),
  )
  const linked = withoutAnchors(withoutCorrected(withoutSaidOnce(usable), clauses)).flatMap((each) =>
    asAnswer(each, clauses, ground),
  )
  const firmOnes = withoutHoped(withoutToldAgain(withoutConditional(linked)))
  const settled = firmOnes.map((each) => settledAfterEvents(each, usable, ground))
  if (settled.length === 0) return { kind: 'none', why: whyNone(placed) }
  if (isOnlyGuessing(settled, clauses)) return { kind: 'none', why: 'refused' }
  if (
    settled.every(({ role }) => role === 'aside') &&
    !clauses.some((clause) => hasCue(clause, 'promise', 'decide') && !denied.test(clause.words))
  ) {
    const doubtful = settled.find(({ role }) => role === 'aside')
    return doubtful ? { kind: 'doubtful', placed: doubtful } : { kind: 'none', why: 'something else' }
  }
  const best = Math.max(...settled.map(({ role }) => weight[role]))
  return oneOf(settled.filter(({ role }) => weight[role] === best))
}

function whyNone(placed: readonly PlacedDay[]): 'only earliest' | 'something else' {
  return placed.some(({ day }) => day.bound === 'lower') ? 'only earliest' : 'something else'
}

/** "I said today, I know. Tomorrow, then": what the sender promised before gives way to any other day. */
function withoutSaidOnce(days: readonly PlacedDay[]): PlacedDay[] {
  const others = days.filter(
    ({ clause }) =>
      !/^(?:i know |yes |true |and )*(?:i|we) (?:had )?(?:said|promised|hoped|wanted|told you)\b/.test(clause.words),
  )
  return others.some(({ role }) => weight[role] >= weight.neutral) ? others : [...days]
}

/** "The meeting is Monday, give me two days after that": the day counted from is what the answer waits for. */
function withoutAnchors(days: readonly PlacedDay[]): PlacedDay[] {
  return days.flatMap((each) => {
    const isAnchor = days.some(({ day, piece }) => day.since?.equals(each.day.by) && piece.start > each.piece.start)
    if (isAnchor) return []
    const anchor = days.find(({ day, piece }) => each.day.since?.equals(day.by) && piece.start < each.piece.start)
    return [anchor && weight[anchor.role] > weight[each.role] ? { ...each, role: anchor.role } : each]
  })
}

/** A day followed by "no, sorry" and another day is taken back; the other inherits what it was for. */
function withoutCorrected(days: readonly PlacedDay[], clauses: readonly Clause[]): PlacedDay[] {
  const kept: PlacedDay[] = []
  /** Named again as the reason: "Dana's out Wednesday". */
  const taken = new Set<string>()
  for (const each of days) {
    const previous = kept.at(-1)
    const between = previous && wordsBetween(previous, each, clauses)
    const isOwnMatter =
      each.role === 'event' || each.role === 'other-event' || each.role === 'away' || each.role === 'back'
    if (
      previous &&
      between !== undefined &&
      correction.test(between) &&
      !isOwnMatter &&
      weight[each.role] <= weight.promise &&
      isCorrection(between, previous, each)
    ) {
      taken.add(previous.day.by.toString())
      kept.splice(0, kept.length, ...kept.filter(({ day }) => !day.by.equals(previous.day.by)))
      kept.push({
        ...each,
        role: weight[previous.role] > weight[each.role] ? previous.role : each.role,
        isHoped: false,
      })
    } else if (!(taken.has(each.day.by.toString()) && weight[each.role] < weight.wait)) kept.push(each)
  }
  return kept
}

/** Mild words ("well", "actually", "rather") correct only right before the day; "no, sorry" and the like anywhere between. */
function isCorrection(between: string, previous: PlacedDay, next: PlacedDay): boolean {
  if (previous.role === 'event' || previous.role === 'other-event') return false
  const strong =
    /\b(?:no (?:,|wait|sorry|that)|nope|nah|sorry|scratch that|strike that|i mean|i meant|correction|my mistake|my bad|tell a lie|what am i saying|beg your pardon|misspoke|scrap that|forget that|ignore that|lol|oops|hang on|hold on|wait)/
  if (strong.test(between)) return true
  return (
    /(?:^|[,.…–?!;] ?|‹noise#\d+› )(?:or )?(?:no|well|actually|rather|better|instead|er|erm|ehm|hm+|make (?:that|it)|say)(?: (?:,|it's|it is|that's|by|on|the|make|it|that|let's|say|–|we|i|say))*$/.test(
      between,
    ) && next.role !== 'silence'
  )
}

function wordsBetween(a: PlacedDay, b: PlacedDay, clauses: readonly Clause[]): string {
  const words = clauses
    .slice(a.clauseIndex, b.clauseIndex + 1)
    .flatMap(({ pieces, lead }, index) => [
      ...(index === 0 ? [] : [',', ...(lead === '' ? [] : [lead])]),
      ...pieces.flatMap((piece) => (piece.start >= a.piece.end && piece.end <= b.piece.start ? [piece.word] : [])),
    ])
  return words.join(' ')
}

/** A meeting becomes an answer by the words that link one to it; a return by what is to happen then. */
function asAnswer(each: PlacedDay, clauses: readonly Clause[], ground: Ground): PlacedDay[] {
  switch (each.role) {
    case 'event':
    case 'stray':
    case 'other-event': {
      const answer = answerWithoutDay(each, clauses)
      if (answer === null) return []
      if (/\buntil ‹day/.test(each.clause.words) && /\b(?:returns?|back)\b(?! to)/.test(answer))
        return [{ ...each, role: 'away' }]
      if (each.role !== 'event' && !link.test(answer)) return []
      const day = immediate.test(answer)
        ? named(each.day.by, { vague: true })
        : named(addDaysAtWork(each.day.by, 3, ground), { vague: true })
      return [{ ...each, role: 'event', day: { ...day, from: each.day.by } }]
    }
    case 'decide': {
      const answer = answerWithoutDay(each, clauses)
      if (
        answer === null ||
        immediate.test(answer) ||
        !/\b(?:after(?:wards?)?|thereafter|following|once)\b/.test(answer)
      )
        return [each]
      return [{ ...each, day: { ...named(addDaysAtWork(each.day.by, 3, ground), { vague: true }), from: each.day.by } }]
    }
    case 'back': {
      const isAwaited =
        /\b(?:when|once|until|after|as)\b/.test(each.clause.lead) ||
        /\b(?:when|once|until|wait for)\b/.test(each.clause.words) ||
        isDecidedAtReturn(clauses[each.clauseIndex - 1], each.clause)
      return answerWithoutDay(each, clauses) !== null || isAwaited ? [each] : []
    }
    case 'away': {
      const answer = answerWithoutDay(each, clauses)
      if (
        answer === null ||
        (/\bfor ‹day/.test(each.clause.words) === false && /\b(?:on|out|off) ‹day/.test(each.clause.words))
      )
        return []
      const isInclusive =
        /\b(?:through|including|inclusive)\b/.test(each.clause.words) || !each.day.from.equals(each.day.by)
      return [isInclusive ? { ...each, day: named(addDaysAtWork(each.day.by, 1, ground)) } : each]
    }
    default:
      return [each]
  }
}

/** "They decide at the return of Mr X, the 24th". */
function isDecidedAtReturn(previous: Clause | undefined, clause: Clause): boolean {
  if (previous === undefined || previous.sentence !== clause.sentence || !hasCue(previous, 'promise', 'decide'))
    return false
  return /\b(?:at|on|upon|with) (?:the|his|her|their) return\b/.test(previous.words)
}

const longestAppositionDays = 5

const denied = /\b(?:can't|cannot|couldn't|won't|not|never|nothing|nobody|[a-z]+n't)\b/

/** The words that promise an answer without a day of their own, near a day that is no answer by itself; those that link the two first. */
function answerWithoutDay(each: PlacedDay, clauses: readonly Clause[]): string | null {
  const isLed = /\b(?:after|once|when|until|following|as|if)\b/.test(each.clause.lead)
  const answers = clauses.flatMap((clause, index) => {
    const isNear = index !== each.clauseIndex && !hasDay(clause) && (index > each.clauseIndex || isLed)
    if (!isNear || !promisesAnswer(clause) || isRefusedBefore(clauses[index - 1], clause)) return []
    const around = clauses
      .slice(Math.min(index, each.clauseIndex), Math.max(index, each.clauseIndex) + 2)
      .filter((one, away) => away === 0 || one.sentence === clause.sentence || !hasDay(one))
      .filter((one) => one !== each.clause)
      .map(({ lead, words }) => `${lead} ${words}`)
      .join(' ')
    if (vagueWords.test(clause.words) && !link.test(`${each.clause.lead} ${around}`)) return []
    const tail = each.clause.words.slice(each.clause.words.indexOf('‹day'))
    return [`${each.clause.lead} , ${tail} , ${around}`.replace(/‹day#\d+›/g, '')]
  })
  if (answers.length === 0 && isLed && hasCue(each.clause, 'promise'))
    return each.clause.words.replace(/‹day#\d+›/g, '')
  return answers.find((words) => link.test(words)) ?? answers[0] ?? null
}

/** "Nobody said when they'd decide". */
function isRefusedBefore(previous: Clause | undefined, clause: Clause): boolean {
  return clause.lead === 'when' && previous?.sentence === clause.sentence && hasCue(previous, 'refusal')
}

function promisesAnswer(clause: Clause): boolean {
  if (!hasCue(clause, 'promise', 'decide') || hasCue(clause, 'refusal', 'money', 'own')) return false
  return !denied.test(clause.words) && (!hasCue(clause, 'task') || hasCue(clause, 'promise'))
}

/** Of a hope and a firm word the firm one counts, and its weekday follows the hoped one. */
function withoutHoped(days: readonly PlacedDay[]): PlacedDay[] {
  const hoped = days.filter(({ isHoped, isFirm, role }) => isHoped && !isFirm && role !== 'silence' && role !== 'event')
  const others = days.filter((each) => !hoped.includes(each))
  const isSure = others.some(
    (each) =>
      each.isFirm ||
      weight[each.role] >= weight.wait ||
      (each.role === 'neutral' &&
        hoped.some(
          ({ clause, clauseIndex }) => clause.sentence === each.clause.sentence && clauseIndex < each.clauseIndex,
        )),
  )
  if (hoped.length === 0 || !isSure) return [...days]
  return others.map((each) => {
    const earlier = hoped.findLast(({ piece }) => piece.start < each.piece.start)
    return earlier && !earlier.day.by.equals(each.day.by)
      ? { ...each, day: placedAfter(each.day, earlier.day.by) }
      : each
  })
}

/** "If I say Friday" is no more than a thought while another day stands plainly. */
function withoutConditional(days: readonly PlacedDay[]): PlacedDay[] {
  const plain = days.filter(
    ({ role, clause }) =>
      !(
        (role === 'neutral' || role === 'wait' || role === 'aside' || role === 'promise') &&
        /\bif\b/.test(clause.lead)
      ),
  )
  return plain.length > 0 ? plain : [...days]
}

/** "In ten days or so, that's Monday the 4th": the day named after a counted one tells it exactly. */
function withoutToldAgain(days: readonly PlacedDay[]): PlacedDay[] {
  return days.flatMap((each, index) => {
    const next = days[index + 1]
    if (next && isToldBy(each, next)) return []
    const previous = days[index - 1]
    return previous && isToldBy(previous, each)
      ? [{ ...each, role: weight[previous.role] > weight[each.role] ? previous.role : each.role }]
      : [each]
  })
}

function isToldBy(rough: PlacedDay, exact: PlacedDay): boolean {
  return (
    rough.day.vague && !exact.day.vague && rough.clause.sentence === exact.clause.sentence &&
    (exact.role === 'neutral' || exact.role === 'wait' || exact.role === 'promise') && weight[rough.role] >= weight.neutral && rough.role !== 'event' &&
    Math.abs(rough.day.by.until(exact.day.by).days) <= longestAppositionDays
  ) // prettier-ignore
}

/** Nobody answers before the interviews they wait for: weekdays and counted days move behind them. */
function settledAfterEvents(each: PlacedDay, all: readonly PlacedDay[], ground: Ground): PlacedDay {
  const event = all.findLast(
    ({ role, piece, clause }) =>
      (role === 'event' || role === 'back' || (role === 'other-event' && isLedByAfter(clause))) &&
      piece.start < each.piece.start,
  )
  if (event === undefined || event.piece === each.piece || event.role === each.role) return each
  const { day, clause } = each
  if (day.counted) {
    const isLinked = /\b(?:then|after(?:wards?)?)\b/.test(`${clause.lead} ${clause.words}`)
    if (!isLinked && !isBefore(day.by, event.day.by)) return each
    const by = countedFrom(event.day.by, day.counted, ground)
    return { ...each, day: { ...day, from: by, by } }
  }
  return isBefore(day.by, event.day.from) ? { ...each, day: placedAfter(day, event.day.by) } : each
}

/** "After the trial day on D we need a week". */
function isLedByAfter({ lead }: Clause): boolean {
  return /\b(?:after|once|following)\b/.test(lead)
}

/** "Could be tomorrow, could be after the summer" beside a refusal to name a day. */
function isOnlyGuessing(days: readonly PlacedDay[], clauses: readonly Clause[]): boolean {
  const refuses = clauses.some((clause) => hasCue(clause, 'refusal') && !hasDay(clause))
  return (
    refuses &&
    days.every(
      ({ clause, isFirm, role }) =>
        !isFirm &&
        (role === 'neutral' || /\b(?:could|might|may_?) be\b|\bmaybe\b|\bperhaps\b/.test(clause.words)) &&
        !/\bby\b/.test(clause.words),
    )
  )
}

const final = /\b(?:decisions?|answers?|outcomes?|results?|verdict|know|yes or|final|definitive|conclusion|offer)\b/

function oneOf(days: readonly PlacedDay[]): Choice {
  const [first] = days
  if (first === undefined) return { kind: 'none', why: 'no day' }
  const one = (each: PlacedDay): Choice => ({ kind: 'day', day: each.day, placed: each })
  if (days.every(({ day }) => day.by.equals(first.day.by))) return one(first)
  if (first.role === 'event' || first.role === 'other-event' || first.role === 'back' || first.role === 'away')
    return one(days.reduce((a, b) => (isBefore(a.day.by, b.day.by) ? b : a)))
  const sure = days.filter(({ clause }) => firm.test(clause.words))
  const decisive = days.filter(({ clause }) => final.test(clause.words))
  for (const some of [sure, decisive]) if (some.length === 1 && some[0]) return one(some[0])
  return { kind: 'between', days }
}
