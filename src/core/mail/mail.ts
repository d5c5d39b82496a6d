/** A received mail as the core sees it: already parsed, already sized, never rendered. */

export type MailAddress = { readonly name: string; readonly address: string }

export type Mail = {
  readonly from: MailAddress | null
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly replyTo: readonly MailAddress[]
  readonly subject: string
  /** The Date header with its offset, which tells where the sender sits; null when missing or unreadable. */
  readonly sentAt: { readonly instant: Temporal.Instant; readonly offset: string } | null
  /** With angle brackets, as on the wire: '<id@domain>'. */
  readonly messageId: string | null
  /** In-Reply-To and References together, in order, without repeats. */
  readonly references: readonly string[]
  /** All header lines; names in lower case, a repeated header keeps every value in order. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** Plain text; made from the HTML part where there is no other. */
  readonly text: string
  /** The parts of a delivery report (RFC 3464), undecoded text of message/delivery-status; empty otherwise. */
  readonly deliveryStatus: string
  /** Headers or text of the returned original (message/rfc822 or text/rfc822-headers part); empty otherwise. */
  readonly returnedOriginal: string
  /** Texts of text/calendar parts. */
  readonly calendars: readonly string[]
  readonly attachmentNames: readonly string[]
  /** The provider's own id of the conversation, where it tells one: Gmail's X-GM-THRID. */
  readonly thread?: string
}
