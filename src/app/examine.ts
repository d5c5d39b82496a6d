/** Looks whether everything Regards needs is well, and says what to do where it is not. */
import { accessTo } from './account-access.ts'
import type { Context } from './context.ts'
import type { MailAccount } from './ports/store.ts'
import { syncState, syncWords } from './sync-state.ts'
import { isWorkerAwake } from './worker-presence.ts'

export type Check = { readonly what: string; readonly ok: boolean; readonly words: string; readonly outside?: boolean }

export async function examine(context: Context): Promise<readonly Check[]> {
  const counts = await context.store.read(async (tx) => ({
    accounts: await tx.accounts.list(),
    open: await tx.outbox.inStates(['in-doubt', 'asking', 'refused', 'sending']),
  }))
  const checks: Check[] = [
    { what: 'Store', ...(await context.keeper.examine()) },
    { what: 'Secrets', ok: true, words: `kept in ${await context.secrets.describe()}.` },
    (await isWorkerAwake(context))
      ? { what: 'Sending', ok: true, words: 'Regards is running and sends letters at their hour.' }
      : {
          what: 'Sending',
          ok: counts.open.length === 0,
          words: 'nothing runs that could send or watch; `regards start` or `regards watch` does.',
        },
  ]
  const letters = counts.open.filter(({ state }) => state !== 'refused').length
  checks.push({
    what: 'Letters',
    ok: letters === 0,
    words: letters === 0 ? 'none is in doubt.' : `${letters} need a look; see \`regards today\`.`,
  })
  if (counts.accounts.length === 0)
    checks.push({
      what: 'Mailbox',
      ok: true,
      words: 'none is connected; `regards connect` does it, and `regards open` works without.',
    })
  for (const account of counts.accounts) {
    const access = await accessTo(context, account.id)
    if (access === null) {
      checks.push({
        what: account.address,
        ok: false,
        words: 'its password is not here any more; connect it again with `regards connect`.',
      })
      continue
    }
    const tested = await context.mailbox.testAccount(access)
    checks.push(
      tested.kind === 'ok'
        ? { what: account.address, ok: true, words: tested.words }
        : { what: account.address, ok: false, outside: true, words: `${tested.server} said: ${tested.words}` },
    )
    checks.push(...(await readingChecks(context, account)))
  }
  const spelling = await context.proofreader.check('This is a test.', 'en-US').then(
    () => 'ready.',
    () => null,
  )
  checks.push({
    what: 'Spelling',
    ok: spelling !== null,
    words: spelling ?? 'could not be started; letters are still checked for facts.',
  })
  return checks
}

/** Of so many mails at most it is told that they were skipped. */
const lastLookedAt = 1_000

async function readingChecks(context: Context, { id, address }: MailAccount): Promise<readonly Check[]> {
  const { state, seen } = await context.store.read(async (tx) => ({
    state: await syncState(tx, id),
    seen: await tx.messagesSeen.recent(lastLookedAt),
  }))
  const what = `Reading ${address}`
  const words = state === null ? null : syncWords(address, state)
  const skipped = seen.filter(({ accountId, outcome }) => accountId === id && outcome.startsWith('skipped'))
  const [last] = skipped
  return [
    ...(words === null ? [] : [{ what, ok: state?.problem === null, words }]),
    ...(last === undefined
      ? []
      : [
          {
            what,
            ok: true,
            words: `${skipped.length === 1 ? 'one mail was' : `${skipped.length} mails were`} not read (the last: ${last.outcome.replace(/^skipped: /, '')}). Please look in your mail program.`,
          },
        ]),
  ]
}
