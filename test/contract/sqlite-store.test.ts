/** What only a file on a disk can suffer: other processes, kills, a full disk, damage, older and newer versions. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { backupStore, checkStore } from '../../src/adapters/store/sqlite/check-store.ts'
import { connect } from '../../src/adapters/store/sqlite/connect.ts'
import { migrations, type Migration } from '../../src/adapters/store/sqlite/migrations.ts'
import { openSqliteStore, type SqliteStoreOptions } from '../../src/adapters/store/sqlite/sqlite-store.ts'
import { StoreProblem } from '../../src/app/ports/store-problem.ts'
import { draft, letterId, note, outboxItem, when } from './store-samples.ts'
import { temporaryStore } from './temporary-store.ts'

const childPath = join(import.meta.dirname, 'sqlite-child.ts')

describe('several processes at one SQLite store', () => {
  it('lose nothing of 2 × 200 writes at once, and share 40 letters without taking one twice', async () => {
    const options = temporaryStore()
    const store = await openSqliteStore(options)
    await store.write(async (tx) => {
      for (let index = 0; index < 40; index++) await tx.outbox.add(outboxItem(`l${index}`))
    })
    const children = ['a', 'b'].map((name) => runChild('write beside others', options, name))
    const taken = await Promise.all(children.map((child) => child.end()))
    const read = await store.read(async (tx) => ({
      facts: await tx.facts.all(),
      count: await tx.settings.get('count'),
      sending: await tx.outbox.inStates(['sending']),
    }))
    await store.close()
    expect(read.facts).toHaveLength(400)
    expect(read.count).toBe(400)
    expect(taken.flat()).toHaveLength(40)
    expect(read.sending.map((item) => `${item.letterId} ${item.lease?.owner}`).toSorted()).toEqual(
      ['a', 'b'].flatMap((name, index) => taken[index]?.map((letter) => `${letter} ${name}`) ?? []).toSorted(),
    )
  })

  it('may all open one that does not exist yet', async () => {
    const options = temporaryStore()
    const opened = await Promise.all(['a', 'b', 'c', 'd'].map((name) => runChild('open', options, name).end()))
    expect(opened).toEqual([['opened'], ['opened'], ['opened'], ['opened']])
    expect(readdirSync(dirname(options.path)).filter((name) => !name.startsWith('regards.sqlite'))).toEqual([])
  })

  it('wait for one that writes, and say so when it does not end', async () => {
    const options = temporaryStore()
    const store = await openSqliteStore({ ...options, trial: { patienceMs: 300 } })
    const holder = runChild('hold', options, 'h')
    await holder.says('holding')
    const failing = store.write((tx) => tx.facts.append([note('f1')]))
    const facts = await store.read((tx) => tx.facts.all())
    expect(facts).toEqual([])
    const error = await failing.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StoreProblem)
    expect(error).toMatchObject({
      kind: 'locked',
      problem: { turn: 'outside', kept: expect.stringContaining('not saved') },
    })
    holder.process.kill('SIGKILL')
    await holder.gone
    await store.write((tx) => tx.facts.append([note('f1')]))
    await store.close()
  })

  it('lose no acknowledged fact when one is killed in the middle, and keep halves of nothing', async () => {
    const options = temporaryStore()
    let acknowledged = 0
    for (let round = 0; round < 6; round++) {
      const child = runChild('write until killed', options, `r${round}`)
      await child.says('3')
      await new Promise((resolve) => setTimeout(resolve, 7 * round))
      child.process.kill('SIGKILL')
      await child.gone
      const store = await openSqliteStore(options)
      const ids = new Set((await store.read((tx) => tx.facts.all())).map(({ id }) => id as string))
      await store.close()
      for (const index of child.said) {
        acknowledged++
        expect(ids).toContain(`r${round}-${index}a`)
      }
      for (const id of ids) expect(ids).toContain(id.endsWith('a') ? id.replace(/a$/, 'b') : id.replace(/b$/, 'a'))
    }
    expect(acknowledged).toBeGreaterThan(24)
    expect((await checkStore(options.path, options.backupsDirectory)).findings).toEqual([])
  })
})

describe('a full disk', () => {
  it('is said in words, and nothing acknowledged is lost', async () => {
    const options = temporaryStore()
    const limited: SqliteStoreOptions = {
      ...options,
      trial: {
        connect: (path, part) => {
          const database = connect(path, part)
          database.exec('PRAGMA max_page_count = 60')
          return database
        },
      },
    }
    const store = await openSqliteStore(limited)
    let kept = 0
    let problem: unknown = null
    // oxlint-disable-next-line no-unmodified-loop-condition -- both change in the callbacks below
    while (problem === null && kept < 1000) {
      const id = `f${kept}`
      await store
        .write(async (tx) => {
          await tx.facts.append([note(id, { text: 'x'.repeat(3000) })])
          // Whoever swallows the problem must not have the rest kept without it.
          await tx.outbox.add(outboxItem(id)).catch(() => undefined)
        })
        .then(
          () => kept++,
          (thrown: unknown) => (problem = thrown),
        )
    }
    expect(problem).toMatchObject({
      kind: 'disk-full',
      problem: { turn: 'outside', todo: expect.stringContaining('room') },
    })
    const read = await store.read(async (tx) => ({
      facts: await tx.facts.all(),
      items: await tx.outbox.inStates(['approved']),
    }))
    await store.close()
    expect(kept).toBeGreaterThan(5)
    expect(read.facts).toHaveLength(kept)
    expect(read.items).toHaveLength(kept)
    const roomy = await openSqliteStore(options)
    await roomy.write((tx) => tx.facts.append([note('after')]))
    await roomy.close()
  })

  // Where nothing may be mounted, the limit above has shown the same.
  if (canMount())
    it('of real size, in memory: the same', async () => {
      const options = temporaryStore()
      const home = dirname(options.path)
      mkdirSync(home, { recursive: true })
      const rescued = join(home, '..', 'rescued')
      mkdirSync(rescued)
      // The mount belongs to this shell alone and ends with it.
      const script = `mount -t tmpfs -o size=600k regards "$1" && "$2" "$3" 'write until full' "$1" a && rm -f "$1"/*-shm && cp "$1"/regards.sqlite* "$4"`
      const run = spawnSync('unshare', ['-m', 'sh', '-c', script, 'sh', home, process.execPath, childPath, rescued], {
        encoding: 'utf8',
      })
      expect(run.stderr).toBe('')
      const said = run.stdout.trim().split('\n')
      expect(said.at(-1)).toBe('problem disk-full')
      const store = await openSqliteStore({ ...options, path: join(rescued, 'regards.sqlite') })
      expect((await store.read((tx) => tx.facts.all())).map(({ id }) => id)).toEqual(said.slice(0, -1))
      await store.close()
    })
})

describe('a damaged store', () => {
  const damages: readonly (readonly [string, (path: string) => void])[] = [
    ['an emptied file', (path) => truncateSync(path, 0)],
    ['a file cut short', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['another file in its place', (path) => writeFileSync(path, 'Dear diary, '.repeat(2000))],
    ['a page of zeros', (path) => overwrite(path, 0, 4096)],
    [
      "another program's database",
      (path) => {
        truncateSync(path, 0)
        const other = new DatabaseSync(path)
        other.exec('CREATE TABLE bookmark (url TEXT)')
        other.close()
      },
    ],
  ]

  it.each(damages)(
    '%s is refused at opening, in words, with the backup; the file stays as it is',
    async (_, damage) => {
      const options = await storeWithBackup()
      damage(options.path)
      const before = readFileSync(options.path)
      const error = await openSqliteStore(options).catch((thrown: unknown) => thrown)
      const [backup] = readdirSync(options.backupsDirectory)
      expect(error).toMatchObject({
        kind: 'damaged',
        backup: join(options.backupsDirectory, backup ?? ''),
        problem: {
          what: expect.stringContaining('damaged'),
          kept: expect.stringContaining('18 November 2026'),
          todo: expect.stringContaining('-wal'),
        },
      })
      expect(readFileSync(options.path).equals(before)).toBe(true)
      const report = await checkStore(options.path, options.backupsDirectory)
      expect(report.findings.length).toBeGreaterThan(0)
      expect(report.problem).toMatchObject({ kind: 'damaged' })
    },
  )

  it('is found by whoever meets the damage, when it lies deeper', async () => {
    const options = await storeWithFact()
    overwrite(options.path, 4096, statSync(options.path).size)
    const store = await openSqliteStore(options)
    await expect(store.read((tx) => tx.facts.all())).rejects.toMatchObject({ kind: 'damaged' })
    await expect(store.write((tx) => tx.facts.append([note('new')]))).rejects.toMatchObject({ kind: 'damaged' })
    await store.close()
    const report = await checkStore(options.path, options.backupsDirectory)
    expect(report.problem).toMatchObject({ kind: 'damaged' })
  })

  it('is found when a fact no longer reads', async () => {
    const options = await storeWithFact()
    inDatabase(options.path, (database) => database.exec("UPDATE fact SET document = 'xx' WHERE id = 'f1'"))
    const store = await openSqliteStore(options)
    await expect(store.read((tx) => tx.facts.all())).rejects.toMatchObject({ kind: 'damaged' })
    await store.close()
    expect(await checkStore(options.path, options.backupsDirectory)).toMatchObject({
      findings: ['The fact f1 cannot be read.'],
      problem: { kind: 'damaged' },
    })
  })

  it('is well again once the backup is in its place', async () => {
    const options = await storeWithBackup()
    const [backup = ''] = readdirSync(options.backupsDirectory)
    truncateSync(options.path, 100)
    await expect(openSqliteStore(options)).rejects.toMatchObject({ kind: 'damaged' })
    writeFileSync(options.path, readFileSync(join(options.backupsDirectory, backup)))
    const store = await openSqliteStore(options)
    expect(await store.read((tx) => tx.facts.all())).toEqual([note('f1')])
    await store.close()
  })
})

describe('older and newer stores', () => {
  it('keeps a whole copy before it changes the shape of an older one', async () => {
    const options = await storeWithBackup()
    const backups = readdirSync(options.backupsDirectory)
    expect(backups).toEqual(['regards-0.1.0-20261118T150000Z.sqlite'])
    const old = await openSqliteStore({
      ...options,
      path: join(options.backupsDirectory, backups[0] ?? ''),
      trial: { migrations },
    })
    expect(await old.read((tx) => tx.facts.all())).toEqual([note('f1')])
    await old.close()
    inDatabase(options.path, (database) => {
      expect(database.prepare('SELECT count(*) AS rows FROM later').get()).toEqual({ rows: 0 })
      expect(database.prepare('SELECT number, regards_version FROM migration').all()).toEqual([
        ...migrations.map(({ number }) => ({ number, regards_version: '0.1.0' })),
        { number: lastNumber + 1, regards_version: '0.2.0' },
      ])
    })
  })

  it('lets letters be found that were written before there was a search', async () => {
    const options = temporaryStore()
    const first = await openSqliteStore({ ...options, trial: { migrations: migrations.slice(0, 1) } })
    await first.write(async (tx) => {
      await tx.drafts.add(draft('l1', 1, { subject: 'Zebra' }))
      await tx.drafts.add(draft('l1', 2, { subject: 'Okapi' }))
    })
    await first.close()
    const store = await openSqliteStore(options)
    const found = (words: string) => store.read((tx) => tx.search.letters(words, 5))
    expect(await found('okapi')).toMatchObject([{ letterId: 'l1', version: 2 }])
    expect(await found('zebra')).toEqual([])
    await store.close()
  })

  it('makes no copy when there is nothing to change', async () => {
    const options = temporaryStore()
    for (let index = 0; index < 2; index++) await (await openSqliteStore(options)).close()
    expect(existsSync(options.backupsDirectory)).toBe(false)
  })

  it('changes nothing when a change fails half way', async () => {
    const options = await storeWithFact()
    const broken = [
      ...migrations,
      {
        number: lastNumber + 1,
        name: 'broken',
        sql: 'CREATE TABLE later (a TEXT); CREATE TABLE later (a TEXT)',
      },
    ]
    await expect(openSqliteStore({ ...options, trial: { migrations: broken } })).rejects.toThrow('already exists')
    const again = await openSqliteStore(options)
    expect(await again.read((tx) => tx.facts.all())).toEqual([note('f1')])
    await again.close()
  })

  it('changes once when two open it at the same time', async () => {
    const options = temporaryStore()
    await (await openSqliteStore(options)).close()
    const later: SqliteStoreOptions = { ...options, version: '0.2.0', trial: { migrations: withLater } }
    const stores = await Promise.all([openSqliteStore(later), openSqliteStore(later), openSqliteStore(later)])
    await Promise.all(stores.map((store) => store.close()))
    expect(readdirSync(options.backupsDirectory)).toHaveLength(1)
  })

  it('keeps the newest five copies', async () => {
    const options = temporaryStore()
    await (await openSqliteStore(options)).close()
    for (let number = 2; number <= 8; number++) {
      const history = [...migrations, ...Array.from({ length: number - 1 }, (_, index) => laterMigration(index + 2))]
      await (
        await openSqliteStore({
          ...options,
          now: () => when(number),
          version: `0.${number}.0`,
          trial: { migrations: history },
        })
      ).close()
    }
    expect(readdirSync(options.backupsDirectory).toSorted()).toEqual(
      [3, 4, 5, 6, 7].map((number) => `regards-0.${number}.0-20261118T150${number + 1}00Z.sqlite`),
    )
  })

  it('refuses one that a newer Regards has used, at opening and when it happens meanwhile', async () => {
    const options = temporaryStore()
    const store = await openSqliteStore(options)
    const newer = await openSqliteStore({ ...options, version: '0.2.0', trial: { migrations: withLater } })
    await newer.close()
    await expect(store.read((tx) => tx.facts.all())).rejects.toMatchObject({ kind: 'newer' })
    await expect(store.write((tx) => tx.facts.append([note('f1')]))).rejects.toMatchObject({ kind: 'newer' })
    await store.close()
    await expect(openSqliteStore(options)).rejects.toMatchObject({
      kind: 'newer',
      problem: { todo: expect.stringContaining('Update') },
    })
    expect(await checkStore(options.path, options.backupsDirectory)).toMatchObject({ problem: { kind: 'newer' } })
  })

  it('says the same of a kind of fact that it does not know', async () => {
    const options = await storeWithBackup()
    inDatabase(options.path, (database) =>
      database.exec("UPDATE fact SET document = replace(document, 'NoteTaken', 'TelepathyFelt')"),
    )
    const store = await openSqliteStore(options)
    await expect(store.read((tx) => tx.facts.all())).rejects.toMatchObject({ kind: 'newer' })
    await store.close()
  })
})

describe('the files of a store', () => {
  it.skipIf(process.platform === 'win32')('can be read by nobody else', async () => {
    const options = await storeWithBackup()
    const store = await openSqliteStore(options)
    await store.write((tx) => tx.settings.put('theme', 'dark'))
    const [backup = ''] = readdirSync(options.backupsDirectory)
    for (const path of [
      options.path,
      `${options.path}-wal`,
      `${options.path}-shm`,
      join(options.backupsDirectory, backup),
    ])
      expect(statSync(path).mode & 0o077, path).toBe(0)
    expect(statSync(dirname(options.path)).mode & 0o077).toBe(0)
    await store.close()
  })

  it('that may not be written are named', async () => {
    const options = temporaryStore()
    mkdirSync(dirname(dirname(options.path)), { recursive: true })
    writeFileSync(dirname(options.path), 'a file where a folder should be')
    await expect(openSqliteStore(options)).rejects.toMatchObject({
      kind: 'read-only',
      problem: { what: expect.stringContaining('may not write') },
    })
  })

  it.skipIf(process.platform === 'win32')(
    'that may be read but not written are refused at the first write',
    async () => {
      const options = temporaryStore()
      await (await openSqliteStore(options)).close()
      const readOnly: SqliteStoreOptions = {
        ...options,
        trial: {
          connect: (path, part) => {
            chmodSync(path, 0o400)
            return part === 'reader' ? connect(path, part) : new DatabaseSync(path, { readOnly: true })
          },
        },
      }
      const store = await openSqliteStore(readOnly)
      await expect(store.write((tx) => tx.settings.put('theme', 'dark'))).rejects.toMatchObject({ kind: 'read-only' })
      await store.close()
    },
  )

  it('are checked and copied whole while the store is in use', async () => {
    const options = temporaryStore()
    expect(await checkStore(options.path, options.backupsDirectory)).toMatchObject({
      bytes: null,
      findings: [],
      problem: null,
    })
    const store = await openSqliteStore(options)
    await store.write(async (tx) => {
      await tx.facts.append([note('f1'), note('f2')])
      await tx.outbox.add(outboxItem('l1'))
    })
    const report = await checkStore(options.path, options.backupsDirectory)
    expect(report).toMatchObject({ facts: 2, findings: [], problem: null, newestBackup: null })
    expect(report.freeBytes).toBeGreaterThan(0)
    const copy = join(dirname(options.backupsDirectory), 'copies', 'mine.sqlite')
    await backupStore(options.path, copy)
    await store.write((tx) => tx.facts.append([note('f3')]))
    await backupStore(options.path, copy)
    await store.close()
    const copied = await openSqliteStore({ ...options, path: copy })
    expect(await copied.read((tx) => tx.facts.all())).toHaveLength(3)
    expect(await copied.read((tx) => tx.outbox.get(letterId('l1')))).toEqual(outboxItem('l1'))
    await copied.close()
  })

  it('are never replaced by their own copy', async () => {
    const options = temporaryStore()
    await (await openSqliteStore(options)).close()
    await expect(backupStore(options.path, options.path)).rejects.toThrow('place of the store')
  })
})

const lastNumber = migrations.at(-1)?.number ?? 0

/** The first of them is 2, as if the store had been made in one step. */
const laterMigration = (number: number): Migration => ({
  number: lastNumber + number - 1,
  name: 'later',
  sql: `CREATE TABLE later${number === 2 ? '' : number} (a TEXT)`,
})
const withLater = [...migrations, laterMigration(2)]

/** Holds one fact, and was brought from version 0.1.0 to 0.2.0 with a copy made in between. */
async function storeWithBackup(): Promise<SqliteStoreOptions> {
  const options = await storeWithFact()
  const later: SqliteStoreOptions = { ...options, version: '0.2.0', trial: { migrations: withLater } }
  await (await openSqliteStore(later)).close()
  return later
}

async function storeWithFact(): Promise<SqliteStoreOptions> {
  const options = temporaryStore()
  const store = await openSqliteStore(options)
  await store.write((tx) => tx.facts.append([note('f1')]))
  await store.close()
  return options
}

function inDatabase(path: string, work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(path)
  try {
    work(database)
  } finally {
    database.close()
  }
}

function overwrite(path: string, from: number, to: number): void {
  const bytes = readFileSync(path)
  bytes.fill(0, from, to)
  writeFileSync(path, bytes)
}

type Child = {
  readonly process: ChildProcess
  readonly said: readonly string[]
  /** Resolves once it has said this line. */
  says(line: string): Promise<void>
  readonly gone: Promise<void>
  /** What it said, once it ended without an error. */
  end(): Promise<readonly string[]>
}

function runChild(part: string, { path }: SqliteStoreOptions, name: string): Child {
  const child = spawn(process.execPath, [childPath, part, dirname(path), name], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  const lines = () => output.split('\n').slice(0, -1)
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    process: child,
    get said() {
      return lines()
    },
    async says(line) {
      while (!lines().includes(line)) {
        if (child.exitCode !== null) throw new Error(`It ended without saying ${line}: ${errors}`)
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    },
    gone,
    async end() {
      await gone
      if (child.exitCode !== 0) throw new Error(`A child failed: ${errors}`)
      return lines()
    },
  }
}

function canMount(): boolean {
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'regards', '/mnt'], { stdio: 'ignore' }).status === 0
}
