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
    regards = terminal.start(['start', '--no-open', '--port', '0'], tuesday)
    const { address } = (await regards.until(({ address }: { address?: string }) => address !== undefined, 20_000)) as {
      address: string
    }
    origin = new URL(address).origin
    context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' })
    page = await context.newPage()
    page.setDefaultTimeout(30_000)
    page.on('pageerror', (error) => void faults.push(String(error)))
    page.on(
      'request',
      (request) =>
        void (/^(?:blob|data):/.test(request.url()) || request.url().startsWith(origin) || faults.push(request.url())),
    )
    await page.goto(address)
    await page.getByRole('link', { name: 'Skip all this for now' }).click()
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
    await page.getByRole('button', { name: 'Save', exact: true }).click()
  }

  it('carries one interview from its sentence to the thank-you that was sent by hand', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Alex Moreau')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('status').getByText('Saved.').waitFor()
    await page.getByRole('link', { name: /^Today/ }).click()
    await tell('Met Dana Kim (CTO) at Acme yesterday at 2 for Staff Engineer, they’ll decide by Friday week')
    await row('Note how it went at Acme').getByRole('link', { name: 'Answer four questions' }).click()
    await page.getByLabel('Dana Kim said or needs').fill('how the billing ledger drifts at month end')
    await page.getByLabel('What do you bring to it? (Dana Kim)').fill('At Fabrikam I mended such a drift with replays')
    await page.getByRole('radio', { name: 'very well' }).check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await row('Thank Dana Kim').getByRole('link', { name: 'Review draft' }).click()
    const letter = page.getByRole('textbox', { name: 'Letter' })
    await expect
      .poll(() => letter.textContent(), { timeout: 30_000 })
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
    await page.getByRole('button', { name: 'Save', exact: true }).click()
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
      .poll(() => letter.textContent(), { timeout: 30_000 })
      .toMatch(/Saved before\. Typed while it went down\.$/)
    await page.getByText(/· Saved$/).waitFor()
    const { json } = await terminal.run(['draft', '1'], tuesday)
    expect(JSON.stringify(json)).toContain('Typed while it went down.')
  })

  it('takes an invitation, finds its letter by what it says, and goes back to how it was', async () => {
    const invitation = [
      'BEGIN:VCALENDAR',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:Interview: Platform Lead',
      'DTSTART;TZID=W. Europe Standard Time:20261123T150000',
      'ORGANIZER;CN=Lena Brandt:mailto:lena.brandt@northwind.example',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')
    await page
      .getByLabel('Take it from an invitation (.ics) or a saved mail (.eml)')
      .setInputFiles({ name: 'invite.ics', mimeType: 'text/calendar', buffer: Buffer.from(invitation) })
    await page.getByRole('button', { name: 'Correct: Company Northwind' }).waitFor()
    await page.getByRole('button', { name: 'Correct: When Mon 23 Nov, 3 pm' }).waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await row('Note how it went at Northwind').getByRole('link', { name: 'Answer four questions' }).click()
    await page.getByLabel('Lena Brandt said or needs').fill('builds take an hour')
    await page.getByRole('radio', { name: 'very well' }).check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await row('Thank Lena Brandt').getByRole('link', { name: 'Review draft' }).click()
    const letter = page.getByRole('textbox', { name: 'Letter' })
    await letter.waitFor()
    await page.getByLabel('Attach a file').setInputFiles({
      name: 'Plan.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(1_500_000, 1),
    })
    await page.getByRole('region', { name: 'Attached files' }).getByText('1.5 MB').waitFor()
    const first = await letter.textContent()
    await letter.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Quagga. ')
    await page.getByText(/· Saved$/).waitFor()
    await page.getByRole('link', { name: /^Today/ }).click()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Find anything' }).waitFor()
    await page.keyboard.type('quag')
    await page.getByRole('group', { name: 'Letters' }).getByText('Quagga').click()
    await expect.poll(() => letter.textContent(), { timeout: 30_000 }).toMatch(/^Quagga\. /)
    await page.getByRole('button', { name: 'Earlier versions' }).click()
    await page.getByText(/^Draft 1,/).click()
    await page.getByRole('button', { name: 'Go back to this one' }).click()
    await expect.poll(() => letter.textContent(), { timeout: 30_000 }).toBe(first)
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
