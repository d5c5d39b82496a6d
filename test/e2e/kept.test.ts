/** Whatever was typed is still there after the server died in the middle of it, came back as another, and the page was loaded anew. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk } from '../support/browser/desk.ts'

type Typed = {
  readonly path: string
  readonly text: string
  readonly field: (page: Page) => Promise<Locator> | Locator
}

/** Another mailbox is connected behind a button, where there is one already. */
async function openConnect(page: Page): Promise<void> {
  const address = page.getByLabel('Address', { exact: true })
  await address.waitFor({ state: 'attached' })
  if (!(await address.isVisible())) await page.getByText('Connect a mailbox', { exact: true }).click()
}

const letter = '/steps/o-acme.thank-you.p-dana/letter'

const fields: Readonly<Record<string, Typed>> = {
  'the line that understands': {
    path: '/',
    text: 'Met Tom Ellis at Umbra yesterday',
    field: (page) => page.getByRole('textbox', { name: 'Tell me about an interview' }),
  },
  'the letter': {
    path: letter,
    text: 'Dear Dana, these words are mine.',
    field: (page) => page.getByRole('textbox', { name: 'Letter' }),
  },
  'a question of the letter': {
    path: '/steps/o-northwind.check-in.p-lena/letter',
    text: 'the reconciliation',
    field: (page) => page.getByRole('region', { name: 'To make it yours' }).getByRole('textbox').first(),
  },
  'why a word stays': {
    path: letter,
    text: 'she signs so',
    field: async (page) => {
      const reason = page.getByLabel('Why is it right?')
      const keep = page.getByRole('button', { name: 'Keep it as it is' })
      await reason.or(keep).first().waitFor()
      if ((await reason.count()) === 0) await keep.first().click()
      return reason
    },
  },
  'what was said in a call': {
    path: '/steps/o-globex.call.p-priya/call',
    text: 'The decision is for Monday.',
    field: (page) => page.getByLabel('What was said'),
  },
  'the date of an answer': {
    path: '/steps/o-umbra.understand-reply.f-77/answer',
    text: '2026-12-04',
    field: (page) => page.getByLabel('The date they named'),
  },
  'another address': {
    path: '/openings/o-tyrell/address',
    text: 'ines.carvalho@tyrell.example',
    field: (page) => page.getByLabel('Address of Inês Carvalho'),
  },
  'the debrief': {
    path: '/openings/o-vandelay/debrief',
    text: 'imports are late',
    field: (page) => page.getByLabel('Art Corvelay said or needs'),
  },
  'something to record': {
    path: '/openings/o-initech',
    text: 'she likes the plan',
    field: async (page) => {
      const note = page.getByRole('textbox', { name: 'A note' })
      await page.getByText('Record something').waitFor()
      if (!(await note.isVisible())) await page.getByText('Record something').click()
      return note
    },
  },
  'one’s own name': {
    path: '/settings',
    text: 'Alexandra Moreau',
    field: (page) => page.getByLabel('Name', { exact: true }),
  },
  'the server of the mailbox': {
    path: '/settings',
    text: 'alexandra',
    field: async (page) => {
      const user = page.getByRole('region', { name: 'Your mailbox' }).getByLabel('User name')
      await openConnect(page)
      const servers = page.getByText(/^Servers/).first()
      await servers.waitFor()
      if (!(await user.isVisible())) await servers.click()
      return user
    },
  },
}

const textIn = (field: Locator) =>
  field.evaluate((element) => ('value' in element ? String(element.value) : (element as HTMLElement).innerText))

describe.skipIf(chromiumPath === null)('text that was typed', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())

  for (const [name, { path, text, field }] of Object.entries(fields))
    it(`stays: ${name}`, async () => {
      const desk = await openDesk(browser)
      try {
        await desk.open(path)
        const before = await field(desk.page)
        expect(await textIn(before)).not.toBe(text)
        await desk.server.close()
        await before.fill(text)
        await desk.page.getByRole('alert').getByText('Regards is not running at the moment.').waitFor()
        await desk.restart('another-key-of-another-session-00')
        await desk.page.goto(desk.server.address)
        await desk.open(path)
        await expect.poll(async () => textIn(await field(desk.page))).toBe(text)
      } finally {
        await desk.close()
      }
    })

  it('but a password never', async () => {
    const desk = await openDesk(browser)
    try {
      await desk.open('/settings')
      await openConnect(desk.page)
      await desk.page.getByLabel('Password, or app password').fill('s3cret-of-mine')
      await desk.page.getByLabel('Address', { exact: true }).fill('alex@elsewhere.example')
      expect(await desk.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toMatch(
        /alex@elsewhere(?!.*s3cret)/,
      )
    } finally {
      await desk.close()
    }
  })
})
