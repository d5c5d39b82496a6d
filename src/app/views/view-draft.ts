/** Lays a draft, its review and its good hour out as the doors show it. */
import { neverMailed } from '../../core/facts/step-kind.ts'
import { countWords } from '../../core/writing/sentences.ts'
import { factWords } from '../../core/words/fact-words.ts'
import { momentInWords } from '../../core/time/moment-in-words.ts'
import type { Context } from '../context.ts'
import { groundOf, stepsOf } from '../ground.ts'
import { readMe } from '../me.ts'
import type { DraftVersion } from '../ports/store.ts'
import type { Review } from '../review-draft.ts'
import type { DraftView, MissingView } from './draft-view.ts'
import { titleOf, viewPerson, viewReason } from './view-step.ts'

/** Silent reading, words a minute (Brysbaert 2019, a meta-analysis of 190 studies: 238). */
const readingSpeed = 238

export async function viewDraft(
  context: Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'guess'>,
  draft: DraftVersion,
  review: Review,
  missing: readonly MissingView[] = [],
): Promise<DraftView> {
  const now = context.clock.now()
  const found = await context.store.read(async (tx) => ({
    ground: await groundOf(context, tx, draft.openingId, now),
    item: await tx.outbox.get(draft.letterId),
    versions: await tx.drafts.versions(draft.letterId),
    accounts: await tx.accounts.list(),
    me: await readMe(tx.settings, context.guess),
  }))
  if (found.ground === null) throw new Error('a letter is about an opening')
  const { opening, decision } = found.ground
  const step = stepsOf(decision).find(({ id }) => id === draft.stepId)
  const { zone } = opening.place
  const sendAt = found.item?.sendAt ?? step?.sendAt ?? now
  const wordCount = countWords(draft.body)
  const reasons = new Map(draft.overrides.map(({ findingId, reason }) => [findingId, reason]))
  return {
    letterId: draft.letterId,
    stepId: draft.stepId,
    openingId: draft.openingId,
    kind: draft.step,
    title: titleOf(draft.step, draft.personIds, opening),
    company: opening.company,
    role: opening.role,
    version: draft.version,
    draftNumber: Math.max(1, found.versions.filter(({ version }) => version <= draft.version).length),
    by: draft.by,
    recipients: draft.personIds.flatMap((id) => opening.people.get(id) ?? []).map(viewPerson),
    to: draft.to,
    cc: draft.cc,
    subject: draft.subject,
    body: draft.body,
    files: (draft.files ?? []).map(({ id, name, size }) => ({ id, name, size })),
    missing,
    findings: review.findings.map((finding) => ({ ...finding, override: reasons.get(finding.id) ?? null })),
    standsOn: draft.standsOn.map((stands) => ({
      ...stands,
      because: [
        ...new Set(
          stands.facts.flatMap((id) => {
            const fact = opening.facts.find((each) => each.id === id)
            return fact === undefined ? [] : [factWords(fact, zone, now.toZonedDateTimeISO(zone).toPlainDate())]
          }),
        ),
      ],
    })),
    spellingChecked: review.spellingChecked,
    wordCount,
    readSeconds: Math.max(1, Math.round((wordCount / readingSpeed) * 60)),
    holding: review.holding.length,
    zone,
    sendAt: sendAt.toString(),
    when: momentInWords(sendAt, zone, now, found.me.zone),
    because: step?.reasons.map(viewReason) ?? [],
    channel: step?.channel ?? 'email',
    canSend: found.accounts.length > 0 && !neverMailed.has(draft.step),
    outbox: found.item && {
      state: found.item.state,
      sendAt: found.item.sendAt.toString(),
      when: momentInWords(found.item.settledAt ?? found.item.sendAt, zone, now, found.me.zone),
      note: found.item.note,
    },
  }
}
