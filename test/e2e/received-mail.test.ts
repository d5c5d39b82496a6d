import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accessTo } from '../../src/app/account-access.ts'
import { receiveMail } from '../../src/app/receive-mail.ts'
import { seeToday } from '../../src/app/see-today.ts'
import { bindVerbs } from '../../src/main/bind-verbs.ts'
import { startServer, type RunningServer } from '../../src/server/start-server.ts'
import { builtPage } from '../support/browser/built-page.ts'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { connected, createFakeContext, dana, debriefed, me } from '../support/fake-context.ts'
import { hostileHtml, hostileMail } from '../support/hostile-mail.ts'

describe.skipIf(chromiumPath === null)('a received mail on the page', () => {
  let browser: Browser
  let context: BrowserContext
  let server: RunningServer
  let page: Page
  const faults: string[] = []
  /** What the browser thought of asking for, and what would have left the machine. */
  const asked: string[] = []
  const strangers: string[] = []

  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  beforeEach(async () => {
    faults.length = 0
    asked.length = 0
    strangers.length = 0
    const regards = await createFakeContext()
    await connected(regards)
    await debriefed(regards)
    const access = await accessTo(regards, 'a-1')
    if (access === null) throw new Error('not connected')
    regards.world.deliver(hostileMail({ from: `Dana Kim <${dana}>`, to: me }), me)
    await receiveMail(regards, access)
    const step = (await seeToday(regards)).toDo.find(({ kind }) => kind === 'understand-reply')
    if (step === undefined) throw new Error('nothing to understand')
    server = await startServer(bindVerbs(regards, { isDemo: false, demoPath: null }), {
      port: 0,
      assets: await builtPage(),
    })
    context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', acceptDownloads: true })
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => void faults.push(String(error)))
    page.on('dialog', (dialog) => void faults.push(`dialog ${dialog.message()}`))
    page.on('popup', (popup) => void faults.push(`popup ${popup.url()}`))
    context.on('request', (request) => void asked.push(request.url()))
    await context.route(
      (url) => url.origin !== server.origin,
      (route) => {
        strangers.push(route.request().url())
        return route.abort()
      },
    )
    await page.goto(server.address)
    await page.goto(`${server.origin}/steps/${encodeURIComponent(step.stepId)}/answer`)
    await page.getByText('Show the mail as').waitFor({ state: 'attached' })
  })
  afterEach(async () => {
    await context.close()
    await server.close()
    expect(faults).toEqual([])
    expect(strangers).toEqual([])
  })

  const frame = () => page.frameLocator('iframe.mail-frame')

  it('shows the words that led to the suggestion, with the history folded', async () => {
    await page.locator('mark').getByText('We would like to invite you to a second interview').waitFor()
    const earlier = page.getByText('Dear Dana, thank you for the talk.')
    expect(await earlier.isVisible()).toBe(false)
    await page.getByText('Earlier in this conversation').click()
    await earlier.waitFor()
  })

  it('shows its formatting without loading, running or acting on anything', async () => {
    await page.getByLabel('As it was formatted').check()
    await frame().getByRole('heading', { name: 'Second interview' }).waitFor()
    const inFrame = page.frames().find((each) => each.url().endsWith('/mail/page'))
    expect(inFrame).toBeDefined()
    await frame().getByText('press here').click()
    await frame().getByText('a form').first().click()
    await page.waitForTimeout(500)
    expect(await page.title()).toContain('Regards')
    expect(page.url()).toContain('/answer')
    expect(inFrame?.url()).toMatch(/\/mail\/page$/)
    expect(asked.filter((url) => !url.startsWith(server.origin))).toEqual([])
    const outside = page.getByText(/^Where its \d+ links lead$/)
    await outside.click()
    await page.getByText('https://evil.example/link').waitFor()
    expect(await page.getByRole('link', { name: /evil\.example/ }).count()).toBe(0)
  })

  it('is as high as its content, and dark where the page is dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByLabel('As it was formatted').check()
    await frame().getByRole('heading', { name: 'Second interview' }).waitFor()
    const color = await frame()
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor)
    expect(color).toBe('rgb(25, 28, 32)')
    const hidden = await frame()
      .locator('html')
      .evaluate((root) => root.scrollHeight - root.clientHeight)
    expect(hidden).toBeLessThanOrEqual(1)
    await page.evaluate(() => localStorage.setItem('regards.theme', 'light'))
    await page.reload()
    await page.getByLabel('As it was formatted').check()
    const light = await frame()
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor)
    expect(light).toBe('rgb(255, 255, 255)')
  })

  it('is shown as a document of its own that may do nothing', async () => {
    await page.getByLabel('As it was formatted').check()
    const [url] = asked.filter((each) => each.endsWith('/mail/page'))
    const answer = await context.request.get(url ?? '')
    expect(answer.headers()['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
    )
    const html = await answer.text()
    expect(html).toContain('Second interview')
    // Even were the sanitiser to fail, the frame is held: the same document with everything hostile put back.
    await context.route('**/mail/page', (route) =>
      route.fulfill({ status: 200, headers: answer.headers(), body: `<!doctype html>${hostileHtml}` }),
    )
    await page.getByLabel('Text', { exact: true }).check()
    await page.getByLabel('As it was formatted').check()
    await frame().getByRole('heading', { name: 'Second interview' }).waitFor()
    await page.waitForTimeout(1_000)
    expect(strangers).toEqual([])
    expect(await page.title()).toContain('Regards')
  })

  it('gives the whole mail and what is attached as downloads under safe names', async () => {
    const whole = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the whole mail' }).click()
    const mail = await whole
    expect(mail.suggestedFilename()).toBe('Acme.eml')
    expect(readFileSync(await mail.path(), 'utf8')).toBe(hostileMail({ from: `Dana Kim <${dana}>`, to: me }))
    const attached = page.waitForEvent('download')
    await page.getByRole('link', { name: /evil.*html/ }).click()
    const file = await attached
    expect(file.suggestedFilename()).not.toMatch(/[/\\]|^\./)
    expect(readFileSync(await file.path(), 'utf8').trim()).toBe('<script>fetch("https://evil.example/file")</script>')
    const headers = (await context.request.get(file.url())).headers()
    expect(headers['content-disposition']).toMatch(/^attachment;/)
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})
