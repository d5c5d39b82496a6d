/** What the simulator believes about the world, as content/simulation/parameters.yaml says it, and the cells of the sweep. */
import * as z from 'zod'
import { routes, sectors } from '../facts/fact.ts'
import type { Place } from '../time/place.ts'

const share = z.number().min(0).max(1)
const shares = <Key extends string>(keys: readonly [Key, ...Key[]]) => z.record(z.enum(keys), share)
const span = z.tuple([z.number(), z.number()])
const cells = z.array(z.number()).min(1).readonly()

export const answersBeforeDecision = [
  'still-deciding-dated', 'still-deciding', 'acknowledgement', 'needs-information', 'on-hold', 'do-not-contact',
  'referral-elsewhere', 'unclear',
] as const // prettier-ignore

const place = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().optional(),
  zone: z.string(),
  share,
})

export const parametersSchema = z.strictObject({
  decision: z.strictObject({
    meanDays: z.number().positive(),
    byCountry: z.record(z.string(), z.number().positive()),
    bySector: z.record(z.enum(sectors), z.number().positive()),
    rounds: shares(['1', '2', '3']),
  }),
  sweep: z.strictObject({ spread: cells, ghost: cells, willing: cells }),
  offer: share,
  promise: z.strictObject({ given: share, optimism: span, movedByMail: share, movedByWord: share }),
  answer: z.strictObject({
    second: share,
    later: share,
    medianMinutes: z.number().positive(),
    sigma: z.number().positive(),
    recovered: span,
    beforeDecision: shares(answersBeforeDecision),
    toThanks: share,
  }),
  mail: z.strictObject({
    away: share,
    awayFactor: z.number(),
    awaySpans: z.array(z.string().regex(/^\d\d-\d\d\/\d\d-\d\d$/)),
    wrongAddress: share,
    delayed: share,
    receipt: share,
  }),
  turns: shares([
    'onHold', 'doNotContact', 'asksForInformation', 'positionClosed', 'movedByThem', 'cancelledByThem', 'missedByThem',
    'missedByMe', 'offerFromOutside', 'byWordOnly', 'wordAfterTheEnd', 'feedback',
  ]), // prettier-ignore
  calls: shares(['spoke', 'gatekeeper', 'voicemail', 'no-answer', 'callsBack', 'refused']),
  accepts: share,
  post: z.strictObject({ US: span, GB: span, DE: span, returned: share }),
  habits: shares([
    'prompt', 'late', 'skips', 'holds', 'ignores', 'forgetsDebrief', 'byHand', 'twoWeeksAway', 'noMailbox', 'misreads',
    'withCards', 'slips', 'withdraws', 'staysInTouch',
  ]), // prettier-ignore
  annoyance: z.strictObject({
    touch: z.number(),
    perDayTooSoon: z.number(),
    beyondTwo: z.number(),
    beforeDate: z.number(),
  }),
  places: z.array(place).min(1),
  routes: shares(routes),
  sectors: shares(sectors),
})

export type Parameters = z.output<typeof parametersSchema>

/** What is assumed in one world: the spread of decisions, and how many hear nothing or answer a question. */
export type Cell = { readonly spread: number; readonly ghost: number; readonly willing: number }

/** Every combination, in a fixed order. */
export function cellsOf({ sweep }: Pick<Parameters, 'sweep'>): readonly Cell[] {
  return sweep.ghost.flatMap((ghost) =>
    sweep.willing.flatMap((willing) => sweep.spread.map((spread): Cell => ({ spread, ghost, willing }))),
  )
}

/** A place of the parameters without its share. */
export function placeOf({ country, region, zone }: Parameters['places'][number]): Place {
  return { country, zone, ...(region === undefined ? {} : { region }) }
}
