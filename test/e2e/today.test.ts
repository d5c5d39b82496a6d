import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { openDesk, type Desk, type DeskOptions } from '../support/browser/desk.ts'

describe.skipIf(chromiumPath === null)('the page', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())
  afterEach(async () => {
    await desk.close()
    expect(desk.strangers).toEqual([])
    expect(desk.faults).toEqual([])
  })

  const open = async (path = '/', options: DeskOptions = {}) => {
    desk = await openDesk(browser, options)
    await desk.open(path)
    return desk.page
  }
  const told = (verb: string) => desk.verbs.calls.findLast((call) => call.verb === verb)?.input
  const row = (page: Page, name: string) => page.getByRole('article', { name })
  const onToday = (page: Page) => page.getByRole('heading', { level: 1, name: 'Tuesday 24 November' }).waitFor()
  const focused = (page: Page) =>
    page.evaluate(
      () =>
        document.activeElement?.closest('article')?.querySelector('h3')?.textContent ??
        document.activeElement?.textContent,
    )

  describe('Today', () => {
    it('says what to do, why, and when on both clocks', async () => {
      const page = await open()
      await onToday(page)
      await page.getByText('Seven things to do. Two employers owe you an answer.').waitFor()
      const dana = row(page, 'Thank Dana Kim')
      await dana.getByText('today, 9:10 am in New York').waitFor()
      await dana.getByText('2:10 pm for you').waitFor()
      await dana.getByText('A thank-you note does most within a day of the interview.').click()
      await dana.getByRole('link', { name: 'Robert Half, survey of 300 hiring managers' }).waitFor()
      await row(page, 'Ask Lena Brandt for news').getByText('was due today, 9:10 am in Berlin').waitFor()
      await page.getByRole('region', { name: 'Waiting' }).getByText('answer due Monday 30 November').waitFor()
      await page
        .getByRole('region', { name: 'Waiting' })
        .getByText('62 % of the wait is over')
        .waitFor({ state: 'attached' })
      expect(await page.title()).toBe('Today · Regards')
    })

    it('puts a step off to a named day, and takes that back', async () => {
      const page = await open()
      await row(page, 'Thank Dana Kim').getByRole('button', { name: 'Later' }).click()
      await page.getByRole('menuitem', { name: 'Tomorrow Wednesday 25 November' }).click()
      await row(page, 'Thank Dana Kim').waitFor({ state: 'detached' })
      expect(told('holdStep')).toEqual({ stepId: 'o-acme.thank-you.p-dana', until: '2026-11-25' })
      await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
      await row(page, 'Thank Dana Kim').waitFor()
    })

    it('puts a step off to a chosen day', async () => {
      const page = await open()
      await row(page, 'Thank Dana Kim').getByRole('button', { name: 'Later' }).click()
      await page.getByRole('menuitem', { name: 'Choose a day…' }).click()
      await page.getByRole('dialog', { name: 'Put off until' }).getByLabel('Day').fill('2026-12-11')
      await page.getByRole('button', { name: 'Put off' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await row(page, 'Thank Dana Kim').waitFor({ state: 'detached' })
      expect(told('holdStep')).toMatchObject({ until: '2026-12-11' })
    })

    it('leaves a step out', async () => {
      const page = await open()
      await row(page, 'Call Priya Raman').getByRole('button', { name: 'Later' }).click()
      await page.getByRole('menuitem', { name: 'Leave it out' }).click()
      await row(page, 'Call Priya Raman').waitFor({ state: 'detached' })
    })

    it('takes a word on a letter of which nobody knows whether it left', async () => {
      const page = await open()
      await row(page, 'Ask Robert Thorn for news').getByRole('button', { name: 'It left' }).click()
      await row(page, 'Ask Robert Thorn for news').waitFor({ state: 'detached' })
      expect(told('settleDoubt')).toEqual({ letterId: 'l-doubt', answer: 'it-left' })
    })

    it('takes a yes back from the list as well', async () => {
      const page = await open()
      await row(page, 'Ask Ada Okafor for news').getByRole('button', { name: 'Undo' }).click()
      await row(page, 'Ask Ada Okafor for news').waitFor({ state: 'detached' })
    })

    it('changes while one looks, when an answer comes in', async () => {
      const page = await open()
      await row(page, 'Ask Lena Brandt for news').waitFor()
      desk.verbs.receiveAnswer()
      await page.getByRole('heading', { name: 'Lena Brandt is still deciding' }).waitFor()
      await row(page, 'Ask Lena Brandt for news').waitFor({ state: 'detached' })
      await page.getByRole('status').getByText('Lena Brandt is still deciding.').waitFor()
    })

    it('says when Regards is gone, when it is another one, and nothing once it is back', async () => {
      const page = await open()
      await desk.server.close()
      await page.getByRole('alert').getByText('Regards is not running at the moment.').waitFor()
      await row(page, 'Thank Dana Kim').waitFor()
      await desk.restart('another-session')
      await page.getByRole('alert').getByText('Regards was started anew').waitFor({ timeout: 15_000 })
      await page.goto(desk.server.address)
      await row(page, 'Thank Dana Kim').waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
    })

    it('greets a first-time user with one sentence to try and the way to the invented search', async () => {
      const page = await open('/', { isEmpty: true })
      expect(await page.getByRole('link', { name: 'See it with invented data' }).getAttribute('href')).toBe('/demo')
      await page.getByRole('button', { name: 'Try this sentence' }).click()
      await page.getByRole('button', { name: 'Correct: Company Acme' }).waitFor()
    })

    it('says in the invented search that all is invented', async () => {
      const page = await open('/', { isDemo: true })
      await page.getByText('Invented data. Nothing of yours is here, and nothing is sent.').waitFor()
    })
  })

  describe('the line that understands', () => {
    const line = (page: Page) => page.getByRole('textbox', { name: 'Tell me about an interview' })

    it('shows what it understood, takes corrections, and saves', async () => {
      const page = await open()
      await line(page).fill('Met Dana Kim (CTO) at Acme today at 2 for Staff Engineer, they’ll decide by Friday week')
      await page.getByRole('button', { name: 'Correct: With Dana Kim (CTO)' }).waitFor()
      await page.getByRole('button', { name: 'Correct: When Tue 24 Nov, 2 pm' }).waitFor()
      await page.getByRole('button', { name: 'Correct: Answer by Friday 4 December' }).waitFor()
      await page.getByRole('button', { name: 'Correct: Company Acme' }).click()
      await page.getByLabel('Company', { exact: true }).fill('Acme Robotics')
      await page.keyboard.press('Enter')
      expect(await focused(page)).toContain('Acme Robotics')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('status').getByText('Saved. Acme Robotics is on your desk.').waitFor()
      await row(page, 'Note how it went at Acme Robotics').waitFor()
      expect(told('addOpening')).toMatchObject({
        company: 'Acme Robotics',
        role: 'Staff Engineer',
        people: [{ name: 'Dana Kim', title: 'CTO' }],
        held: '2026-11-24T14:00',
        promise: { by: '2026-12-04', words: 'by Friday week' },
        zone: 'Europe/London',
      })
      expect(await line(page).inputValue()).toBe('')
    })

    it('asks only for what is needed before it saves', async () => {
      const page = await open()
      await line(page).fill('Met Dana Kim for Staff Engineer yesterday')
      await line(page).press('Enter')
      await page.getByText('This is needed before it can be saved.').waitFor()
      await page.getByLabel('Company', { exact: true }).fill('Acme')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('status').getByText('Saved. Acme is on your desk.').waitFor()
      expect(told('addOpening')).toMatchObject({ company: 'Acme', held: '2026-11-23' })
    })

    it('says what it did not understand, stores nothing, and keeps the sentence when saving fails', async () => {
      const page = await open()
      await line(page).fill('the parking garage was full of yellow bicycles')
      await page.getByText('Not understood: the parking garage was full of yellow bicycles').waitFor()
      await page.getByText(/For example: Met Dana Kim/).waitFor()
      expect(told('addOpening')).toBeUndefined()
      await line(page).fill('Met Dana Kim at Acme yesterday')
      await page.getByRole('button', { name: 'Correct: Company Acme' }).click()
      await page.getByLabel('Company', { exact: true }).fill('provoke a problem')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('alert').getByText('The disk is full.').waitFor()
      expect(await line(page).inputValue()).toBe('Met Dana Kim at Acme yesterday')
    })
  })

  describe('the keyboard', () => {
    it('walks the rows, opens, puts off, writes and lists itself', async () => {
      const page = await open()
      await row(page, 'Thank Dana Kim').waitFor()
      await page.keyboard.press('j')
      expect(await focused(page)).toBe('Ask Robert Thorn for news')
      await page.keyboard.press('j')
      expect(await focused(page)).toBe('Thank Dana Kim')
      await page.keyboard.press('k')
      await page.keyboard.press('j')
      await page.keyboard.press('h')
      await page.getByRole('menuitem', { name: /^Tomorrow/ }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'detached' })
      expect(await focused(page)).toBe('Thank Dana Kim')
      await page.keyboard.press('n')
      await page.keyboard.type('j?n')
      expect(await page.getByRole('textbox', { name: 'Tell me about an interview' }).inputValue()).toBe('j?n')
      await page.keyboard.press('Escape')
      await page.getByRole('textbox', { name: 'Tell me about an interview' }).blur()
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
      await page.getByLabel('Single keys are on').uncheck()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('n')
      expect(
        await page
          .getByRole('textbox', { name: 'Tell me about an interview' })
          .evaluate((line) => line === document.activeElement),
      ).toBe(false)
    })

    it('opens a row with Enter and says done with e', async () => {
      const page = await open()
      await row(page, 'Thank Dana Kim').waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('e')
      await page.getByRole('region', { name: 'Done today' }).getByText('Thank Dana Kim').waitFor()
      expect(told('sentByHand')).toBe('l-acme')
      await row(page, 'Ask Lena Brandt for news').getByRole('link', { name: 'Review draft' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Ask Lena Brandt for news' }).waitFor()
    })

    it('skips to the content and puts the focus on the title of a new screen', async () => {
      const page = await open()
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
      await page.getByRole('link', { name: /^Openings/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Openings' }).waitFor()
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      expect(await page.title()).toBe('Openings · Regards')
    })
  })

  describe('an opening', () => {
    it('tells its story, now, and what comes if nobody answers', async () => {
      const page = await open('/openings')
      await page
        .getByRole('region', { name: 'Your turn' })
        .getByRole('link', { name: /Northwind/ })
        .click()
      await page.getByRole('heading', { level: 1, name: 'Northwind · Platform Lead' }).waitFor()
      await page.getByRole('region', { name: 'The story so far' }).getByText('Lena Brandt answered').waitFor()
      await page
        .getByRole('region', { name: 'If nobody answers' })
        .getByText('Write Lena Brandt a last kind note')
        .waitFor()
      await page.getByRole('region', { name: 'Now' }).getByRole('link', { name: 'Review draft' }).click()
      await page.getByRole('heading', { level: 1, name: 'Ask Lena Brandt for news' }).waitFor()
    })

    it('records what happened elsewhere', async () => {
      const page = await open('/openings/o-initech')
      await page.getByText('Record something').click()
      await page.getByLabel('What happened?').selectOption('They named a date for an answer')
      await page.getByLabel('What did they say?').fill('by the end of next week')
      await page.getByLabel('Who?').selectOption('Ruth Adeyemi')
      await page.getByRole('button', { name: 'Record it' }).click()
      await page.getByRole('status').getByText('Noted.').waitFor()
      expect(told('recordFact')).toEqual({
        openingId: 'o-initech',
        telling: { kind: 'promise', words: 'by the end of next week', personId: 'p-ruth' },
      })
    })

    it('finds each thing to record in the palette, and keeps what was typed through a reload', async () => {
      const page = await open('/openings/o-initech')
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog', { name: 'Find anything' }).waitFor()
      expect(await page.getByRole('option', { name: /^Record:/ }).count()).toBe(0)
      await page.keyboard.type('record not take place')
      await page.keyboard.press('Enter')
      await page.getByRole('combobox', { name: 'What happened?' }).waitFor()
      expect(await page.getByLabel('What happened?').inputValue()).toBe('missed')
      await page.getByLabel('What happened?').selectOption('I called them')
      await page.getByLabel('What was said').fill('The decision is for Monday.')
      await page.reload()
      expect(await page.getByLabel('What happened?').inputValue()).toBe('call')
      expect(await page.getByLabel('What was said').inputValue()).toBe('The decision is for Monday.')
      await page.getByLabel('How did it go?').selectOption('I spoke to them')
      await page.getByRole('button', { name: 'Record it' }).click()
      await page.getByRole('status').getByText('Noted.').waitFor()
      expect(told('recordFact')).toEqual({
        openingId: 'o-initech',
        telling: { kind: 'call', outcome: 'spoke', note: 'The decision is for Monday.' },
      })
      await page.reload()
      await page.getByText('Record something').waitFor()
      expect(await page.getByLabel('What was said').count()).toBe(0)
    })

    it('asks four questions, keeps the answers through a reload, and says what it could not read', async () => {
      const page = await open()
      await row(page, 'Note how it went at Vandelay').getByRole('link', { name: 'Answer four questions' }).click()
      await page.getByLabel('Art Corvelay said or needs').fill('imports are late')
      await page.getByLabel('What did they promise, and by when?').fill('whenever')
      await page.getByRole('radio', { name: 'very well' }).check()
      await page.reload()
      expect(await page.getByLabel('Art Corvelay said or needs').inputValue()).toBe('imports are late')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('alert').getByText('No date could be read in “whenever”.').waitFor()
      await page.getByLabel('What did they promise, and by when?').fill('by Friday week')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await onToday(page)
      await page.getByRole('status').getByText('Noted. Answer promised by Friday 4 December.').waitFor()
      expect(told('giveDebrief')).toMatchObject({
        openingId: 'o-vandelay',
        rating: 5,
        points: [{ personId: 'p-art', said: 'imports are late' }],
        regrets: [],
      })
    })
  })

  describe('calls, answers, addresses, settings', () => {
    it('shows the call sheet and records how it went', async () => {
      const page = await open()
      await row(page, 'Call Priya Raman').getByRole('link', { name: 'Open the call sheet' }).click()
      await page.getByText('Toronto, 4:12 am').waitFor()
      expect(await page.getByRole('link', { name: '+1 416 555 0117' }).getAttribute('href')).toBe('tel:+14165550117')
      await page.getByRole('radio', { name: 'I left a voicemail' }).check()
      await page.getByLabel('What was said').fill('asked her to call back')
      await page.getByRole('button', { name: 'Record the call' }).click()
      await onToday(page)
      expect(told('recordCall')).toEqual({
        stepId: 'o-globex.call.p-priya',
        outcome: 'voicemail',
        note: 'asked her to call back',
      })
    })

    it('shows an answer as text only, with a suggestion, and takes its meaning', async () => {
      const page = await open('/steps/o-umbra.understand-reply.f-77/answer')
      await page.getByText(/<script>document\.title = "owned"<\/script>/).waitFor()
      expect(await page.title()).toBe('Marcus Oduya answered · Regards')
      expect(await page.locator('main img, main script').count()).toBe(0)
      expect(await page.getByRole('radio', { name: 'They would like to go on with me' }).isChecked()).toBe(true)
      await page.getByRole('radio', { name: 'They are still deciding' }).check()
      await page.getByLabel('The date they named').fill('2026-12-04')
      await page.getByRole('button', { name: 'This is what it means' }).click()
      await onToday(page)
      expect(told('understandReply')).toEqual({ replyId: 'f-77', meaning: 'still-deciding', newDate: '2026-12-04' })
    })

    it('takes another address', async () => {
      const page = await open('/openings/o-tyrell/address')
      await page.getByLabel('Address of Inês Carvalho').fill('ines.carvalho@tyrell.example')
      await page.getByRole('button', { name: 'Save the address' }).click()
      await onToday(page)
      expect(told('correctAddress')).toEqual({
        openingId: 'o-tyrell',
        personId: 'p-ines',
        email: 'ines.carvalho@tyrell.example',
      })
    })

    it('saves who one is, and connects a mailbox with the server’s own words', async () => {
      const page = await open('/settings', { canSend: false })
      await page.getByLabel('Name', { exact: true }).fill('Alex M. Moreau')
      await page.getByLabel('Country').selectOption('France')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('status').getByText('Saved.').waitFor()
      expect(told('saveMe')).toMatchObject({ name: 'Alex M. Moreau', country: 'FR' })
      await page.getByText('imap.mail.example:993, smtp.mail.example:465').waitFor()
      await page.getByLabel('Password, or app password').fill('wrong')
      await page.getByRole('button', { name: 'Try and connect' }).click()
      await page.getByRole('alert').getByText('imap.mail.example said: Authentication failed.').waitFor()
      await page.getByLabel('Password, or app password').fill('right')
      await page.getByRole('button', { name: 'Try and connect' }).click()
      await page.getByRole('main').getByText('Connected as alex.moreau@').waitFor()
      expect(await page.getByLabel('Password, or app password').inputValue()).toBe('')
    })

    it('turns dark and light as chosen', async () => {
      const page = await open('/settings')
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      expect(await ground()).toBe('rgb(251, 250, 247)')
      await page.getByLabel('Light or dark').selectOption('dark')
      expect(await ground()).toBe('rgb(18, 20, 23)')
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
      expect(await ground()).toBe('rgb(18, 20, 23)')
    })

    it('says so where there is nothing', async () => {
      const page = await open('/nowhere')
      await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor()
    })
  })
})
