/** Looks whether one mailbox is well: the sign-in both ways, and what the last letter to oneself has shown. */
import { accountAccess } from './account-access.ts'
import type { Context } from './context.ts'
import type { Check } from './examine.ts'
import type { MailAccount, ShownByTestLetter } from './ports/store.ts'
import { syncState, syncWords } from './sync-state.ts'

export async function examineAccount(context: Context, account: MailAccount): Promise<readonly Check[]> {
  const { address } = account
  const found = await accountAccess(context, account.id)
  if (found.kind === 'none') return [{ what: address, ok: false, outside: found.passes, words: found.why }]
  const tested = await context.mailbox.testAccount(found.access)
  const signIn: Check =
    tested.kind === 'ok'
      ? { what: address, ok: true, words: tested.words }
      : {
          what: address,
          ok: false,
          outside: true,
          words: `${tested.server} said: ${tested.words} ${tested.isPassword ? `Connect it again with \`regards connect ${address}\`.` : 'Regards keeps trying; see whether the provider has trouble, or the computer is offline.'}`,
        }
  const idle: readonly Check[] =
    tested.kind === 'ok' && tested.idle !== null
      ? [
          {
            what: `New mail at ${address}`,
            ok: true,
            words: tested.idle
              ? 'the server tells of it at once (IDLE).'
              : 'the server does not tell of it (no IDLE), so Regards looks every five minutes. An answer is seen a little later; nothing is to be mended.',
          },
        ]
      : []
  return [signIn, ...idle, ...letterChecks(account), ...(await readingChecks(context, account))]
}

/** Below it, mail servers and we agree well enough. */
const allowedSkewSeconds = 120

function letterChecks({ address, shown, sentFiling }: MailAccount): readonly Check[] {
  const what = `Letter to ${address}`
  if (shown === undefined)
    return [
      {
        what,
        ok: true,
        words: 'none was sent yet; `regards doctor --letter` sends one to yourself and learns from it.',
      },
    ]
  const { arrivedIn, afterSeconds } = shown
  if (arrivedIn === null)
    return [
      {
        what,
        ok: false,
        outside: true,
        words: `it was taken, but had not come back after ${afterSeconds} seconds. Look into Junk and into the filters of your mailbox, then try \`regards doctor --letter\` again.`,
      },
    ]
  const came = `came back after ${afterSeconds === 1 ? 'a second' : `${afterSeconds} seconds`}`
  return [
    arrivedIn === 'junk'
      ? {
          what,
          ok: false,
          words: `it ${came}, but into Junk. Others may not see your letters either: mark it as “not junk”, and see below what was found about the sender.`,
        }
      : { what, ok: true, words: `it ${came}.` },
    {
      what: `Sent of ${address}`,
      ok: true,
      words: shown.filesSent
        ? 'the provider puts the copies there.'
        : sentFiling === 'self-bcc'
          ? 'each letter brings its own copy.'
          : 'the provider puts no copies there, so Regards does.',
    },
    {
      what: `Ids of ${address}`,
      ok: true,
      words: shown.keepsMessageId
        ? 'the provider keeps the id of a letter, so answers are matched to it.'
        : 'the provider gives letters ids of its own; Regards learns them, so answers are matched all the same.',
    },
    ...skewCheck(address, shown),
    senderCheck(address, shown),
  ]
}

function skewCheck(address: string, { clockSkewSeconds: skew }: ShownByTestLetter): readonly Check[] {
  if (skew === null) return []
  const isWell = Math.abs(skew) <= allowedSkewSeconds
  const minutes = Math.round(Math.abs(skew) / 60)
  return [
    {
      what: 'Clock',
      ok: isWell,
      words: isWell
        ? `agrees with the mail server of ${address}.`
        : `this computer’s is ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${skew > 0 ? 'behind' : 'ahead of'} the mail server’s. Let the system set the time by itself, or letters leave at a wrong hour.`,
    },
  ]
}

/** What the receiving server found about the sender (RFC 8601); a mailbox that writes to itself is often not checked. */
function senderCheck(address: string, { spf, dkim, dmarc }: ShownByTestLetter): Check {
  const what = `Sender ${address}`
  const results = [
    ['SPF', spf],
    ['DKIM', dkim],
    ['DMARC', dmarc],
  ].flatMap(([name, result]) => (result ? [`${name} ${result}`] : []))
  if (results.length === 0)
    return {
      what,
      ok: true,
      words:
        'the provider did not write down whether it checked who sent the letter, so nothing can be told about SPF, DKIM and DMARC.',
    }
  const bad = (result: string | null) => result !== null && badResults.has(result)
  // DMARC asks for one of the two to hold for the domain in From (RFC 7489 §3.1)
  const isBad = dmarc === null ? bad(spf) && dkim !== 'pass' : bad(dmarc)
  const said = results.join(', ')
  return isBad
    ? {
        what,
        ok: false,
        words: `the receiving server could not confirm that the letter comes from your domain (${said}), so others may put your letters into Junk. If the domain is yours, its provider’s help says which SPF and DKIM entries it needs; if not, check that letters leave through the server of that same provider.`,
      }
    : { what, ok: true, words: `the receiving server confirms it (${said}).` }
}

const badResults: ReadonlySet<string> = new Set(['fail', 'softfail', 'permerror', 'policy', 'none'])

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
