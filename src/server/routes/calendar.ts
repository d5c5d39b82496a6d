/** Calendars: what may be an interview, where calendars are read, and the feed that goes out. */
import { Hono } from 'hono'
import * as z from 'zod'
import { problem } from '../../app/problem.ts'
import { well } from '../answers.ts'
import { openingParam, someWords, valid, validJson, words } from '../valid.ts'
import type { CalendarVerbs } from '../verbs.ts'

const idParam = valid('param', z.object({ id: z.string().regex(/^[\w:.-]{1,120}$/) }))
const answerSchema = z.object({
  isInterview: z.boolean(),
  company: words(200).optional(),
  role: words(200).optional(),
  zone: words(60).optional(),
  hour: words(5)
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Write the hour as 14:30.')
    .optional(),
  people: z.array(words(254)).max(60).optional(),
})
const sourceSchema = z.object({
  url: someWords(2_000),
  user: words(254).optional(),
  password: z.string().max(1_000).optional(),
  agreed: z.boolean(),
})
const timesSchema = z.object({ slots: z.array(someWords(40)).max(3).optional() })

const calendarType = 'text/calendar; charset=utf-8'

export const calendarRoutes = (verbs: CalendarVerbs) =>
  new Hono()
    .get('/calendar', async (c) => c.json(await verbs.seeCalendars()))
    .get('/calendar/questions', async (c) => c.json(await verbs.seeCalendarQuestions()))
    .post('/calendar/questions/:id', idParam, validJson(answerSchema), async (c) =>
      c.json(well(await verbs.answerCalendarQuestion({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/calendar/sources', validJson(sourceSchema), async (c) =>
      c.json(well(await verbs.addCalendarSource(c.req.valid('json')))),
    )
    .delete('/calendar/sources/:id', idParam, async (c) =>
      c.json(well(await verbs.removeCalendarSource(c.req.valid('param').id))),
    )
    .post('/calendar/sources/:id/refresh', idParam, async (c) =>
      c.json(well(await verbs.refreshCalendar(c.req.valid('param').id))),
    )
    .post('/calendar/feed', async (c) => c.json(well(await verbs.renewCalendarFeed())))
    .delete('/calendar/feed', async (c) => c.json(await verbs.endCalendarFeed()))
    .post('/openings/:openingId/times', openingParam, validJson(timesSchema), async (c) =>
      c.json(well(await verbs.proposeTimes({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .get('/openings/:openingId/calendar', openingParam, async (c) =>
      c.body(well(await verbs.openingCalendar(c.req.valid('param').openingId)), 200, {
        'content-type': calendarType,
        'content-disposition': 'attachment; filename="interview.ics"',
      }),
    )

/**
 * The feed for other programs of this machine, which have no session: the secret in its address is all they have. A
 * wrong one and none at all are answered alike.
 */
export const feedRoute = (
  verbs: Pick<CalendarVerbs, 'readCalendarFeed'>,
  isSame: (given: string, key: string) => boolean | Promise<boolean>,
) =>
  new Hono().get('/calendar/:file', async (c) => {
    const given = /^([\w]{20,200})\.ics$/.exec(c.req.param('file'))?.[1] ?? ''
    const feed = await verbs.readCalendarFeed(async (key) => isSame(given, key))
    const headers = { 'cache-control': 'private, no-store' }
    return feed === null
      ? c.json(problem('input', 'There is nothing at this address.', 'Look it up in Settings.'), 404, headers)
      : c.body(feed, 200, { ...headers, 'content-type': calendarType })
  })
