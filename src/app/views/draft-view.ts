/** A letter on the desk as the doors show it: the sheet, its margin, and when it would leave. */
import type { OutboxState } from '../ports/store.ts'
import type { PersonView, ReasonView } from './today-view.ts'

export type FindingView = {
  readonly id: string
  readonly rule: string
  readonly severity: 'error' | 'hint' | 'praise'
  /** UTF-16 offsets into `body`; null where it concerns the whole letter, its subject or its addresses. */
  readonly span: readonly [number, number] | null
  readonly words: string
  readonly title: string
  readonly why: string
  readonly fixes: readonly string[]
  /** The reason the person gave for sending in spite of it. */
  readonly override: string | null
}

export type MissingView = {
  readonly field: string
  readonly question: string
  /** What an answer would make possible. */
  readonly makesPossible: string
  /** The heart of the letter: without it there is nothing to send. */
  readonly needed?: boolean
}

/** A file that goes with the letter; `size` in bytes. */
export type FileView = { readonly id: string; readonly name: string; readonly size: number }

export type DraftView = {
  readonly letterId: string
  readonly stepId: string
  readonly openingId: string
  readonly kind: string
  readonly title: string
  readonly company: string
  readonly role: string | null
  /** What a change is based on; numbers may have gaps. */
  readonly version: number
  /** Which of the kept versions it is, counted from 1. */
  readonly draftNumber: number
  readonly by: 'regards' | 'person' | 'helper'
  readonly recipients: readonly PersonView[]
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: string
  readonly body: string
  readonly files: readonly FileView[]
  readonly missing: readonly MissingView[]
  readonly findings: readonly FindingView[]
  /** Each sentence Regards wrote, the ids of the facts it stands on, and the same in words. */
  readonly standsOn: readonly {
    readonly sentence: string
    readonly facts: readonly string[]
    readonly because?: readonly string[]
  }[]
  /** Spelling could not be looked at this time. */
  readonly spellingChecked: boolean
  readonly wordCount: number
  readonly readSeconds: number
  /** Findings that hold the letter: errors without an override. */
  readonly holding: number
  /** The zone of the recipient, in which hours are meant. */
  readonly zone: string
  /** The good hour, and why it is one. */
  readonly sendAt: string
  readonly when: string
  readonly because: readonly ReasonView[]
  /** By which way it is to go: 'email', 'post' or another. */
  readonly channel: string
  /** A mail account is connected, and it is no card, so that "send" is possible. */
  readonly canSend: boolean
  readonly outbox: {
    readonly state: OutboxState
    readonly sendAt: string
    readonly when: string
    readonly note: string | null
  } | null
}

/** One kept version of a letter. */
export type VersionView = {
  readonly version: number
  readonly draftNumber: number
  readonly by: 'regards' | 'person' | 'helper'
  /** 'today, 9:12 am'. */
  readonly when: string
  readonly subject: string
  readonly body: string
}

/** One way a call can go: when, what to answer, and what the other side says in a practice call. */
export type CallBranchView = {
  readonly branch: string
  readonly when: string
  readonly answer: string
  readonly note: string
  readonly they: string
  readonly label: string
}

/** The call, as one page to have in front of you. */
export type CallSheetView = {
  readonly stepId: string
  readonly openingId: string
  readonly title: string
  readonly who: PersonView | null
  readonly theirClock: string
  /** As it is dialled and as it is read; null where none is known. */
  readonly number: { readonly tel: string; readonly shown: string; readonly doubt: string | null } | null
  /** How to say the name. */
  readonly pronunciation: string | null
  /** Whether now is one of their hours for calls, and else when. */
  readonly hours: { readonly isGood: boolean; readonly words: string }
  /** 'At most two calls.' */
  readonly attempts: string
  readonly ready: readonly string[]
  readonly say: readonly string[]
  readonly branches: readonly CallBranchView[]
  readonly callBack: string | null
  readonly text: string
  readonly voicemail: string
  readonly voicemailSeconds: number
  readonly because: readonly ReasonView[]
}

/** What other readers said of one version of a letter. */
export type SecondReadingView = {
  readonly version: number
  readonly findings: readonly FindingView[]
  /** Who did not answer, in words. */
  readonly unread: readonly string[]
}

/** A letter as a model proposes it; nothing of it is on the desk until the person takes it. */
export type ProposalView = {
  readonly letterId: string
  /** The version it would replace. */
  readonly version: number
  readonly subject: string
  readonly body: string
  readonly sentences: readonly {
    readonly text: string
    readonly paragraph: number
    readonly facts: readonly string[]
    /** The facts in words. */
    readonly because: readonly string[]
    /** Why it was struck; null where it stands. */
    readonly struck: string | null
  }[]
  /** What goes on the desk with it when it is taken: the sentences that stand, with their facts. */
  readonly standsOn: readonly { readonly sentence: string; readonly facts: readonly string[] }[]
  /** What the review says of the letter as proposed. */
  readonly findings: readonly FindingView[]
  /** Who was asked. */
  readonly by: string
}
