/** People: all of them by company, and one. */
import { Hono } from 'hono'
import * as z from 'zod'
import { personIdSchema } from '../../core/facts/ids.ts'
import { cardChangesSchema } from '../../core/people/card.ts'
import { found, well } from '../answers.ts'
import { personParam, validJson } from '../valid.ts'
import type { PeopleVerbs } from '../verbs.ts'

const otherSchema = z.object({ otherId: personIdSchema })
const memberSchema = z.object({ memberId: personIdSchema })

export const peopleRoutes = (verbs: PeopleVerbs) =>
  new Hono()
    .get('/people', async (c) => c.json(await verbs.seePeople()))
    .get('/people/:personId', personParam, async (c) =>
      c.json(found(await verbs.seePerson(c.req.valid('param').personId), 'There is no such person.')),
    )
    .put('/people/:personId/card', personParam, validJson(cardChangesSchema), async (c) =>
      c.json(well(await verbs.setPerson({ ...c.req.valid('param'), changes: c.req.valid('json') }))),
    )
    .post('/people/:personId/merge', personParam, validJson(otherSchema), async (c) =>
      c.json(well(await verbs.mergePeople({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/people/:personId/split', personParam, validJson(memberSchema), async (c) =>
      c.json(well(await verbs.splitPerson({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
