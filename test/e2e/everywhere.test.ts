import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk, type DeskOptions } from '../support/browser/desk.ts'
import { screens, show } from '../support/browser/screens.ts'

const overlays = ['keys', 'palette', 'quick-add-elsewhere', 'letter-hour', 'letter-preview-paper', 'letter-history']
const named = (name: string) => {
  const screen = screens.find((each) => each.name === name)
  if (screen === undefined) throw new Error(`no screen ${name}`)
  return screen
}

describe.skipIf(chromiumPath === null)('everywhere', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())

  const on = async (options: DeskOptions, look: (desk: Desk) => Promise<void>) => {
    const desk = await openDesk(browser, options)
    try {
      await look(desk)
      expect(desk.faults).toEqual([])
    } finally {
      await desk.close()
    }
  }

  for (const name of overlays)
    it(`${name}: enlarged four times, all of it can be reached`, () =>
      // 1280 by 1024 pixels at 400 %.
      on({ ...named(name).desk, viewport: { width: 320, height: 256 } }, async (desk) => {
        await show(named(name), desk)
        const { page } = desk
        const box = await page.getByRole('dialog').boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320)
        expect(box?.y).toBeGreaterThanOrEqual(0)
        expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(256)
        const hidden = await page.getByRole('dialog').evaluate((dialog) =>
          [...dialog.querySelectorAll<HTMLElement>('button, input, textarea, select, [role=option], summary')]
            .filter((element) => {
              element.scrollIntoView({ block: 'center' })
              const { left, top, width, height } = element.getBoundingClientRect()
              const at = document.elementFromPoint(left + width / 2, top + height / 2)
              return width > 1 && !(at !== null && (element.contains(at) || at.contains(element)))
            })
            .map((element) => element.textContent || element.getAttribute('aria-label')),
        )
        expect(hidden).toEqual([])
      }))

  it('nothing moves for those who want no motion, and nothing for longer than a blink for the others', async () => {
    const durations = async ({ page }: Desk) =>
      page.evaluate(() =>
        [...document.querySelectorAll('body *')].flatMap((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element)
          return [...transitionDuration.split(', '), ...animationDuration.split(', ')].map(
            (each) => Number.parseFloat(each) * (each.endsWith('ms') ? 1 : 1_000),
          )
        }),
      )
    for (const reducedMotion of ['reduce', 'no-preference'] as const)
      await on({ reducedMotion }, async (desk) => {
        await show(named('palette'), desk)
        const most = Math.max(...(await durations(desk)))
        expect(most).toBeLessThanOrEqual(reducedMotion === 'reduce' ? 1 : 200)
        if (reducedMotion === 'no-preference') expect(most).toBeGreaterThan(50)
      })
  })

  it('says what is chosen and where the focus is in forced colours as well', () =>
    on({ forcedColors: 'active' }, async (desk) => {
      const { page } = desk
      await show(named('palette'), desk)
      const outline = (selector: string) =>
        page.locator(selector).evaluate((element) => getComputedStyle(element).outlineStyle)
      expect(await outline('[role=option][aria-selected=true]')).toBe('solid')
      await page.keyboard.press('Escape')
      await show(named('letter-preview-paper'), desk)
      const under = (name: string) =>
        page.getByRole('tab', { name }).evaluate((tab) => getComputedStyle(tab).borderBlockEndStyle === 'solid')
      expect([await under('On paper'), await under('As an e-mail')]).toEqual([true, false])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      for (let press = 0; press < 14; press++) {
        await page.keyboard.press('Tab')
        const isShown = await page.evaluate(() => {
          const focused = document.activeElement
          if (!(focused instanceof HTMLElement) || focused === document.body) return true
          const shows = (element: HTMLElement | null): boolean =>
            element !== null && (getComputedStyle(element).outlineStyle !== 'none' || shows(element.parentElement))
          return shows(focused)
        })
        expect(isShown, `press ${press}`).toBe(true)
      }
    }))

  it('prints the letter alone, and the day without its buttons', () =>
    on({}, async (desk) => {
      const { page } = desk
      await desk.open('/')
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button').allInnerTexts()).toEqual([])
      await page.getByRole('heading', { name: 'Tuesday 24 November' }).waitFor()
      await page.emulateMedia({ media: 'screen' })
      await show(named('letter'), desk)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button').count()).toBe(0)
      expect(await page.getByRole('navigation').count()).toBe(0)
      expect(await page.getByRole('region', { name: 'Remarks' }).count()).toBe(0)
      await page.getByText('Thank you for taking the time to talk with me').waitFor()
    }))

  it('carries one interview from its sentence to the yes with the keyboard alone', () =>
    on({}, async ({ page, verbs, open }) => {
      await open('/openings')
      await page.keyboard.press('n')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type('Met Tom Ellis at Umbra yesterday for Tester')
      await page.getByRole('button', { name: 'Correct: Company Umbra' }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('Saved. Umbra is on your desk.').waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog', { name: 'Find anything' }).waitFor()
      await page.keyboard.type('ask lena')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Ask Lena Brandt for news' }).waitFor()
      await page.getByRole('textbox', { name: 'Letter' }).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog', { name: 'Find anything' }).waitFor()
      await page.keyboard.type('approve')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Tuesday 24 November' }).waitFor()
      expect(verbs.calls.map(({ verb }) => verb)).toEqual(['addOpening', 'approveLetter'])
    }))
})
