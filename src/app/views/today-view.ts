/** Today as the doors show it: plain JSON, every sentence already said. Moments are ISO 8601 with `Z`. */
import type { OutboxState } from '../ports/store.ts'

export type ReasonView = {
  readonly text: string
  readonly row: string
  /** The lines of the policy that decided; each can be seen and changed. */
  readonly lines: readonly string[]
  readonly facts: readonly string[]
  readonly sources: readonly { readonly label: string; readonly url?: string }[]
  readonly othersSay?: string
}

export type PersonView = {
  readonly id: string
  readonly name: string
  readonly title?: string
  readonly email?: string
  readonly phone?: string
  readonly part: string
  /** The address bounced and no other is known. */
  readonly undeliverable: boolean
}

export type StepView = {
  readonly stepId: string
  readonly openingId: string
  readonly kind: string
  /** 'Thank Dana Kim'. */
  readonly title: string
  readonly company: string
  readonly role: string | null
  readonly channel: string
  readonly to: readonly PersonView[]
  readonly notBefore: string
  readonly sendAt: string
  /** 'tomorrow, 9:10 am in New York (3:10 pm for you)'. */
  readonly when: string
  readonly late: boolean
  readonly because: readonly ReasonView[]
  /** 'Review draft'. */
  readonly action: string
}

/** A letter with a yes, on its way or needing a word. */
export type LetterView = {
  readonly letterId: string
  readonly stepId: string
  readonly openingId: string
  readonly kind: string
  readonly title: string
  readonly company: string
  readonly state: OutboxState
  readonly sendAt: string
  readonly when: string
  readonly note: string | null
  /** Can still be taken back. */
  readonly canUndo: boolean
}

export type WaitingView = {
  readonly openingId: string
  readonly company: string
  readonly role: string | null
  /** 'answer due Monday 30 November', or when the next step would be. */
  readonly until: string
  readonly untilAt: string
  /** 0 to 1: how much of the wait is over. */
  readonly passed: number
  readonly because: readonly ReasonView[]
}

export type HeardView = {
  readonly factId: string
  readonly openingId: string
  readonly company: string
  readonly title: string
  readonly when: string
  readonly meaning: string | null
  readonly preview: string | null
  readonly effect: string
}

/** A mailbox that nothing is read or sent through until the person signs in again. */
export type MailboxAskView = {
  readonly address: string
  /** 'Sign in to ana@outlook.com again'. */
  readonly title: string
  readonly words: string
  /** 'Sign in again'. */
  readonly action: string
}

export type TodayView = {
  readonly now: string
  readonly zone: string
  /** 'Tuesday 24 November'. */
  readonly day: string
  readonly headline: string
  readonly toDo: readonly StepView[]
  /** Letters that need a word from the person: in doubt, refused, or their hour passed. */
  readonly asks: readonly LetterView[]
  readonly mailboxes: readonly MailboxAskView[]
  readonly scheduled: readonly LetterView[]
  readonly waiting: readonly WaitingView[]
  readonly heardBack: readonly HeardView[]
  readonly doneToday: readonly { readonly openingId: string; readonly title: string; readonly when: string }[]
  readonly resting: readonly {
    readonly openingId: string
    readonly company: string
    readonly role: string | null
    readonly because: string
  }[]
  readonly attribution: string
}
