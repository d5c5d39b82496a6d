/**
 * Who may talk to the server: the person's own browser, on its own page, with the session handed over by the opened
 * address. What a route does is none of its business.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { timingSafeEqual } from 'hono/utils/buffer'
import { problem } from '../app/problem.ts'
import { isApi } from './second-world.ts'

/** Nothing from outside, nothing inline; in a frame only our own documents of received mails (CSP Level 3). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** A document that must be held more strictly brings its own. */
export const strictHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}

/** Answers only under the address it was opened with, so that a foreign name that resolves to this machine gets nothing. */
export function ownHost(origin: string): MiddlewareHandler {
  const { host } = new URL(origin)
  return async (c, next) => {
    if (c.req.header('host') === host) return next()
    return refuse(c, 421, 'Regards does not answer under this address.', `Open ${origin} instead.`)
  }
}

/** For /api: asked by our own page only. A browser names the origin of every request that can change something. */
export function ownOrigin(origin: string): MiddlewareHandler {
  return async (c, next) => {
    const asked = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const isOwn = asked === undefined ? isReading : asked === origin
    if (isOwn && (site === undefined || site === 'same-origin' || (isReading && site === 'none'))) return next()
    return refuse(c, 403, 'Another page asked for this.', 'Only the page of Regards itself may.')
  }
}

/** For programs with a token: they name no origin, and a browser on another page always does. */
export function fromNoOtherPage(origin: string): MiddlewareHandler {
  return async (c, next) => {
    const asked = c.req.header('origin')
    if (asked === undefined || asked === origin) return next()
    return refuse(c, 403, 'Another page asked for this.', 'Only programs with a token may.')
  }
}

/** Cookies know no ports, so the name carries it: two of them on one machine do not put each other out. */
const sessionCookie = (origin: string) => `regards-session-${new URL(origin).port || '80'}`

/**
 * `/?token=…`, compared in constant time, becomes a cookie that scripts cannot read and other sites cannot send; the
 * address is cleaned at once. Everything but the built assets asks for that cookie.
 */
export function session(token: string, origin: string): MiddlewareHandler {
  const name = sessionCookie(origin)
  return async (c, next) => {
    const given = c.req.query('token')
    if (given !== undefined && c.req.method === 'GET' && !isApi(c.req.path)) {
      if (!(await timingSafeEqual(given, token))) return askForToken(c)
      setCookie(c, name, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      c.header('cache-control', 'no-store')
      return c.redirect(c.req.path.startsWith('//') ? '/' : c.req.path, 303)
    }
    const kept = getCookie(c, name)
    if (kept !== undefined && (await timingSafeEqual(kept, token))) return next()
    return askForToken(c)
  }
}

function askForToken(c: Context): Response {
  const what = 'This page does not know you yet.'
  const todo = 'Open the whole address that Regards printed when it started; it carries the key.'
  c.header('cache-control', 'no-store')
  if (isApi(c.req.path)) return c.json(problem('person', what, todo), 401)
  return c.html(wordsPage(what, todo), 401)
}

function refuse(c: Context, status: 403 | 421, what: string, todo: string): Response {
  c.header('cache-control', 'no-store')
  if (!isApi(c.req.path)) return c.html(wordsPage(what, todo), status)
  return c.json(problem('outside', what, todo), status)
}

/** A page of words for where the app itself cannot be shown; all of them are ours. */
export function wordsPage(what: string, todo: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${what} · Regards</title><main><h1>${what}</h1><p>${todo}</p></main></html>`
}
