/** The conversation of a mail as Gmail tells it, asked for and read by the product's own adapter over a real connection. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createImapMailbox } from '../../src/adapters/imap/imap-mailbox.ts'
import { startGmailConversations, type GmailConversations } from '../support/mail-bed/gmail-conversations.ts'
import { describeOnMailBed } from '../support/mail-bed/describe-on-mail-bed.ts'
import { startMailBed, type MailBed } from '../support/mail-bed/mail-bed.ts'
import { mailFrom } from './mail-world.ts'

/** Larger than a double holds exactly, as Gmail's are. */
const [ours, another] = ['1266894439832287888', '1266894439832287889']

describeOnMailBed('conversations of Gmail', () => {
  let bed: MailBed
  let gmail: GmailConversations
  beforeAll(async () => {
    bed = await startMailBed({ profile: 'gmail' })
    gmail = await startGmailConversations(bed.imap, (uid) => (uid === 2 ? another : ours))
  })
  afterAll(async () => {
    await gmail.stop()
    await bed.stop()
  })

  const heard = async (user: string, imap: { readonly host: string; readonly port: number }) => {
    const asked = new Map<string, string | undefined>()
    const read = await createImapMailbox().newSince(
      {
        id: 'a-1',
        address: user,
        displayName: 'Ana Müller',
        user,
        password: 'secret',
        imap: { ...imap, security: 'none' },
        smtp: { ...bed.smtp, security: 'none' },
        sentFiling: 'provider',
      },
      [],
      async (head, thread) => {
        asked.set(/^Subject: (.*?)\r?$/m.exec(new TextDecoder().decode(head))?.[1] ?? '', thread)
        return true
      },
    )
    if (read.kind === 'problem') throw new Error(read.why)
    return { asked, threads: read.mails.map(({ thread }) => thread) }
  }

  it('are asked for and told with the head and with the mail, each number whole', async () => {
    const user = bed.freshUser()
    for (const subject of ['one', 'two', 'three']) await bed.deliver(mailFrom('dana@acme.test', subject), user)
    const { asked, threads } = await heard(user, gmail)
    expect([...asked]).toEqual([
      ['one', ours],
      ['two', another],
      ['three', ours],
    ])
    expect(threads).toEqual([ours, another, ours])
    expect(gmail.asked()).toBeGreaterThan(0)
  })

  it('are not asked of a server that does not have them', async () => {
    const user = bed.freshUser()
    await bed.deliver(mailFrom('dana@acme.test', 'one'), user)
    const { asked, threads } = await heard(user, bed.imap)
    expect([...asked.values()]).toEqual([undefined])
    expect(threads).toEqual([undefined])
  })
})
