/** Today, finding something, and taking the last thing back. */
import { Hono } from 'hono'
import * as z from 'zod'
import { letterIdSchema } from '../../core/facts/ids.ts'
import { well } from '../answers.ts'
import { validJson, validQuery, words } from '../valid.ts'
import type { TodayVerbs } from '../verbs.ts'

const undoSchema = z.object({ letterId: letterIdSchema.optional() })

export const todayRoutes = (verbs: TodayVerbs) =>
  new Hono()
    .get('/today', async (c) => c.json(await verbs.seeToday()))
    .get('/found', validQuery(z.object({ words: words(200) })), async (c) =>
      c.json(await verbs.find(c.req.valid('query').words)),
    )
    .post('/undo', validJson(undoSchema), async (c) => c.json(well(await verbs.undo(c.req.valid('json')))))
