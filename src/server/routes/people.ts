/** People: all of them by company, and one. */
import { Hono } from 'hono'
import * as z from 'zod'
import { contactForms } from '../../app/export-contacts.ts'
import { personIdSchema } from '../../core/facts/ids.ts'
import { cardChangesSchema } from '../../core/people/card.ts'
import { found, well } from '../answers.ts'
import { personParam, valid, validJson, validQuery } from '../valid.ts'
import type { PeopleVerbs } from '../verbs.ts'

const otherSchema = z.object({ otherId: personIdSchema })
const saveSchema = z.object({ save: z.enum(['yes', 'no']) })
const formSchema = z.object({ form: z.enum(contactForms) })
const memberSchema = z.object({ memberId: personIdSchema })

export const peopleRoutes = (verbs: PeopleVerbs) =>
  new Hono()
    .get('/people', async (c) => c.json(await verbs.seePeople()))
    .get('/people/:personId', personParam, async (c) =>
      c.json(found(await verbs.seePerson(c.req.valid('param').personId), 'There is no such person.')),
    )
    .post('/files/contacts', validQuery(saveSchema), async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      return c.json(well(await verbs.importContacts({ bytes, save: c.req.valid('query').save === 'yes' })))
    })
    .get('/people-file/:form', valid('param', formSchema), async (c) => {
      const { form } = c.req.valid('param')
      const [type, name] = form === 'csv' ? ['text/csv', 'people.csv'] : ['text/vcard', 'people.vcf']
      return c.body(await verbs.exportContacts(form), 200, {
        'content-type': `${type}; charset=utf-8`,
        'content-disposition': `attachment; filename="${name}"`,
      })
    })
    .put('/people/:personId/card', personParam, validJson(cardChangesSchema), async (c) =>
      c.json(well(await verbs.setPerson({ ...c.req.valid('param'), changes: c.req.valid('json') }))),
    )
    .post('/people/:personId/merge', personParam, validJson(otherSchema), async (c) =>
      c.json(well(await verbs.mergePeople({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/people/:personId/split', personParam, validJson(memberSchema), async (c) =>
      c.json(well(await verbs.splitPerson({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
