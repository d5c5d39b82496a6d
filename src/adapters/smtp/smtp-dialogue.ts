/**
 * Follows an SMTP dialogue line by line, and knows which recipients were refused before the letter itself is handed
 * over. nodemailer goes on when one of several recipients is taken, and tells of the refused ones only afterwards.
 */

export type Refusal = { readonly recipient: string; readonly answer: string }

export type SmtpDialogue = {
  /** To be given to nodemailer as its logger, with `transactionLog`; it hides secrets by itself. */
  readonly logger: { debug(entry: { tnx?: string }, words?: unknown): void }
  refusals(): readonly Refusal[]
  /** The server's last words; empty when it said nothing. */
  lastAnswer(): string
  /** Whether the server offered the extension, by its name in the answer to EHLO. */
  offers(extension: string): boolean
}

export function createSmtpDialogue(): SmtpDialogue {
  const unanswered: string[] = []
  const refused: Refusal[] = []
  let last = ''
  let offered = ''

  return {
    refusals: () => refused,
    lastAnswer: () => last,
    offers: (extension) => new RegExp(`^250[ -]${extension}\\b`, 'im').test(offered),
    logger: {
      debug: ({ tnx }, words) => {
        if (typeof words !== 'string') return
        if (tnx === 'client') unanswered.push(words)
        if (tnx !== 'server') return
        last = words
        const command = unanswered.shift() ?? ''
        if (/^EHLO /i.test(command)) offered = words
        const recipient = /^RCPT TO:<([^>]*)>/i.exec(command)?.[1]
        if (recipient !== undefined && /^[45]/.test(words)) refused.push({ recipient, answer: words })
      },
    },
  }
}
