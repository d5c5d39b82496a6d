/** Binds what is about received mails: showing them, and the senders the person has spoken about. */
import type { Context } from '../app/context.ts'
import { forgetSender, seeLearntSenders } from '../app/learnt-senders.ts'
import { mailFormatting, openAttachment, openMail, wholeMail } from '../app/open-mail.ts'
import { isProblem } from '../app/problem.ts'
import type { MailVerbs } from '../server/verbs.ts'

export function bindMail(context: Context): MailVerbs {
  return {
    openMail: (replyId) => openMail(context, replyId),
    mailFormatting: (replyId) => mailFormatting(context, replyId),
    wholeMail: (replyId) => wholeMail(context, replyId),
    openAttachment: (replyId, index) => openAttachment(context, replyId, index),
    seeSenders: () => seeLearntSenders(context),
    forgetSender: async (input) => {
      const done = await forgetSender(context, input)
      return isProblem(done) ? done : { words: 'Forgotten. You are asked again when they write.' }
    },
  }
}
