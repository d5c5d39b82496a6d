/** P14, P18, P19, P21: one line that confirms what they said. It answers them, so it counts against no limit. */
import type { FactId } from '../../facts/ids.ts'
import type { LineId } from '../../policy/line-ids.ts'
import type { ReplyKind } from '../../mail/reply-kind.ts'
import type { PolicyRow } from '../decision.ts'
import type { Reply } from '../../opening/opening.ts'
import { channelBack, whomToAsk } from '../addressee.ts'
import { afterDays, dayOf, evening, type Ground } from '../ground.ts'
import { isAtOrAfter } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { courtesyAfterCallWords, courtesyWords } from '../../words/plan-words.ts'

const rowOf: Partial<Record<ReplyKind, { row: PolicyRow; line: LineId }>> = {
  'still-deciding': { row: 'P14', line: 'courtesy.until' },
  'on-hold': { row: 'P18', line: 'on-hold.wait' },
  rescheduled: { row: 'P19', line: 'rescheduled.confirm' },
  'next-round': { row: 'P21', line: 'next-round.confirm' },
  'referral-elsewhere': { row: 'P18', line: 'courtesy.until' },
}

export function courtesyLine(ground: Ground): readonly Planned[] {
  const { opening, situation } = ground
  if (situation.kind !== 'waiting' && situation.kind !== 'scheduled') return []
  // Only the last word with news in it wants an answer; what came before it is past.
  const last = opening.replies.findLast(({ meaning }) => meaning !== 'acknowledgement')
  const row = last?.meaning ? rowOf[last.meaning] : undefined
  // Two of these lines are switches: whoever turned one off is not asked to write.
  const isWished = row !== undefined && ground.lines[row.line].value !== false
  const isPlainDelay = last?.meaning === 'still-deciding' && last.newDate === null
  const answers =
    last && row && isWished && last.meaning && !isPlainDelay && last.channel !== 'phone'
      ? line(ground, last.at, last.saidIn, last, courtesyWords(last.meaning), row.line, row.row)
      : []
  return [...answers, ...afterCall(ground)]
}

function afterCall(ground: Ground): readonly Planned[] {
  const spoke = ground.opening.calls.findLast(({ outcome }) => outcome === 'spoke')
  return spoke
    ? line(
        ground,
        spoke.at,
        spoke.id,
        { personId: spoke.personId ?? null, channel: 'email' },
        courtesyAfterCallWords(),
        'courtesy.until',
        'P11',
      )
    : []
}

function line(
  ground: Ground,
  at: Temporal.Instant,
  factId: FactId,
  { personId, channel }: Pick<Reply, 'personId' | 'channel'>,
  text: string,
  lineId: LineId,
  row: PolicyRow,
): readonly Planned[] {
  const { opening, lines } = ground
  const wasSent = opening.letters.some(
    ({ step, at: sent, undelivered }) => step === 'courtesy-line' && !undelivered && isAtOrAfter(sent, at),
  )
  if (wasSent || isBehind(opening, 'courtesy-line', [factId])) return []
  const day = dayOf(at, opening)
  return [
    plan(ground, {
      kind: 'courtesy-line',
      anchor: [factId],
      to:
        personId !== null && opening.people.has(personId)
          ? [personId]
          : whomToAsk(opening, lines['bounce.retries'].value),
      channel: channelBack({ channel }),
      notBefore: at,
      notAfter: evening(afterDays(day, lines['courtesy.until'].value, ground), ground),
      reasons: [because(ground, text, [lineId, 'courtesy.until'], [factId], row)],
    }),
  ]
}
