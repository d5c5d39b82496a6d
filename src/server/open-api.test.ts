import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createFakeVerbs } from '../../test/support/fake-verbs/fake-verbs.ts'
import { problem } from '../app/problem.ts'
import { apiOver, createApp } from './app.ts'
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
    const made = openApi([], 'http://127.0.0.1:5000')
    expect(made.components.securitySchemes.session.name).toBe('regards-session-5000')
  })
})
