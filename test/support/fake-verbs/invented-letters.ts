/** Invented letters and an invented review: it finds a few planted words, so that tests can mend them. */
import type { DraftView, FindingView, MissingView } from '../../../src/app/views/draft-view.ts'
import type { StepView } from '../../../src/app/views/today-view.ts'

const acmeBody = [
  'Dear Dana,',
  'Thank you for taking the time to talk with me yesterday. Your account of how the team moved billing off the monolith stayed with me, and I have been thinking about the reconciliation problem you discribed.',
  'We met something close to it at Fabrikam: replaying the ledger against a frozen clock let us find the drift in a week. I would be glad to send a short write-up if it is useful to you.',
  'I really, really hope you will choose me, and I look forward to hearing from Acmee by Friday week.',
  'Best regards,\nAlex Moreau',
].join('\n\n')

const cardBody =
  'Dear Dana,\n\nIt was a pleasure to talk with you on Monday. I often think back to the tour of the workshop.\n\nBest regards,\nAlex Moreau'

const otherBody = (step: StepView) =>
  [
    `Dear ${step.to[0]?.name.split(' ')[0] ?? 'all'},`,
    `I enjoyed our conversation about the ${step.role ?? 'role'} and wanted to ask whether there is news. I am happy to send anything that helps.`,
    'Best regards,\nAlex Moreau',
  ].join('\n\n')

type Planted = Omit<FindingView, 'id' | 'span' | 'words' | 'override'> & { readonly pattern: RegExp }

const planted: readonly Planted[] = [
  {
    rule: 'spelling',
    severity: 'error',
    pattern: /\bdiscribed\b/g,
    title: 'Spelling',
    why: 'This word is not in the dictionary.',
    fixes: ['described'],
  },
  {
    rule: 'offer',
    severity: 'praise',
    pattern: /\bfrozen clock\b/g,
    title: 'Helpful',
    why: 'You offer something of use. Keep this.',
    fixes: [],
  },
  {
    rule: 'needy',
    severity: 'hint',
    pattern: /I really, really hope you will choose me/g,
    title: 'Sounds needy',
    why: 'Say what you would bring rather than what you hope for.',
    fixes: ['I would be glad to work on this with your team'],
  },
  {
    rule: 'company-name',
    severity: 'error',
    pattern: /\bAcmee\b/g,
    title: 'Company name',
    why: 'You interviewed at Acme.',
    fixes: ['Acme'],
  },
  {
    rule: 'placeholder',
    severity: 'error',
    pattern: /\[[a-z ]+\]/g,
    title: 'A blank is left',
    why: 'Fill it in or take it out.',
    fixes: [],
  },
]

export function reviewed(draft: DraftView, overrides: ReadonlyMap<string, string>): DraftView {
  const findings = planted
    .flatMap(({ pattern, ...rest }) =>
      [...draft.body.matchAll(pattern)].map((found, index): FindingView => {
        const id = `${rest.rule}-${index + 1}`
        return {
          ...rest,
          id,
          span: [found.index, found.index + found[0].length],
          words: found[0],
          override: overrides.get(id) ?? null,
        }
      }),
    )
    .toSorted((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0))
  if (draft.subject.trim() === '')
    findings.push({
      id: 'subject-1',
      rule: 'subject',
      severity: 'error',
      span: null,
      words: '',
      title: 'No subject',
      why: 'A letter without a subject is easily overlooked.',
      fixes: [],
      override: overrides.get('subject-1') ?? null,
    })
  const wordCount = draft.body.split(/\s+/).filter(Boolean).length
  return {
    ...draft,
    findings,
    holding: findings.filter(({ severity, override }) => severity === 'error' && override === null).length,
    wordCount,
    readSeconds: Math.max(1, Math.round((wordCount / 238) * 60)),
  }
}

const missing: readonly MissingView[] = [
  {
    field: 'point.p-lena',
    question: 'What did Lena Brandt say that stayed with you?',
    makesPossible: 'A line that only you can write.',
  },
  {
    field: 'newInformation',
    question: 'Is there something new you could offer, such as notes or a sample?',
    makesPossible: 'A reminder that is useful to read.',
  },
]

export function inventedDraft(step: StepView, canSend: boolean): DraftView {
  const isAcme = step.openingId === 'o-acme'
  const [to] = step.to
  return reviewed(
    {
      letterId: `l-${step.openingId.slice(2)}${step.kind === 'thank-you-card' ? '-card' : ''}`,
      stepId: step.stepId,
      openingId: step.openingId,
      kind: step.kind,
      title: step.title,
      company: step.company,
      role: step.role,
      version: 1,
      draftNumber: 1,
      files: [],
      by: 'regards',
      recipients: step.to,
      to: to?.email ? [`${to.name} <${to.email}>`] : [],
      cc: [],
      subject: isAcme
        ? 'Thank you: Staff Engineer conversation on Monday'
        : `${step.role ?? 'Our conversation'}: is there news?`,
      body: step.kind === 'thank-you-card' ? cardBody : isAcme ? acmeBody : otherBody(step),
      missing: isAcme ? [] : missing,
      findings: [],
      standsOn: isAcme
        ? []
        : [
            {
              sentence: 'I am happy to send anything that helps.',
              facts: ['f-offer'],
              because: ['What you answered: “anything that helps”'],
            },
          ],
      spellingChecked: true,
      wordCount: 0,
      readSeconds: 0,
      holding: 0,
      zone: isAcme ? 'America/New_York' : 'Europe/Berlin',
      sendAt: step.sendAt,
      when: step.when,
      because:
        step.kind === 'thank-you-card'
          ? step.because
          : [
              {
                text: 'Letters are read most between 8:30 and 10:30 in the morning.',
                row: 'send-window',
                lines: [],
                facts: [],
                sources: [],
              },
            ],
      channel: step.channel,
      canSend: canSend && step.channel === 'email',
      outbox: null,
    },
    new Map(),
  )
}
