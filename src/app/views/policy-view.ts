/** The policy as the doors show it: plain JSON, every value also in words. Moments are ISO 8601 with `Z`. */
import type { ChosenValue } from '../../core/policy/line-value.ts'

export type SourceView = { readonly label: string; readonly url?: string }

export type PolicyLineView = {
  readonly id: string
  /** 'Ask after a promised day has passed by'. */
  readonly name: string
  /** '2 business days'. */
  readonly words: string
  readonly value: ChosenValue
  readonly kind: 'number' | 'switch' | 'time' | 'list'
  readonly unit: string
  /** What may be chosen without a reason; null where there is no range. */
  readonly range: readonly [number | string, number | string] | null
  /** '1 to 5 business days'. */
  readonly allowed: string
  /** A limit that moves only for a typed reason. */
  readonly hard: boolean
  readonly row: string
  readonly why: string
  readonly sources: readonly SourceView[]
  readonly othersSay: string | null
  readonly against: readonly SourceView[]
  /** 'Germany'; null for what holds everywhere, and for one's own value. */
  readonly from: string | null
  readonly own: OwnView | null
  /** How to change it at the command line. */
  readonly command: string
  /** How to take one's own value back; null where there is none. */
  readonly back: string | null
  /** Where to PUT a new value: '/api/policy/check-in.after-promise'. */
  readonly route: string
}

/** A value that the person chose. */
export type OwnView = {
  /** What Regards suggests: '2 business days'. */
  readonly instead: string
  readonly because: string | null
  /** 'Monday 23 November'. */
  readonly on: string | null
  readonly at: string | null
  readonly forThisOpening: boolean
  /** Outside the range. */
  readonly beyond: boolean
}

export type RhythmView = {
  readonly key: string
  readonly name: string
  readonly words: string
  readonly chosen: boolean
}

export type PolicyView = {
  readonly rhythms: readonly RhythmView[]
  readonly formality: string
  /** Of which opening it is the policy; null where it is that of all. */
  readonly opening: { readonly openingId: string; readonly company: string } | null
  /** 'Germany', 'Through an agency': whose files apply to that opening. */
  readonly profiles: readonly string[]
  readonly groups: readonly { readonly title: string; readonly lines: readonly PolicyLineView[] }[]
  /** Own values, for everything and for single openings. */
  readonly changes: readonly {
    readonly line: string
    readonly name: string
    readonly words: string
    readonly because: string | null
    readonly at: string | null
    readonly openingId: string | null
    readonly company: string | null
  }[]
}

export type PolicyLineDetail = {
  readonly line: PolicyLineView
  /** 'gentle' to 'brisk', as the files have it. */
  readonly perRhythm: readonly { readonly key: string; readonly name: string; readonly words: string }[]
  /** What countries, routes, sectors and tones change. */
  readonly perProfile: readonly {
    readonly scope: string
    readonly key: string
    readonly name: string
    readonly words: string
    readonly why: string
    readonly sources: readonly SourceView[]
    readonly othersSay: string | null
    readonly against: readonly SourceView[]
  }[]
}
