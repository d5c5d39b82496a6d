/** The person, and their standing wishes. */
import { Hono } from 'hono'
import * as z from 'zod'
import { meSchema } from '../../core/me/me.ts'
import { well } from '../answers.ts'
import { validJson } from '../valid.ts'
import type { AboutVerbs } from '../verbs.ts'

const digestSchema = z.object({
  hour: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Choose an hour.')
    .nullable(),
})

export const aboutRoutes = (verbs: AboutVerbs) =>
  new Hono()
    .get('/about', async (c) => c.json(await verbs.about()))
    .put('/me', validJson(z.object({ me: meSchema, base: meSchema.optional() })), async (c) =>
      c.json(well(await verbs.saveMe(c.req.valid('json')))),
    )
    .put('/digest', validJson(digestSchema), async (c) =>
      c.json(well(await verbs.chooseDigest(c.req.valid('json').hour))),
    )
