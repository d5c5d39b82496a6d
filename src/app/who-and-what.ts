/** Whose invitation or mail something is, and what it is about, as far as its people and its words tell. */
import { firmOfAddress, nameOfMailbox } from '../core/mail/firm-of-address.ts'
import { readQuickAdd } from '../core/quick-add/read-quick-add.ts'
import type { Context } from './context.ts'
import { calendarOf } from './ground.ts'
import { readMe } from './me.ts'
import type { GivenView } from './views/given-view.ts'

type Mailbox = { readonly name: string; readonly address: string }

export type Reader = {
  readonly country: string
  readonly zone: string
  readonly now: Temporal.Instant
  readonly isMine: (address: string) => boolean
  readonly read: (text: string, at?: Temporal.ZonedDateTime) => ReturnType<typeof readQuickAdd>
}

/** Characters of a subject that become the person's sentence. */
const longestLine = 200

/** The person as a reader: where they are, which addresses are theirs. */
export async function readerOf(context: Pick<Context, 'store' | 'clock' | 'holidays' | 'guess'>): Promise<Reader> {
  const now = context.clock.now()
  const { me, accounts } = await context.store.read(async (tx) => ({
    me: await readMe(tx.settings, context.guess),
    accounts: await tx.accounts.list(),
  }))
  const mine = new Set([me.email, ...accounts.map(({ address }) => address)].map((address) => address?.toLowerCase()))
  const calendar = calendarOf(context, { country: me.country }, now)
  return {
    country: me.country,
    zone: me.zone,
    now,
    isMine: (address) => mine.has(address.toLowerCase()),
    read: (text, at = now.toZonedDateTimeISO(me.zone)) => readQuickAdd(text, { at, country: me.country, calendar }),
  }
}

/** The others in it by name, their firm, and the role. */
export function whoAndWhat(
  reader: Reader,
  mailboxes: readonly Mailbox[],
  subject: string,
  text: string,
): Pick<GivenView, 'company' | 'role' | 'people'> {
  const others = mailboxes.filter(({ address }) => !reader.isMine(address))
  const people = new Map<string, { name: string; email: string }>()
  for (const mailbox of others) {
    const name = nameOfMailbox(mailbox)
    const email = mailbox.address.toLowerCase()
    if (name !== null && !people.has(email)) people.set(email, { name: line(name), email: mailbox.address })
  }
  const firm = others.map(({ address }) => firmOfAddress(address)).find((found) => found !== null)
  const about = reader.read(subject)
  const within = reader.read(text)
  return {
    company: firm ?? about.company?.value ?? within.company?.value ?? null,
    role: about.role?.value ?? within.role?.value ?? null,
    people: [...people.values()],
  }
}

/** One line without control characters, short enough to be read. */
export const line = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, longestLine)
