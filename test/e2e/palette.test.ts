import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk } from '../support/browser/desk.ts'

describe.skipIf(chromiumPath === null)('the palette', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    await desk.close()
    expect(desk.strangers).toEqual([])
    expect(desk.faults).toEqual([])
  })

  const open = async (path = '/') => {
    desk = await openDesk(browser)
    await desk.open(path)
    return desk.page
  }
  const palette = (page: Page) => page.getByRole('dialog', { name: 'Find anything' })
  const find = async (page: Page, text: string) => {
    await page.keyboard.press('Control+k')
    await palette(page).waitFor()
    await page.keyboard.type(text)
  }
  const chosen = (page: Page) => palette(page).getByRole('option', { selected: true })

  it('goes to an opening, a person and a letter, with the keyboard alone', async () => {
    const page = await open()
    await find(page, 'northw')
    await palette(page).getByRole('group', { name: 'Openings' }).getByText('Northwind').waitFor()
    while (!/^Northwind/.test((await chosen(page).textContent()) ?? '')) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Northwind · Platform Lead' }).waitFor()

    await find(page, 'tom ellis')
    await palette(page).getByRole('group', { name: 'People' }).getByText('Tom Ellis').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Tom Ellis' }).waitFor()

    await find(page, 'Thank Dana')
    const letter = palette(page).getByRole('group', { name: 'Letters' }).getByRole('option')
    await letter.getByText('the reconciliation problem').waitFor()
    await letter.click()
    await page.getByRole('heading', { level: 1, name: 'Thank Dana Kim' }).waitFor()
  })

  it('does what a key does, and what only the screen can do', async () => {
    const page = await open('/steps/o-acme.thank-you.p-dana/letter')
    // Also while one writes.
    await page.getByRole('textbox', { name: 'Letter' }).focus()
    await find(page, 'previ')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'As it will arrive' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await find(page, 'go sett')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await find(page, 'previ')
    await palette(page).getByText('Nothing has these words.').waitFor()
    await page.keyboard.press('Escape')
    await find(page, 'new int')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Tell me about an interview' }).waitFor()
    expect(
      await page
        .getByRole('textbox', { name: 'Tell me about an interview' })
        .evaluate((line) => line === document.activeElement),
    ).toBe(true)
  })

  it('walks with the arrows around the ends, says how many there are, and gives the focus back', async () => {
    const page = await open()
    await page.getByRole('link', { name: /^Openings/ }).focus()
    await page.keyboard.press('/')
    await palette(page).waitFor()
    const options = palette(page).getByRole('option')
    const first = await chosen(page).textContent()
    await page.keyboard.press('ArrowUp')
    expect(await chosen(page).textContent()).toBe(await options.last().textContent())
    await page.keyboard.press('ArrowDown')
    expect(await chosen(page).textContent()).toBe(first)
    const line = page.getByRole('combobox', { name: 'What are you looking for?' })
    expect(await line.getAttribute('aria-activedescendant')).toBe(await chosen(page).getAttribute('id'))
    await page.keyboard.type('light or dark')
    await palette(page).getByRole('status').getByText('3 found.').waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'detached' })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent), { timeout: 10_000 })
      .toMatch(/^Openings/)
  })

  it('opens with Ctrl K even where single keys are off, and can switch them on again', async () => {
    const page = await open()
    await find(page, 'switch single')
    await page.keyboard.press('Enter')
    await palette(page).waitFor({ state: 'detached' })
    // What was chosen is done once the dialog has given the focus back.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('regards.single-keys'))).toBe('off')
    await page.keyboard.press('/')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await find(page, 'switch single keys on')
    await page.keyboard.press('Enter')
    await palette(page).waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => localStorage.getItem('regards.single-keys'))).toBe('on')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  })

  it('takes the last thing back', async () => {
    const page = await open()
    await page.getByRole('article', { name: 'Thank Dana Kim' }).getByRole('button', { name: 'Later' }).click()
    await page.getByRole('menuitem', { name: /^Tomorrow/ }).click()
    await page.getByRole('article', { name: 'Thank Dana Kim' }).waitFor({ state: 'detached' })
    await find(page, 'undo')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Thank Dana Kim' }).waitFor()
  })
})
