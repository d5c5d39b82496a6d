import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk } from '../support/browser/desk.ts'

const file = { name: 'some.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,Email\nAda Osei,ada@hooli.example\n') }

describe.skipIf(chromiumPath === null)('a person, the address book and openings of other programs', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    expect(desk.faults).toEqual([])
    await desk.close()
  })
  const open = async (path: string, options: { hasSignature?: boolean } = {}): Promise<Page> => {
    desk = await openDesk(browser, options)
    await desk.open(path)
    return desk.page
  }
  const inputs = (verb: string) => desk.verbs.calls.filter((call) => call.verb === verb).map(({ input }) => input)

  it('a card is written on: only what was changed is told', async () => {
    const page = await open('/people/p-lena')
    await page.getByText('Write something down').click()
    await page.getByLabel('How you met').fill('At the fair in May')
    await page.getByLabel('Phone numbers').fill('')
    await page.getByLabel('Please never call them').check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Noted for Lena Brandt.').first().waitFor()
    expect(inputs('setPerson')).toEqual([
      { personId: 'p-lena', changes: { howMet: 'At the fair in May', phones: [], doNotCall: true } },
    ])
  })

  it('two people are made one', async () => {
    const page = await open('/people/p-lena')
    await page.getByLabel('The same person as').selectOption({ label: 'Omar Haddad, Hooli' })
    await page.getByRole('button', { name: 'Make them one' }).click()
    await page.getByText('One person now: Lena Brandt.').first().waitFor()
    expect(inputs('mergePeople')).toEqual([{ personId: 'p-lena', otherId: 'c-omar' }])
  })

  it('a file of contacts is shown first, with what was not read, and saved when asked', async () => {
    const page = await open('/people')
    await page.getByRole('link', { name: 'Omar Haddad' }).waitFor()
    await page.getByText('Bring contacts in').click()
    await page.getByLabel('A file of contacts').setInputFiles(file)
    await page.getByText('1 new, 0 with something new, 1 known already, 1 not read.').waitFor()
    await page.getByText('Line or card 7: Neither a name nor an address.').waitFor()
    expect(inputs('importContacts')).toEqual([{ save: false }])
    await page.getByRole('button', { name: 'Save them' }).click()
    await page.getByText('One person was saved.').first().waitFor()
    expect(inputs('importContacts')).toEqual([{ save: false }, { save: true }])
  })

  it('an address book elsewhere is looked at after a yes to what leaves, and saved when asked', async () => {
    const page = await open('/people')
    await page.getByText('Read an address book elsewhere').click()
    await page.getByLabel('Address of the server').fill('https://cards.example/')
    await page.getByLabel('User name').fill('alex')
    await page.getByLabel('Password', { exact: true }).fill('secret')
    const look = page.getByRole('button', { name: 'Look what is there' })
    expect(await look.isDisabled()).toBe(true)
    await page.getByLabel(/cards\.example will be asked for your contacts/).check()
    await look.click()
    await page.getByText('Ada Osei, Hooli').waitFor()
    await page.getByRole('button', { name: 'Save them' }).click()
    await page.getByText('1 new, 0 with something new.').first().waitFor()
    const place = { url: 'https://cards.example/', user: 'alex', password: 'secret', agreed: true }
    expect(inputs('addAddressBook')).toEqual([
      { ...place, save: false },
      { ...place, save: true },
    ])
    await page.getByRole('button', { name: 'Read it once more: cards.example' }).click()
    await page.getByText('One person changed on both sides; you are asked.').first().waitFor()
  })

  it('what somebody signs with is asked about, and a part of it can be left out', async () => {
    const page = await open('/people/p-lena', { hasSignature: true })
    await page.getByText('Lena Brandt signs with something new. Is it right?').waitFor()
    await page.getByLabel('What they do: Head of People, instead of Recruiter').uncheck()
    await page.getByRole('button', { name: 'Yes, keep it' }).click()
    await page.getByText('Noted for Lena Brandt.').first().waitFor()
    expect(inputs('answerCardQuestion')).toEqual([{ id: 's-1', isRight: true, fields: ['phones'] }])
    await expect.poll(() => page.getByText('signs with something new').count()).toBe(0)
  })

  it('a table of openings is mapped, its days are asked about, and nothing is saved before', async () => {
    const page = await open('/openings')
    await page.getByRole('link', { name: 'Bring openings in from a file' }).click()
    await page.getByLabel('A table of openings').setInputFiles(file)
    await page.getByText('Line 2: No company is named.').waitFor()
    await page.getByText('Left out: Colour.').waitFor()
    const save = page.getByRole('button', { name: 'Save them' })
    expect(await save.isDisabled()).toBe(true)
    await page.getByText('Choose first which column names the company.').waitFor()
    await page.getByLabel('Company').selectOption({ label: 'Where' })
    await page.getByRole('rowheader', { name: 'Hooli' }).waitFor()
    expect(await save.isDisabled()).toBe(true)
    await page.getByText('Say first whether the day or the month comes first.').waitFor()
    await page
      .getByRole('group', { name: '“03/04/2026” may be read in two ways. Which comes first?' })
      .getByLabel('The day', { exact: true })
      .check()
    await page.getByRole('cell', { name: '3 April 2026' }).waitFor()
    await page.getByRole('group', { name: 'In days written with figures, which comes first?' }).waitFor()
    await save.click()
    await page.getByText('One opening was saved.').first().waitFor()
    expect(inputs('importOpenings').at(-1)).toEqual({
      save: true,
      mapping: { role: 1, applied: 2, company: 0 },
      dayFirst: true,
    })
  })
})
