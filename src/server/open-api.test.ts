import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { answerSchemas } from '../../scripts/answers.ts'
import { createFakeVerbs } from '../../test/support/fake-verbs/fake-verbs.ts'
import { problem } from '../app/problem.ts'
import { apiOver, createApp } from './app.ts'
import answers from './answer-schemas.json' with { type: 'json' }
import { openApi } from './open-api.ts'
import { routeWords } from './route-words.ts'

const origin = 'http://127.0.0.1:4747'
const token = 'the-key-of-this-session-0123456789'
const cookie = `regards-session-4747=${token}`
const app = createApp(createFakeVerbs(), { token, origin, assets: { read: () => null } })
const ask = (path: string, headers: Record<string, string> = { cookie }) =>
  app.request(path, { headers: { host: '127.0.0.1:4747', ...headers } })

type Operation = {
  summary: string
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema?: z.core.JSONSchema.JSONSchema }> }
}
type Schema = z.core.JSONSchema.JSONSchema
type Described = { responses: { 200: { content: Record<string, { schema?: Schema }> } } }
/** Shapes stand beside the schema, where the reader of schemas looks for them. */
const readable = (schema: Schema, shapes: Record<string, Schema>) =>
  z.fromJSONSchema(
    JSON.parse(JSON.stringify({ ...schema, $defs: shapes }).replaceAll('#/components/schemas/', '#/$defs/')) as Schema,
  )
type Document = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: { Problem: z.core.JSONSchema.JSONSchema } }
}
const document = async () => (await (await ask('/openapi.json')).json()) as Document

describe('the description of the routes', () => {
  it('has every route that is registered, and none that is not', async () => {
    const { paths } = await document()
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const registered = new Set(
      app.routes
        .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.includes('*'))
        .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
    )
    expect(registered.size).toBeGreaterThan(60)
    expect(described.toSorted()).toEqual([...registered].toSorted())
  })

  it('says in words what each route is for', () => {
    const routes = new Set(apiOver(createFakeVerbs()).routes.map(({ method, path }) => `${method} ${path}`))
    expect(Object.keys(routeWords).toSorted()).toEqual([...routes].toSorted())
  })

  it('names every part of a path, and what a body must hold', async () => {
    const { paths } = await document()
    for (const [path, methods] of Object.entries(paths))
      for (const { parameters } of Object.values(methods)) {
        const named = parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`)
        expect(named.toSorted(), path).toEqual([...path.matchAll(/\{\w+\}/g)].map(([part]) => part).toSorted())
      }
    const approval = paths['/api/letters/{letterId}/approval']?.['post']
    const schema = z.fromJSONSchema(approval?.requestBody?.content['application/json']?.schema ?? {})
    const yes = { version: 2, at: 'good-hour', overrides: [] }
    expect(schema.safeParse(yes).success).toBe(true)
    expect(schema.safeParse({ ...yes, version: 0 }).success).toBe(false)
    expect(schema.safeParse({ version: 2, at: 'good-hour' }).success).toBe(false)
  })

  it('describes every body that a route takes', async () => {
    const { paths } = await document()
    const without = Object.entries(paths).flatMap(([path, { put }]) =>
      put && put.requestBody === undefined ? [path] : [],
    )
    expect(without).toEqual(['/api/steps/{stepId}/letter'])
    expect(paths['/api/files/given']?.['post']?.requestBody?.content).toHaveProperty('application/octet-stream')
  })

  it('describes a problem as it is answered', async () => {
    const schema = z.fromJSONSchema((await document()).components.schemas.Problem)
    const missing = await ask('/api/openings/nobody-has-this-id')
    expect(missing.status).toBe(404)
    expect(schema.safeParse(await missing.json()).success).toBe(true)
    expect(schema.safeParse({ ...problem('input', 'a', 'b'), turn: 'nobody' }).success).toBe(false)
  })

  it('describes every answer as the types of the routes have it; `npm run answers` draws it anew', () => {
    expect(answerSchemas(), 'run `npm run answers`').toEqual(answers)
    const described = Object.keys(answers.routes)
    const routes = [...new Set(apiOver(createFakeVerbs()).routes.map(({ method, path }) => `${method} ${path}`))]
    const without = routes.filter((route) => !described.includes(route))
    expect(without.filter((route) => !/\/events$|-file\/|\/mail\/|\/calendar$|\/:form$|\/:kind$/.test(route))).toEqual(
      [],
    )
    expect(described.filter((route) => !routes.includes(route))).toEqual([])
  }, 30_000)

  it('answers as it is described, on every read route', async () => {
    const { paths, components } = await document()
    const shapes = components.schemas as unknown as Record<string, Schema>
    const ids = { openingId: 'o-acme', personId: 'p-lena', line: 'call.after' }
    const filled = (path: string) =>
      path.replaceAll(/\{(\w+)\}/g, (whole, name: string) => ids[name as keyof typeof ids] ?? whole)
    let looked = 0
    for (const [path, { get }] of Object.entries(paths)) {
      const { schema } = (get as unknown as Described | undefined)?.responses[200].content['application/json'] ?? {}
      const asked = filled(path)
      if (
        schema === undefined ||
        asked.includes('{') ||
        get?.parameters.some((one) => one.in === 'query' && one.required)
      )
        continue
      const answer = await ask(asked)
      if (answer.status !== 200) continue
      looked++
      const read = readable(schema, shapes).safeParse(await answer.json())
      expect([path, read.error?.issues ?? []]).toEqual([path, []])
    }
    expect(looked).toBeGreaterThan(20)
    const today = paths['/api/today']?.['get'] as unknown as Described
    const strict = readable(today.responses[200].content['application/json']?.schema ?? {}, shapes)
    expect(strict.safeParse({ headline: 'Nothing' }).success).toBe(false)
  })

  it('answers every read route that needs no id as JSON', async () => {
    const { paths } = await document()
    const plain = Object.entries(paths).filter(
      ([path, { get }]) =>
        get && !path.includes('{') && !path.endsWith('/events') && !get.parameters.some(({ required }) => required),
    )
    expect(plain.length).toBeGreaterThan(8)
    for (const [path] of plain) {
      const answer = await ask(path)
      expect([path, answer.status]).toEqual([path, 200])
      expect(await answer.json(), path).toBeTypeOf('object')
    }
  })

  it('is for who has the key', async () => {
    expect((await ask('/openapi.json', {})).status).toBe(401)
  })

  it('names the cookie of its own port', () => {
    const made = openApi([], 'http://127.0.0.1:5000', { routes: {}, shapes: {} })
    expect(made.components.securitySchemes.session.name).toBe('regards-session-5000')
  })
})
