/** How a word of theirs reaches Regards: found in the mailbox and read by the person later, or told by hand. */
import type { Channel, OfferTerms } from '../facts/fact.ts'
import type { FactId, PersonId } from '../facts/ids.ts'
import type { ReplyKind } from '../mail/reply-kind.ts'
import { drawFor, nameOf, tell, type BareFact, type Life, type World } from './life.ts'
import { looksAt } from './looks-at.ts'

export type Answer = {
  readonly meaning: ReplyKind
  readonly personId: PersonId | null
  readonly newDate?: Temporal.PlainDate | null
  readonly offer?: OfferTerms
  readonly startsAt?: Temporal.Instant
  readonly automatic?: boolean
  readonly channel?: Channel
  /** What the person then does about it. */
  readonly afterwards?: () => void
}

/** They answer now. */
export function answer(life: Life, world: World, said: Answer): void {
  const at = world.now
  // Nobody looks for answers about an opening that was not added yet.
  if (life.facts.length === 0) return world.schedule(at.add({ hours: 6 }), () => answer(life, world, said))
  life.questionsSinceHeard = 0
  life.words++
  world.note(
    life,
    () =>
      `${nameOf(life, said.personId)} answers: ${said.meaning}${said.newDate ? ` until ${said.newDate.toString()}` : ''}${said.startsAt ? `, ${said.startsAt.toString()}` : ''}.`,
  )
  if (said.channel === 'phone') return byHand(life, world, said, at)
  const dice = drawFor(life, 'arrives')
  if (world.search.person.hasMailbox)
    return world.schedule(at.add({ minutes: dice.whole(1, 10) }), () => {
      const [id] = tell(life, world, [replyFact(said, 'suggested')], { source: 'mailbox', at })
      if (id === undefined) return
      log(life, world, said, at)
      life.unread.set(id, { ...said, at })
      world.replan(life)
    })
  world.schedule(looksAt(world, at, dice), () => byHand(life, world, said, at))
}

/** Nobody mistakes an offer, or a time at which they are expected. */
const unmistakable: ReadonlySet<ReplyKind> = new Set(['offer', 'rescheduled', 'interview-cancelled'])

/** The person says what an answer means; now and then they are wrong. */
export function understand(life: Life, world: World, replyId: FactId): void {
  const said = life.unread.get(replyId)
  if (said === undefined) return
  life.unread.delete(replyId)
  const dice = drawFor(life, 'understands')
  const isWrong = dice.chance(world.parameters.habits.misreads) && !unmistakable.has(said.meaning)
  const meaning: ReplyKind = isWrong ? dice.pick(['acknowledgement', 'unclear', 'still-deciding']) : said.meaning
  const { newDate, offer, startsAt } = said
  tell(life, world, [
    {
      kind: 'ReplyUnderstood',
      replyId,
      meaning,
      ...(newDate ? { newDate } : {}),
      ...(offer && !isWrong ? { offer } : {}),
      ...(startsAt && !isWrong ? { startsAt } : {}),
    },
  ])
  life.ledger.push({ kind: 'understood', at: world.now, answeredAt: said.at, meaning })
  world.note(life, () => `The person reads it as: ${meaning}.`)
  if (!isWrong) said.afterwards?.()
  world.replan(life)
}

function byHand(life: Life, world: World, said: Answer, at: Temporal.Instant): void {
  // Told as unclear it would wait to be understood; whoever tells it knows what they make of it.
  const [id] = tell(life, world, [replyFact(said, 'meaning')], { at })
  log(life, world, said, at)
  if (said.meaning === 'unclear' && id !== undefined)
    tell(life, world, [{ kind: 'ReplyUnderstood', replyId: id, meaning: 'unclear' }])
  life.ledger.push({ kind: 'understood', at: world.now, answeredAt: at, meaning: said.meaning })
  said.afterwards?.()
  world.replan(life)
}

function log(life: Life, world: World, { meaning, newDate }: Answer, at: Temporal.Instant): void {
  life.ledger.push({ kind: 'answered', at, learntAt: world.now, meaning, newDate: newDate ?? null })
}

function replyFact(said: Answer, as: 'meaning' | 'suggested'): BareFact {
  const { meaning, personId, newDate, offer, startsAt, automatic, channel } = said
  const told = {
    ...(newDate ? { newDate } : {}),
    ...(offer ? { offer } : {}),
    ...(startsAt ? { startsAt } : {}),
  }
  return {
    kind: 'ReplyReceived',
    channel: channel ?? 'email',
    [as]: meaning,
    ...(personId === null ? {} : { personId }),
    ...(automatic ? { automatic } : {}),
    ...(as === 'meaning' ? told : {}),
  }
}
