import { describe } from 'vitest'
import { describeOnMailBed } from '../support/mail-bed/describe-on-mail-bed.ts'
import { signInThatEnds } from './sign-in-that-ends.ts'
import { startMailBedWorld } from './mail-bed-world.ts'
import { mailSenderContract } from './mail-sender.contract.ts'
import { mailboxContract } from './mailbox.contract.ts'

describeOnMailBed('SMTP and IMAP on real servers', () => {
  mailSenderContract(startMailBedWorld)
  describe('saying they can do all they can', () => mailboxContract(startMailBedWorld))
  describe('saying they can do what Gmail can', () => mailboxContract(() => startMailBedWorld('gmail')))
  describe('doing what Outlook does', () => {
    mailSenderContract(() => startMailBedWorld('outlook'))
    mailboxContract(() => startMailBedWorld('outlook'))
    signInThatEnds(() => startMailBedWorld('outlook'))
  })
})
