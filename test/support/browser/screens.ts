/** Every screen of the page with the states that matter, for tests that look at all of them. */
import type { Page } from 'playwright-core'
import type { DeskOptions } from './desk.ts'

export type Screen = {
  readonly name: string
  readonly path: string
  readonly desk?: DeskOptions
  readonly before?: (page: Page) => Promise<void>
}

const table = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('Where;Job;Applied;Colour\n') }
const letter = '/steps/o-acme.thank-you.p-dana/letter'

export const screens: readonly Screen[] = [
  { name: 'today', path: '/' },
  {
    name: 'today-first',
    path: '/',
    desk: { isEmpty: true, canSend: false },
    before: (page) => page.getByRole('link', { name: 'Skip all this for now' }).click(),
  },
  {
    name: 'today-quick-add',
    path: '/',
    before: async (page) => {
      await page
        .getByRole('textbox', { name: 'Tell me about an interview' })
        .fill('Met Dana Kim (CTO) at Acme for Staff Engineer, they’ll decide by Friday week')
      await page.getByRole('button', { name: /Correct: Company/ }).waitFor()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByLabel('When', { exact: true }).waitFor()
    },
  },
  {
    name: 'quick-add-elsewhere',
    path: '/openings',
    before: async (page) => {
      await page.keyboard.press('n')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type('Met Tom Ellis at Umbra yesterday for Tester')
      await page.getByRole('button', { name: /Correct: Company/ }).waitFor()
    },
  },
  {
    name: 'palette',
    path: '/',
    before: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type('a')
      await page.getByRole('group', { name: 'Letters' }).waitFor()
    },
  },
  {
    name: 'today-later',
    path: '/',
    before: async (page) => {
      await page.getByRole('article', { name: 'Thank Dana Kim' }).getByRole('button', { name: 'Later' }).click()
      await page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'today-choose-day',
    path: '/',
    before: async (page) => {
      await page.getByRole('article', { name: 'Thank Dana Kim' }).getByRole('button', { name: 'Later' }).click()
      await page.getByRole('menuitem', { name: 'Choose a day…' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'keys',
    path: '/',
    before: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'openings', path: '/openings' },
  { name: 'openings-empty', path: '/openings', desk: { isEmpty: true } },
  {
    name: 'openings-bring-in',
    path: '/openings/import',
    before: async (page) => {
      await page.getByLabel('A table of openings').setInputFiles(table)
      await page.getByLabel('Company').selectOption({ label: 'Where' })
      await page.getByRole('rowheader', { name: 'Hooli' }).waitFor()
    },
  },
  { name: 'openings-board', path: '/openings?view=board' },
  { name: 'letters', path: '/letters' },
  { name: 'letters-empty', path: '/letters', desk: { isEmpty: true } },
  { name: 'sheet', path: '/letters/l-stark' },
  { name: 'people', path: '/people' },
  { name: 'people-empty', path: '/people', desk: { isEmpty: true } },
  { name: 'person', path: '/people/p-lena' },
  {
    name: 'person-write',
    path: '/people/p-lena',
    before: (page) => page.getByText('Write something down').click(),
  },
  {
    name: 'today-mailbox',
    path: '/',
    desk: { hasEndedSignIn: true },
    before: (page) => page.getByRole('article', { name: 'Sign in to alex@outlook.com again' }).waitFor(),
  },
  {
    name: 'today-questions',
    path: '/',
    desk: { hasCalendar: true, hasSignature: true },
    before: (page) => page.getByText('signs with something new').waitFor(),
  },
  {
    name: 'people-book-elsewhere',
    path: '/people',
    before: async (page) => {
      await page.getByText('Read an address book elsewhere').click()
      await page.getByLabel('Address of the server').fill('https://cards.example/')
      await page.getByLabel('User name').fill('alex')
      await page.getByLabel(/cards\.example will be asked/).check()
      await page.getByRole('button', { name: 'Look what is there' }).click()
      await page.getByText('Ada Osei, Hooli').waitFor()
    },
  },
  {
    name: 'insights',
    path: '/insights',
    before: (page) => page.getByRole('table', { name: 'Six weeks if nobody answers' }).waitFor(),
  },
  { name: 'insights-empty', path: '/insights', desk: { isEmpty: true } },
  {
    name: 'insights-table',
    path: '/insights',
    before: async (page) => {
      await page.getByRole('table', { name: 'Six weeks if nobody answers' }).waitFor()
      for (const each of await page.getByText('Show as table').all()) await each.click()
    },
  },
  {
    name: 'welcome',
    path: '/welcome',
    desk: { isEmpty: true, canSend: false },
    before: (page) => page.getByRole('table').first().waitFor(),
  },
  { name: 'gallery', path: '/gallery', desk: { isDemo: true } },
  { name: 'opening', path: '/openings/o-northwind' },
  { name: 'opening-record', path: '/openings/o-initech', before: (page) => page.getByText('Record something').click() },
  { name: 'debrief', path: '/openings/o-vandelay/debrief' },
  { name: 'address', path: '/openings/o-tyrell/address' },
  { name: 'letter', path: letter },
  {
    name: 'letter-keep',
    path: letter,
    before: (page) => page.getByRole('button', { name: 'Keep it as it is' }).first().click(),
  },
  {
    name: 'letter-hour',
    path: letter,
    before: async (page) => {
      await page.getByRole('button', { name: 'Another hour…' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'letter-preview-mail',
    path: letter,
    before: async (page) => {
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'letter-preview-paper',
    path: letter,
    before: async (page) => {
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByRole('tab', { name: 'On paper' }).click()
    },
  },
  {
    name: 'letter-by-service',
    path: letter,
    desk: { hasPostService: true },
    before: async (page) => {
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByRole('tab', { name: 'On paper' }).click()
      await page.getByRole('button', { name: 'See address and price at PostGrid' }).click()
      await page.getByText('It costs 1.20 USD').waitFor()
      await page.getByRole('button', { name: 'Yes, print and post it' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'letter-landing',
    path: letter,
    before: async (page) => {
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByRole('tab', { name: 'On paper' }).click()
      await page.getByRole('button', { name: 'Keep this day' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'letter-card',
    path: '/steps/o-acme.thank-you-card.p-dana/letter',
    desk: { hasCard: true },
  },
  {
    name: 'letter-card-preview',
    path: '/steps/o-acme.thank-you-card.p-dana/letter',
    desk: { hasCard: true },
    before: async (page) => {
      await page.getByRole('button', { name: 'Print it, or see when to post it' }).click()
      await page.getByRole('region', { name: 'The front' }).waitFor()
    },
  },
  {
    name: 'letter-history',
    path: '/steps/o-northwind.check-in.p-lena/letter',
    before: async (page) => {
      await page.getByRole('textbox', { name: 'Letter' }).focus()
      await page.keyboard.type('Mine. ')
      await page.getByRole('button', { name: 'Earlier versions' }).click()
      await page.getByText(/^Draft 1,/).click()
    },
  },
  { name: 'letter-missing', path: '/steps/o-northwind.check-in.p-lena/letter' },
  { name: 'letter-outside', path: letter, desk: { canSend: false } },
  {
    name: 'letter-conflict',
    path: '/steps/o-northwind.check-in.p-lena/letter',
    before: async (page) => {
      await page.getByRole('textbox', { name: 'Letter' }).focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' Mine.')
    },
  },
  {
    name: 'letter-approved',
    path: '/steps/o-northwind.check-in.p-lena/letter',
    before: async (page) => {
      await page.getByRole('button', { name: /^Approve/ }).click()
      await page.getByRole('heading', { name: 'Tuesday 24 November' }).waitFor()
    },
  },
  { name: 'call', path: '/steps/o-globex.call.p-priya/call' },
  { name: 'answer', path: '/steps/o-umbra.understand-reply.f-77/answer' },
  {
    name: 'settings',
    path: '/settings',
    before: (page) => page.getByRole('heading', { name: 'Your own values' }).waitFor(),
  },
  {
    name: 'settings-value',
    path: '/settings',
    before: async (page) => {
      await page.getByRole('heading', { name: 'Waiting and asking' }).click()
      await page.getByText('Ask after a promised day has passed by').click()
      await page.getByLabel('Your value').fill('9')
      await page.getByLabel('Why, in your words?').fill('They told me so.')
      await page.getByText('By rhythm').waitFor()
    },
  },
  { name: 'later', path: '/steps/o-acme.thank-you.p-dana/later' },
  { name: 'step-gone', path: '/steps/o-nobody.thank-you.x/letter' },
  { name: 'nowhere', path: '/nowhere' },
]

/** Opens a screen and brings it into its state; `editElsewhere` stands for another window. */
export async function show(
  { name, path, before }: Screen,
  desk: {
    readonly open: (path: string) => Promise<void>
    readonly page: Page
    readonly verbs: { readonly editElsewhere: (stepId: string, body: string) => void }
  },
): Promise<void> {
  await desk.open(path)
  // The gallery shows what a screen says while it loads.
  await desk.page
    .locator('.loading')
    .first()
    .waitFor({ state: name.startsWith('gallery') ? 'attached' : 'detached' })
  await before?.(desk.page)
  if (name !== 'letter-conflict') return
  desk.verbs.editElsewhere('o-northwind.check-in.p-lena', 'Dear Lena,\n\nfrom the other window.\n\nAlex Moreau')
  await desk.page.getByRole('alert').waitFor()
}
