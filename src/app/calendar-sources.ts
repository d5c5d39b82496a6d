/**
 * Calendars that lie elsewhere and are read again and again: by a private address or from a CalDAV account. Nothing is
 * fetched before the person has said yes to what leaves; addresses and passwords are kept with the secrets.
 */
import * as z from 'zod'
import { momentInWords } from '../core/time/moment-in-words.ts'
import type { Context } from './context.ts'
import { readMe } from './me.ts'
import type { CalendarFetched, CalendarPlace } from './ports/calendar-fetcher.ts'
import type { Settings, SettingsReader } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { takeInCalendar, type TakeInContext, type TakenIn } from './take-in-calendar.ts'
import type { CalendarSourceView } from './views/calendar-view.ts'

const key = 'calendar-sources'

const sourceSchema = z.object({
  id: z.string(),
  kind: z.enum(['url', 'caldav']),
  host: z.string(),
  /** Of a CalDAV account. */
  user: z.string().nullable(),
  agreedAt: z.string(),
  /** The last time it was asked, and the last time it answered. */
  askedAt: z.string().nullable(),
  readAt: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  trouble: z.string().nullable(),
})
type Source = z.output<typeof sourceSchema>

type SourceContext = TakeInContext & Pick<Context, 'calendarFetcher' | 'secrets'>

/** Minutes; interviews are seldom set for the same hour, and servers are asked gently. */
const restMinutes = 30

async function sources(settings: SettingsReader): Promise<readonly Source[]> {
  const read = z.array(sourceSchema).safeParse(await settings.get(key))
  return read.success ? read.data : []
}

async function change(context: Pick<Context, 'store'>, id: string, changes: Partial<Source>): Promise<void> {
  await context.store.write(async (tx) => {
    const all = await sources(tx.settings)
    await keep(
      tx.settings,
      all.map((each) => (each.id === id ? { ...each, ...changes } : each)),
    )
  })
}

const keep = (settings: Settings, all: readonly Source[]) => settings.put(key, all)

export type NewCalendar = {
  readonly url: string
  /** Both for a CalDAV account, neither for a plain address. */
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** The person has read what leaves. */
  readonly agreed: boolean
}

/** What leaves when a calendar is fetched; shown before the first time. */
export const whatCalendarsLearn = (host: string, isAccount: boolean) =>
  `${host} is asked for your calendar every ${restMinutes} minutes while Regards runs. It learns ${
    isAccount ? 'your name and password there and ' : ''
  }your internet address, and nothing of your search. Nothing is changed there.`

export async function addCalendarSource(
  context: SourceContext,
  input: NewCalendar,
): Promise<{ readonly id: string; readonly taken: TakenIn } | Problem> {
  const url = input.url.trim()
  const host = hostOf(url)
  if (host === null)
    return problem('input', 'This is not the address of a calendar.', 'It begins with https:// or webcal://.')
  const isAccount = input.user !== undefined && input.user !== ''
  if (!input.agreed)
    return problem('person', whatCalendarsLearn(host, isAccount), 'Say yes to have it fetched.', 'Nothing was fetched.')
  const id = `c-${context.ids.next()}`
  const source: Source = {
    id,
    kind: isAccount ? 'caldav' : 'url',
    host,
    user: input.user || null,
    agreedAt: context.clock.now().toString(),
    askedAt: context.clock.now().toString(),
    readAt: null,
    etag: null,
    lastModified: null,
    trouble: null,
  }
  const fetched = await context.calendarFetcher.fetch(placeOf(context, source, url, input.password ?? ''))
  if (fetched.kind === 'problem')
    return problem('outside', fetched.why, 'Look at the address again.', 'No calendar was added.')
  await context.secrets.set(`${id}`, 'password', JSON.stringify({ url, password: input.password ?? '' }))
  await context.store.write(async (tx) => keep(tx.settings, [...(await sources(tx.settings)), source]))
  return { id, taken: await takeFetched(context, source, fetched) }
}

function hostOf(url: string): string | null {
  if (!/^(?:https?|webcals?):\/\//i.test(url)) return null
  try {
    return new URL(url.replace(/^webcals?:/i, 'https:')).host
  } catch {
    return null
  }
}

function placeOf(context: Pick<Context, 'clock'>, source: Source, url: string, password: string): CalendarPlace {
  if (source.kind === 'url')
    return { kind: 'url', url, etag: source.etag ?? undefined, lastModified: source.lastModified ?? undefined }
  const now = context.clock.now()
  const window = { from: now.subtract({ hours: 30 * 24 }), to: now.add({ hours: 180 * 24 }) }
  return { kind: 'caldav', url, user: source.user ?? '', password, window }
}

const nothingTaken: TakenIn = { read: 0, unreadable: [], asked: 0, moved: 0, cancelled: 0 }

async function takeFetched(
  context: SourceContext,
  { id }: Source,
  fetched: Exclude<CalendarFetched, { kind: 'problem' }>,
): Promise<TakenIn> {
  const readAt = context.clock.now().toString()
  if (fetched.kind === 'unchanged') {
    await change(context, id, { readAt, trouble: null })
    return nothingTaken
  }
  const taken = await takeInCalendar(context, fetched.files, id)
  const { etag = null, lastModified = null } = fetched
  await change(context, id, { readAt, trouble: null, etag, lastModified })
  return taken
}

/** One calendar, or all of them; a new try at once whatever was said before. */
export async function refreshCalendars(
  context: SourceContext,
  { id, onlyDue = false }: { readonly id?: string | undefined; readonly onlyDue?: boolean } = {},
): Promise<TakenIn | Problem> {
  const now = context.clock.now()
  const all = await context.store.read((tx) => sources(tx.settings))
  const chosen = all.filter(
    (source) => (id === undefined || source.id === id || source.host === id) && (!onlyDue || isDue(source, now)),
  )
  if (id !== undefined && chosen.length === 0)
    return problem('input', 'There is no such calendar.', 'See them with `regards calendar sources`.')
  let total = nothingTaken
  let trouble: string | null = null
  for (const source of chosen) {
    await change(context, source.id, { askedAt: now.toString() })
    const secret = readSecret(await context.secrets.get(source.id, 'password').catch(() => null))
    const fetched: CalendarFetched =
      secret === null
        ? { kind: 'problem', why: 'Its address can no longer be read from the secrets.', isRefused: true }
        : await context.calendarFetcher.fetch(placeOf(context, source, secret.url, secret.password))
    if (fetched.kind === 'problem') {
      trouble = fetched.why
      await change(context, source.id, { trouble })
      continue
    }
    total = sum(total, await takeFetched(context, source, fetched))
  }
  return trouble !== null && chosen.length === 1
    ? problem('outside', trouble, 'Regards tries again by itself.', 'What was found before is kept.')
    : total
}

const isDue = ({ askedAt }: Source, now: Temporal.Instant) =>
  askedAt === null || Temporal.Instant.from(askedAt).until(now).total('minutes') >= restMinutes

const secretSchema = z.object({ url: z.string(), password: z.string() })

function readSecret(text: string | null): z.output<typeof secretSchema> | null {
  try {
    return text === null ? null : secretSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const sum = (a: TakenIn, b: TakenIn): TakenIn => ({
  read: a.read + b.read,
  unreadable: [...a.unreadable, ...b.unreadable],
  asked: a.asked + b.asked,
  moved: a.moved + b.moved,
  cancelled: a.cancelled + b.cancelled,
})

export async function seeCalendarSources(
  context: Pick<Context, 'store' | 'clock' | 'guess'>,
): Promise<readonly CalendarSourceView[]> {
  const now = context.clock.now()
  return context.store.read(async (tx) => {
    const { zone } = await readMe(tx.settings, context.guess)
    return (await sources(tx.settings)).map(({ id, kind, host, readAt, trouble }) => {
      const read =
        readAt === null ? 'Not read yet.' : `Read ${momentInWords(Temporal.Instant.from(readAt), zone, now, zone)}.`
      return { id, kind, host, words: trouble === null ? read : `${trouble} ${read}`, isTroubled: trouble !== null }
    })
  })
}

/** What was found in it stays; it is not asked again. */
export async function removeCalendarSource(
  context: Pick<Context, 'store' | 'secrets'>,
  id: string,
): Promise<{ readonly host: string } | Problem> {
  const removed = await context.store.write(async (tx) => {
    const all = await sources(tx.settings)
    const source = all.find((each) => each.id === id || each.host === id)
    if (source === undefined)
      return problem('input', 'There is no such calendar.', 'See them with `regards calendar sources`.')
    await keep(
      tx.settings,
      all.filter((each) => each !== source),
    )
    return source
  })
  if (isProblem(removed)) return removed
  await context.secrets.delete(removed.id, 'password')
  return { host: removed.host }
}
