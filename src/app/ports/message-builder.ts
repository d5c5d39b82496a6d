/** Makes the bytes of a mail once, so that every attempt and every look in Sent is about the same letter. */
export interface MessageBuilder {
  build(
    message: OutgoingMessage,
  ): Promise<{ readonly raw: Uint8Array; readonly messageId: string; readonly recipients: readonly string[] }>
}

export type OutgoingMessage = {
  readonly from: { readonly name: string; readonly address: string }
  /** As in a header: 'Dana Kim <dana@acme.example>'. */
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: string
  readonly text: string
  readonly date: Temporal.Instant
  /** Goes into a header of its own, so that bounces and copies can be told to be ours. */
  readonly letterId: string
  /** Names the Message-ID; stays the same for ever. */
  readonly uuid: string
  /** With angle brackets; absent for a new thread. */
  readonly inReplyTo?: string
  readonly references: readonly string[]
  /** Adds the sender to the envelope (never to the header), where that is how Sent gets its copy. */
  readonly copyToSelf: boolean
  readonly files?: readonly OutgoingFile[]
  /** Nobody wrote it: other programs are told not to answer (RFC 3834 §5). */
  readonly isAutomatic?: boolean
}

export type OutgoingFile = { readonly name: string; readonly type: string; readonly content: Uint8Array }
