/** The person and their mailbox. A password goes in and never comes out. */
import { Hono } from 'hono'
import * as z from 'zod'
import { meSchema } from '../../core/me/me.ts'
import { well } from '../answers.ts'
import { emailAddress, validJson, validQuery, words } from '../valid.ts'
import type { AboutVerbs } from '../verbs.ts'

const serverSchema = z.object({
  host: words(253).min(1, 'Name the server.'),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
})

const accountSchema = z.object({
  address: emailAddress,
  password: z.string().min(1, 'The password is missing.').max(1_000),
  displayName: words(200).optional(),
  user: words(254).optional(),
  imap: serverSchema.optional(),
  smtp: serverSchema.optional(),
})

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
    .get('/account/guess', validQuery(z.object({ address: emailAddress })), async (c) =>
      c.json(well(await verbs.guessAccount(c.req.valid('query').address))),
    )
    .put('/account', validJson(accountSchema), async (c) =>
      c.json(well(await verbs.connectAccount(c.req.valid('json')))),
    )
