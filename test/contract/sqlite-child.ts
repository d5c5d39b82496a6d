/**
 * Another process at the same SQLite store: `node sqlite-child.ts PART HOME NAME`. Each line it prints is an
 * acknowledgement that came before the next thing was tried.
 */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-store.ts'
import { StoreProblem } from '../../src/app/ports/store-problem.ts'
import type { Store } from '../../src/app/ports/store.ts'
import { letterId, note, openingId, outboxItem, when } from './store-samples.ts'

const [part = '', home = '', name = ''] = process.argv.slice(2)
const acknowledge = (line: string) => writeSync(1, `${line}\n`)

const parts: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  async open() {
    acknowledge('opened')
  },

  /** 200 writes of a fact, each counting a shared number up; between them a race for 40 letters. */
  async 'write beside others'(store) {
    for (let index = 0; index < 200; index++) {
      await store.write(async (tx) => {
        await tx.facts.append([note(`${name}-${index}`)])
        await tx.settings.put('count', Number((await tx.settings.get('count')) ?? 0) + 1)
      })
      if (index % 5 !== 0) continue
      const letter = `l${index / 5}`
      const item = outboxItem(letter, { state: 'sending', lease: { owner: name, until: when(60) } })
      if (await store.write((tx) => tx.outbox.replace(item, 'approved'))) acknowledge(letter)
    }
  },

  /** Writes until it is killed: two facts at a time, which belong together. */
  async 'write until killed'(store) {
    for (let index = 0; ; index++) {
      await store.write((tx) => tx.facts.append([note(`${name}-${index}a`), note(`${name}-${index}b`)]))
      acknowledge(`${index}`)
    }
  },

  /** Writes until there is no room, then says in which words it was told. */
  async 'write until full'(store) {
    try {
      for (let index = 0; ; index++) {
        await store.write(async (tx) => {
          await tx.facts.append([note(`${index}`, { text: 'x'.repeat(3000), openingId: openingId('o1') })])
          await tx.outbox.add(outboxItem(`${index}`, { letterId: letterId(`l${index}`) }))
        })
        acknowledge(`${index}`)
      }
    } catch (error) {
      if (!(error instanceof StoreProblem)) throw error
      acknowledge(`problem ${error.kind}`)
    }
  },

  /** Holds the writer's place until it is killed. */
  async hold(store) {
    await store.write(async () => {
      acknowledge('holding')
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    })
  },
}

const store = await openSqliteStore({
  path: join(home, 'regards.sqlite'),
  backupsDirectory: join(home, 'backups'),
  now: () => when(0),
  version: '0.1.0',
})
await parts[part]?.(store)
await store.close()
