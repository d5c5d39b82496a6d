/** All letters: those on the desk, on their way, in doubt and sent; and one of them to read. Changes nothing. */
import type { LetterId } from '../core/facts/ids.ts'
import type { Opening, SentLetter } from '../core/opening/opening.ts'
import { compareInstants, isAfter } from '../core/time/instant-order.ts'
import { momentInWords } from '../core/time/moment-in-words.ts'
import { answeredWords, quietWords, returnedWords, sheetHeadline } from '../core/words/letter-words.ts'
import type { Context } from './context.ts'
import { groundOf, groundsOf } from './ground.ts'
import { readMe } from './me.ts'
import type { OutboxItem } from './ports/store.ts'
import { openSteps } from './see-today.ts'
import type { LettersView, LetterSheetView, SentAfter } from './views/letters-view.ts'
import { titleOf, viewLetter } from './views/view-step.ts'

type LettersContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'guess'>

/** The newest `most` of what was sent, and everything that has not left. */
export async function seeLetters(context: LettersContext, most: number): Promise<LettersView> {
  const now = context.clock.now()
  return context.store.read(async (tx) => {
    const here = (await readMe(tx.settings, context.guess)).zone
    const items = await tx.outbox.inStates(['approved', 'sending', 'in-doubt', 'asking', 'refused'])
    const itemsByOpening = Map.groupBy(items, ({ openingId }) => openingId)
    const rows = groundsOf(context, await tx.facts.all(), now).map(({ opening, decision }) => {
      const own = itemsByOpening.get(opening.id) ?? []
      return { opening, items: own, steps: openSteps(decision, own) }
    })
    const letters = (states: readonly OutboxItem['state'][]) =>
      rows.flatMap(({ opening, items: own, steps }) =>
        own
          .filter(({ state }) => states.includes(state))
          .filter(({ state, stepId }) => state !== 'refused' || steps.some(({ id }) => id === stepId))
          .map((item) => viewLetter(item, opening, now, here)),
      )
    const drafts: LettersView['drafts'][number][] = []
    for (const { opening, steps } of rows)
      for (const step of steps) {
        const draft = await tx.drafts.forStep(step.id)
        if (draft === null) continue
        drafts.push({
          letterId: draft.letterId,
          stepId: step.id,
          openingId: opening.id,
          title: titleOf(step.kind, draft.personIds, opening),
          company: opening.company,
          role: opening.role,
          subject: draft.subject,
          version: draft.version,
          changed: momentInWords(draft.createdAt, here, now, here),
          when: momentInWords(step.sendAt, opening.place.zone, now, here),
        })
      }
    const sent = rows
      .flatMap(({ opening }) => opening.letters.map((letter) => ({ letter, opening })))
      .toSorted((a, b) => compareInstants(b.letter.at, a.letter.at))
    const shown: LettersView['sent'][number][] = []
    for (const { letter, opening } of sent.slice(0, most)) {
      const draft = await tx.drafts.latest(letter.letterId)
      shown.push({
        letterId: letter.letterId,
        openingId: opening.id,
        title: titleOf(letter.step, letter.to, opening),
        company: opening.company,
        role: opening.role,
        subject: draft?.subject ?? null,
        at: letter.at.toString(),
        when: momentInWords(letter.at, opening.place.zone, now, here),
        channel: letter.channel,
        byHand: isByHand(letter, opening),
        after: afterOf(letter, opening),
        isKept: draft !== null,
      })
    }
    return {
      drafts,
      scheduled: letters(['approved', 'sending']).toSorted((a, b) => (a.sendAt < b.sendAt ? -1 : 1)),
      asks: letters(['in-doubt', 'asking', 'refused']),
      sent: shown,
      sentCount: sent.length,
    }
  })
}

const isByHand = ({ factId }: SentLetter, { facts }: Opening) =>
  facts.some((fact) => fact.id === factId && fact.kind === 'LetterSent' && fact.byHand === true)

/** The first human word after it counts as its answer, whoever of the opening wrote it. */
function afterOf(letter: SentLetter, { replies, calls, place }: Opening): SentAfter {
  if (letter.undelivered) return { kind: 'returned', words: returnedWords }
  const heard = [...replies, ...calls.filter(({ outcome }) => outcome === 'spoke')]
    .map(({ at }) => at)
    .filter((at) => isAfter(at, letter.at))
    .toSorted(compareInstants)[0]
  if (heard === undefined) return { kind: 'quiet', words: quietWords }
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(place.zone).toPlainDate()
  return {
    kind: 'answered',
    words: answeredWords(dayOf(letter.at).until(dayOf(heard), { largestUnit: 'days' }).days),
  }
}

/** The latest version of a letter, as it is or as it left; null where there is none. */
export async function readLetter(context: LettersContext, letterId: LetterId): Promise<LetterSheetView | null> {
  const now = context.clock.now()
  return context.store.read(async (tx) => {
    const draft = await tx.drafts.latest(letterId)
    if (draft === null) return null
    const here = (await readMe(tx.settings, context.guess)).zone
    const item = await tx.outbox.get(letterId)
    const ground = await groundOf(context, tx, draft.openingId, now)
    if (ground === null) return null
    const { opening, decision } = ground
    const sent = opening.letters.find((letter) => letter.letterId === letterId)
    const isOpen = sent === undefined && openSteps(decision, item ? [item] : []).some(({ id }) => id === draft.stepId)
    const said = (at: Temporal.Instant) => momentInWords(at, opening.place.zone, now, here)
    return {
      letterId,
      openingId: opening.id,
      title: titleOf(draft.step, draft.personIds, opening),
      company: opening.company,
      role: opening.role,
      headline: sent ? sentHeadline(sent, opening, said) : headline(item, draft.version, said),
      to: draft.to,
      cc: draft.cc,
      subject: draft.subject,
      body: draft.body,
      note: item?.note ?? null,
      stepId: isOpen || item?.state === 'approved' ? draft.stepId : null,
    }
  })
}

function sentHeadline(sent: SentLetter, opening: Opening, said: (at: Temporal.Instant) => string): string {
  if (sent.undelivered) return sheetHeadline.returned(said(sent.at))
  return isByHand(sent, opening) ? sheetHeadline.byHand(said(sent.at)) : sheetHeadline.sent(said(sent.at))
}

function headline(item: OutboxItem | null, version: number, said: (at: Temporal.Instant) => string): string {
  switch (item?.state) {
    case undefined:
      return sheetHeadline.draft(version)
    case 'approved':
      return sheetHeadline.goes(said(item.sendAt))
    case 'sending':
      return sheetHeadline.leaving
    case 'sent':
      return sheetHeadline.sent(said(item.settledAt ?? item.sendAt))
    case 'in-doubt':
    case 'asking':
      return sheetHeadline.doubt
    case 'refused':
      return sheetHeadline.refused
    case 'withdrawn':
      return sheetHeadline.withdrawn
  }
}
