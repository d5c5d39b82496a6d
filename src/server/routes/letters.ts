/** Letters: the person's words, their yes, and what became of it. */
import { Hono } from 'hono'
import * as z from 'zod'
import { instantSchema } from '../../core/facts/temporal-codec.ts'
import { found, well } from '../answers.ts'
import { emailAddress, letterFileParam, letterParam, someWords, validJson, validQuery, words } from '../valid.ts'
import type { LetterVerbs } from '../verbs.ts'

/** 'dana@acme.example' or 'Dana Kim <dana@acme.example>'. */
const headerAddress = z
  .string()
  .trim()
  .max(500)
  .refine(
    (text) => emailAddress.safeParse(/<([^<>]*)>$/.exec(text)?.[1] ?? text).success,
    'Write the address as name@company.example.',
  )

const editSchema = z.object({
  version: z.number().int().positive(),
  subject: z.string().max(1_000, 'Please keep the subject under 1,000 characters.'),
  body: z.string().max(100_000, 'This is far longer than a letter.'),
  to: z.array(headerAddress).max(50).optional(),
  cc: z.array(headerAddress).max(50).optional(),
  standsOn: z
    .array(z.object({ sentence: z.string().max(2_000), facts: z.array(z.string().max(200)).max(100) }))
    .max(200)
    .optional(),
  isNew: z.boolean().optional(),
})

const versionWords = z.string().regex(/^[1-9]\d{0,8}$/, 'Load the page again.')
const basedOnSchema = z.object({ version: versionWords })
const fileSchema = z.object({ version: versionWords, name: someWords(500), type: words(200).optional() })

const approvalSchema = z.object({
  version: z.number().int().positive(),
  at: z.union([z.enum(['good-hour', 'now']), instantSchema]),
  overrides: z.array(z.object({ findingId: someWords(300), reason: someWords(1_000) })).max(100),
  insist: z.boolean().optional(),
})

const doubtSchema = z.object({ answer: z.enum(['it-left', 'send-again', 'leave-it']) })

/** A screenful, and at most what a page can show. */
const mostSchema = z.object({ most: z.coerce.number().int().min(1).max(10_000).default(50) })

export const letterRoutes = (verbs: LetterVerbs) =>
  new Hono()
    .get('/letters', validQuery(mostSchema), async (c) => c.json(await verbs.seeLetters(c.req.valid('query').most)))
    .get('/letters/:letterId', letterParam, async (c) =>
      c.json(found(await verbs.readLetter(c.req.valid('param').letterId), 'There is no such letter.')),
    )
    .get('/letters/:letterId/review', letterParam, async (c) =>
      c.json(well(await verbs.reviewLetter(c.req.valid('param').letterId))),
    )
    .put('/letters/:letterId', letterParam, validJson(editSchema), async (c) =>
      c.json(well(await verbs.editDraft({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/files/letters/:letterId', letterParam, validQuery(fileSchema), async (c) => {
      const content = new Uint8Array(await c.req.arrayBuffer())
      const { version, name, type } = c.req.valid('query')
      return c.json(
        well(
          await verbs.attachFile({
            ...c.req.valid('param'),
            version: Number(version),
            name,
            type: type ?? '',
            content,
          }),
        ),
      )
    })
    .delete('/letters/:letterId/files/:fileId', letterFileParam, validQuery(basedOnSchema), async (c) =>
      c.json(well(await verbs.detachFile({ ...c.req.valid('param'), version: Number(c.req.valid('query').version) }))),
    )
    .get('/letters/:letterId/versions', letterParam, async (c) =>
      c.json(await verbs.seeVersions(c.req.valid('param').letterId)),
    )
    .post('/letters/:letterId/approval', letterParam, validJson(approvalSchema), async (c) =>
      c.json(well(await verbs.approveLetter({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
    .post('/letters/:letterId/sent-by-hand', letterParam, async (c) =>
      c.json(well(await verbs.sentByHand(c.req.valid('param').letterId))),
    )
    .post('/letters/:letterId/doubt', letterParam, validJson(doubtSchema), async (c) =>
      c.json(well(await verbs.settleDoubt({ ...c.req.valid('param'), ...c.req.valid('json') }))),
    )
