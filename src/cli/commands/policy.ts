/** The commands of judgement: why, forecast, and the policy with what a person changes in it. */
import { InvalidArgumentError, type Command } from 'commander'
import { chooseRhythm, resetPolicyLine, setPolicyLine, type PolicyChanged } from '../../app/change-policy.ts'
import { explain } from '../../app/explain.ts'
import { openingMeant } from '../../app/name-step.ts'
import { previewPolicy } from '../../app/preview-policy.ts'
import { isProblem, type Problem } from '../../app/problem.ts'
import { seePolicy, seePolicyLine } from '../../app/see-policy.ts'
import type { OpeningId } from '../../core/facts/ids.ts'
import { rhythms, type Rhythm } from '../../core/policy/policy.ts'
import { sayExplanation, sayPolicy, sayPolicyLine, sayPreview } from '../say-policy.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { collect, oneOf, wholeNumber } from '../values.ts'

export function addPolicyCommands(program: Command, shell: () => Shell): void {
  program
    .command('why')
    .argument('[step]', 'its number in Today, its id, or a company')
    .description(
      'why a step is proposed, waited for, or nothing is: facts, sources, who disagrees, what you can change',
    )
    .action(async (named: string | undefined) => {
      const io = shell()
      orFail(io, await explain(await io.context(), named), (view) =>
        io.flags.json ? io.json(view) : io.say(sayExplanation(view)),
      )
    })

  program
    .command('forecast')
    .argument('[opening]', 'company or id; an invented interview of today when left out')
    .option('--rhythm <name>', 'as if you had chosen this rhythm', oneOf(rhythms))
    .option('--set <line=value>', 'as if this line had this value; may be given several times', collect(trialValue))
    .option('--because <reason>', 'for a value beyond its range')
    .option(
      '--promised <days>',
      'an invented interview where an answer is promised in so many business days',
      wholeNumber(0, 60),
    )
    .option('--weeks <n>', 'how far to look', wholeNumber(1, 60))
    .description('what happens if nobody answers, and what another policy would change; nothing is changed')
    .action(async (named: string | undefined, options: ForecastOptions) => {
      const io = shell()
      const context = await io.context()
      const openingId = await openingOf(io, named)
      if (isProblem(openingId)) return fail(io, openingId)
      const { rhythm, set = [], because, promised, weeks } = options
      const values = set.map((each) => ({ ...each, because }))
      orFail(io, await previewPolicy(context, { openingId, rhythm, values, promisedIn: promised, weeks }), (view) =>
        io.flags.json ? io.json(view) : io.say(sayPreview(view)),
      )
    })

  const policy = program
    .command('policy')
    .option('--opening <name>', 'as it holds for this opening')
    .description('when to write, call, wait and stop; see it and change it')
    .action(async (options: OpeningOption) => {
      const io = shell()
      const openingId = await openingOf(io, options.opening)
      if (isProblem(openingId)) return fail(io, openingId)
      orFail(io, await seePolicy(await io.context(), { openingId }), (view) =>
        io.flags.json ? io.json(view) : io.say(sayPolicy(view)),
      )
    })

  policy
    .command('show')
    .argument('<line>', 'such as check-in.after-promise')
    .option('--opening <name>', 'as it holds for this opening')
    .description('one line: its value, range, reason, sources, and what countries and rhythms say')
    .action(async (line: string, _: OpeningOption, command: Command) => {
      const io = shell()
      const openingId = await openingOf(io, command.optsWithGlobals<OpeningOption>().opening)
      if (isProblem(openingId)) return fail(io, openingId)
      orFail(io, await seePolicyLine(await io.context(), { line, openingId }), (view) =>
        io.flags.json ? io.json(view) : io.say(sayPolicyLine(view)),
      )
    })

  policy
    .command('set')
    .argument('<line>')
    .argument('<value>', 'such as 3, yes, or 09:30')
    .option('--because <reason>', 'needed beyond the range; it is kept')
    .option('--opening <name>', 'for this opening only')
    .description('your own value for a line')
    .action(async (line: string, value: string, options: { because?: string }, command: Command) => {
      const io = shell()
      const openingId = await openingOf(io, command.optsWithGlobals<OpeningOption>().opening)
      if (isProblem(openingId)) return fail(io, openingId)
      sayChanged(io, await setPolicyLine(await io.context(), { line, value, because: options.because, openingId }))
    })

  policy
    .command('reset')
    .argument('<line>')
    .option('--opening <name>', 'the value you gave for this opening')
    .description('back to what Regards suggests')
    .action(async (line: string, _: OpeningOption, command: Command) => {
      const io = shell()
      const openingId = await openingOf(io, command.optsWithGlobals<OpeningOption>().opening)
      if (isProblem(openingId)) return fail(io, openingId)
      sayChanged(io, await resetPolicyLine(await io.context(), { line, openingId }))
    })

  policy
    .command('rhythm')
    .argument('<name>', rhythms.join(', '), oneOf(rhythms))
    .description('how fast you like to go')
    .action(async (rhythm: Rhythm) => {
      const io = shell()
      sayChanged(io, await chooseRhythm(await io.context(), rhythm))
    })
}

type OpeningOption = { readonly opening?: string }
type ForecastOptions = {
  readonly rhythm?: Rhythm
  readonly set?: readonly { readonly line: string; readonly value: string }[]
  readonly because?: string
  readonly promised?: number
  readonly weeks?: number
}

async function openingOf(io: Shell, named: string | undefined): Promise<OpeningId | undefined | Problem> {
  return named === undefined ? undefined : openingMeant(await io.context(), named)
}

function trialValue(text: string): { line: string; value: string } {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Write it as check-in.after-promise=3.')
  return { line: text.slice(0, at).trim(), value: text.slice(at + 1).trim() }
}

function sayChanged(io: Shell, changed: PolicyChanged | Problem): void {
  orFail(io, changed, (done) => {
    if (io.flags.json) return io.json(done)
    const { words, woken, withdrawn } = done
    const looked = woken === 0 ? '' : ` ${woken === 1 ? 'One opening was' : `${woken} openings were`} looked at again.`
    const taken =
      withdrawn === 0 ? '' : ` ${withdrawn === 1 ? 'A letter waits' : `${withdrawn} letters wait`} for your yes again.`
    io.say(`${words}${looked}${taken}`)
  })
}
