/** The commands around received mails: one as it came, and the senders the person has spoken about. */
import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { Context } from '../../app/context.ts'
import { forgetSender, seeLearntSenders, type LearntSenderView } from '../../app/learnt-senders.ts'
import { openingMeant } from '../../app/name-step.ts'
import { openMail, wholeMail, type MailView } from '../../app/open-mail.ts'
import { isProblem, problem, type Problem } from '../../app/problem.ts'
import type { FactId } from '../../core/facts/ids.ts'
import { fail, orFail, type Shell } from '../shell.ts'

export function addMailCommands(program: Command, shell: () => Shell): void {
  program
    .command('mail')
    .argument('<named>', 'company, opening or answer; of several mails the last')
    .option('--raw', 'the whole mail as it came')
    .option('--out <file>', 'with --raw: into this file')
    .description('a mail you received, as text')
    .action(async (named: string, options: { raw?: boolean; out?: string }) => {
      const io = shell()
      const context = await io.context()
      const id = await mailMeant(context, named)
      if (isProblem(id)) return fail(io, id)
      if (options.raw !== true)
        return orFail(io, await openMail(context, id), (view) =>
          io.flags.json ? io.json(view) : io.say(mailWords(view)),
        )
      orFail(io, await wholeMail(context, id), ({ name, content }) => {
        if (options.out !== undefined) writeFileSync(options.out, content)
        else if (!io.flags.json) return void process.stdout.write(content)
        if (io.flags.json)
          return io.json(
            options.out === undefined
              ? { name, base64: Buffer.from(content).toString('base64') }
              : { file: options.out },
          )
        io.say(`Saved as ${options.out}.`)
      })
    })

  const senders = program.command('senders').description('who writes about which opening, as you said')
  senders
    .command('list', { isDefault: true })
    .description('everybody you have said yes or no to')
    .action(async () => {
      const io = shell()
      const known = await seeLearntSenders(await io.context())
      if (io.flags.json) return io.json(known)
      io.say(known.length === 0 ? 'You have said nothing about any sender yet.' : known.map(senderWords).join('\n'))
    })
  senders
    .command('forget')
    .argument('<address>', 'as `regards senders` shows it')
    .option('--company <company>', 'only what you said for this opening: company or id')
    .description('be asked again when they write')
    .action(async (address: string, options: { company?: string }) => {
      const io = shell()
      const context = await io.context()
      const openingId = options.company === undefined ? undefined : await openingMeant(context, options.company)
      if (isProblem(openingId)) return fail(io, openingId)
      orFail(io, await forgetSender(context, { address, openingId }), (done) =>
        io.flags.json ? io.json(done) : io.say('Forgotten. You are asked again when they write.'),
      )
    })
}

async function mailMeant(context: Context, named: string): Promise<FactId | Problem> {
  const byId = await context.store.read((tx) => tx.facts.byId(named as FactId))
  if (byId !== null) return byId.id
  const openingId = await openingMeant(context, named)
  if (isProblem(openingId)) return openingId
  const facts = await context.store.read((tx) => tx.facts.ofOpening(openingId))
  const last = facts.findLast((fact) => 'mail' in fact && fact.mail !== undefined)
  return last?.id ?? problem('person', `No mail of ${named} is kept here.`, 'Look into your mailbox.')
}

function mailWords({ from, to, subject, when, parts, attachments }: MailView): string {
  const head = [`From: ${from ?? 'somebody'}`, `To: ${to.join(', ')}`, `Subject: ${subject}`, `Came: ${when}`]
  const body = parts.map(({ kind, text }) =>
    kind === 'written' ? text : `[${text.split('\n').length} lines of what was written before]`,
  )
  const files = attachments.map(({ name, size }) => `Attached: ${name} (${size} bytes)`)
  return harmless([...head, '', body.join('\n').trim(), ...(files.length > 0 ? ['', ...files] : [])].join('\n'))
}

/** A terminal acts on control characters, and a mail may hold any. */
const harmless = (text: string) => text.replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '')

const senderWords = ({ address, company, isTheirs }: LearntSenderView) =>
  `${harmless(address)}  ${isTheirs ? 'writes' : 'does not write'} about ${company}`
