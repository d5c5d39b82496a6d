/** Who wrote the mail that another passes on, as text below a heading or as an attached mail. */

import { headerField } from './header-fields.ts'
import type { Mail } from './mail.ts'
import { plainLines } from './plain-lines.ts'
import { quoteMarkAt } from './quote-headers.ts'

export type ForwardedFrom = {
  /** In lower case. */
  readonly address: string
  /** What the mail that is passed on answers; only an attached mail tells. */
  readonly references: readonly string[]
}

const forwardSubject = /^\s*(?:fwd?|wg|tr|rv|i|enc|doorst|vl|fs|vb)\s*:/i
const addressPattern = /[^\s<>"'()[\],;:]{1,64}@[^\s<>"'()[\],;:]{1,190}/
const mostLines = 400

export function forwardedFrom(mail: Mail): ForwardedFrom | null {
  const attached = addressPattern.exec(headerField(mail.returnedOriginal, 'from') ?? '')?.[0]
  if (attached !== undefined)
    return {
      address: attached.toLowerCase(),
      references: [
        ...(headerField(mail.returnedOriginal, 'references') ?? '').matchAll(/<[^<>\s]+@[^<>\s]+>/g),
        ...(headerField(mail.returnedOriginal, 'in-reply-to') ?? '').matchAll(/<[^<>\s]+@[^<>\s]+>/g),
      ].map(([id]) => id),
    }
  if (!forwardSubject.test(mail.subject)) return null
  const lines = plainLines(mail.text).slice(0, mostLines)
  for (let at = 0; at < lines.length; at++) {
    const mark = quoteMarkAt(lines, at)
    const address = mark?.from ? addressPattern.exec(mark.from)?.[0] : undefined
    if (address !== undefined) return { address: address.toLowerCase(), references: [] }
  }
  return null
}
