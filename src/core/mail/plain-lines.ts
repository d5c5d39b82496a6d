/** Lines of a mail text without the remnants of HTML that programs leave in plain parts. */

const tags =
  /<\/?(?:p|br|div|span|b|i|u|em|strong|font|a|table|tbody|tr|td|th|ul|ol|li|h[1-6]|img|hr|o:p|center|small|html|body|head|meta|style)(?:\s[^<>]{0,500})?\/?>/gi

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&ndash;': '–',
  '&mdash;': '—',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&hellip;': '…',
  '&bull;': '•',
}

export function plainLines(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/<br\s*\/?>[ \t]*(?=\n)/gi, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(tags, '')
    .replace(/&(?:[a-z]{2,6}|#39);/gi, (entity) => entities[entity.toLowerCase()] ?? entity)
    .replace(/\[cid:[^\]\n]{1,200}\]/gi, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .split('\n')
}
