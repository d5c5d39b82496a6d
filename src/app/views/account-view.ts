/** A connected mailbox, as plain JSON. */
export type AccountView = {
  readonly address: string
  /** Letters leave from here. */
  readonly isSending: boolean
  readonly way: 'password' | 'command' | 'sign-in'
  readonly transport: 'imap' | 'graph'
  readonly servers: string
  /** How the reading goes, where there is something to say. */
  readonly reading: string | null
  readonly isWell: boolean
  /** What the letter to oneself has shown. */
  readonly letterToSelf: string | null
  /** What would be gone and what stays, if it were disconnected. */
  readonly ifDisconnected: string
}
