/** Shows the policy as it holds, for everything or for one opening: every line in the person's words, own values marked. */
import type { OpeningId } from '../core/facts/ids.ts'
import { lineIds } from '../core/policy/line-ids.ts'
import { noSuchLine } from '../core/policy/policy-with.ts'
import { linesFor, profilesFor, rhythms } from '../core/policy/policy.ts'
import { lineGroups, lineNames, rhythmNames, valueInWords } from '../core/words/policy-words.ts'
import { readChosen } from './choose-policy.ts'
import type { Context } from './context.ts'
import { openingsOf } from './ground.ts'
import { readMe } from './me.ts'
import { problem, type Problem } from './problem.ts'
import type { PolicyLineDetail, PolicyView } from './views/policy-view.ts'
import { viewLine, viewSource } from './views/view-policy.ts'

type PolicyContext = Pick<Context, 'store' | 'clock' | 'policy' | 'content' | 'guess'>

export async function seePolicy(
  context: PolicyContext,
  { openingId }: { readonly openingId?: OpeningId | undefined } = {},
): Promise<PolicyView | Problem> {
  const { chosen, openings, me } = await readGround(context)
  const opening = openings.find(({ id }) => id === openingId)
  if (openingId !== undefined && opening === undefined) return noOpening
  const { policy } = context
  const lines = opening === undefined ? policy.lines : linesFor(policy, opening)
  const now = context.clock.now()
  return {
    rhythms: rhythms.map((key) => ({
      key,
      name: rhythmNames[key],
      words: context.content.policy(key).about,
      chosen: key === policy.rhythm,
    })),
    formality: policy.formality,
    opening: opening === undefined ? null : { openingId: opening.id, company: opening.company },
    profiles:
      opening === undefined
        ? []
        : profilesFor(policy, opening)
            .filter(({ scope }) => scope !== 'opening')
            .map(({ name }) => name),
    groups: lineGroups.map(({ title, lines: ids }) => ({
      title,
      lines: ids.map((id) => viewLine(lines[id], now, me.zone)),
    })),
    changes: chosen.changes.flatMap(({ line, value, reason, at, openingId: only }) => {
      const id = lineIds.find((each) => each === line)
      if (id === undefined) return []
      return [
        {
          line: id,
          name: lineNames[id],
          words: valueInWords({ value, unit: policy.lines[id].unit }),
          because: reason ?? null,
          at: at ?? null,
          openingId: only ?? null,
          company: openings.find(({ id: each }) => each === only)?.company ?? null,
        },
      ]
    }),
  }
}

/** One line with what each rhythm and each profile says. */
export async function seePolicyLine(
  context: PolicyContext,
  { line: named, openingId }: { readonly line: string; readonly openingId?: OpeningId | undefined },
): Promise<PolicyLineDetail | Problem> {
  const id = lineIds.find((each) => each === named)
  if (id === undefined) return problem('input', noSuchLine(named), 'See all lines with `regards policy`.')
  const { openings, me } = await readGround(context)
  const opening = openings.find((each) => each.id === openingId)
  if (openingId !== undefined && opening === undefined) return noOpening
  const { policy, content } = context
  const lines = opening === undefined ? policy.lines : linesFor(policy, opening)
  return {
    line: viewLine(lines[id], context.clock.now(), me.zone),
    perRhythm: rhythms.map((key) => ({
      key,
      name: rhythmNames[key],
      words: valueInWords(content.policy(key).lines[id]),
    })),
    perProfile: content.policy(policy.rhythm).profiles.flatMap(({ scope, key, name, lines: changed }) => {
      const line = changed[id]
      if (line === undefined) return []
      const { why, sources, othersSay, against } = line
      return [
        {
          scope,
          key,
          name,
          words: valueInWords(line),
          why,
          sources: sources.map(viewSource),
          othersSay: othersSay ?? null,
          against: (against ?? []).map(viewSource),
        },
      ]
    }),
  }
}

const noOpening = problem('input', 'There is no such opening.', 'See the openings with `regards list`.')

function readGround(context: PolicyContext) {
  return context.store.read(async (tx) => ({
    chosen: await readChosen(tx.settings),
    openings: openingsOf(await tx.facts.all()),
    me: await readMe(tx.settings, context.guess),
  }))
}
