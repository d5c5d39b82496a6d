/** A fake: hands letters to a mail world in memory. */
import type { FakeMailWorld } from './fake-mail-world.ts'
import type { MailSender, SendResult } from './mail-sender.ts'

export function createFakeMailSender(world: FakeMailWorld): MailSender {
  return {
    send: async (access, envelope, raw): Promise<SendResult> => {
      if (access.smtp.security === 'none' && access.smtp.host !== '127.0.0.1')
        return { kind: 'not-sent', why: 'It would be spoken to without encryption.' }
      if (world.isAway()) return { kind: 'not-sent', why: 'Nothing answers at that port.' }
      if ('password' in access && access.password !== 'secret')
        return {
          kind: 'refused',
          code: '535 5.7.8',
          answer: '535 5.7.8 Error: authentication failed',
          permanent: true,
          stage: 'auth',
        }
      const unknown = envelope.to.filter((recipient) => recipient.endsWith('@bad.test'))
      if (unknown.length > 0) {
        const answer = `550 5.1.1 <${unknown[0]}>: Recipient address rejected: user unknown`
        return { kind: 'refused', code: '550 5.1.1', answer, permanent: true, stage: 'rcpt', recipients: unknown }
      }
      const cut = world.takeCut()
      if (cut !== 'before-dot') world.accept(envelope, raw)
      return cut === null
        ? { kind: 'accepted', answer: '250 2.0.0 Ok: queued in memory' }
        : { kind: 'in-doubt', why: 'The server closed the connection.' }
    },
  }
}
