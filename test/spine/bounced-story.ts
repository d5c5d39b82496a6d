/** A letter comes back; Regards stops, asks for another address, and the same letter goes there once. */
import type { MailBed } from '../support/mail-bed/mail-bed.ts'
import { approveAndSend, debriefed, delivered, expectThat, fine, soon, today } from './story-ground.ts'

export async function bouncedStory(bed: MailBed): Promise<void> {
  const ground = await debriefed(bed, { dana: 'dana.kim@bounce.test' })
  const { terminal, me } = ground
  try {
    const thanks = await approveAndSend(ground, 'thank-you', '2026-11-23T21:05:00Z')
    await soon(
      () => bed.mailbox(me).some((mail) => /Undelivered/i.test(mail.header('Subject') ?? '')),
      'the delivery report arrives',
    )
    const later = '2026-11-24T15:00:00Z'
    fine(await terminal.run(['watch', '--once'], later), 'watch')
    const told = await today(ground, later)
    expectThat(
      told.toDo.some(({ kind }) => kind === 'mend-address'),
      'the bounce asks for another address',
      told,
    )
    expectThat(!told.toDo.some(({ kind }) => kind === 'thank-you'), 'and nothing goes to the old one meanwhile', told)
    const right = bed.freshUser('dana-right')
    fine(await terminal.run(['correct', 'Acme', 'Dana', '--email', right], later), 'correct')
    const again = await approveAndSend(ground, 'thank-you', '2026-11-24T15:05:00Z')
    expectThat(again.messageId !== thanks.messageId, 'it is a mail of its own', again)
    await soon(() => delivered(ground, right, again.messageId) === 1, 'the letter arrives at the right address, once')
  } finally {
    terminal.remove()
  }
}
