/** P25, P26: once the matter is settled, a note to connect and then a few words now and then, for people the person named. */
import type { PersonId } from '../../facts/ids.ts'
import type { Opening } from '../../opening/opening.ts'
import { afterDays, dayOf, evening, morning, type Ground } from '../ground.ts'
import { isAtOrAfter, later } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { linkedInWords, stayInTouchWords } from '../../words/plan-words.ts'

export function network(ground: Ground): readonly Planned[] {
  const { opening } = ground
  const settledAt = settledMoment(ground)
  if (settledAt === null) return []
  return [...opening.network.keys()].flatMap((id) => [
    ...linkedInNote(ground, id, settledAt),
    ...stayInTouch(ground, id, settledAt),
  ])
}

function settledMoment({ situation }: Ground): Temporal.Instant | null {
  if (situation.kind === 'refused') return situation.at
  return situation.kind === 'settled' ? situation.decision.at : null
}

function linkedInNote(ground: Ground, id: PersonId, settledAt: Temporal.Instant): readonly Planned[] {
  const { opening, lines } = ground
  const wish = opening.network.get(id)
  const person = opening.people.get(id)
  if (person === undefined || wish?.kind !== 'StayInTouchWished') return []
  if (opening.facts.some((fact) => fact.kind === 'LinkedInAccepted' && fact.personId === id)) return []
  if (
    isBehind(opening, 'linkedin-note', [id]) ||
    opening.letters.some(({ step, to }) => step === 'linkedin-note' && to.includes(id))
  )
    return []
  const due = later(
    wish.at,
    morning(afterDays(dayOf(settledAt, opening), lines['linkedin.after'].value, ground), ground),
  )
  return [
    plan(ground, {
      kind: 'linkedin-note',
      anchor: [id],
      to: [id],
      channel: 'linkedin',
      notBefore: due,
      notAfter: evening(afterDays(dayOf(due, opening), lines['overdue.drop'].value, ground), ground),
      reasons: [because(ground, linkedInWords(person.name), ['linkedin.after'], [wish.id])],
    }),
  ]
}

/** The rhythm starts anew with every word from them; after two without an answer it ends. */
function stayInTouch(ground: Ground, id: PersonId, settledAt: Temporal.Instant): readonly Planned[] {
  const { opening, lines } = ground
  const wish = opening.network.get(id)
  const person = opening.people.get(id)
  if (person === undefined || wish === undefined) return []
  const contact = contactsWith(id, opening).reduce(later, settledAt)
  const sent = opening.letters.filter(
    ({ step, to, undelivered }) => step === 'stay-in-touch' && !undelivered && to.includes(id),
  )
  const unanswered = sent.filter(({ at }) => isAtOrAfter(at, contact)).length
  const skipped = opening.skips.filter(
    ({ step, stepId, at }) => step === 'stay-in-touch' && stepId.includes(id) && isAtOrAfter(at, contact),
  ).length
  const months = lines['network.months'].value[unanswered + skipped]
  if (months === undefined || unanswered >= lines['network.unanswered'].value) return []
  const anchor = [id, `${sent.length}-${unanswered + skipped}`]
  if (isBehind(opening, 'stay-in-touch', anchor)) return []
  const { zone } = opening.place
  const due = contact
    .toZonedDateTimeISO(zone)
    .add({ months: Number(months) })
    .toPlainDate()
  const first = sent.at(-lines['network.most-a-year'].value)
  const yearAfter = first ? first.at.toZonedDateTimeISO(zone).add({ years: 1 }).toPlainDate() : due
  const day = Temporal.PlainDate.compare(due, yearAfter) >= 0 ? due : yearAfter
  return [
    plan(ground, {
      kind: 'stay-in-touch',
      anchor,
      to: [id],
      notBefore: morning(day, ground),
      reasons: [
        because(
          ground,
          stayInTouchWords(person.name, Number(months)),
          ['network.months', 'network.most-a-year', 'network.unanswered'],
          [wish.id],
        ),
      ],
    }),
  ]
}

function contactsWith(id: PersonId, { replies, facts }: Opening): readonly Temporal.Instant[] {
  return [
    ...replies.filter(({ personId }) => personId === id).map(({ at }) => at),
    ...facts.flatMap((fact) => (fact.kind === 'LinkedInAccepted' && fact.personId === id ? [fact.at] : [])),
  ]
}
