/** Holds docs/doors.md true: which use case has which door, read from what the doors import. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Use cases that one of the two doors is without, and why. Empty words are no reason. */
const reasons: Readonly<Record<string, string>> = {
  'move-everything': 'HTTP has the same lines through take-everything',
  'name-person': 'HTTP names people by id',
  'name-step': 'HTTP names steps by id',
  'plan-landing': 'HTTP has it in what see-paper tells',
  'read-given': '`regards calendar add` and `regards classify` read files at the command line',
  'save-me': '`regards me` writes it',
  'see-letters': '`regards show` lists the letters of an opening',
  'see-paper': '`regards landing` and `regards print` tell it',
  'see-policy-ground': 'what the page draws a policy on; `regards forecast` is the same in words',
  'see-reply': '`regards mail` shows the answer',
  'see-review': '`regards review` reads the newest letter again',
  'send-letter': 'over HTTP the watch sends what has a yes',
  'helper-tokens': 'who may act for the person is decided at the machine alone',
  'receive-mail': 'the watch does it',
  'send-digest': 'the watch does it',
  'wake-openings': 'the watch does it',
}

/** What a door uses to understand or to answer, and which is no deed of its own. */
const partsOfOthers: ReadonlySet<string> = new Set([
  'account-access',
  'account-at',
  'classify-mail',
  'command-from',
  'context',
  'ground',
  'keep-cards',
  'problem',
  'posting',
  'sending-account',
  'sync-state',
  'take-in-calendar',
  'me',
  'worker-presence',
])

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** Names of the files of src/app whose values (not only types) a door imports. */
function usedBy(files: readonly string[]): ReadonlySet<string> {
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/import (?!type)[^;]*?(?:from |\()'[./]+\/app\/([\w-]+)\.ts'/g)].map(
      ([, name = '']) => name,
    ),
  )
  return new Set(names)
}

const commandLine = usedBy(filesBelow('src/cli'))
const http = usedBy(filesBelow('src/main').filter((file) => /bind-[\w-]+\.ts$/.test(file)))
const watch = usedBy(filesBelow('src/worker'))
const useCases = readdirSync(join(root, 'src/app'))
  .filter((name) => /^[\w-]+\.ts$/.test(name))
  .map((name) => name.slice(0, -3))
  .filter((name) => (commandLine.has(name) || http.has(name) || watch.has(name)) && !partsOfOthers.has(name))
  .toSorted()

/** The use cases behind the verbs a helper may call: a verb has the name of a function of the file. */
const helperVerbs = [
  ...(
    /HelperVerbs = Pick<\s*Verbs,([^>]*)>/.exec(readFileSync(join(root, 'src/mcp/mcp-tools.ts'), 'utf8'))?.[1] ?? ''
  ).matchAll(/'(\w+)'/g),
].map(([, verb = '']) => verb)
const functionsOf = (name: string) => [
  ...readFileSync(join(root, 'src/app', `${name}.ts`), 'utf8').matchAll(/export (?:async )?function (\w+)/g),
]
const otherNames: Readonly<Record<string, string>> = {
  findAnything: 'find',
  seeCallSheet: 'callSheet',
  recordTelling: 'recordFact',
}
const mcp = new Set(
  useCases.filter((name) => functionsOf(name).some(([, f = '']) => helperVerbs.includes(otherNames[f] ?? f))),
)

describe('the doors', () => {
  it('every use case has a command and a route, or a reason', () => {
    const without = useCases.filter((name) => !(commandLine.has(name) && http.has(name)))
    expect(without.filter((name) => !reasons[name])).toEqual([])
    const idle = Object.keys(reasons).filter((name) => !without.includes(name))
    expect(idle).toEqual([])
  })

  it('docs/doors.md is this table', () => {
    const mark = (has: boolean) => (has ? 'yes' : '')
    const rows = useCases.map(
      (name) =>
        `| ${name} | ${mark(commandLine.has(name))} | ${mark(http.has(name))} | ${mark(mcp.has(name))} | ${reasons[name] ?? ''} |`,
    )
    const document = readFileSync(join(root, 'docs/doors.md'), 'utf8')
    const shown = document.split('\n').filter((line) => /^\| [a-z-]+ \|/.test(line))
    const plain = (line: string) => line.replaceAll(/\s+/g, ' ')
    expect(shown.map(plain).filter((line) => !line.startsWith('| use case'))).toEqual(rows.map(plain))
    expect(helperVerbs).toHaveLength(17)
  })
})
