/** Openings: the list, one with its story, a new one from a sentence, the debrief, and what happened outside the mailbox. */
import { Hono } from 'hono'
import * as z from 'zod'
import { openingsChoiceSchema } from '../../app/import-openings.ts'
import { parts, rounds } from '../../core/facts/fact.ts'
import { plainDateSchema } from '../../core/facts/temporal-codec.ts'
import { letterIdSchema, personIdSchema } from '../../core/facts/ids.ts'
import { replyKinds } from '../../core/mail/reply-kind.ts'
import { found, well } from '../answers.ts'
import {
  day,
  emailAddress,
  openingParam,
  openingPersonParam,
  someWords,
  validJson,
  validQuery,
  words,
} from '../valid.ts'
import type { OpeningVerbs } from '../verbs.ts'

const sentenceSchema = z.object({ text: someWords(4_000) })

const groundSchema = z.object({ country: z.string().length(2).optional() })

const personSchema = z.object({
  name: someWords(200),
  title: words(200).optional(),
  email: emailAddress.optional(),
  phone: words(60).optional(),
  part: z.enum(parts).optional(),
})

const newOpeningSchema = z.object({
  company: someWords(200),
  role: words(200).optional(),
  people: z.array(personSchema).max(30, 'Please name at most thirty people.'),
  held: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'Choose when the interview was.'),
  round: z.enum(rounds).optional(),
  promise: z
    .object({ by: day, from: day.optional(), vague: z.boolean().optional(), words: words(500).optional() })
    .optional(),
  wentPoorly: z.boolean().optional(),
  country: z.string().length(2).optional(),
  zone: words(100).optional(),
  words: words(4_000).optional(),
})

const debriefSchema = z.object({
  interviewId: words(120).optional(),
  rating: z.number().int().min(1).max(5).optional(),
  points: z
    .array(z.object({ personId: personIdSchema.optional(), said: someWords(4_000), myLink: words(4_000).optional() }))
    .max(50),
  promise: words(500).optional(),
  regrets: z
    .array(
      z.object({
        mistake: someWords(4_000),
        betterAnswer: words(4_000).optional(),
        cause: words(4_000).optional(),
        noticed: z.boolean().optional(),
      }),
    )
    .max(20),
  interest: words(4_000).optional(),
  toAdd: words(4_000).optional(),
  noThanksWanted: z.boolean().optional(),
})

const person = personIdSchema.optional()
const note = words(4_000).optional()
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Choose a day and a time.')
const tellingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    meaning: z.enum(replyKinds),
    channel: z.enum(['email', 'phone', 'in-person', 'linkedin', 'post', 'other']),
    personId: person,
    by: words(200).optional(),
    form: z.enum(['verbal', 'written']).optional(),
    note,
    automatic: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('promise'), words: someWords(500), personId: person }),
  z.object({
    kind: z.literal('interview'),
    startsAt: moment,
    round: z.enum(rounds).optional(),
    people: z.array(personIdSchema).optional(),
  }),
  z.object({ kind: z.enum(['no-calls', 'accepted', 'declined', 'withdrawn']), note }),
  z.object({ kind: z.literal('closed'), note }),
  z.object({ kind: z.literal('other-offer'), company: words(200).optional(), expiresOn: day }),
  z.object({ kind: z.enum(['feedback', 'note']), note: someWords(4_000) }),
  z.object({ kind: z.enum(['stay-in-touch', 'connected']), personId: personIdSchema }),
  z.object({
    kind: z.literal('call'),
    outcome: z.enum(['spoke', 'gatekeeper', 'voicemail', 'no-answer']),
    personId: person,
    note,
  }),
  z.object({ kind: z.literal('no-date'), words: words(500).optional() }),
  z.object({ kind: z.literal('away'), personId: person, until: plainDateSchema.optional() }),
  z.object({ kind: z.literal('moved'), startsAt: moment.optional() }),
  z.object({ kind: z.enum(['cancelled', 'missed']), by: z.enum(['them', 'me'], 'Say who did: they, or you.') }),
  z.object({ kind: z.literal('regret'), note: someWords(4_000), cause: words(4_000).optional() }),
  z.object({
    kind: z.literal('slip'),
    what: z.enum(['name', 'company', 'attachment', 'recipient', 'typo']),
    letterId: letterIdSchema.optional(),
    note,
  }),
  z.object({ kind: z.literal('card-returned') }),
])

/** A mapping has many parts, so the whole choice is one JSON text. */
const choiceSchema = z.object({
  choice: z
    .string()
    .max(4_000)
    .transform((text, refused) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        refused.addIssue('What was chosen is not JSON.')
        return z.NEVER
      }
    })
    .pipe(openingsChoiceSchema),
})

const addressSchema = z.object({ email: emailAddress })

export const openingRoutes = (verbs: OpeningVerbs) =>
  new Hono()
    .get('/openings', async (c) => c.json(await verbs.listOpenings()))
    .post('/openings', validJson(newOpeningSchema), async (c) =>
      c.json(well(await verbs.addOpening(c.req.valid('json')))),
    )
    .get('/openings/:openingId', openingParam, async (c) =>
      c.json(found(await verbs.showOpening(c.req.valid('param').openingId), 'There is no such opening.')),
    )
    .post('/understand', validJson(sentenceSchema), async (c) =>
      c.json(await verbs.understandSentence(c.req.valid('json').text)),
    )
    .post('/files/given', async (c) => c.json(well(await verbs.readGiven(new Uint8Array(await c.req.arrayBuffer())))))
    .post('/files/openings', validQuery(choiceSchema), async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      return c.json(well(await verbs.importOpenings({ bytes, choice: c.req.valid('query').choice })))
    })
    .get('/sentence-ground', validQuery(groundSchema), async (c) =>
      c.json(await verbs.sentenceGround(c.req.valid('query').country)),
    )
    .post('/openings/:openingId/debrief', openingParam, validJson(debriefSchema), async (c) =>
      c.json(well(await verbs.giveDebrief({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/openings/:openingId/facts', openingParam, validJson(tellingSchema), async (c) =>
      c.json(well(await verbs.recordFact({ ...c.req.valid('param'), telling: c.req.valid('json') }))),
    )
    .put('/openings/:openingId/people/:personId/address', openingPersonParam, validJson(addressSchema), async (c) =>
      c.json(well(await verbs.correctAddress({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
