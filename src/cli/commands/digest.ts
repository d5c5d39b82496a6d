/** The command for the one standing yes: the day's steps as a mail to oneself. */
import type { Command } from 'commander'
import { chooseDigest, readDigestChoice } from '../../app/digest-choice.ts'
import { orFail, type Shell } from '../shell.ts'
import { hourValue } from '../values.ts'

export function addDigestCommand(program: Command, shell: () => Shell): void {
  const digest = program
    .command('digest')
    .description('your day by mail, from you to yourself; it needs your yes once, and you can take it back')
    .action(async () => {
      const io = shell()
      const { store } = await io.context()
      const choice = await store.read((tx) => readDigestChoice(tx.settings))
      if (io.flags.json) return io.json({ hour: choice?.hour ?? null })
      io.say(
        choice === null
          ? 'No such mail is sent. `regards digest on` gives your yes to one each day that has steps.'
          : `It goes each day that has steps, at ${choice.hour} on your clock. \`regards digest off\` takes your yes back.`,
      )
    })

  digest
    .command('on')
    .option('--at <hour>', 'on your own clock', hourValue, '08:00')
    .description('give your yes: it goes each day that has steps, while Regards runs')
    .action(async ({ at }: { at: string }) => choose(shell(), at))
  digest
    .command('off')
    .description('take your yes back')
    .action(async () => choose(shell(), null))
}

async function choose(io: Shell, hour: string | null): Promise<void> {
  orFail(io, await chooseDigest(await io.context(), hour), () => {
    if (io.flags.json) return io.json({ hour })
    io.say(hour === null ? 'Taken back. No such mail is sent.' : `Your day comes by mail at ${hour}.`)
  })
}
