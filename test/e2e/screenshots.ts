/**
 * Takes a picture of every screen, light and dark, wide and narrow, into a folder:
 * node test/e2e/screenshots.ts [--view] [FOLDER] [NAME…]; with --view only what fits into the window.
 */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startChromium } from '../support/browser/chromium.ts'
import { openDesk, type DeskOptions } from '../support/browser/desk.ts'

type Shot = { readonly name: string; readonly path: string; readonly desk?: DeskOptions; readonly before?: (page: Page) => Promise<void> }

const sentence = 'Met Dana Kim (CTO) at Acme for Staff Engineer, they’ll decide by Friday week'

const shots: readonly Shot[] = [
  { name: 'today', path: '/' },
  { name: 'today-first', path: '/', desk: { isEmpty: true, canSend: false } },
  {
    name: 'today-quick-add',
    path: '/',
    before: async (page) => {
      await page.getByRole('textbox', { name: 'Tell me about an interview' }).fill(sentence)
      await page.getByRole('button', { name: /Correct: Company/ }).waitFor()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByLabel('When', { exact: true }).waitFor()
    },
  },
  {
    name: 'today-later',
    path: '/',
    before: async (page) => {
      await page.getByRole('button', { name: 'Later' }).first().click()
      await page.getByRole('menuitem').first().waitFor()
    },
  },
]

const given = process.argv.slice(2).filter((word) => word !== '--view')
const isWhole = !process.argv.includes('--view')
const [folder = join(tmpdir(), 'regards-screens'), ...only] = given
mkdirSync(folder, { recursive: true })
const browser = await startChromium()
try {
  for (const { name, path, desk: options, before } of shots.filter((shot) => only.length === 0 || only.some((part) => shot.name.includes(part))))
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1280, 390]) {
        const desk = await openDesk(browser, { ...options, colorScheme, viewport: { width, height: width === 390 ? 844 : 860 } })
        await desk.open(path)
        await desk.page.waitForTimeout(150)
        await before?.(desk.page)
        await desk.page.waitForTimeout(150)
        await desk.page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`), fullPage: isWhole })
        for (const fault of [...desk.faults, ...desk.strangers]) process.stderr.write(`${name}: ${fault}\n`)
        await desk.close()
      }
} finally {
  await browser.close()
}
process.stdout.write(`${folder}\n`)
