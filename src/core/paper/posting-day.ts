/** The day to post a letter so that it arrives on a wished day, and the days between which it should arrive. */
import {
  addBusinessDays,
  businessDayFrom,
  subtractBusinessDays,
  type BusinessCalendar,
} from '../time/business-calendar.ts'
import type { PaperContent, Transit } from './paper-form.ts'

export type PostalJourney = {
  readonly post: Temporal.PlainDate
  /** Early and late ends of the arrival; the late one with days in the mailroom. */
  readonly arrives: {
    readonly from: Temporal.PlainDate
    readonly usually: Temporal.PlainDate
    readonly until: Temporal.PlainDate
  }
  readonly transit: Transit
  readonly isAbroad: boolean
}

/** Where no row is known, and across borders, the row `elsewhere`. */
export function transitBetween(from: string, to: string, { transit }: Pick<PaperContent, 'transit'>): Transit {
  return (from === to ? transit.rows[to] : undefined) ?? transit.elsewhere
}

/** The journey of a letter posted that day; `calendar` is that of the recipient's place. */
export function journeyFrom(
  post: Temporal.PlainDate,
  ends: { readonly from: string; readonly to: string },
  content: Pick<PaperContent, 'transit'>,
  calendar: BusinessCalendar,
): PostalJourney {
  const transit = transitBetween(ends.from, ends.to, content)
  const { mailroom } = content.transit
  return {
    post,
    arrives: {
      from: addBusinessDays(post, transit.early + mailroom.early, calendar),
      usually: addBusinessDays(post, transit.usual, calendar),
      until: addBusinessDays(post, transit.late + mailroom.late, calendar),
    },
    transit,
    isAbroad: ends.from !== ends.to,
  }
}

/** Posted so that it usually lands on `lands`, though never before `earliest`. */
export function journeyTo(
  lands: Temporal.PlainDate,
  earliest: Temporal.PlainDate,
  ends: { readonly from: string; readonly to: string },
  content: Pick<PaperContent, 'transit'>,
  calendar: BusinessCalendar,
): PostalJourney {
  const { usual } = transitBetween(ends.from, ends.to, content)
  const day = subtractBusinessDays(lands, usual, calendar)
  const post = Temporal.PlainDate.compare(day, earliest) < 0 ? businessDayFrom(earliest, calendar) : day
  return journeyFrom(post, ends, content, calendar)
}
