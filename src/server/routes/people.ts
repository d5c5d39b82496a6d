/** People: all of them by company, and one. */
import { Hono } from 'hono'
import { found } from '../answers.ts'
import { personParam } from '../valid.ts'
import type { PeopleVerbs } from '../verbs.ts'

export const peopleRoutes = (verbs: PeopleVerbs) =>
  new Hono()
    .get('/people', async (c) => c.json(await verbs.seePeople()))
    .get('/people/:personId', personParam, async (c) =>
      c.json(found(await verbs.seePerson(c.req.valid('param').personId), 'There is no such person.')),
    )
