import { describe, expect, it } from 'vitest'
import { createFakeContext } from '../../test/support/fake-context.ts'
import { seeCalendarQuestions } from './calendar-questions.ts'
import { addCalendarSource, refreshCalendars, removeCalendarSource, seeCalendarSources } from './calendar-sources.ts'
import { createFakeCalendarFetcher } from './ports/fake-calendar-fetcher.ts'

const file =
  'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Interview\nORGANIZER:mailto:jo@umbra.com\nDTSTART:20261126T150000Z\nEND:VEVENT'
const url = 'https://calendar.example/private-abc/basic.ics'

const world = async () => {
  const calendarFetcher = createFakeCalendarFetcher()
  return { ...(await createFakeContext()), calendarFetcher }
}

describe('calendar sources', () => {
  it('fetches nothing before the yes, and says what leaves', async () => {
    const context = await world()
    expect(await addCalendarSource(context, { url, agreed: false })).toMatchObject({
      kind: 'problem',
      what: expect.stringContaining('calendar.example is asked for your calendar every 30 minutes'),
    })
    expect(context.calendarFetcher.asked).toEqual([])
    expect(await seeCalendarSources(context)).toEqual([])
  })

  it('keeps the private address with the secrets, and asks at a calm interval only if it changed', async () => {
    const context = await world()
    context.calendarFetcher.answer = { kind: 'files', files: [file], etag: '"1"' }
    expect(await addCalendarSource(context, { url, agreed: true })).toMatchObject({ taken: { asked: 1 } })
    expect(await seeCalendarQuestions(context)).toHaveLength(1)
    expect(JSON.stringify(await context.store.read((tx) => tx.settings.entries()))).not.toContain('private-abc')

    context.calendarFetcher.answer = { kind: 'unchanged' }
    context.clock.advance({ minutes: 29 })
    await refreshCalendars(context, { onlyDue: true })
    expect(context.calendarFetcher.asked).toHaveLength(1)
    context.clock.advance({ minutes: 1 })
    await refreshCalendars(context, { onlyDue: true })
    expect(context.calendarFetcher.asked[1]).toEqual({ kind: 'url', url, etag: '"1"', lastModified: undefined })
    expect(await seeCalendarSources(context)).toMatchObject([
      { host: 'calendar.example', words: 'Read today, 4:30 pm.', isTroubled: false },
    ])
  })

  it('says what is wrong with one, keeps what was found, and goes when told', async () => {
    const context = await world()
    context.calendarFetcher.answer = { kind: 'files', files: [file] }
    await addCalendarSource(context, { url, agreed: true, user: 'alex', password: 'secret' })
    context.calendarFetcher.answer = { kind: 'problem', why: 'calendar.example answered 500.', isRefused: false }
    expect(await refreshCalendars(context)).toMatchObject({ kind: 'problem', what: 'calendar.example answered 500.' })
    const [source] = await seeCalendarSources(context)
    expect(source).toMatchObject({
      kind: 'caldav',
      isTroubled: true,
      words: 'calendar.example answered 500. Read today, 4 pm.',
    })
    expect(await seeCalendarQuestions(context)).toHaveLength(1)
    expect(await removeCalendarSource(context, source?.id ?? '')).toEqual({ host: 'calendar.example' })
    expect(await context.secrets.get(source?.id ?? '', 'password')).toBe(null)
    expect(await seeCalendarSources(context)).toEqual([])
  })

  it('adds nothing that could not be read', async () => {
    const context = await world()
    expect(await addCalendarSource(context, { url: 'calendar.example', agreed: true })).toMatchObject({ turn: 'input' })
    expect(await addCalendarSource(context, { url, agreed: true })).toMatchObject({ what: 'Nobody answers.' })
    expect(await seeCalendarSources(context)).toEqual([])
  })
})
