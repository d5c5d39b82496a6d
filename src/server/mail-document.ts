/** A received mail as a document of its own, for a frame that may do nothing: what is in it was made harmless before. */

/** No script, no load, no form, no frame inside; only our own page may show it (CSP Level 3). */
export const mailHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox',
  ].join('; '),
  'x-frame-options': 'SAMEORIGIN',
  'content-type': 'text/html; charset=utf-8',
}

export const mailSchemes = ['light', 'dark'] as const

/** The mail brings no colours of its own, so the dark of the page can be its dark as well. */
const style = `
:root { font: 16px/1.5 system-ui, sans-serif }
body { margin: 1rem; overflow-wrap: anywhere; background: light-dark(#fff, #191c20); color: light-dark(#1c1f25, #f0eeeb) }
table { border-collapse: collapse; max-width: 100% }
td, th { vertical-align: top; text-align: start; padding: 0.1rem 0.4rem 0.1rem 0 }
pre { white-space: pre-wrap }
.link { text-decoration: underline dotted }
details.quoted { margin: 0.75rem 0; padding-inline-start: 0.75rem; border-inline-start: 2px solid light-dark(#bbb, #555) }
summary { cursor: pointer; color: light-dark(#555, #bdbab5) }
`

/** `inside` comes from the parser's sanitiser and from nowhere else; without a scheme it is as the system says. */
export function mailDocument(
  inside: string,
  scheme: (typeof mailSchemes)[number] | 'light dark' = 'light dark',
): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>Mail</title><style>:root { color-scheme: ${scheme} }${style}</style></head><body>${inside}</body></html>`
}

/** Always a download, under this name and under no type that a browser would open (RFC 6266, RFC 8187). */
export function downloadHeaders(name: string): Readonly<Record<string, string>> {
  const plain = name.replace(/[^\w.+ -]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16)}`)
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${whole}`,
    'content-security-policy': "default-src 'none'; sandbox",
  }
}
