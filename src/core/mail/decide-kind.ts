/**
 * Chooses the kind of an answer from the weight of its cues and from who sent it. Where several kinds are told, fixed
 * precedence settles it; where two remain alike, nobody is guessed at and the answer is 'unclear'.
 */

import type { MailKind } from './reply-kind.ts'

export type KindScores = Readonly<Record<MailKind, number>>

export type Sender = {
  /** By headers or standing words a machine sent it. */
  readonly machine: boolean
  /** Subject or headers are those of absence notes. */
  readonly absence: boolean
  /** Headers or footer of a mailing to many. */
  readonly bulk: boolean
  /** The address is a function ('hr@', 'jobs@'), not a person. */
  readonly mailbox: boolean
}

const strong = 3
/** What a kind may be weaker by and still win by precedence. */
const allowance = 1.6
/** The lead that a kind needs over one it has no precedence over. */
const lead = 0.8

const automaticKinds = ['out-of-office', 'auto-acknowledgement', 'unrelated'] as const

/** Each kind with those it outweighs when both are told (corpora: "Where several fit"). */
const precedence: Readonly<Partial<Record<MailKind, readonly MailKind[]>>> = {
  offer: ['rejection', 'still-deciding', 'needs-information', 'acknowledgement', 'next-round', 'on-hold', 'unclear'],
  'referral-elsewhere': ['rejection', 'needs-information', 'acknowledgement', 'on-hold', 'still-deciding', 'next-round', 'unclear'],
  'interview-cancelled': ['rejection', 'on-hold', 'acknowledgement', 'unclear', 'still-deciding', 'next-round'],
  rescheduled: ['next-round', 'needs-information', 'acknowledgement', 'unclear', 'still-deciding', 'out-of-office'],
  'do-not-contact': ['still-deciding', 'needs-information', 'acknowledgement', 'auto-acknowledgement', 'unclear'],
  'next-round': ['needs-information', 'acknowledgement', 'unclear'],
  'on-hold': ['still-deciding', 'acknowledgement', 'unclear'],
  rejection: ['acknowledgement', 'unclear', 'needs-information'],
  'needs-information': ['still-deciding', 'acknowledgement', 'unclear'],
  'still-deciding': ['acknowledgement', 'unclear'],
}

export function decideKind(scores: KindScores, sender: Sender): MailKind {
  if (isAbsence(scores, sender)) return 'out-of-office'
  const told = (Object.keys(scores) as MailKind[]).filter((kind) => mayBe(kind, scores, sender))
  const left = told.filter((kind) => !told.some((other) => outweighs(other, kind, scores)))
  return leader(left, scores) ?? (told.length === 0 ? faint(scores, sender) : 'unclear')
}

function isAbsence(scores: KindScores, sender: Sender): boolean {
  const away = scores['out-of-office']
  if (sender.absence || sender.machine) return away >= (sender.absence ? 2 : strong)
  const others = rival(scores, ['out-of-office', 'auto-acknowledgement', 'acknowledgement', 'unclear', 'unrelated', 'needs-information'])
  return away >= strong + 0.8 && away - others >= lead
}

function mayBe(kind: MailKind, scores: KindScores, sender: Sender): boolean {
  const score = scores[kind]
  if (score < strong) return false
  if (kind === 'out-of-office') return false
  if (kind === 'auto-acknowledgement') return sender.machine || (sender.mailbox && score >= strong + 0.8)
  if (kind === 'unrelated') return sender.machine || sender.bulk || rival(scores, automaticKinds) < strong
  if (kind === 'acknowledgement') return !sender.machine
  return true
}

/** What a machine's verdict or request leaves of the receipt around it. */
const overReceipts: readonly MailKind[] = [
  'offer', 'rejection', 'next-round', 'needs-information', 'interview-cancelled', 'rescheduled', 'on-hold', 'unrelated',
]

function outweighs(winner: MailKind, loser: MailKind, scores: KindScores): boolean {
  if (loser === 'auto-acknowledgement' && overReceipts.includes(winner)) return scores[winner] >= scores[loser] - 2 * allowance
  return (precedence[winner]?.includes(loser) ?? false) && scores[winner] >= scores[loser] - allowance
}

function leader(kinds: readonly MailKind[], scores: KindScores): MailKind | null {
  const [first, second] = kinds.toSorted((a, b) => scores[b] - scores[a])
  if (first === undefined) return null
  return second === undefined || scores[first] - scores[second] >= lead ? first : null
}

/** Nothing speaks strongly: a short thanks is a thanks, a machine's mail without a verdict is a receipt or an advert. */
function faint(scores: KindScores, sender: Sender): MailKind {
  const best = (Object.keys(scores) as MailKind[]).toSorted((a, b) => scores[b] - scores[a])
  const [first, second] = best
  if (first === undefined || second === undefined || scores[first] < 2 || scores[first] - scores[second] < lead) return 'unclear'
  if (sender.machine) return first === 'auto-acknowledgement' || first === 'unrelated' ? first : 'unclear'
  return first === 'acknowledgement' ? first : 'unclear'
}

function rival(scores: KindScores, without: readonly MailKind[]): number {
  return Math.max(0, ...(Object.keys(scores) as MailKind[]).filter((kind) => !without.includes(kind)).map((kind) => scores[kind]))
}
