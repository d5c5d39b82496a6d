/** People: all of them by company, and one. */
import { Hono } from 'hono'
import * as z from 'zod'
import { contactForms } from '../../app/export-contacts.ts'
import { personIdSchema } from '../../core/facts/ids.ts'
import { cardChangesSchema } from '../../core/people/card.ts'
import { found, well } from '../answers.ts'
import { personParam, someWords, valid, validJson, validQuery } from '../valid.ts'
import type { PeopleVerbs } from '../verbs.ts'

const otherSchema = z.object({ otherId: personIdSchema })
const saveSchema = z.object({ save: z.enum(['yes', 'no']) })
const formSchema = z.object({ form: z.enum(contactForms) })
const bookParam = valid('param', z.object({ id: z.string().regex(/^[\w:.-]{1,255}$/) }))
const bookSchema = z.object({
  url: someWords(2_000),
  user: someWords(254),
  password: z.string().max(1_000),
  agreed: z.boolean(),
  save: z.boolean(),
})
const questionsSchema = z.object({ personId: personIdSchema.optional() })
const answerSchema = z.object({ isRight: z.boolean(), fields: z.array(z.string().max(60)).max(20).optional() })
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
    .get('/card-questions', validQuery(questionsSchema), async (c) =>
      c.json(await verbs.seeCardQuestions(c.req.valid('query').personId)),
    )
    .post('/card-questions/:id', bookParam, validJson(answerSchema), async (c) =>
      c.json(well(await verbs.answerCardQuestion({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .get('/address-books', async (c) => c.json(await verbs.seeAddressBooks()))
    .post('/address-books', validJson(bookSchema), async (c) =>
      c.json(well(await verbs.addAddressBook(c.req.valid('json')))),
    )
    .post('/address-books/:id/refresh', bookParam, async (c) =>
      c.json(well(await verbs.refreshAddressBook(c.req.valid('param').id))),
    )
    .delete('/address-books/:id', bookParam, async (c) =>
      c.json(well(await verbs.removeAddressBook(c.req.valid('param').id))),
    )
    .post('/people/:personId/merge', personParam, validJson(otherSchema), async (c) =>
      c.json(well(await verbs.mergePeople({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/people/:personId/split', personParam, validJson(memberSchema), async (c) =>
      c.json(well(await verbs.splitPerson({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
