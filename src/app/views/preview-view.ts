/** What happens if nobody answers, and what another policy would change, as the doors show it. Moments are ISO 8601 with `Z`. */

export type ForecastLineView = {
  readonly kind: string
  readonly channel: string
  /** 'Ask Dana Kim for news'. */
  readonly title: string
  readonly at: string
  /** 'Tuesday 24 November, 9:10 am in New York'. */
  readonly when: string
  readonly because: string
}

export type DifferenceView = {
  readonly kind: string
  readonly channel: string
  readonly title: string
  readonly move: 'same' | 'earlier' | 'later' | 'appears' | 'disappears'
  /** 'two days later', 'would be new', 'would fall away', 'as before'. */
  readonly words: string
  readonly days: number
  readonly before: string | null
  readonly beforeWhen: string | null
  readonly after: string | null
  readonly afterWhen: string | null
}

export type PreviewView = {
  /** Null where the interview is an invented one of today. */
  readonly openingId: string | null
  readonly company: string
  /** How far it reaches; ISO date. Absent steps may come later. */
  readonly until: string | null
  readonly rhythm: string
  readonly asItIs: readonly ForecastLineView[]
  /** Null where nothing else was asked for. */
  readonly changed: {
    readonly rhythm: string
    readonly lines: readonly ForecastLineView[]
    readonly differences: readonly DifferenceView[]
    /** 'Two steps come earlier; one falls away.' */
    readonly summary: string
  } | null
}
