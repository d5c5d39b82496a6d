/**
 * Describes the routes as an OpenAPI 3.1 document: what each takes is drawn from the schemas that check it, what each is
 * for from the words beside, and what each answers by the schemas that `npm run answers` draws from the routes' types.
 */
import * as z from 'zod'
import { routeWords } from './route-words.ts'
import { askedBy, type Asked } from './valid.ts'

/** As Hono lists them: a line per handler, so a route with two validators has three. */
export type ListedRoute = { readonly method: string; readonly path: string; readonly handler: object }

/** As src/server/answer-schemas.json has them. */
export type AnswerSchemas = {
  /** By 'GET /people/:personId'; a route that answers no JSON has none. */
  readonly routes: Readonly<Record<string, object | undefined>>
  /** What several routes answer alike. */
  readonly shapes: Readonly<Record<string, object>>
}

const problemRef = { $ref: '#/components/schemas/Problem' }
const problemSchema = z.object({
  kind: z.literal('problem'),
  turn: z.enum(['input', 'person', 'outside']),
  what: z.string(),
  kept: z.string(),
  todo: z.string(),
})

/** The schema as JSON Schema 2020-12 of what is sent, before it is read into domain types. */
const sent = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

/** `routes` are those below /api; `origin` is where this server answers. */
export function openApi(routes: readonly ListedRoute[], origin: string, answers: AnswerSchemas) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [key, asks] of asksByRoute(routes)) {
    const [method = '', path = ''] = key.split(' ')
    const shown = `/api${path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[shown] = {
      ...paths[shown],
      [method.toLowerCase()]: operation(key, path, { asks, answer: answers.routes[key] }),
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Regards', version: '1', description: 'What the page of Regards itself asks and tells.' },
    servers: [{ url: origin }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: { Problem: sent(problemSchema), ...answers.shapes },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: `regards-session-${new URL(origin).port || '80'}` },
      },
    },
  }
}

/** By 'GET /openings/:openingId', in the order in which they were registered. */
function asksByRoute(routes: readonly ListedRoute[]): ReadonlyMap<string, readonly Asked[]> {
  const asks = new Map<string, readonly Asked[]>()
  for (const { method, path, handler } of routes) {
    const key = `${method} ${path}`
    const asked = askedBy(handler)
    asks.set(key, [...(asks.get(key) ?? []), ...(asked ? [asked] : [])])
  }
  return asks
}

type Described = { readonly asks: readonly Asked[]; readonly answer: object | undefined }

function operation(key: string, path: string, { asks, answer }: Described) {
  const body = asks.find(({ target }) => target === 'json')
  const takesFile = key.startsWith('POST /files/')
  const content = body
    ? { 'application/json': { schema: sent(body.schema) } }
    : takesFile
      ? { 'application/octet-stream': {} }
      : null
  return {
    summary: routeWords[key] ?? key,
    parameters: [...pathParameters(path, asks), ...parameters('query', 'query', asks)],
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: {
      200: {
        description: 'Done, or what was asked for.',
        content: answer
          ? { 'application/json': { schema: answer } }
          : { [path === '/events' ? 'text/event-stream' : '*/*']: {} },
      },
      default: {
        description: 'What happened, what was kept, and what to do.',
        content: { 'application/json': { schema: problemRef } },
      },
    },
  }
}

/** A part of a path that nothing checks beforehand is any text. */
function pathParameters(path: string, asks: readonly Asked[]) {
  const checked = parameters('path', 'param', asks)
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const rest = names.filter((name) => !checked.some((one) => one.name === name))
  return [...checked, ...rest.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))]
}

function parameters(place: 'path' | 'query', target: Asked['target'], asks: readonly Asked[]) {
  return asks
    .filter((asked) => asked.target === target)
    .flatMap(({ schema }) => {
      const { properties = {}, required = [] } = sent(schema) as {
        properties?: Record<string, unknown>
        required?: readonly string[]
      }
      return Object.entries(properties).map(([name, shape]) => ({
        name,
        in: place,
        required: place === 'path' || required.includes(name),
        schema: shape,
      }))
    })
}
