/**
 * Makes of the HTML of a mail a few plain elements that can neither act nor load: no script, style, picture, form,
 * frame or link. Where a link led is told as text. Quoted history is folded. Cleaning is sanitize-html's
 * (docs/decisions/0010-mail-that-is-read.md); what is let through is decided here.
 */

import sanitizeHtml from 'sanitize-html'

/** Characters; nobody reads more, and the text of the mail is there besides. */
const longestHtml = 1_000_000
const deepest = 120
const mostLinks = 200

const shown =
  'p div span br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td b strong i em u s small sub sup pre code address details'.split(
    ' ',
  )

/** Their content goes with them: it is not meant to be read, or means something else inside them. */
const droppedWhole =
  'script style textarea option select noscript noembed noframes template title svg math xmp iframe object applet audio video canvas'.split(
    ' ',
  )

const folded = '<details class="quoted">'
const foldedWithWords = `${folded}<summary>Earlier in this conversation</summary>`

export type SanitizedHtml = { readonly html: string; readonly links: readonly string[] }

export function sanitizeMailHtml(html: string): SanitizedHtml {
  const links = new Set<string>()
  const cleaned = sanitizeHtml(html.slice(0, longestHtml), {
    allowedTags: shown,
    nonTextTags: droppedWhole,
    disallowedTagsMode: 'discard',
    nestingLimit: deepest,
    allowedAttributes: {
      '*': ['dir', 'lang', 'hidden'],
      th: ['colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      ol: ['start'],
      span: ['title', 'class'],
      details: ['class'],
    },
    allowedClasses: { span: ['link', 'picture'], details: ['quoted'] },
    allowedSchemes: [],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    enforceHtmlBoundary: false,
    exclusiveFilter: ({ attribs }) => 'hidden' in attribs,
    transformTags: {
      '*': (tagName, attribs) =>
        isHidden(attribs['style'] ?? '') ? { tagName, attribs: { hidden: 'hidden' } } : { tagName, attribs },
      a: (_, { href = '', style = '' }) => {
        const address = linkAddress(href)
        if (address === null) return { tagName: 'span', attribs: { style } }
        if (links.size < mostLinks) links.add(address)
        return { tagName: 'span', attribs: { class: 'link', title: address, style } }
      },
      img: (_, { alt = '' }) => {
        const words = alt.replace(/\s+/g, ' ').trim().slice(0, 120)
        return { tagName: 'span', attribs: { class: 'picture' }, text: words === '' ? '' : `[${words}]` }
      },
      blockquote: (_, { style = '' }) => ({ tagName: 'details', attribs: { class: 'quoted', style } }),
      center: (_, { style = '' }) => ({ tagName: 'div', attribs: { style } }),
    },
  })
  return { html: cleaned.replaceAll(folded, foldedWithWords).trim(), links: [...links] }
}

function isHidden(style: string): boolean {
  return /\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*hidden\b|\bmso-hide\s*:\s*all\b/i.test(style)
}

/** Only addresses that a person could type; everything else a link can carry stays unsaid. */
function linkAddress(href: string): string | null {
  const address = href.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '')
  return /^(?:https?:\/\/|mailto:)[^\s"'<>`\\]{3,1990}$/i.test(address) ? address : null
}
