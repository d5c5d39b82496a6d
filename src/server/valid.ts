/** Parses what the page sends, with words for people where it does not fit. */
import { emailAddressPattern } from '../core/facts/email-address.ts'
import type { MiddlewareHandler } from 'hono'
import { validator } from 'hono/validator'
import * as z from 'zod'
import { letterIdSchema, openingIdSchema, personIdSchema, stepIdSchema, factIdSchema } from '../core/facts/ids.ts'
import { problem } from '../app/problem.ts'

type Valid<Target extends 'json' | 'param' | 'query', Schema extends z.ZodType> = MiddlewareHandler<
  object,
  string,
  { in: { [K in Target]: z.input<Schema> }; out: { [K in Target]: z.output<Schema> } }
>

/** What a handler asks for, noted as it is made: the description of the routes is drawn from it. */
export type Asked = { readonly target: 'json' | 'param' | 'query'; readonly schema: z.ZodType }
const asked = new WeakMap<object, Asked>()

/** What `valid` was given when it made this handler; undefined for any other handler. */
export const askedBy = (handler: object): Asked | undefined => asked.get(handler)

export function valid<Target extends 'json' | 'param' | 'query', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
): Valid<Target, Schema> {
  const handler = validator(target, (value, c) => {
    // Hono hands an empty object on where a body is not declared as JSON, which an all-optional schema would take.
    if (target === 'json' && !/^application\/json\b/.test(c.req.header('content-type') ?? ''))
      return c.json(problem('input', 'What was sent is not JSON.', 'Load the page again and try once more.'), 415)
    const read = schema.safeParse(value)
    return read.success ? read.data : c.json(inputProblem(read.error), 400)
  }) as unknown as Valid<Target, Schema>
  asked.set(handler, { target, schema })
  return handler
}

export const validJson = <Schema extends z.ZodType>(schema: Schema) => valid('json', schema)
export const validQuery = <Schema extends z.ZodType>(schema: Schema) => valid('query', schema)
export const openingParam = valid('param', z.object({ openingId: openingIdSchema }))
export const openingPersonParam = valid('param', z.object({ openingId: openingIdSchema, personId: personIdSchema }))
export const personParam = valid('param', z.object({ personId: personIdSchema }))
export const stepParam = valid('param', z.object({ stepId: stepIdSchema }))
export const letterParam = valid('param', z.object({ letterId: letterIdSchema }))
export const letterFileParam = valid('param', z.object({ letterId: letterIdSchema, fileId: z.string().max(200) }))
export const lineParam = valid('param', z.object({ line: z.string().min(1).max(60) }))
export const replyParam = valid('param', z.object({ replyId: factIdSchema }))

/** Free words of a person; trimmed, at most `most` characters. */
export const words = (most: number) => z.string().trim().max(most, `Please keep this under ${most} characters.`)
export const someWords = (most: number) => words(most).min(1, 'Please write something here.')
export const emailAddress = words(254).regex(emailAddressPattern, 'Write the address as name@company.example.')
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose a day.')

function inputProblem(error: z.ZodError) {
  const [issue] = error.issues
  const place = issue?.path.filter((part) => typeof part === 'string').at(-1)
  return problem(
    'input',
    issue?.message ?? 'Something is missing.',
    place ? `Look at “${String(place)}” and try again.` : 'Look it over and try again.',
  )
}
