/** The person's mailboxes. A password goes in and never comes out; a command to run cannot be given here at all. */
import { Hono } from 'hono'
import * as z from 'zod'
import { well } from '../answers.ts'
import type { MailboxVerbs } from '../mailbox-verbs.ts'
import { emailAddress, validJson, validQuery, words } from '../valid.ts'

const serverSchema = z.object({
  host: words(253).min(1, 'Name the server.'),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
})

const provider = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .optional()

const wish = {
  address: emailAddress,
  provider,
  displayName: words(200).optional(),
  user: words(254).optional(),
  imap: serverSchema.optional(),
  smtp: serverSchema.optional(),
  trustedCa: z
    .string()
    .max(20_000)
    .regex(/^-----BEGIN CERTIFICATE-----/, 'This is no certificate in PEM form.')
    .optional(),
}

const accountSchema = z.object({ ...wish, password: z.string().min(1, 'The password is missing.').max(1_000) })

const signInSchema = z.object({
  ...wish,
  flow: z.enum(['device', 'browser']),
  graph: z.boolean(),
  clientId: words(200).optional(),
  clientSecret: z.string().max(1_000).optional(),
})

const named = validJson(z.object({ address: emailAddress }))

export const mailboxRoutes = (verbs: MailboxVerbs) =>
  new Hono()
    .get('/providers', async (c) => c.json(await verbs.seeProviders()))
    .get(
      '/account/guess',
      validQuery(z.object({ address: emailAddress, provider, lookUp: z.stringbool().optional() })),
      async (c) => c.json(well(await verbs.guessAccount(c.req.valid('query')))),
    )
    .put('/account', validJson(accountSchema), async (c) =>
      c.json(well(await verbs.connectAccount(c.req.valid('json')))),
    )
    .get('/accounts', async (c) => c.json(await verbs.seeAccounts()))
    .post('/accounts/sending', named, async (c) =>
      c.json(well(await verbs.chooseSendingAccount(c.req.valid('json').address))),
    )
    .post('/accounts/disconnect', named, async (c) =>
      c.json(well(await verbs.disconnectAccount(c.req.valid('json').address))),
    )
    .post('/accounts/letter', named, async (c) => c.json(well(await verbs.testLetter(c.req.valid('json').address))))
    .post('/sign-in', validJson(signInSchema), async (c) => c.json(well(await verbs.beginSignIn(c.req.valid('json')))))
    .get('/sign-in/:id', async (c) => c.json(well(await verbs.seeSignIn(c.req.param('id')))))
    .delete('/sign-in/:id', async (c) => c.json(await verbs.stopSignIn(c.req.param('id'))))
    .post('/examine', async (c) => c.json(await verbs.examine()))
