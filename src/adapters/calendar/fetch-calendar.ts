/** Fetches a calendar by its address (asking for it only if it changed) or all calendars of a CalDAV account. */
import type { CalendarFetched, CalendarFetcher, CalendarPlace } from '../../app/ports/calendar-fetcher.ts'
import { guardedFetch, mayBeAsked, NotFetched } from './guarded-fetch.ts'

export const createCalendarFetcher = (): CalendarFetcher => ({ fetch: fetchCalendar })

async function fetchCalendar(place: CalendarPlace): Promise<CalendarFetched> {
  const refused = (why: string): CalendarFetched => ({ kind: 'problem', why, isRefused: true })
  let url: URL
  try {
    url = new URL(place.url.trim().replace(/^webcals?:\/\//i, 'https://'))
  } catch {
    return refused('This is not an address of the web.')
  }
  if (!mayBeAsked(url))
    return refused(`${url.host} would be asked without encryption; the address must begin with https.`)
  try {
    return place.kind === 'url' ? await byAddress(url, place) : await byAccount(url, place)
  } catch (error) {
    return { kind: 'problem', why: whyNot(error, url), isRefused: false }
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
  const { createDAVClient } = await import('tsdav')
  let status = 0
  const guarded = guardedFetch(url)
  const client = await createDAVClient({
    serverUrl: url.href,
    credentials: { username: place.user, password: place.password },
    authMethod: 'Basic',
    defaultAccountType: 'caldav',
    fetch: async (input, init) => {
      const response = await guarded(input, init)
      if (response.status === 401 || response.status === 403) status = response.status
      return response
    },
  }).catch((error: unknown) => {
    if (status === 0 || error instanceof NotFetched) throw error
    return null
  })
  if (client === null)
    return { kind: 'problem', why: `${url.host} did not take the name and the password.`, isRefused: true }
  const timeRange = {
    start: place.window.from.toString({ smallestUnit: 'second' }),
    end: place.window.to.toString({ smallestUnit: 'second' }),
  }
  const files: string[] = []
  for (const calendar of await client.fetchCalendars()) {
    if (calendar.components !== undefined && !calendar.components.includes('VEVENT')) continue
    for (const { data } of await client.fetchCalendarObjects({ calendar, timeRange }))
      if (typeof data === 'string') files.push(data)
  }
  return { kind: 'files', files }
}

function whyNot(error: unknown, { host }: URL): string {
  if (error instanceof NotFetched) return error.message
  if (error instanceof Error && error.name === 'TimeoutError') return `${host} took too long.`
  return `${host} did not answer.`
}
