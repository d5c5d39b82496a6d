/** Every screen while its answer is on the way, when none comes, when it is a mistake, and once all is well again. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk } from '../support/browser/desk.ts'

const screens: Readonly<Record<string, string>> = {
  today: '/',
  openings: '/openings',
  board: '/openings?view=board',
  opening: '/openings/o-northwind',
  debrief: '/openings/o-vandelay/debrief',
  address: '/openings/o-tyrell/address',
  letter: '/steps/o-acme.thank-you.p-dana/letter',
  call: '/steps/o-globex.call.p-priya/call',
  answer: '/steps/o-umbra.understand-reply.f-77/answer',
  later: '/steps/o-acme.thank-you.p-dana/later',
  letters: '/letters',
  sheet: '/letters/l-stark',
  people: '/people',
  person: '/people/p-lena',
  insights: '/insights',
  settings: '/settings',
  welcome: '/welcome',
}

const title = (page: Page) => page.getByRole('heading', { level: 1 })

describe.skipIf(chromiumPath === null)('every screen', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())

  for (const [name, path] of Object.entries(screens)) {
    it(`${name}: says that nobody answers, and stands once somebody does`, async () => {
      const desk = await openDesk(browser)
      try {
        const { page } = desk
        await desk.open(path)
        await page.locator('.loading').first().waitFor({ state: 'detached' })
        const standing = await title(page).innerText()
        // From elsewhere, once the parts of all screens are there; the last of them is that of Settings.
        await desk.open(path === '/' ? '/people' : '/')
        await page.waitForFunction(() =>
          performance.getEntriesByType('resource').some(({ name: part }) => part.includes('settings-screen')),
        )
        await desk.server.close()
        await page.evaluate((to) => history.pushState(null, '', to), path)
        await page.getByRole('alert').getByText('Regards is not running at the moment.').first().waitFor()
        expect(await page.getByRole('main').innerText()).not.toMatch(/undefined|\[object|TypeError|fetch/i)
        await desk.restart()
        await expect.poll(() => title(page).innerText(), { timeout: 15_000 }).toBe(standing)
        for (const words of ['Regards did not answer.', 'Regards is not running at the moment.'])
          await expect.poll(() => page.getByText(words).count(), { timeout: 15_000 }).toBe(0)
        expect(desk.faults).toEqual([])
      } finally {
        await desk.close()
      }
    })

    it(`${name}: has a title while it waits, and says in words what went wrong`, async () => {
      const desk = await openDesk(browser)
      try {
        const { page } = desk
        let answer: 'wait' | 'fail' | 'well' = 'wait'
        const waiting: (() => void)[] = []
        await page.route(/\/api\/(?!events|about)/, async (route) => {
          if (answer === 'wait') await new Promise<void>((go) => void waiting.push(go))
          if (answer === 'well') return route.continue()
          return route.fulfill({
            status: 500,
            json: {
              kind: 'problem',
              turn: 'outside',
              what: 'The disk is full.',
              kept: 'All is kept.',
              todo: 'Make room.',
            },
          })
        })
        await page.goto(`${desk.server.origin}${path}`)
        await title(page).waitFor({ state: 'attached' })
        expect(await page.title()).toMatch(/^.+ · Regards$/)
        expect(await title(page).count()).toBe(1)
        if (name === 'settings' || name === 'welcome') return
        await page.locator('.loading').first().waitFor()
        answer = 'fail'
        for (const go of waiting.splice(0)) go()
        await page.getByRole('heading', { level: 1, name: 'The disk is full.' }).waitFor()
        await page.getByText('Make room.').waitFor()
        answer = 'well'
        await page.getByRole('button', { name: 'Try again' }).click()
        await page.getByText('The disk is full.').waitFor({ state: 'detached' })
        expect(await title(page).innerText()).not.toBe('')
      } finally {
        await desk.close()
      }
    })
  }
})
