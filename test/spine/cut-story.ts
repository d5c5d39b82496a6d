/** The connection breaks after the final dot and the process is killed in the same moment: exactly one mail is delivered. */
import type { MailBed } from '../support/mail-bed/mail-bed.ts'
import { startCuttingProxy } from '../support/mail-bed/cutting-proxy.ts'
import { debriefed, delivered, expectThat, fine, soon, today } from './story-ground.ts'

export async function cutStory(bed: MailBed): Promise<void> {
  const proxy = await startCuttingProxy({ target: bed.smtp, ca: bed.ca, key: bed.key })
  const ground = await debriefed(bed, { smtpPort: proxy.port })
  const { terminal, dana } = ground
  try {
    proxy.plan(() => 'swallow-answer')
    const morning = '2026-11-24T14:30:00Z'
    const step = (await today(ground, morning)).toDo.find(({ kind }) => kind === 'thank-you')
    expectThat(step !== undefined, 'the thank-you is to do')
    fine(await terminal.run(['draft', step.stepId], morning), 'draft')
    const sending = terminal.start(['send', step.stepId, '--at-once'], morning)
    await soon(() => proxy.counts['swallow-answer'] === 1, 'the letter was handed over', 20_000)
    await sending.stop('SIGKILL')

    proxy.plan(() => 'pass')
    const watcher = terminal.start(['watch'], '2026-11-24T14:31:00Z')
    try {
      await watcher.until(
        (line: { kind?: string; outcome?: string }) => line.kind === 'doubt' && line.outcome === 'sent',
        30_000,
      )
    } finally {
      await watcher.stop()
    }
    const messageId = bed.mailbox(dana)[0]?.header('Message-ID') ?? ''
    expectThat(delivered(ground, dana, messageId) === 1, 'exactly one mail is delivered', bed.mailbox(dana).length)
    expectThat(bed.mailbox(dana).length === 1, 'and no other', bed.mailbox(dana).length)
    const after = await today(ground, '2026-11-24T14:35:00Z')
    expectThat(after.asks.length === 0 && after.toDo.length === 0, 'nothing is asked and nothing is to do again', after)
  } finally {
    terminal.remove()
    await proxy.stop()
  }
}
