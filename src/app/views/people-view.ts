/** The people of a search as the doors show them, by company, and one of them with everything there is. */
import type { CardText } from '../../core/people/card.ts'
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
  /** Known from an address book and in no opening so far, by name. */
  readonly contacts: readonly ContactLine[]
}

export type ContactLine = {
  readonly personId: string
  readonly name: string
  readonly title: string | null
  readonly company: string | null
  readonly email: string | null
}

export type PersonPageView = {
  readonly person: PersonView
  readonly card: CardText
  /** Their address as lines, as a letter from here would have it; none where it is not known. */
  readonly postTo: readonly string[]
  /** As whom each opening knows them. */
  readonly knownAs: readonly {
    readonly personId: string
    readonly openingId: string
    readonly name: string
    readonly company: string
    readonly email: string | null
  }[]
  /** 'CTO at Acme'. */
  readonly sub: string
  readonly company: string
  /** Null where no opening says where they are. */
  readonly theirClock: string | null
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
