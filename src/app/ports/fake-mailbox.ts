/** A fake: reads the mailboxes of a mail world in memory. */
import type { MailAccountAccess } from './mail-sender.ts'
import type { FetchedMail, Mailbox, MailboxProblem } from './mailbox.ts'
import { headerOf, type FakeMailWorld } from './fake-mail-world.ts'

const folders = ['Sent', 'INBOX', 'Junk']
const largestBytes = 25_000_000

export function createFakeMailbox(world: FakeMailWorld): Mailbox {
  const objection = (access: MailAccountAccess): MailboxProblem | null => {
    if (world.isAway()) return { kind: 'problem', why: 'Nothing answers at that port.', isPassword: false }
    const isKnown = 'accessToken' in access || access.password === 'secret'
    return isKnown
      ? null
      : { kind: 'problem', why: 'NO [AUTHENTICATIONFAILED] Authentication failed.', isPassword: true }
  }

  return {
    testAccount: async (access) => {
      const problem = objection(access)
      if (problem === null) return { kind: 'ok', idle: true, words: 'The inbox was found. Letters can be handed in.' }
      return { kind: 'problem', server: access.imap.host, words: problem.why, isPassword: problem.isPassword }
    },
    newSince: async (access, cursors, wants, again) => {
      const problem = objection(access)
      if (problem !== null) return problem
      const read = folders.map((name) => {
        const folder = world.folder(access.user, name)
        const cursor = cursors.find((entry) => entry.folder === name)
        const isKnown = cursor?.uidValidity === String(folder.uidValidity)
        const isAgain = (at: Temporal.Instant) => again !== undefined && Temporal.Instant.compare(at, again) >= 0
        const mails = folder.mails.filter(
          ({ uid, receivedAt }) => !isKnown || uid >= (cursor?.uidNext ?? 1) || isAgain(receivedAt),
        )
        return {
          mails: mails.map(({ raw, receivedAt }) => fetched(name, raw, receivedAt)),
          cursor: { folder: name, uidValidity: String(folder.uidValidity), uidNext: folder.uidNext },
          renumbered: cursor !== undefined && !isKnown ? [name] : [],
        }
      })
      const mails: FetchedMail[] = []
      for (const mail of read.flatMap((each) => each.mails))
        mails.push(mail.raw === null || (await wants?.(headOf(mail.raw))) !== false ? mail : { ...mail, raw: null })
      return {
        kind: 'mail',
        mails,
        cursors: read.map(({ cursor }) => cursor),
        more: false,
        left: 0,
        renumbered: read.flatMap(({ renumbered }) => renumbered),
      }
    },
    findSent: async (access, letter) => {
      const problem = objection(access)
      if (problem !== null) return problem
      const folder = folders.find((name) =>
        world.folder(access.user, name).mails.some(({ raw }) => isLetter(raw, letter)),
      )
      return folder === undefined ? { kind: 'absent', folders } : { kind: 'found', folder }
    },
    copiesOf: async (access, letter) => {
      const problem = objection(access)
      if (problem !== null) return problem
      const places = { Sent: 'sent', INBOX: 'inbox', Junk: 'junk' } as const
      const copies = (['Sent', 'INBOX', 'Junk'] as const).flatMap((folder) =>
        world
          .folder(access.user, folder)
          .mails.filter(({ raw }) => isLetter(raw, letter))
          .slice(0, 1)
          .map(({ raw, receivedAt }) => ({
            place: places[folder],
            folder,
            messageId: headerOf(raw, 'message-id'),
            receivedAt,
            head: new TextDecoder('latin1').decode(headOf(raw)),
          })),
      )
      return { kind: 'copies', copies }
    },
    appendSent: async (access, raw) => {
      const problem = objection(access)
      if (problem !== null) return problem
      const letter = { messageId: headerOf(raw, 'message-id'), letterId: headerOf(raw, 'x-regards-step') }
      if (world.folder(access.user, 'Sent').mails.some((mail) => isLetter(mail.raw, letter)))
        return { kind: 'filed', folder: 'Sent', how: 'was-there' }
      const inbox = world.folder(access.user, 'INBOX')
      const copy = inbox.mails.find((mail) => isLetter(mail.raw, letter))
      inbox.mails = inbox.mails.filter((mail) => mail !== copy)
      world.deliver(copy?.raw ?? raw, access.user, 'Sent')
      return { kind: 'filed', folder: 'Sent', how: copy === undefined ? 'appended' : 'moved' }
    },
    watch: async (access, { changed, state }, signal) => {
      const problem = objection(access)
      state(problem === null ? `Connected to ${access.address}.` : `Lost ${access.address}. ${problem.why}`)
      let turn = Promise.resolve()
      const look = () => {
        turn = turn.then(() => (signal.aborted ? undefined : changed())).catch(() => undefined)
      }
      const forget = world.onChange(access.user, look)
      look()
      await new Promise<void>((resolve) => {
        if (signal.aborted) return resolve()
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
      forget()
      await turn
    },
  }
}

function isLetter(raw: Uint8Array, letter: { readonly messageId: string; readonly letterId: string }): boolean {
  return (
    headerOf(raw, 'message-id') === letter.messageId ||
    (letter.letterId !== '' && headerOf(raw, 'x-regards-step') === letter.letterId)
  )
}

function headOf(raw: Uint8Array): Uint8Array {
  const end = new TextDecoder('latin1').decode(raw).indexOf('\r\n\r\n')
  return end < 0 ? raw : raw.slice(0, end + 2)
}

function fetched(folder: string, raw: Uint8Array, receivedAt: Temporal.Instant): FetchedMail {
  const isLarge = raw.length > largestBytes
  const key = headerOf(raw, 'message-id') || `unnamed ${raw.length} ${receivedAt.toString()}`
  return {
    key,
    folder,
    receivedAt,
    sizeBytes: raw.length,
    raw: isLarge ? null : raw,
    skipped: isLarge ? `${Math.round(raw.length / 1e6)} MB, larger than the 25 MB Regards reads` : null,
  }
}
