/** Fetches a calendar by its address (asking for it only if it changed) or all calendars of a CalDAV account. */
import type { CalendarFetched, CalendarFetcher, CalendarPlace } from '../../app/ports/calendar-fetcher.ts'
import { dataOfAccount, unencrypted, whyNotFetched } from './dav-account.ts'
import { guardedFetch, mayBeAsked } from './guarded-fetch.ts'

export const createCalendarFetcher = (): CalendarFetcher => ({ fetch: fetchCalendar })

async function fetchCalendar(place: CalendarPlace): Promise<CalendarFetched> {
  const refused = (why: string): CalendarFetched => ({ kind: 'problem', why, isRefused: true })
  let url: URL
  try {
    url = new URL(place.url.trim().replace(/^webcals?:\/\//i, 'https://'))
  } catch {
    return refused('This is not an address of the web.')
  }
  if (!mayBeAsked(url)) return refused(unencrypted(url))
  try {
    return place.kind === 'url' ? await byAddress(url, place) : await byAccount(url, place)
  } catch (error) {
    return { kind: 'problem', why: whyNotFetched(error, url), isRefused: false }
  }
}

async function byAddress(url: URL, place: Extract<CalendarPlace, { kind: 'url' }>): Promise<CalendarFetched> {
  const { host } = url
  const response = await guardedFetch(url)(url, {
    headers: {
      accept: 'text/calendar, text/plain;q=0.5',
      ...(place.etag ? { 'if-none-match': place.etag } : {}),
      ...(place.lastModified ? { 'if-modified-since': place.lastModified } : {}),
    },
  })
  if (response.status === 304) return { kind: 'unchanged' }
  if (!response.ok)
    return {
      kind: 'problem',
      why: `${host} answered ${response.status}.`,
      isRefused: [401, 403, 404, 410].includes(response.status),
    }
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (!/BEGIN:VCALENDAR/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4_000)).replaceAll('\0', '')))
    return { kind: 'problem', why: `What ${host} has there is no calendar.`, isRefused: true }
  const [etag, lastModified] = [response.headers.get('etag'), response.headers.get('last-modified')]
  return { kind: 'files', files: [bytes], ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) }
}

/** Each of its calendars, and of each what falls into the window. */
async function byAccount(url: URL, place: Extract<CalendarPlace, { kind: 'caldav' }>): Promise<CalendarFetched> {
  const timeRange = {
    start: place.window.from.toString({ smallestUnit: 'second' }),
    end: place.window.to.toString({ smallestUnit: 'second' }),
  }
  const read = await dataOfAccount('caldav', { ...place, url: url.href }, async (client) => {
    const files: string[] = []
    for (const calendar of await client.fetchCalendars()) {
      if (calendar.components !== undefined && !calendar.components.includes('VEVENT')) continue
      for (const { data } of await client.fetchCalendarObjects({ calendar, timeRange }))
        if (typeof data === 'string') files.push(data)
    }
    return files
  })
  return read.kind === 'data' ? { kind: 'files', files: read.data } : read
}
