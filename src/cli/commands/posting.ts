/** The commands around the days in the post: landing, posted. */
import type { Command } from 'commander'
import type { Context } from '../../app/context.ts'
import { chooseLanding } from '../../app/choose-landing.ts'
import { draftLetter } from '../../app/draft-letter.ts'
import { openingMeant, stepNamed } from '../../app/name-step.ts'
import { planLanding } from '../../app/plan-landing.ts'
import { isProblem, problem, type Problem } from '../../app/problem.ts'
import { recordCameBack, recordPosted } from '../../app/record-posted.ts'
import type { LetterId } from '../../core/facts/ids.ts'
import { openingFrom } from '../../core/opening/opening-from.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { dayValue } from '../values.ts'

export function addPostingCommands(program: Command, shell: () => Shell): void {
  const letterOf = async (context: Context, named: string | undefined) => {
    const step = await stepNamed(context, named)
    const draft = isProblem(step) ? step : await draftLetter(context, step.id)
    return isProblem(draft) ? draft : (draft.letterId as LetterId)
  }

  program
    .command('landing')
    .argument('[step]', 'its number in Today, its id, or a company; the first when left out')
    .option('--lands <day>', 'the day a thank-you should be there, such as 2026-12-01; it is kept', dayValue)
    .option('--try', 'only look: the day is not kept')
    .description('when to post a letter so that it is there on a day, and whether an e-mail is better')
    .action(async (named: string | undefined, { lands, try: looks }: { lands?: Temporal.PlainDate; try?: boolean }) => {
      const io = shell()
      const context = await io.context()
      const letterId = await letterOf(context, named)
      if (isProblem(letterId)) return fail(io, letterId)
      const keeps = lands !== undefined && !looks
      const landing = keeps
        ? await chooseLanding(context, { letterId, lands })
        : await planLanding(context, { letterId, lands })
      orFail(io, landing, (view) => {
        if (io.flags.json) return io.json(view)
        const kept = keeps ? ['The day is kept, and the step follows it. `regards undo` takes it back.'] : []
        const ways = view.ways.map(({ way, why }) => `  ${way === 'post' ? 'Paper' : 'E-mail'}: ${why}`)
        io.say([view.days, view.decision, ...ways, view.source, ...kept].join('\n'))
      })
    })

  program
    .command('posted')
    .argument('[step]', 'its number in Today, its id, or a company; the first when left out')
    .option('--on <day>', 'the day it was posted, such as 2026-12-01; today when left out', dayValue)
    .option('--letter <id>', 'the letter itself, as `regards print --json` names it')
    .option('--came-back', 'it came back: the address is not right')
    .description('tell that a letter was posted, or that it came back')
    .action(
      async (named: string | undefined, options: { on?: Temporal.PlainDate; letter?: string; cameBack?: boolean }) => {
        const io = shell()
        const context = await io.context()
        const letterId =
          (options.letter as LetterId | undefined) ??
          (options.cameBack ? await lastPosted(context, named) : await letterOf(context, named))
        if (isProblem(letterId)) return fail(io, letterId)
        const done = options.cameBack
          ? await recordCameBack(context, letterId)
          : await recordPosted(context, { letterId, on: options.on })
        orFail(io, done, () =>
          io.flags.json
            ? io.json({ letterId })
            : io.say(
                options.cameBack
                  ? 'Noted. Give another address with `regards address`, or leave it at the e-mail.'
                  : 'Noted. The plan goes on from here.',
              ),
        )
      },
    )
}

/** A posted letter is no step any more: the last one of the opening is meant. */
async function lastPosted(context: Context, named: string | undefined): Promise<LetterId | Problem> {
  const openingId = await openingMeant(context, named)
  if (isProblem(openingId)) return openingId
  const { letters } = openingFrom(await context.store.read((tx) => tx.facts.ofOpening(openingId)))
  return (
    letters.findLast(({ channel }) => channel === 'post')?.letterId ??
    problem('person', 'Nothing was posted there, as far as is known here.', 'Tell that first with `regards posted`.')
  )
}
