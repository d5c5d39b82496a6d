/** The invented search beside the person's own, under the same session: where it is, and that it is made only when asked for. */
import type { Verbs } from './verbs.ts'

/** Everything of the invented search, its page and its API, is below this path. */
export const demoPath = '/demo'

const below = new RegExp(`^${demoPath}(?=/|$)`)

/** The same path in the person's own world; null where it is not below the invented one. */
export const ownPathOf = (path: string): string | null => (below.test(path) ? path.replace(below, '') || '/' : null)

/** Paths of the API in either world. */
export const isApi = (path: string): boolean => (ownPathOf(path) ?? path).startsWith('/api/')

/** Verbs that are made at the first call of one of them; all of them answer with promises. */
export function verbsWhenAsked(open: () => Promise<Verbs>): Verbs {
  let opening: Promise<Verbs> | null = null
  return new Proxy({} as Verbs, {
    get:
      (_, name) =>
      async (...given: unknown[]) => {
        opening ??= open().catch((error: unknown) => {
          opening = null
          throw error
        })
        const verbs = (await opening) as unknown as Record<PropertyKey, (...words: unknown[]) => unknown>
        return verbs[name]?.(...given)
      },
  })
}
