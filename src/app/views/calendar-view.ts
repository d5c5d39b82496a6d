/** Calendars as the doors show them: questions, sources and the feed; every sentence already said. */
export type CalendarQuestionView = {
  readonly id: string
  /** 'still-on': it was taken for one, and is gone from the calendar. */
  readonly asks: 'is-interview' | 'still-on'
  /** 'Is this an interview? Acme, Thursday 26 November, 10:00 am'. */
  readonly question: string
  readonly summary: string
  readonly place: string
  readonly company: string | null
  readonly role: string | null
  readonly when: string
  readonly people: readonly { readonly name: string; readonly email: string; readonly part: string }[]
  readonly evidence: readonly string[]
  readonly isSure: boolean
  /** What one click cannot answer: whose it is, on whose clock, or at what hour. */
  readonly needs: readonly ('company' | 'clock' | 'hour')[]
  /** The clock to propose where none is named. */
  readonly zone: string
}

export type CalendarSourceView = {
  readonly id: string
  readonly kind: 'url' | 'caldav'
  readonly host: string
  /** 'Read today, 9:10 am.' */
  readonly words: string
  readonly isTroubled: boolean
}

export type CalendarsView = {
  readonly sources: readonly CalendarSourceView[]
  /** The secret address other programs subscribe to; null while there is none. */
  readonly feed: string | null
}
