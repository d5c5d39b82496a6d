/** Public holidays and the weekend of a place. */
import type { BusinessCalendar } from '../../core/time/business-calendar.ts'
import type { Place } from '../../core/time/place.ts'

export interface HolidaySource {
  /** National holidays where no region is given. A place that isn't known has none, and works Monday to Friday. */
  calendarFor(place: Pick<Place, 'country' | 'region'>, years: readonly number[]): BusinessCalendar
}
