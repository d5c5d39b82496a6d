import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startAuthorizationServer } from '../support/authorization-server.ts'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk } from '../support/browser/desk.ts'
import { mailBedAvailable } from '../support/mail-bed/mail-bed-available.ts'
import { startMailBed } from '../support/mail-bed/mail-bed.ts'
import { createTerminal } from '../support/run-regards.ts'

const isBuilt = existsSync(join(import.meta.dirname, '..', '..', 'dist', 'web', 'index.html'))
let browser: Browser
beforeAll(async () => {
  if (chromiumPath !== null) browser = await startChromium()
})
afterAll(() => browser?.close())

const mailbox = (page: Page) => page.getByRole('region', { name: 'Your mailbox' })
const addressOf = (page: Page) => mailbox(page).getByLabel('Address', { exact: true })
const statusOf = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor()

describe.skipIf(chromiumPath === null)('mailboxes, in Settings', () => {
  let desk: Desk
  afterEach(async () => {
    expect(desk.faults).toEqual([])
    expect(desk.strangers).toEqual([])
    await desk.close()
  })
  const open = async (canSend = true): Promise<Page> => {
    desk = await openDesk(browser, { canSend })
    await desk.open('/settings')
    return desk.page
  }
  const called = (verb: string) => desk.verbs.calls.filter((call) => call.verb === verb).map(({ input }) => input)
  const another = async (page: Page, address: string) => {
    await page.getByText('Connect a mailbox').click()
    await addressOf(page).fill(address)
  }

  it('tells the steps of the provider, and by another provider others', async () => {
    const page = await open(false)
    await addressOf(page).fill('alex@gmail.com')
    await page.getByRole('group', { name: 'How to get there' }).getByText('Gmail asks for an app password').waitFor()
    await page.getByLabel('Who keeps your mail?').selectOption('outlook')
    await page.getByLabel('Client id of your app').waitFor()
    expect(await page.getByLabel('Password, or app password').count()).toBe(0)
  })

  it('looks up who keeps the mail of a domain of one’s own only when that is asked for', async () => {
    const page = await open(false)
    await addressOf(page).fill('alex@own.example')
    await page.getByText('never your address').waitFor()
    expect(called('lookUp')).toEqual([])
    await page.getByRole('button', { name: 'Look up who keeps the mail of own.example' }).click()
    await page.getByRole('group', { name: 'How to get there' }).getByText('Gmail asks for an app password').waitFor()
    expect(await page.getByLabel('Who keeps your mail?').inputValue()).toBe('gmail')
    expect(called('lookUp')).toEqual(['alex@own.example'])
  })

  it('shows the code to type elsewhere, and says when the mailbox is connected', async () => {
    const page = await open()
    await another(page, 'alex@outlook.com')
    await page.getByLabel('Client id of your app').fill('my-app')
    await page.getByRole('button', { name: 'Sign in with a code' }).click()
    await page.getByText('WDJB-MJHT').waitFor()
    expect(await page.getByRole('link', { name: 'https://login.example/device' }).getAttribute('rel')).toBe(
      'noreferrer',
    )
    await statusOf(page, 'Connected alex@outlook.com.')
    await page.getByRole('list', { name: 'Connected mailboxes' }).getByText('alex@outlook.com').waitFor()
    expect(called('beginSignIn')).toMatchObject([{ flow: 'device', graph: false, clientId: 'my-app' }])
  })

  it('by Graph where that is chosen, and in this browser where the second way is', async () => {
    const page = await open()
    await another(page, 'waits@outlook.com')
    await page.getByLabel('How to sign in').selectOption('graph')
    await page.getByText('not on a live account').waitFor()
    await page.getByRole('button', { name: 'Sign in in this browser' }).click()
    await page.getByText('WDJB-MJHT').waitFor()
    expect(called('beginSignIn')).toMatchObject([{ flow: 'browser', graph: true }])
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect.poll(() => called('stopSignIn')).toEqual(['s-1'])
  })

  it('several are listed; one of them sends, one goes, and neither without a second word', async () => {
    const page = await open()
    await another(page, 'second@mail.example')
    await page.getByLabel('Password, or app password').fill('secret')
    await page.getByRole('button', { name: 'Try and connect' }).click()
    await page.getByRole('button', { name: 'Send from second@mail.example' }).click()
    await statusOf(page, 'Letters leave from second@mail.example from now on.')
    await page.getByRole('button', { name: 'Disconnect second@mail.example', exact: true }).click()
    expect(called('disconnectAccount')).toEqual([])
    await page.getByText('Gone for good: its password here. Stays: what was learnt from second@mail.example.').waitFor()
    await page.getByRole('button', { name: 'Yes, disconnect second@mail.example' }).click()
    await statusOf(page, 'Disconnected second@mail.example.')
    await expect.poll(() => page.getByText('second@mail.example', { exact: true }).count()).toBe(0)
  })

  it('Today leads to the sign-in that has ended, and is quiet once it is renewed', async () => {
    desk = await openDesk(browser, { hasEndedSignIn: true })
    const { page } = desk
    await desk.open('/')
    const asks = page.getByRole('region', { name: 'Your mailbox' })
    const row = asks.getByRole('article', { name: 'Sign in to alex@outlook.com again' })
    await row.getByText('Letters with your yes wait here and none is lost.').waitFor()
    await row.getByRole('link', { name: 'Sign in again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    expect(await addressOf(page).inputValue()).toBe('alex@outlook.com')
    await page.getByRole('list', { name: 'Connected mailboxes' }).getByText('Microsoft wants you to sign in').waitFor()
    await page.getByRole('button', { name: 'Sign in with a code' }).click()
    await statusOf(page, 'Connected alex@outlook.com.')
    expect(called('beginSignIn')).toMatchObject([{ address: 'alex@outlook.com', flow: 'device' }])
    await page.getByRole('link', { name: /^Today/ }).click()
    await page.getByRole('article', { name: 'Thank Dana Kim' }).waitFor()
    expect(await asks.count()).toBe(0)
  })

  it('a letter to oneself tells what it has shown, and everything can be looked at', async () => {
    const page = await open()
    await page.getByRole('button', { name: /^Send a letter to yourself from/ }).click()
    await statusOf(page, 'The letter to yourself came back after 3 seconds.')
    await page.getByRole('button', { name: 'Check everything' }).click()
    const found = page.getByRole('list', { name: 'What was found' })
    await found.getByText('look: Sending').waitFor()
    await found.getByText('well: Store').waitFor()
  })
})

const bedIsThere = mailBedAvailable().ok
describe.skipIf(chromiumPath === null || !isBuilt || !bedIsThere)('mailboxes on real servers, in the page', () => {
  it('a wrong password is told, the right one connects, a sign-in by code connects another, and a letter comes back', async () => {
    const bed = await startMailBed()
    const authority = await startAuthorizationServer()
    const terminal = createTerminal({ REGARDS_SIGN_IN: authority.origin })
    const regards = terminal.start(['start', '--no-open', '--port', '0'], Temporal.Now.instant().toString())
    try {
      const { address } = (await regards.until(
        ({ address: told }: { address?: string }) => told !== undefined,
        30_000,
      )) as { address: string }
      const page = await browser.newPage()
      page.setDefaultTimeout(30_000)
      await page.goto(address)
      await page.goto(`${new URL(address).origin}/settings`)
      const servers = async () => {
        await mailbox(page)
          .locator('summary')
          .filter({ hasText: /^Servers/ })
          .click()
        for (const [title, port] of [
          ['Reading (IMAP)', bed.imap.port],
          ['Sending (SMTP)', bed.smtp.port],
        ] as const) {
          const group = page.getByRole('group', { name: title })
          await group.getByLabel('Host').fill('127.0.0.1')
          await group.getByLabel('Port').fill(String(port))
          await group.getByLabel('Security').selectOption('none')
        }
      }
      const [one, two] = [bed.freshUser('one'), bed.freshUser('two')]
      await addressOf(page).fill(one)
      await page.getByText('imap.home.test:993').waitFor()
      await servers()
      await page.getByLabel('Password, or app password').fill('wrong')
      await page.getByRole('button', { name: 'Try and connect' }).click()
      await page.getByRole('alert').getByText('Authentication failed').waitFor()
      await page.getByLabel('Password, or app password').fill('secret')
      await page.getByRole('button', { name: 'Try and connect' }).click()
      const list = page.getByRole('list', { name: 'Connected mailboxes' })
      await list.getByText(one, { exact: true }).waitFor()

      authority.tokenFor(() => bed.accessToken(two))
      await page.getByText('Connect a mailbox').click()
      await addressOf(page).fill(two)
      await page.getByLabel('Who keeps your mail?').selectOption('outlook')
      await page.getByLabel('Client id of your app').fill('my-app')
      await servers()
      await page.getByRole('button', { name: 'Sign in with a code' }).click()
      authority.decide((await page.locator('.sign-in-code').textContent()) ?? '', true)
      await list.getByText(two, { exact: true }).waitFor()

      await page.getByRole('button', { name: `Send a letter to yourself from ${one}` }).click()
      await list.getByText(/The letter to yourself came back/).waitFor()
      expect(bed.mailbox(one).filter(({ folder }) => folder === 'INBOX')).toHaveLength(1)
      await page.close()
    } finally {
      await regards.stop()
      terminal.remove()
      await authority.stop()
      await bed.stop()
    }
  }, 120_000)
})
