/** The things a stretch of words may stand for while a text is read, from "Friday" not yet placed to a settled day. */

export type Unit = 'hour' | 'day' | 'workday' | 'week' | 'month'
export type Amount = { readonly count: number; readonly unit: Unit }

export type Day = {
  readonly kind: 'day'
  /** The interval the words leave open; equal where they name one day. */
  readonly from: Temporal.PlainDate
  readonly by: Temporal.PlainDate
  readonly vague: boolean
  /** Already a closing or an hour of the day, so that "before" takes nothing off. */
  readonly isEdge?: boolean
  /** Lies behind, or only the earliest day: never a promise. */
  readonly bound?: 'past' | 'lower' | 'negated'
  /** Where the words leave the week or month open: the same words, said of the first day that fits after another. */
  readonly after?: (day: Temporal.PlainDate) => Day
  /** Counted from the moment of saying. */
  readonly counted?: Amount
  /** The day it was counted from, where the words name one: "two days after that". */
  readonly since?: Temporal.PlainDate
  /** Equally likely other readings; then the person is asked. */
  readonly orElse?: readonly Temporal.PlainDate[]
}

export type Understood =
  | Day
  /** 1 is Monday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** "the 14th", month open. */
  | { readonly kind: 'ordinal'; readonly day: number }
  | { readonly kind: 'month'; readonly month: number; readonly year?: number }
  /** A calendar week, by its Monday. */
  | { readonly kind: 'week'; readonly monday: Temporal.PlainDate }
  | {
      readonly kind: 'span'
      readonly least: Amount
      readonly most: Amount
      readonly vague: boolean
      readonly isAsked?: boolean
    }
  /** An hour or part of a day; `hour` where one is known. */
  | { readonly kind: 'clock'; readonly hour?: number; readonly isToday: boolean }
  | { readonly kind: 'holiday'; readonly day: Temporal.PlainDate }
  /** Words that look like a date and are none ("at the end of the day, it's her call"). */
  | { readonly kind: 'noise' }

export type UnderstoodKind = Understood['kind']
export type UnderstoodOf<K extends UnderstoodKind> = Extract<Understood, { kind: K }>
