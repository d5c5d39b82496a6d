/** Letters printed and posted by a service: the person's own account there, price and address before the yes, and where a letter is. */
import { Hono } from 'hono'
import * as z from 'zod'
import { postServices } from '../../app/ports/post-service.ts'
import { well } from '../answers.ts'
import { letterParam, validJson } from '../valid.ts'
import type { PostVerbs } from '../verbs.ts'

/** What a key or a price must look like is for the use case, which says it in words. */
const choiceSchema = z.object({
  service: z.enum(postServices),
  key: z.string().max(300),
  price: z.string().max(100),
})
const yesSchema = z.object({ version: z.number().int().min(1) })

export const postRoutes = (verbs: PostVerbs) =>
  new Hono()
    .get('/post-service', async (c) => c.json({ service: await verbs.seePostService() }))
    .put('/post-service', validJson(choiceSchema), async (c) =>
      c.json(well(await verbs.choosePostService(c.req.valid('json')))),
    )
    .delete('/post-service', async (c) => c.json(await verbs.forgetPostService()))
    .get('/postings', async (c) => c.json(await verbs.seePostings()))
    .post('/postings/look', async (c) => c.json(await verbs.lookAfterPostings()))
    .get('/letters/:letterId/posting', letterParam, async (c) =>
      c.json(await verbs.seePosting(c.req.valid('param').letterId)),
    )
    .get('/letters/:letterId/posting/preview', letterParam, async (c) =>
      c.json(well(await verbs.previewPost(c.req.valid('param').letterId))),
    )
    .post('/letters/:letterId/posting', letterParam, validJson(yesSchema), async (c) =>
      c.json(well(await verbs.postLetter({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .delete('/letters/:letterId/posting', letterParam, async (c) =>
      c.json(well(await verbs.withdrawPosting(c.req.valid('param').letterId))),
    )
