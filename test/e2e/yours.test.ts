import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk } from '../support/browser/desk.ts'

describe.skipIf(chromiumPath === null)('what is kept, on the page', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    expect(desk.faults).toEqual([])
    await desk.close()
  })

  it('goes out as a file, and comes in after it was looked at', async () => {
    desk = await openDesk(browser)
    await desk.open('/settings')
    const section = desk.page.getByRole('region', { name: 'Your data' })
    const archive = section.getByRole('link', { name: 'Download everything' })
    expect(await archive.getAttribute('href')).toBe('/api/everything/zip')
    await section.getByLabel('From').fill('2026-11-01')
    await section.getByLabel('Until').fill('2026-11-23')
    const paper = section.getByRole('link', { name: 'On paper (PDF)' })
    expect(await paper.getAttribute('href')).toBe('/api/record-of-search/pdf?from=2026-11-01&until=2026-11-23')
    await section.getByText('Bring everything in').click()
    await section
      .getByLabel('An archive of Regards')
      .setInputFiles({ name: 'regards.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') })
    await section.getByText('New here would be 12 entries of your story').waitFor()
    await section.getByRole('button', { name: 'Bring it in' }).click()
    await desk.page.getByRole('status').getByText('Imported 12 entries of your story').waitFor()
  })

  it('an archive of which all is here offers nothing to bring in', async () => {
    desk = await openDesk(browser)
    await desk.open('/settings')
    const section = desk.page.getByRole('region', { name: 'Your data' })
    await section.getByText('Bring everything in').click()
    await section
      .getByLabel('An archive of Regards')
      .setInputFiles({ name: 'regards.zip', mimeType: 'application/zip', buffer: Buffer.from('known') })
    await section.getByText('All of it is here already; there is nothing to bring in.').waitFor()
    expect(await section.getByRole('button', { name: 'Bring it in' }).count()).toBe(0)
  })

  it('is there in a browser that knows no Temporal, from the first of the month to today', async () => {
    desk = await openDesk(browser, { timezoneId: 'Pacific/Auckland' })
    await desk.page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'Temporal'))
    await desk.page.clock.setFixedTime(new Date('2026-11-30T11:30:00Z'))
    await desk.open('/settings')
    const section = desk.page.getByRole('region', { name: 'Your data' })
    expect(await section.getByLabel('From').inputValue()).toBe('2026-12-01')
    expect(await section.getByLabel('Until').inputValue()).toBe('2026-12-01')
  })

  it('is deleted only with the words that were typed, and the browser forgets as well', async () => {
    desk = await openDesk(browser)
    await desk.open('/settings')
    await desk.page.evaluate(() => localStorage.setItem('regards.kept.note', '"Dana"'))
    const section = desk.page.getByRole('region', { name: 'Your data' })
    await section.getByText('Delete everything', { exact: true }).click()
    await section.getByRole('button', { name: 'See what would be deleted' }).click()
    await section.getByText('For good would go: 6 openings').waitFor()
    const act = section.getByRole('button', { name: 'Delete everything for good' })
    expect(await act.isDisabled()).toBe(true)
    await section.getByLabel('Type “delete everything” to delete it for good').fill('delete everything')
    await act.click()
    await desk.page.getByRole('status').getByText('Deleted: 6 openings').waitFor()
    expect(await desk.page.evaluate(() => localStorage.getItem('regards.kept.note'))).toBeNull()
  })

  it('somebody is forgotten by their typed name', async () => {
    desk = await openDesk(browser)
    await desk.open('/people')
    await desk.page.getByRole('link', { name: 'Lena Brandt' }).first().click()
    await desk.page.getByText('Forget this person').click()
    await desk.page.getByRole('button', { name: 'See what would be forgotten' }).click()
    await desk.page.getByText('For good would go: 1 card').waitFor()
    await desk.page.getByLabel('Type “Lena Brandt” to forget them for good').fill('Lena Brandt')
    await desk.page.getByRole('button', { name: 'Forget them for good' }).click()
    await desk.page.waitForURL(/\/people$/)
    await desk.page.getByRole('status').getByText('Forgotten: 1 card').waitFor()
  })
})
