/** Opens a received mail for showing: its text, its HTML made harmless, and what is attached. Never throws. */

import PostalMime from 'postal-mime'
import type { Attachment, Email } from 'postal-mime'
import type { MailAttachment, OpenedMail } from '../../app/ports/mail-parser.ts'
import { largestMailBytes } from './largest-mail.ts'
import { mimeLimits, parseMail } from './parse-mail.ts'
import { sanitizeMailHtml } from './sanitize-mail-html.ts'

/** More parts than this are not listed. */
const mostAttachments = 200

export async function openMail(raw: Uint8Array): Promise<OpenedMail> {
  const parsed = await parseMail(raw)
  if (parsed.kind === 'unreadable') return parsed
  try {
    const email = await PostalMime.parse(raw, mimeLimits)
    const safe = (email.html ?? '').trim() === '' ? null : sanitizeMailHtml(email.html ?? '')
    return {
      kind: 'opened',
      mail: parsed.mail,
      html: safe === null || safe.html === '' ? null : safe.html,
      links: safe?.links ?? [],
      attachments: attached(email).map((part, index) => ({
        name: nameOf(part, index),
        type: /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(part.mimeType)
          ? part.mimeType.toLowerCase()
          : 'application/octet-stream',
        size: bytesOf(part).byteLength,
      })),
    }
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) }
  }
}

export async function mailAttachment(raw: Uint8Array, index: number): Promise<MailAttachment | null> {
  if (raw.byteLength > largestMailBytes) return null
  try {
    const part = attached(await PostalMime.parse(raw, mimeLimits))[index]
    return part === undefined ? null : { name: nameOf(part, index), content: bytesOf(part) }
  } catch {
    return null
  }
}

function attached(email: Email): readonly Attachment[] {
  return email.attachments.slice(0, mostAttachments)
}

/** A name that stays inside the folder it is saved to, and says what it ends in (no marks that turn the line round). */
function nameOf({ filename }: Attachment, index: number): string {
  const plain = (filename ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[\\/:*?"<>|]+/g, '_')
    .replace(/\s+/g, ' ')
    .slice(-120)
    .replace(/^[. ]+|[. ]+$/g, '')
  return plain === '' ? `part-${index + 1}` : plain
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
