/** The policy, an explanation and a future as lines of text. */
import type { PolicyLineDetail, PolicyLineView, PolicyView, SourceView } from '../app/views/policy-view.ts'
import type { DifferenceView, PreviewView } from '../app/views/preview-view.ts'
import type { ExplanationView, WhyView } from '../app/views/why-view.ts'

const sourceWords = ({ label, url }: SourceView) => (url ? `${label}, ${url}` : label)
const names = (sources: readonly SourceView[]) => sources.map(({ label }) => label).join('; ')

export function sayPolicy(view: PolicyView): string {
  const chosen = view.rhythms.find((rhythm) => rhythm.chosen)
  const head = view.opening
    ? [`The policy for ${view.opening.company}: ${view.profiles.join(', ') || 'nothing differs from the general one'}.`]
    : []
  return [
    ...head,
    `Rhythm: ${chosen?.name ?? ''}. ${chosen?.words ?? ''} Tone: ${view.formality}.`,
    `Other rhythms: ${view.rhythms
      .filter((rhythm) => !rhythm.chosen)
      .map(({ key, words }) => `${key} (${words.replace(/\.$/, '')})`)
      .join('; ')}.`,
    ...view.groups.flatMap(({ title, lines }) => ['', title, ...lines.flatMap(sayListed)]),
    ...(view.changes.length === 0
      ? []
      : [
          '',
          'Your own values',
          ...view.changes.map(
            ({ name, words, because, company, openingId }) =>
              `  ${name}: ${words}${openingId ? ` (only ${company ?? openingId})` : ''}${because ? `, because ${because}` : ''}`,
          ),
        ]),
    '',
    'See one with `regards policy show LINE`, change it with `regards policy set LINE VALUE`.',
  ].join('\n')
}

function sayListed(line: PolicyLineView): string[] {
  const mark = line.own ? `, your own (otherwise ${line.own.instead})` : line.from ? `, ${line.from}` : ''
  return [`${line.own ? '* ' : '  '}${line.name}: ${line.words}${mark}`, `      ${line.id}, ${line.allowed}`]
}

export function sayPolicyLine({ line, perRhythm, perProfile }: PolicyLineDetail): string {
  const differs = new Set(perRhythm.map(({ words }) => words)).size > 1
  return [
    `${line.name}: ${line.words}${line.from ? ` (${line.from})` : ''}`,
    line.why,
    ...(line.own ? [sayOwn(line)] : []),
    `Allowed: ${line.allowed}${line.hard ? '; it is a limit that moves only for a typed reason' : ''}.`,
    ...(differs ? [`By rhythm: ${perRhythm.map(({ key, words }) => `${key} ${words}`).join(', ')}.`] : []),
    ...line.sources.map((source) => `    source: ${sourceWords(source)}`),
    ...dissent(line),
    ...(perProfile.length === 0 ? [] : ['Elsewhere:']),
    ...perProfile.flatMap((profile) => [
      `  ${profile.name}: ${profile.words}. ${profile.why}`,
      ...profile.sources.map((source) => `      source: ${sourceWords(source)}`),
      ...dissent(profile, '      '),
    ]),
    `Change it with \`${line.command}\`${line.own ? `, or take it back with \`regards policy reset ${line.id}\`` : ''}.`,
  ].join('\n')
}

function sayOwn({ own }: PolicyLineView): string {
  if (own === null) return ''
  const reason = own.because ? `, because ${own.because}` : ''
  const where = own.forThisOpening ? ' for this opening' : ''
  return `Your own value${where}${own.on ? ` since ${own.on}` : ''}${reason}; Regards suggests ${own.instead}.`
}

function dissent({ othersSay, against }: Pick<WhyView, 'othersSay' | 'against'>, indent = '    '): string[] {
  if (othersSay === null) return []
  return [`${indent}others say: ${othersSay}${against.length > 0 ? ` (${names(against)})` : ''}`]
}

export function sayExplanation(view: ExplanationView): string {
  const place = view.role ? `${view.company} · ${view.role}` : view.company
  const head =
    view.kind === 'rest'
      ? `${place}: nothing to do.`
      : view.kind === 'wait'
        ? `${place}: wait. Then: ${view.title}, ${view.when ?? ''}`
        : `${place}: ${view.title}, ${view.when ?? ''}`
  return [
    head,
    ...view.because.flatMap(sayWhy),
    ...(view.next.length === 0 ? [] : ['', 'And then', ...view.next.flatMap(sayWhy)]),
  ].join('\n')
}

function sayWhy(why: WhyView): string[] {
  return [
    '',
    `because ${why.text}`,
    ...why.facts.map(({ when, words, detail }) => `    ${when}: ${words}${detail ? ` (“${shortened(detail)}”)` : ''}`),
    ...why.sources.map((source) => `    source: ${sourceWords(source)} (${why.row})`),
    ...dissent(why),
    ...why.change.flatMap((line) => [
      `    you can change: ${line.name}, now ${line.words}${line.from ? ` (${line.from})` : ''}${line.own ? ', your own value' : ''}; ${line.allowed}`,
      ...(line.own?.because ? [`        you wrote: ${line.own.because}`] : []),
      `        ${line.command}`,
    ]),
  ]
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

export function sayPreview(view: PreviewView): string {
  const about =
    view.openingId === null
      ? `After an interview today${view.until ? `, until ${view.until}` : ''}, if nobody answers (${view.rhythm}):`
      : `${view.company}, if nobody answers (${view.rhythm}):`
  const steps =
    view.asItIs.length === 0 ? ['  nothing more'] : view.asItIs.map(({ when, title }) => `  ${when}: ${title}`)
  if (view.changed === null) return [about, ...steps].join('\n')
  return [
    about,
    ...steps,
    '',
    `With what you try (${view.changed.rhythm}): ${view.changed.summary}`,
    ...view.changed.differences.map(sayDifference),
    'Nothing was changed.',
  ].join('\n')
}

function sayDifference({ title, move, words, beforeWhen, afterWhen }: DifferenceView): string {
  const marks = { same: ' ', earlier: '<', later: '>', appears: '+', disappears: '-' }
  const from = move === 'earlier' || move === 'later' ? `; was ${beforeWhen ?? ''}` : ''
  return `${marks[move]} ${afterWhen ?? beforeWhen ?? ''}: ${title} (${words}${from})`
}
