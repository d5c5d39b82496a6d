import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { isBuilt, openRealPage, type RealPage } from '../support/browser/real-page.ts'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

const tuesday = '2026-11-24T15:12:00Z'

describe.skipIf(chromiumPath === null || !isBuilt)('people, calls and paper on the real server', () => {
  let browser: Browser
  let terminal: Terminal
  let real: RealPage | null = null
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  beforeEach(async () => {
    terminal = createTerminal()
    await tell(['me', '--name', 'Alex Moreau', '--country', 'US'], tuesday)
  })
  afterEach(async () => {
    const faults = real?.faults ?? []
    await real?.close()
    real = null
    terminal.remove()
    expect(faults).toEqual([])
  })

  const tell = async (words: readonly string[], now: string) => {
    const { code, err, out } = await terminal.run(words, now)
    expect(code, `${words.join(' ')}: ${err}${out}`).toBeLessThanOrEqual(1)
  }
  const start = async (now: string): Promise<Page> => {
    expect(real?.faults ?? []).toEqual([])
    await real?.close()
    real = await openRealPage(browser, terminal, now)
    return real.page
  }
  const said = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text).waitFor()
  const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click()

  describe('a table from anywhere', () => {
    const table = [
      '\ufeffApplications export;;;;',
      'Made on;12.11.2026;;;',
      ';;;;',
      'Employer;Position / Title;Sent off;Recruiter;Mood',
      'Hooli;Platform Engineer;03/04/2026;Ada Osei;"calm; and kind"',
      ';Nobody’s job;05/05/2026;;',
      'Umbrella;Analyst;not sure;;',
      'Stark Söhne;Tester;04/05/2026;;',
    ].join('\r\n')
    const file = { name: 'applications.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
    const bring = async (page: Page) => {
      await page.getByRole('link', { name: /^Openings/ }).click()
      await page.getByRole('link', { name: 'Bring openings in from a file' }).click()
      await page.getByLabel('A table of openings').setInputFiles(file)
      await page.getByRole('heading', { name: 'What would be saved' }).waitFor()
    }
    const rows = (page: Page) => page.getByRole('table').locator('tbody tr')

    it('is mapped, asked about its days, shown before it is saved, and adds nothing the second time', async () => {
      const page = await start(tuesday)
      await bring(page)
      expect(await page.getByLabel('Company').locator('option:checked').innerText()).toBe('Employer')
      expect(await page.getByLabel('Role').locator('option:checked').innerText()).toBe('Position / Title')
      expect(await page.getByLabel('Applied on').locator('option:checked').innerText()).toBe('not in this file')
      await page.getByText('Left out: Sent off, Mood.').waitFor()
      await page.getByText('Line 6: No company is named.').waitFor()
      expect(await rows(page).count()).toBe(3)

      await page.getByLabel('Applied on').selectOption({ label: 'Sent off' })
      await page.getByText('Line 7: “not sure” is not a day.').waitFor()
      const save = page.getByRole('button', { name: 'Save them' })
      expect(await save.isDisabled()).toBe(true)
      const order = page.getByRole('group', { name: '“03/04/2026” may be read in two ways. Which comes first?' })
      await order.getByLabel('The month').check()
      await page.getByRole('cell', { name: '4 March 2026' }).waitFor()
      await page.getByLabel('The day', { exact: true }).check()
      await page.getByRole('cell', { name: '3 April 2026' }).waitFor()
      expect(await rows(page).allInnerTexts()).toEqual([
        expect.stringMatching(/^5\s+Hooli\s+Platform Engineer\s+3 April 2026\s+no, it is new$/),
        expect.stringMatching(/^8\s+Stark Söhne\s+Tester\s+4 May 2026\s+no, it is new$/),
      ])
      expect((await terminal.run(['today'], tuesday)).out).not.toContain('Hooli')

      await save.click()
      await said(page, '2 openings were saved.')
      await page.getByRole('link', { name: /^Hooli/ }).waitFor()
      await bring(page)
      await page.getByText('As you chose it last time.').waitFor()
      expect(await rows(page).allInnerTexts()).toEqual([expect.stringMatching(/yes$/), expect.stringMatching(/yes$/)])
      expect(await save.isDisabled()).toBe(true)
      await page.getByText('All of these are here already; there is nothing to save.').waitFor()
    })
  })

  describe('a person', () => {
    it('is written down, made one with somebody, taken apart, and forgotten, each but the last with a way back', async () => {
      await tell(['add', '--yes', 'Met Dana Kim (CTO) at Acme yesterday at 2 for Staff Engineer'], tuesday)
      await tell(['add', '--yes', 'Met D. Kim at Hooli yesterday at 4 for Tester'], tuesday)
      const page = await start(tuesday)
      await page.getByRole('link', { name: 'People' }).click()
      await page.getByRole('link', { name: 'Dana Kim' }).click()
      await page.getByText('Write something down').click()
      await page.getByLabel('How the name is said').fill('DAY-na')
      await page.getByLabel('E-mail addresses').fill('dana.kim@acme.example\ndana@home.example')
      await page.getByLabel('Phone numbers').fill('+1 212 555 0199\n+1 917 555 0111')
      await page.getByLabel('Street, one line each').fill('1 Main Street\nSuite 4')
      await page.getByLabel('Town').fill('Springfield')
      await page.getByLabel('State or province').fill('IL')
      await page.getByLabel('Postcode').fill('62701')
      await page.getByLabel('Country').selectOption({ label: 'United States' })
      await page.getByLabel('How you met').fill('At a meetup in May')
      await page.getByLabel('What you offered them').fill('A page on ledgers')
      await page.getByLabel('Notes').fill('Likes sailing')
      await page.getByLabel('Would rather be reached by').selectOption('post')
      await page.getByLabel('Please never call them').check()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await said(page, /Noted for Dana Kim\./)
      const side = page.getByRole('complementary')
      for (const words of [
        'dana@home.example',
        '+1 917 555 0111',
        'DAY-na',
        '1 Main Street\nSuite 4\nSpringfield, IL 62701',
        'At a meetup in May',
        'A page on ledgers',
        'Likes sailing',
        'No calls, as they wished.',
      ])
        await expect.poll(async () => (await side.innerText()).replaceAll('\u200b', '')).toContain(words)

      await page.getByLabel('The same person as').selectOption({ label: 'D. Kim, Hooli' })
      await page.getByRole('button', { name: 'Make them one' }).click()
      await said(page, 'One person now: Dana Kim.')
      await page.getByText('D. Kim at Hooli').waitFor()
      await side.getByRole('link', { name: 'Hooli · Tester' }).waitFor()
      expect(await page.getByRole('button', { name: 'Make them one' }).count()).toBe(0)
      await undo(page)
      await expect.poll(() => page.getByText('D. Kim at Hooli').count()).toBe(0)

      await page.getByLabel('The same person as').selectOption({ label: 'D. Kim, Hooli' })
      await page.getByRole('button', { name: 'Make them one' }).click()
      await page.getByRole('listitem').filter({ hasText: 'D. Kim at Hooli' }).getByRole('button').click()
      await page.getByRole('heading', { level: 1, name: 'D. Kim' }).waitFor()
      await undo(page)
      await page.getByRole('heading', { level: 1, name: 'Dana Kim' }).waitFor()
      await page.getByText('D. Kim at Hooli').waitFor()

      await page.getByText('Forget this person').click()
      await page.getByRole('button', { name: 'See what would be forgotten' }).click()
      await page.getByText(/^For good would go: 1 card/).waitFor()
      const forget = page.getByRole('button', { name: 'Forget them for good' })
      expect(await forget.isDisabled()).toBe(true)
      await page.getByLabel('Type “Dana Kim” to forget them for good').fill('Dana Kim')
      await forget.click()
      await said(page, /^Forgotten: 1 card/)
      await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
      await expect.poll(() => page.getByRole('link', { name: 'Dana Kim' }).count()).toBe(0)
      expect((await terminal.run(['show', 'Acme'], tuesday)).out).not.toMatch(/Dana|dana/)
    })
  })

  describe('a call', () => {
    const interview = '2026-10-05T18:00:00Z'
    const callDay = '2026-11-03T15:10:00Z'
    const prepare = async () => {
      await tell(['add', '--yes', 'Met Omar Haddad at Vandelay today at 10 for Importer'], interview)
      await tell(['debrief', 'Vandelay', '--rating', '4', '--said', 'Omar: slow', '--promise', 'none'], interview)
      const card = ['--email', 'omar@vandelay.example', '--phone', '(212) 555-0142', '--pronunciation', 'oh-MAR']
      await tell(['person', 'set', 'Omar Haddad', ...card], '2026-10-06T13:00:00Z')
      for (const day of ['2026-10-06T15:31:00Z', '2026-10-15T13:31:00Z', '2026-10-26T13:31:00Z'])
        await tell(['sent', 'Vandelay'], day)
    }
    const row = (page: Page) => page.getByRole('article', { name: 'Call Omar Haddad' })

    it('has all it needs on one sheet, is practised, and its outcome is a fact that moves the plan', async () => {
      await prepare()
      const page = await start(callDay)
      await row(page).getByRole('link', { name: 'Open the call sheet' }).click()
      const number = page.getByRole('link', { name: '(212) 555-0142' })
      expect(await number.getAttribute('href')).toBe('tel:+12125550142')
      await page.getByText('oh-MAR').waitFor()
      await page.getByText('10:10 am in New York. A good time to call.').waitFor()
      await page.getByText('At most two calls.').waitFor()
      await page.getByText('this is Alex Moreau. We talked on Monday, October 5. Have I').waitFor()
      const sheet = page.getByRole('region', { name: 'To have in front of you' })
      expect(await sheet.locator('dt').allInnerTexts()).toEqual([
        'If it is a bad moment',
        'If it is still open',
        'If it is filled',
        'If they do not know',
        'If somebody else answers',
      ])
      const voicemail = page.getByRole('region', { name: 'If it is the voicemail' })
      expect(await voicemail.innerText()).toMatch(/I am calling to ask[\s\S]*about \d\d seconds/)

      await page.getByRole('button', { name: 'They do not know' }).click()
      const practice = page.getByRole('region', { name: 'Practise it' })
      expect(await practice.getByText('Who might know').count()).toBe(0)
      await practice.getByRole('button', { name: 'Show what the sheet says' }).click()
      await practice.getByText('Who might know').waitFor()
      await practice.getByRole('button', { name: 'Another case' }).click()
      await practice.getByRole('button', { name: 'Somebody else answers' }).waitFor()

      await page.getByLabel('I spoke to them').check()
      await page.getByLabel('It is still open', { exact: true }).check()
      await page.getByLabel('Until when, in their words').fill('the end of next week')
      await page.getByRole('button', { name: 'Record the call' }).click()
      await page.getByRole('article', { name: 'Confirm to Omar Haddad in one line' }).waitFor()
      await page.getByRole('link', { name: /^Openings/ }).click()
      await page.getByRole('link', { name: /^Vandelay/ }).click()
      const story = page.getByRole('region', { name: 'The story so far' })
      await story.getByText('You spoke with Omar Haddad').waitFor()
      await page.getByText('Waiting for an answer that was promised for Friday 13 November.').first().waitFor()
    })

    it('is off for whoever would rather not be called, and where calls are not the custom', async () => {
      await prepare()
      const page = await start(callDay)
      await row(page).getByRole('link', { name: 'Open the call sheet' }).click()
      await page.getByRole('heading', { level: 1, name: 'Call Omar Haddad' }).waitFor()
      const { pathname } = new URL(page.url())
      await page.getByRole('link', { name: 'People' }).click()
      await page.getByRole('link', { name: 'Omar Haddad' }).click()
      await page.getByText('Write something down').click()
      await page.getByLabel('Please never call them').check()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('No calls, as they wished.').waitFor()
      await page.getByRole('link', { name: /^Today/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Tuesday 3 November' }).waitFor()
      expect(await row(page).count()).toBe(0)
      await real?.open(pathname)
      expect(await page.getByRole('link', { name: '(212) 555-0142' }).count()).toBe(0)
      await terminal.run(['undo'], callDay)
      await real?.open('/')
      await row(page).waitFor()
      const ahead = page.getByRole('region', { name: 'If nobody answers' })
      for (const [company, country, name] of [
        ['Umbra', 'GB', 'May Holm'],
        ['Initech', 'US', 'Tom Ellis'],
      ] as const) {
        await tell(
          ['add', '--yes', `Met ${name} at ${company} yesterday at 9 for Tester`, '--country', country],
          callDay,
        )
        await tell(['person', 'set', name, '--email', `${company}@mail.example`, '--phone', '+1 212 555 0143'], callDay)
        await real?.open('/openings')
        await page.getByRole('link', { name: new RegExp(`^${company}`) }).click()
        await ahead.getByText(`Ask ${name} for news`).waitFor()
        expect((await ahead.getByText(`Call ${name}`).count()) > 0).toBe(country === 'US')
      }
    })
  })

  describe('a card', () => {
    it('follows the day that was chosen for it, beside the e-mail, and is never offered as mail', async () => {
      await tell(['add', '--yes', 'Met Dana Kim (CTO) at Acme yesterday at 2 for Staff Engineer'], tuesday)
      await tell(['person', 'set', 'Dana Kim', '--email', 'dana@acme.example'], tuesday)
      await tell(['debrief', 'Acme', '--rating', '5', '--said', 'Dana: the ledger drifts'], tuesday)
      let page = await start(tuesday)
      const thanks = page.getByRole('article', { name: 'Thank Dana Kim' })
      await thanks.getByRole('link', { name: 'Review draft' }).click()
      await page.getByRole('textbox', { name: 'Letter' }).waitFor()
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByRole('tab', { name: 'On paper' }).click()
      await page.getByLabel('The day it should land').fill('2026-12-04')
      const ways = page.getByRole('region', { name: 'When should it be there?' }).locator('dd')
      await expect
        .poll(() => ways.allInnerTexts())
        .toEqual([
          expect.stringContaining('The e-mail is there the same day'),
          expect.stringContaining('in other words than the e-mail'),
        ])
      await page.getByRole('button', { name: 'Keep this day' }).click()
      await page.getByText('This day is kept').waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
      await page.getByRole('link', { name: /^Today/ }).click()
      await expect
        .poll(() => thanks.textContent())
        .toContain('a card in other words follows and lands around Friday 4 December')
      await tell(['sent', 'Acme'], tuesday)

      page = await start('2026-11-30T16:00:00Z')
      const card = page.getByRole('article', { name: 'Post a card to Dana Kim' })
      await card.getByText('so that it lands on Friday 4 December, the day you chose').waitFor()
      await card.getByRole('link', { name: 'Review draft' }).click()
      const text = page.getByRole('textbox', { name: 'Letter' })
      await text.getByText('Dear Dana').waitFor()
      expect(await page.getByRole('button', { name: /^(Yes|Approve)|mail program/ }).count()).toBe(0)
      expect(await page.getByLabel('Subject').count()).toBe(0)
      await page.getByRole('button', { name: 'Print it, or see when to post it' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('region', { name: 'The front' }).waitFor()
      expect(await dialog.getByRole('tab').allInnerTexts()).toEqual(['As a card'])
      await dialog.getByRole('region', { name: 'Inside' }).getByText('Dear Dana').waitFor()
      await dialog.getByText('This day is kept').waitFor()
      await dialog.getByLabel('The day it should land').fill('2026-12-08')
      await dialog.getByRole('button', { name: 'Keep this day' }).click()
      await dialog.getByText('This day is kept').waitFor()
      await dialog.getByRole('button', { name: 'Close' }).click()
      await page.getByRole('link', { name: /^Today/ }).click()
      await expect.poll(() => card.count()).toBe(0)
      await page.getByRole('link', { name: /^Openings/ }).click()
      await page.getByRole('link', { name: /^Acme/ }).click()
      const ahead = page.getByRole('region', { name: 'If nobody answers' })
      await ahead.getByText('so that it lands on Tuesday 8 December').waitFor()
    })
  })
})
