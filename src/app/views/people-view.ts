/** The people of a search as the doors show them, by company, and one of them with everything there is. */
import type { LetterSheetView } from './letters-view.ts'
import type { PersonView } from './today-view.ts'

export type PersonLine = {
  readonly personId: string
  readonly name: string
  readonly title: string | null
  /** 'Quiet for 12 days since you wrote'. */
  readonly lastContact: string
  /** What comes next with them: 'Stay in touch with Dana Kim, Wednesday 3 March'. */
  readonly next: string | null
  /** Mail does not reach them. */
  readonly undeliverable: boolean
}

export type PeopleView = {
  readonly companies: readonly { readonly company: string; readonly people: readonly PersonLine[] }[]
  readonly count: number
}

export type PersonPageView = {
  readonly person: PersonView
  /** 'CTO at Acme'. */
  readonly sub: string
  readonly company: string
  readonly theirClock: string
  readonly lastContact: string
  readonly next: string | null
  /** The next few words of one's own, once the matter is settled; null where nothing is planned. */
  readonly stayInTouch: string | null
  /** The person asked to stay in touch, or they are connected. */
  readonly isKept: boolean
  readonly story: readonly {
    readonly at: string
    readonly when: string
    readonly title: string
    readonly detail: string | null
  }[]
  readonly letters: readonly (Pick<LetterSheetView, 'letterId' | 'title'> & {
    readonly when: string
    readonly isKept: boolean
  })[]
  readonly openings: readonly {
    readonly openingId: string
    readonly company: string
    readonly role: string | null
    readonly words: string
  }[]
}
