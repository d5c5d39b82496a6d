/** Mails of other people, for tests: invented, plain, and dated as the story wants. */
export type MailText = {
  readonly from: string
  readonly to: string
  readonly subject: string
  /** As in a header: 'Tue, 24 Nov 2026 10:00:00 -0500'. */
  readonly date: string
  readonly body: string
  readonly messageId?: string
  readonly inReplyTo?: string
  readonly headers?: Readonly<Record<string, string>>
}

export function mailText(mail: MailText): string {
  const headers = {
    From: mail.from,
    To: mail.to,
    Subject: mail.subject,
    Date: mail.date,
    'Message-ID': mail.messageId ?? `<${crypto.randomUUID()}@mail.example>`,
    ...(mail.inReplyTo ? { 'In-Reply-To': mail.inReplyTo, References: mail.inReplyTo } : {}),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...mail.headers,
  }
  return `${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${mail.body.replaceAll('\n', '\r\n')}\r\n`
}

/** '2026-11-24T15:00:00Z' as the Date header of somebody in that zone. */
export function mailDate(moment: string, zone: string): string {
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][at.dayOfWeek - 1]
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][at.month - 1]
  const two = (number: number) => String(number).padStart(2, '0')
  return `${weekday}, ${at.day} ${month} ${at.year} ${two(at.hour)}:${two(at.minute)}:${two(at.second)} ${at.offset.replace(':', '')}`
}
