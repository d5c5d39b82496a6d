/** The local server: who may ask, what is under /api, and the built page. Knows no use case and no platform. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { timingSafeEqual } from 'hono/utils/buffer'
import { problem } from '../app/problem.ts'
import { largestGiven } from '../app/read-given.ts'
import { largestArchive } from '../app/take-everything.ts'
import { answerError } from './answers.ts'
import type { Asset, Assets } from './assets.ts'
import { openApi } from './open-api.ts'
import { isScreen } from './pages.ts'
import { aboutRoutes } from './routes/about.ts'
import { calendarRoutes, feedRoute } from './routes/calendar.ts'
import { eventRoutes } from './routes/events.ts'
import { insightRoutes } from './routes/insights.ts'
import { letterRoutes } from './routes/letters.ts'
import { mailRoutes } from './routes/mail.ts'
import { mailboxRoutes } from './routes/mailboxes.ts'
import { openingRoutes } from './routes/openings.ts'
import { paperRoutes } from './routes/paper.ts'
import { peopleRoutes } from './routes/people.ts'
import { policyRoutes } from './routes/policy.ts'
import { postRoutes } from './routes/post.ts'
import { replyRoutes } from './routes/replies.ts'
import { stepRoutes } from './routes/steps.ts'
import { todayRoutes } from './routes/today.ts'
import { wordsRoutes } from './routes/words.ts'
import { yoursRoutes } from './routes/yours.ts'
import { fromNoOtherPage, ownHost, ownOrigin, session, strictHeaders, wordsPage } from './security.ts'
import { demoPath, ownPathOf, verbsWhenAsked } from './second-world.ts'
import type { Verbs } from './verbs.ts'

export type AppOptions = {
  /** The session's key, handed over once in the opened address. */
  readonly token: string
  /** 'http://127.0.0.1:4747'; no other is answered. */
  readonly origin: string
  readonly assets: Assets
  /** Makes the invented search, when it is first looked at; there is none where this is left out. */
  readonly demo?: () => Promise<Verbs>
  /** Answers helpers under /mcp, which carry a token of their own; there are none where this is left out. */
  readonly mcp?: (request: Request) => Promise<Response>
  /** Where a fault of ours is noted; the page only hears that there was one. */
  readonly report?: (error: Error) => void
}

/** Bytes; a letter is at most 100,000 characters. */
const largestBody = 1_000_000

export const apiOver = (verbs: Verbs) =>
  new Hono()
    .route('/', todayRoutes(verbs))
    .route('/', openingRoutes(verbs))
    .route('/', stepRoutes(verbs))
    .route('/', letterRoutes(verbs))
    .route('/', paperRoutes(verbs))
    .route('/', postRoutes(verbs))
    .route('/', wordsRoutes(verbs))
    .route('/', peopleRoutes(verbs))
    .route('/', calendarRoutes(verbs))
    .route('/', insightRoutes(verbs))
    .route('/', replyRoutes(verbs))
    .route('/', mailRoutes(verbs))
    .route('/', policyRoutes(verbs))
    .route('/', aboutRoutes(verbs))
    .route('/', mailboxRoutes(verbs))
    .route('/', yoursRoutes(verbs))
    .route('/', eventRoutes(verbs))

export function createApp(verbs: Verbs, options: AppOptions) {
  const { origin, assets, demo } = options
  const apis = demo ? ['/api/*', `${demoPath}/api/*`] : ['/api/*']

  const app = new Hono()
  app.use(strictHeaders)
  app.use(ownHost(origin))
  app.get('/assets/*', ownOrigin(origin), (c) => {
    const asset = assets.read(c.req.path)
    return asset === null ? c.notFound() : c.body(asset.body, 200, assetHeaders(asset))
  })
  app.route('/', feedRoute(verbs, timingSafeEqual))
  const { mcp } = options
  if (mcp) app.all('/mcp', fromNoOtherPage(origin), (c) => mcp(c.req.raw))
  app.use(session(options.token, origin))
  const limit = (maxSize: number, what: string, todo: string) =>
    bodyLimit({ maxSize, onError: (c) => c.json(problem('input', what, todo), 413) })
  const ofLetters = limit(largestBody, 'This is far more than a letter holds.', 'Make it shorter.')
  const ofFiles = limit(largestGiven, 'This file is too large.', 'Take a smaller one.')
  const ofArchives = limit(
    largestArchive,
    'This archive has more than 250 MB, too much for a page.',
    'Bring it in at the command line: `regards import FILE`.',
  )
  const limitOf = (path: string) =>
    path.endsWith('/api/files/everything') ? ofArchives : path.includes('/api/files/') ? ofFiles : ofLetters
  for (const path of apis) {
    app.use(path, ownOrigin(origin), async (c, next) => {
      await next()
      c.res.headers.set('cache-control', 'no-store')
    })
    app.use(path, (c, next) => limitOf(c.req.path)(c, next))
  }
  const api = apiOver(verbs)
  const routed = app.route('/api', api)
  app.get('/openapi.json', ownOrigin(origin), async (c) => {
    const { default: answers } = await import('./answer-schemas.json', { with: { type: 'json' } })
    return c.json(openApi(api.routes, origin, answers))
  })
  if (demo) app.route(`${demoPath}/api`, apiOver(verbsWhenAsked(demo)))
  for (const path of apis)
    app.all(path, (c) => c.json(problem('input', 'There is nothing at this address.', 'Load the page again.'), 404))
  app.get('*', (c) => {
    const file = assets.read(c.req.path)
    if (file !== null && c.req.path !== '/index.html') return c.body(file.body, 200, assetHeaders(file))
    const page = assets.read('/index.html')
    if (page === null)
      return c.html(wordsPage('The page was not built.', 'Run `npm run build` and start Regards again.'), 503)
    const own = demo ? ownPathOf(c.req.path) : null
    return c.body(page.body, isScreen(own ?? c.req.path) ? 200 : 404, {
      'content-type': page.type,
      'cache-control': 'no-store',
    })
  })
  app.notFound((c) => c.html(wordsPage('There is nothing at this address.', 'Go to the Today page.'), 404))
  app.onError((error, c) => answerError(error, c, options.report ?? (() => {})))
  return routed
}

const assetHeaders = ({ type, isForever }: Asset) => ({
  'content-type': type,
  'cache-control': isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
})

export type App = ReturnType<typeof createApp>
