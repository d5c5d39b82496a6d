import { describe, expect, it } from 'vitest'
import { readCalendar } from '../adapters/calendar/read-calendar.ts'
import { createFakeContext, debriefed } from '../../test/support/fake-context.ts'
import { addOpening } from './add-opening.ts'
import { feedKey, renewFeed, writeCalendarFile, writeFeed } from './calendar-feed.ts'
import { isProblem } from './problem.ts'
import { proposeTimes } from './propose-times.ts'
import { recordTelling } from './record-fact.ts'

describe('the calendar that goes out', () => {
  it('tells interviews, promises and steps, and other programs read it back', async () => {
    const context = await createFakeContext()
    await debriefed(context)
    const { events, unreadable } = readCalendar(await writeFeed(context))
    expect(unreadable).toEqual([])
    expect(events.map(({ summary, when }) => [summary, when?.kind])).toEqual([
      ['Interview: Acme, Staff Engineer', 'moment'],
      ['Acme promised an answer by today', 'day'],
      ['Thank Dana Kim', 'moment'],
    ])
    expect(events[0]?.when).toMatchObject({ startsAt: Temporal.Instant.from('2026-11-23T19:00:00Z') })
    expect(events[1]?.when).toMatchObject({ day: Temporal.PlainDate.from('2026-11-27') })
  })

  it('is the same bytes twice, and the same event under a higher number after a change', async () => {
    const context = await createFakeContext()
    const added = await addOpening(context, { company: 'Umbra', held: '2026-11-26T10:00', people: [] })
    if (isProblem(added)) throw new Error(added.what)
    const before = await writeFeed(context)
    context.clock.advance({ hours: 1 })
    expect(await writeFeed(context)).toBe(before)
    await recordTelling(context, added.openingId, { kind: 'note', note: 'Bring the portfolio.' })
    const [old, now] = [before, await writeFeed(context)].map((text) => readCalendar(text).events[0])
    expect(now?.uid).toBe(old?.uid)
    expect(now?.sequence).toBeGreaterThan(old?.sequence ?? Infinity)
    expect(before).toContain('TRIGGER:-P1D')
    expect(before.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
  })

  it('has no address before it is asked for, and another after it is renewed', async () => {
    const context = await createFakeContext()
    expect(await feedKey(context)).toBe(null)
    const first = await renewFeed(context)
    expect(await feedKey(context)).toBe(first)
    expect(await renewFeed(context)).not.toBe(first)
  })

  it('writes a file of one opening alone', async () => {
    const context = await createFakeContext()
    await debriefed(context)
    const added = await addOpening(context, { company: 'Umbra', held: '2026-11-26T10:00', people: [] })
    if (isProblem(added)) throw new Error(added.what)
    const file = await writeCalendarFile(context, added.openingId)
    expect(file).toContain('Umbra')
    expect(file).not.toContain('Acme')
  })
})

describe('proposeTimes', () => {
  it('proposes free hours in words, or those that were named', async () => {
    const context = await createFakeContext()
    const openingId = await debriefed(context)
    const proposed = await proposeTimes(context, { openingId })
    expect(proposed).toMatchObject({
      slots: ['Tuesday 24 November, 10 am', 'Wednesday 25 November, 2 pm', 'Friday 27 November, 10 am'],
    })
    expect(await proposeTimes(context, { openingId, slots: ['2026-11-30T15:30'] })).toMatchObject({
      text: 'Would Monday 30 November, 3:30 pm suit you? If not, please name a time, and I will make it possible.',
    })
    expect(await proposeTimes(context, { openingId, slots: ['soon'] })).toMatchObject({ kind: 'problem' })
    expect(await proposeTimes(context, { openingId, slots: ['2026-11-20T15:30'] })).toMatchObject({
      what: 'One of these times is over.',
    })
  })
})
