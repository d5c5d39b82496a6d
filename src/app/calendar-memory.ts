/**
 * What was found in calendars: asked about, taken for an interview, or said to be none. It is what keeps an event from
 * being asked about or taken twice, and from what the person said it is learnt whose invitations count.
 */
import * as z from 'zod'
import { parts, type Fact } from '../core/facts/fact.ts'
import { interviewIdSchema, openingIdSchema } from '../core/facts/ids.ts'
import { registrableDomain } from '../core/mail/mail-domains.ts'
import type { Settings, SettingsReader } from './ports/store.ts'

const key = 'calendar-found'

const whenSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moment'), startsAt: z.string(), zone: z.string().nullable() }),
  z.object({ kind: z.literal('day'), day: z.string() }),
  /** 'YYYY-MM-DDTHH:MM:SS' on nobody's clock. */
  z.object({ kind: z.literal('floating'), at: z.string(), named: z.string().nullable() }),
])

const foundSchema = z.object({
  id: z.string(),
  uid: z.string(),
  recurrenceId: z.string().nullable(),
  sequence: z.number(),
  stampedAt: z.string().nullable(),
  summary: z.string(),
  place: z.string(),
  when: whenSchema,
  company: z.string().nullable(),
  role: z.string().nullable(),
  people: z.array(z.object({ name: z.string(), email: z.string(), part: z.enum(parts) })),
  organizer: z.string().nullable(),
  evidence: z.array(z.string()),
  isSure: z.boolean(),
  state: z.enum(['asked', 'taken', 'refused', 'gone']),
  taken: z.object({ openingId: openingIdSchema, interviewId: interviewIdSchema }).nullable(),
  /** Under what id the calendar is read that has it; null for a file or a mail. */
  source: z.string().nullable().default(null),
  /** It is no longer there: asked about, or kept all the same. */
  missing: z.enum(['asked', 'kept']).nullable().default(null),
  /** The other time that was proposed last, so that it is noted once. */
  proposed: z.string().nullable().default(null),
})

export type FoundEvent = z.output<typeof foundSchema>

/** More than a search of a year finds; what was settled longest ago is forgotten first. */
const mostKept = 500

export async function foundEvents(settings: SettingsReader): Promise<readonly FoundEvent[]> {
  const read = z.array(foundSchema).safeParse(await settings.get(key))
  return read.success ? read.data : []
}

export async function keepFound(settings: Settings, found: readonly FoundEvent[]): Promise<void> {
  let tooMany = Math.max(0, found.length - mostKept)
  const kept = found.filter(({ state }) => state === 'asked' || state === 'taken' || tooMany-- <= 0)
  await settings.put(key, kept)
}

/** What was told by these facts is taken back: what the calendar has of their interviews is a question again. */
export async function askAgain(settings: Settings, takenBack: readonly Fact[]): Promise<void> {
  const idsOf = (...kinds: readonly Fact['kind'][]) =>
    new Set(takenBack.flatMap((fact) => (kinds.includes(fact.kind) && 'interviewId' in fact ? [fact.interviewId] : [])))
  const [untold, onAgain] = [idsOf('InterviewScheduled', 'InterviewHeld'), idsOf('InterviewCancelled')]
  if (untold.size + onAgain.size === 0) return
  const found = (await foundEvents(settings)).map((each): FoundEvent => {
    if (each.taken === null) return each
    if (untold.has(each.taken.interviewId)) return { ...each, state: 'asked', taken: null, missing: null }
    return each.missing === 'kept' && onAgain.has(each.taken.interviewId) ? { ...each, missing: 'asked' } : each
  })
  await keepFound(settings, found)
}

/** `zone` is the one that a day, or a time on nobody's clock, is taken to be in. */
export function startOf(when: FoundEvent['when'], zone: string): Temporal.Instant {
  if (when.kind === 'moment') return Temporal.Instant.from(when.startsAt)
  const local = when.kind === 'day' ? Temporal.PlainDate.from(when.day) : Temporal.PlainDateTime.from(when.at)
  return local.toZonedDateTime(zone).toInstant()
}

export function learntFrom(found: readonly FoundEvent[]): {
  readonly welcomed: ReadonlySet<string>
  readonly refused: ReadonlySet<string>
} {
  const organizers = (state: FoundEvent['state']) =>
    found.flatMap((each) => (each.state === state && each.organizer !== null ? [each.organizer.toLowerCase()] : []))
  const welcomed = organizers('taken')
  return {
    welcomed: new Set(welcomed.map(registrableDomain).filter(Boolean)),
    refused: new Set(organizers('refused').filter((address) => !welcomed.includes(address))),
  }
}
