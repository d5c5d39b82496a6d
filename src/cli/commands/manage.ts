/** The commands around the store and the watch: me, watch, start, demo, doctor. */
import type { Command } from 'commander'
import { examine } from '../../app/examine.ts'
import { meSchema } from '../../core/me/me.ts'
import { meKey, readMe } from '../../app/me.ts'
import { isProblem } from '../../app/problem.ts'
import { sendTestLetter } from '../../app/test-letter.ts'
import { dismissWorker, announceWorker } from '../../app/worker-presence.ts'
import { runWorker, workOnce, type WorkerEvent } from '../../worker/run-worker.ts'
import type { Shell } from '../shell.ts'
import { outcomeWords } from '../send-now.ts'
import { countryValue, oneOf, wholeNumber, zoneValue } from '../values.ts'

export function addManageCommands(program: Command, shell: () => Shell): void {
  program
    .command('me')
    .option('--name <name>', 'as it stands under your letters')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--country <code>', 'where you are, such as US or GB', countryValue)
    .option('--zone <name>', 'your time zone', zoneValue)
    .option('--language <tag>', 'en-US or en-GB', oneOf(['en-US', 'en-GB']))
    .option('--formality <degree>', 'formal, neutral or warm', oneOf(['formal', 'neutral', 'warm']))
    .description('say who you are, or see it')
    .action(async (changes: Record<string, string>) => {
      const io = shell()
      const context = await io.context()
      const me = await context.store.write(async (tx) => {
        const next = meSchema.parse({ ...(await readMe(tx.settings, context.guess)), ...changes })
        if (Object.keys(changes).length > 0) await tx.settings.put(meKey, next)
        return next
      })
      if (io.flags.json) return io.json(me)
      io.say(
        Object.entries(me)
          .map(([field, value]) => `${field}: ${value}`)
          .join('\n'),
      )
    })

  program
    .command('watch')
    .option('--once', 'do what is due now and end')
    .description('send letters at their hour and watch for answers, until Ctrl-C')
    .action(async (options: { once?: boolean }) => {
      const io = shell()
      const context = await io.context()
      const report = (event: WorkerEvent) => (io.flags.json ? io.json(eventJson(event)) : io.say(eventWords(event)))
      if (options.once) {
        const { lookOnce } = await import('../../worker/look-once.ts')
        await lookOnce(context, report)
        return workOnce(context, report)
      }
      const stop = new AbortController()
      process.once('SIGINT', () => stop.abort())
      process.once('SIGTERM', () => stop.abort())
      await announceWorker(context)
      if (!io.flags.json) io.say('Watching. Letters leave at their hour; answers stop what is queued. Ctrl-C ends it.')
      await runWorker(context, { signal: stop.signal, report })
      await dismissWorker(context)
    })

  program
    .command('start')
    .option(
      '--port <n>',
      'on this port; the one of last time when left out, 0 for any free one',
      wholeNumber(0, 65_535),
    )
    .option('--no-open', 'do not open the browser')
    .description('open Regards in the browser; it sends and watches while it runs')
    .action(async (options: { port?: number; open: boolean }) => {
      const io = shell()
      const { serve } = await import('../../main/serve.ts')
      await serve(io, options)
    })

  program
    .command('demo')
    .option('--web', 'show it in the browser instead')
    .option('--port <n>', 'with --web, on this port', wholeNumber(0, 65_535), 0)
    .option('--no-open', 'with --web, do not open the browser')
    .description('a living invented job search; nothing of yours is touched, nothing is sent')
    .action(async (options: { web?: boolean; port: number; open: boolean }) => {
      const io = shell()
      const { demo } = await import('../../main/demo.ts')
      await demo(io, options)
    })

  program
    .command('doctor')
    .option('--letter', 'first send a letter to yourself from each mailbox, and learn from how it comes back')
    .description('look whether everything Regards needs is well, and what to mend')
    .action(async ({ letter }: { letter?: boolean }) => {
      const io = shell()
      const context = await io.context()
      if (letter)
        for (const { address } of await context.store.read((tx) => tx.accounts.list())) {
          io.say(`Sending a letter from ${address} to ${address}; this may take two minutes.`)
          const told = await sendTestLetter(context, address)
          if (isProblem(told)) io.note(`${told.what} ${told.todo}`)
          if (isProblem(told)) io.setExit(3)
        }
      const checks = await examine(context)
      if (checks.some(({ ok }) => !ok)) io.setExit(checks.some(({ ok, outside }) => !ok && outside) ? 3 : 1)
      if (io.flags.json) return io.json({ home: io.home, version: io.version, node: process.version, checks })
      io.say(checks.map(({ ok, what, words }) => `${ok ? 'well' : 'look'}  ${what}: ${words}`).join('\n'))
    })
}

function eventWords(event: WorkerEvent): string {
  switch (event.kind) {
    case 'send':
      return outcomeWords(event.outcome)
    case 'doubt':
      return event.outcome.kind === 'sent'
        ? 'Found the copy: the letter had left, once.'
        : (event.outcome.item.note ?? '')
    case 'received': {
      const { inbound, withdrawn } = event.received
      const told = inbound
        .filter(({ outcome }) => outcome !== 'none' && outcome !== 'own')
        .map(({ outcome }) => outcome)
      const stopped =
        withdrawn.length === 0
          ? ''
          : ` ${withdrawn.length} queued letter${withdrawn.length === 1 ? ' is' : 's are'} held back.`
      return told.length === 0
        ? `Looked at ${inbound.length} new mail${inbound.length === 1 ? '' : 's'}; nothing for you.`
        : `New: ${told.join(', ')}.${stopped} See \`regards today\`.`
    }
    case 'digest':
      return event.outcome.kind === 'sent'
        ? `Your day went to ${event.outcome.to}.`
        : `Your day could not be sent to ${event.outcome.to}: ${event.outcome.words}`
    case 'mailbox':
      return `Mailbox: ${event.words}`
    case 'problem':
      return `${event.problem.what} ${event.problem.todo}`
  }
}

function eventJson(event: WorkerEvent): unknown {
  switch (event.kind) {
    case 'send':
      return {
        kind: 'send',
        outcome: event.outcome.kind,
        ...('item' in event.outcome ? { letterId: event.outcome.item.letterId } : {}),
      }
    case 'doubt':
      return { kind: 'doubt', outcome: event.outcome.kind, letterId: event.outcome.item.letterId }
    case 'received':
      return {
        kind: 'received',
        inbound: event.received.inbound.map(({ outcome, folder, facts }) => ({
          outcome,
          folder,
          factIds: facts.map(({ id }) => id),
        })),
        withdrawn: event.received.withdrawn.map(({ letterId }) => letterId),
      }
    case 'digest':
      return { kind: 'digest', outcome: event.outcome.kind }
    case 'mailbox':
    case 'problem':
      return event
  }
}
