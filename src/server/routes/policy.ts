/** The policy: seen, changed, tried out; and why a step is proposed. */
import { Hono } from 'hono'
import * as z from 'zod'
import { openingIdSchema } from '../../core/facts/ids.ts'
import { rhythms } from '../../core/policy/policy.ts'
import { well } from '../answers.ts'
import { lineParam, openingParam, someWords, stepParam, validJson, validQuery, words } from '../valid.ts'
import type { PolicyVerbs } from '../verbs.ts'

const whichOpening = validQuery(z.object({ opening: openingIdSchema.optional() }))
const value = z.union([
  z.number(),
  z.boolean(),
  words(200),
  z.array(z.union([z.number(), words(40)])).max(40, 'These are more than forty entries.'),
])
const changeSchema = z.object({ value, because: words(1_000).optional(), openingId: openingIdSchema.optional() })
const rhythmSchema = z.object({ rhythm: z.enum(rhythms, `Choose one of ${rhythms.join(', ')}.`) })
const previewSchema = z.object({
  openingId: openingIdSchema.optional(),
  rhythm: rhythmSchema.shape.rhythm.optional(),
  values: z
    .array(z.object({ line: someWords(60), value, because: words(1_000).optional() }))
    .max(100, 'Try at most a hundred values at once.')
    .optional(),
  promisedIn: z.number().int().min(0).max(60).nullable().optional(),
  weeks: z.number().int().min(1).max(60).optional(),
})

export const policyRoutes = (verbs: PolicyVerbs) =>
  new Hono()
    .get('/policy', whichOpening, async (c) =>
      c.json(well(await verbs.seePolicy({ openingId: c.req.valid('query').opening }))),
    )
    .get('/policy/:line', lineParam, whichOpening, async (c) =>
      c.json(well(await verbs.seePolicyLine({ ...c.req.valid('param'), openingId: c.req.valid('query').opening }))),
    )
    .put('/policy/:line', lineParam, validJson(changeSchema), async (c) =>
      c.json(well(await verbs.setPolicyLine({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .delete('/policy/:line', lineParam, whichOpening, async (c) =>
      c.json(well(await verbs.resetPolicyLine({ ...c.req.valid('param'), openingId: c.req.valid('query').opening }))),
    )
    .put('/rhythm', validJson(rhythmSchema), async (c) =>
      c.json(well(await verbs.chooseRhythm(c.req.valid('json').rhythm))),
    )
    .post('/preview', validJson(previewSchema), async (c) =>
      c.json(well(await verbs.previewPolicy(c.req.valid('json')))),
    )
    .get('/steps/:stepId/why', stepParam, async (c) => c.json(well(await verbs.explain(c.req.valid('param').stepId))))
    .get('/openings/:openingId/why', openingParam, async (c) =>
      c.json(well(await verbs.explain(c.req.valid('param').openingId))),
    )
