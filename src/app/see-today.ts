/** What there is to do today, over all openings: to do, scheduled, waiting, heard back, done. */
import type { Fact } from '../core/facts/fact.ts'
import type { OpeningId } from '../core/facts/ids.ts'
import type { ReplyKind } from '../core/mail/reply-kind.ts'
import type { Opening } from '../core/opening/opening.ts'
import type { Decision, Step } from '../core/plan/decision.ts'
import { dateInWords, dayInWords, momentInWords } from '../core/time/moment-in-words.ts'
import { heardEffect, heardTitle } from '../core/words/heard-words.ts'
import { emptyToday, holidayAttribution, todayHeadline } from '../core/words/app-words.ts'
import type { Context } from './context.ts'
import { groundsOf } from './ground.ts'
import { mailboxAsks } from './mailbox-asks.ts'
import { readMe } from './me.ts'
import { isUnderWay, type OutboxItem } from './ports/store.ts'
import type { HeardView, TodayView, WaitingView } from './views/today-view.ts'
import { titleOf, viewLetter, viewReason, viewStep } from './views/view-step.ts'

type TodayContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'guess'>

/** How long an answer stays under "heard back". */
const heardForDays = 3

export async function seeToday(context: TodayContext): Promise<TodayView> {
  const now = context.clock.now()
  const { facts, items, me, mailboxes } = await context.store.read(async (tx) => ({
    facts: await tx.facts.all(),
    items: await tx.outbox.inStates(['approved', 'sending', 'in-doubt', 'asking', 'refused', 'sent']),
    me: await readMe(tx.settings, context.guess),
    mailboxes: await mailboxAsks(tx),
  }))
  const itemsByOpening = Map.groupBy(items, (item) => item.openingId)
  const rows = groundsOf(context, facts, now).map((ground) => ({
    ...ground,
    items: itemsByOpening.get(ground.opening.id) ?? [],
  }))
  const here = me.zone
  const today = now.toZonedDateTimeISO(here).toPlainDate()
  const isToday = (at: Temporal.Instant) => at.toZonedDateTimeISO(here).toPlainDate().equals(today)

  const toDo = rows.flatMap((row) => openSteps(row.decision, row.items).map((step) => ({ step, opening: row.opening })))
  toDo.sort((a, b) => byHour(a.step, b.step))
  const letters = (states: readonly OutboxItem['state'][]) =>
    rows.flatMap((row) =>
      row.items.filter(({ state }) => states.includes(state)).map((item) => viewLetter(item, row.opening, now, here)),
    )
  const waiting = rows.flatMap((row) =>
    row.decision.kind === 'wait' ? [waitingView(row.opening, row.decision, now, here)] : [],
  )
  waiting.sort((a, b) => (a.untilAt < b.untilAt ? -1 : 1))
  const asks = letters(['in-doubt', 'asking', 'refused']).filter(
    (letter) => letter.state !== 'refused' || isOpenStep(letter.stepId, toDo),
  )

  return {
    now: now.toString(),
    zone: here,
    day: dateInWords(today, today),
    headline: rows.length === 0 ? emptyToday : headline(toDo.length + asks.length, rows, waiting, now, here),
    toDo: toDo.map(({ step, opening }) => viewStep(step, opening, now, here)),
    asks,
    mailboxes,
    scheduled: letters(['approved', 'sending']).toSorted((a, b) => (a.sendAt < b.sendAt ? -1 : 1)),
    waiting,
    heardBack: rows.flatMap((row) => heardViews(row.opening, now, here)),
    doneToday: rows.flatMap(({ opening }) =>
      opening.letters
        .filter(({ at }) => isToday(at))
        .map((letter) => ({
          openingId: opening.id,
          title: titleOf(letter.step, letter.to, opening),
          when: momentInWords(letter.at, opening.place.zone, now, here),
        })),
    ),
    resting: rows.flatMap(({ opening, decision }) =>
      decision.kind === 'rest'
        ? [{ openingId: opening.id, company: opening.company, role: opening.role, because: decision.reasons[0].text }]
        : [],
    ),
    attribution: holidayAttribution,
  }
}

/** Steps still without a yes: what is approved or on its way is not to do any more. */
export function openSteps(decision: Decision, items: readonly OutboxItem[]): readonly Step[] {
  if (decision.kind !== 'act') return []
  const underWay = new Set(items.filter(({ state }) => isUnderWay(state)).map(({ stepId }) => stepId))
  return decision.steps.filter(({ id }) => !underWay.has(id))
}

/** The order of Today, by which its numbers count. */
export function byHour(a: Step, b: Step): number {
  return Temporal.Instant.compare(a.sendAt, b.sendAt) || byPost(a) - byPost(b) || (a.id < b.id ? -1 : 1)
}

/** What goes by post has until the last collection. */
const byPost = ({ channel }: Step) => (channel === 'post' ? 1 : 0)

const isOpenStep = (stepId: string, toDo: readonly { step: Step }[]) => toDo.some(({ step }) => step.id === stepId)

function headline(
  count: number,
  rows: readonly { opening: Opening; decision: Decision }[],
  waiting: readonly WaitingView[],
  now: Temporal.Instant,
  here: string,
): string {
  const owed = rows.filter(({ opening, decision }) => decision.kind !== 'rest' && owesAnswer(opening)).length
  const next = waiting[0]
  const nextIn =
    next === undefined
      ? null
      : dayInWords(
          Temporal.Instant.from(next.untilAt).toZonedDateTimeISO(here).toPlainDate(),
          now.toZonedDateTimeISO(here).toPlainDate(),
        )
  return todayHeadline({ toDo: count, owed, nextIn })
}

/** Answers after which it is no longer their turn. */
const settling: ReadonlySet<ReplyKind> = new Set([
  'rejection',
  'offer',
  'interview-cancelled',
  'referral-elsewhere',
  'needs-information',
  'next-round',
])

/** An interview was held, nobody has decided, and no answer lies unread: it is their turn. */
function owesAnswer({ interviews, replies, decisions }: Opening): boolean {
  const last = replies.findLast(({ meaning }) => meaning !== 'acknowledgement')
  const isTheirTurn = last === undefined || (last.meaning !== null && !settling.has(last.meaning))
  return isTheirTurn && decisions.length === 0 && interviews.some(({ state }) => state === 'held')
}

function waitingView(
  opening: Opening,
  decision: Extract<Decision, { kind: 'wait' }>,
  now: Temporal.Instant,
  here: string,
): WaitingView {
  const there = opening.place.zone
  const today = now.toZonedDateTimeISO(there).toPlainDate()
  const promised = opening.promises.at(-1)
  const due = promised?.by && Temporal.PlainDate.compare(promised.by, today) >= 0 ? promised.by : null
  const last = opening.facts.at(-1)?.at ?? now
  const whole = last.until(decision.until).total('seconds')
  return {
    openingId: opening.id,
    company: opening.company,
    role: opening.role,
    until: due
      ? `answer due ${dayInWords(due, today)}`
      : `${titleOf(decision.next.kind, decision.next.to, opening)}, ${momentInWords(decision.next.sendAt, there, now, here)}`,
    untilAt: decision.until.toString(),
    passed: whole <= 0 ? 1 : Math.min(1, Math.max(0, last.until(now).total('seconds') / whole)),
    because: decision.reasons.map(viewReason),
  }
}

function heardViews(opening: Opening, now: Temporal.Instant, here: string): HeardView[] {
  const since = now.subtract({ hours: heardForDays * 24 })
  return opening.replies
    .filter(({ at, meaning }) => meaning !== null && Temporal.Instant.compare(at, since) > 0)
    .map((reply) => {
      const fact = opening.facts.find(({ id }): boolean => id === reply.factId)
      const who = reply.personId === null ? undefined : opening.people.get(reply.personId)?.name
      return {
        factId: reply.factId,
        openingId: opening.id,
        company: opening.company,
        title: heardTitle(who ?? opening.company, reply.meaning),
        when: momentInWords(reply.at, here, now, here),
        meaning: reply.meaning,
        preview: previewOf(fact),
        effect: heardEffect(reply.meaning),
      }
    })
}

function previewOf(fact: Fact | undefined): string | null {
  return fact?.kind === 'ReplyReceived' ? (fact.preview ?? null) : null
}

/** Finds the opening a person names by its id, its company or the beginning of either. */
export function openingNamed(facts: readonly Fact[], named: string): readonly OpeningId[] {
  const wanted = named.trim().toLowerCase()
  const names = new Map<OpeningId, string>()
  for (const fact of facts)
    if (fact.kind === 'OpeningAdded' || (fact.kind === 'OpeningCorrected' && fact.company !== undefined))
      names.set(fact.openingId, fact.company ?? '')
  const all = [...names]
  const exact = all.filter(([id, company]) => id === named || company.toLowerCase() === wanted)
  const chosen =
    exact.length > 0
      ? exact
      : all.filter(([id, company]) => id.startsWith(wanted) || company.toLowerCase().startsWith(wanted))
  return chosen.map(([id]) => id)
}
