/** Calendars elsewhere that are told what to answer, and keep what they were asked. */
import type { CalendarFetched, CalendarFetcher, CalendarPlace } from './calendar-fetcher.ts'

export type FakeCalendarFetcher = CalendarFetcher & {
  readonly asked: CalendarPlace[]
  answer: CalendarFetched
}

export function createFakeCalendarFetcher(): FakeCalendarFetcher {
  const fake: FakeCalendarFetcher = {
    asked: [],
    answer: { kind: 'problem', why: 'Nobody answers.', isRefused: false },
    fetch: (place) => {
      fake.asked.push(place)
      return Promise.resolve(fake.answer)
    },
  }
  return fake
}
