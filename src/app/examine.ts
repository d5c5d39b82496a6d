/** Looks whether everything Regards needs is well, and says what to do where it is not. */
import type { Context } from './context.ts'
import { examineAccount } from './examine-account.ts'
import { readMe } from './me.ts'
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
  for (const account of counts.accounts) checks.push(...(await examineAccount(context, account)))
  checks.push(diskCheck(await context.keeper.freeBytes()), zoneCheck(context, await ownZone(context)))
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

/** Below it a day's backup and a first reading may not fit. */
const leastFreeBytes = 500_000_000

function diskCheck(freeBytes: number | null): Check {
  if (freeBytes === null) return { what: 'Disk', ok: true, words: 'the system does not tell how much is free.' }
  const free = freeBytes < 1e9 ? `${Math.floor(freeBytes / 1e6)} MB` : `${Math.floor(freeBytes / 1e9)} GB`
  return freeBytes < leastFreeBytes
    ? {
        what: 'Disk',
        ok: false,
        words: `only ${free} are free where Regards keeps everything. Make some room, or letters may wait.`,
      }
    : { what: 'Disk', ok: true, words: `${free} are free.` }
}

const ownZone = ({ store, guess }: Context) => store.read(async (tx) => (await readMe(tx.settings, guess)).zone)

/** Travelling is no fault; a wrong zone sends letters at night. */
function zoneCheck({ clock, guess }: Context, zone: string): Check {
  const now = clock.now()
  const here = now.toZonedDateTimeISO(guess.zone)
  const isSame = here.offsetNanoseconds === now.toZonedDateTimeISO(zone).offsetNanoseconds
  return {
    what: 'Time zone',
    ok: true,
    words: isSame
      ? `${zone}.`
      : `you said ${zone}, and this computer is set to ${guess.zone}. Hours are counted in ${zone}; \`regards me --zone ${guess.zone}\` changes that.`,
  }
}
