import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk } from '../support/browser/desk.ts'

const name = 'Ask after a promised day has passed by'

describe.skipIf(chromiumPath === null)('what was said of senders, in Settings', () => {
  it('is seen, and forgotten one by one', async () => {
    const browser = await startChromium()
    const desk = await openDesk(browser)
    await desk.open('/settings')
    const section = desk.page.getByRole('region', { name: 'Who writes to you' })
    await section.getByText('writes about Northwind').waitFor()
    await section.getByRole('button', { name: 'Forget what you said of no-reply@apply.example and Umbra Labs' }).click()
    await desk.page.getByRole('status').getByText('Forgotten. You are asked again when they write.').waitFor()
    await section.getByText('does not write about Umbra Labs').waitFor({ state: 'detached' })
    expect(desk.verbs.calls.at(-1)).toEqual({
      verb: 'forgetSender',
      input: { address: 'no-reply@apply.example', openingId: 'o-umbra' },
    })
    await desk.close()
    await browser.close()
  })
})

describe.skipIf(chromiumPath === null)('the country, in Settings', () => {
  it('is chosen from a list in which each stands once', async () => {
    const browser = await startChromium()
    const desk = await openDesk(browser)
    await desk.open('/settings')
    const names = await desk.page.getByLabel('Country').locator('option').allInnerTexts()
    expect(names.filter((each, at) => names.indexOf(each) !== at)).toEqual([])
    expect(names).toEqual(expect.arrayContaining(['Benin', 'Germany', 'Kosovo', 'United Kingdom', 'Vietnam']))
    await desk.close()
    await browser.close()
  })
})

describe.skipIf(chromiumPath === null)('the values of the policy, in Settings', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    expect(desk.faults).toEqual([])
    await desk.close()
  })
  const open = async (): Promise<Page> => {
    desk = await openDesk(browser)
    await desk.open('/settings')
    await desk.page.getByText('You have changed nothing.').waitFor()
    return desk.page
  }
  const openLine = async (page: Page) => {
    await page.getByRole('heading', { name: 'Waiting and asking' }).click()
    await page.getByText(name).click()
  }
  const value = (page: Page) => page.getByLabel('Your value')
  const save = (page: Page) => page.getByRole('button', { name: 'Live by this value' })

  it('each stands with its range, its reason, and where it differs', async () => {
    const page = await open()
    await openLine(page)
    await page.getByText('1 to 5 business days may be chosen freely').waitFor()
    await page.getByText('Gentle: 3 business days · Steady: 2 business days · Brisk: 1 business day').waitFor()
    await page.getByText('It is the same everywhere.').waitFor()
    expect(await save(page).isDisabled()).toBe(true)
    await page.getByText('Ask when no day was named after').click()
    await page.getByText('Germany (Country): 10 business days. In Germany two weeks are the usual wait').waitFor()
  })

  it('one within its range holds at once, and is taken back', async () => {
    const page = await open()
    await openLine(page)
    await value(page).fill('soon')
    await page.getByText('This needs a whole number.').waitFor()
    await value(page).fill('3')
    await save(page).click()
    await page.getByRole('status').getByText(`${name}: 3 business days.`).waitFor()
    await page.getByText('Regards suggests 2 business days.').waitFor()
    await page
      .getByRole('button', { name: `Back to what Regards suggests: ${name}` })
      .first()
      .click()
    await page.getByRole('status').getByText(`${name}: 2 business days again.`).waitFor()
    await page.getByText('You have changed nothing.').waitFor()
  })

  it('one beyond its range needs a reason, which is kept beside it', async () => {
    const page = await open()
    await openLine(page)
    await value(page).fill('9')
    await save(page).click()
    const reason = page.getByLabel('Why, in your words?')
    expect(await reason.evaluate((input) => (input as HTMLInputElement).validity.valueMissing)).toBe(true)
    expect(desk.verbs.calls).toEqual([])
    await reason.fill('They told me they are slow.')
    await save(page).click()
    await page.getByRole('status').getByText(`${name}: 9 business days.`).waitFor()
    await page.getByText('9 business days. Because: They told me they are slow.').waitFor()
    await value(page).fill('3')
    expect(await reason.count()).toBe(0)
  })
})
