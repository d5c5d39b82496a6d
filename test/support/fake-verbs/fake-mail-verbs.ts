/** A fake of the verbs around received mails: none is kept, and the person has said yes to one sender and no to another. */
import type { LearntSenderView } from '../../../src/app/learnt-senders.ts'
import { problem } from '../../../src/app/problem.ts'
import type { MailVerbs } from '../../../src/server/verbs.ts'

const notKept = problem('person', 'This mail is not kept here.', 'Look into your mailbox.')

export function createFakeMailVerbs(called: (verb: string, input: unknown) => void): MailVerbs {
  let senders: readonly LearntSenderView[] = [
    { address: 'jobs@northwind.example', openingId: 'o-northwind', company: 'Northwind', isTheirs: true },
    { address: 'no-reply@apply.example', openingId: 'o-umbra', company: 'Umbra Labs', isTheirs: false },
  ]
  return {
    openMail: async () => notKept,
    mailFormatting: async () => notKept,
    wholeMail: async () => notKept,
    openAttachment: async () => notKept,
    seeSenders: async () => senders,
    forgetSender: async (input) => {
      called('forgetSender', input)
      senders = senders.filter(({ address, openingId }) => address !== input.address || openingId !== input.openingId)
      return { words: 'Forgotten. You are asked again when they write.' }
    },
  }
}
