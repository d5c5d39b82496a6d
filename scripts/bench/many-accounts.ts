/** A process that watches many accounts, and says what memory that takes: megabytes before and after, one JSON line. */
import { setTimeout as pause } from 'node:timers/promises'
import { watchAccounts } from '../../src/worker/watch-accounts.ts'
import { connect, withSearch } from './mail-ground.ts'

type Given = {
  readonly imap: { readonly host: string; readonly port: number }
  readonly smtp: { readonly host: string; readonly port: number }
  readonly users: readonly string[]
}

let text = ''
for await (const chunk of process.stdin) text += String(chunk)
const given = JSON.parse(text) as Given
const megabytes = () => process.memoryUsage.rss() / 1e6

await withSearch(async (context) => {
  for (const user of given.users) await connect(context, given, user)
  const stop = new AbortController()
  const connected = new Set<string>()
  const before = megabytes()
  const watching = watchAccounts(context, {
    signal: stop.signal,
    report: (event) => {
      if (event.kind === 'mailbox' && event.words.startsWith('Connected')) connected.add(event.accountId)
    },
    lookMs: 60_000,
  })
  for (let waited = 0; connected.size < given.users.length && waited < 600; waited++) await pause(100)
  // the first looks end as well
  await pause(5_000)
  process.stdout.write(JSON.stringify({ before, after: megabytes(), connected: connected.size }))
  stop.abort()
  await watching
})
