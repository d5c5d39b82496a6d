/** Which world the page is in: the person's own, or the invented one beside it, which lives below a path of its own. */

const demo = '/demo'

/** Where nothing is shown, as in the test of a pure part, it is the person's own world. */
const pathname = globalThis.location?.pathname ?? '/'

export const isBesideOwn = pathname === demo || pathname.startsWith(`${demo}/`)

/** What stands before every path of this world, its API included. */
export const base = isBesideOwn ? demo : ''

/** What a browser keeps of the invented world is gone with its tab. */
export const storage = (): Storage => (isBesideOwn ? sessionStorage : localStorage)
