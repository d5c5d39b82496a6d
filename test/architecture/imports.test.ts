import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const source = join(root, 'src')

/** What each ring may import, from the inside out (ARCHITECTURE.md). */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  app: ['app', 'core'],
  adapters: ['adapters', 'app/ports', 'app/problem.ts', 'core'],
  server: ['server', 'app', 'core'],
  mcp: ['mcp', 'server/verbs.ts', 'app', 'core'],
  worker: ['worker', 'app', 'core'],
  cli: ['cli', 'worker', 'app', 'core', 'main', 'adapters'],
  web: ['web', 'app/views', 'core'],
  main: ['main', 'cli', 'server', 'mcp', 'worker', 'adapters', 'app', 'core'],
}

/** Doors reach adapters only where nothing of the world is touched, or to read the error they throw. */
const allowedFromCli = [
  'adapters/content/content-error.ts',
  'main/compose.ts',
  'main/config.ts',
  'main/serve.ts',
  'main/serve-mcp.ts',
  'main/demo.ts',
  'main/simulation-data.ts',
]

/** Packages the core may use: pure, no I/O. */
const purePackages = ['libphonenumber-js', 'zod', 'localized-address-format', 'tldts']

type Import = { readonly file: string; readonly to: string; readonly line: number; readonly isType: boolean }

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const statement = /^(?:(?:import|export)\b[^'"`]*\bfrom |import |\} from )'([^']+)'/
const dynamic = /\bimport\('([^']+)'\)/

function importsOf(file: string): Import[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const to = (statement.exec(text) ?? dynamic.exec(text))?.[1]
      return to === undefined
        ? []
        : [{ file: relative(source, file), to, line: index + 1, isType: /^(?:import|export) type /.test(text) }]
    })
}

const all = filesBelow(source).flatMap(importsOf)
const isTest = (file: string) => /\.(?:test|cases)\.tsx?$/.test(file)
const target = ({ file, to }: Import) => relative(source, resolve(source, dirname(file), to))
const place = ({ file, line, to }: Import) => `src/${file}:${line} imports ${to}`

describe('imports point inwards', () => {
  for (const [ring, allowed] of Object.entries(mayImport))
    it(`${ring} imports only ${allowed.join(', ')}`, () => {
      const wrong = all
        .filter(({ file, to }) => file.startsWith(`${ring}/`) && !isTest(file) && to.startsWith('.'))
        .filter((found) => !allowed.some((inner) => target(found) === inner || target(found).startsWith(`${inner}/`)))
        // The page may know the types of what it is given; they are gone when it is built.
        .filter(({ isType }) => !(ring === 'web' && isType))
      expect(wrong.map(place)).toEqual([])
    })

  it('the command line touches only the named adapters and entries', () => {
    const wrong = all.filter(
      (found) =>
        found.file.startsWith('cli/') &&
        !isTest(found.file) &&
        found.to.startsWith('.') &&
        /^(?:adapters|main)\//.test(target(found)) &&
        !allowedFromCli.includes(target(found)),
    )
    expect(wrong.map(place)).toEqual([])
  })

  it('the core uses pure packages only', () => {
    const wrong = all.filter(
      ({ file, to }) =>
        file.startsWith('core/') &&
        !isTest(file) &&
        !to.startsWith('.') &&
        !purePackages.includes(to.split('/')[0] ?? ''),
    )
    expect(wrong.map(place)).toEqual([])
  })

  it('only compose.ts and its neighbours in main know several adapters', () => {
    const wrong = all.filter(
      (found) =>
        /^(?:app|worker|server|core|web)\//.test(found.file) &&
        !isTest(found.file) &&
        target(found).startsWith('adapters/'),
    )
    expect(wrong.map(place)).toEqual([])
  })
})

describe('the core is pure', () => {
  it('reads no clock and throws no dice', () => {
    const forbidden =
      /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bfetch\(|\bsetTimeout\b|\basync\b|\bawait\b/
    const wrong = filesBelow(join(source, 'core'))
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .flatMap((text, index) =>
            forbidden.test(
              text.replace(/\/\/.*|^\s*\*.*|\/\*.*/g, '').replace(/'[^']*'|`[^`]*`|\/(?:[^/\n]|\\\/)+\//g, ''),
            )
              ? [`src/${relative(source, file)}:${index + 1} ${text.trim()}`]
              : [],
          ),
      )
    expect(wrong).toEqual([])
  })
})

describe('names', () => {
  it('no drawers for odds and ends', () => {
    const folders = filesBelow(source)
      .map((file) => relative(source, file))
      .filter((file) => /(?:^|\/)(?:utils?|helpers?|services?|common|lib|misc)(?:\/|\.ts)/.test(file))
    expect(folders).toEqual([])
  })

  it('files are kebab-case', () => {
    const wrong = filesBelow(source)
      .map((file) => relative(source, file))
      .filter((file) => !/^[a-z0-9/.-]+$/.test(file))
    expect(wrong).toEqual([])
  })
})
