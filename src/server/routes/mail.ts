/** Received mails as they came, and the senders the person has spoken about. */
import { Hono } from 'hono'
import * as z from 'zod'
import { openingIdSchema } from '../../core/facts/ids.ts'
import { found, well } from '../answers.ts'
import { downloadHeaders, mailDocument, mailHeaders, mailSchemes } from '../mail-document.ts'
import { replyParam, someWords, valid, validQuery } from '../valid.ts'
import { factIdSchema } from '../../core/facts/ids.ts'
import type { MailVerbs } from '../verbs.ts'

const attachmentParam = valid(
  'param',
  z.object({
    replyId: factIdSchema,
    index: z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number),
  }),
)
/** Left out, it is as the system says. */
const pageSchema = z.object({ scheme: z.enum(mailSchemes).optional() })
const senderSchema = z.object({ address: someWords(254), openingId: openingIdSchema.optional() })

export const mailRoutes = (verbs: MailVerbs) =>
  new Hono()
    .get('/replies/:replyId/mail', replyParam, async (c) =>
      c.json(well(await verbs.openMail(c.req.valid('param').replyId))),
    )
    .get('/replies/:replyId/mail/page', replyParam, validQuery(pageSchema), async (c) => {
      const inside = well(await verbs.mailFormatting(c.req.valid('param').replyId))
      return c.body(
        mailDocument(found(inside, 'This mail has no formatting.'), c.req.valid('query').scheme),
        200,
        mailHeaders,
      )
    })
    .get('/replies/:replyId/mail/whole', replyParam, async (c) => {
      const { name, content } = well(await verbs.wholeMail(c.req.valid('param').replyId))
      return c.body(new Uint8Array(content), 200, downloadHeaders(name))
    })
    .get('/replies/:replyId/mail/attachments/:index', attachmentParam, async (c) => {
      const { replyId, index } = c.req.valid('param')
      const { name, content } = well(await verbs.openAttachment(replyId, index))
      return c.body(new Uint8Array(content), 200, downloadHeaders(name))
    })
    .get('/senders', async (c) => c.json(await verbs.seeSenders()))
    .delete('/senders', validQuery(senderSchema), async (c) =>
      c.json(well(await verbs.forgetSender(c.req.valid('query')))),
    )
