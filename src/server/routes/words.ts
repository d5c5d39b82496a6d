/** The wording of letters: voice, model, second readers, and the shelf of an opening. A key goes in and never comes out. */
import { Hono } from 'hono'
import * as z from 'zod'
import { readerIds } from '../../app/reader-choice.ts'
import { factIdSchema, openingIdSchema, personIdSchema } from '../../core/facts/ids.ts'
import { well } from '../answers.ts'
import { letterParam, openingParam, someWords, stepParam, valid, validJson, validQuery, words } from '../valid.ts'
import type { WordsVerbs } from '../verbs.ts'

const secret = z.string().max(2_000).optional()
const modelSchema = z.object({ url: someWords(500), model: someWords(200), key: secret, agreed: z.boolean() })
const readerSchema = z.object({ url: words(500).optional(), key: secret, agreed: z.boolean() })
const readerParam = valid('param', z.object({ reader: z.enum(readerIds) }))
const offerParam = valid('param', z.object({ openingId: openingIdSchema, offerId: factIdSchema }))

export const wordsRoutes = (verbs: WordsVerbs) =>
  new Hono()
    .get('/voice', async (c) => c.json(await verbs.seeVoice()))
    .put('/voice', validJson(z.object({ text: words(4_000) })), async (c) =>
      c.json(well(await verbs.editVoice(c.req.valid('json').text))),
    )
    .post('/files/voice', validQuery(z.object({ name: someWords(300) })), async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      return c.json(well(await verbs.learnVoice({ name: c.req.valid('query').name, bytes })))
    })
    .delete('/voice', async (c) => c.json(await verbs.forgetVoice()))
    .get('/help', async (c) => c.json(await verbs.seeHelp()))
    .put('/model', validJson(modelSchema), async (c) => c.json(well(await verbs.chooseModel(c.req.valid('json')))))
    .delete('/model', async (c) => c.json(await verbs.forgetModel()))
    .post('/model/try', async (c) => c.json(well(await verbs.tryModel())))
    .put('/readers/:reader', readerParam, validJson(readerSchema), async (c) =>
      c.json(well(await verbs.chooseReader({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .delete('/readers/:reader', readerParam, async (c) =>
      c.json(await verbs.dismissReader(c.req.valid('param').reader)),
    )
    .post('/readers/:reader/try', readerParam, async (c) =>
      c.json(well(await verbs.tryReader(c.req.valid('param').reader))),
    )
    .post('/steps/:stepId/proposal', stepParam, async (c) =>
      c.json(well(await verbs.proposeLetter(c.req.valid('param').stepId))),
    )
    .get('/letters/:letterId/second-reading', letterParam, async (c) =>
      c.json(well(await verbs.readAgain(c.req.valid('param').letterId))),
    )
    .get('/openings/:openingId/shelf', openingParam, async (c) =>
      c.json(await verbs.seeShelf(c.req.valid('param').openingId)),
    )
    .post(
      '/openings/:openingId/shelf',
      openingParam,
      validJson(z.object({ text: someWords(500), personId: personIdSchema.optional() })),
      async (c) => c.json(well(await verbs.putOnShelf({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .delete('/openings/:openingId/shelf/:offerId', offerParam, async (c) =>
      c.json(well(await verbs.takeOffShelf(c.req.valid('param')))),
    )
