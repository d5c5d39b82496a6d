/** What the review says about a letter, and what it needs to know to say it. */
import type { HeardLetter } from '../writing/heard.ts'
import type { Language, LetterKind } from '../writing/letter-kind.ts'

/** An error holds the letter until it is mended or overridden with a reason; a hint and praise never do. */
export type Severity = 'error' | 'hint' | 'praise'

export type Finding = {
  /** The same for the same rule and words wherever they stand, so that an override is remembered through edits. */
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  /** UTF-16 offsets into the body, end exclusive; null where it concerns the subject, the addresses or the whole. */
  readonly span: readonly [number, number] | null
  readonly words: string
  readonly title: string
  readonly why: string
  readonly fixes: readonly string[]
}

export type ReviewedLetter = {
  readonly kind: LetterKind
  readonly subject: string
  readonly body: string
  /** Addresses as in a mail header. */
  readonly to: readonly string[]
  readonly cc: readonly string[]
  /** Names of the files that go with it. */
  readonly attachments: readonly string[]
}

export type KnownPerson = {
  readonly name: string
  readonly title?: string
  /** 'Dr', 'Ms': as the person is addressed in a formal letter. */
  readonly honorific?: string
  /** The short name they use: 'Jen'. */
  readonly salutationName?: string
}

export type ReviewContext = {
  readonly me: { readonly name: string; readonly email?: string; readonly phone?: string }
  readonly recipient: KnownPerson | null
  readonly otherPeople: readonly KnownPerson[]
  readonly company: string
  readonly role?: string
  /** Every day an interview was held. */
  readonly interviewDays: readonly Temporal.PlainDate[]
  /** Absent: nothing is said about days gone by. */
  readonly today?: Temporal.PlainDate
  /** Companies of the person's other openings: their names have no place in this letter. */
  readonly companiesKnown: readonly string[]
  readonly formerEmployers: readonly string[]
  /** What people at the company have read already; absent where nothing is known of it. */
  readonly earlierLetters?: readonly HeardLetter[]
  readonly language: Language
}

/** What a proofreader found, before anybody weighs it against the record. Offsets are UTF-16 into the body. */
export type RawFinding = {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly kind: string
  readonly message: string
  readonly suggestions: readonly string[]
}

/** A finding as a rule makes it; the review adds the id. */
export type Note = Omit<Finding, 'id'>
