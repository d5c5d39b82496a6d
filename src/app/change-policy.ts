/** A person changes the policy: a value, back to what Regards suggests, or the rhythm. The openings it touches are looked at again at once. */
import type { OpeningId } from '../core/facts/ids.ts'
import { lineIds, type LineId } from '../core/policy/line-ids.ts'
import { readLineValue, type ChosenValue } from '../core/policy/line-value.ts'
import { noSuchLine } from '../core/policy/no-such-line.ts'
import { policyWith, type PolicyChange } from '../core/policy/policy-with.ts'
import { linesFor, type Policy, type Rhythm } from '../core/policy/policy.ts'
import { lineNames, rhythmNames, valueInWords } from '../core/words/policy-words.ts'
import { keepChosen, policyOf, readChosen, type ChosenPolicy } from './choose-policy.ts'
import type { Context } from './context.ts'
import { openingsOf } from './ground.ts'
import { settleOpenings } from './learn.ts'
import { problem, type Problem } from './problem.ts'
import type { WriteTransaction } from './ports/store.ts'

type ChangeContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'ids' | 'policy' | 'content'>

export type PolicyChanged = {
  /** 'Ask after a promised day has passed by: 3 business days.' */
  readonly words: string
  /** Openings that were looked at again. */
  readonly woken: number
  /** Letters whose yes was taken back, because they would now leave too early or not at all. */
  readonly withdrawn: number
}

/** `value` as a person types it ('3', 'yes', '09:10') or already of its kind. */
export async function setPolicyLine(
  context: ChangeContext,
  input: {
    readonly line: string
    readonly value: string | ChosenValue
    readonly because?: string | undefined
    readonly openingId?: OpeningId | undefined
  },
): Promise<PolicyChanged | Problem> {
  const { line: named, because, openingId } = input
  const id = lineIdOf(named)
  if (typeof id !== 'string') return id
  const read = typeof input.value === 'string' ? readLineValue(id, input.value) : { value: input.value }
  if ('needs' in read)
    return problem(
      'input',
      `The line “${id}” ${read.needs}.`,
      `See what is allowed with \`regards policy show ${id}\`.`,
    )
  const change: PolicyChange = {
    line: id,
    value: read.value,
    at: context.clock.now().toString(),
    ...(because?.trim() ? { reason: because.trim() } : {}),
    ...(openingId === undefined ? {} : { openingId }),
  }
  return inStore(context, openingId, async (chosen, policy) => {
    const changes = [...chosen.changes.filter((each) => !isSame(each, change)), change]
    const refused = policyWith(context.content.policy(chosen.rhythm), changes).refused.find(({ line }) => line === id)
    if (refused)
      return problem(
        'input',
        refused.words,
        refused.needsReason
          ? 'Say why with --because "…", or choose a value within the range.'
          : `See what is allowed with \`regards policy show ${id}\`.`,
      )
    const { unit } = policy.lines[id]
    return {
      chosen: { ...chosen, changes },
      words: `${lineNames[id]}: ${valueInWords({ value: read.value, unit })}${openingId === undefined ? '' : ', for this opening'}.`,
    }
  })
}

/** Back to what the files say. */
export async function resetPolicyLine(
  context: ChangeContext,
  { line: named, openingId }: { readonly line: string; readonly openingId?: OpeningId | undefined },
): Promise<PolicyChanged | Problem> {
  const id = lineIdOf(named)
  if (typeof id !== 'string') return id
  return inStore(context, openingId, async (chosen, policy) => {
    const kept = chosen.changes.filter((each) => !isSame(each, { line: id, openingId }))
    if (kept.length === chosen.changes.length)
      return problem('input', `You have not changed the line “${id}”.`, 'See your changes with `regards policy`.')
    const after = policyOf({ ...chosen, changes: kept }, policy, context.content)
    return {
      chosen: { ...chosen, changes: kept },
      words: `${lineNames[id]}: ${valueInWords(after.lines[id])} again.`,
    }
  })
}

export async function chooseRhythm(context: ChangeContext, rhythm: Rhythm): Promise<PolicyChanged | Problem> {
  const { about } = context.content.policy(rhythm)
  return inStore(context, undefined, async (chosen) => ({
    chosen: { ...chosen, rhythm },
    words: `${rhythmNames[rhythm]}: ${about}${chosen.changes.length > 0 ? ' Your own values stay as they are.' : ''}`,
  }))
}

type Chosen = { readonly chosen: ChosenPolicy; readonly words: string }

/** Keeps the choice and looks at the openings again, in one transaction. */
async function inStore(
  context: ChangeContext,
  openingId: OpeningId | undefined,
  choose: (chosen: ChosenPolicy, policy: Policy) => Promise<Chosen | Problem>,
): Promise<PolicyChanged | Problem> {
  return context.store.write(async (tx) => {
    const next = await choose(await readChosen(tx.settings), context.policy)
    if ('kind' in next) return next
    await keepChosen(tx.settings, next.chosen)
    const policy = policyOf(next.chosen, context.policy, context.content)
    const woken = await affected({ ...context, policy }, context.policy, tx, openingId)
    const withdrawn = await settleOpenings({ ...context, policy }, tx, woken)
    return { words: next.words, woken: woken.length, withdrawn: withdrawn.length }
  })
}

/** Openings for which any value differs now. */
async function affected(
  { policy: after }: Pick<ChangeContext, 'policy'>,
  before: Policy,
  tx: WriteTransaction,
  only: OpeningId | undefined,
): Promise<readonly OpeningId[]> {
  const openings = openingsOf(await tx.facts.all())
  return openings
    .filter((opening) => {
      const lines = linesFor(after, opening)
      const old = linesFor(before, opening)
      return lineIds.some((id) => JSON.stringify(lines[id].value) !== JSON.stringify(old[id].value))
    })
    .map(({ id }) => id)
    .filter((id) => only === undefined || id === only)
}

function lineIdOf(named: string): LineId | Problem {
  return (
    lineIds.find((each) => each === named.trim()) ??
    problem('input', noSuchLine(named.trim()), 'See all lines with `regards policy`.')
  )
}

const isSame = (a: Pick<PolicyChange, 'line'> & { openingId?: string | undefined }, b: typeof a) =>
  a.line === b.line && a.openingId === b.openingId
