/** Debrief, thanks, a broken promise, a check-in in the same thread, an absence that shifts, an answer that stops. */
import { mailDate, mailText } from '../support/mail-text.ts'
import type { MailBed } from '../support/mail-bed/mail-bed.ts'
import { approveAndSend, debriefed, delivered, expectThat, fine, soon, today } from './story-ground.ts'

export async function answeredStory(bed: MailBed): Promise<void> {
  const ground = await debriefed(bed)
  const { terminal, me, dana } = ground
  try {
    const thanks = await approveAndSend(ground, 'thank-you', '2026-11-23T21:05:00Z')
    expectThat(
      thanks.sentAt.startsWith('2026-11-24T14:'),
      'the thank-you leaves on the next morning in New York',
      thanks,
    )
    await soon(() => delivered(ground, dana, thanks.messageId) === 1, 'the thank-you arrives once')

    const waiting = await today(ground, '2026-11-27T15:00:00Z')
    expectThat(
      waiting.toDo.length === 0 && waiting.waiting.length === 1,
      'nothing is to do while the promise holds',
      waiting,
    )
    const dayBefore = await today(ground, '2026-11-30T18:00:00Z')
    expectThat(dayBefore.toDo.length === 0, 'nothing is to do one working day after the promise', dayBefore)

    const checkIn = await approveAndSend(ground, 'check-in', '2026-12-01T15:00:00Z')
    await soon(() => delivered(ground, dana, checkIn.messageId) === 1, 'the check-in arrives once')
    const mail = bed.mailbox(dana).find((each) => each.header('Message-ID') === checkIn.messageId)
    expectThat(
      mail?.header('In-Reply-To') === thanks.messageId,
      'the check-in is in the thread',
      mail?.raw.slice(0, 800),
    )
    expectThat(/^Re: /.test(mail?.header('Subject') ?? ''), 'and keeps its subject', mail?.header('Subject'))

    // Approved for the afternoon, then an absence note comes.
    const due = '2026-12-10T15:00:00Z'
    const step = (await today(ground, due)).toDo.find(({ kind }) => kind === 'second-check-in')
    expectThat(step !== undefined, 'the second check-in is due seven working days later', await today(ground, due))
    fine(await terminal.run(['approve', step.stepId, '--at', '4 pm'], due), 'approve the second check-in')
    await bed.deliver(
      mailText({
        from: `Dana Kim <${dana}>`,
        to: me,
        subject: 'Automatic reply: Re: Thank you',
        date: mailDate('2026-12-10T15:30:00Z', 'America/New_York'),
        body: 'I am out of the office and back on Wednesday, December 16. I will read your mail then.',
        inReplyTo: checkIn.messageId,
        headers: { 'Auto-Submitted': 'auto-replied' },
      }),
      me,
    )
    fine(await terminal.run(['watch', '--once'], '2026-12-10T21:00:30Z'), 'watch')
    const shifted = await today(ground, '2026-12-10T21:01:00Z')
    expectThat(shifted.scheduled.length === 0 && shifted.toDo.length === 0, 'the absence withdraws the yes', shifted)
    expectThat(
      (shifted.waiting[0]?.untilAt ?? '') >= '2026-12-18T05:00:00Z',
      'and shifts the step to two working days after the return',
      shifted,
    )

    // A person answers while a watcher sits on IDLE.
    const late = '2026-12-18T15:00:00Z'
    const again = (await today(ground, late)).toDo.find(({ kind }) => kind === 'second-check-in')
    expectThat(again !== undefined, 'the second check-in is due again after the return', await today(ground, late))
    fine(await terminal.run(['approve', again.stepId, '--at', '4 pm'], late), 'approve it anew')
    const watcher = terminal.start(['watch'], late)
    try {
      await watcher.until(
        (line: { kind?: string; words?: string }) => line.kind === 'mailbox' && /connected/i.test(line.words ?? ''),
        20_000,
      )
      await bed.deliver(
        mailText({
          from: `Dana Kim <${dana}>`,
          to: me,
          subject: 'Re: Thank you',
          date: mailDate('2026-12-18T15:05:00Z', 'America/New_York'),
          body: 'Hi Alex,\n\nThank you for your patience. We would like you to meet two of the team next week. Which afternoon suits you?\n\nDana',
          inReplyTo: checkIn.messageId,
        }),
        me,
      )
      await watcher.until(
        (line: { kind?: string; inbound?: readonly { outcome: string }[] }) =>
          line.kind === 'received' && (line.inbound ?? []).some(({ outcome }) => outcome === 'answer'),
        20_000,
      )
    } finally {
      await watcher.stop()
    }
    const stopped = await today(ground, '2026-12-18T15:10:00Z')
    expectThat(stopped.scheduled.length === 0, 'the answer cancels what was queued', stopped)
    expectThat(
      stopped.toDo.length === 1 && stopped.toDo[0]?.kind === 'understand-reply',
      'and only asks what it means',
      stopped,
    )
    const shown = fine(await terminal.run(['show', 'Acme'], '2026-12-18T15:10:00Z'), 'show').json as {
      story: readonly { factIds: readonly string[]; title: string; detail: string | null }[]
    }
    const reply = await lastReply(terminal)
    fine(await terminal.run(['reply', reply, '--meaning', 'next-round'], '2026-12-18T15:12:00Z'), 'reply')
    const after = await today(ground, '2026-12-18T15:15:00Z')
    expectThat(!after.toDo.some(({ kind }) => /check-in|closing|^call$/.test(kind)), 'no reminder is left', {
      after,
      shown,
    })
    const total = bed.mailbox(dana).filter(({ folder }) => folder === 'INBOX').length
    expectThat(total === 2, 'two letters left in all, each once', total)
  } finally {
    terminal.remove()
  }
}

async function lastReply(terminal: {
  run: (words: readonly string[], now: string) => Promise<{ out: string }>
}): Promise<string> {
  const { out } = await terminal.run(['export'], '2026-12-18T15:11:00Z')
  const facts = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { fact?: { id: string; kind: string } })
  const found = facts.findLast(({ fact }) => fact?.kind === 'ReplyReceived')?.fact?.id
  expectThat(found !== undefined, 'the answer is a fact')
  return found
}
