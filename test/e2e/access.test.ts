import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk } from '../support/browser/desk.ts'
import { screens, show } from '../support/browser/screens.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, as lines: rule, element, why. Run by the inspector, so the page's own policy stays as strict as it is. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
    return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  })
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** Boxes and circles to choose with of which nothing is drawn, neither by the browser nor by the mark beside them. */
const unseenChoices = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')]
      .filter(
        (input) =>
          input.checkVisibility() &&
          getComputedStyle(input).opacity === '0' &&
          getComputedStyle(input.nextElementSibling ?? input).borderTopStyle !== 'solid',
      )
      .map((input) => input.closest('label')?.textContent ?? input.name),
  )

describe.skipIf(chromiumPath === null)('every screen', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())

  for (const screen of screens) {
    for (const colorScheme of ['light', 'dark'] as const)
      it(`${screen.name}: axe finds nothing, ${colorScheme}`, async () => {
        const desk = await openDesk(browser, { ...screen.desk, colorScheme })
        try {
          await show(screen, desk)
          expect(await axeFindings(desk.page)).toEqual([])
          expect(await unseenChoices(desk.page)).toEqual([])
          expect(await desk.page.getByRole('heading', { level: 1, includeHidden: true }).count()).toBe(1)
          expect(await desk.page.title()).toMatch(/ · Regards$/)
          expect(desk.faults).toEqual([])
          expect(desk.strangers).toEqual([])
        } finally {
          await desk.close()
        }
      })

    it(`${screen.name}: flows into 320 pixels, with targets a finger can hit`, async () => {
      const desk = await openDesk(browser, {
        ...screen.desk,
        viewport: { width: 320, height: 640 },
        hasTouch: true,
        isMobile: true,
      })
      try {
        await show(screen, desk)
        const { width, wide } = await desk.page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          wide: [...document.querySelectorAll('body *')]
            .filter(
              (element) =>
                element.getBoundingClientRect().right > 321 && getComputedStyle(element).position !== 'absolute',
            )
            .map((element) => `${element.tagName}.${element.className}`),
        }))
        expect({ width, wide }).toEqual({ width: 320, wide: [] })
        expect(await axeFindings(desk.page)).toEqual([])
        const low = await desk.page.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              '.button, .rail-link, input:not([type=checkbox], [type=radio]), select',
            ),
          ]
            .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
            .map((element) => `${element.className} ${element.textContent}`),
        )
        expect(low).toEqual([])
      } finally {
        await desk.close()
      }
    })
  }

  it('keeps what has the focus in sight above the bar at the foot, much enlarged', async () => {
    const desk = await openDesk(browser, { viewport: { width: 320, height: 256 } })
    try {
      await desk.open('/')
      for (let press = 0; press < 12; press++) {
        await desk.page.keyboard.press('Tab')
        const isSeen = await desk.page.evaluate(() => {
          const box = document.activeElement?.getBoundingClientRect()
          if (!box) return false
          const at = document.elementFromPoint(
            box.left + box.width / 2,
            Math.min(box.bottom - 3, Math.max(box.top + 3, 3)),
          )
          return (
            at !== null &&
            (document.activeElement === at ||
              document.activeElement?.contains(at) === true ||
              at.contains(document.activeElement))
          )
        })
        expect(isSeen, `press ${press}`).toBe(true)
      }
    } finally {
      await desk.close()
    }
  })
})
