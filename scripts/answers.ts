/**
 * `npm run answers` writes what each route answers as JSON Schema, drawn by the type checker from the routes themselves,
 * into src/server/answer-schemas.json. The descriptions are the comments on the types.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { API, TypeFlags, type Checker, type Symbol as TypeSymbol, type Type } from 'typescript/unstable/sync'
import type { AnswerSchemas } from '../src/server/open-api.ts'

type Schema = { readonly [key: string]: unknown }

const root = join(import.meta.dirname, '..')
const place = join(root, 'src', 'server', 'answer-schemas.json')

export function run(): Promise<void> {
  const { routes, shapes } = answerSchemas()
  writeFileSync(place, JSON.stringify({ routes, shapes }))
  spawnSync(join(root, 'node_modules', '.bin', 'oxfmt'), [place], { stdio: 'ignore' })
  process.stdout.write(`${Object.keys(routes).length} answers, ${Object.keys(shapes).length} shapes.\n`)
  return Promise.resolve()
}

export function answerSchemas(): AnswerSchemas {
  const api = new API({ cwd: root })
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects()
    const file = project?.program.getSourceFile(join(root, 'src', 'server', 'app.ts'))
    const module = file && project?.checker.getSymbolAtLocation(file)
    if (project === undefined || module === undefined) throw new Error('The routes could not be read.')
    const { checker } = project
    const app = checker.getExportsOfModule(module).find(({ name }) => name === 'App')
    // Hono keeps the answers of its routes in the second of its type arguments.
    const answers = app && checker.getTypeArguments(checker.getDeclaredTypeOfSymbol(app) as never)[1]
    if (answers === undefined) throw new Error('The routes have no type.')
    return withShapes(answersIn(checker, answers))
  } finally {
    api.close()
  }
}

function answersIn(checker: Checker, answers: Type): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>()
  const typeOf = (symbol: TypeSymbol) => checker.getTypeOfSymbol(symbol) ?? checker.getUnknownType()
  for (const path of partsOf(answers).flatMap((part) => checker.getPropertiesOfType(part))) {
    if (!path.name.startsWith('/api/')) continue
    for (const method of checker.getPropertiesOfType(typeOf(path))) {
      const kinds = partsOf(typeOf(method)).filter((part) => {
        const format = checker.getPropertyOfType(part, 'outputFormat')
        return format !== undefined && checker.typeToString(typeOf(format)) === '"json"'
      })
      const outputs = kinds.flatMap((part) => checker.getPropertyOfType(part, 'output') ?? [])
      if (outputs.length === 0) continue
      const schemas = outputs.map((output) => schemaOf(checker, typeOf(output)))
      const key = `${method.name.slice(1).toUpperCase()} ${path.name.slice('/api'.length)}`
      found.set(key, oneOf([...schemas, ...(found.has(key) ? [found.get(key) ?? {}] : [])]))
    }
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const partsOf = (type: Type): readonly Type[] =>
  type.isUnionType() || type.isIntersectionType() ? type.getTypes().flatMap(partsOf) : [type]

function oneOf(schemas: readonly Schema[]): Schema {
  const different = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()]
  return different.length === 1 ? (different[0] ?? {}) : { anyOf: different }
}

/** `within`: the types that this one is part of; one that holds itself may hold anything. */
function schemaOf(checker: Checker, type: Type, within: readonly number[] = []): Schema {
  if (within.includes(type.id)) return {}
  const inside = [...within, type.id]
  const { flags } = type
  if (flags & TypeFlags.Null) return { type: 'null' }
  if (type.isStringLiteralType() || type.isNumberLiteralType() || type.isBooleanLiteralType())
    return { const: type.value }
  if (flags & TypeFlags.StringLike) return { type: 'string' }
  if (flags & TypeFlags.NumberLike) return { type: 'number' }
  if (flags & TypeFlags.BooleanLike && !type.isUnionType()) return { type: 'boolean' }
  if (type.isUnionType()) return unionOf(checker, type.getTypes(), inside)
  // A branded text, such as an id, is a text.
  if (type.isIntersectionType() && type.getTypes().some(({ flags: part }) => part & TypeFlags.StringLike))
    return { type: 'string' }
  if (checker.isTupleType(type) || checker.isArrayLikeType(type)) {
    const items = checker.getTypeArguments(type as never).map((each) => schemaOf(checker, each, inside))
    return { type: 'array', ...(items.length > 0 ? { items: oneOf(items) } : {}) }
  }
  return type.isObjectType() || type.isIntersectionType() ? objectOf(checker, type, inside) : {}
}

function unionOf(checker: Checker, types: readonly Type[], within: readonly number[]): Schema {
  const told = types.filter(({ flags }) => !(flags & TypeFlags.Undefined))
  const schemas = told.map((each) => schemaOf(checker, each, within))
  const values = schemas.flatMap((schema) => ('const' in schema ? [schema['const']] : []))
  const others = schemas.filter((schema) => !('const' in schema))
  const isEither = values.includes(true) && values.includes(false)
  const texts = values.filter((value) => !isEither || typeof value !== 'boolean').toSorted()
  return oneOf([
    ...(isEither ? [{ type: 'boolean' }] : []),
    ...(texts.length > 1 ? [{ enum: texts }] : texts.map((value) => ({ const: value }))),
    ...others,
  ])
}

function objectOf(checker: Checker, type: Type, within: readonly number[]): Schema {
  const properties: Record<string, Schema> = {}
  const required: string[] = []
  for (const property of checker.getPropertiesOfType(type)) {
    const own = checker.getTypeOfSymbol(property) ?? checker.getUnknownType()
    const words = checker.getDocumentationCommentOfSymbol(property).replace(/\s+/g, ' ').trim()
    properties[property.name] = { ...schemaOf(checker, own, within), ...(words ? { description: words } : {}) }
    const isOptional = partsOf(own).some(({ flags }) => flags & TypeFlags.Undefined)
    if (!isOptional) required.push(property.name)
  }
  const [index] = checker.getIndexInfosOfType(type)
  return {
    type: 'object',
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(index ? { additionalProperties: schemaOf(checker, index.valueType, within) } : {}),
  }
}

/** Properties; what is smaller stays where it is. */
const leastShared = 4

/** An object that is answered in several places stands once, under the name of the field that had it first. */
function withShapes(routes: ReadonlyMap<string, Schema>): AnswerSchemas {
  const seen = new Map<string, { count: number; field: string }>()
  const isShape = (schema: Schema) =>
    schema['type'] === 'object' && Object.keys((schema['properties'] as object | undefined) ?? {}).length >= leastShared
  const bare = ({ description: _, ...schema }: Schema) => schema
  const look = (schema: Schema, field: string): void => {
    if (isShape(schema)) {
      const key = JSON.stringify(bare(schema))
      const known = seen.get(key)
      if (known !== undefined) return void known.count++
      seen.set(key, { count: 1, field })
    }
    for (const [name, each] of childrenOf(schema)) look(each, name ?? field)
  }
  for (const [route, schema] of routes) look(schema, nameOf(route))
  const names = new Map<string, string>()
  for (const [key, { count, field }] of seen) {
    if (count === 1) continue
    const wanted = field.charAt(0).toUpperCase() + field.slice(1)
    const taken = new Set(['Problem', ...names.values()])
    let name = wanted
    for (let next = 2; taken.has(name); next++) name = `${wanted}${next}`
    names.set(key, name)
  }
  const named = (schema: Schema, isShapeItself = false): Schema => {
    const name = isShapeItself || !isShape(schema) ? undefined : names.get(JSON.stringify(bare(schema)))
    if (name !== undefined)
      return {
        $ref: `#/components/schemas/${name}`,
        ...('description' in schema ? { description: schema['description'] } : {}),
      }
    return mapped(schema, (each) => named(each))
  }
  return {
    routes: Object.fromEntries([...routes].map(([route, schema]) => [route, named(schema)])),
    shapes: Object.fromEntries([...names].map(([key, name]) => [name, named(JSON.parse(key) as Schema, true)])),
  }
}

/** 'GET /people/:personId' is named after people. */
const nameOf = (route: string) => /\/([a-z]+)/.exec(route)?.[1] ?? 'answer'

function childrenOf(schema: Schema): readonly (readonly [name: string | null, schema: Schema])[] {
  const {
    properties = {},
    items,
    anyOf = [],
    additionalProperties,
  } = schema as {
    properties?: Record<string, Schema>
    items?: Schema
    anyOf?: readonly Schema[]
    additionalProperties?: Schema
  }
  return [
    ...Object.entries(properties),
    ...[items, additionalProperties, ...anyOf].flatMap((each) => (each ? [[null, each] as const] : [])),
  ]
}

function mapped(schema: Schema, change: (schema: Schema) => Schema): Schema {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === 'properties')
        return [
          key,
          Object.fromEntries(Object.entries(value as Schema).map(([name, each]) => [name, change(each as Schema)])),
        ]
      if (key === 'items' || key === 'additionalProperties') return [key, change(value as Schema)]
      return [key, key === 'anyOf' ? (value as readonly Schema[]).map(change) : value]
    }),
  )
}
