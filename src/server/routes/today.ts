/** Today, and taking the last thing back. */
import { Hono } from 'hono'
import * as z from 'zod'
import { letterIdSchema } from '../../core/facts/ids.ts'
import { well } from '../answers.ts'
import { validJson } from '../valid.ts'
import type { TodayVerbs } from '../verbs.ts'

const undoSchema = z.object({ letterId: letterIdSchema.optional() })

export const todayRoutes = (verbs: TodayVerbs) =>
  new Hono()
    .get('/today', async (c) => c.json(await verbs.seeToday()))
    .post('/undo', validJson(undoSchema), async (c) => c.json(well(await verbs.undo(c.req.valid('json')))))
