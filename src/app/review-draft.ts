/** Reviews a stored draft against what is known of its opening, with the spelling where the proofreader answers in time. */
import type { PersonId } from '../core/facts/ids.ts'
import type { Opening } from '../core/opening/opening.ts'
import type { Finding, RawFinding, ReviewContext, ReviewedLetter } from '../core/review/finding.ts'
import { beginReview, holdingFindings } from '../core/review/review-letter.ts'
import { isLetterKind } from '../core/writing/letter-kind.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import type { Context } from './context.ts'
import { factsByOpening } from './ground.ts'
import { heardLetters } from './heard-letters.ts'
import type { Me } from '../core/me/me.ts'
import { readMe } from './me.ts'
import type { DraftVersion } from './ports/store.ts'
import { writeLetter } from './write-letter.ts'

export type Review = {
  readonly findings: readonly Finding[]
  /** Errors without an override: while there is one, the letter stays. */
  readonly holding: readonly Finding[]
  readonly spellingChecked: boolean
}

type ReviewContextNeeds = Pick<Context, 'store' | 'clock' | 'content' | 'proofreader' | 'guess'>

export async function reviewDraft(context: ReviewContextNeeds, draft: DraftVersion): Promise<Review> {
  const known = await context.store.read(async (tx) => {
    const opening = openingFrom(await tx.facts.ofOpening(draft.openingId))
    const me = await readMe(tx.settings, context.guess)
    const step = { id: draft.stepId, kind: draft.step, to: draft.personIds, late: false }
    return {
      opening,
      me,
      companies: [...factsByOpening(await tx.facts.all()).values()].flatMap((facts) =>
        facts.flatMap((fact) => (fact.kind === 'OpeningAdded' ? [fact.company] : [])),
      ),
      heard: await heardLetters(tx, opening.company, step),
      missing: draft.by === 'regards' ? ((await writeLetter(context, tx, opening, step, me))?.missing ?? []) : [],
    }
  })
  const proofreading = proofread(context, draft.body, known.me)
  const phrases = await context.content.phrases()
  const record = reviewContextOf(known.opening, draft.personIds, known.me, known.companies, context.clock.now())
  const endReview = beginReview(reviewedLetter(draft), { ...record, earlierLetters: known.heard }, phrases)
  const { raw, spellingChecked } = await proofreading
  const findings = [
    ...known.missing.flatMap(({ field, question, needed }) => (needed ? [heartMissing(field, question)] : [])),
    ...letItRest(draft, known.opening),
    ...endReview(raw),
  ]
  return {
    findings,
    holding: holdingFindings(findings, new Set(draft.overrides.map(({ findingId }) => findingId))),
    spellingChecked,
  }
}

function heartMissing(field: string, question: string): Finding {
  return {
    id: `form:heart-missing:${field}`,
    rule: 'form:heart-missing',
    severity: 'error',
    span: null,
    words: '',
    title: 'The heart of this letter is still missing',
    why: `${question} Answer it, or write the letter in your own words.`,
    fixes: [],
  }
}

/** A letter about a slip that nobody noticed points to it (domain/evidence.md §1.13). */
function letItRest({ step, personIds }: DraftVersion, opening: Opening): readonly Finding[] {
  if (step !== 'recovery') return []
  const debrief = opening.interviews.findLast((interview) => interview.debrief !== null)?.debrief
  const answered = opening.facts.findLast(
    (fact) =>
      fact.kind === 'DetailGiven' &&
      fact.field === 'noticed' &&
      (fact.personId === undefined || personIds.includes(fact.personId)),
  )
  const isUnnoticed =
    answered?.kind === 'DetailGiven'
      ? /^no?\b/i.test(answered.text.trim())
      : debrief != null && debrief.regrets.length > 0 && debrief.regrets.every(({ noticed }) => noticed === false)
  if (!isUnnoticed) return []
  return [
    {
      id: 'advice:let-it-rest',
      rule: 'advice:let-it-rest',
      severity: 'hint',
      span: null,
      words: '',
      title: 'This slip may be left to rest',
      why: 'You think that they did not notice. A letter would point to it, and most small slips are forgotten by the next day; a line in the thank-you is enough.',
      fixes: [],
    },
  ]
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

/** What the record says that a letter to these people must agree with. `companies` are those of all openings. */
export function reviewContextOf(
  opening: Opening,
  personIds: readonly PersonId[],
  me: Me,
  companies: readonly string[],
  now: Temporal.Instant,
): ReviewContext {
  const recipient = personIds[0] === undefined ? undefined : opening.people.get(personIds[0])
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
