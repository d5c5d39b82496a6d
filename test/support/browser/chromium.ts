/** The system's own Chromium, started for a test; nothing is downloaded. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where Chromium is, or null. */
export const chromiumPath: string | null =
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file)) ??
  elsewhere.find((file) => existsSync(file)) ??
  null

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function startChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('No Chromium was found; install chromium, or Chrome.')
  return chromium.launch({ executablePath: chromiumPath, headless: true, args: flags })
}
