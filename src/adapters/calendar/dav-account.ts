/** Signs in to a CalDAV or CardDAV account within the bounds of `guarded-fetch.ts`, and says in words why not. */
import type { createDAVClient as CreateDavClient } from 'tsdav'
import { guardedFetch, mayBeAsked, NotFetched } from './guarded-fetch.ts'

type DavClient = Awaited<ReturnType<typeof CreateDavClient>>

export type DavAnswer<T> =
  | { readonly kind: 'data'; readonly data: T }
  | { readonly kind: 'problem'; readonly why: string; readonly isRefused: boolean }

/** Never rejects. */
export async function dataOfAccount<T>(
  defaultAccountType: 'caldav' | 'carddav',
  place: { readonly url: string; readonly user: string; readonly password: string },
  read: (client: DavClient) => Promise<T>,
): Promise<DavAnswer<T>> {
  const url = URL.parse(place.url.trim())
  if (url === null) return { kind: 'problem', why: 'This is not an address of the web.', isRefused: true }
  if (!mayBeAsked(url)) return { kind: 'problem', why: unencrypted(url), isRefused: true }
  let isRefused = false
  const guarded = guardedFetch(url)
  try {
    const { createDAVClient } = await import('tsdav')
    const client = await createDAVClient({
      serverUrl: url.href,
      credentials: { username: place.user, password: place.password },
      authMethod: 'Basic',
      defaultAccountType,
      fetch: async (input, init) => {
        const response = await guarded(input, init)
        if (response.status === 401 || response.status === 403) isRefused = true
        return response
      },
    })
    return { kind: 'data', data: await read(client) }
  } catch (error) {
    return isRefused && !(error instanceof NotFetched)
      ? { kind: 'problem', why: `${url.host} did not take the name and the password.`, isRefused: true }
      : { kind: 'problem', why: whyNotFetched(error, url), isRefused: false }
  }
}

export const unencrypted = ({ host }: URL) =>
  `${host} would be asked without encryption; the address must begin with https.`

export function whyNotFetched(error: unknown, { host }: URL): string {
  if (error instanceof NotFetched) return error.message
  if (error instanceof Error && error.name === 'TimeoutError') return `${host} took too long.`
  return `${host} did not answer.`
}
