/** Sending from the command line: waits out the half minute, sends, and says plainly who sends otherwise. */
import type { Context } from '../app/context.ts'
import type { OutboxItem } from '../app/ports/store.ts'
import { sendLetter, type SendOutcome } from '../app/send-letter.ts'
import { isWorkerAwake } from '../app/worker-presence.ts'
import type { Shell } from './shell.ts'

export async function watcherWords(context: Context): Promise<string | null> {
  if (await isWorkerAwake(context)) return null
  return 'Nothing is running that could send it then. Keep `regards start` or `regards watch` open, or send it now with `regards send`.'
}

export async function sendAndWait(io: Shell, context: Context, item: OutboxItem): Promise<void> {
  const waitMs = context.clock.now().until(item.sendAt).total('milliseconds')
  if (waitMs > 1_000 && !io.flags.json)
    io.say(`It leaves in ${Math.round(waitMs / 1000)} seconds. \`regards undo\` in another window takes it back.`)
  await context.clock.sleepUntil(item.sendAt, new AbortController().signal)
  report(io, await sendLetter(context, item.letterId))
}

function report(io: Shell, outcome: SendOutcome): void {
  const words = outcomeWords(outcome)
  if (outcome.kind !== 'sent')
    io.setExit(outcome.kind === 'later' || outcome.kind === 'refused' || outcome.kind === 'in-doubt' ? 3 : 1)
  if (io.flags.json)
    io.json({
      outcome: outcome.kind,
      words,
      ...('item' in outcome
        ? { letterId: outcome.item.letterId, messageId: outcome.item.messageId, state: outcome.item.state }
        : {}),
    })
  else if (outcome.kind === 'sent') io.say(words)
  else io.note(words)
}

export function outcomeWords(outcome: SendOutcome): string {
  switch (outcome.kind) {
    case 'sent':
      return `Sent to ${outcome.item.to.join(', ')}.`
    case 'refused':
      return `The mail server refused it. ${outcome.item.note ?? ''}`.trim()
    case 'in-doubt':
      return 'The connection broke while the letter was leaving. Regards looks for its copy before anything else; nothing is sent twice.'
    case 'asking':
      return outcome.item.note ?? 'Please decide about this letter.'
    case 'withdrawn':
      return `It was not sent. ${outcome.item.note ?? 'Its yes was taken back.'}`
    case 'later':
      return `Not sent yet; Regards tries again by itself while it runs. ${outcome.why}`
    case 'not-due':
      return 'It was not sent: its yes was taken back, or its hour has not come.'
  }
}
