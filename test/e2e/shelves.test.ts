import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk, type DeskOptions } from '../support/browser/desk.ts'

describe.skipIf(chromiumPath === null)('openings, letters and people', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    expect(desk.faults).toEqual([])
    expect(desk.strangers).toEqual([])
    await desk.close()
  })
  const open = async (path: string, options: DeskOptions = {}): Promise<Page> => {
    desk = await openDesk(browser, options)
    await desk.open(path)
    return desk.page
  }
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

  it('openings stand by whose turn it is, and by stage on the board, which a reload keeps', async () => {
    const page = await open('/openings')
    await page
      .getByRole('region', { name: 'Your turn' })
      .getByRole('link', { name: /^Northwind/ })
      .waitFor()
    await page.getByRole('link', { name: 'Board' }).click()
    const asked = page.getByRole('region', { name: 'Asked for news' })
    await asked.getByRole('link', { name: 'Globex' }).waitFor()
    expect(await page.getByRole('region', { name: 'Offer' }).getByRole('listitem').count()).toBe(0)
    await page.reload()
    await asked.getByRole('link', { name: 'Globex' }).waitFor()
    expect(await page.getByRole('link', { name: 'Board' }).getAttribute('aria-current')).toBe('page')
    await page.goBack()
    await page.getByRole('region', { name: 'Their turn' }).waitFor()
  })

  it('says late in words, not by colour alone', async () => {
    const page = await open('/openings')
    await page.getByRole('listitem').filter({ hasText: 'Northwind' }).getByText('today, late').waitFor()
  })

  it('finds an opening by any of its words, and says kindly that there is none', async () => {
    const page = await open('/openings')
    const find = page.getByRole('searchbox', { name: 'Find an opening' })
    await find.fill('analyst import')
    await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBe(1)
    await page.getByRole('link', { name: /^Vandelay/ }).waitFor()
    await find.fill('zebra')
    await page.getByText('Nothing here is called “zebra”.').waitFor()
  })

  it('every screen says kindly that there is nothing on it yet, and what to do', async () => {
    const page = await open('/openings', { isEmpty: true })
    for (const [path, words] of [
      ['/openings', 'Nothing here yet'],
      ['/letters', 'No letters yet'],
      ['/people', 'Nobody is known by name yet'],
      ['/insights', 'There is nothing to measure yet'],
    ] as const) {
      await desk.open(path)
      await page.getByRole('heading', { level: 2, name: words }).waitFor()
    }
    await page.getByRole('main').getByRole('link', { name: 'Tell about an interview' }).click()
    await heading(page, 'Tuesday 24 November').waitFor()
  })

  it('letters stand by what they need, and a yes can be taken back there', async () => {
    const page = await open('/letters')
    await page.getByText('One letter needs a word from you. One draft is on your desk. One goes by itself.').waitFor()
    await page.getByRole('article', { name: 'Ask Ada Okafor for news' }).getByRole('button', { name: 'Undo' }).click()
    await page
      .getByRole('status')
      .getByText(/^Taken back/)
      .waitFor()
    await expect.poll(() => page.getByRole('region', { name: 'Goes by itself' }).count()).toBe(0)
    await page
      .getByRole('article', { name: 'Ask Robert Thorn for news' })
      .getByRole('button', { name: 'It left' })
      .click()
    await expect.poll(() => page.getByRole('region', { name: 'Needs a word from you' }).count()).toBe(0)
    expect(desk.verbs.calls.at(-1)).toMatchObject({ verb: 'settleDoubt', input: { answer: 'it-left' } })
  })

  it('a draft goes on where it lies, and a sent letter is read and not changed', async () => {
    const page = await open('/letters')
    const sent = page.getByRole('region', { name: 'Sent' }).getByRole('listitem')
    await sent.first().waitFor()
    expect(await sent.allInnerTexts()).toEqual([
      expect.stringContaining('no answer since'),
      expect.stringContaining('it came back'),
      expect.stringContaining('answered after 2 days'),
    ])
    await page.getByRole('link', { name: 'Thank Ingrid Solberg' }).click()
    await heading(page, 'Thank Ingrid Solberg').waitFor()
    await page.getByText('Sent Friday 20 November, 9:10 am.').waitFor()
    await page.getByRole('article').getByText('The drift you described stayed with me').waitFor()
    expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0)
    await page.goBack()
    await page.getByRole('link', { name: 'Go on: Ask Lena Brandt for news' }).click()
    await page.getByRole('textbox', { name: 'Letter' }).waitFor()
  })

  it('people stand by company with the last contact in words, and a wish to stay in touch is told', async () => {
    const page = await open('/people')
    await page.getByRole('region', { name: 'Globex' }).getByText('Quiet for 15 days since you wrote').waitFor()
    await page.getByRole('link', { name: 'Lena Brandt' }).click()
    await heading(page, 'Lena Brandt').waitFor()
    await page.getByRole('region', { name: 'At a glance' }).getByText('They answered 12 days ago').waitFor()
    await page.getByRole('button', { name: 'Stay in touch with them' }).click()
    await page.getByRole('status').getByText('Noted.').waitFor()
    expect(desk.verbs.calls.at(-1)).toEqual({
      verb: 'recordFact',
      input: { openingId: 'o-northwind', telling: { kind: 'stay-in-touch', personId: 'p-lena' } },
    })
    await page
      .getByRole('region', { name: 'Openings' })
      .getByRole('link', { name: /^Northwind/ })
      .click()
    await heading(page, 'Northwind · Platform Lead').waitFor()
  })

  it('an address of nobody, and a letter that is not there, are said in words', async () => {
    const page = await open('/people/p-nobody')
    await heading(page, 'There is no such person.').waitFor()
    await desk.open('/letters/l-none')
    await heading(page, 'There is no such letter.').waitFor()
  })

  it('a screen whose content is on its way has its title already, and says that it comes', async () => {
    const page = await open('/')
    for (const [path, title] of [
      ['openings', 'Openings'],
      ['letters', 'Letters'],
      ['people', 'People'],
      ['insights', 'Insights'],
    ] as const) {
      const hold = Promise.withResolvers<void>()
      await page.route(new RegExp(`/api/${path}(?:\\?|$)`), async (route) => {
        await hold.promise
        await route.continue()
      })
      await page.goto(`${desk.server.origin}/${path}`)
      const title1 = heading(page, title)
      await title1.waitFor()
      await page.getByRole('main').getByText('One moment…').first().waitFor()
      const place = async () => {
        const box = await title1.boundingBox()
        return [box?.x, box?.y, box?.height]
      }
      const before = await place()
      hold.resolve()
      await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
      expect(await place()).toEqual(before)
      await page.unrouteAll({ behavior: 'wait' })
    }
  })

  it('what went wrong on the server is said in its words, with a way to try again', async () => {
    const page = await open('/')
    for (const path of ['letters', 'people', 'insights']) {
      await page.route(new RegExp(`/api/${path}(?:\\?|$)`), (route) =>
        route.fulfill({
          status: 502,
          json: { kind: 'problem', what: 'The disk is full.', kept: 'Nothing was lost.', todo: 'Free some room.' },
        }),
      )
      await page.goto(`${desk.server.origin}/${path}`)
      await heading(page, 'The disk is full.').waitFor()
      await page.getByText('Nothing was lost.').waitFor()
      await page.unrouteAll({ behavior: 'wait' })
      await page.getByRole('button', { name: 'Try again' }).click()
      await heading(page, path.charAt(0).toUpperCase() + path.slice(1)).waitFor()
    }
  })

  it('what is on the screen stays there while the server is gone, and a screen never seen says so', async () => {
    const page = await open('/people')
    await page.getByRole('link', { name: 'Lena Brandt' }).waitFor()
    await page.getByRole('link', { name: 'Letters' }).click()
    await page.getByRole('link', { name: 'Thank Ingrid Solberg' }).waitFor()
    // The screens are fetched ahead soon after the first one stands.
    await page.waitForTimeout(3_000)
    await desk.server.close()
    await page.getByRole('alert').getByText('Regards is not running').waitFor({ timeout: 15_000 })
    await page.getByRole('link', { name: 'People' }).click()
    await page.getByRole('link', { name: 'Lena Brandt' }).click()
    await heading(page, 'Regards did not answer.').waitFor()
    await page.getByRole('link', { name: 'Letters' }).click()
    await page.getByRole('link', { name: 'Thank Ingrid Solberg' }).waitFor()
    await desk.restart()
    await page.getByRole('link', { name: 'People' }).click()
    await page.getByRole('link', { name: 'Lena Brandt' }).click()
    await heading(page, 'Lena Brandt').waitFor()
  })

  it('on a phone the bar at the foot has the first few screens, and the rest one step away', async () => {
    const page = await open('/', { viewport: { width: 320, height: 640 } })
    const bar = page.getByRole('navigation', { name: 'Main' })
    expect(await bar.getByRole('link').count()).toBe(3)
    await bar.getByRole('button', { name: 'More' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Insights' }).press('Enter')
    await heading(page, 'Insights').waitFor()
  })

  it('every screen is reached and worked by keys alone', async () => {
    const page = await open('/')
    const tabTo = async (name: string) => {
      for (let press = 0; press < 60; press++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate((wanted) => document.activeElement?.textContent?.startsWith(wanted), name)) return
      }
      throw new Error(`${name} was not reached`)
    }
    await tabTo('Openings')
    await page.keyboard.press('Enter')
    await heading(page, 'Openings').waitFor()
    await tabTo('Board')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Just met' }).waitFor()
    await tabTo('Acme')
    await page.keyboard.press('Enter')
    await heading(page, 'Acme · Staff Engineer').waitFor()
  })
})
