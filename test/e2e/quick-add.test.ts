import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk, type DeskOptions } from '../support/browser/desk.ts'

describe.skipIf(chromiumPath === null)('quick add', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    await desk.close()
    expect(desk.strangers).toEqual([])
    expect(desk.faults).toEqual([])
  })

  const open = async (path = '/', options: DeskOptions = {}) => {
    desk = await openDesk(browser, options)
    await desk.open(path)
    return desk.page
  }
  const line = (page: Page) => page.getByRole('textbox', { name: 'Tell me about an interview' })
  const told = (verb: string) => desk.verbs.calls.findLast((call) => call.verb === verb)?.input
  const paste = (page: Page, text: string) =>
    line(page).evaluate((element, pasted) => {
      const carried = new DataTransfer()
      carried.setData('text/plain', pasted)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }))
    }, text)
  const drop = (page: Page, selector: string, name: string, text: string) =>
    page.locator(selector).evaluate(
      (element, file) => {
        const carried = new DataTransfer()
        carried.items.add(new File([file.text], file.name))
        element.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
      },
      { name, text },
    )
  const chip = (page: Page, name: string) => page.getByRole('button', { name })
  const calendar = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR'

  it('begins with n on any screen, reads while one types without asking anybody, and saves', async () => {
    const page = await open('/openings')
    const asked: string[] = []
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
    await page.keyboard.press('n')
    await page.getByRole('dialog', { name: 'Tell me about an interview' }).waitFor()
    await page.keyboard.type('Met Tom Ellis at Umbra yesterday for Tester, went badly, answer by 4 December')
    for (const name of ['Company Umbra', 'Role Tester', 'With Tom Ellis', 'When Mon 23 Nov', 'It went poorly'])
      await chip(page, `Correct: ${name}`).waitFor()
    await chip(page, 'Correct: Answer by Friday 4 December').waitFor()
    expect(asked.filter((path) => path === '/api/understand')).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('status').getByText('Saved. Umbra is on your desk.').waitFor()
    expect(told('addOpening')).toMatchObject({
      company: 'Umbra',
      held: '2026-11-23',
      promise: { by: '2026-12-04' },
      wentPoorly: true,
    })
  })

  it('goes to the line of Today instead, and closes with Escape elsewhere', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'New interview' }).click()
    expect(await line(page).evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('link', { name: /^Settings/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await page.keyboard.press('n')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('reads the day on the clock that was corrected', async () => {
    const page = await open()
    await line(page).fill('Met Tom Ellis at Umbra today at 2')
    await chip(page, 'Correct: When Tue 24 Nov, 2 pm').waitFor()
    await page.getByRole('button', { name: /Correct: Where London/ }).click()
    await page.getByLabel('Time zone').selectOption('Pacific/Honolulu')
    // Still Monday there.
    await chip(page, 'Correct: When Mon 23 Nov, 2 pm').waitFor()
  })

  it('takes a pasted invitation as fields to look over, and keeps a pasted sentence a sentence', async () => {
    const page = await open()
    await paste(page, calendar)
    await page.getByText('The file holds 2 events; this is the one nearest to today.').waitFor()
    await chip(page, 'Correct: Company Northwind').waitFor()
    await chip(page, 'Correct: With Lena Brandt <lena@northwind.example>').waitFor()
    await chip(page, 'Correct: When Mon 23 Nov, 3 pm').waitFor()
    expect(told('addOpening')).toBeUndefined()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('status').getByText('Saved. Northwind is on your desk.').waitFor()
    expect(told('addOpening')).toMatchObject({
      company: 'Northwind',
      people: [{ name: 'Lena Brandt', email: 'lena@northwind.example' }],
      held: '2026-11-23T15:00',
      zone: 'Europe/Berlin',
    })
    await paste(page, 'Met Tom Ellis: he is kind')
    expect(desk.verbs.calls.filter(({ verb }) => verb === 'readGiven')).toHaveLength(1)
  })

  it('takes a file dropped anywhere, and says so when it is something else', async () => {
    const page = await open('/openings')
    await drop(page, 'h1', 'invite.ics', calendar)
    await page.getByRole('dialog').waitFor()
    await chip(page, 'Correct: Company Northwind').waitFor()
    await page.getByRole('button', { name: 'Clear' }).click()
    await drop(page, '.quick', 'cv.pdf', '%PDF')
    await page.getByRole('alert').getByText('This is neither an invitation nor a mail.').waitFor()
  })

  it('takes a file chosen with the keyboard alone', async () => {
    const page = await open()
    await page
      .getByLabel('Take it from an invitation (.ics) or a saved mail (.eml)')
      .setInputFiles({ name: 'invite.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendar) })
    await chip(page, 'Correct: Company Northwind').waitFor()
  })

  it('keeps a half-written sentence and its corrections through a reload', async () => {
    const page = await open()
    await line(page).fill('Met Tom Ellis at Umbra yesterday')
    await chip(page, 'Correct: Company Umbra').click()
    await page.getByLabel('Company', { exact: true }).fill('Umbra Labs')
    await page.reload()
    await chip(page, 'Correct: Company Umbra Labs').waitFor()
    expect(await line(page).inputValue()).toBe('Met Tom Ellis at Umbra yesterday')
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.reload()
    expect(await line(page).inputValue()).toBe('')
  })
})
