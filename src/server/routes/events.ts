/** Tells the page that something changed; the page asks again for what it shows. Nothing else travels here. */
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { TodayVerbs } from '../verbs.ts'

/** How often the store is asked for its revision while a page listens. */
const lookEveryMs = 250
/** A quiet line now and then shows both sides that the other is there. */
const breathEveryMs = 20_000

export const eventRoutes = (verbs: Pick<TodayVerbs, 'revision'>, timing = { lookEveryMs, breathEveryMs }) =>
  new Hono().get('/events', (c) =>
    streamSSE(c, async (stream) => {
      let last = await verbs.revision()
      let quietMs = 0
      await stream.writeSSE({ event: 'hello', data: String(last) })
      while (!stream.aborted && !stream.closed) {
        await stream.sleep(timing.lookEveryMs)
        const now = await verbs.revision().catch(() => last)
        quietMs += timing.lookEveryMs
        if (now !== last) await stream.writeSSE({ event: 'changed', data: String(now) })
        else if (quietMs >= timing.breathEveryMs) await stream.writeSSE({ event: 'breath', data: '' })
        else continue
        last = now
        quietMs = 0
      }
    }),
  )
