/** What an answer means, said by the person. */
import { Hono } from 'hono'
import * as z from 'zod'
import { replyKinds } from '../../core/mail/reply-kind.ts'
import { well } from '../answers.ts'
import { replyParam, validJson, words } from '../valid.ts'
import type { ReplyVerbs } from '../verbs.ts'

const meaningSchema = z.object({ meaning: z.enum([...replyKinds, 'unrelated']), newDate: words(200).optional() })

export const replyRoutes = (verbs: ReplyVerbs) =>
  new Hono().put('/replies/:replyId/meaning', replyParam, validJson(meaningSchema), async (c) =>
    c.json(well(await verbs.understandReply({ ...c.req.valid('param'), ...c.req.valid('json') }))),
  )
