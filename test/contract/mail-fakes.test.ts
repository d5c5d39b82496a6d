import { describe } from 'vitest'
import { createFakeMailSender } from '../../src/app/ports/fake-mail-sender.ts'
import { createFakeMailWorld } from '../../src/app/ports/fake-mail-world.ts'
import { createFakeMailbox } from '../../src/app/ports/fake-mailbox.ts'
import { mailSenderContract } from './mail-sender.contract.ts'
import type { MailWorld } from './mail-world.ts'
import { mailboxContract } from './mailbox.contract.ts'

async function startFakes(): Promise<MailWorld> {
  const world = createFakeMailWorld()
  const nowhere = createFakeMailWorld()
  nowhere.goAway()
  const away = new Set<string>()
  const worldOf = ({ user }: { user: string }) => (away.has(user) ? nowhere : world)
  return {
    ...world,
    sender: { send: (access, envelope, raw) => createFakeMailSender(worldOf(access)).send(access, envelope, raw) },
    mailbox: {
      testAccount: (access) => createFakeMailbox(worldOf(access)).testAccount(access),
      newSince: (access, cursors, wants, again) =>
        createFakeMailbox(worldOf(access)).newSince(access, cursors, wants, again),
      findSent: (access, letter) => createFakeMailbox(worldOf(access)).findSent(access, letter),
      copiesOf: (access, letter) => createFakeMailbox(worldOf(access)).copiesOf(access, letter),
      appendSent: (access, raw) => createFakeMailbox(worldOf(access)).appendSent(access, raw),
      watch: (access, handlers, signal) => createFakeMailbox(worldOf(access)).watch(access, handlers, signal),
    },
    deliver: async (raw, to) => world.deliver(raw, to),
    unreachable: (user) => {
      away.add(user)
      return world.access(user)
    },
    renumber: async (user) => world.renumber(user),
    stop: async () => undefined,
  }
}

describe('the fake mail world', () => {
  mailSenderContract(startFakes)
  mailboxContract(startFakes)
})
