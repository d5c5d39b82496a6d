/** Reviews a stored draft against what is known of its opening, with the spelling where the proofreader answers in time. */
import type { Opening } from '../core/opening/opening.ts'
import type { Finding, RawFinding, ReviewContext, ReviewedLetter } from '../core/review/finding.ts'
import { holdingFindings, reviewLetter } from '../core/review/review-letter.ts'
import { isLetterKind } from '../core/writing/letter-kind.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import type { Context } from './context.ts'
import { factsByOpening } from './ground.ts'
import type { Me } from '../core/me/me.ts'
import { readMe } from './me.ts'
import type { DraftVersion } from './ports/store.ts'

export type Review = {
  readonly findings: readonly Finding[]
  /** Errors without an override: while there is one, the letter stays. */
  readonly holding: readonly Finding[]
  readonly spellingChecked: boolean
}

type ReviewContextNeeds = Pick<Context, 'store' | 'clock' | 'content' | 'proofreader' | 'guess'>

export async function reviewDraft(context: ReviewContextNeeds, draft: DraftVersion): Promise<Review> {
  const known = await context.store.read(async (tx) => ({
    opening: openingFrom(await tx.facts.ofOpening(draft.openingId)),
    companies: [...factsByOpening(await tx.facts.all()).values()].flatMap((facts) =>
      facts.flatMap((fact) => (fact.kind === 'OpeningAdded' ? [fact.company] : [])),
    ),
    me: await readMe(tx.settings, context.guess),
  }))
  const { raw, spellingChecked } = await proofread(context, draft.body, known.me)
  const findings = reviewLetter(
    reviewedLetter(draft),
    reviewContextOf(known.opening, draft, known.me, known.companies, context.clock.now()),
    raw,
    await context.content.phrases(),
  )
  return {
    findings,
    holding: holdingFindings(findings, new Set(draft.overrides.map(({ findingId }) => findingId))),
    spellingChecked,
  }
}

async function proofread(
  context: Pick<Context, 'proofreader'>,
  text: string,
  me: Me,
): Promise<{ raw: readonly RawFinding[]; spellingChecked: boolean }> {
  try {
    return { raw: await context.proofreader.check(text, me.language), spellingChecked: true }
  } catch {
    // The facts of a letter are worth checking even when its spelling could not be.
    return { raw: [], spellingChecked: false }
  }
}

function reviewedLetter(draft: DraftVersion): ReviewedLetter {
  return {
    kind: isLetterKind(draft.step) ? draft.step : 'additional-information',
    subject: draft.subject,
    body: draft.body,
    to: draft.to,
    cc: draft.cc,
    attachments: (draft.files ?? []).map(({ name }) => name),
  }
}

function reviewContextOf(
  opening: Opening,
  draft: DraftVersion,
  me: Me,
  companies: readonly string[],
  now: Temporal.Instant,
): ReviewContext {
  const recipient = draft.personIds[0] === undefined ? undefined : opening.people.get(draft.personIds[0])
  const known = ({
    name,
    title,
    honorific,
  }: {
    name: string
    title?: string | undefined
    honorific?: string | undefined
  }) => ({
    name,
    ...(title ? { title } : {}),
    ...(honorific ? { honorific } : {}),
  })
  return {
    me: { name: me.name, ...(me.email ? { email: me.email } : {}), ...(me.phone ? { phone: me.phone } : {}) },
    recipient: recipient ? known(recipient) : null,
    otherPeople: [...opening.people.values()].filter(({ id }) => id !== recipient?.id).map(known),
    company: opening.company,
    ...(opening.role ? { role: opening.role } : {}),
    interviewDays: opening.interviews
      .filter(({ state }) => state === 'held')
      .map(({ startsAt }) => startsAt.toZonedDateTimeISO(opening.place.zone).toPlainDate()),
    today: now.toZonedDateTimeISO(opening.place.zone).toPlainDate(),
    companiesKnown: companies.filter((company) => company !== opening.company),
    formerEmployers: [],
    language: me.language,
  }
}
