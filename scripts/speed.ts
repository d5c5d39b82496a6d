/**
 * `npm run speed [-- --json]`: how fast the page is on the real server with 500 openings, as Chromium itself measures
 * it: the first paint of Today, from the press of a key or button to the next paint, and whether anything jumps. The
 * floor is an empty page from the same machine in the same run. Milliseconds; medians of seven visits, and of the presses,
 * each tried once.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { composeContext } from '../src/main/compose.ts'
import { inventedFacts } from '../test/support/bench-data.ts'
import { startChromium } from '../test/support/browser/chromium.ts'
import { median } from '../test/support/median.ts'
import { createTerminal } from '../test/support/run-regards.ts'
import { run as build } from './build.ts'

const now = '2026-11-24T15:00:00Z'
const rounds = 7
const openings = 500

type Seen = { readonly firstPaint: number; readonly content: number; readonly shift: number }

export async function run(words: readonly string[]): Promise<void> {
  await build([])
  const terminal = createTerminal()
  const composed = await composeContext({ home: terminal.home, version: 'speed', now: Temporal.Instant.from(now) })
  await composed.context.store.write((tx) => tx.facts.append(inventedFacts(openings, 10)))
  await composed.close()
  const regards = terminal.start(['start', '--no-open', '--port', '0'], now)
  const empty = await startEmptyPage()
  const browser = await startChromium()
  try {
    const told = (await regards.until(({ address }: { address?: string }) => address !== undefined, 30_000)) as {
      address: string
    }
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1360, height: 860 } })
    await context.addInitScript(watchPaints)
    await visit(context, told.address)
    const { origin } = new URL(told.address)
    const ours: Seen[] = []
    const floor: Seen[] = []
    for (let round = 0; round < rounds; round++) {
      ours.push(await visit(context, `${origin}/`))
      floor.push(await visit(context, empty.address, 'body'))
    }
    const interactions = await interact(context, origin)
    const result = {
      openings,
      firstPaint: Math.round(median(ours.map(({ firstPaint }) => firstPaint))),
      firstPaintOfAnEmptyPage: Math.round(median(floor.map(({ firstPaint }) => firstPaint))),
      todayWithItsRows: Math.round(median(ours.map(({ content }) => content))),
      interaction: Math.round(median(interactions.map(({ ms }) => ms))),
      slowest: interactions.toSorted((a, b) => b.ms - a.ms)[0],
      layoutShift: Math.max(...ours.map(({ shift }) => shift)),
    }
    if (!words.includes('--json')) say(result)
    process.stdout.write(`${JSON.stringify(result)}\n`)
  } finally {
    await browser.close()
    await regards.stop()
    empty.close()
    terminal.remove()
  }
}

function say(result: {
  firstPaint: number
  firstPaintOfAnEmptyPage: number
  todayWithItsRows: number
  interaction: number
  layoutShift: number
}): void {
  process.stdout.write(
    `first paint of Today        ${result.firstPaint} ms (an empty page ${result.firstPaintOfAnEmptyPage} ms)\n`,
  )
  process.stdout.write(`Today with its rows         ${result.todayWithItsRows} ms\n`)
  process.stdout.write(`from a press to the paint   ${result.interaction} ms\n`)
  process.stdout.write(`layout shift                ${result.layoutShift}\n`)
}

/** Runs in the page, before anything of it. */
function watchPaints(): void {
  const told = { shift: 0, presses: [] as { name: string; ms: number }[] }
  Object.assign(globalThis, { speedOfPage: told })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) told.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) told.presses.push({ name, ms: duration })
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
}

type Told = { readonly shift: number; readonly presses: readonly { readonly name: string; readonly ms: number }[] }
declare const speedOfPage: Told

async function visit(context: BrowserContext, address: string, wanted = 'article'): Promise<Seen> {
  const page = await context.newPage()
  await page.goto(address)
  await page.locator(wanted).first().waitFor({ state: 'attached', timeout: 30_000 })
  const content = await page.evaluate(() => performance.now())
  // What comes late, such as a font, would move what is there already.
  await page.waitForTimeout(400)
  const seen = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    shift: speedOfPage.shift,
  }))
  await page.close()
  return { ...seen, content }
}

/** What a person does first: goes round the screens, opens the palette, types, moves through the rows. */
async function interact(context: BrowserContext, origin: string): Promise<readonly { what: string; ms: number }[]> {
  const page = await context.newPage()
  await page.goto(`${origin}/`)
  await page.locator('article').first().waitFor()
  const acts: Record<string, (page: Page) => Promise<unknown>> = {
    'the next row': (at) => at.keyboard.press('j'),
    'the row before': (at) => at.keyboard.press('k'),
    openings: (at) => at.getByRole('link', { name: /^Openings/ }).click(),
    people: (at) => at.getByRole('link', { name: /^People/ }).click(),
    letters: (at) => at.getByRole('link', { name: /^Letters/ }).click(),
    today: (at) => at.getByRole('link', { name: /^Today/ }).click(),
    'the palette': (at) => at.keyboard.press('Control+k'),
    'a letter typed in it': (at) => at.keyboard.type('c'),
    'the palette closed': (at) => at.keyboard.press('Escape'),
    'the keys': (at) => at.keyboard.press('?'),
    'the keys closed': (at) => at.keyboard.press('Escape'),
  }
  const found: { what: string; ms: number }[] = []
  for (const [what, act] of Object.entries(acts)) {
    const before = await page.evaluate(() => speedOfPage.presses.length)
    await act(page)
    await page.waitForTimeout(500)
    const presses = await page.evaluate((from) => speedOfPage.presses.slice(from), before)
    // Chromium tells of no press that was painted within 16 ms.
    found.push({ what, ms: Math.max(16, ...presses.map(({ ms }) => ms)) })
  }
  await page.close()
  return found
}

async function startEmptyPage(): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Empty</title><body>Empty.</body>')
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  }
}
