import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { createTerminal, type Staying, type Terminal } from '../support/run-regards.ts'

const isBuilt = existsSync(join(import.meta.dirname, '..', '..', 'dist', 'web', 'index.html'))
const tuesday = '2026-11-24T14:12:00Z'

describe.skipIf(chromiumPath === null || !isBuilt)('the page on the real server', () => {
  let browser: Browser
  let context: BrowserContext
  let terminal: Terminal
  let regards: Staying
  let page: Page
  let origin: string
  const faults: string[] = []

  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  beforeEach(async () => {
    faults.length = 0
    terminal = createTerminal()
    regards = terminal.start(['start', '--no-open'], tuesday)
    const { address } = (await regards.until(({ address }: { address?: string }) => address !== undefined, 20_000)) as {
      address: string
    }
    origin = new URL(address).origin
    context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => void faults.push(String(error)))
    page.on(
      'request',
      (request) =>
        void (/^(?:blob|data):/.test(request.url()) || request.url().startsWith(origin) || faults.push(request.url())),
    )
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: 'Tuesday 24 November' }).waitFor()
  })
  afterEach(async () => {
    await context.close()
    await regards.stop()
    terminal.remove()
    expect(faults).toEqual([])
  })

  const row = (name: string) => page.getByRole('article', { name })
  const tell = async (sentence: string) => {
    await page.getByRole('textbox', { name: 'Tell me about an interview' }).fill(sentence)
    await page.getByRole('button', { name: 'Save' }).click()
  }

  it('carries one interview from its sentence to the thank-you that was sent by hand', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Alex Moreau')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').getByText('Saved.').waitFor()
    await page.getByRole('link', { name: /^Today/ }).click()
    await tell('Met Dana Kim (CTO) at Acme yesterday at 2 for Staff Engineer, they’ll decide by Friday week')
    await row('Note how it went at Acme').getByRole('link', { name: 'Answer four questions' }).click()
    await page.getByLabel('Dana Kim said or needs').fill('how the billing ledger drifts at month end')
    await page.getByLabel('What do you bring to it? (Dana Kim)').fill('At Fabrikam I mended such a drift with replays')
    await page.getByRole('radio', { name: 'very well' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await row('Thank Dana Kim').getByRole('link', { name: 'Review draft' }).click()
    const letter = page.getByRole('textbox', { name: 'Letter' })
    await expect
      .poll(() => letter.textContent(), { timeout: 15_000 })
      .toMatch(/^Dear Dana,[\s\S]*billing ledger drifts[\s\S]*Alex Moreau/)
    await page.getByLabel('To', { exact: true }).fill('Dana Kim <dana.kim@acme.example>')
    await letter.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' (they/them)')
    await page.getByText(/· Saved$/).waitFor()
    await page.getByRole('button', { name: 'I sent it' }).click()
    await page.getByRole('region', { name: 'Done today' }).getByText('Thank Dana Kim').waitFor()
    await page.getByRole('link', { name: /^Openings/ }).click()
    await page.getByRole('link', { name: /^Acme/ }).click()
    await page.getByRole('region', { name: 'The story so far' }).getByText('You thanked Dana Kim').waitFor()
    await page.getByRole('region', { name: 'If nobody answers' }).getByText('Ask Dana Kim for news').waitFor()
  })

  it('loses nothing when the server is killed while one types', async () => {
    await tell('Met Dana Kim (CTO) at Acme yesterday at 2 for Staff Engineer')
    await row('Note how it went at Acme').getByRole('link', { name: 'Answer four questions' }).click()
    await page.getByRole('radio', { name: 'very well' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await row('Thank Dana Kim').getByRole('link', { name: 'Review draft' }).click()
    const letter = page.getByRole('textbox', { name: 'Letter' })
    await letter.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Saved before.')
    await page.getByText(/· Saved$/).waitFor()
    await page.keyboard.type(' Typed while it')
    await regards.stop('SIGKILL')
    await page.keyboard.type(' went down.')
    await page.getByRole('alert').getByText('Regards is not running at the moment.').waitFor()
    const path = new URL(page.url()).pathname
    regards = terminal.start(['start', '--no-open', '--port', new URL(origin).port], tuesday)
    const { address } = (await regards.until(({ address }: { address?: string }) => address !== undefined, 20_000)) as {
      address: string
    }
    await page.goto(address)
    await page.goto(`${origin}${path}`)
    await expect
      .poll(() => letter.textContent(), { timeout: 15_000 })
      .toMatch(/Saved before\. Typed while it went down\.$/)
    await page.getByText(/· Saved$/).waitFor()
    const { json } = await terminal.run(['draft', '1'], tuesday)
    expect(JSON.stringify(json)).toContain('Typed while it went down.')
  })

  it('agrees with the command line beside it, both ways', async () => {
    await tell('Met Lena Brandt at Northwind yesterday at 3 for Platform Lead')
    await row('Note how it went at Northwind').waitFor()
    const { out } = await terminal.run(['today'], tuesday)
    expect(out).toContain('Northwind')
    await terminal.run(['add', '--yes', 'Met Priya Raman at Globex yesterday at 10 for Data Engineer'], tuesday)
    await row('Note how it went at Globex').waitFor()
  })
})
