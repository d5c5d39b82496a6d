/** What the search tells, and what a policy is drawn from. */
import { Hono } from 'hono'
import * as z from 'zod'
import { rhythms } from '../../core/policy/policy.ts'
import { validJson, validQuery, words } from '../valid.ts'
import type { InsightVerbs } from '../verbs.ts'

const weeksSchema = z.object({
  rhythm: z.enum(rhythms),
  changes: z.array(z.object({ line: words(60), value: z.union([z.number(), z.boolean()]) })).max(100),
  promisedWithin: z.number().int().min(0).max(60).nullable(),
})

/** As at the command line: 50 lines unless more are asked for, and no more than 10,000. */
const logSchema = z.object({
  limit: z
    .string()
    .regex(/^(?:[1-9]\d{0,3}|10000)$/, 'Ask for 1 to 10,000 lines.')
    .optional(),
})

export const insightRoutes = (verbs: InsightVerbs) =>
  new Hono()
    .get('/log', validQuery(logSchema), async (c) =>
      c.json(await verbs.seeLog(Number(c.req.valid('query').limit ?? 50))),
    )
    .get('/insights', async (c) => c.json(await verbs.seeInsights()))
    .get('/policy-ground', async (c) => c.json(await verbs.seePolicyGround()))
    .post('/six-weeks', validJson(weeksSchema), async (c) => c.json(await verbs.seeSixWeeks(c.req.valid('json'))))
