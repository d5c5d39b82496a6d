import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { createTerminal, type Staying, type Terminal } from '../support/run-regards.ts'

const isBuilt = existsSync(join(import.meta.dirname, '..', '..', 'dist', 'web', 'index.html'))
const tuesday = '2026-11-24T14:12:00Z'

describe.skipIf(chromiumPath === null || !isBuilt)('the invented search beside one’s own', () => {
  let browser: Browser
  let context: BrowserContext
  let terminal: Terminal
  let regards: Staying
  let page: Page
  const faults: string[] = []

  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  beforeEach(async () => {
    terminal = createTerminal()
    regards = terminal.start(['start', '--no-open', '--port', '0'], tuesday)
    const { address } = (await regards.until(({ address }: { address?: string }) => address !== undefined, 20_000)) as {
      address: string
    }
    context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => void faults.push(String(error)))
    await page.goto(address)
  })
  afterEach(async () => {
    await context.close()
    await regards.stop()
    terminal.remove()
    expect(faults.splice(0)).toEqual([])
  })

  it('is one press away, says what it is, and leaves no trace', async () => {
    await page.getByRole('link', { name: 'See it with invented data' }).click()
    await page.getByRole('complementary', { name: 'Invented data' }).waitFor()
    const row = page.getByRole('article', { name: 'Thank Dana Kim' })
    await row.getByRole('link', { name: 'Review draft' }).click()
    const letter = page.getByRole('textbox', { name: 'Letter' })
    await expect.poll(() => letter.textContent(), { timeout: 15_000 }).toMatch(/^Dear Dana,/)
    await page.getByRole('link', { name: /^Today/ }).click()
    await row.getByRole('button', { name: 'Later' }).click()
    await page.getByRole('menuitem', { name: 'Leave it out' }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('textbox', { name: 'Tell me about an interview' }).fill('Met Ada at')
    for (const name of ['Openings', 'Letters', 'People', 'Insights']) {
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      expect(new URL(page.url()).pathname).toBe(`/demo/${name.toLowerCase()}`)
    }
    await page.getByRole('table', { name: 'Six weeks if nobody answers' }).waitFor()
    await page.reload()
    await page.getByRole('complementary', { name: 'Invented data' }).waitFor()

    await page.getByRole('link', { name: 'Back to your own' }).click()
    await page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.getByRole('link', { name: 'Tell about an interview' }).click()
    expect(await page.getByRole('textbox', { name: 'Tell me about an interview' }).inputValue()).toBe('')
    expect((await terminal.run(['list'], tuesday)).json).toEqual([])
    expect((await terminal.run(['log'], tuesday)).json).toEqual([])
  })

  it('sends nothing and connects nothing', async () => {
    const { origin } = new URL(page.url())
    await page.goto(`${origin}/demo/settings`)
    await page.getByLabel('Address', { exact: true }).fill('alex@mail.example')
    await page.getByLabel('Password, or app password').fill('secret')
    await page.getByRole('button', { name: 'Try and connect' }).click()
    await page.getByRole('alert').getByText('This is the invented search; it sends nothing.').waitFor()
    await page.goto(`${origin}/demo/gallery`)
    await page.getByRole('heading', { level: 1, name: 'Gallery' }).waitFor()
  })
})
