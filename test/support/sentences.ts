/** Every sentence the planner says, gathered from random histories, with names, days and counts left blank. */
import fc from 'fast-check'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import { standingOf } from '../../src/core/opening/standing.ts'
import { storyOf } from '../../src/core/opening/story.ts'
import type { Decision, Reason } from '../../src/core/plan/decision.ts'
import { forecast } from '../../src/core/plan/forecast.ts'
import type { PolicyLine } from '../../src/core/policy/policy.ts'
import { weekdayNames } from '../../src/core/time/day-names.ts'
import { stepKinds } from '../../src/core/facts/step-kind.ts'
import { stepTitle } from '../../src/core/words/app-words.ts'
import { policies } from './arbitrary-policies.ts'
import { history, type History } from './histories.ts'
import { life, momentsOf } from './lived-history.ts'
import { decisionOf } from './plan-properties.ts'
import { toldStories } from './told-stories.ts'

/** Enough that more say nothing new; the same ones each time. */
const seed = 20_261_123

type Heard = Record<'because' | 'standing' | 'budget' | 'story', Set<string>>

export function sentencesDocument(): string {
  const heard: Heard = { because: new Set(), standing: new Set(), budget: new Set(), story: new Set() }
  for (const past of fc.sample(history, { numRuns: 2_000, seed })) listen(past, heard)
  for (const past of toldStories) listen(past, heard)
  for (const lived of fc.sample(life, { numRuns: 80, seed }))
    for (const { past } of momentsOf(lived)) listen(past, heard)
  const lines = policyLines()
  return [
    '# Every sentence the planner can say',
    'Names, days and counts are left blank. `npm run sentences` writes this file anew; a test tells when that is due.',
    ...chapter('Why something is to be done, or not yet', heard.because),
    ...chapter('What a step is called', new Set(stepKinds.map((kind) => stepTitle(kind, '…name', '…company')))),
    ...chapter('Where an opening stands', heard.standing),
    ...chapter('What is left of the budget of messages', heard.budget),
    ...chapter('The story so far', heard.story),
    ...chapter('Why a line of the policy is as it is', new Set(lines.map(({ why }) => why))),
    ...chapter('What others say', new Set(lines.flatMap(({ othersSay }) => othersSay ?? []))),
  ]
    .join('\n\n')
    .concat('\n')
}

function listen(past: History, heard: Heard): void {
  const { facts, besides, now, calendar, chosen } = past
  const opening = openingFrom(facts)
  const others = besides.map((other) => openingFrom(other))
  const decision = decisionOf(past)
  const ahead = forecast(opening, chosen.policy, now, calendar, others)
  for (const { text } of [...reasonsOf(decision), ...ahead.flatMap(({ step }) => step.reasons)])
    heard.because.add(blank(text))
  const standing = standingOf(opening, chosen.policy, now, calendar, others)
  heard.standing.add(blank(standing.words))
  heard.budget.add(blank(standing.budget))
  for (const { title } of storyOf(opening)) heard.story.add(event(title))
}

function reasonsOf(decision: Decision): readonly Reason[] {
  if (decision.kind === 'act') return decision.steps.flatMap(({ reasons }) => reasons)
  return decision.kind === 'rest' ? decision.reasons : [...decision.reasons, ...decision.next.reasons]
}

function policyLines(): readonly PolicyLine[] {
  return Object.values(policies).flatMap(({ lines, profiles }) =>
    [lines, ...profiles.map((profile) => profile.lines)].flatMap((some) => Object.values<PolicyLine>(some)),
  )
}

/** What was left out or too late is told by the titles of the steps, which have a chapter of their own. */
const listing = /^(Still sensible: |Too late by now, and left out: ).*$/

/** In the story a person and a company are told of in the same words. */
const event = (title: string) =>
  blank(title)
    .replace(/^.*(; it came back)$/, '…$1')
    .replace(/^(You left out: |You put off until …day: ).*$/, '$1…step')
    .replaceAll(/…(?:name|company)/g, '…who')

const day = new RegExp(String.raw`\b(?:${weekdayNames.join('|')}) \d{1,2} \p{Lu}\p{L}+(?: \d{4})?`, 'gu')
const name = /\b(?:Ann|Ben|Cid|Dot)\b(?:(?:, | and )(?:Ann|Ben|Cid|Dot)\b)*/g
const count =
  /\b(?:none(?= of)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b(?= (?:of |full working |working |thing|month|unanswered|message))/gi
const of = /\bof (?:one|two|three|four|five|six)\b(?= unanswered)/g

function blank(text: string): string {
  return text
    .replace(listing, '$1…steps.')
    .replaceAll(day, '…day')
    .replaceAll(name, '…name')
    .replaceAll(/\b(?:Acme|Fabrikam)\b/g, '…company')
    .replaceAll(of, 'of …')
    .replaceAll(count, '…')
    .replaceAll(/(… (?:working day|month|unanswered message|thing|message))s\b/g, '$1(s)')
    .replaceAll(/(… (?:working day|month|unanswered message|thing|message))(?![(\p{L}])/gu, '$1(s)')
}

function chapter(title: string, said: ReadonlySet<string>): readonly string[] {
  return [
    `## ${title}`,
    [...said]
      .toSorted()
      .map((text) => `- ${text}`)
      .join('\n'),
  ]
}
