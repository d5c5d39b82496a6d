/** A letter on the desk as lines of text: the sheet, its margin, and what is still asked. */
import type { DraftView, FindingView, ProposalView } from '../app/views/draft-view.ts'

const marks: Record<FindingView['severity'], string> = { error: 'must be mended', hint: 'hint', praise: 'good' }

export function sayDraft(view: DraftView): string {
  return [
    `${view.title} (${view.company}, draft ${view.draftNumber})`,
    '',
    `To: ${view.to.join(', ') || '(no address yet)'}`,
    ...(view.cc.length > 0 ? [`Cc: ${view.cc.join(', ')}`] : []),
    `Subject: ${view.subject}`,
    '',
    ...view.body.split('\n').map((line) => `  ${line}`),
    ...(view.files.length > 0 ? ['', `Attached: ${view.files.map(({ name }) => name).join(', ')}`] : []),
    '',
    `${view.wordCount} words, read in ${view.readSeconds} seconds. A good hour: ${view.when}.`,
    ...(view.missing.length > 0
      ? [
          '',
          'To make it better',
          ...view.missing.map(({ field, question, makesPossible }) => `  ${question} (${field}: ${makesPossible})`),
        ]
      : []),
    ...sayFindings(view.findings),
    ...(view.spellingChecked ? [] : ['', 'The spelling was not checked this time.']),
    ...(view.outbox ? ['', `State: ${view.outbox.state}${view.outbox.note ? `. ${view.outbox.note}` : ''}`] : []),
  ].join('\n')
}

export function sayFindings(findings: readonly FindingView[]): string[] {
  if (findings.length === 0) return []
  return [
    '',
    'Review',
    ...findings.flatMap((finding) => [
      `  ${finding.id}  ${marks[finding.severity]}: ${finding.title}${finding.words ? ` “${finding.words}”` : ''}`,
      `      ${finding.why}${finding.fixes[0] === undefined ? '' : ` Try: ${finding.fixes[0]}`}`,
      ...(finding.override === null ? [] : [`      You chose to keep it: ${finding.override}`]),
    ]),
  ]
}

/** What stands, and below it what was struck, with the reason. */
export function sayProposal(proposal: ProposalView, isTaken = false): string {
  const struck = proposal.sentences.filter((sentence) => sentence.struck !== null)
  return [
    isTaken
      ? `A proposal by ${proposal.by}. It is on your desk now; the version before it is kept.`
      : `A proposal by ${proposal.by}. It is not on your desk; --take puts it there, beside what is there now.`,
    '',
    `Subject: ${proposal.subject}`,
    '',
    ...proposal.body.split('\n').map((line) => `  ${line}`),
    ...(struck.length === 0
      ? []
      : ['', 'Struck', ...struck.flatMap(({ text, struck: why }) => [`  [struck] ${text}`, `      ${why}`])]),
    '',
    'What it stands on',
    ...proposal.sentences.flatMap((sentence) =>
      sentence.struck === null
        ? [`  ${sentence.text}`, `      ${sentence.because.join('; ') || 'nothing but courtesy'}`]
        : [],
    ),
    ...sayFindings(proposal.findings),
    '',
  ].join('\n')
}

/** While second readers are at it: who reads, for how long at most, and what can be done about it. */
export function readingWords(readers: readonly string[], seconds: number): string {
  const hasModel = readers.some((name) => /model/i.test(name))
  return `${readers.join(' and ')} ${readers.length > 1 ? 'are' : 'is'} reading along, for ${seconds} seconds at most. Ctrl+C goes on with what Regards found${hasModel ? '; --without-model leaves the model out' : ''}.`
}
