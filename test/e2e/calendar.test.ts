import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk } from '../support/browser/desk.ts'

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
    await row.getByText('With Priya Nair (recruiter), Jo Park (interviewer).').waitFor()
    await row.getByRole('button', { name: 'Yes, it is' }).click()
    await row.waitFor({ state: 'detached' })
    expect(verbs.calls.findLast(({ verb }) => verb === 'answerCalendarQuestion')?.input).toEqual({
      id: 'e-1',
      isInterview: true,
    })
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
    const before = await address.textContent()
    await page.getByRole('button', { name: 'Make a new address' }).click()
    await page.getByRole('status').getByText('The old address leads nowhere any more.').waitFor()
    expect(await address.textContent()).not.toBe(before)
  })
})
