import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk } from '../support/browser/desk.ts'

const thankDana = '/steps/o-northwind.check-in.p-lena/letter'

describe.skipIf(chromiumPath === null)('a letter that a service prints and posts', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    await desk.close()
    expect(desk.strangers).toEqual([])
    expect(desk.faults).toEqual([])
  })

  const onPaper = async () => {
    await desk.open(thankDana)
    await desk.page.getByRole('button', { name: 'Preview' }).click()
    const dialog = desk.page.getByRole('dialog', { name: 'As it will arrive' })
    await dialog.getByRole('tab', { name: 'On paper' }).click()
    await dialog.getByText('usually arrives on').waitFor()
    return dialog
  }

  it('is not spoken of without an account', async () => {
    desk = await openDesk(browser)
    const dialog = await onPaper()
    expect(await dialog.getByText('Have it printed and posted').count()).toBe(0)
  })

  it('an account is set in Settings; its key is not shown again, and can be taken away', async () => {
    desk = await openDesk(browser)
    await desk.open('/settings')
    const section = desk.page.locator('section', { has: desk.page.getByRole('heading', { name: 'A post service' }) })
    await section.getByLabel('Key of your account').fill('wrong')
    await section.getByLabel('What one letter costs you there').fill('1.20 USD')
    await section.getByRole('button', { name: 'Use it' }).click()
    await section.getByText('This does not look like a key.').waitFor()
    await section.getByLabel('Key of your account').fill('live_abcdef')
    await section.getByRole('button', { name: 'Use it' }).click()
    await section.getByText('PostGrid, 1.20 USD a letter').waitFor()
    expect(await desk.page.content()).not.toContain('live_abcdef')
    expect(desk.verbs.calls.findLast(({ verb }) => verb === 'choosePostService')?.input).toEqual({
      service: 'postgrid',
      key: 'live_abcdef',
      price: '1.20 USD',
    })
    await section.getByRole('button', { name: 'Take the key away' }).click()
    await section.getByLabel('Key of your account').waitFor()
  })

  it('shows address and price before the yes, then where it is, and can be taken back', async () => {
    desk = await openDesk(browser, { hasPostService: true })
    const dialog = await onPaper()
    const part = dialog.getByRole('region', { name: 'Have it printed and posted' })
    expect(await part.getByRole('button', { name: 'Yes, print and post it' }).count()).toBe(0)
    await part.getByRole('button', { name: 'See address and price at PostGrid' }).click()
    await part.getByText('It costs 1.20 USD, as you told of your plan.').waitFor()
    await part.getByText('1 Main Street').waitFor()
    expect(desk.verbs.calls.some(({ verb }) => verb === 'postLetter')).toBe(false)
    await part.getByRole('button', { name: 'Yes, print and post it' }).click()
    await part.getByText('It is with the service. Expected Wednesday 2 December.').waitFor()
    expect(desk.verbs.calls.filter(({ verb }) => verb === 'postLetter').map(({ input }) => input)).toMatchObject([
      { version: 1 },
    ])
    expect(await part.getByRole('button', { name: 'See address and price at PostGrid' }).count()).toBe(0)
    await part.getByRole('button', { name: 'Take it back' }).click()
    await part.getByText('It was taken back.').waitFor()
    await part.getByRole('button', { name: 'See address and price at PostGrid' }).waitFor()
  })
})
