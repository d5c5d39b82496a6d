/** Amazon SES tells of bounces and complaints by JSON, mailed through SNS; this reads the notification out of the text. */

import * as z from 'zod'
import type { ReportFinding } from './delivery-report.ts'

const recipients = z.array(
  z.object({
    emailAddress: z.string().optional(),
    status: z.string().optional(),
    diagnosticCode: z.string().optional(),
  }),
)

const notification = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  bounce: z.object({ bounceType: z.string().optional(), bouncedRecipients: recipients.optional() }).optional(),
  complaint: z
    .object({ complaintFeedbackType: z.string().nullish(), complainedRecipients: recipients.optional() })
    .optional(),
  deliveryDelay: z.object({ delayType: z.string().optional(), delayedRecipients: recipients.optional() }).optional(),
  mail: z.object({ headers: z.array(z.object({ name: z.string(), value: z.string() })).optional() }).optional(),
})

/** Notifications are a few kilobytes. */
const longestNotificationChars = 100_000

export function readSesNotification(text: string): ReportFinding | null {
  const start = text.search(/\S/)
  if (start === -1 || text[start] !== '{' || !/"(?:notificationType|eventType)"/.test(text.slice(start, start + 2000)))
    return null
  const parsed = notification.safeParse(jsonAtStart(text.slice(start, start + longestNotificationChars)))
  if (!parsed.success) return null
  const { bounce, complaint, deliveryDelay, mail } = parsed.data
  const messageId = mail?.headers?.find((header) => header.name.toLowerCase() === 'message-id')?.value
  if (bounce) {
    const first = bounce.bouncedRecipients?.[0]
    return {
      kind: bounce.bounceType === 'Transient' ? 'delayed' : 'bounced',
      recipient: first?.emailAddress,
      status: first?.status,
      messageId,
      diagnostic: first?.diagnosticCode ?? `bounce ${bounce.bounceType ?? ''}`,
    }
  }
  if (deliveryDelay) {
    const first = deliveryDelay.delayedRecipients?.[0]
    const diagnostic = first?.diagnosticCode ?? deliveryDelay.delayType ?? 'delayed'
    return { kind: 'delayed', recipient: first?.emailAddress, status: first?.status, messageId, diagnostic }
  }
  if (complaint) {
    const diagnostic = complaint.complaintFeedbackType ?? 'complaint'
    return { kind: 'complaint', recipient: complaint.complainedRecipients?.[0]?.emailAddress, messageId, diagnostic }
  }
  return null
}

/** The object the text begins with; lines that an old relay broke with '!' are joined again. */
function jsonAtStart(text: string): unknown {
  const joined = text.replace(/!\r?\n /g, '')
  const end = /\}\s*(?:\r?\n\s*(?:--|$)|$)/.exec(joined)
  try {
    return JSON.parse(end ? joined.slice(0, end.index + 1) : joined)
  } catch {
    return null
  }
}
