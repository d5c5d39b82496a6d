import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk } from '../support/browser/desk.ts'

const askLena = '/steps/o-northwind.check-in.p-lena/letter'

describe.skipIf(chromiumPath === null)('how letters are worded', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    await desk.close()
    expect(desk.strangers).toEqual([])
    expect(desk.faults).toEqual([])
  })

  const open = async (path: string) => {
    desk = await openDesk(browser)
    await desk.open(path)
    return desk.page
  }
  const letter = (page: Page) => page.getByRole('textbox', { name: 'Letter' })
  const setModel = () => desk.verbs.chooseModel({ url: 'http://localhost:11434', model: 'small', agreed: true })

  it('a proposal shows what was struck; taken, it stands as a new version, beside the person’s words', async () => {
    desk = await openDesk(browser)
    await setModel()
    await desk.open(askLena)
    const { page } = desk
    await letter(page).fill('My own words.')
    await page.getByRole('button', { name: 'Let the model propose' }).click()
    const dialog = page.getByRole('dialog', { name: 'A proposal' })
    await dialog.getByText('Struck: “forty” is not among your facts.').waitFor()
    expect(await dialog.locator('s').allInnerTexts()).toEqual(['I led forty people at Globex.'])
    await dialog.getByRole('button', { name: 'Use these words' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await letter(page).getByText('Thank you for the talk about the platform.').waitFor()
    const saved = desk.verbs.calls.filter(({ verb }) => verb === 'editDraft').map(({ input }) => input)
    expect(saved).toMatchObject([
      { body: 'My own words.' },
      { isNew: true, standsOn: [{ sentence: 'Thank you for the talk about the platform.', facts: ['f-1'] }] },
    ])
    expect(await letter(page).innerText()).not.toContain('Globex')
  })

  it('no model is spoken of where none is set', async () => {
    const page = await open(askLena)
    await letter(page).waitFor()
    expect(await page.getByRole('button', { name: 'Let the model propose' }).count()).toBe(0)
  })

  it('the sentence under the pointer says what it stands on; so does the list for everybody', async () => {
    const page = await open(askLena)
    await letter(page).waitFor()
    const list = page.locator('details.stands-on')
    await list.locator('summary').click()
    const [sentence, because] = [
      await list.locator('dt').first().innerText(),
      await list.locator('dd').first().innerText(),
    ]
    await list.locator('summary').click()
    const place = await page.evaluate((words) => {
      const root = document.querySelector('.letter-body')
      const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(words)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at + 3)
        range.setEnd(node, at + 4)
        const { left, top, height } = range.getBoundingClientRect()
        return { x: left + 2, y: top + height / 2 }
      }
      return null
    }, sentence)
    await page.mouse.move((place?.x ?? 0) - 1, place?.y ?? 0)
    await page.mouse.move(place?.x ?? 0, place?.y ?? 0)
    await page.locator('.stands-on-here').waitFor()
    expect(await page.locator('.stands-on-here').innerText()).toBe(because)
  })

  it('a second reader’s remark stands in the margin as its own', async () => {
    desk = await openDesk(browser)
    await desk.verbs.chooseReader({ reader: 'languagetool', url: 'http://localhost:8081', agreed: true })
    await desk.open(askLena)
    const margin = desk.page.getByRole('region', { name: 'Remarks' })
    await margin.getByRole('button', { name: /LanguageTool says/ }).waitFor()
  })

  it('a model is set only after what leaves was said and agreed to; it can be tried and turned off', async () => {
    const page = await open('/settings')
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'A language model' }) })
    await section.getByLabel('Address').fill('https://models.example/v1')
    await section.getByLabel('Model', { exact: true }).fill('small')
    await section.getByRole('button', { name: 'Use it' }).click()
    await section.getByText(/go over the internet to models\.example/).waitFor()
    await section.getByRole('checkbox', { name: 'That is well with me' }).check()
    await section.getByRole('button', { name: 'Use it' }).click()
    await section.getByText('small at https://models.example/v1').waitFor()
    await section.getByRole('button', { name: 'Try it' }).click()
    await page.getByText('small answers: Good day.').waitFor()
    await section.getByRole('button', { name: 'Turn it off' }).click()
    await section.getByLabel('Address').waitFor()
  })

  it('the profile of the voice is read and changed as text', async () => {
    const page = await open('/settings')
    const profile = page.getByRole('textbox', { name: 'Profile' })
    await profile.fill('closing: Warmly')
    await page.getByRole('button', { name: 'Save the profile' }).click()
    await page.getByText('Saved. Lines you changed are yours and stay.').waitFor()
    await expect.poll(() => profile.inputValue()).toContain('closing: "Warmly,"  # with its comma; yours')
  })

  it('something is put on the shelf and taken off', async () => {
    const page = await open('/openings/o-northwind')
    await page.getByLabel('Something to offer').fill('a page on rosters')
    await page.getByRole('button', { name: 'Put it on the shelf' }).click()
    await page.getByRole('button', { name: 'Take “a page on rosters” off the shelf' }).click()
    await page.getByRole('button', { name: 'Take “a page on rosters” off the shelf' }).waitFor({ state: 'detached' })
  })
})
