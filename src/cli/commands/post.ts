/** The commands around a post service: post show, send, look, withdraw, connect, disconnect. */
import type { Command } from 'commander'
import { draftLetter } from '../../app/draft-letter.ts'
import { stepNamed } from '../../app/name-step.ts'
import { choosePost, forgetPost, postNames } from '../../app/post-choice.ts'
import { postLetter, previewPost, type PostPreview } from '../../app/post-letter.ts'
import { postServices, type PostServiceName } from '../../app/ports/post-service.ts'
import { isProblem, problem } from '../../app/problem.ts'
import { showPosting } from '../../app/see-postings.ts'
import { settlePostings, withdrawPosting } from '../../app/settle-posting.ts'
import type { PostingView } from '../../app/views/posting-view.ts'
import type { LetterId } from '../../core/facts/ids.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { oneOf } from '../values.ts'

export function addPostCommands(program: Command, shell: () => Shell): void {
  const post = program.command('post').description('have a letter printed and posted by a service, once you gave a key')

  post
    .command('connect')
    .argument('<service>', 'lob or postgrid', oneOf(postServices))
    .requiredOption('--key-env <variable>', 'the environment variable that holds the key')
    .requiredOption('--price <words>', 'what your plan asks for one letter, such as “1.20 USD”; shown before each yes')
    .description('give the key of your own account; with a test key nothing is printed')
    .action(async (service: PostServiceName, options: { keyEnv: string; price: string }) => {
      const io = shell()
      const context = await io.context()
      const key = process.env[options.keyEnv] ?? ''
      orFail(io, await choosePost(context, { service, key, price: options.price }), async ({ test, price }) => {
        if (io.flags.json) return io.json({ service, test, price })
        io.say(
          [
            `${postNames[service]} is set${test ? ', with a test key: nothing is printed' : ''}.`,
            'Regards was tried against a stand-in of this service only so far; look at your first letter in its dashboard.',
          ].join('\n'),
        )
      })
    })

  post
    .command('disconnect')
    .description('take the key away; letters that were handed over go their way')
    .action(async () => {
      const io = shell()
      await forgetPost(await io.context())
      if (io.flags.json) io.json({ service: null })
      else io.say('Taken away. No letter goes by a service.')
    })

  post
    .command('send')
    .argument('[step]', 'its number in Today, its id, or a company; the first when left out')
    .option('--yes', 'you have read letter, address and price, and it may go')
    .option('--letter-version <number>', 'the version you read', Number)
    .description('see address and price; with --yes it is handed over')
    .action(async (named: string | undefined, options: { yes?: boolean; letterVersion?: number }) => {
      const io = shell()
      const context = await io.context()
      const step = await stepNamed(context, named)
      const draft = isProblem(step) ? step : await draftLetter(context, step.id)
      if (isProblem(draft)) return fail(io, draft)
      const letterId = draft.letterId as LetterId
      if (options.yes !== true)
        return orFail(io, await previewPost(context, letterId), (preview) =>
          io.flags.json ? io.json(preview) : io.say(previewWords(preview)),
        )
      const posted = await postLetter(context, { letterId, version: options.letterVersion ?? draft.version })
      if (isProblem(posted)) return fail(io, posted)
      if (posted.state === 'refused')
        return fail(
          io,
          problem('outside', posted.note ?? '', 'Mend that and say yes once more.', 'The letter is kept.'),
        )
      sayPostings(io, [showPosting(context, posted)])
    })

  post
    .command('look')
    .description('where the letters are that a service has')
    .action(async () => {
      const io = shell()
      const context = await io.context()
      const postings = await settlePostings(context, true)
      sayPostings(
        io,
        postings.map((posting) => showPosting(context, posting)),
      )
    })

  post
    .command('withdraw')
    .argument('<letter>', 'its id, as `regards post look` shows it')
    .description('take a letter back while it is not being printed')
    .action(async (letterId: string) => {
      const io = shell()
      const context = await io.context()
      orFail(io, await withdrawPosting(context, letterId as LetterId), (posting) =>
        sayPostings(io, [showPosting(context, posting)]),
      )
    })
}

function previewWords({ service, test, price, to, from, pages, remarks, version }: PostPreview): string {
  return [
    `${service} would print ${pages === 1 ? 'one page' : `${pages} pages`} and a page with the address${test ? '; with this test key it prints nothing' : ''}.`,
    `It costs ${price}, as you told of your plan.`,
    `\nTo\n${to.join('\n')}`,
    `\nFrom\n${from.join('\n')}`,
    ...(remarks.length > 0 ? ['', ...remarks] : []),
    `\nIf that is well with you: regards post send --yes --letter-version ${version}`,
  ].join('\n')
}

function sayPostings(io: Shell, postings: readonly PostingView[]): void {
  if (io.flags.json) return io.json({ letters: postings })
  if (postings.length === 0) return io.say('No letter went by a service.')
  io.say(postings.map(({ letterId, to, words }) => `${letterId}  To ${to}: ${words}`).join('\n'))
}
