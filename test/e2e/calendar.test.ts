import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk } from '../support/browser/desk.ts'
import { fakeFeedKey } from '../support/fake-verbs/fake-calendar-verbs.ts'

describe.skipIf(chromiumPath === null)('the calendar', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    expect(desk.faults).toEqual([])
    await desk.close()
  })

  it('asks on Today whether an event is an interview; one click answers', async () => {
    desk = await openDesk(browser, { hasCalendar: true })
    const { page, verbs } = desk
    await desk.open('/')
    const row = page.getByRole('article', { name: 'Is this an interview? Umbra, Thursday 26 November' })
    await row.getByLabel('Jo Park, interviewer').waitFor()
    await row.getByRole('button', { name: 'Yes, it is' }).click()
    await row.waitFor({ state: 'detached' })
    expect(verbs.calls.findLast(({ verb }) => verb === 'answerCalendarQuestion')?.input).toEqual({
      id: 'e-1',
      isInterview: true,
    })
  })

  it('leaves out whoever is no part of it, and asks whether one that is gone still takes place', async () => {
    desk = await openDesk(browser, { hasCalendar: true })
    const { page, verbs } = desk
    await desk.open('/')
    const row = page.getByRole('article', { name: 'Is this an interview? Umbra, Thursday 26 November' })
    await row.getByLabel('Jo Park, interviewer').uncheck()
    await row.getByRole('button', { name: 'Yes, it is' }).click()
    await row.waitFor({ state: 'detached' })
    const answers = () => verbs.calls.filter(({ verb }) => verb === 'answerCalendarQuestion').map(({ input }) => input)
    expect(answers()).toEqual([{ id: 'e-1', isInterview: true, people: ['priya@umbra.example'] }])
    const gone = page.getByRole('article', { name: 'Does this interview still take place? Globex' })
    await gone.getByText('It is no longer in your calendar.').waitFor()
    await gone.getByRole('button', { name: 'No, it is called off' }).click()
    await gone.waitFor({ state: 'detached' })
    expect(answers().at(-1)).toEqual({ id: 'e-3', isInterview: false })
  })

  it('asks for the company and the clock where the event does not say', async () => {
    desk = await openDesk(browser, { hasCalendar: true })
    const { page, verbs } = desk
    await desk.open('/')
    const row = page.getByRole('article', { name: 'Could this be an interview? Intro call' })
    await row.getByLabel('Company').fill('Umbra')
    expect(await row.getByLabel('On whose clock?').inputValue()).toBe('Europe/London')
    await row.getByLabel('On whose clock?').fill('Europe/Berlin')
    await row.getByRole('button', { name: 'Yes, with this' }).click()
    await row.waitFor({ state: 'detached' })
    expect(verbs.calls.findLast(({ verb }) => verb === 'answerCalendarQuestion')?.input).toEqual({
      id: 'e-2',
      isInterview: true,
      company: 'Umbra',
      zone: 'Europe/Berlin',
    })
  })

  it('is read only after a yes to what leaves, and goes out under an address that can be renewed', async () => {
    desk = await openDesk(browser)
    const { page, verbs } = desk
    await desk.open('/settings')
    const add = page.getByRole('button', { name: 'Read this calendar' })
    await page.getByLabel('Address of a calendar').fill('webcal://calendar.example/mine.ics')
    expect(await add.isDisabled()).toBe(true)
    await page.getByLabel('calendar.example will be asked for this calendar every half hour').check()
    await add.click()
    await page.getByText('Read today, 9:12 am.').waitFor()
    expect(verbs.calls.findLast(({ verb }) => verb === 'addCalendarSource')?.input).toEqual({
      url: 'webcal://calendar.example/mine.ics',
      agreed: true,
    })
    await page.getByRole('button', { name: 'Make an address' }).click()
    const address = page.getByLabel('Secret address')
    await address.waitFor()
    await page.getByRole('button', { name: 'Make a new address' }).click()
    await page.getByRole('status').getByText('The old address leads nowhere any more.').waitFor()
    await address.getByText(`/${fakeFeedKey}x.ics`).waitFor()
  })

  it('has the call sheet on one page, to practise, and records what was said', async () => {
    desk = await openDesk(browser)
    const { page, verbs } = desk
    await desk.open('/steps/o-globex.call.p-priya/call')
    await page.getByText('Not now: today, 10 am in Toronto (3 pm for you) is better.').waitFor()
    await page.getByText('PREE-ya').waitFor()
    await page.getByText('At most two calls.').waitFor()
    await page.getByRole('button', { name: 'It is filled' }).click()
    await page.getByText('I am sorry, the position has been filled.').waitFor()
    const answer = page.locator('.call-practice').getByText('Thank you for telling me')
    expect(await answer.count()).toBe(0)
    await page.getByRole('button', { name: 'Show what the sheet says' }).click()
    await answer.waitFor()

    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Record the call' }).isVisible()).toBe(false)
    expect(await page.getByText('If it is filled').isVisible()).toBe(true)
    const height = await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? Infinity)
    // A4 at 96 dots per inch.
    expect(height).toBeLessThan(1_123)
    await page.emulateMedia({ media: 'screen' })

    await page.getByRole('radio', { name: 'I spoke to them' }).check()
    await page.getByRole('radio', { name: 'It is still open' }).check()
    await page.getByLabel('Until when, in their words').fill('Friday')
    await page.getByRole('button', { name: 'Record the call' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    expect(verbs.calls.findLast(({ verb }) => verb === 'recordCall')?.input).toEqual({
      stepId: 'o-globex.call.p-priya',
      outcome: 'spoke',
      news: 'open',
      by: 'Friday',
    })
  })
})
