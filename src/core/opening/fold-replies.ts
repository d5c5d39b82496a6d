/** Answers of people with the meaning they were given, and the promises that were made by word or by mail. */
import { compareInstants, isAfter } from '../time/instant-order.ts'
import type { FactOf } from '../facts/fact.ts'
import type { ReplyKind } from '../mail/reply-kind.ts'
import type { FactsByKind } from './countable-facts.ts'
import type { Promised, Reply } from './opening.ts'

/** The last word about an answer counts. */
export function foldReplies(of: FactsByKind): readonly Reply[] {
  const understood = new Map(of('ReplyUnderstood').map((fact) => [fact.replyId, fact]))
  return of('ReplyReceived').map((fact) => toReply(fact, understood.get(fact.id)))
}

function toReply(fact: FactOf<'ReplyReceived'>, understood: FactOf<'ReplyUnderstood'> | undefined): Reply {
  const said = understood ?? fact
  return {
    factId: fact.id,
    // A mail dated ahead of its arrival comes from a clock that is wrong.
    at: isAfter(fact.at, fact.learntAt) ? fact.learntAt : fact.at,
    personId: fact.personId ?? null,
    channel: fact.channel,
    saidIn: said.id,
    meaning: understood?.meaning ?? knownMeaning(fact.meaning),
    suggested: fact.suggested ?? null,
    newDate: said.newDate ?? null,
    startsAt: said.startsAt ?? null,
    offer: said.offer ?? null,
    automatic: fact.automatic ?? false,
  }
}

/** "Unclear" at first sight still waits for the person; once the person says so, it is an answer without news. */
function knownMeaning(meaning: ReplyKind | undefined): ReplyKind | null {
  return meaning === undefined || meaning === 'unclear' ? null : meaning
}

/** Answers whose date is the date of the next word; in the others a date means a meeting or a deadline. */
const datedMeanings: ReadonlySet<ReplyKind | null> = new Set([
  'still-deciding',
  'acknowledgement',
  'on-hold',
  'do-not-contact',
])

export function foldPromises(of: FactsByKind, replies: readonly Reply[]): readonly Promised[] {
  const told = of('AnswerPromised').map((fact): Promised => ({
    by: returnOf(fact, of('AbsenceReceived')) ?? fact.by ?? null,
    from: fact.from && fact.by && Temporal.PlainDate.compare(fact.from, fact.by) < 0 ? fact.from : null,
    afterReturnOf: fact.afterReturnOf ?? null,
    vague: fact.vague ?? false,
    saidAt: fact.at,
    saidBy: fact.saidBy ?? null,
    words: fact.words ?? null,
    factId: fact.id,
  }))
  const written = replies
    .filter(({ meaning, newDate }) => newDate !== null && datedMeanings.has(meaning))
    .map((reply): Promised => ({
      by: reply.newDate,
      from: null,
      afterReturnOf: null,
      vague: false,
      saidAt: reply.at,
      saidBy: reply.personId,
      words: null,
      factId: reply.saidIn,
    }))
  return [...told, ...written].toSorted((a, b) => compareInstants(a.saidAt, b.saidAt) || (a.factId < b.factId ? -1 : 1))
}

/** The day that person's own absence note names, where the promise waits for their return. The last note counts. */
function returnOf(
  { afterReturnOf }: FactOf<'AnswerPromised'>,
  absences: readonly FactOf<'AbsenceReceived'>[],
): Temporal.PlainDate | null {
  if (afterReturnOf === undefined) return null
  return (
    absences.findLast(({ personId, returnsOn }) => personId === afterReturnOf && returnsOn !== undefined)?.returnsOn ??
    null
  )
}
