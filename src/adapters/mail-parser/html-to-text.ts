/**
 * Turns the HTML part of a mail into lines of text, quotations marked with '>'. One pass over the input, nothing is
 * fetched, run or resolved; what a reader would not see (scripts, styles, hidden preheaders) is left out.
 */

const blocks = new Set(
  'p div table tr ul ol li h1 h2 h3 h4 h5 h6 hr pre section article header footer address dl dt dd form center'.split(
    ' ',
  ),
)
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote'])
const skipped = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'textarea',
  'select',
])
const voidTags = new Set('br hr img input meta link area base col embed source track wbr'.split(' '))
const deepestQuote = 8

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  yen: '¥',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  Eacute: 'É',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  iuml: 'ï',
  icirc: 'î',
  iacute: 'í',
  ocirc: 'ô',
  oacute: 'ó',
  oslash: 'ø',
  ugrave: 'ù',
  ucirc: 'û',
  uacute: 'ú',
  ntilde: 'ñ',
  times: '×',
  deg: '°',
  frac12: '½',
  sect: '§',
  para: '¶',
}

export function htmlToText(html: string): string {
  const out = new TextLines()
  let skipUntil: string | null = null
  let hidden: { tag: string; depth: number } | null = null
  let at = 0
  const lastClose = html.lastIndexOf('>')
  while (at < html.length) {
    const open = at > lastClose ? -1 : html.indexOf('<', at)
    const end = open === -1 ? html.length : open
    if (end > at && !skipUntil && !hidden) out.text(decodeEntities(html.slice(at, end)))
    if (open === -1) break
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4)
      at = close === -1 ? html.length : close + 3
      continue
    }
    const close = open > lastClose ? -1 : html.indexOf('>', open)
    const tag = /^<(\/?)([a-z][a-z0-9:]*)/i.exec(html.slice(open, open + 40))
    if (close === -1 || (!tag && !/^<[!?/]/.test(html.slice(open, open + 2)))) {
      if (!skipUntil && !hidden) out.text('<')
      at = open + 1
      continue
    }
    at = close + 1
    if (!tag) continue
    const closing = tag[1] === '/'
    const name = (tag[2] ?? '').toLowerCase()
    if (skipUntil) {
      if ((closing && name === skipUntil) || (skipUntil === 'head' && name === 'body')) skipUntil = null
      continue
    }
    if (hidden) {
      if (name === hidden.tag) hidden.depth += closing ? -1 : 1
      if (hidden.depth === 0) hidden = null
      continue
    }
    const inside = html.slice(open, Math.min(close, open + 2000))
    if (!closing && skipped.has(name) && !inside.endsWith('/')) skipUntil = name
    else if (!closing && !voidTags.has(name) && isHidden(inside)) hidden = { tag: name, depth: 1 }
    else out.tag(name, closing)
  }
  return out.done()
}

class TextLines {
  private readonly lines: string[] = []
  private line = ''
  private quotes = 0

  text(raw: string): void {
    const flat = raw.replace(/[\s\u00a0]+/g, ' ')
    this.line += this.line === '' ? flat.trimStart() : flat
  }

  tag(name: string, closing: boolean): void {
    if (name === 'br') this.breakLine(true)
    else if (name === 'blockquote') {
      this.breakLine(false)
      this.quotes = closing ? Math.max(0, this.quotes - 1) : Math.min(deepestQuote, this.quotes + 1)
    } else if (blocks.has(name)) {
      this.breakLine(false)
      if (paragraphs.has(name)) this.blank()
      if (name === 'li' && !closing) this.line = '- '
      if (name === 'hr') this.lines.push('________________________________')
    } else if ((name === 'td' || name === 'th') && closing) this.line += ' '
  }

  private breakLine(evenEmpty: boolean): void {
    const line = this.line.trim()
    this.line = ''
    if (line !== '' || evenEmpty)
      this.lines.push(this.quotes > 0 ? `${'>'.repeat(this.quotes)} ${line}`.trimEnd() : line)
  }

  private blank(): void {
    const last = this.lines.at(-1)
    if (last !== undefined && last !== '' && !/^>+$/.test(last))
      this.lines.push(this.quotes > 0 ? '>'.repeat(this.quotes) : '')
  }

  done(): string {
    this.breakLine(false)
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  }
}

function isHidden(tag: string): boolean {
  return /\bdisplay\s*:\s*none\b|\bmso-hide\s*:\s*all\b|\svisibility\s*:\s*hidden\b|\shidden(\s|=|$|\/)/i.test(tag)
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,8});?/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
    }
    return entities[name] ?? entities[name.toLowerCase()] ?? whole
  })
}
