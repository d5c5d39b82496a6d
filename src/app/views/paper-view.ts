/** A letter on paper as doors show it. Days are ISO. */
export const paperKinds = ['letter', 'card', 'envelope', 'labels', 'guide'] as const
export type PaperKind = (typeof paperKinds)[number]

export type LandingView = {
  readonly lands: string
  readonly writeBy: string
  readonly post: string
  readonly from: string
  readonly usually: string
  readonly until: string
  /** When they named their answer for; null without a date. */
  readonly decisionBy: string | null
  /** The day that was chosen and is kept; null where it is that of the plan, or of a wish. */
  readonly chosen: string | null
  /** A day can be kept: the letter thanks somebody who was met. */
  readonly canKeep: boolean
  /** They have decided by then, even when the post is as quick as usual. */
  readonly isTooLate: boolean
  readonly days: string
  readonly decision: string
  readonly ways: readonly { readonly way: 'post' | 'email'; readonly why: string }[]
  readonly source: string
}

export type PaperView = {
  readonly kinds: readonly {
    readonly kind: PaperKind
    readonly forms: readonly { readonly id: string; readonly name: string }[]
    /** That of the country. */
    readonly usual: string
    /** Why it cannot be printed yet, in words; null when it can. */
    readonly missing: string | null
  }[]
  /** What stands above the letter's words: lines of the addresses as the post reads them, empty where unknown, and the day. */
  readonly head: { readonly sender: readonly string[]; readonly recipient: readonly string[]; readonly date: string }
  /** The words to copy by hand, without what a letter-writing program adds. */
  readonly text: string
  /** What looks wrong with the address, in words. */
  readonly remarks: readonly string[]
  readonly landing: LandingView
  /** The letter has been posted, and has not come back. */
  readonly isPosted: boolean
}
