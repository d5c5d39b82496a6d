import { describe, expect, it } from 'vitest'
import { createFakeVerbs } from '../../test/support/fake-verbs/fake-verbs.ts'
import { fakeFeedKey } from '../../test/support/fake-verbs/fake-calendar-verbs.ts'
import { createApp, type AppOptions } from './app.ts'
import type { Asset } from './assets.ts'

const origin = 'http://127.0.0.1:4747'
const token = 'the-key-of-this-session-0123456789'
const host = '127.0.0.1:4747'
const cookie = `regards-session-4747=${token}`

const text = (words: string, type: string, isForever = false): Asset => ({
  body: new TextEncoder().encode(words),
  type,
  isForever,
})
const files: Record<string, Asset> = {
  '/index.html': text('<!doctype html><title>Regards</title>', 'text/html; charset=utf-8'),
  '/assets/main-abc.js': text('export {}', 'text/javascript; charset=utf-8', true),
  '/favicon.svg': text('<svg/>', 'image/svg+xml'),
}

function server(more: Partial<AppOptions> = {}) {
  const verbs = createFakeVerbs()
  const app = createApp(verbs, { token, origin, assets: { read: (path) => files[path] ?? null }, ...more })
  const ask = (
    path: string,
    { headers = {}, ...init }: { headers?: Record<string, string>; method?: string; body?: string } = {},
  ) => app.request(path, { ...init, headers: { host, cookie, ...headers } })
  const send = (
    path: string,
    body: unknown,
    { method = 'POST', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
  ) =>
    ask(path, {
      method,
      body: JSON.stringify(body),
      headers: { origin, 'content-type': 'application/json', ...headers },
    })
  return { verbs, app, ask, send }
}

describe('the log', () => {
  it('is asked for by how many lines, and refuses what is no number of lines', async () => {
    const { ask } = server()
    expect(await (await ask('/api/log?limit=5')).json()).toMatchObject([{ words: 'Marcus Oduya answered' }])
    for (const limit of ['0', '10001', 'x', '-1']) expect((await ask(`/api/log?limit=${limit}`)).status).toBe(400)
  })
})

describe('files', () => {
  const given = (init: { headers?: Record<string, string>; body: string }) => {
    const { ask, verbs } = server()
    const answer = ask('/api/files/given', { method: 'POST', ...init, headers: { origin, ...init.headers } })
    return { answer, verbs }
  }

  it('are read as bytes, and problems come as words', async () => {
    const { answer, verbs } = given({ body: 'BEGIN:VCALENDAR' })
    expect(await (await answer).json()).toMatchObject({ company: 'Northwind' })
    expect(verbs.calls).toEqual([{ verb: 'readGiven', input: 'BEGIN:VCALENDAR' }])
    expect((await given({ body: 'x' }).answer).status).toBe(400)
  })

  it('may be larger than letters, with an end, and come from our own page only', async () => {
    expect((await given({ body: `BEGIN:VCALENDAR${'x'.repeat(2_000_000)}` }).answer).status).toBe(200)
    expect((await given({ body: 'x'.repeat(10_000_001) }).answer).status).toBe(413)
    expect((await given({ body: 'BEGIN:VCALENDAR', headers: { origin: 'https://evil.example' } }).answer).status).toBe(
      403,
    )
  })
})

describe('archives', () => {
  it('may hold years, and one that is larger is told which command takes it', async () => {
    const { ask } = server()
    const everything = (body: string, headers: Record<string, string> = {}) =>
      ask('/api/files/everything?save=no', { method: 'POST', body, headers: { origin, ...headers } })
    expect((await everything('x'.repeat(10_000_001))).status).not.toBe(413)
    const refused = await everything('x', { 'content-length': '250000001' })
    expect(refused.status).toBe(413)
    expect(await refused.json()).toMatchObject({ todo: expect.stringContaining('`regards import FILE`') as string })
  })
})

describe('files of a letter', () => {
  it('are put there and taken away, based on a version', async () => {
    const { ask, verbs, send } = server()
    await send('/api/steps/o-northwind.check-in.p-lena/letter', {}, { method: 'PUT' })
    const post = (query: string) =>
      ask(`/api/files/letters/l-northwind?${query}`, { method: 'POST', body: 'abc', headers: { origin } })
    const attached = await post('version=1&name=Plan%20%26%20more.pdf&type=application/pdf')
    expect(await attached.json()).toMatchObject({ kind: 'saved', draft: { files: [{ size: 3 }], version: 2 } })
    expect(verbs.calls.at(-1)).toEqual({
      verb: 'attachFile',
      input: { letterId: 'l-northwind', version: 1, name: 'Plan & more.pdf', type: 'application/pdf', content: 3 },
    })
    for (const wrong of ['name=a.pdf', 'version=0&name=a.pdf', 'version=1', 'version=1&name=', 'version=1e3&name=a'])
      expect((await post(wrong)).status, wrong).toBe(400)
    const gone = await ask('/api/letters/l-northwind/files/a-1?version=2', { method: 'DELETE', headers: { origin } })
    expect(await gone.json()).toMatchObject({ kind: 'saved', draft: { files: [] } })
  })
})

describe('finding', () => {
  it('takes words, not too many', async () => {
    const { ask } = server()
    expect(await (await ask('/api/found?words=dana')).json()).toMatchObject({ people: [{ name: 'Dana Kim' }] })
    expect((await ask(`/api/found?words=${'x'.repeat(201)}`)).status).toBe(400)
    expect((await ask('/api/found')).status).toBe(400)
  })
})

describe('the session', () => {
  it('is handed over by the opened address, which is cleaned at once', async () => {
    const { app } = server()
    const opened = await app.request(`/?token=${token}`, { headers: { host } })
    expect(opened.status).toBe(303)
    expect(opened.headers.get('location')).toBe('/')
    expect(opened.headers.get('cache-control')).toBe('no-store')
    const set = opened.headers.get('set-cookie') ?? ''
    expect(set).toContain(cookie)
    expect(set).toMatch(/HttpOnly/)
    expect(set).toMatch(/SameSite=Strict/)
  })

  it('keeps the way to a screen and never leads away', async () => {
    const { app } = server()
    const screen = await app.request(`/openings/o-acme?token=${token}`, { headers: { host } })
    expect(screen.headers.get('location')).toBe('/openings/o-acme')
    const away = await app.request(new Request(`${origin}//evil.example/?token=${token}`, { headers: { host } }))
    expect(away.headers.get('location')).toBe('/')
  })

  for (const wrong of ['', 'x', `${token}x`, token.slice(1)])
    it(`refuses the token “${wrong.slice(0, 8)}…”`, async () => {
      const { app } = server()
      const opened = await app.request(`/?token=${wrong}`, { headers: { host } })
      expect(opened.status).toBe(401)
      expect(opened.headers.get('set-cookie')).toBeNull()
      expect(await opened.text()).toContain('Open the whole address')
    })

  it('does not take the token on /api, where it would end up in logs and scripts', async () => {
    const { app } = server()
    expect((await app.request(`/api/today?token=${token}`, { headers: { host } })).status).toBe(401)
  })

  it('is asked for by the page, the API and the live channel', async () => {
    const { ask } = server()
    for (const path of ['/', '/openings', '/api/today', '/api/events', '/favicon.svg'])
      expect((await ask(path, { headers: { cookie: 'regards-session-4747=wrong' } })).status).toBe(401)
    expect((await ask('/api/today', { headers: { cookie: '' } })).headers.get('content-type')).toContain('json')
  })
})

describe('the address', () => {
  for (const foreign of ['evil.example', 'evil.example:4747', '127.0.0.1', '127.0.0.1:80', 'localhost:4747', ''])
    it(`is not answered as “${foreign}”`, async () => {
      const { ask } = server()
      for (const path of ['/', '/api/today', '/assets/main-abc.js', `/?token=${token}`])
        expect((await ask(path, { headers: { host: foreign } })).status).toBe(421)
    })
})

describe('the asking page', () => {
  for (const foreign of ['https://evil.example', 'http://127.0.0.1:9999', 'http://localhost:4747', 'null'])
    it(`may not be ${foreign}`, async () => {
      const { ask, send, verbs } = server()
      expect((await ask('/api/today', { headers: { origin: foreign } })).status).toBe(403)
      expect((await send('/api/undo', {}, { headers: { origin: foreign } })).status).toBe(403)
      expect((await ask('/assets/main-abc.js', { headers: { origin: foreign } })).status).toBe(403)
      expect(verbs.calls).toEqual([])
    })

  it('must be named where something can change', async () => {
    const { ask, verbs } = server()
    const unnamed = await ask('/api/undo', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(unnamed.status).toBe(403)
    expect(verbs.calls).toEqual([])
  })

  it('may not be another site that leaves its name out', async () => {
    const { ask } = server()
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask('/api/today', { headers: { 'sec-fetch-site': site } })).status).toBe(403)
      expect((await ask('/assets/main-abc.js', { headers: { 'sec-fetch-site': site } })).status).toBe(403)
    }
    expect((await ask('/api/today', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
  })

  it('gets no permission for others: no CORS header at all', async () => {
    const { app, ask } = server()
    const preflight = await app.request('/api/today', {
      method: 'OPTIONS',
      headers: { host, origin: 'https://evil.example' },
    })
    expect(preflight.status).not.toBe(200)
    for (const answer of [preflight, await ask('/api/today')])
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the headers', () => {
  it('are strict on every kind of answer', async () => {
    const { app, ask } = server()
    const answers = [
      await ask('/'),
      await ask('/api/today'),
      await ask('/api/nowhere'),
      await ask('/assets/main-abc.js'),
      await ask('/nowhere'),
      await ask('/', { headers: { host: 'evil.example' } }),
      await app.request('/', { headers: { host } }),
      await app.request(`/?token=${token}`, { headers: { host } }),
    ]
    for (const { headers } of answers) {
      const policy = headers.get('content-security-policy') ?? ''
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ])
        expect(policy).toContain(part)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  })

  it('keep what is private out of every cache', async () => {
    const { ask, send } = server()
    for (const answer of [
      await ask('/api/today'),
      await ask('/api/nowhere'),
      await send('/api/undo', 1),
      await ask('/'),
    ])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await ask('/assets/main-abc.js')).headers.get('cache-control')).toContain('immutable')
  })
})

describe('what comes in', () => {
  it('is limited in size', async () => {
    const { send } = server()
    const huge = await send('/api/understand', { text: 'x'.repeat(1_100_000) })
    expect(huge.status).toBe(413)
    expect(await huge.json()).toMatchObject({ kind: 'problem' })
  })

  it('must be JSON', async () => {
    const { ask, verbs } = server()
    const plain = await ask('/api/undo', {
      method: 'POST',
      body: '{}',
      headers: { origin, 'content-type': 'text/plain' },
    })
    expect(plain.status).toBe(415)
    const broken = await ask('/api/undo', {
      method: 'POST',
      body: '{',
      headers: { origin, 'content-type': 'application/json' },
    })
    expect(broken.status).toBe(400)
    expect(await broken.json()).toMatchObject({ kind: 'problem', todo: expect.any(String) as string })
    expect(verbs.calls).toEqual([])
  })

  it('is told in words where it does not fit', async () => {
    const { send } = server()
    const answer = await send('/api/openings/o-tyrell/people/p-ines/address', { email: 'nobody' }, { method: 'PUT' })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ kind: 'problem', what: 'Write the address as name@company.example.' })
  })

  it('cannot smuggle line breaks into an address', async () => {
    const { send, verbs } = server()
    for (const to of [
      'Dana <a@b.example>\nBcc: x@y.example',
      'a@b.example\r\nBcc: x@y.example',
      'Dana <a@b.example> x',
    ])
      expect(
        (await send('/api/letters/l-acme', { version: 1, subject: 's', body: 'b', to: [to] }, { method: 'PUT' }))
          .status,
      ).toBe(400)
    expect(verbs.calls).toEqual([])
  })
})

describe('what goes out', () => {
  it('is the view, the problem or the absence, each with its status', async () => {
    const { ask, send } = server()
    expect(await (await ask('/api/today')).json()).toMatchObject({ day: 'Tuesday 24 November' })
    expect((await ask('/api/openings/o-nobody')).status).toBe(404)
    expect((await send('/api/steps/o-nobody.call.x/hold', { until: 'tomorrow' })).status).toBe(409)
    expect((await send('/api/openings', { company: 'provoke a problem', people: [], held: '2026-11-23' })).status).toBe(
      502,
    )
    expect((await ask('/api/nowhere')).status).toBe(404)
  })

  it('never shows what went wrong inside', async () => {
    const noted: Error[] = []
    const { send } = server({ report: (error) => noted.push(error) })
    const answer = await send('/api/understand', { text: 'provoke a fault' })
    expect(answer.status).toBe(500)
    const body = await answer.text()
    expect(body).toContain('a mistake of its own')
    expect(body).not.toMatch(/secret|provoked|\.ts:|\bat \w+\./)
    expect(noted).toHaveLength(1)
  })
})

describe('the page', () => {
  it('is served on its screens, and said not to be there elsewhere', async () => {
    const { ask } = server()
    for (const path of [
      '/',
      '/openings',
      '/openings/o-acme',
      '/openings/o-acme/debrief',
      '/steps/o-acme.thank-you.p-dana/letter',
      '/settings',
    ])
      expect((await ask(path)).status).toBe(200)
    expect((await ask('/nowhere')).status).toBe(404)
    expect((await ask('/assets/../index.html')).status).not.toBe(500)
    expect((await ask('/assets/none.js')).status).toBe(404)
  })

  it('says so in words where it was not built', async () => {
    const { ask } = server({ assets: { read: () => null } })
    const answer = await ask('/')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('npm run build')
  })
})

describe('the live channel', () => {
  it('says when something changed', async () => {
    const { ask, send, verbs } = server()
    const live = await ask('/api/events')
    expect(live.headers.get('content-type')).toContain('text/event-stream')
    const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader()
    const heard = async () => (await reader?.read())?.value ?? ''
    expect(await heard()).toContain('event: hello')
    await send('/api/steps/o-acme.thank-you.p-dana/skip', {})
    expect(await heard()).toContain('event: changed')
    verbs.receiveAnswer()
    expect(await heard()).toContain('event: changed')
    await reader?.cancel()
  })
})

describe('the invented search beside the own one', () => {
  const beside = () => {
    const demo = createFakeVerbs({ isDemo: true })
    let opened = 0
    const all = server({
      demo: async () => {
        opened++
        return demo
      },
    })
    return { ...all, demo, opened: () => opened }
  }

  it('is made when it is first looked at, and once', async () => {
    const { ask, opened } = beside()
    await ask('/api/today')
    expect(opened()).toBe(0)
    expect(await (await ask('/demo/api/about')).json()).toMatchObject({ isDemo: true, demoPath: null })
    await ask('/demo/api/today')
    expect(opened()).toBe(1)
    expect(await (await ask('/api/about')).json()).toMatchObject({ isDemo: false })
  })

  it('is told what is told to it, and the own one is not', async () => {
    const { send, demo, verbs } = beside()
    expect((await send('/demo/api/steps/o-acme.thank-you.p-dana/skip', {})).status).toBe(200)
    expect(demo.calls.map(({ verb }) => verb)).toEqual(['skipStep'])
    expect(verbs.calls).toEqual([])
  })

  it('is as closed to others as the own one', async () => {
    const { app, ask, send, demo } = beside()
    expect((await app.request('/demo/api/today', { headers: { host } })).status).toBe(401)
    expect((await app.request('/demo', { headers: { host } })).status).toBe(401)
    expect((await app.request(`/demo/api/today?token=${token}`, { headers: { host } })).status).toBe(401)
    const foreign = { origin: 'https://evil.example' }
    expect((await ask('/demo/api/today', { headers: foreign })).status).toBe(403)
    expect((await send('/demo/api/undo', {}, { headers: foreign })).status).toBe(403)
    expect((await ask('/demo/api/today')).headers.get('cache-control')).toBe('no-store')
    expect((await send('/demo/api/understand', { text: 'x'.repeat(1_100_000) })).status).toBe(413)
    expect(demo.calls).toEqual([])
  })

  it('has the same screens, and none where there is no such search', async () => {
    const { ask } = beside()
    for (const path of ['/demo', '/demo/', '/demo/openings', '/demo/gallery'])
      expect((await ask(path)).status).toBe(200)
    expect((await ask('/demo/nowhere')).status).toBe(404)
    expect((await ask('/demo/api/nowhere')).status).toBe(404)
    const { ask: alone } = server()
    expect((await alone('/demo')).status).toBe(404)
    expect((await alone('/demo/api/today')).status).toBe(404)
  })
})

describe('the calendar feed', () => {
  const read = async (app: ReturnType<typeof server>['app'], path: string, from = host) =>
    app.request(path, { headers: { host: from } })

  it('is read without a session by its secret alone, and by a renewed one only', async () => {
    const { app, ask } = server()
    expect((await read(app, `/calendar/${fakeFeedKey}.ics`)).status).toBe(404)
    const made = await ask('/api/calendar/feed', { method: 'POST', headers: { origin } })
    expect(await made.json()).toMatchObject({ feed: expect.stringContaining(fakeFeedKey) })
    const feed = await read(app, `/calendar/${fakeFeedKey}.ics`)
    expect([feed.status, feed.headers.get('content-type'), feed.headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-store',
    ])
    for (const wrong of ['', 'a', `${fakeFeedKey}y`, fakeFeedKey.toUpperCase(), '..%2Fapi%2Ftoday'])
      expect((await read(app, `/calendar/${wrong}.ics`)).status, wrong).toBe(404)
    expect((await read(app, `/calendar/${fakeFeedKey}.ics`, 'elsewhere.example')).status).toBe(421)
    await ask('/api/calendar/feed', { method: 'POST', headers: { origin } })
    expect((await read(app, `/calendar/${fakeFeedKey}.ics`)).status).toBe(404)
  })

  it('can be made by the own page alone', async () => {
    const { ask } = server()
    const foreign = await ask('/api/calendar/feed', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(foreign.status).toBe(403)
  })
})

describe('questions of the calendar', () => {
  it('are answered with what one click cannot tell, well formed', async () => {
    const { send, verbs } = server()
    const answer = { isInterview: true, company: 'Umbra', zone: 'Europe/Berlin' }
    expect((await send('/api/calendar/questions/e-2', answer)).status).toBe(200)
    expect(verbs.calls.at(-1)).toEqual({ verb: 'answerCalendarQuestion', input: { id: 'e-2', ...answer } })
    expect((await send('/api/calendar/questions/e-2', { isInterview: true, hour: '25:00' })).status).toBe(400)
    expect((await send('/api/calendar/questions/e-2', {})).status).toBe(400)
  })
})
