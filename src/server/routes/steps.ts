/** Steps: put off, leave out, the letter of a step, the call sheet, the answer to understand. */
import { Hono } from 'hono'
import * as z from 'zod'
import { callNews, callOutcomes } from '../../app/record-call.ts'
import { well } from '../answers.ts'
import { someWords, stepParam, validJson, words } from '../valid.ts'
import type { StepVerbs } from '../verbs.ts'

const holdSchema = z.object({ until: someWords(200) })
const skipSchema = z.object({ reason: words(1_000).optional() })
const answersSchema = z.object({
  answers: z
    .array(z.object({ field: someWords(200), answer: someWords(4_000) }))
    .min(1, 'Answer at least one question.')
    .max(30),
})
const callSchema = z.object({
  outcome: z.enum(callOutcomes),
  news: z.enum(callNews).optional(),
  by: words(200).optional(),
  note: words(4_000).optional(),
})

export const stepRoutes = (verbs: StepVerbs) =>
  new Hono()
    .post('/steps/:stepId/hold', stepParam, validJson(holdSchema), async (c) =>
      c.json(well(await verbs.holdStep({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/steps/:stepId/skip', stepParam, validJson(skipSchema), async (c) =>
      c.json(well(await verbs.skipStep({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .put('/steps/:stepId/letter', stepParam, async (c) =>
      c.json(well(await verbs.draftLetter(c.req.valid('param').stepId))),
    )
    .post('/steps/:stepId/answers', stepParam, validJson(answersSchema), async (c) =>
      c.json(well(await verbs.answerMissing({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .get('/steps/:stepId/outside', stepParam, async (c) =>
      c.json(well(await verbs.openOutside(c.req.valid('param').stepId))),
    )
    .get('/steps/:stepId/call-sheet', stepParam, async (c) =>
      c.json(well(await verbs.callSheet(c.req.valid('param').stepId))),
    )
    .post('/steps/:stepId/call', stepParam, validJson(callSchema), async (c) =>
      c.json(well(await verbs.recordCall({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .get('/steps/:stepId/reply', stepParam, async (c) =>
      c.json(well(await verbs.seeReply(c.req.valid('param').stepId))),
    )
