/** Letters on paper: what can be printed, the PDF itself, the day it lands, and that it was posted or came back. */
import { Hono } from 'hono'
import * as z from 'zod'
import { paperKinds } from '../../app/views/paper-view.ts'
import { letterIdSchema } from '../../core/facts/ids.ts'
import { well } from '../answers.ts'
import { downloadHeaders } from '../mail-document.ts'
import { day, letterParam, valid, validJson, validQuery } from '../valid.ts'
import type { PaperVerbs } from '../verbs.ts'

const realDay = day
  .refine((text) => {
    try {
      Temporal.PlainDate.from(text)
      return true
    } catch {
      return false
    }
  }, 'There is no such day.')
  .transform((text) => Temporal.PlainDate.from(text))
const landsSchema = z.object({ lands: realDay.optional() })
const landingSchema = z.object({ lands: realDay })
const postedSchema = z.object({ on: realDay.optional() })
const paperParam = valid('param', z.object({ letterId: letterIdSchema, kind: z.enum(paperKinds) }))
const pdfSchema = z.object({
  form: z.string().max(30).optional(),
  first: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'Count the labels from 1.')
    .optional(),
  save: z.enum(['yes']).optional(),
})

export const paperRoutes = (verbs: PaperVerbs) =>
  new Hono()
    .get('/letters/:letterId/paper', letterParam, validQuery(landsSchema), async (c) =>
      c.json(well(await verbs.seePaper({ ...c.req.valid('param'), ...c.req.valid('query') }))),
    )
    .get('/letters/:letterId/paper/:kind', paperParam, validQuery(pdfSchema), async (c) => {
      const { letterId, kind } = c.req.valid('param')
      const { form, first, save } = c.req.valid('query')
      const { name, content } = well(
        await verbs.printPaper({ letterId, kind, form, first: first === undefined ? undefined : Number(first) }),
      )
      if (save) return c.body(new Uint8Array(content), 200, downloadHeaders(name))
      return c.body(new Uint8Array(content), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${name}"`,
      })
    })
    .post('/letters/:letterId/landing', letterParam, validJson(landingSchema), async (c) =>
      c.json(well(await verbs.chooseLanding({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/letters/:letterId/posted', letterParam, validJson(postedSchema), async (c) =>
      c.json(well(await verbs.recordPosted({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/letters/:letterId/came-back', letterParam, async (c) =>
      c.json(well(await verbs.recordCameBack(c.req.valid('param').letterId))),
    )
