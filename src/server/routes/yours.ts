/** All that is kept: the record of the search, everything out and in, forgetting somebody, deleting everything. */
import { Hono } from 'hono'
import * as z from 'zod'
import { recordForms } from '../../app/record-of-search.ts'
import { exportForms } from '../../app/take-everything.ts'
import { well } from '../answers.ts'
import { personParam, valid, validJson, validQuery } from '../valid.ts'
import type { YoursVerbs } from '../yours-verbs.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .optional()
const spanSchema = z.object({ from: day, until: day })
const formSchema = z.object({ form: z.enum(recordForms) })
const saveSchema = z.object({ save: z.enum(['yes', 'no']) })
const confirmSchema = z.object({ confirm: z.string().max(300).optional() })
const exportSchema = z.object({ form: z.enum(exportForms) })
const types = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  zip: 'application/zip',
  jsonl: 'application/jsonl',
} as const

export const yoursRoutes = (verbs: YoursVerbs) =>
  new Hono()
    .get('/record-of-search', validQuery(spanSchema), async (c) =>
      c.json(well(await verbs.seeRecordOfSearch(c.req.valid('query')))),
    )
    .get('/record-of-search/:form', valid('param', formSchema), validQuery(spanSchema), async (c) => {
      const { form } = c.req.valid('param')
      const { bytes, name } = well(await verbs.recordOfSearch(c.req.valid('query'), form))
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'content-type': types[form],
        'content-disposition': `attachment; filename="${name}"`,
      })
    })
    .get('/everything/:form', valid('param', exportSchema), async (c) => {
      const { form } = c.req.valid('param')
      return c.body((await verbs.exportEverything(form)) as Uint8Array<ArrayBuffer>, 200, {
        'content-type': types[form],
        'content-disposition': `attachment; filename="regards.${form}"`,
      })
    })
    .post('/files/everything', validQuery(saveSchema), async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      return c.json(well(await verbs.importArchive({ bytes, save: c.req.valid('query').save === 'yes' })))
    })
    .post('/people/:personId/forget', personParam, validJson(confirmSchema), async (c) =>
      c.json(well(await verbs.forgetPerson({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/everything/deletion', validJson(confirmSchema), async (c) =>
      c.json(well(await verbs.deleteEverything(c.req.valid('json')))),
    )
