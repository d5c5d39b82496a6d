/** What was understood of a sentence about an interview, before anything is stored. */
export type SentenceView = {
  readonly text: string
  readonly company: string | null
  readonly role: string | null
  readonly people: readonly { readonly name: string; readonly title?: string; readonly email?: string }[]
  /** The start at the employer's place, 'YYYY-MM-DDTHH:MM', or only the day. */
  readonly heldAt: string | null
  readonly heldOn: string | null
  readonly round: string | null
  readonly promise: {
    readonly by: string | null
    readonly from: string | null
    readonly vague: boolean
    readonly words: string
    readonly inWords: string
  } | null
  readonly wentPoorly: boolean | null
  readonly country: string
  readonly zone: string
  /** Sentences that say it back: 'Interview today at 2 pm (New York)'. */
  readonly understood: readonly string[]
  /** What to ask, in order; a field name of this view and the question. */
  readonly questions: readonly {
    readonly field: 'company' | 'held' | 'people' | 'promise' | 'role'
    readonly question: string
    readonly needed: boolean
  }[]
  readonly notUnderstood: readonly string[]
}

/** What a sentence is read on: the moment, the person's place and its working days, as plain data. */
export type SentenceGround = {
  /** ISO 8601. */
  readonly now: string
  readonly country: string
  readonly zone: string
  /** ISO days of the week that are not worked. */
  readonly weekend: readonly number[]
  /** ISO day and the name of its holiday, for the years at hand. */
  readonly holidays: readonly (readonly [string, string])[]
}
