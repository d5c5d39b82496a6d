import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk, type DeskOptions } from '../support/browser/desk.ts'

const thankDana = '/steps/o-acme.thank-you.p-dana/letter'
const askLena = '/steps/o-northwind.check-in.p-lena/letter'

describe.skipIf(chromiumPath === null)('the letter on the desk', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    await desk.close()
    expect(desk.strangers).toEqual([])
    expect(desk.faults).toEqual([])
  })

  const open = async (path = thankDana, options: DeskOptions = {}) => {
    desk = await openDesk(browser, options)
    await desk.open(path)
    return desk.page
  }
  const letter = (page: Page) => page.getByRole('textbox', { name: 'Letter' })
  const saved = (page: Page) => page.getByText(/· Saved$/).waitFor()
  const bodySaved = () =>
    desk.verbs.calls.findLast(({ verb }) => verb === 'editDraft')?.input as
      | { body: string; subject: string; to?: string[] }
      | undefined

  it('shows every remark beside its line, in reading order', async () => {
    const page = await open()
    const margin = page.getByRole('region', { name: 'Remarks' })
    const names = await margin.getByRole('button', { name: /in the letter/ }).allInnerTexts()
    expect(names).toEqual(['Spelling', 'Helpful', 'Sounds needy', 'Company name'])
    const tops = await page.evaluate(() =>
      [...document.querySelectorAll('.note')].map((note) => note.getBoundingClientRect().top),
    )
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    const line = await page.evaluate(
      () =>
        [...(CSS.highlights.get('letter-error') ?? [])].map((range) => (range as Range).getBoundingClientRect().top)[0],
    )
    expect(Math.abs((tops[0] ?? 0) - (line ?? 0))).toBeLessThan(16)
  })

  it('mends with one press, goes on to the next remark, and the browser’s own undo takes it back', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Replace “discribed” with “described”' }).click()
    await expectText(letter(page), /problem you described\./)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Helpful')
    await saved(page)
    expect(bodySaved()?.body).toContain('problem you described.')
    await letter(page).focus()
    await page.keyboard.press('Control+z')
    await expectText(letter(page), /problem you discribed\./)
  })

  it('keeps lines and paragraphs as they are typed', async () => {
    const page = await open()
    await letter(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Dear Dana,')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('thank you.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Alex')
    await saved(page)
    expect(bodySaved()?.body.trimEnd()).toBe('Dear Dana,\n\nthank you.\nAlex')
    await page.reload()
    await expectText(letter(page), /^Dear Dana,\n\nthank you\.\nAlex\n?$/)
  })

  it('takes pasted formatting as plain text', async () => {
    const page = await open(thankDana, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.evaluate(() => {
      const blob = (type: string, text: string) => new Blob([text], { type })
      return navigator.clipboard.write([
        new ClipboardItem({
          'text/html': blob('text/html', '<b>bold</b><img src="https://tracker.example/x">'),
          'text/plain': blob('text/plain', 'bold'),
        }),
      ])
    })
    await letter(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+v')
    await saved(page)
    expect(await letter(page).locator('*').count()).toBe(0)
    expect(bodySaved()?.body).toBe('bold')
  })

  it('keeps remarks on their words while one types above them', async () => {
    const page = await open()
    await letter(page).focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Hello! ')
    expect(await markedWords(page, 'letter-error')).toEqual(['discribed', 'Acmee'])
    await saved(page)
    expect(await markedWords(page, 'letter-error')).toEqual(['discribed', 'Acmee'])
  })

  it('walks the remarks with F8', async () => {
    const page = await open()
    await letter(page).focus()
    await page.keyboard.press('Control+Home')
    const walked: (string | null | undefined)[] = []
    for (const key of ['F8', 'F8', 'F8', 'F8', 'F8', 'Shift+F8']) {
      await page.keyboard.press(key)
      walked.push(await page.evaluate(() => document.activeElement?.textContent))
    }
    expect(walked).toEqual(['Spelling', 'Helpful', 'Sounds needy', 'Company name', 'Spelling', 'Company name'])
    expect(await markedWords(page, 'letter-active')).toEqual(['Acmee'])
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('Acmee')
  })

  it('does not go while something holds it, and leads to what holds it', async () => {
    const page = await open()
    await page.getByRole('button', { name: /^Approve/ }).click()
    await page.getByText('2 things to mend first').waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent === 'Spelling')
    expect(desk.verbs.calls.some(({ verb }) => verb === 'approveLetter')).toBe(false)
  })

  it('goes after one mend and one reason, and can be taken back for half a minute', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Replace “discribed” with “described”' }).click()
    await page.getByRole('button', { name: 'Keep it as it is' }).click()
    await page.getByLabel('Why is it right?').fill('It is their brand')
    await page.getByRole('button', { name: 'Keep it', exact: true }).click()
    await page.getByText('You keep it: It is their brand').waitFor()
    await page.getByRole('button', { name: 'Approve & send today, 9:10 am in New York' }).click()
    await page.getByRole('heading', { name: 'Tuesday 24 November' }).waitFor()
    const approval = desk.verbs.calls.findLast(({ verb }) => verb === 'approveLetter')?.input
    expect(approval).toMatchObject({
      version: 2,
      at: 'good-hour',
      overrides: [{ findingId: 'company-name-1', reason: 'It is their brand' }],
    })
    await page.getByRole('status').getByText('Thank Dana Kim: goes today, 9:10 am in New York.').waitFor()
    await page.getByRole('region', { name: 'Goes by itself' }).getByText('Thank Dana Kim').waitFor()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('region', { name: 'To do' }).getByRole('heading', { name: 'Thank Dana Kim' }).waitFor()
  })

  it('asks for what is missing and writes it in', async () => {
    const page = await open(askLena)
    await page
      .getByLabel('What did Lena Brandt say that stayed with you?')
      .fill('The build farm migration stayed with me.')
    await page.getByRole('button', { name: 'Write it in' }).click()
    await expectText(letter(page), /The build farm migration stayed with me\./)
    expect(desk.verbs.calls.findLast(({ verb }) => verb === 'answerMissing')?.input).toMatchObject({
      answers: [{ field: 'point.p-lena', answer: 'The build farm migration stayed with me.' }],
    })
    expect(await page.getByLabel('What did Lena Brandt say that stayed with you?').count()).toBe(0)
  })

  it('changes subject and address, and says what is wrong with an address', async () => {
    const page = await open()
    await page.getByLabel('Subject').fill('Thank you, Dana')
    await saved(page)
    expect(bodySaved()).toMatchObject({ subject: 'Thank you, Dana' })
    await page.getByLabel('To', { exact: true }).fill('nobody')
    await page.getByRole('alert').getByText('Write the address as name@company.example.').waitFor()
    await page.getByText('Not saved yet; kept in this browser').waitFor()
    await page.getByLabel('To', { exact: true }).fill('Dana Kim <dk@acme.example>, tom@acme.example')
    await saved(page)
    expect(bodySaved()?.to).toEqual(['Dana Kim <dk@acme.example>', 'tom@acme.example'])
  })

  it('sends a copy to another of the panel, or to whoever is written there', async () => {
    const page = await open(askLena)
    await page.getByRole('button', { name: 'Copy to Tom Ellis' }).click()
    expect(await page.getByLabel('Cc').inputValue()).toBe('Tom Ellis <tom.ellis@northwind.example>')
    expect(await page.getByRole('button', { name: 'Copy to Tom Ellis' }).count()).toBe(0)
    await saved(page)
    expect(desk.verbs.calls.findLast(({ verb }) => verb === 'editDraft')?.input).toMatchObject({
      cc: ['Tom Ellis <tom.ellis@northwind.example>'],
    })
  })

  it('goes at another hour, told on both clocks', async () => {
    const page = await open(askLena)
    await page.getByRole('button', { name: 'Another hour…' }).click()
    const dialog = page.getByRole('dialog', { name: 'When should it go?' })
    await dialog.getByText('The clock is theirs, in Berlin.').waitFor()
    await dialog.getByLabel('Day').fill('2026-11-25')
    await dialog.getByLabel('Time over there').fill('14:30')
    await dialog.getByText('For you that is Wednesday 25 November, 1:30 pm.').waitFor()
    await dialog.getByRole('button', { name: 'Approve & send then' }).click()
    await page.getByRole('heading', { name: 'Tuesday 24 November' }).waitFor()
    const yes = desk.verbs.calls.findLast(({ verb }) => verb === 'approveLetter')?.input as { at: unknown } | undefined
    expect(String(yes?.at)).toBe('2026-11-25T13:30:00Z')
  })

  it('shows how it will arrive, as a mail and on paper, as it stands on the page', async () => {
    const page = await open()
    await letter(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' (they/them)')
    await page.getByRole('button', { name: 'Preview' }).click()
    const dialog = page.getByRole('dialog', { name: 'As it will arrive' })
    const mail = dialog.getByRole('tabpanel', { name: 'As an e-mail' })
    await mail.getByText('alex.moreau@mail.example', { exact: false }).waitFor()
    await mail.getByText('(they/them)').waitFor()
    await page.keyboard.press('ArrowRight')
    await dialog.getByRole('tab', { name: 'On paper' }).click()
    const paper = dialog.getByRole('tabpanel', { name: 'On paper' })
    await paper.getByText('November 24, 2026', { exact: true }).waitFor()
    for (const line of ['12 Oak Street', '1 Main Street']) await paper.getByText(line, { exact: true }).waitFor()
    await paper.getByText('(they/them)').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.frame').isVisible()).toBe(false)
    expect(await dialog.getByRole('button').count()).toBe(0)
    expect(await paper.isVisible()).toBe(true)
  })

  it('asks for the day it lands, gives the PDF in the chosen form, and takes the word that it was posted', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Preview' }).click()
    const dialog = page.getByRole('dialog', { name: 'As it will arrive' })
    await dialog.getByRole('tab', { name: 'On paper' }).click()
    await dialog.getByLabel('The day it should land').fill('2026-12-02')
    await dialog.getByText('usually arrives on 2026-12-02').waitFor()
    await dialog.getByText('when the talk begins to fade').waitFor()
    await dialog.getByText('the e-mail is there the same day', { exact: false }).waitFor()
    await dialog.getByRole('button', { name: 'Keep this day' }).click()
    await dialog.getByText('This day is kept').waitFor()
    expect(desk.verbs.calls.findLast(({ verb }) => verb === 'chooseLanding')?.input).toMatchObject({
      lands: '2026-12-02',
    })
    expect(await dialog.getByRole('button', { name: 'Keep this day' }).count()).toBe(0)
    await dialog.getByLabel('What').selectOption('envelope')
    await dialog.getByText('Your own address is not known yet.').waitFor()
    expect(await dialog.getByRole('link', { name: 'Download it' }).count()).toBe(0)
    await dialog.getByLabel('What').selectOption('card')
    await dialog.getByLabel('Form').selectOption('din-b')
    const download = page.waitForEvent('download')
    await dialog.getByRole('link', { name: 'Download it' }).click()
    expect((await download).suggestedFilename()).toBe('card.pdf')
    expect(desk.verbs.calls.findLast(({ verb }) => verb === 'printPaper')?.input).toMatchObject({
      kind: 'card',
      form: 'din-b',
    })
    await dialog.getByRole('button', { name: 'I posted it today' }).click()
    await dialog.getByRole('button', { name: 'It came back' }).waitFor()
  })

  it('previews a card as a card, never offers to mail it, and keeps the day it lands', async () => {
    const page = await open('/steps/o-acme.thank-you-card.p-dana/letter', { hasCard: true })
    await page.getByText('This goes by post').waitFor()
    expect(await page.getByRole('button', { name: /^Yes/ }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Other ways' }).count()).toBe(0)
    expect(await page.getByLabel('Subject').count()).toBe(0)
    await page.getByText('so that it lands on Tuesday 1 December').waitFor()
    await letter(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' P.S. Thanks.')
    await page.getByRole('button', { name: 'Print it, or see when to post it' }).click()
    const dialog = page.getByRole('dialog', { name: 'As it will arrive' })
    await dialog.getByRole('region', { name: 'The front' }).getByText('Thank you').waitFor()
    expect(await dialog.getByRole('tab').allInnerTexts()).toEqual(['As a card'])
    const inside = dialog.getByRole('region', { name: 'Inside' })
    await inside.getByText('the tour of the workshop').waitFor()
    await inside.getByText('P.S. Thanks.').waitFor()
    expect(await dialog.getByLabel('What').inputValue()).toBe('card')
    await dialog.getByRole('button', { name: 'Keep this day' }).click()
    await dialog.getByText('This day is kept').waitFor()
    await dialog.getByRole('button', { name: 'I posted it today' }).click()
    await dialog.getByRole('button', { name: 'It came back' }).waitFor()
  })

  it('takes files with it: chosen or dropped, named with their size, and away again', async () => {
    const page = await open(askLena)
    const plan = { name: 'Plan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(340_000, 1) }
    await letter(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' See the plan.')
    await page.getByLabel('Attach a file').setInputFiles(plan)
    const attached = page.getByRole('region', { name: 'Attached files' })
    await attached.getByText('340 kB').waitFor()
    await expectText(letter(page), /See the plan\.$/)
    expect(desk.verbs.calls.findLast(({ verb }) => verb === 'attachFile')?.input).toEqual({
      letterId: 'l-northwind',
      version: 2,
      name: 'Plan.pdf',
      type: 'application/pdf',
      content: 340_000,
    })
    await page.locator('.sheet').evaluate((sheet) => {
      const carried = new DataTransfer()
      carried.items.add(new File(['x'], 'Run me.exe'))
      sheet.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
    })
    await attached.getByRole('alert').getByText('Mail servers refuse files of this kind.').waitFor()
    // What is dropped on the sheet is no invitation.
    expect(await page.getByRole('dialog').count()).toBe(0)
    await attached.getByRole('button', { name: 'Take Plan.pdf away' }).click()
    await attached.getByText('Plan.pdf').waitFor({ state: 'detached' })
    await attached.getByLabel('Attach a file').setInputFiles(plan)
    await attached.getByText('Plan.pdf').waitFor()
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('tabpanel').getByText('Plan.pdf').waitFor()
  })

  it('keeps versions, one for a sitting, and goes back to any of them', async () => {
    const page = await open()
    const before = await letter(page).textContent()
    expect(await page.getByRole('button', { name: 'Earlier versions' }).count()).toBe(0)
    for (const word of [' One.', ' Two.', ' Three.']) {
      await letter(page).focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(word)
      await saved(page)
    }
    await page.getByText(/draft 2$/).waitFor()
    await page.getByRole('button', { name: 'Earlier versions' }).click()
    const dialog = page.getByRole('dialog', { name: 'Versions of this letter' })
    await dialog.getByText(/^Draft 1,/).waitFor()
    expect(await dialog.getByRole('listitem').count()).toBe(2)
    await dialog.getByText(/^Draft 1,/).click()
    await dialog.getByRole('button', { name: 'Go back to this one' }).click()
    await page.getByRole('status').getByText('Draft 1 is on the desk again; the one before is kept.').waitFor()
    await expect.poll(() => letter(page).textContent(), { timeout: 10_000 }).toBe(before)
    await page.getByText(/draft 3$/).waitFor()
  })

  it('shows both versions where somebody else saved it, and loses neither', async () => {
    const page = await open(askLena)
    await letter(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Mine.')
    desk.verbs.editElsewhere('o-northwind.check-in.p-lena', 'Dear Lena,\n\nfrom the other window.')
    const alert = page.getByRole('alert')
    await alert.getByText('This letter was saved somewhere else in the meantime').waitFor()
    await alert.getByText('from the other window.').waitFor()
    await alert.getByText(/Alex Moreau Mine\./).waitFor()
    await alert.getByRole('button', { name: 'Go on with yours' }).click()
    await saved(page)
    expect(bodySaved()?.body).toMatch(/Mine\.$/)
    desk.verbs.editElsewhere('o-northwind.check-in.p-lena', 'Theirs at last.')
    await expectText(letter(page), /^Theirs at last\.$/)
  })

  it('survives a reload before the pause and a server that is gone', async () => {
    const page = await open(askLena, { port: 0 })
    await letter(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Typed before the reload.')
    await page.reload()
    await expectText(letter(page), /Typed before the reload\./)
    await saved(page)

    await desk.server.close()
    await letter(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Typed while nobody was there.')
    await page.getByText('Not saved yet; kept in this browser').waitFor()
    await page.getByRole('alert').getByText('Regards is not running at the moment.').waitFor()
    await desk.restart()
    await saved(page)
    expect(bodySaved()?.body).toContain('Typed while nobody was there.')
    await page.getByText('Regards is not running at the moment.').waitFor({ state: 'detached' })
  })

  it('goes through another mail program where there is no mailbox', async () => {
    const page = await open(thankDana, { canSend: false })
    expect(await page.getByRole('button', { name: /^Approve/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Other ways' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save as a mail file (.eml)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('letter.eml')
    await page.getByRole('button', { name: 'I sent it' }).click()
    await page.getByRole('region', { name: 'Done today' }).getByText('Thank Dana Kim').waitFor()
  })

  it('is fixed once it has its yes, until the yes is taken back', async () => {
    const page = await open(askLena)
    await page.getByRole('button', { name: /^Approve/ }).click()
    await page.getByRole('heading', { name: 'Tuesday 24 November' }).waitFor()
    await desk.open(askLena)
    await page.getByText(/It has your yes and goes/).waitFor()
    expect(await letter(page).getAttribute('contenteditable')).toBe('false')
    expect(await page.getByRole('button', { name: /^Approve/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByRole('button', { name: /^Approve/ }).waitFor()
  })

  it('does without marks in the text where a browser has none', async () => {
    desk = await openDesk(browser)
    await desk.page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'))
    await desk.open(thankDana)
    const { page } = desk
    expect(await letter(page).evaluate((element) => element.tagName)).toBe('TEXTAREA')
    await page.getByRole('button', { name: 'Spelling: show “discribed” in the letter, to mend' }).click()
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('discribed')
    await page.getByRole('button', { name: 'Replace “discribed” with “described”' }).click()
    await saved(page)
    expect(bodySaved()?.body).toContain('problem you described.')
  })

  it('says in words that a step is gone', async () => {
    const page = await open('/steps/o-nobody.thank-you.x/letter')
    await page
      .getByRole('heading', { name: 'This step is no longer proposed: something changed in the meantime.' })
      .waitFor()
    await page.getByRole('link', { name: 'Go to Today' }).click()
    await page.getByRole('heading', { name: 'Tuesday 24 November' }).waitFor()
  })
})

async function expectText(locator: ReturnType<Page['getByRole']>, pattern: RegExp): Promise<void> {
  await expect.poll(() => locator.textContent(), { timeout: 10_000 }).toMatch(pattern)
}

const markedWords = (page: Page, name: string) =>
  page.evaluate((mark) => [...(CSS.highlights.get(mark) ?? [])].map((range) => String(range)), name)
