import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harmIn, harmInLinks, harmInName, harmOnScreen } from '../../scripts/fuzz/harmless.ts'
import { mutatedMail } from '../../scripts/fuzz/mutate-mail.ts'
import { hostilePieces } from '../../scripts/fuzz/seed-mails.ts'
import { mailAttachment, openMail } from '../../src/adapters/mail-parser/open-mail.ts'
import { sanitizeMailHtml } from '../../src/adapters/mail-parser/sanitize-mail-html.ts'
import { chromiumPath, startChromium } from '../support/browser/chromium.ts'
import { hostileHtml } from '../support/hostile-mail.ts'
import { seededRandom } from '../spine/seeded-random.ts'

describe('the judge of cleaned mail', () => {
  it.each([
    '<script>x</script>',
    '<a href="https://evil.example">x</a>',
    '<p onclick="x">x</p>',
    '<p style="background:url(x)">x</p>',
    '<img src="x">',
    '<b title="a"onclick="x">',
    '<svg/onload=x>',
    'a < b',
    '<form>',
  ])('finds harm in %s', (html) => expect(harmIn(html)).not.toBeNull())

  it('finds none in plain elements', () => {
    expect(harmIn('<p>a &lt; b<br /><span class="link" title="https://a.example">x</span></p>')).toBeNull()
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'https://a.example/"onclick'])(
    'lets no link be %s',
    (link) => expect(harmInLinks([link])).not.toBeNull(),
  )

  it.each(['../a', '.bashrc', 'a\u202efdp.exe', '', 'a\nb', 'con '])('lets no file be called %j', (name) =>
    expect(harmInName(name)).not.toBeNull(),
  )
})

describe('hostile mail, by chance', () => {
  it('is cleaned piece by piece', () => {
    for (const piece of hostilePieces) {
      const { html, links } = sanitizeMailHtml(piece)
      expect([harmIn(html), harmInLinks(links)], piece).toEqual([null, null])
    }
  })

  it('is opened and cleaned, whatever was done to it; the same seed makes the same mail', async () => {
    expect(mutatedMail(seededRandom(7))).toEqual(mutatedMail(seededRandom(7)))
    for (let seed = 0; seed < 150; seed++) {
      const opened = await openMail(mutatedMail(seededRandom(seed)))
      if (opened.kind === 'unreadable') continue
      expect(harmIn(opened.html ?? ''), String(seed)).toBeNull()
      for (const { name } of opened.attachments) expect(harmInName(name), String(seed)).toBeNull()
    }
  })

  it('names a long file by its end and still within its folder', async () => {
    const raw = new TextEncoder().encode(
      `Content-Type: text/plain; name="${'x'.repeat(50)}/.${'y'.repeat(110)}.html"\r\nContent-Disposition: attachment\r\n\r\nx`,
    )
    const name = (await mailAttachment(raw, 0))?.name ?? ''
    expect(name).toMatch(/y\.html$/)
    expect(harmInName(name)).toBeNull()
  })
})

describe.skipIf(chromiumPath === null)('hostile mail on screen', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await startChromium()))
  afterAll(() => browser.close())

  it('does harm uncleaned, and none once it is cleaned', async () => {
    expect(await harmOnScreen(browser, hostileHtml)).not.toBeNull()
    expect(await harmOnScreen(browser, sanitizeMailHtml(hostilePieces.join('')).html)).toBeNull()
  })
})
