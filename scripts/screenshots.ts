/**
 * `npm run screenshots [-- [--view] [FOLDER] [NAME…]]`: a picture of every screen, light and dark, wide and narrow, into
 * screenshots/ or that folder; with --view only what fits into the window. With --readme the four of the README, into
 * docs/pictures.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startChromium } from '../test/support/browser/chromium.ts'
import { openDesk } from '../test/support/browser/desk.ts'
import { screens, show } from '../test/support/browser/screens.ts'

const ofReadme = [
  { name: 'today', colorScheme: 'light' },
  { name: 'letter', colorScheme: 'light' },
  { name: 'opening', colorScheme: 'dark' },
  { name: 'insights', colorScheme: 'light' },
] as const

export async function run(words: readonly string[]): Promise<void> {
  if (words.includes('--readme')) return takeReadmePictures()
  const given = words.filter((word) => word !== '--view')
  const isWhole = !words.includes('--view')
  const [folder = join(import.meta.dirname, '..', 'screenshots'), ...only] = given
  mkdirSync(folder, { recursive: true })
  const browser = await startChromium()
  try {
    for (const screen of screens.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part))))
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [1360, 390]) {
          const desk = await openDesk(browser, {
            ...screen.desk,
            colorScheme,
            viewport: { width, height: width === 390 ? 844 : 860 },
          })
          await show(screen, desk)
          // What stays in sight while one scrolls would stand in the middle of a whole page.
          if (isWhole) await desk.page.evaluate(() => window.scrollTo(0, 0))
          await desk.page.waitForTimeout(200)
          await desk.page.screenshot({
            path: join(folder, `${screen.name}-${colorScheme}-${width}.png`),
            fullPage: isWhole,
          })
          for (const fault of [...desk.faults, ...desk.strangers]) process.stderr.write(`${screen.name}: ${fault}\n`)
          await desk.close()
        }
  } finally {
    await browser.close()
  }
  process.stdout.write(`${folder}\n`)
}

async function takeReadmePictures(): Promise<void> {
  const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
  mkdirSync(folder, { recursive: true })
  const browser = await startChromium()
  try {
    for (const { name, colorScheme } of ofReadme) {
      const screen = screens.find((each) => each.name === name)
      if (screen === undefined) throw new Error(`There is no screen ${name}.`)
      const desk = await openDesk(browser, { ...screen.desk, colorScheme, viewport: { width: 1180, height: 660 } })
      await show(screen, desk)
      await desk.page.waitForTimeout(200)
      await desk.page.screenshot({ path: join(folder, `${name}.png`) })
      await desk.close()
    }
  } finally {
    await browser.close()
  }
  process.stdout.write(`${folder}\n`)
}
