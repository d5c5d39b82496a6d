/** Builds facts for tests in few words. Times are local at the employer's place unless they carry an offset. */
import type { Fact, FactKind, FactOf } from '../../src/core/facts/fact.ts'
import type { OpeningId } from '../../src/core/facts/ids.ts'

export const newYork = 'America/New_York'

type Bare<Kind extends FactKind> = Omit<FactOf<Kind>, 'id' | 'openingId' | 'at' | 'learntAt' | 'source' | 'kind'>
/** Ids without their brand, days as ISO text. */
type Loose<Type> = Type extends Temporal.Instant | Temporal.PlainDate
  ? string
  : Type extends string
    ? string & Type extends infer Plain
      ? Plain | (string extends Type ? string : Type extends { [key: symbol]: unknown } ? string : never)
      : never
    : Type extends readonly (infer Item)[]
      ? readonly Loose<Item>[]
      : Type extends object
        ? { [Key in keyof Type]: Loose<Type[Key]> }
        : Type

/** '2026-11-24T14:00' in the zone, or any ISO instant with an offset. */
export function moment(text: string, zone = newYork): Temporal.Instant {
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return Temporal.Instant.from(text)
  return Temporal.PlainDateTime.from(text.length === 10 ? `${text}T12:00` : text)
    .toZonedDateTime(zone)
    .toInstant()
}

export function createTeller(options: { zone?: string; country?: string; openingId?: string } = {}) {
  const { zone = newYork, country = 'US', openingId = 'o1' } = options
  let count = 0
  const tell = <Kind extends FactKind>(
    kind: Kind,
    at: string,
    fields: Loose<Bare<Kind>> & { learntAt?: string; source?: Fact['source']; id?: string },
  ): Fact => {
    const {
      learntAt,
      source = 'person',
      id = `f${String(++count).padStart(3, '0')}`,
      ...rest
    } = fields as Record<string, unknown> & { learntAt?: string; source?: Fact['source']; id?: string }
    const revived = Object.fromEntries(
      Object.entries(rest).map(([key, value]) => {
        if (typeof value !== 'string') return [key, key === 'offer' ? offerOf(value as { expiresOn?: string }) : value]
        if (['by', 'from', 'newDate', 'returnsOn', 'expiresOn', 'lands'].includes(key) && /^\d{4}-/.test(value))
          return [key, Temporal.PlainDate.from(value)]
        if (['startsAt', 'until', 'sendAt'].includes(key)) return [key, moment(value, zone)]
        return [key, value]
      }),
    )
    return {
      kind,
      id,
      openingId: openingId as OpeningId,
      at: moment(at, zone),
      learntAt: moment(learntAt ?? at, zone),
      source,
      ...revived,
    } as unknown as Fact
  }
  const added = (more: Partial<Loose<Bare<'OpeningAdded'>>> = {}) =>
    tell('OpeningAdded', '2026-01-02T09:00', {
      company: 'Acme',
      role: 'Staff Engineer',
      country,
      zone,
      ...more,
    } as never)
  const person = (id: string, more: Record<string, unknown> = {}) =>
    tell('PersonIntroduced', '2026-01-02T09:00', {
      person: {
        id,
        name: id.charAt(0).toUpperCase() + id.slice(1),
        part: 'interviewer',
        email: `${id}@acme.example`,
        ...more,
      },
    } as never)
  const held = (at: string, people: readonly string[] = ['dana'], more: Record<string, unknown> = {}) =>
    tell('InterviewHeld', at, { interviewId: 'i1', dayOnly: false, people, ...more } as never)
  const debrief = (at: string, more: Record<string, unknown> = {}) =>
    tell('DebriefGiven', at, { interviewId: 'i1', points: [], regrets: [], ...more } as never)
  const promised = (at: string, by?: string) => tell('AnswerPromised', at, (by ? { by } : {}) as never)
  const sent = (step: string, at: string, to: readonly string[] = ['dana'], more: Record<string, unknown> = {}) =>
    tell('LetterSent', at, {
      letterId: `l${count + 1}`,
      stepId: `o1.${step}.by-hand`,
      step,
      to,
      channel: 'email',
      source: 'regards',
      ...more,
    } as never)
  const replied = (at: string, meaning?: string, more: Record<string, unknown> = {}) =>
    tell('ReplyReceived', at, {
      channel: 'email',
      personId: 'dana',
      source: 'mailbox',
      ...(meaning ? { meaning } : {}),
      ...more,
    } as never)
  return { tell, added, person, held, debrief, promised, sent, replied }
}

function offerOf(value: { expiresOn?: string }) {
  return value.expiresOn ? { ...value, expiresOn: Temporal.PlainDate.from(value.expiresOn) } : value
}
