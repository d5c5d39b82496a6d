/** Signs in at the submission server and leaves again. */
import type { MailAccountAccess } from '../../app/ports/mail-sender.ts'
import type { AccountTest } from '../../app/ports/mailbox.ts'
import { connectionWords } from '../mail-server/connection-words.ts'
import { objectionTo } from '../mail-server/server-trust.ts'
import { withSmtpConnection, type SmtpPatience } from './smtp-connection.ts'
import { createSmtpDialogue } from './smtp-dialogue.ts'

const patience: SmtpPatience = { connectMs: 20_000, answerMs: 20_000 }

export async function testSubmission(access: MailAccountAccess): Promise<AccountTest> {
  const server = access.smtp.host
  const objection = objectionTo(access.smtp)
  if (objection !== null) return { kind: 'problem', server, words: objection, isPassword: false }
  const dialogue = createSmtpDialogue()
  try {
    await withSmtpConnection(access, dialogue, patience, async () => undefined)
    return { kind: 'ok', idle: null, words: `Letters can be handed in at ${server}.` }
  } catch (problem) {
    const isPassword = (problem as { code?: string }).code === 'EAUTH'
    const answer = dialogue.lastAnswer()
    const words = /^[45]\d\d/.test(answer) ? answer.replace(/\s+/g, ' ') : connectionWords(problem)
    return { kind: 'problem', server, words, isPassword }
  }
}
