import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk } from '../support/browser/desk.ts'

const askLena = '/steps/o-northwind.check-in.p-lena/letter'

describe.skipIf(chromiumPath === null)('what happens while one looks', () => {
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
  const beside = async (page: Page, path: string) => {
    const other = await page.context().newPage()
    other.setDefaultTimeout(15_000)
    await other.goto(`${desk.server.origin}${path}`)
    return other
  }
  const letter = (page: Page) => page.getByRole('textbox', { name: 'Letter' })
  const typeAtEnd = async (page: Page, text: string) => {
    await letter(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(text)
  }

  it('an answer is told, with the letter that was taken back for it, and leads to its opening', async () => {
    const page = await open(askLena)
    await page.getByRole('button', { name: /^Approve/ }).click()
    await page.getByRole('region', { name: 'Goes by itself' }).getByText('Ask Lena Brandt for news').waitFor()
    desk.verbs.receiveAnswer()
    const news = page
      .getByRole('status')
      .getByText('Lena Brandt is still deciding. “Ask Lena Brandt for news” had your yes and was taken back.')
    await news.waitFor()
    // What said that it goes is gone with it.
    expect(await page.getByRole('status').getByRole('button', { name: 'Undo' }).count()).toBe(0)
    await page
      .getByRole('region', { name: 'Goes by itself' })
      .getByText('Ask Lena Brandt for news')
      .waitFor({ state: 'detached' })
    await page.getByRole('status').getByRole('link', { name: 'See it' }).click()
    await page.getByRole('heading', { level: 1, name: 'Northwind · Platform Lead' }).waitFor()
    await news.waitFor({ state: 'detached' })
  })

  it('sends the day by mail with one yes, whose links do nothing by themselves', async () => {
    const page = await open('/settings')
    await page.getByLabel('At what hour, on your clock?').fill('07:30')
    await page.getByRole('button', { name: 'Yes, send it to me each day' }).click()
    await page.getByText('It goes each day at 07:30.').waitFor()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByRole('button', { name: 'Yes, send it to me each day' }).waitFor()
    const chosen = desk.verbs.calls.filter(({ verb }) => verb === 'chooseDigest').map(({ input }) => input)
    expect(chosen).toEqual(['07:30', null])

    await desk.open('/steps/o-acme.thank-you.p-dana/later')
    await page.getByRole('heading', { level: 1, name: 'Put off “Thank Dana Kim”?' }).waitFor()
    expect(desk.verbs.calls.some(({ verb }) => verb === 'holdStep')).toBe(false)
    await page.getByRole('button', { name: 'Tomorrow, Wednesday 25 November' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tuesday 24 November' }).waitFor()
    await page.getByRole('article', { name: 'Thank Dana Kim' }).waitFor({ state: 'detached' })
    await desk.open('/steps/o-acme.thank-you.p-dana')
    await page.getByRole('heading', { level: 1, name: 'There is nothing to do here any more' }).waitFor()
    await desk.open('/steps/o-globex.call.p-priya')
    await page.getByRole('heading', { level: 1, name: 'Call Priya Raman' }).waitFor()
  })

  it('leaves what can still be undone beside the news', async () => {
    const page = await open()
    await page.getByRole('article', { name: 'Thank Dana Kim' }).getByRole('button', { name: 'Later' }).click()
    await page.getByRole('menuitem', { name: /^Tomorrow/ }).click()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).waitFor()
    desk.verbs.receiveAnswer()
    await page.getByRole('status').getByText('Lena Brandt is still deciding.').waitFor()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('article', { name: 'Thank Dana Kim' }).waitFor()
  })

  it('tells of an answer by the browser when the page is not in front, and only if asked to', async () => {
    desk = await openDesk(browser)
    const { page } = desk
    await page.addInitScript(() => {
      const told: { body: string; tag: string; press: () => void }[] = []
      class Told extends EventTarget {
        static permission = 'default'
        static requestPermission = async () => (Told.permission = 'granted')
        constructor(_title: string, { body, tag }: { body: string; tag: string }) {
          super()
          told.push({ body, tag, press: () => this.dispatchEvent(new Event('click')) })
        }
        close = () => {}
      }
      Object.assign(window, { Notification: Told, told })
    })
    const hide = (isHidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
        document.dispatchEvent(new Event('visibilitychange'))
      }, isHidden)
    const told = () => page.evaluate(() => (window as unknown as { told: { body: string; tag: string }[] }).told)
    await desk.open('/settings')
    await page.getByLabel('Tell me of answers when this page is not in front').check()
    await hide(true)
    desk.verbs.receiveAnswer()
    await expect
      .poll(told, { timeout: 10_000 })
      .toMatchObject([{ body: 'Lena Brandt is still deciding.', tag: 'o-northwind' }])
    await page.evaluate(() => (window as unknown as { told: { press: () => void }[] }).told[0]?.press())
    await page.getByRole('heading', { level: 1, name: 'Northwind · Platform Lead' }).waitFor()
  })

  it('two windows show the same letter, and say so when both write', async () => {
    const page = await open(askLena)
    const other = await beside(page, askLena)
    await typeAtEnd(other, ' From the other window.')
    await expect.poll(() => letter(page).textContent(), { timeout: 10_000 }).toContain('From the other window.')
    await page.getByText(/draft 2$/).waitFor()
    await typeAtEnd(page, ' Mine.')
    await typeAtEnd(other, ' Theirs.')
    const torn = [page, other].map((each) => each.getByRole('alert').getByText('Both versions are here').waitFor())
    await Promise.any(torn)
    const asked = (await page.getByRole('alert').count()) > 0 ? page : other
    await asked.getByRole('button', { name: 'Go on with yours' }).click()
    await asked.getByText(/· Saved$/).waitFor()
    const kept = await letter(asked).textContent()
    const elsewhere = asked === page ? other : page
    await expect.poll(() => letter(elsewhere).textContent(), { timeout: 10_000 }).toBe(kept)
  })

  it('two windows on Settings: a late change is refused, shows the other, and loses nothing', async () => {
    const page = await open('/settings')
    const other = await beside(page, '/settings')
    await page.getByLabel('Name', { exact: true }).fill('Alex of this window')
    await other.getByLabel('Phone').fill('555-0199')
    await other.getByRole('button', { name: 'Save', exact: true }).click()
    await other.getByRole('status').getByText('Saved.').waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const alert = page.getByRole('alert')
    await alert.getByText('This was changed somewhere else in the meantime').waitFor()
    await alert.getByText('555-0199').waitFor()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Alex of this window')
    await alert.getByRole('button', { name: 'Save yours all the same' }).click()
    await page.getByRole('status').getByText('Saved.').waitFor()
    await expect
      .poll(() => other.getByLabel('Name', { exact: true }).inputValue(), { timeout: 10_000 })
      .toBe('Alex of this window')
  })
})
