/**
 * Judges a cleaned page without the cleaner: by a grammar of the few tags that may be there, and in a real browser. It
 * shares nothing with src/adapters/mail-parser.
 */
import type { Browser } from 'playwright-core'

const tag =
  /^<(?:\/?(?:p|div|span|br|hr|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td|b|strong|i|em|u|s|small|sub|sup|pre|code|address|details|summary)(?: (?:dir|lang|title|class|colspan|rowspan|start)="[^"<>]*")*(?: \/)?)>$/

/** What in it could run, load or act; null where nothing can. */
export function harmIn(html: string): string | null {
  for (const [found] of html.matchAll(/<[^>]*>?/g)) if (!tag.test(found)) return `a tag: ${found.slice(0, 120)}`
  return null
}

export function harmInLinks(links: readonly string[]): string | null {
  return links.find((link) => !/^(?:https?:\/\/|mailto:)[^\s"'<>`]+$/i.test(link)) ?? null
}

/** A name that leaves its folder, hides its ending or is none. */
export function harmInName(name: string): string | null {
  return name === '' || name.length > 200 || /[\\/:\p{Cc}\p{Cf}]|^\.|^\s|[.\s]$/u.test(name)
    ? `a name: ${JSON.stringify(name)}`
    : null
}

/** Shows the inside without any policy or sandbox around it: what it tries is seen, were the frame to fail. */
export async function harmOnScreen(browser: Browser, inside: string): Promise<string | null> {
  const context = await browser.newContext()
  try {
    const harm: string[] = []
    const page = await context.newPage()
    const address = 'http://mail.invalid/'
    await context.route('**/*', (route) =>
      route.request().url() === address
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: `<!doctype html><title>still</title><body>${inside}`,
          })
        : route.abort(),
    )
    context.on(
      'request',
      (request) => void (request.url() === address || harm.push(`asks for ${request.url().slice(0, 200)}`)),
    )
    page.on('dialog', (dialog) => (harm.push('a dialog'), void dialog.dismiss()))
    page.on('popup', () => void harm.push('a window'))
    await page.goto(address, { waitUntil: 'load', timeout: 10_000 })
    const seen = await page
      .evaluate(() => ({
        title: document.title,
        acting: document.querySelectorAll(
          'a,area,form,input,button,select,textarea,script,style,link,meta,base,iframe,object,embed,img,svg,math,video,audio,[contenteditable]',
        ).length,
        handlers: [...document.querySelectorAll('*')].filter((each) =>
          each
            .getAttributeNames()
            .some((name) => /^on|^(?:src|href|style|action|srcset|background|id|name)$/.test(name)),
        ).length,
      }))
      .catch(() => null)
    if (seen === null) return harm[0] ?? 'leads away'
    if (seen.title !== 'still') harm.push('changes the title')
    if (seen.acting > 0) harm.push(`holds ${seen.acting} elements that act`)
    if (seen.handlers > 0) harm.push(`holds ${seen.handlers} attributes that act`)
    return harm[0] ?? null
  } finally {
    await context.close()
  }
}
